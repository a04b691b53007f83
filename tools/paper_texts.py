"""Name the texts of printed pages that a language of the paper lacks.

``python -m tools.paper_texts de`` prints them as entries of a catalogue, to be filled in.  What is
printed is everything marked in ``documents`` but the sentences of errors, the labels of what
records can hold, and what the kinds of value say.
"""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.pofile import read_po

import iar_desktop
from iar_desktop import domain, resources
from iar_desktop.domain.organisations import RelationshipKind
from iar_desktop.schema.entity import registry
from iar_desktop.schema.messages import LANGUAGES, PAPER_LANGUAGES
from iar_desktop.schema.option import Option

Message = str | tuple[str, str]
"""A text; or that of one thing and that of many, where a number decides."""

PAPER_ONLY = tuple(code for code in PAPER_LANGUAGES if code not in LANGUAGES)

_PACKAGE = Path(iar_desktop.__file__).parent
_ON_PAPER = (
    "documents",
    "operations/calendar/reading_due.py",
    "domain/calendar",
    "domain/conflict_sentences.py",
    "domain/seating.py",
    "schema/dates",
    "schema/kinds",
    "schema/recurrence",
)
_ON_SCREEN = frozenset({"arrangement.py", "registry.py", "report.py"})
_MARKS = frozenset({"_", "N_", "_n"})


def paper_texts() -> dict[Message, str]:
    """Return every text that a page may print, and where it comes from."""
    found: dict[Message, str] = {}
    for place in _ON_PAPER:
        for file in sorted((_PACKAGE / place).rglob("*.py")) or [_PACKAGE / place]:
            if file.name not in _ON_SCREEN:
                found |= dict.fromkeys(_of_file(file), file.relative_to(_PACKAGE).as_posix())
    for option in Option.__subclasses__():
        if not option.__module__.startswith(domain.__name__):
            continue  # a choice of the program, which no record holds
        found |= dict.fromkeys((each.label for each in option), option.__name__)
    found |= dict.fromkeys((each.inverse for each in RelationshipKind), "RelationshipKind")
    for entity in registry.values():
        found |= dict.fromkeys((entity.label, entity.plural), entity.__name__)
    return found


def untranslated(code: str) -> dict[Message, str]:
    """Return those that the catalogues of the language ``code`` do not translate."""
    known: set[Message] = set()
    for source in resources.path("translations", code).glob("*.po"):
        with source.open("rb") as file:
            for entry in read_po(file, locale=code):
                done = all(entry.string) if isinstance(entry.string, tuple) else entry.string
                if done and not entry.fuzzy:
                    known.add(entry.id if isinstance(entry.id, str) else tuple(entry.id[:2]))  # type: ignore[arg-type] # two texts
    return {text: where for text, where in paper_texts().items() if text not in known}


def _of_file(file: Path) -> Iterator[Message]:
    tree = ast.parse(file.read_text("utf-8"))
    raised = {
        id(inner)
        for each in ast.walk(tree)
        if isinstance(each, ast.Raise)
        for inner in ast.walk(each)
    }
    for each in ast.walk(tree):
        if isinstance(each, ast.Call) and id(each) not in raised:
            yield from _marked(each)
        elif isinstance(each, ast.Attribute) and isinstance(each.value, ast.Name):
            entity = getattr(domain, each.value.id, None)
            field = getattr(entity, "fields", {}).get(each.attr)
            if field is not None:
                yield field.label


def _marked(call: ast.Call) -> Iterator[Message]:
    if not isinstance(call.func, ast.Name) or call.func.id not in _MARKS:
        return
    texts = [
        each.value
        for each in call.args
        if isinstance(each, ast.Constant) and isinstance(each.value, str) and each.value
    ]
    if call.func.id == "_n":
        yield (texts[0], texts[1])
    else:
        yield from texts


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def main() -> int:
    """Print what is missing in the languages named, by default in all; 1 when something is."""
    status = 0
    for code in sys.argv[1:] or PAPER_ONLY:
        for text, where in untranslated(code).items():
            status = 1
            one, many = (text, "") if isinstance(text, str) else text
            print(f"\n#: {where} ({code})\nmsgid {_quoted(one)}")
            if many:
                print(f'msgid_plural {_quoted(many)}\nmsgstr[0] ""\nmsgstr[1] ""')
            else:
                print('msgstr ""')
    return status


if __name__ == "__main__":
    sys.exit(main())
