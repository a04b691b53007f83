"""Compile the translation catalogues and name the texts that no catalogue translates.

Run as ``python -m iar_desktop.schema.catalogues``: joins the ``.po`` of each language, one for
each room, into one ``messages.mo`` (a file is read faster than fifteen) and prints what is
missing; exit status 1 when something is.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from iar_desktop import resources
from iar_desktop.schema.messages import COMPILED, LANGUAGES, SOURCE_LANGUAGE

KEYWORDS = {"_": None, "N_": None, "_n": (1, 2)}


def compile_all() -> list[Path]:
    """Write the ``messages.mo`` of every language and return the files written."""
    return [_compile(folder) for folder in sorted(resources.path("translations").glob("*/"))]


def compiled_is_current() -> bool:
    """Return whether every compiled catalogue is newer than what it was made of."""
    for folder in resources.path("translations").glob("*/"):
        target = folder / COMPILED
        sources = [source.stat().st_mtime for source in folder.glob("*.po")]
        if not target.exists() or target.stat().st_mtime < max(sources, default=0):
            return False
    return True


def _compile(folder: Path) -> Path:
    from babel.messages.catalog import Catalog  # late: only set-up and tests compile
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    joined = Catalog(locale=folder.name)
    for source in sorted(folder.glob("*.po")):
        with source.open("rb") as file:
            for entry in read_po(file, locale=folder.name):
                if entry.id and entry.string:
                    joined.add(entry.id, entry.string, context=entry.context)
    target = folder / COMPILED
    temporary = target.with_suffix(".new")
    with temporary.open("wb") as file:
        write_mo(file, joined)
    temporary.replace(target)
    for stale in folder.glob("*.mo"):
        if stale != target:
            stale.unlink()
    return target


def used_messages(package: Path) -> Iterator[tuple[str, str]]:
    """Yield (message, where) for every text marked in the Python files under ``package``."""
    from babel.messages.extract import extract_from_dir

    for name, line, message, *_rest in extract_from_dir(str(package), keywords=KEYWORDS):
        for text in message if isinstance(message, tuple) else (message,):
            if text:
                yield text, f"{name}:{line}"


def missing(code: str) -> list[tuple[str, str]]:
    """Return (message, where) for each text of the program without a translation in ``code``."""
    from babel.messages.pofile import read_po

    known: set[str] = set()
    for source in resources.path("translations", code).glob("*.po"):
        with source.open("rb") as file:
            for entry in read_po(file, locale=code):
                done = all(entry.string) if isinstance(entry.string, tuple) else entry.string
                if done and not entry.fuzzy:
                    known.update((entry.id,) if isinstance(entry.id, str) else entry.id)
    package = Path(resources.__file__).parent
    return [(text, where) for text, where in used_messages(package) if text not in known]


def main() -> int:
    """Compile everything, report what is missing, and return the exit status."""
    compile_all()
    status = 0
    for code in LANGUAGES:
        if code == SOURCE_LANGUAGE:
            continue
        for text, where in missing(code):
            sys.stderr.write(f"{code}: {where}: not translated: {text!r}\n")
            status = 1
    return status


if __name__ == "__main__":
    sys.exit(main())
