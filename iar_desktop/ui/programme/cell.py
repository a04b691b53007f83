"""What a sheet shows: columns, and rows of cells."""

from dataclasses import dataclass
from enum import Enum

from iar_desktop.ui.theme import Role, Tone, TypeRole


class RowKind(Enum):
    """What a row is for: a caption, something that can be selected, or a place to add."""

    GROUP = "group"
    ITEM = "item"
    ADD = "add"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: a text, or a pill, or a box to tick; ``detail`` stands muted under the text.

    ``native`` is a name in its own script, set before the text; a click on the text of a cell
    with a ``link`` opens that record; ``icon`` is a small sign with its ``tip``.
    """

    text: str = ""
    detail: str = ""
    detail_ink: Role = "muted"
    native: str = ""
    role: TypeRole = "body"
    ink: Role = "ink"
    pill: tuple[str, Tone] | None = None
    ticked: bool | None = None
    link: str = ""
    icon: str = ""
    icon_ink: Role = "muted"
    tip: str = ""

    def words(self) -> str:
        """Return all that the cell says, for a screen reader."""
        parts = (self.native, self.text, self.pill[0] if self.pill else "", self.detail, self.tip)
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row; ``key`` names it for the page, ``movable`` rows can be dragged.

    A group or an adding row has one cell, which takes the whole width.
    """

    key: str
    cells: tuple[Cell, ...]
    kind: RowKind = RowKind.ITEM
    ground: Role | None = None
    movable: bool = False
    child: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its width in pixels at 100 %, or its share of what is left.

    ``editable`` cells are opened by Enter, F2, typing, a double click or a click on their row when
    it is selected already.
    """

    key: str
    label: str
    width: int = 0
    share: int = 0
    editable: bool = False
