"""Texts as blocks: paragraphs, lists of one point a line; and cells for a glance."""

from collections.abc import Iterable

from iar_desktop.documents.kit.lists import bullets
from iar_desktop.documents.kit.text.cleaning import LONGEST, is_too_long
from iar_desktop.documents.kit.text.style import BODY, GLANCE
from iar_desktop.documents.kit.text.text import Content, Span, Text

_PARAGRAPH = BODY.but(space_after=4)
_LONGEST_LINE = 600  # characters


def paragraphs(text: str | None, *, label: str = "") -> list[Text]:
    """Return one block for each paragraph of ``text``; ``label`` stands before the first."""
    parts = _lines(text)
    found = [Text(part, _PARAGRAPH) for part in parts]
    if found and label:
        found[0] = Text([Span(label, bold=True), after_label(label), parts[0]], _PARAGRAPH)
    return _marked(found, text)


def after_label(label: str) -> str:
    """Return what stands between a label and what follows; a full-width colon is wide enough."""
    return "" if label.endswith("：") else " "


def points(text: str | None) -> list[Text]:
    """Return one bullet for each line, without the dash or dot it may begin with."""
    lines = (line.lstrip("-–•* ").strip() for line in _lines(text))
    return _marked(bullets([line for line in lines if line]), text)


def _lines(text: str | None) -> list[str]:
    """Return the lines of ``text`` that are not empty, as far as a sheet takes them."""
    return [line.strip() for line in (text or "")[:LONGEST].split("\n") if line.strip()]


def _marked(found: list[Text], text: str | None) -> list[Text]:
    """Let the last block report that the end of ``text`` is left out, if it is."""
    if found and is_too_long(text or ""):
        found[-1].too_long = True
    return found


def joined(parts: Iterable[str | None], separator: str = " · ") -> str:
    """Return the non-empty ``parts`` joined by ``separator``."""
    return separator.join(part for part in parts if part)


def run_in(text: str) -> str:
    """Return the lines of ``text`` one after the other."""
    return joined((line.strip() for line in text.split("\n")), " · ")


def capital(text: str) -> str:
    """Return ``text`` with its first letter in capitals, the rest as it is."""
    return text[:1].upper() + text[1:]


def glance(text: Content, lines: int = 1) -> Text:
    """Return a cell of at most so many lines: what has no room there is not missed."""
    return Text(text, GLANCE.but(max_lines=lines))


def first_line(text: str | None) -> str:
    """Return what stands before the first line end of ``text``, no more than any line holds."""
    return (text or "").strip().partition("\n")[0][:_LONGEST_LINE].rstrip()
