"""A field of an entity: declared once, used by form, list, search, print and exchange."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Generic, Literal, Self, TypeVar, overload

from iar_desktop.schema.conditions import Compare, Condition, Contains, Having, Linked, OneOf, Order
from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.kinds.base import Kind
from iar_desktop.schema.messages import _

if TYPE_CHECKING:
    from iar_desktop.schema.entity import Entity

T = TypeVar("T")
K = TypeVar("K")

Search = Literal["name", "words"]


class Field(Generic[T]):
    """One value of an entity; ``Contact.email`` is the field, ``contact.email`` the value.

    The value lives in the instance's own dictionary under the field's name, which Python finds
    before this (non-data) descriptor, so that reading a value costs what any attribute costs.
    """

    name: str
    owner: "type[Entity]"

    def __init__(  # noqa: PLR0913 - a declaration names what it needs
        self,
        kind: Kind[Any],
        label: str,
        *,
        required: bool = False,
        default: Any = None,
        sensitive: bool = False,
        internal: bool = False,
        indexed: bool = False,
        search: Search | None = None,
        vcard: str | None = None,
        note: str = "",
    ) -> None:
        """Keep what is intrinsic to the field; see ``field``."""
        self.kind = kind
        self.label = label
        self.required = required
        self.default = default
        self.sensitive = sensitive
        self.internal = internal
        self.indexed = indexed
        self.search = search
        self.vcard = vcard
        self.note = note

    def __set_name__(self, owner: "type[Entity]", name: str) -> None:
        """Learn the name and the entity of the declaration."""
        self.owner, self.name = owner, name

    @overload
    def __get__(self, instance: None, owner: "type[Entity]") -> Self: ...
    @overload
    def __get__(self, instance: "Entity", owner: "type[Entity]") -> T: ...
    def __get__(self, instance: "Entity | None", owner: "type[Entity]") -> "Self | T":
        """Return the field itself from the class, the default from an instance without value."""
        if instance is None:
            return self
        value: T = self.default
        return value

    if TYPE_CHECKING:

        def __set__(self, instance: "Entity", value: T) -> None: ...

    def __repr__(self) -> str:
        """Return the field as written in code."""
        return f"{self.owner.__name__}.{self.name}"

    def value_of(self, record: "Entity") -> T:
        """Return the value of this field in ``record``."""
        value: T = getattr(record, self.name)
        return value

    def parse(self, text: str) -> T | None:
        """Return the value typed as ``text``; ``InvalidValue`` says why there is none."""
        if not text.strip():
            return self.check(None)
        parsed: T = self.kind.parse(text.strip())
        return self.check(parsed)

    def check(self, value: Any) -> T | None:
        """Return ``value`` normalised by its kind; refuse an empty one where one is needed."""
        checked = None if value is None else self.kind.check(value)
        if self.required and (checked is None or checked == ""):
            raise InvalidValue(_("{field} cannot be empty.").format(field=_(self.label)))
        return None if checked == "" else checked

    def text(self, record: "Entity") -> str:
        """Return the value in ``record`` as people read it, empty when there is none."""
        value = getattr(record, self.name)
        return "" if value is None else self.kind.format(value)

    def equals(self, value: T) -> Condition:
        """Return the condition that the field has ``value``."""
        return Compare(self, "=", value)

    def differs(self, value: T) -> Condition:
        """Return the condition that the field has another value than ``value``, or none."""
        return Compare(self, "<>", value)

    def before(self, value: Any) -> Condition:
        """Return the condition that the field is less than ``value``."""
        return Compare(self, "<", value)

    def at_most(self, value: Any) -> Condition:
        """Return the condition that the field is ``value`` or less."""
        return Compare(self, "<=", value)

    def after(self, value: Any) -> Condition:
        """Return the condition that the field is greater than ``value``."""
        return Compare(self, ">", value)

    def at_least(self, value: Any) -> Condition:
        """Return the condition that the field is ``value`` or greater."""
        return Compare(self, ">=", value)

    def one_of(self, values: Iterable[Any]) -> Condition:
        """Return the condition that the field has one of ``values``."""
        return OneOf(self, tuple(values))

    def contains(self, text: str) -> Condition:
        """Return the condition that the stored text contains ``text``."""
        return Contains(self, text)

    def having(self, condition: Condition | None = None) -> Condition:
        """Return the condition that a record pointing here with this link exists."""
        return Having(self, condition)

    def linked(self, condition: Condition) -> Condition:
        """Return the condition that the record this link points to fulfils ``condition``."""
        return Linked(self, condition)

    def descending(self) -> Order:
        """Return the order by this field, greatest first."""
        return Order(self, descending=True)


@overload
def field(
    kind: Kind[K], label: str, *, required: Literal[True], default: K = ..., **intrinsic: Any
) -> Field[K]: ...
@overload
def field(kind: Kind[K], label: str, *, default: K, **intrinsic: Any) -> Field[K]: ...
@overload
def field(kind: Kind[K], label: str, **intrinsic: Any) -> Field[K | None]: ...
def field(kind: Kind[Any], label: str, **intrinsic: Any) -> Field[Any]:
    """Declare a field of an entity.

    ``required`` values may not be empty; ``default`` is what a new record has.  ``sensitive``
    marks personal data of special categories (GDPR, article 9), kept out of lists, logs and
    documents that do not need it; ``internal`` what never leaves the office.  ``indexed`` asks
    for a database index; ``search`` says whether the text is part of the record's names or of
    its other words.  ``vcard`` names the property of RFC 6350, ``note`` explains the field.
    """
    return Field(kind, label, **intrinsic)
