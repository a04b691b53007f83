"""By what lists are sorted: the keys by which values of each kind follow each other."""

import json
from array import array
from collections.abc import Callable
from enum import StrEnum
from functools import singledispatch
from typing import Any

from iar_desktop.schema.entity import Entity, registry
from iar_desktop.schema.field import Field
from iar_desktop.schema.folding import fold
from iar_desktop.schema.kinds import AnyLink, Choice, Choices, Country, Kind, Languages, Text
from iar_desktop.schema.option import Option
from iar_desktop.storage.ranks import kind_range
from iar_desktop.storage.sqlite import Connection
from iar_desktop.storage.sqlite_search import AMONG_NUMBERS
from iar_desktop.storage.tables import tables

Key = Callable[[Any], Any]


class Column(StrEnum):
    """What every record has in the directory."""

    TITLE = "sort_text"
    NATIVE = "native"
    SUBTITLE = "subtitle"
    COUNTRY = "country"


def values(
    connection: Connection,
    entity: type[Entity],
    by: Field[Any] | Column,
    among: "array[int] | None" = None,
) -> dict[int, Any]:
    """Return by number the stored values of those records of ``entity`` that have one.

    For a link that is the text its target is sorted by.  ``among`` limits the answer to these
    numbers.
    """
    value = _value(by)
    clauses = [f"{value} <> ''" if isinstance(by, Column) else f"{value} IS NOT NULL"]
    bound: list[Any] = []
    if among is not None:
        clauses.append(AMONG_NUMBERS)
        bound.append(json.dumps(among.tolist()))
    elif isinstance(by, Column):
        clauses.append(_in_ranges(entity))
    if isinstance(by, Field) and tables()[entity.table].shared:
        kinds = kinds_of(entity)
        clauses.append(f"r.kind IN ({', '.join('?' * len(kinds))})")
        bound += kinds
    rows = connection.execute(
        f"SELECT d.entry, {value} FROM {_tables(entity, by, few=among is not None)} "
        f"WHERE {' AND '.join(clauses)}",
        bound,
    )
    return dict(rows.fetchall())


def order(by: Field[Any] | Column) -> Key:
    """Return what gives the key that a value of ``values`` is sorted by.

    Texts sort folded, options in their declared order, countries by their name in the language
    spoken now, the rest by value.
    """
    return sort_key(by.kind) if isinstance(by, Field) else _COLUMN_KEYS[by]


def _value(by: Field[Any] | Column) -> str:
    if isinstance(by, Column):
        return f"d.{by.value}"
    return "t.sort_text" if isinstance(by.kind, AnyLink) else f'r."{by.name}"'


def _tables(entity: type[Entity], by: Field[Any] | Column, *, few: bool) -> str:
    if isinstance(by, Column):
        return "directory d"
    both = ["directory d", f'"{entity.table}" r']
    joined = " CROSS JOIN ".join(both if few else reversed(both)) + " ON d.id = r.id"
    if isinstance(by.kind, AnyLink):
        joined += f' CROSS JOIN directory t ON t.id = r."{by.name}"'
    return joined


def _in_ranges(entity: type[Entity]) -> str:
    ranges = [kind_range(kind) for kind in kinds_of(entity)]
    return f"({' OR '.join(f'd.entry BETWEEN {low} AND {high}' for low, high in ranges)})"


def kinds_of(entity: type[Entity]) -> list[str]:
    """Return the kinds of ``entity``: its own, or those that it is the base of."""
    found = [kind for kind, each in registry.items() if issubclass(each, entity) and not each.part]
    if not found:
        message = f"{entity.__name__} has no lists: it belongs to other records"
        raise TypeError(message)
    return found


@singledispatch
def sort_key(_kind: Kind[Any]) -> Key:
    """Return what gives the key of a stored value of a kind: the value itself by default."""
    return _itself


@sort_key.register
def _of_text(_kind: Text) -> Key:
    return fold


@sort_key.register
def _of_choice(kind: Choice) -> Key:  # type: ignore[type-arg] # whatever the options
    options: type[Option] = kind.options
    places = {option.value: place for place, option in enumerate(options)}
    return places.__getitem__


@sort_key.register(Country)
@sort_key.register(Languages)
@sort_key.register(Choices)
def _of_shown(kind: Kind[Any]) -> Key:
    return lambda stored: fold(kind.format(kind.from_column(stored)))


def _itself(stored: Any) -> Any:
    return stored


_COLUMN_KEYS: dict[Column, Key] = {
    Column.TITLE: _itself,
    Column.NATIVE: fold,
    Column.SUBTITLE: fold,
    Column.COUNTRY: _of_shown(Country()),
}
