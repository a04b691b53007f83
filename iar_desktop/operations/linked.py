"""People, organisations and themes named in words: the known ones found, new ones made."""

from typing import Any, TypeVar

from iar_desktop.domain import Contact, Organisation, Theme
from iar_desktop.operations.names import name_parts
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.errors import UnknownRecord
from iar_desktop.schema.folding import fold
from iar_desktop.schema.messages import _
from iar_desktop.storage.change import Change
from iar_desktop.storage.reader import Query, Reader

E = TypeVar("E", bound=Entity)
T = TypeVar("T")


def organisation_of(change: Change, named: str | None, **values: Any) -> str | None:
    """Return the id of the organisation ``named`` by id or name, made with ``values`` if new."""
    if not named or not named.strip():
        return None
    known = known_organisation(change, named)
    if known is None:
        known = change.add(Organisation(name=named, **values))
    return known.id


def person_of(change: Change, named: str, **values: Any) -> Contact:
    """Return the person ``named`` by id or name, made with ``values`` if new."""
    known = known_person(change, named)
    return known or change.add(Contact(**{**name_parts(named).values(), **values}))


def theme_of(change: Change, named: str) -> str:
    """Return the id of the theme ``named`` by id or name, made if new."""
    known = change.get(Theme, named) or only(_sorted_as(change, Theme, fold(named)), named)
    return (known or change.add(Theme(name=named))).id


def known_organisation(reader: Reader, named: str) -> Organisation | None:
    """Return the organisation with this id, name, acronym or native name, None if unknown.

    ``UnknownRecord`` when several are called so.
    """
    by_id = reader.get(Organisation, named)
    if by_id:
        return by_id
    text = " ".join(named.split())
    found = _sorted_as(reader, Organisation, fold(text))
    for field in (Organisation.acronym, Organisation.native_name):
        if not found:
            found = reader.all(Query(Organisation).where(field.equals(text)).first(2))
    return only(found, named)


def known_person(reader: Reader, named: str) -> Contact | None:
    """Return the person with this id or name (in either order), None if unknown.

    ``UnknownRecord`` when several are called so.
    """
    by_id = reader.get(Contact, named)
    if by_id or not named.strip():
        return by_id
    parts = name_parts(named)
    found = _sorted_as(reader, Contact, fold(f"{parts.family} {parts.given or ''}"), fold(named))
    if not found and parts.native:
        native = Contact.native_name.equals(parts.native)
        found = reader.all(Query(Contact).where(native).first(2))
    return only(found, named)


def ids_called(reader: Reader, kind: str, *folded: str) -> list[str]:
    """Return the ids of the records of ``kind`` that lists sort by one of these folded texts.

    At most two for each text: enough to know whether it names one.
    """
    found = [
        row[0]
        for text in dict.fromkeys(folded)
        for row in reader.connection.execute(
            "SELECT id FROM directory WHERE kind = ? AND sort_text = ? ORDER BY entry LIMIT 2",
            (kind, text),
        )
    ]
    return list(dict.fromkeys(found))


def _sorted_as(reader: Reader, entity: type[E], *folded: str) -> list[E]:
    return list(reader.get_many(entity, ids_called(reader, entity.kind, *folded)).values())


def only(found: list[T], named: str) -> T | None:
    """Return the one thing ``found`` under a name, None when there is none.

    ``UnknownRecord`` when there are several.
    """
    if len(found) > 1:
        raise UnknownRecord(
            _("Several records are called “{name}”: choose one by its id.").format(name=named[:60])
        )
    return found[0] if found else None
