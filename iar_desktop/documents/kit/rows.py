"""Rows without column heads: a timeline, and pairs of a label and its value."""

from collections.abc import Iterable, Sequence

from iar_desktop.documents.kit.columns import Column
from iar_desktop.documents.kit.table import Table
from iar_desktop.documents.kit.text.style import CELL, MUTED
from iar_desktop.documents.kit.text.text import Content, Text

_DATES = 52.0
_LABELS = 80.0


def timeline(rows: Iterable[Sequence[Content]]) -> Table:
    """Return rows of (date, text) or (date, text, who), dates in one narrow column."""
    found = [list(row) for row in rows]
    others = max((len(row) for row in found), default=2) - 1
    columns = [Column("", 0, least=_DATES), Column("", 3), *(Column("") for _ in range(others - 1))]
    return Table(columns, [[*row, *[""] * (others + 1 - len(row))] for row in found], head=False)


def pairs(rows: Iterable[tuple[str, Content]]) -> Table:
    """Return rows of a muted label and its value; those without a value are left out."""
    label = CELL.but(colour=MUTED)
    columns = [Column("", 0, least=_LABELS), Column("")]
    return Table(columns, [[Text(name, label), value] for name, value in rows if value], head=False)
