"""The contact sheet: all about one person, on a page or two."""

from collections.abc import Iterable
from datetime import timedelta
from typing import NamedTuple

from iar_desktop.documents.asked import Asked
from iar_desktop.documents.kit.beside import Beside
from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.heading import Title
from iar_desktop.documents.kit.links import mail, map_of, phone
from iar_desktop.documents.kit.photo import Photo
from iar_desktop.documents.kit.rows import pairs, timeline
from iar_desktop.documents.kit.text.style import BOLD, SUBTITLE
from iar_desktop.documents.kit.text.text import Content, Span, Text
from iar_desktop.documents.readers import OfficeReader, PaperReader
from iar_desktop.documents.reading.owed import owed
from iar_desktop.documents.reading.past import Sides, past, upcoming
from iar_desktop.documents.reading.people import positions, printed_name
from iar_desktop.documents.reading.pictures import photo
from iar_desktop.documents.reading.places import clock_there
from iar_desktop.documents.reading.texts import joined, paragraphs
from iar_desktop.documents.registry import (
    Audience,
    DocumentType,
    InternalSection,
    Section,
    register,
)
from iar_desktop.domain import (
    Affiliation,
    Contact,
    EmailAddress,
    Note,
    PhoneNumber,
    PostalAddress,
    Theme,
    Theming,
)
from iar_desktop.domain.contact_details import Usage
from iar_desktop.schema import clock
from iar_desktop.schema.dates import format_day
from iar_desktop.schema.messages import N_, _

_HEAD_LINES = 3
_MOST_PAST = 12
_MOST_COMING = 6


class Person(NamedTuple):
    """A contact with everything that the sheet says of it."""

    dossier: PaperReader
    contact: Contact
    affiliations: list[Affiliation]
    employers: dict[str, str]


def _read(asked: Asked) -> Person:
    record, reader = asked.only(Contact), asked.reader
    held = reader.of(Affiliation.contact, record.id, Affiliation.since.descending())
    entries = reader.entries(each.organisation for each in held)
    return Person(reader, record, held, {key: each.title for key, each in entries.items()})


def _head(person: Person) -> Iterable[Block]:
    contact = person.contact
    present = positions(person.dossier, [contact.id]).get(contact.id)
    work = ""
    if present:
        work = joined((present.job_title, person.employers.get(present.organisation)), ", ")
    where = joined((Contact.country.text(contact), contact.city))
    lines = [
        (work, BOLD.but(max_lines=_HEAD_LINES, space_after=2)),
        (where, SUBTITLE.but(max_lines=1)),
        (_themes(person), SUBTITLE.but(max_lines=2)),
    ]
    name = Title(joined((contact.honorific, printed_name(contact)), " "))
    texts = [Text(text, style) for text, style in lines if text]
    yield Beside(Photo(photo(person.dossier, contact), contact.title()), [name, *texts])


def _themes(person: Person) -> str:
    links = person.dossier.of(Theming.about, person.contact.id)
    found = person.dossier.get_many(Theme, (each.theme for each in links))
    return ", ".join(sorted(each.name for each in found.values()))


def _details(person: Person) -> Iterable[Block]:
    dossier, contact = person.dossier, person.contact
    mails = dossier.of(EmailAddress.contact, contact.id, EmailAddress.position)
    phones = dossier.of(PhoneNumber.contact, contact.id, PhoneNumber.position)
    places = dossier.of(PostalAddress.contact, contact.id, PostalAddress.position)
    rows: list[tuple[str, Content]] = [
        *((_("E-mail"), _used(mail(each.address), each.usage)) for each in mails),
        *((_("Phone"), _used(phone(each.number), each.usage)) for each in phones),
        *((_("Address"), map_of(_address(each))) for each in places),
        (_("Languages"), Contact.languages.text(contact)),
        (_("Form of address"), contact.salutation or ""),
        (_("Local time"), clock_there(contact.zone, clock.today())),
        (_("Followed by"), dossier.title(contact.owner)),
    ]
    return [pairs(rows)] if any(value for _label, value in rows) else []


def _used(reached: Span, usage: Usage) -> Content:
    return [reached, f" ({_(usage.label)})"]


def _address(place: PostalAddress) -> str:
    town = joined((place.postcode, place.city), " ")
    return joined((place.street, town, place.region, PostalAddress.country.text(place)), "\n")


def _positions(person: Person) -> Iterable[Block]:
    rows = [
        (
            _period(each),
            joined(
                (each.job_title, each.department, person.employers.get(each.organisation)), ", "
            ),
        )
        for each in person.affiliations
    ]
    return [timeline(rows)] if rows else []


def _period(position: Affiliation) -> str:
    since = str(position.since.year) if position.since else ""
    until = str(position.until.year) if position.until else ""
    if since and not until:
        return _("since {year}").format(year=since)
    if until and not since:
        return _("until {year}").format(year=until)
    return since if since == until else f"{since}–{until}"


def _coming(person: Person) -> Iterable[Block]:
    lines = upcoming(person.dossier, Sides([person.contact.id]), most=_MOST_COMING)
    return [timeline(lines)] if lines else []


def _history(person: Person, reader: OfficeReader) -> Iterable[Block]:
    tomorrow = clock.today() + timedelta(days=1)
    lines = past(reader, Sides([person.contact.id]), before=tomorrow, most=_MOST_PAST, lines=2)
    return [timeline(lines)] if lines else []


def _follow_up(person: Person, reader: OfficeReader) -> Iterable[Block]:
    lines = owed(reader, [person.contact.id])
    return [timeline(lines)] if lines else []


def _notes(person: Person, reader: OfficeReader) -> Iterable[Block]:
    found = reader.of(Note.about, person.contact.id, Note.written_on.descending())
    rows = [(format_day(each.written_on) if each.written_on else "", each.text) for each in found]
    return [timeline(rows)] if rows else []


register(
    DocumentType(
        "contact",
        N_("Contact sheet"),
        (Contact.kind,),
        N_("internal use"),
        _read,
        _head,
        (
            Section("details", N_("How to reach"), _details),
            Section("positions", N_("Positions"), _positions),
            InternalSection(
                "good-to-know",
                N_("Good to know"),
                lambda p, _reader: paragraphs(p.contact.good_to_know),
            ),
            Section("coming", N_("Coming up"), _coming),
            InternalSection("history", N_("History of the relationship"), _history),
            InternalSection("follow-up", N_("Open commitments"), _follow_up),
            InternalSection("notes", N_("Notes"), _notes),
        ),
        Audience.EITHER,
    )
)
