"""Compile the translation catalogues and name the texts that no catalogue translates.

Run as ``python -m iar_desktop.schema.catalogues``: writes each ``.mo`` beside its ``.po`` and
prints what is missing; exit status 1 when something is.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from iar_desktop import resources
from iar_desktop.schema.messages import LANGUAGES, SOURCE_LANGUAGE

KEYWORDS = {"_": None, "N_": None, "_n": (1, 2)}


def compile_all() -> list[Path]:
    """Write the ``.mo`` of every ``.po`` and return the files written."""
    from babel.messages.mofile import write_mo  # late: only set-up and tests compile
    from babel.messages.pofile import read_po

    written = []
    for source in sorted(resources.path("translations").glob("*/*.po")):
        with source.open("rb") as file:
            catalogue = read_po(file, locale=source.parent.name)
        target = source.with_suffix(".mo")
        with target.open("wb") as file:
            write_mo(file, catalogue)
        written.append(target)
    return written


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
