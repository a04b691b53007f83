"""The organisations behind a visit, and those that receive it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from iar_desktop.documents.book.lives import Life
from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.heading import Heading
from iar_desktop.documents.kit.links import web
from iar_desktop.documents.kit.text.style import BODY, SMALL
from iar_desktop.documents.kit.text.text import Content, Span, Text
from iar_desktop.documents.programme.plan import Plan
from iar_desktop.documents.readers import OfficeReader, PaperReader
from iar_desktop.documents.reading.people import Member, printed_name
from iar_desktop.documents.reading.texts import after_label, capital, joined, paragraphs
from iar_desktop.domain import Delegation, Organisation, Partnership
from iar_desktop.domain.organisations import OrganisationKind
from iar_desktop.schema.messages import _
from iar_desktop.storage.reader import Query

_FACTS = SMALL.but(size=8.5, leading=12, space_after=3)
_PEOPLE = BODY.but(space_after=3)


class Profile(NamedTuple):
    """An organisation, and who of it is met."""

    organisation: Organisation
    members: list[Member]
    leads: bool
    """Is the one that sends the delegation."""
    partnerships: list[Partnership]


def profiles(reader: PaperReader, plan: Plan, people: Sequence[Life]) -> list[Profile]:
    """Return the organisation that leads, those of the ``people``, then those that receive."""
    own: dict[str, list[Member]] = defaultdict(list)
    lead = plan.event.lead_organisation if isinstance(plan.event, Delegation) else None
    for each in people:
        if each.organisation:
            own[each.organisation].append(each.member)
    ids = list(dict.fromkeys([*([lead] if lead else []), *own, *plan.organisations]))
    found = reader.get_many(
        Organisation, (each for each in ids if each != plan.office.organisation)
    )
    with_them = _partnerships(reader, ids) if isinstance(reader, OfficeReader) else {}
    return [
        Profile(found[key], own.get(key, []), key == lead, with_them.get(key, []))
        for key in ids
        if key in found
    ]


def _partnerships(reader: OfficeReader, ids: Sequence[str]) -> dict[str, list[Partnership]]:
    query = Query(Partnership).where(Partnership.organisation.one_of(ids))
    found: dict[str, list[Partnership]] = defaultdict(list)
    for each in reader.all(query):
        found[str(each.organisation)].append(each)
    return found


def profile(found: Profile) -> Iterator[Block]:
    """Print one organisation."""
    record = found.organisation
    acronym = "" if (record.acronym or "") in record.name else record.acronym
    yield Heading(joined((record.title(), acronym), " — "))
    if facts := _facts(record):
        yield Text(facts, _FACTS)
    yield from paragraphs(record.description)
    if found.members:
        names = ", ".join(printed_name(each.contact) for each in found.members)
        label = _("Whom we meet:")
        yield Text([Span(label, bold=True), after_label(label), names], _PEOPLE)
    for each in found.partnerships:
        said = joined((_(each.stage.label), each.next_step), " — ")
        label = _("Partnership:")
        yield Text([Span(label, bold=True), after_label(label), said], _PEOPLE)


def _facts(record: Organisation) -> Content:
    place = joined((record.city, Organisation.country.text(record)), ", ")
    kind = "" if record.type is OrganisationKind.OTHER else capital(_(record.type.label))
    said = joined((record.native_name, kind, place))
    if not record.website:
        return said
    shown = record.website.partition("://")[2].rstrip("/")
    return [said, " · " if said else "", web(record.website)._replace(text=shown or record.website)]
