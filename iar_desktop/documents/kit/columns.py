"""How the width of a table is shared among its columns."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

GAP = 9.0
_WIDEST_FITTED = 0.4  # of the table; a column that fits its content is never wider


class Column(NamedTuple):
    """A column: its heading, and its share of what the fitted columns leave.

    A share of 0 makes the column as wide as its content, but not less than ``least`` points.
    """

    title: str
    share: float = 1
    align: Literal["cell", "right", "center"] = "cell"
    least: float = 0


def widths(columns: Sequence[Column], natural: Sequence[float], total: float) -> list[float]:
    """Return the width of each column, in points; gaps between them are not counted in.

    Args:
        columns: the columns from left to right.
        natural: the width at which each column's content would need no second line.
        total: the width of the table.
    """
    room = total - GAP * (len(columns) - 1)
    found = [
        0.0 if column.share else min(max(width, column.least), room * _WIDEST_FITTED)
        for column, width in zip(columns, natural, strict=True)
    ]
    if sum(found) > room:
        return [width * room / sum(found) for width in found]
    sharing = {index for index, column in enumerate(columns) if column.share}
    room -= sum(found)
    spare = room - sum(natural[index] for index in sharing)
    if spare >= 0:  # every column has what it needs
        shares = sum(columns[index].share for index in sharing)
        for index in sharing:
            found[index] = natural[index] + spare * columns[index].share / shares
        return found
    while True:
        unit = room / sum(columns[index].share for index in sharing)
        modest = {i for i in sharing if natural[i] < columns[i].share * unit}
        for index in modest or sharing:
            found[index] = natural[index] if modest else columns[index].share * unit
        if not modest:
            return found
        room -= sum(natural[index] for index in modest)
        sharing -= modest
