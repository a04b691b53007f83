"""Conditions and orders as SQL: standard text with ``?`` for each parameter."""

from collections.abc import Iterator, Sequence
from functools import singledispatch
from typing import Any, TypeVar

from iar_desktop.schema.conditions import (
    All,
    Compare,
    Condition,
    Contains,
    Either,
    Having,
    Linked,
    Not,
    OneOf,
    Order,
)
from iar_desktop.schema.field import Field
from iar_desktop.schema.kinds import Link

Sql = tuple[str, list[Any]]
T = TypeVar("T")


def stored(field: Field[Any], value: Any) -> Any:
    """Return what the column of ``field`` holds for ``value``."""
    return None if value is None else field.kind.to_column(value)


@singledispatch
def where(condition: Condition, alias: str) -> Sql:
    """Return ``condition`` on the row called ``alias`` as SQL and parameters."""
    message = f"no SQL for {type(condition).__name__} on {alias}"
    raise TypeError(message)


@where.register
def _compare(condition: Compare, alias: str) -> Sql:
    column = f'{alias}."{condition.field.name}"'
    if condition.value is None:
        return (f"{column} IS {'NOT ' if condition.operator == '<>' else ''}NULL", [])
    value = stored(condition.field, condition.value)
    if condition.operator == "<>":
        return f"({column} <> ? OR {column} IS NULL)", [value]
    return f"{column} {condition.operator} ?", [value]


@where.register
def _one_of(condition: OneOf, alias: str) -> Sql:
    values = [stored(condition.field, value) for value in condition.values]
    marks = ", ".join("?" * len(values))
    return f'{alias}."{condition.field.name}" IN ({marks})', values


@where.register
def _contains(condition: Contains, alias: str) -> Sql:
    escaped = condition.text.replace("!", "!!").replace("%", "!%").replace("_", "!_")
    return f"{alias}.\"{condition.field.name}\" LIKE ? ESCAPE '!'", [f"%{escaped}%"]


@where.register
def _having(condition: Having, alias: str) -> Sql:
    inner = f"{alias}h"
    link = condition.link
    text, values = where(condition.condition, inner) if condition.condition else ("1 = 1", [])
    return (
        (
            f'EXISTS (SELECT 1 FROM "{link.owner.table}" {inner} '
            f'WHERE {inner}."{link.name}" = {alias}.id AND {text})'
        ),
        values,
    )


@where.register
def _linked(condition: Linked, alias: str) -> Sql:
    inner = f"{alias}l"
    link = condition.link
    if not isinstance(link.kind, Link):
        message = f"{link!r} points to records of any entity"
        raise TypeError(message)
    text, values = where(condition.condition, inner)
    return (
        (
            f'EXISTS (SELECT 1 FROM "{link.kind.target.table}" {inner} '
            f'WHERE {inner}.id = {alias}."{link.name}" AND {text})'
        ),
        values,
    )


def _joined(conditions: Sequence[Condition], alias: str, word: str, empty: str) -> Sql:
    if not conditions:
        return empty, []
    parts = [where(each, alias) for each in conditions]
    text = f" {word} ".join(f"({part})" for part, _values in parts)
    return text, [value for _part, values in parts for value in values]


@where.register
def _all(condition: All, alias: str) -> Sql:
    return _joined(condition.conditions, alias, "AND", "1 = 1")


@where.register
def _either(condition: Either, alias: str) -> Sql:
    return _joined(condition.conditions, alias, "OR", "1 = 0")


@where.register
def _not(condition: Not, alias: str) -> Sql:
    text, values = where(condition.condition, alias)
    return f"NOT ({text})", values


def order_by(orders: Sequence[Order], alias: str) -> str:
    """Return the sort clause, empty values last, ties by id so that pages never overlap."""
    parts = []
    for order in orders:
        column = f'{alias}."{order.field.name}"'
        parts += [f"{column} IS NULL", f"{column}{' DESC' if order.descending else ''}"]
    return " ORDER BY " + ", ".join([*parts, f"{alias}.id"])


def chunks(values: Sequence[T], size: int = 500) -> Iterator[Sequence[T]]:
    """Yield ``values`` in slices, by default small enough for the parameters of a statement."""
    for start in range(0, len(values), size):
        yield values[start : start + size]
