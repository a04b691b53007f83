"""The people and organisations that are written to, and the address of each."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from iar_desktop.documents.readers import PaperReader
from iar_desktop.documents.reading.attending import attending
from iar_desktop.documents.reading.people import positions
from iar_desktop.domain import Contact, Event, Organisation, PostalAddress
from iar_desktop.domain.contact_details import Usage
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.field import Field
from iar_desktop.storage.reader import Query


class Addressee(NamedTuple):
    """Somebody, or an organisation alone, and where they are written to."""

    contact: Contact | None
    organisation: Organisation | None
    address: PostalAddress | None

    @property
    def place(self) -> tuple[str, ...]:
        """Street, postcode, city and country; empty where nothing is known of them."""
        if self.address is None:
            return ()
        where = self.address
        parts = tuple(each or "" for each in (where.street, where.postcode, where.city))
        return (*parts, where.country or "") if any(parts) else ()

    @property
    def title(self) -> str:
        """Who it is, for a warning."""
        record = self.contact or self.organisation
        return record.title() if record else ""


def addressees(reader: PaperReader, records: Iterable[Entity]) -> list[Addressee]:
    """Return whom these records stand for, each once, in their order.

    An event stands for those who take part in it.
    """
    people: dict[str, Contact] = {}
    alone: dict[str, Organisation] = {}
    for each in records:
        if isinstance(each, Contact):
            people[each.id] = each
        elif isinstance(each, Organisation):
            alone[each.id] = each
        elif isinstance(each, Event):
            people |= {one.contact.id: one.contact for one in attending(reader, each.id)}
    return [*_people(reader, people), *_organisations(reader, alone)]


def _people(reader: PaperReader, people: dict[str, Contact]) -> Iterator[Addressee]:
    """Yield each with their own address, else that of the organisation they work for."""
    held = positions(reader, people)
    employers = reader.get_many(Organisation, (each.organisation for each in held.values()))
    own = _first(reader, PostalAddress.contact, list(people))
    theirs = _first(reader, PostalAddress.organisation, list(employers))
    for key, contact in people.items():
        employer = employers.get(held[key].organisation) if key in held else None
        address = own.get(key) or (theirs.get(employer.id) if employer else None)
        at_work = address is not None and address.usage is not Usage.HOME
        yield Addressee(contact, employer if at_work else None, address)


def _organisations(reader: PaperReader, alone: dict[str, Organisation]) -> Iterator[Addressee]:
    found = _first(reader, PostalAddress.organisation, list(alone))
    for key, organisation in alone.items():
        yield Addressee(None, organisation, found.get(key))


def _first(
    reader: PaperReader, field: "Field[str | None]", ids: Sequence[str]
) -> dict[str, PostalAddress]:
    """Return the preferred address of each record, by its id."""
    query = Query(PostalAddress).where(field.one_of(ids))
    found: dict[str, PostalAddress] = {}
    for each in reader.all(query.order_by(PostalAddress.position)):
        found.setdefault(field.value_of(each) or "", each)
    return found
