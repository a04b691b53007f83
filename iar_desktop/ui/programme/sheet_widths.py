"""How the columns of a sheet share its width: pills stand whole, texts share what is left."""

from collections.abc import Sequence

from iar_desktop.ui.programme.cell import Column, RowKind, SheetRow
from iar_desktop.ui.programme.sheet_delegate import INDENT, PAD
from iar_desktop.ui.theme import scaled
from iar_desktop.ui.widgets.painting import pill_size

_LEAST_SHARE = 60


def least_widths(rows: Sequence[SheetRow], count: int) -> list[int]:
    """Return how wide each of ``count`` columns has to be for its pills, in pixels."""
    wanted: list[set[tuple[str, bool]]] = [set() for _each in range(count)]
    for row in rows:
        if row.kind is RowKind.ITEM:
            for column, cell in zip(wanted, row.cells, strict=False):
                if cell.pill:
                    column.add((cell.pill[0], row.child))
    return [max((_width(*pill) for pill in column), default=0) for column in wanted]


def _width(text: str, child: bool) -> int:
    return round(pill_size(text).width()) + 2 * PAD + (INDENT if child else 0) + 1


def share(room: int, columns: Sequence[Column], least: Sequence[int]) -> list[int]:
    """Return the widths of ``columns`` in ``room`` pixels, none below its ``least``.

    Where there is too little room the sum is wider and the sheet scrolls.
    """
    widths = [max(scaled(each.width), low) for each, low in zip(columns, least, strict=True)]
    sharing = [number for number, each in enumerate(columns) if each.share]
    left = room - sum(widths[number] for number in range(len(columns)) if number not in sharing)
    while sharing:
        shares = sum(columns[number].share for number in sharing)
        parts = {number: left * columns[number].share // shares for number in sharing}
        lows = {number: max(least[number], _LEAST_SHARE) for number in sharing}
        narrow = [number for number in sharing if parts[number] < lows[number]]
        for number in narrow or sharing:
            widths[number] = lows[number] if narrow else parts[number]
            left -= widths[number]
        sharing = [number for number in sharing if number not in narrow] if narrow else []
    return widths
