"""What a query asks of records, as plain data: storage turns it into SQL."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from iar_desktop.schema.field import Field

Operator = Literal["=", "<>", "<", "<=", ">", ">="]


class _Plain:
    """Values that are never changed once made: equal where all of them are.

    Written out rather than generated as dataclasses, which takes longer than all else here, and
    every command and the first window wait for it.
    """

    __slots__: tuple[str, ...] = ()

    def _values(self) -> tuple[Any, ...]:
        return tuple(getattr(self, name) for name in self.__slots__)

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and self._values() == other._values()

    def __hash__(self) -> int:
        return hash((type(self), self._values()))

    def __repr__(self) -> str:
        return f"{type(self).__name__}{self._values()!r}"


class Condition(_Plain):
    """Something that is true or false of a record."""

    __slots__ = ()


class Compare(Condition):
    """The field compares so with the value; empty fields never do, except ``= None``."""

    __slots__ = ("field", "operator", "value")

    def __init__(self, field: "Field[Any]", operator: Operator, value: Any) -> None:
        """Take a field, how it compares, and with what."""
        self.field, self.operator, self.value = field, operator, value


class OneOf(Condition):
    """The field has one of the values."""

    __slots__ = ("field", "values")

    def __init__(self, field: "Field[Any]", values: tuple[Any, ...]) -> None:
        """Take a field and the values."""
        self.field, self.values = field, values


class Contains(Condition):
    """The text stored for the field contains the text, case ignored for ASCII letters."""

    __slots__ = ("field", "text")

    def __init__(self, field: "Field[Any]", text: str) -> None:
        """Take a field and a part of its text."""
        self.field, self.text = field, text


class Having(Condition):
    """A record that points here with ``link`` exists and fulfils ``condition`` (if any)."""

    __slots__ = ("condition", "link")

    def __init__(self, link: "Field[Any]", condition: Condition | None = None) -> None:
        """Take a link of the other records and what they are to fulfil."""
        self.link, self.condition = link, condition


class Linked(Condition):
    """The record that ``link`` points to fulfils ``condition``."""

    __slots__ = ("condition", "link")

    def __init__(self, link: "Field[Any]", condition: Condition) -> None:
        """Take a link and what is to be fulfilled behind it."""
        self.link, self.condition = link, condition


class All(Condition):
    """Every one of the conditions holds (true when there are none)."""

    __slots__ = ("conditions",)

    def __init__(self, conditions: tuple[Condition, ...]) -> None:
        """Take the conditions."""
        self.conditions = conditions


class Either(Condition):
    """At least one of the conditions holds (false when there are none)."""

    __slots__ = ("conditions",)

    def __init__(self, conditions: tuple[Condition, ...]) -> None:
        """Take the conditions."""
        self.conditions = conditions


class Not(Condition):
    """The condition does not hold."""

    __slots__ = ("condition",)

    def __init__(self, condition: Condition) -> None:
        """Take the condition."""
        self.condition = condition


def every(*conditions: Condition) -> Condition:
    """Return the condition that all of ``conditions`` hold."""
    return All(conditions)


def either(*conditions: Condition) -> Condition:
    """Return the condition that at least one of ``conditions`` holds."""
    return Either(conditions)


class Order(_Plain):
    """A field to sort by; empty values come last either way."""

    __slots__ = ("descending", "field")

    def __init__(self, field: "Field[Any]", *, descending: bool = False) -> None:
        """Take the field and the direction."""
        self.field, self.descending = field, descending


def as_orders(orders: Sequence["Field[Any] | Order"]) -> tuple[Order, ...]:
    """Return ``orders`` with each bare field as an ascending order."""
    return tuple(each if isinstance(each, Order) else Order(each) for each in orders)
