"""The base of every record of a dossier."""

from collections.abc import Callable, Collection, Container, Iterable, Mapping, Sequence
from copy import copy
from datetime import datetime
from typing import Any, ClassVar, Self

from iar_desktop.schema.field import Field, field
from iar_desktop.schema.identifiers import new_id
from iar_desktop.schema.kinds.base import Kind
from iar_desktop.schema.kinds.links import AnyLink
from iar_desktop.schema.kinds.numbers import Integer
from iar_desktop.schema.kinds.times import Instant
from iar_desktop.schema.messages import N_

registry: "dict[str, type[Entity]]" = {}

Converter = Callable[[Any], Any]

# Kept by storage itself, never shown in forms nor written to the journal.
HOUSEKEEPING = ("id", "version", "created_at", "updated_at", "kind")


class Entity:
    """A record: an id that never changes, a version that counts its edits, and its fields.

    ``class Contact(Entity, kind="contact", label=N_("Person"), plural=N_("People"))`` declares
    an entity; one without ``kind`` is a base whose fields others inherit.  Entities that name
    the ``table`` of their base share it (Delegation and Congress are both events).  A ``part``
    belongs to another record and has no page of its own.  ``internal`` records never leave the
    office on paper.
    """

    kind: ClassVar[str] = ""
    table: ClassVar[str] = ""
    label: ClassVar[str] = ""
    plural: ClassVar[str] = ""
    part: ClassVar[bool] = False
    internal: ClassVar[bool] = False
    fields: ClassVar[dict[str, Field[Any]]] = {}
    enriches: ClassVar[tuple[Field[Any], ...]] = ()
    """Links whose targets are also found by the words of this record."""
    _known_readers: ClassVar[dict[tuple[str, ...], list[tuple[str, Converter | None]]]] = {}

    id = field(AnyLink(), N_("Id"), default="")
    version = field(Integer(), N_("Version"), default=0)
    created_at = field(Instant(), N_("Created"))
    updated_at = field(Instant(), N_("Changed"))

    def __init_subclass__(
        cls,
        *,
        kind: str = "",
        label: str = "",
        plural: str = "",
        table: str = "",
        part: bool = False,
        internal: bool = False,
    ) -> None:
        """Collect the fields, inherited ones first, and register the entity by its kind.

        Fields inherited from a base without a table become the entity's own, so that
        ``PhoneNumber.contact`` knows that it is a column of phone numbers.
        """
        cls.table = table or cls.table or kind
        cls.fields = {}
        cls._known_readers = {}
        for base in reversed(cls.__mro__):
            own = [(name, each) for name, each in vars(base).items() if isinstance(each, Field)]
            for name, each in own:
                cls.fields[name] = each if each.owner.table else _adopted(cls, name, each)
        cls.kind, cls.label, cls.plural, cls.part, cls.internal = (
            kind,
            label,
            plural,
            part,
            internal,
        )
        if kind:
            registry[kind] = cls

    def __init__(self, **values: Any) -> None:
        """Make a new record with a new id, its defaults and ``values`` by field name."""
        unknown = values.keys() - self.fields.keys()
        if unknown:
            message = f"{type(self).__name__} has no field {', '.join(sorted(unknown))}"
            raise TypeError(message)
        own = {name: each.default for name, each in self.fields.items()}
        own["id"] = new_id()
        self.__dict__.update(own | values)

    @classmethod
    def of_row(cls, names: Sequence[str], row: Sequence[Any]) -> Self:
        """Return the record stored as ``row``, whose columns are ``names``."""
        record = cls.__new__(cls)
        own = record.__dict__
        for (name, convert), stored in zip(cls._readers(tuple(names)), row, strict=True):
            if name:
                own[name] = stored if convert is None or stored is None else convert(stored)
        return record

    @classmethod
    def _readers(cls, columns: tuple[str, ...]) -> list[tuple[str, Converter | None]]:
        """Return for each column its field, if it is one, and what reads it, if need be."""
        known = cls._known_readers.get(columns)
        if known is None:
            known = [_reader(name, cls.fields.get(name)) for name in columns]
            cls._known_readers[columns] = known
        return known

    def title(self) -> str:
        """Return the one line by which people know the record."""
        return str(next(iter(self.own_texts(("name",))), "")) or self.id

    def native(self) -> str:
        """Return the title in its native script, empty when it has none."""
        return ""

    def subtitle(self) -> str:
        """Return what tells the record from others of the same title."""
        return ""

    def sort_text(self) -> str:
        """Return the text that lists sort the record by, before folding."""
        return self.title()

    def country_code(self) -> str | None:
        """Return the ISO 3166-1 code of the record's country, None without one."""
        value = getattr(self, "country", None)
        return value if isinstance(value, str) else None

    def own_texts(self, searches: Container[str]) -> Iterable[str]:
        """Yield the non-empty texts of the fields searched as one of ``searches``."""
        for each in self.fields.values():
            if each.search and each.search in searches and not isinstance(each.kind, AnyLink):
                value = getattr(self, each.name)
                if value is not None:
                    yield each.kind.searched(value)

    def completed(
        self,
        before: Mapping[str, Any],  # noqa: ARG002 - the entities' signature
        given: Collection[Field[Any]],  # noqa: ARG002 - the same
    ) -> Mapping[Field[Any], Any]:
        """Return what follows, in further fields, from the fields ``given``, which it has already.

        Asked before every write; ``before`` are the stored values by name, none of a new record.
        """
        return {}

    def validate(self) -> None:
        """Raise ``InvalidValue`` where the fields contradict each other; each entity its own."""

    def __eq__(self, other: object) -> bool:
        """Return whether both are the same state of the same record."""
        return type(self) is type(other) and self.__dict__ == other.__dict__

    def __hash__(self) -> int:
        """Return a hash by id, equal for all states of one record."""
        return hash(self.id)

    def __repr__(self) -> str:
        """Return class and id only: records hold personal data, which no log may show."""
        return f"<{type(self).__name__} {self.id}>"


def _adopted(entity: type[Entity], name: str, inherited: Field[Any]) -> Field[Any]:
    """Return a copy of an inherited field that belongs to ``entity``."""
    own = copy(inherited)
    own.__set_name__(entity, name)
    setattr(entity, name, own)
    return own


def _reader(name: str, field: Field[Any] | None) -> tuple[str, Converter | None]:
    if field is None:
        return "", None
    plain = type(field.kind).from_column is Kind.from_column
    return name, None if plain else field.kind.from_column


def own_fields(entity: type[Entity]) -> list[Field[Any]]:
    """Return the fields of ``entity`` that people fill in, in declared order."""
    return [each for name, each in entity.fields.items() if name not in HOUSEKEEPING]


def entities_of_table(table: str) -> list[type[Entity]]:
    """Return the entities stored in ``table``."""
    return [entity for entity in registry.values() if entity.table == table]


def stamp(record: Entity, now: datetime) -> None:
    """Give a new record its creation time, and ``now`` as its last change."""
    record.created_at = record.created_at or now
    record.updated_at = now
