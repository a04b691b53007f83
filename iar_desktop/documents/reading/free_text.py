"""Text that is printed on a sheet without being in any record."""

from iar_desktop.documents.arrangement import Part
from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.sheet import section
from iar_desktop.documents.reading.texts import paragraphs


def free_text(part: Part) -> list[Block]:
    """Return the paragraphs of a part without a key, under its heading where it has one."""
    body: list[Block] = [*paragraphs(part.text)]
    return section(part.title, body) if part.title else body
