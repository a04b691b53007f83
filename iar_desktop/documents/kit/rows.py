"""Rows without column heads: a timeline, and pairs of a label and its value; and filled columns."""

from collections.abc import Iterable, Sequence

from iar_desktop.documents.kit.columns import Column
from iar_desktop.documents.kit.table import Band, Cell, Table
from iar_desktop.documents.kit.text.style import CELL, MUTED
from iar_desktop.documents.kit.text.text import Content, Text

_DATES = 52.0
_LABELS = 80.0


def timeline(rows: Iterable[Sequence[Cell]]) -> Table:
    """Return rows of (date, text) or (date, text, who), dates in one narrow column."""
    found = [list(row) for row in rows]
    others = max((len(row) for row in found), default=2) - 1
    columns = [Column("", 0, least=_DATES), Column(""), *[Column("", 0)] * (others - 1)]
    return Table(columns, [[*row, *[""] * (others + 1 - len(row))] for row in found], head=False)


def pairs(rows: Iterable[tuple[str, Content]]) -> Table:
    """Return rows of a muted label and its value; those without a value are left out."""
    label = CELL.but(colour=MUTED)
    columns = [Column("", 0, least=_LABELS), Column("")]
    return Table(columns, [[Text(name, label), value] for name, value in rows if value], head=False)


def filled(
    columns: Sequence[Column], rows: Iterable[Sequence[Cell] | Band], keep: int = 2
) -> Table:
    """Return a table without the columns that no row fills; the first ``keep`` always stay."""
    found = list(rows)
    cells = [row for row in found if not isinstance(row, Band)]
    kept = [
        index for index in range(len(columns)) if index < keep or any(row[index] for row in cells)
    ]
    return Table(
        [columns[index] for index in kept],
        [row if isinstance(row, Band) else [row[index] for index in kept] for row in found],
    )
