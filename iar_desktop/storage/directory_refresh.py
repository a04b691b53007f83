"""Bringing the lines of the directory, and all that is counted and found by them, up to date."""

import gc
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from operator import itemgetter
from typing import NamedTuple

from iar_desktop.storage.directory_lines import Composer, Line
from iar_desktop.storage.progress import NOBODY, Progress
from iar_desktop.storage.ranks import kind_range
from iar_desktop.storage.shaping import ALL, Columns
from iar_desktop.storage.sql import chunks
from iar_desktop.storage.sqlite import Connection
from iar_desktop.storage.sqlite_search import (
    add_texts,
    compact_texts,
    rebuild_texts,
    remove_all_texts,
    remove_texts,
)
from iar_desktop.storage.stale import Stale
from iar_desktop.storage.tables import tables
from iar_desktop.storage.tally import Tally

_COLUMNS = ", ".join(Line._fields)
_INSERT = f"INSERT INTO directory (entry, {_COLUMNS}) VALUES (?{', ?' * len(Line._fields)})"
# So many lines are written together: enough to be quick, few enough to be held.
_AT_ONCE = 4000
# A change of so many lines, and of so great a share of all, ends with a compact full text; of a
# still greater share, with one made anew: 8 µs for each line there is against 21 for each changed.
_MANY, _SHARE, _MOST = 2000, 0.3, 0.4


class _Change(NamedTuple):
    """A line that came, went or changed, by its number."""

    number: int
    old: Line | None
    new: Line | None

    def names_differ(self) -> bool:
        """Return whether it is to be found by other names."""
        return not (self.old and self.new and self.old.names == self.new.names)

    def texts_differ(self) -> bool:
        """Return whether it is to be found by other names or words."""
        return self.names_differ() or not (
            self.old and self.new and self.old.words == self.new.words
        )


def rebuild(connection: Connection) -> None:
    """Write the line of every record anew."""
    remove_all_texts(connection)
    for derived in ("directory", "directory_count", "search_word"):
        connection.execute(f"DELETE FROM {derived}")
    everything = Stale()
    for table in tables().values():
        if not table.part:
            rows = connection.execute(f'SELECT id FROM "{table.name}"')
            everything.add(table.name, [row[0] for row in rows], ALL)
    refresh(connection, everything)


def refresh(connection: Connection, stale: Stale, progress: Progress = NOBODY) -> None:
    """Write anew what is ``stale`` of the lines of records, remove those gone."""
    if stale:
        _Refresh(connection, stale, progress).run()


class _Refresh:
    def __init__(self, connection: Connection, stale: Stale, progress: Progress) -> None:
        self.connection, self.stale, self.progress = connection, stale, progress
        self.composer, self.tally = Composer(connection), Tally()
        lines = _all_lines(connection)
        self.anew = len(stale) >= _MANY and len(stale) > _MOST * max(lines, len(stale))
        self.names_changed = self.texts_changed = False

    def run(self) -> None:
        collecting = gc.isenabled()
        if self.anew:  # hundreds of thousands of lines come and go, and none in a circle
            gc.disable()
        try:
            self._write_all()
        finally:
            if collecting:
                gc.enable()
        self.tally.write(self.connection)
        self._finish_texts()

    def _write_all(self) -> None:
        done = 0
        for table, columns, ids in self.stale.groups():
            for several in chunks(ids, _AT_ONCE):
                self._write(columns, self._changes(table, columns, several))
                done += len(several)
                self.progress.reached(done / len(self.stale) * (0.6 if self.anew else 0.9))

    def _changes(self, table: str, columns: Columns, ids: Sequence[str]) -> list[_Change]:
        found: list[_Change] = []
        added: list[Line] = []
        for part in chunks(ids):
            stored = dict(_stored(self.connection, part))
            old = {line.id: line for line in stored.values()}
            lines = self.composer.lines(tables()[table], part, columns, old)
            new = {line.id: line for line in lines}
            found += [_Change(number, line, new.get(line.id)) for number, line in stored.items()]
            added += [line for key, line in new.items() if key not in old]
        found += [_Change(number, None, line) for number, line in self._numbered(added)]
        found.sort(key=itemgetter(0))
        return [change for change in found if change.old != change.new]

    def _numbered(self, lines: Iterable[Line]) -> Iterator[tuple[int, Line]]:
        """Yield new lines after their numbers, which follow the last one of their kind."""
        by_kind: dict[str, list[Line]] = defaultdict(list)
        for line in lines:
            by_kind[line.kind].append(line)
        for kind, new in by_kind.items():
            first, last = kind_range(kind)
            (top,) = self.connection.execute(
                "SELECT max(entry) FROM directory WHERE entry BETWEEN ? AND ?", (first, last)
            ).fetchone()
            yield from enumerate(sorted(new), first if top is None else top + 1)

    def _write(self, columns: Columns, changes: Sequence[_Change]) -> None:
        names = [each for each in changes if each.names_differ()]
        texts = [each for each in changes if each.texts_differ()]
        self.names_changed |= bool(names)
        self.texts_changed |= bool(texts)
        if not self.anew:
            remove_texts(self.connection, _there(names, "old"), _there(texts, "old"))
        _write_lines(self.connection, columns, changes)
        if not self.anew:
            add_texts(self.connection, _there(names, "new"), _there(texts, "new"))
        for change in changes:
            self.tally.change(change.old, change.new)

    def _finish_texts(self) -> None:
        if self.anew:
            lines = _all_lines(self.connection)
            changed = {"names": self.names_changed, "texts": self.texts_changed}
            rebuild_texts(self.connection, lines, **changed)
        elif self.tally.changed >= _MANY and self.tally.changed >= _SHARE * _all_lines(
            self.connection
        ):
            compact_texts(self.connection)


def _there(changes: Iterable[_Change], which: str) -> list[int]:
    return [each.number for each in changes if getattr(each, which) is not None]


def _all_lines(connection: Connection) -> int:
    (lines,) = connection.execute("SELECT sum(lines) FROM directory_count").fetchone()
    return int(lines or 0)


def _write_lines(connection: Connection, columns: Columns, changes: Sequence[_Change]) -> None:
    connection.executemany(
        "DELETE FROM directory WHERE entry = ?",
        [(each.number,) for each in changes if each.new is None],
    )
    names, statement = _update(columns)
    pick = [Line._fields.index(name) for name in names]
    connection.executemany(
        statement,
        [
            (*[each.new[place] for place in pick], each.number)
            for each in changes
            if each.old and each.new
        ],
    )
    connection.executemany(
        _INSERT, [(each.number, *each.new) for each in changes if each.new and not each.old]
    )


@cache
def _update(columns: Columns) -> tuple[list[str], str]:
    """Return the columns to be written and the statement: untouched ones cost their indexes."""
    names = [name for name in Line._fields if name in columns]
    pairs = ", ".join(f"{name} = ?" for name in names)
    return names, f"UPDATE directory SET {pairs} WHERE entry = ?"


def _stored(connection: Connection, ids: Sequence[str]) -> Iterator[tuple[int, Line]]:
    marks = ", ".join("?" * len(ids))
    rows = connection.execute(f"SELECT entry, {_COLUMNS} FROM directory WHERE id IN ({marks})", ids)
    return ((row[0], Line._make(row[1:])) for row in rows.fetchall())
