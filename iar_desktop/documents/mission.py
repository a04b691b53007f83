"""The mission sheet of a congress: what those who go carry with them."""

from collections.abc import Iterable
from typing import NamedTuple

from iar_desktop.documents.asked import Asked
from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.columns import Column
from iar_desktop.documents.kit.facts import Facts
from iar_desktop.documents.kit.heading import Title, subtitle
from iar_desktop.documents.kit.rows import filled, pairs, timeline
from iar_desktop.documents.readers import OfficeReader, PaperReader
from iar_desktop.documents.reading.costs import costs
from iar_desktop.documents.reading.event_words import purpose, stand
from iar_desktop.documents.reading.money import money
from iar_desktop.documents.reading.owed import owed
from iar_desktop.documents.reading.past import month
from iar_desktop.documents.reading.people import (
    Member,
    function_alone,
    members,
    printed_name,
    reach,
    reaches,
)
from iar_desktop.documents.reading.places import clock_there
from iar_desktop.documents.reading.programme import outline, programme_table, sessions
from iar_desktop.documents.reading.texts import first_line, glance, joined, points
from iar_desktop.documents.registry import (
    Audience,
    DocumentType,
    InternalSection,
    Section,
    register,
)
from iar_desktop.domain import Congress, Contact, Deadline, Encounter, Session
from iar_desktop.domain.event_details import Currency
from iar_desktop.domain.participations import Role
from iar_desktop.domain.programme import SessionKind
from iar_desktop.schema.dates import format_day, format_days
from iar_desktop.schema.messages import N_, _
from iar_desktop.storage.reader import Query

_OURS = (SessionKind.TALK, SessionKind.STAND)
_MOST_MET = 7


class Mission(NamedTuple):
    """A congress edition with everything that its mission sheet says of it."""

    dossier: PaperReader
    congress: Congress
    travellers: list[Member]
    others: list[Member]
    sessions: list[Session]


def _read(asked: Asked) -> Mission:
    record = asked.only(Congress)
    everyone = members(asked.reader, record.id)
    travellers = [each for each in everyone if each.participation.role is Role.TRAVELLER]
    others = [each for each in everyone if each.participation.role is not Role.TRAVELLER]
    return Mission(
        asked.reader, record, travellers, others, outline(sessions(asked.reader, record.id))
    )


def _head(mission: Mission) -> Iterable[Block]:
    congress = mission.congress
    first, last = congress.starts_on, congress.last_day()
    days = format_days(first, last) if first and last else ""
    yield Title(congress.title())
    yield subtitle(joined((days, congress.city, Congress.country.text(congress), congress.venue)))
    yield Facts(
        [
            (_("Status"), _(congress.status.label)),
            (_("In charge"), _charge(mission)),
            (_("Our stand"), stand(congress)),
            (_("Languages"), Congress.languages.text(congress)),
            (_("Budget"), money(congress.budget, Currency.EUR)),
            (_("Local time"), clock_there(congress.zone, first) if first else ""),
            (_("Website"), (congress.website or "").partition("://")[2].rstrip("/")),
        ]
    )


def _charge(mission: Mission) -> str:
    owner = mission.dossier.get(Contact, mission.congress.owner)
    return joined((owner.title(), reach(mission.dossier, owner.id)), "\n") if owner else ""


def _travellers(mission: Mission) -> Iterable[Block]:
    if mission.travellers:
        columns = [
            Column(_("Who goes"), 1.6),
            Column(_("Phone"), 1.2),
            Column(_("Registration"), 0),
            Column(_("Travel"), 2),
            Column(_("Hotel"), 2),
        ]
        phones = reaches(mission.dossier, (each.contact.id for each in mission.travellers))
        yield filled(
            columns,
            [
                [
                    each.contact.title(),
                    phones.get(each.contact.id, ""),
                    _(each.participation.registration.label),
                    each.participation.travel or "",
                    each.participation.hotel or "",
                ]
                for each in mission.travellers
            ],
        )
    rows = [
        (_("Travel"), mission.congress.travel or ""),
        (_("Hotel"), mission.congress.hotel or ""),
    ]
    if any(value for _label, value in rows):
        yield pairs(rows)


