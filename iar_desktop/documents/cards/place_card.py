"""One face of a place card: a name to be read across a table."""

from typing import Literal

from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.fitted import Fitted
from iar_desktop.documents.kit.labels.stack import Stack
from iar_desktop.documents.kit.text.style import MUTED, TextStyle

_SECOND = 0.45  # of the height, for the name in the other script
_FOOT = 0.2
_LINES = 6


def face(name: str, second: str, foot: str, height: float, largest: float) -> Block:
    """Return the name, under it a ``second`` one and the ``foot`` line.

    The name is as large as it can be, up to ``largest`` points.
    """
    low = height * _FOOT if foot else 0.0
    under = (height - low) * _SECOND if second else 0.0
    main = TextStyle(largest, largest * 1.25, bold=True, align="center")
    first: Literal["middle", "bottom"] = "bottom" if second else "middle"
    blocks: list[Block] = [Fitted(name, main, height - low - under, _LINES, floor=9, valign=first)]
    if second:
        style = TextStyle(largest * 0.8, largest, align="center")
        blocks.append(Fitted(second, style, under, floor=9, valign="top"))
    if foot:
        style = TextStyle(13, 17, colour=MUTED, align="center")
        blocks.append(Fitted(foot, style, low, 1, floor=7))
    return Stack(blocks, height, "middle")
