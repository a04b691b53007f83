"""The overview: a row for each slot, a column for each table."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.columns import Column
from iar_desktop.documents.kit.table import Band, Cell, Table
from iar_desktop.documents.kit.text.text import Content
from iar_desktop.documents.matchmaking.meetings import Meeting, table_title, tables
from iar_desktop.documents.reading.day_times import day_title, hours
from iar_desktop.documents.reading.people import short_name
from iar_desktop.schema.messages import _

_MOST = 6  # tables beside each other on a page turned
_TIMES = 70.0


def grids(found: Sequence[Meeting]) -> Iterator[Block]:
    """Print all meetings, as many tables beside each other as the page takes."""
    every = tables(found)
    count = -(-len(every) // _MOST)
    size = -(-len(every) // count) if count else 1
    for start in range(0, len(every), size):
        shown = every[start : start + size]
        part = [each for each in found if each.table in shown]
        grid = _Grid(_columns(shown), list(_rows(part, shown)))
        grid.space_before, grid.space_after = 10, 12
        yield grid


class _Grid(Table):
    """A table whose columns after the first are all of one width."""

    def _share(self, width: float) -> list[float]:
        count = len(self._columns) - 1
        return [_TIMES, *[(width - _TIMES) / count - self.gap] * count]


def _columns(shown: Sequence[str]) -> list[Column]:
    return [Column(_("Time")), *(Column(table_title(each)) for each in shown)]


def _rows(found: Sequence[Meeting], shown: Sequence[str]) -> Iterator[list[Cell] | Band]:
    for day, of_day in groupby(found, lambda each: each.session.day()):
        yield Band(day_title(day))
        for slot, at_once in groupby(of_day, _slot):
            taken: dict[str, list[Meeting]] = {}
            for each in at_once:
                taken.setdefault(each.table, []).append(each)
            yield [slot, *(_cell(taken.get(table, [])) for table in shown)]


def _slot(meeting: Meeting) -> str:
    return hours(meeting.session.starts_at, meeting.session.ends_at)


def _cell(found: Sequence[Meeting]) -> Content:
    return "\n".join(line for each in found for line in _lines(each))


def _lines(meeting: Meeting) -> list[str]:
    named = [short_name(each.contact) for each in meeting.people]
    if meeting.others:
        named.append(meeting.others)
    return named or [meeting.session.name]
