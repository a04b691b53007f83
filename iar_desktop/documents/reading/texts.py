"""Long texts as blocks: paragraphs, and lists of one point a line."""

from collections.abc import Iterable

from iar_desktop.documents.kit.lists import bullets
from iar_desktop.documents.kit.text.style import BODY
from iar_desktop.documents.kit.text.text import Text

_PARAGRAPH = BODY.but(space_after=4)


def paragraphs(*texts: str | None) -> list[Text]:
    """Return one text for each paragraph of ``texts``, empty ones left out."""
    return [
        Text(part, _PARAGRAPH)
        for text in texts
        for part in (text or "").split("\n")
        if part.strip()
    ]


def points(text: str | None) -> list[Text]:
    """Return one bullet for each line, without the dash or dot it may begin with."""
    lines = (line.strip().lstrip("-–•* ").strip() for line in (text or "").split("\n"))
    return bullets([line for line in lines if line])


def joined(parts: Iterable[str | None], separator: str = " · ") -> str:
    """Return the non-empty ``parts`` joined by ``separator``."""
    return separator.join(part for part in parts if part)
