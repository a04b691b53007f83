"""What a query asks of records, as plain data: storage turns it into SQL."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from iar_desktop.schema.field import Field

Operator = Literal["=", "<>", "<", "<=", ">", ">="]


class Condition:
    """Something that is true or false of a record."""


@dataclass(frozen=True, slots=True)
class Compare(Condition):
    """The field compares so with the value; empty fields never do, except ``= None``."""

    field: "Field[Any]"
    operator: Operator
    value: Any


@dataclass(frozen=True, slots=True)
class OneOf(Condition):
    """The field has one of the values."""

    field: "Field[Any]"
    values: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Contains(Condition):
    """The text stored for the field contains the text, case ignored for ASCII letters."""

    field: "Field[Any]"
    text: str


@dataclass(frozen=True, slots=True)
class Having(Condition):
    """A record that points here with ``link`` exists and fulfils ``condition`` (if any)."""

    link: "Field[Any]"
    condition: Condition | None = None


@dataclass(frozen=True, slots=True)
class Linked(Condition):
    """The record that ``link`` points to fulfils ``condition``."""

    link: "Field[Any]"
    condition: Condition


@dataclass(frozen=True, slots=True)
class All(Condition):
    """Every one of the conditions holds (true when there are none)."""

    conditions: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Either(Condition):
    """At least one of the conditions holds (false when there are none)."""

    conditions: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Not(Condition):
    """The condition does not hold."""

    condition: Condition


def every(*conditions: Condition) -> Condition:
    """Return the condition that all of ``conditions`` hold."""
    return All(conditions)


def either(*conditions: Condition) -> Condition:
    """Return the condition that at least one of ``conditions`` holds."""
    return Either(conditions)


@dataclass(frozen=True, slots=True)
class Order:
    """A field to sort by; empty values come last either way."""

    field: "Field[Any]"
    descending: bool = False


def as_orders(orders: Sequence["Field[Any] | Order"]) -> tuple[Order, ...]:
    """Return ``orders`` with each bare field as an ascending order."""
    return tuple(each if isinstance(each, Order) else Order(each) for each in orders)
