"""The mission sheet of a congress: what those who go carry with them."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.columns import Column
from iar_desktop.documents.kit.facts import Facts
from iar_desktop.documents.kit.heading import Title, subtitle
from iar_desktop.documents.kit.rows import pairs, timeline
from iar_desktop.documents.kit.table import Table
from iar_desktop.documents.kit.text.style import CELL
from iar_desktop.documents.kit.text.text import Span, Text
from iar_desktop.documents.reading.people import Member, members, printed_name, reach
from iar_desktop.documents.reading.programme import programme_table, sessions
from iar_desktop.documents.reading.relationship import owed
from iar_desktop.documents.reading.texts import joined, paragraphs, points
from iar_desktop.documents.registry import DocumentType, Section, register
from iar_desktop.domain import BudgetLine, Congress, Contact, Deadline, Encounter
from iar_desktop.domain.congresses import StandState
from iar_desktop.domain.participations import Role
from iar_desktop.domain.programme import SessionKind
from iar_desktop.domain.tasks import Direction
from iar_desktop.schema.dates import format_day, format_days
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.messages import N_, _
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query

_OURS = (SessionKind.TALK, SessionKind.STAND)
_MOST_MET = 8


@dataclass(frozen=True)
class Mission:
    """A congress edition with everything that its mission sheet says of it."""

    dossier: Dossier
    congress: Congress
    travellers: list[Member]
    others: list[Member]


def _read(dossier: Dossier, record: Entity) -> Mission:
    assert isinstance(record, Congress)  # noqa: S101 - registered for congresses only
    everyone = members(dossier, record.id)
    travellers = [each for each in everyone if each.participation.role is Role.TRAVELLER]
    others = [each for each in everyone if each.participation.role is not Role.TRAVELLER]
    return Mission(dossier, record, travellers, others)


def _head(mission: Mission) -> Iterable[Block]:
    congress = mission.congress
    days = ""
    if congress.starts_on:
        days = format_days(congress.starts_on, congress.last_day() or congress.starts_on)
    owner = mission.dossier.get(Contact, congress.owner)
    stand = joined(
        (
            _(congress.stand_state.label) if congress.stand_state is not StandState.NONE else "",
            congress.stand,
        ),
        "\n",
    )
    yield Title(congress.title())
    yield subtitle(joined((days, congress.city, Congress.country.text(congress), congress.venue)))
    yield Facts(
        [
            (_("Status"), _(congress.status.label)),
            (
                _("In charge"),
                joined((owner.title(), reach(mission.dossier, owner.id)), "\n") if owner else "",
            ),
            (_("Our stand"), stand),
            (_("Languages"), Congress.languages.text(congress)),
            (_("Website"), congress.website or ""),
            (_("Time zone"), congress.zone if congress.zone != "Europe/Paris" else ""),
        ]
    )


def _purpose(mission: Mission) -> Iterable[Block]:
    yield from paragraphs(mission.congress.purpose)
    if mission.congress.outcome:
        yield from paragraphs(_("Desired outcome: {text}").format(text=mission.congress.outcome))


def _travellers(mission: Mission) -> Iterable[Block]:
    if mission.travellers:
        columns = [
            Column(_("Who goes"), 2),
            Column(_("Registration"), 0),
            Column(_("Travel"), 2),
            Column(_("Hotel"), 2),
        ]
        yield Table(columns, [_traveller(mission, each) for each in mission.travellers])
    rows = [
        (_("Travel"), mission.congress.travel or ""),
        (_("Hotel"), mission.congress.hotel or ""),
    ]
    if any(value for _label, value in rows):
        yield pairs(rows)


def _traveller(mission: Mission, each: Member) -> list[str]:
    taking = each.participation
    name = joined((each.contact.title(), reach(mission.dossier, each.contact.id)), "\n")
    return [name, _(taking.registration.label), taking.travel or "", taking.hotel or ""]


def _deadlines(mission: Mission) -> Iterable[Block]:
    found = mission.dossier.of(Deadline.event, mission.congress.id, Deadline.due_on)
    rows = [
        (
            format_day(each.due_on, "medium") if each.due_on else "",
            joined((each.name, each.note), " — "),
            _("done") if each.done_on else _("to do"),
        )
        for each in found
    ]
    return [timeline(rows)] if rows else []


def _ours(mission: Mission) -> Iterable[Block]:
    found = sessions(mission.dossier, mission.congress.id, _OURS)
    return programme_table(mission.dossier, found)


def _agenda(mission: Mission) -> Iterable[Block]:
    found = sessions(mission.dossier, mission.congress.id)
    return programme_table(mission.dossier, [each for each in found if each.type not in _OURS])


def _to_find(mission: Mission) -> Iterable[Block]:
    if not mission.others:
        return []
    columns = [
        Column(_("Whom"), 2.2),
        Column(_("Function"), 1.8),
        Column(_("Organisation"), 1.6),
        Column(_("Why"), 2.4),
    ]
    rows = [
        [
            printed_name(each.contact),
            each.function,
            each.organisation,
            joined((each.participation.note, reach(mission.dossier, each.contact.id))),
        ]
        for each in mission.others
    ]
    return [Table(columns, rows)]


def _met_before(mission: Mission) -> Iterable[Block]:
    series = mission.congress.series
    if not series:
        return []
    earlier = Query(Congress).where(Congress.series.equals(series))
    ids = [each for each in mission.dossier.ids(earlier) if each != mission.congress.id]
    query = Query(Encounter).where(Encounter.event.one_of(ids))
    found = mission.dossier.all(query.order_by(Encounter.happened_on.descending()).first(_MOST_MET))
    names = mission.dossier.entries(each.contact for each in found)
    rows = [
        (
            format_day(each.happened_on, "month") if each.happened_on else "",
            joined(
                (names[each.contact].title if each.contact in names else "", each.summary), " — "
            ),
        )
        for each in found
    ]
    return [timeline(rows)] if rows else []


def _budget(mission: Mission) -> Iterable[Block]:
    lines = mission.dossier.of(BudgetLine.event, mission.congress.id, BudgetLine.name)
    if not lines:
        return []
    columns = [
        Column(_("Budget line"), 3),
        Column(_("Expense"), 2),
        Column(_("Planned"), 0, "right", 60),
        Column(_("Actual"), 0, "right", 60),
    ]
    rows: list[list[str | Text]] = [
        [
            each.name,
            _(each.expense.label),
            _money(each.planned, each.currency.value),
            _money(each.actual, each.currency.value),
        ]
        for each in lines
    ]
    for currency in dict.fromkeys(each.currency for each in lines):
        same = [each for each in lines if each.currency is currency]
        planned = sum((each.planned or Decimal(0) for each in same), Decimal(0))
        actual = sum((each.actual or Decimal(0) for each in same), Decimal(0))
        right = CELL.but(align="right")
        rows.append(
            [
                Text(Span(_("Total"), bold=True), CELL),
                "",
                Text(Span(_money(planned, currency.value), bold=True), right),
                Text(Span(_money(actual, currency.value), bold=True), right),
            ]
        )
    return [Table(columns, rows)]


def _money(amount: Decimal | None, currency: str) -> str:
    return f"{BudgetLine.planned.kind.format(amount)}\u00a0{currency}" if amount is not None else ""


def _to_do(mission: Mission) -> Iterable[Block]:
    everything = (Direction.TASK, Direction.OURS, Direction.THEIRS)
    lines = owed(mission.dossier, [], [], mission.congress.id, everything)
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
            Section("purpose", N_("Purpose of the mission"), _purpose),
            Section("messages", N_("Messages to bring"), lambda m: points(m.congress.messages)),
            Section("travellers", N_("Who goes, travel and hotel"), _travellers),
            Section("ours", N_("Our talks and our stand"), _ours),
            Section("agenda", N_("Sessions and meetings"), _agenda),
            Section("to-find", N_("Whom to find, and why"), _to_find),
            Section("met-before", N_("Met at earlier editions"), _met_before),
            Section("deadlines", N_("Deadlines"), _deadlines),
            Section("to-do", N_("Still to be done"), _to_do),
            Section("budget", N_("Budget"), _budget),
            Section("talking", N_("Talking points"), lambda m: points(m.congress.talking_points)),
        ),
    )
)
