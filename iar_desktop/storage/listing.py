"""Lists of any length: the numbers of all rows at once, the lines of the visible ones on demand."""

import json
from array import array
from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import chain
from typing import Any

from iar_desktop.schema.conditions import Condition
from iar_desktop.schema.entity import Entity, registry
from iar_desktop.schema.field import Field
from iar_desktop.schema.messages import language
from iar_desktop.storage.directory import Entry, entry_of
from iar_desktop.storage.reader import EVERYTHING, Reader
from iar_desktop.storage.remembered import remembered
from iar_desktop.storage.sorting import Column, kinds_of, order, values
from iar_desktop.storage.sql import where
from iar_desktop.storage.sqlite_search import AMONG_NUMBERS, IDS_OF_NUMBERS, read_numbers

__all__ = ["Column", "counts", "find_row", "ids_of", "listing", "page"]

# Up to so many rows found by their text are looked up one by one.
_FEW = 5000


def counts(reader: Reader) -> dict[str, int]:
    """Return how many records there are of each kind that lists show; costs nothing."""
    rows = dict(reader.connection.execute("SELECT kind, lines FROM directory_count").fetchall())
    return {kind: rows.get(kind, 0) for kind, entity in registry.items() if not entity.part}


def listing(
    reader: Reader,
    entity: type[Entity],
    condition: Condition = EVERYTHING,
    by: Field[Any] | Column = Column.TITLE,
    *,
    descending: bool = False,
    text: str = "",
) -> "array[int]":
    """Return the numbers (``directory.entry``) of the records of ``entity``, sorted ``by``.

    Empty values come last either way, ties go by title.  ``entity`` may be the base of several
    (Event).  ``text`` keeps those that have its words, the last of which may be only begun.
    The rows are shared with whoever asks the same again: nobody may alter them.  100,000 by title
    take some 25 ms, by a field 150 ms, asked again nothing.
    """
    question = (entity, condition, by, descending, text, language())
    return remembered(
        reader,
        question,
        lambda: _read(reader, entity, condition, by, text, descending=descending),
    )


def _read(
    reader: Reader,
    entity: type[Entity],
    condition: Condition,
    by: Field[Any] | Column,
    text: str,
    *,
    descending: bool,
) -> "array[int]":
    by_title = by is Column.TITLE
    found = _by_title(reader, entity, condition, text, descending=descending and by_title)
    if by_title or not found:
        return found
    few = found if len(found) <= _FEW else None
    stored = values(reader.connection, entity, by, few)
    return _grouped(found, stored, order(by), descending=descending)


def _grouped(
    found: "array[int]", stored: dict[int, Any], key: Callable[[Any], Any], *, descending: bool
) -> "array[int]":
    """Return ``found`` by groups of one value each, the groups sorted; those without one last."""
    groups: dict[Any, list[int]] = defaultdict(list)
    value_of = stored.get
    for number in found:
        groups[value_of(number)].append(number)
    empty = groups.pop(None, [])
    keys = {value: key(value) for value in groups}
    sorted_values = sorted(groups, key=keys.__getitem__, reverse=descending)
    return array("q", chain(chain.from_iterable(map(groups.__getitem__, sorted_values)), empty))


def _by_title(
    reader: Reader, entity: type[Entity], condition: Condition, text: str, *, descending: bool
) -> "array[int]":
    direction = "DESC" if descending else "ASC"
    matched = None
    if text.strip():
        from iar_desktop.storage.search.matching import matching_numbers  # late: once typed

        matched = matching_numbers(reader.connection, text, kinds_of(entity))
    few = matched if matched is not None and len(matched) <= _FEW else None
    source, bound = _source(entity, condition, few)
    found = read_numbers(
        reader.connection,
        f"SELECT d.entry FROM {source} ORDER BY d.sort_text {direction}, d.entry {direction}",
        bound,
    )
    if matched is None or few is not None:
        return found
    return array("q", filter(matched.__contains__, found))


def _source(
    entity: type[Entity], condition: Condition, few: set[int] | None
) -> tuple[str, list[Any]]:
    """Return the tables and the clause of a list; what there are few of stands first."""
    kinds: list[Any] = kinds_of(entity)
    tables = ["directory d"]
    clauses = [f"d.kind IN ({', '.join('?' * len(kinds))})"]
    bound = kinds
    if few is not None:
        clauses = [f"+{clauses[0]}", AMONG_NUMBERS]
        bound = [*bound, json.dumps([*few])]
    if condition != EVERYTHING:
        tables.insert(1 if few is not None else 0, f'"{entity.table}" r')
        text, values = where(condition, "r")
        clauses += ["d.id = r.id", f"({text})"]
        bound = [*bound, *values]
    return f"{' CROSS JOIN '.join(tables)} WHERE {' AND '.join(clauses)}", bound


def page(reader: Reader, rows: Sequence[int]) -> list[Entry | None]:
    """Return the directory's lines of ``rows``, in their order; None for one gone since."""
    found = reader.connection.execute(
        "SELECT d.entry, id, kind, title, native, subtitle, country FROM directory d "
        f"WHERE {AMONG_NUMBERS}",
        (json.dumps([*rows]),),
    )
    lines = {row[0]: entry_of(row[1:]) for row in found}
    return [lines.get(number) for number in rows]


def ids_of(reader: Reader, rows: Sequence[int]) -> list[str]:
    """Return the ids of the records of ``rows`` (any number of them), in their order."""
    found = reader.connection.execute(IDS_OF_NUMBERS, (json.dumps([*rows]),))
    return [row[0] for row in found]


def find_row(reader: Reader, rows: "array[int]", record_id: str) -> int | None:
    """Return where in ``rows`` the record stands, None when it is not among them."""
    found = reader.connection.execute("SELECT entry FROM directory WHERE id = ?", (record_id,))
    number = found.fetchone()
    try:
        return rows.index(number[0]) if number else None
    except ValueError:
        return None
