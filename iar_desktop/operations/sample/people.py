"""The people of the sample who are written by hand, with positions and ways to reach them."""

from collections.abc import Iterator

from iar_desktop.domain import Affiliation, Contact, EmailAddress, PhoneNumber
from iar_desktop.domain.contact_details import Usage
from iar_desktop.operations.sample.content import Row, parts, table
from iar_desktop.operations.sample.directory import followed_by
from iar_desktop.operations.sample.sheet import Sheet
from iar_desktop.schema.entity import Entity

_APART = ("affiliations", "email", "phone", "mobile", "zone")


def people(sheet: Sheet) -> Iterator[Entity]:
    """Yield each person, followed by whoever is in charge of the country, and the parts."""
    for slug, record in table("person").items():
        known = sheet.person(slug)
        staff = record.get("staff", False)
        yield Contact(
            id=known,
            zone=record.get("zone") or _zone(record["country"]),
            owner=None if staff else followed_by(sheet, record),
            **sheet.values(Contact, record, *_APART),
        )
        yield from _positions(sheet, known, record)
        yield from _details(known, record)


def _zone(country: str) -> str | None:
    known = table("country").get(country)
    return known["zone"] if known else None


def _positions(sheet: Sheet, contact: str, record: Row) -> Iterator[Entity]:
    for number, position in enumerate(parts(record, "affiliations")):
        values = sheet.values(Affiliation, position)
        yield Affiliation(contact=contact, main=number == 0, **values)


def _details(contact: str, record: Row) -> Iterator[Entity]:
    yield EmailAddress(contact=contact, address=record["email"])
    for position, (key, usage) in enumerate((("phone", Usage.WORK), ("mobile", Usage.MOBILE))):
        if key in record:
            number = record[key]
            yield PhoneNumber(contact=contact, number=number, usage=usage, position=position)
