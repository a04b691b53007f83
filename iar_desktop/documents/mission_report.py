"""The mission report: what a congress, or a visit we received, was for and what it brought."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from iar_desktop.documents.asked import Asked
from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.columns import Column
from iar_desktop.documents.kit.facts import Facts
from iar_desktop.documents.kit.heading import Title, subtitle
from iar_desktop.documents.kit.rows import filled, pairs
from iar_desktop.documents.kit.table import Table
from iar_desktop.documents.mission_account.annexes import annexes
from iar_desktop.documents.mission_account.met import people_met
from iar_desktop.documents.mission_account.promised import commitments
from iar_desktop.documents.readers import PaperReader
from iar_desktop.documents.reading.attending import attending
from iar_desktop.documents.reading.costs import costs
from iar_desktop.documents.reading.event_head import days_of, in_charge
from iar_desktop.documents.reading.event_words import purpose, stand
from iar_desktop.documents.reading.people import Member, function_alone, printed_name
from iar_desktop.documents.reading.programme import outline, programme_table, sessions
from iar_desktop.documents.reading.texts import joined, paragraphs, points
from iar_desktop.documents.registry import (
    Audience,
    DocumentType,
    InternalSection,
    Section,
    register,
)
from iar_desktop.domain import Congress, Contact, Delegation, Session
from iar_desktop.domain.participations import Role
from iar_desktop.schema.dates import format_day
from iar_desktop.schema.messages import N_, _, grouped

_SIGNED = 34.0  # points high


class Mission(NamedTuple):
    """A congress or a visit with everything that its report says of it."""

    dossier: PaperReader
    event: Congress | Delegation
    people: list[Member]
    """Those who went; the guests of a visit."""
    sessions: list[Session]


def _read(asked: Asked) -> Mission:
    (event,) = asked.records
    assert isinstance(event, Congress | Delegation)  # noqa: S101 - checked against the document's kinds
    everyone = attending(asked.reader, event.id)
    if isinstance(event, Congress):
        everyone = [each for each in everyone if each.participation.role is Role.TRAVELLER]
    return Mission(asked.reader, event, everyone, outline(sessions(asked.reader, event.id)))


def _head(mission: Mission) -> Iterable[Block]:
    event = mission.event
    country = type(event).country.text(event)
    yield Title(event.title())
    yield subtitle(joined((days_of(event), event.city, country, event.venue)))
    yield Facts(
        [
            (_("In charge"), in_charge(mission.dossier, event.owner)),
            (_("Travellers") if _is_congress(event) else _("Headcount"), _count(mission)),
            (_("Our stand"), stand(event) if isinstance(event, Congress) else ""),
            (_("Status"), _(event.status.label)),
        ]
    )


def _is_congress(event: Congress | Delegation) -> bool:
    return isinstance(event, Congress)


def _count(mission: Mission) -> str:
    announced = mission.event.headcount if isinstance(mission.event, Delegation) else None
    count = announced or len(mission.people)
    return grouped(count) if count else ""


def _people(mission: Mission) -> Iterable[Block]:
    if mission.people:
        columns = [
            Column(_("Name"), 2),
            Column(_("Function"), 2),
            Column(_("Organisation"), 1.5),
            Column(_("Arrives"), 0),
            Column(_("Departs"), 0),
            Column(_("Travel"), 1.5),
            Column(_("Hotel"), 1.5),
        ]
        yield filled(
            columns,
            [
                [
                    printed_name(each.contact),
                    function_alone(each.function, each.organisation),
                    each.organisation,
                    _day(each.participation.arrives_at),
                    _day(each.participation.departs_at),
                    each.participation.travel or "",
                    each.participation.hotel or "",
                ]
                for each in mission.people
            ],
            keep=1,
        )


def _day(moment: datetime | None) -> str:
    return format_day(moment.date(), "short") if moment else ""


def _itinerary(mission: Mission) -> Iterable[Block]:
    yield from programme_table(mission.dossier, mission.sessions)
    rows = [(_("Travel"), mission.event.travel or ""), (_("Hotel"), mission.event.hotel or "")]
    if any(value for _label, value in rows):
        yield pairs(rows)


def _learnt(mission: Mission) -> Iterable[Block]:
    return points(mission.event.learnt) if isinstance(mission.event, Congress) else ()


def _recommendations(mission: Mission) -> Iterable[Block]:
    return points(mission.event.recommendations) if isinstance(mission.event, Congress) else ()


def _signature(mission: Mission) -> Iterable[Block]:
    owner = mission.dossier.get(Contact, mission.event.owner)
    columns = [Column(_("Written by"), 2), Column(_("Date"), 1), Column(_("Signature"), 2)]
    yield Table(columns, [[owner.title() if owner else "", "", ""]], row_height=_SIGNED)


register(
    DocumentType(
        "mission-report",
        N_("Mission report"),
        (Congress.kind, Delegation.kind),
        N_("internal use"),
        _read,
        _head,
        (
            Section("purpose", N_("Purpose"), lambda each: purpose(each.event)),
            Section("people", N_("Who took part"), _people),
            Section("itinerary", N_("Dates and itinerary"), _itinerary),
            InternalSection("summary", N_("Summary"), lambda m, _r: paragraphs(m.event.report)),
            InternalSection(
                "met", N_("People met"), lambda m, reader: people_met(reader, m.event.id)
            ),
            InternalSection("learnt", N_("What was learnt"), lambda m, _r: _learnt(m)),
            InternalSection(
                "commitments", N_("Commitments"), lambda m, reader: commitments(reader, m.event.id)
            ),
            InternalSection(
                "recommendations", N_("Recommendations"), lambda m, _r: _recommendations(m)
            ),
            InternalSection("costs", N_("Costs"), lambda m, reader: costs(reader, m.event.id)),
            InternalSection(
                "annexes", N_("Annexes"), lambda m, reader: annexes(reader, m.event.id)
            ),
            Section("signature", N_("Signature"), _signature),
        ),
        Audience.EITHER,
    )
)
