"""The profile of an organisation: who it is, whom we know there, what we do together."""

from collections.abc import Iterable
from datetime import timedelta
from typing import NamedTuple

from iar_desktop.documents.asked import Asked
from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.heading import Title, subtitle
from iar_desktop.documents.kit.links import mail, map_of, phone, web
from iar_desktop.documents.kit.rows import pairs, timeline
from iar_desktop.documents.kit.text.text import Content, Span
from iar_desktop.documents.profile.facts import even_facts
from iar_desktop.documents.profile.partnering import agreements_table, partnerships_table
from iar_desktop.documents.profile.staff import lines, people_table, staff_of
from iar_desktop.documents.profile.ties import networks, projects, relationships
from iar_desktop.documents.readers import OfficeReader, PaperReader
from iar_desktop.documents.reading.event_head import in_charge
from iar_desktop.documents.reading.news import news
from iar_desktop.documents.reading.owed import owed
from iar_desktop.documents.reading.past import Sides, past
from iar_desktop.documents.reading.people import Presented
from iar_desktop.documents.reading.postal import Recipient
from iar_desktop.documents.reading.postal import lines as postal_lines
from iar_desktop.documents.reading.texts import capital, joined, paragraphs
from iar_desktop.documents.registry import (
    Audience,
    DocumentType,
    InternalSection,
    Section,
    register,
)
from iar_desktop.domain import (
    EmailAddress,
    Organisation,
    Partnership,
    PhoneNumber,
    PostalAddress,
    Theme,
    Theming,
    WatchNote,
)
from iar_desktop.schema import clock
from iar_desktop.schema.folding import fold
from iar_desktop.schema.messages import N_, _

_MOST_PAST = 12
_MOST_NEWS = 6


class Profile(NamedTuple):
    """An organisation with everything that its profile says of it."""

    dossier: PaperReader
    organisation: Organisation
    people: list[Presented]


def _read(asked: Asked) -> Profile:
    record = asked.only(Organisation)
    return Profile(asked.reader, record, staff_of(asked.reader, record.id, clock.today()))


def _head(profile: Profile) -> Iterable[Block]:
    record, dossier = profile.organisation, profile.dossier
    country = Organisation.country.text(record)
    yield Title(record.title())
    yield subtitle(joined((record.acronym, record.native_name, record.city, country)))
    parent = dossier.get(Organisation, record.parent)
    yield even_facts(
        [
            (_("Kind"), capital(_(record.type.label))),
            (_("Member of the cluster"), _member(record)),
            (_("Themes"), _themes(profile)),
            (_("Website"), _website(record)),
            (_("Parent organisation"), parent.title() if parent else ""),
            (_("Other names"), record.other_names or ""),
            (_("Followed by"), in_charge(dossier, record.owner)),
        ]
    )


def _member(record: Organisation) -> str:
    if not record.member:
        return _("no")
    since = record.member_since
    return _("since {year}").format(year=since.year) if since else _("yes")


def _themes(profile: Profile) -> str:
    links = profile.dossier.of(Theming.about, profile.organisation.id)
    found = profile.dossier.get_many(Theme, (each.theme for each in links))
    return ", ".join(sorted((each.name for each in found.values()), key=fold))


def _website(record: Organisation) -> Content:
    """Return the website without what every browser adds, as a link."""
    if not record.website:
        return ""
    shown = record.website.partition("://")[2].rstrip("/")
    return Span(shown, link=web(record.website).link)


def _details(profile: Profile) -> Iterable[Block]:
    dossier, key = profile.dossier, profile.organisation.id
    places = dossier.of(PostalAddress.organisation, key, PostalAddress.position)
    phones = dossier.of(PhoneNumber.organisation, key, PhoneNumber.position)
    mails = dossier.of(EmailAddress.organisation, key, EmailAddress.position)
    rows: list[tuple[str, Content]] = [
        *((_("Address"), map_of("\n".join(_address(each)))) for each in places),
        (_("Phone"), lines([phone(each.number) for each in phones])),
        (_("E-mail"), lines([mail(each.address) for each in mails])),
    ]
    return [pairs(rows)] if any(value for _label, value in rows) else []


def _address(place: PostalAddress) -> list[str]:
    """Return an address in the order of its country, whose name is in the language spoken."""
    written = postal_lines(place, Recipient(), home=place.country or "")
    return [*written, PostalAddress.country.text(place)]


def _partnerships(profile: Profile, reader: OfficeReader) -> Iterable[Block]:
    return partnerships_table(reader, _with_it(profile, reader))


def _with_it(profile: Profile, reader: OfficeReader) -> list[Partnership]:
    return reader.of(Partnership.organisation, profile.organisation.id)


def _agreements(profile: Profile, reader: OfficeReader) -> Iterable[Block]:
    return agreements_table(reader, profile.organisation.id, _with_it(profile, reader))


def _history(profile: Profile, reader: OfficeReader) -> Iterable[Block]:
    tomorrow = clock.today() + timedelta(days=1)
    found = past(reader, _sides(profile), before=tomorrow, most=_MOST_PAST)
    return [timeline(found)] if found else []


def _sides(profile: Profile) -> Sides:
    people = [each.contact.id for each in profile.people]
    return Sides(people, [profile.organisation.id])


def _commitments(profile: Profile, reader: OfficeReader) -> Iterable[Block]:
    found = owed(reader, *_sides(profile))
    return [timeline(found)] if found else []


def _news(profile: Profile) -> Iterable[Block]:
    newest = WatchNote.noted_on.descending()
    found = profile.dossier.of(WatchNote.organisation, profile.organisation.id, newest)
    return news(found[:_MOST_NEWS])


register(
    DocumentType(
        "organisation",
        N_("Organisation profile"),
        (Organisation.kind,),
        N_("internal use"),
        _read,
        _head,
        (
            Section(
                "description",
                N_("Description"),
                lambda p: paragraphs(p.organisation.description),
            ),
            Section("details", N_("How to reach"), _details),
            Section("people", N_("People"), lambda p: people_table(p.dossier, p.people)),
            Section(
                "relationships",
                N_("Relationships"),
                lambda p: relationships(p.dossier, p.organisation),
            ),
            Section("projects", N_("Projects"), lambda p: projects(p.dossier, p.organisation)),
            Section("networks", N_("Networks"), lambda p: networks(p.dossier, p.organisation)),
            Section("watch", N_("Watch"), _news),
            InternalSection("partnership", N_("Partnership"), _partnerships),
            InternalSection("agreements", N_("Agreements"), _agreements),
            InternalSection("history", N_("History of the relationship"), _history),
            InternalSection("commitments", N_("Open commitments"), _commitments),
        ),
        Audience.EITHER,
    )
)
