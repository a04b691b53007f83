"""One face of a place card: a name to be read across a table."""

from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.fitted import Fitted
from iar_desktop.documents.kit.labels.stack import Stack
from iar_desktop.documents.kit.text.style import MUTED, TextStyle

_SECOND = 0.45  # of the height, for the name in the other script
_FOOT = 0.2


def face(name: str, second: str, foot: str, height: float, largest: float) -> Block:
    """Return the name, under it a ``second`` one and the ``foot`` line.

    The name is as large as it can be, up to ``largest`` points.
    """
    low = height * _FOOT if foot else 0.0
    under = (height - low) * _SECOND if second else 0.0
    blocks: list[Block] = [_line(name, height - low - under, largest, bold=True, lines=2)]
    if second:
        blocks.append(_line(second, under, largest * 0.8))
    if foot:
        style = TextStyle(13, 17, colour=MUTED, align="center")
        blocks.append(Fitted(foot, style, low, 1, floor=7))
    return Stack(blocks, height, "middle")


def _line(
    text: str, height: float, largest: float, *, bold: bool = False, lines: int = 1
) -> Fitted:
    style = TextStyle(largest, largest * 1.25, bold=bold, align="center")
    return Fitted(text, style, height, lines, floor=9)