def _deadlines(mission: Mission, reader: OfficeReader) -> Iterable[Block]:
    found = reader.of(Deadline.event, mission.congress.id, Deadline.due_on)
    rows = [
        (
            format_day(each.due_on) if each.due_on else "",
            joined((each.name, each.note), " — "),
            _("done") if each.done_on else _("to do"),
        )
        for each in found
    ]
    return [timeline(rows)] if rows else []


def _ours(mission: Mission) -> Iterable[Block]:
    found = [each for each in mission.sessions if each.type in _OURS]
    return programme_table(mission.dossier, found)


def _agenda(mission: Mission) -> Iterable[Block]:
    found = [each for each in mission.sessions if each.type not in _OURS]
    return programme_table(mission.dossier, found)


def _to_find(mission: Mission, reader: OfficeReader) -> Iterable[Block]:
    if not mission.others:
        return []
    columns = [
        Column(_("Whom"), 2.2),
        Column(_("Function"), 1.8),
        Column(_("Organisation"), 1.6),
        Column(_("Why"), 2.4),
    ]
    reached = reaches(reader, (each.contact.id for each in mission.others))
    rows = [
        [
            printed_name(each.contact),
            function_alone(each.function, each.organisation),
            each.organisation,
            joined((each.participation.note, reached.get(each.contact.id)), "\n"),
        ]
        for each in mission.others
    ]
    return [filled(columns, rows)]


def _met_before(mission: Mission, reader: OfficeReader) -> Iterable[Block]:
    series = mission.congress.series
    if not series:
        return []
    earlier = Query(Congress).where(Congress.series.equals(series))
    ids = [each for each in reader.ids(earlier) if each != mission.congress.id]
    query = Query(Encounter).where(Encounter.event.one_of(ids))
    found = reader.all(query.order_by(Encounter.happened_on.descending()).first(_MOST_MET))
    titles = reader.entries(each.contact for each in found)
    rows = [
        (
            month(each.happened_on) if each.happened_on else "",
            glance(
                joined(
                    (
                        titles[each.contact].title if each.contact in titles else "",
                        first_line(each.summary),
                    ),
                    " — ",
                )
            ),
        )
        for each in found
    ]
    return [timeline(rows)] if rows else []


def _follow_up(mission: Mission, reader: OfficeReader) -> Iterable[Block]:
    lines = owed(reader, event_id=mission.congress.id)
    return [timeline(lines)] if lines else []


register(
    DocumentType(
        "mission",
        N_("Mission sheet"),
        (Congress.kind,),
        N_("internal use"),
        _read,
        _head,
        (
            Section("purpose", N_("Purpose of the mission"), lambda each: purpose(each.congress)),
            InternalSection(
                "messages",
                N_("Messages to bring"),
                lambda m, _reader: points(m.congress.messages),
            ),
            InternalSection(
                "talking",
                N_("Talking points"),
                lambda m, _reader: points(m.congress.talking_points),
            ),
            InternalSection(
                "questions",
                N_("Likely questions"),
                lambda m, _reader: points(m.congress.likely_questions),
            ),
            Section("travellers", N_("Who goes, travel and hotel"), _travellers),
            Section("ours", N_("Our talks and our stand"), _ours),
            Section("agenda", N_("Sessions and meetings"), _agenda),
            InternalSection("to-find", N_("Whom to find, and why"), _to_find),
            InternalSection("met-before", N_("Met at earlier editions"), _met_before),
            InternalSection("deadlines", N_("Deadlines"), _deadlines),
            InternalSection("follow-up", N_("Open follow-up"), _follow_up),
            InternalSection("budget", N_("Budget"), lambda m, r: costs(r, m.congress.id)),
        ),
        Audience.EITHER,
    )
)
