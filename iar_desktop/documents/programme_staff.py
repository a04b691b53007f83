"""The run-of-show: the programme to the minute, for those who make it happen."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from iar_desktop.documents.asked import Asked
from iar_desktop.documents.follow_up.tick_box import TickBox
from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.columns import Column
from iar_desktop.documents.kit.facts import Facts
from iar_desktop.documents.kit.heading import Title, subtitle
from iar_desktop.documents.kit.lists import bullets
from iar_desktop.documents.kit.rows import filled, pairs
from iar_desktop.documents.kit.table import Band, Cell
from iar_desktop.documents.kit.text.style import BODY, MUTED
from iar_desktop.documents.kit.text.text import Content, Span, Text
from iar_desktop.documents.programme.facts import facts_of
from iar_desktop.documents.programme.flow import attending, conflicts, gaps
from iar_desktop.documents.programme.plan import Plan, escort, read_plan
from iar_desktop.documents.programme.words import day_title
from iar_desktop.documents.programme.zones import hours, zone_note
from iar_desktop.documents.reading.day_times import length
from iar_desktop.documents.reading.event_head import reached_by
from iar_desktop.documents.reading.logistics import contacts_of_the_day, logistics
from iar_desktop.documents.reading.people import (
    Presented,
    function_alone,
    presented,
    printed_name,
    reaches,
    short_name,
)
from iar_desktop.documents.reading.texts import capital, joined, paragraphs
from iar_desktop.documents.registry import Audience, DocumentType, Section, register
from iar_desktop.domain import Congress, Delegation, HostedEvent, Meeting, Session
from iar_desktop.domain.participations import Role
from iar_desktop.schema.dates import format_days
from iar_desktop.schema.messages import N_, _

_HEADS = 4
"""Columns that stay even if no row fills them: the box, the time, the step, the place."""
_WARNING = "#b3372f"
_OURS = (Role.HOST, Role.ESCORT, Role.TRAVELLER, Role.SPEAKER, Role.INTERPRETER)


class Run(NamedTuple):
    """A programme with what its staff needs to know."""

    plan: Plan
    named: dict[str, list[Presented]]
    """Who is named for each session, by its id."""
    conflicts: dict[str, list[str]]
    phones: dict[str, str]


def _read(asked: Asked) -> Run:
    plan = read_plan(asked)
    ids = attending(plan.reader, plan.sessions)
    known = presented(plan.reader, {each for people in ids.values() for each in people})
    named = {key: [known[each] for each in people if each in known] for key, people in ids.items()}
    people = [*plan.people, *(each.contact.id for each in plan.of_role(*_OURS))]
    return Run(plan, named, conflicts(plan, ids), reaches(plan.reader, people))


def _head(run: Run) -> Iterable[Block]:
    event = run.plan.event
    first, last = event.starts_on, event.last_day()
    yield Title(event.title())
    when = format_days(first, last, "long") if first and last else ""
    yield subtitle(joined((when, event.venue, event.city)))
    yield Facts(facts_of(run.plan, run.phones), columns=6)


def _to_settle(run: Run) -> Iterable[Block]:
    return bullets(each for found in run.conflicts.values() for each in found)


def _programme(run: Run) -> Iterator[Block]:
    if not run.plan.sessions:
        yield Text(_("No session is planned yet."), BODY.but(colour=MUTED))
        return
    columns = [
        Column("", 0),
        Column(_("Time"), 0, least=62),
        Column(_("Step"), 3.4),
        Column(_("Place"), 2.1),
        Column(_("Who"), 2.2),
        Column(_("Equipment"), 1.9),
        Column(_("Note for the staff"), 2),
    ]
    yield filled(columns, _rows(run), keep=_HEADS)


def _rows(run: Run) -> Iterator[list[Cell] | Band]:
    for day, found in run.plan.days():
        yield Band(day_title(day))
        before = gaps(run.plan, found)
        for each in found:
            if each.id in before:
                yield _gap(length(before[each.id]))
            yield _row(run, each)


def _gap(lasts: str) -> list[Cell]:
    said = Span(_("Buffer: {length}").format(length=lasts), colour=MUTED, italic=True)
    return ["", "", said, "", "", "", ""]


def _row(run: Run, session: Session) -> list[Cell]:
    stop = run.plan.stop(session)
    place: list[str | Span] = [stop.on_map()] if stop.text() else []
    if address := stop.address_on_map():
        place += ["\n", address._replace(colour=MUTED)]
    needs = joined((session.vehicle, session.equipment), "\n")
    return [
        TickBox(),
        _time(run, session),
        _step(run, session),
        place,
        _who(run, session),
        needs,
        session.staff_note or "",
    ]


def _time(run: Run, session: Session) -> Content:
    lasts = joined((length(session.lasts()), zone_note(run.plan, session)))
    said: list[str | Span] = [Span(hours(session) or "—", bold=True)]
    return [*said, Span(f"\n{lasts}", colour=MUTED)] if lasts else said


def _step(run: Run, session: Session) -> Content:
    kind = Span(f"  {_(session.type.label)}", colour=MUTED)
    found: list[str | Span] = [Span(session.name, bold=True), kind]
    for line in (session.description or "").split("\n"):
        found += [f"\n{line.strip()}"] if line.strip() else []
    for clash in run.conflicts.get(session.id, ()):
        found.append(Span(f"\n! {clash}", bold=True, colour=_WARNING))
    return found


def _who(run: Run, session: Session) -> Content:
    """Return the host with a phone number, the organisation, and who takes part."""
    found: list[str | Span] = []
    host = run.plan.person(session.host)
    if host:
        found.append(host.contact.title())
        if reach := run.phones.get(host.contact.id):
            found += ["\n", reached_by(reach)]
    organisation = run.plan.host_organisation(session)
    if organisation and not (host and host.organisation == organisation):
        found.append(f"\n{organisation}" if found else organisation)
    taking_part = [short_name(each.contact) for each in run.named.get(session.id, ())]
    if others := joined((*taking_part, session.participants), ", "):
        said = _("Participants: {names}").format(names=others)
        found.append(Span(f"\n{said}" if found else said, colour=MUTED))
    return found


def _contacts(run: Run) -> Iterator[Block]:
    yield from contacts_of_the_day(run.plan.event, run.plan.office)
    roles = _roles(run.plan)
    found: dict[str, Presented] = {
        each.contact.id: each for each in (*run.plan.in_charge(), *run.plan.hosts())
    }
    found |= {each.contact.id: each for each in run.plan.of_role(*_OURS)}
    if found:
        columns = [
            Column(_("Name"), 2),
            Column(_("Role"), 1.3),
            Column(_("Function"), 2.4),
            Column(_("Organisation"), 1.6),
            Column(_("Phone"), 1.5),
        ]
        yield filled(
            columns,
            [
                [
                    printed_name(each.contact),
                    capital(roles.get(key) or _(Role.HOST.label)),
                    function_alone(each.function, each.organisation),
                    each.organisation,
                    reached_by(run.phones.get(key, "")),
                ]
                for key, each in found.items()
            ],
        )


def _roles(plan: Plan) -> dict[str | None, str]:
    """Return what each person does, by id: what they are for the event, else in it."""
    found: dict[str | None, str] = {
        each.contact.id: _(each.participation.role.label) for each in plan.members
    }
    return {**found, plan.event.owner: _("In charge"), escort(plan.event): _("Liaison officer")}


def _logistics(run: Run) -> Iterable[Block]:
    rows = logistics(run.plan.event)
    return [pairs((_(label), value) for label, value in rows)] if rows else []


register(
    DocumentType(
        "programme-staff",
        N_("Run-of-show"),
        (Delegation.kind, HostedEvent.kind, Congress.kind, Meeting.kind),
        N_("internal use"),
        _read,
        _head,
        (
            Section(
                "purpose",
                N_("Purpose"),
                lambda run: paragraphs(run.plan.event.purpose),
                usual=False,
            ),
            Section("conflicts", N_("To settle before the day"), _to_settle),
            Section("programme", N_("Programme"), _programme),
            Section("contacts", N_("Contacts of the day"), _contacts),
            Section("logistics", N_("Practical details"), _logistics),
        ),
        Audience.OFFICE,
        paper="landscape",
    )
)
