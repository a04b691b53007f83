"""People with their function and how to reach them, as a table."""

from collections.abc import Iterator, Sequence
from datetime import date

from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.columns import Column
from iar_desktop.documents.kit.links import mail, phone
from iar_desktop.documents.kit.rows import filled
from iar_desktop.documents.kit.text.text import Content, Span
from iar_desktop.documents.readers import PaperReader
from iar_desktop.documents.reading.people import Presented, function_alone, printed_name
from iar_desktop.documents.reading.texts import joined
from iar_desktop.domain import Affiliation, Contact, EmailAddress, PhoneNumber
from iar_desktop.domain.periods import runs_on
from iar_desktop.schema.folding import fold
from iar_desktop.schema.messages import _
from iar_desktop.storage.reader import Query

_MOST = 2  # numbers, and as many addresses, for each person


def staff_of(reader: PaperReader, organisation_id: str, day: date) -> list[Presented]:
    """Return who works in an organisation on ``day``, with the functions held there."""
    held: dict[str, list[Affiliation]] = {}
    for each in reader.of(Affiliation.organisation, organisation_id, Affiliation.since):
        if runs_on(day, each.since, each.until):
            held.setdefault(each.contact, []).append(each)
    contacts = reader.get_many(Contact, held)
    found = [
        Presented(
            contact,
            joined(dict.fromkeys(_function(each) for each in held[key]), "\n"),
            "",
        )
        for key, contact in contacts.items()
    ]
    return sorted(found, key=by_name)


def _function(position: Affiliation) -> str:
    return joined((position.job_title, position.department), ", ")


def by_name(person: Presented) -> str:
    """Return a key by which people are in alphabetical order."""
    return fold(person.contact.sort_text())


def people_table(reader: PaperReader, people: Sequence[Presented]) -> Iterator[Block]:
    """Print people, their function and organisation; for the office, how to reach them."""
    if not people:
        return
    wanted = [each.contact.id for each in people] if reader.shows_internal else []
    reached = _reached(reader, wanted)
    columns = [
        Column(_("Name"), 2.2),
        Column(_("Function"), 2.2),
        Column(_("Organisation"), 1.6),
        Column(_("How to reach"), 0),
    ]
    yield filled(
        columns,
        [
            [
                printed_name(each.contact),
                function_alone(each.function, each.organisation),
                each.organisation,
                reached.get(each.contact.id, ""),
            ]
            for each in people
        ],
        keep=1,
    )


def _reached(reader: PaperReader, ids: Sequence[str]) -> dict[str, Content]:
    """Return the first numbers and addresses of each person, one a line."""
    phones = Query(PhoneNumber).where(PhoneNumber.contact.one_of(ids))
    mails = Query(EmailAddress).where(EmailAddress.contact.one_of(ids))
    numbers: dict[str, list[Span]] = {}
    addresses: dict[str, list[Span]] = {}
    for number in reader.all(phones.order_by(PhoneNumber.position)):
        numbers.setdefault(str(number.contact), []).append(phone(number.number))
    for address in reader.all(mails.order_by(EmailAddress.position)):
        addresses.setdefault(str(address.contact), []).append(mail(address.address))
    return {
        key: lines([*numbers.get(key, [])[:_MOST], *addresses.get(key, [])[:_MOST]])
        for key in (*numbers, *addresses)
    }


def lines(parts: Sequence[Span]) -> Content:
    """Return spans one under the other."""
    return [piece for part in parts for piece in ("\n", part)][1:]
