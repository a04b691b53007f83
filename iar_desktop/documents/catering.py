"""The catering count: how many eat at each meal, and what they do not eat; it names nobody."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from iar_desktop.documents.asked import Asked
from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.columns import Column
from iar_desktop.documents.kit.heading import Heading, Title, subtitle
from iar_desktop.documents.kit.table import Cell, Table
from iar_desktop.documents.kit.text.style import CELL, SMALL
from iar_desktop.documents.kit.text.text import Span, Text
from iar_desktop.documents.readers import PaperReader
from iar_desktop.documents.reading.attending import attending, expected
from iar_desktop.documents.reading.diets import Diets, diets
from iar_desktop.documents.reading.event_head import days_of
from iar_desktop.documents.reading.people import Member
from iar_desktop.documents.reading.programme import sessions
from iar_desktop.documents.reading.session_head import about_session, at
from iar_desktop.documents.reading.texts import capital
from iar_desktop.documents.registry import Audience, DocumentType, register
from iar_desktop.documents.tables.seating import MEALS
from iar_desktop.domain import (
    Attendance,
    Congress,
    Contact,
    Delegation,
    Event,
    HostedEvent,
    Meeting,
    Session,
)
from iar_desktop.domain.contacts import Diet
from iar_desktop.domain.participations import Role
from iar_desktop.schema.messages import N_, _, grouped
from iar_desktop.storage.reader import Query

_NOTE = SMALL.but(space_after=4)
_COUNT = 60.0  # points
_GUESTS = (Role.HEAD, Role.DELEGATE)


class Meal(NamedTuple):
    """A meal, under the title of what is said of it, and the counts of those who eat there."""

    title: str
    about: str
    counts: Diets


class Catering(NamedTuple):
    """The event or session, and the counts of each of its meals."""

    title: str
    about: str
    meals: list[Meal]


def _read(asked: Asked) -> Catering:
    (record,) = asked.records
    if isinstance(record, Session):
        event = asked.reader.get(Event, record.event)
        (meal,) = _meals(asked.reader, event, [record])
        return Catering(meal.title, meal.about, [meal._replace(title="", about="")])
    event = asked.only(Event)
    about = at(event, days_of(event))
    found = [each for each in sessions(asked.reader, event.id) if each.type in MEALS]
    if found:
        return Catering(event.title(), about, list(_meals(asked.reader, event, found)))
    group = attending(asked.reader, event.id)
    counts = diets([each.contact for each in group], _headcount(event, group))
    return Catering(event.title(), about, [Meal("", "", counts)])


def _meals(reader: PaperReader, event: Event | None, found: Sequence[Session]) -> Iterator[Meal]:
    group = attending(reader, event.id) if event else []
    there = expected(reader, found, group)
    query = Query(Attendance).where(Attendance.session.one_of([each.id for each in found]))
    named = {each.session for each in reader.all(query)}
    for each in found:
        people = there[each.id]
        # Where some are named for the meal, or described in words, it is not one of the group.
        whole = each.id not in named and not each.participants
        total = _headcount(event, people) if whole else 0
        about = about_session(each, None)
        counts = diets([one.contact for one in people], total)
        yield Meal(each.title(), about, counts)


def _headcount(event: Event | None, people: Sequence[Member]) -> int:
    """Return how many there are, with the guests of a visit who are not named yet."""
    if not isinstance(event, Delegation) or not event.headcount:
        return 0
    guests = sum(1 for each in people if each.participation.role in _GUESTS)
    return len(people) + max(event.headcount - guests, 0)


def _head(catering: Catering) -> Iterable[Block]:
    yield Title(catering.title)
    yield subtitle(catering.about)
    for meal in catering.meals:
        yield from _meal(meal)


def _meal(meal: Meal) -> Iterator[Block]:
    if meal.title:
        yield Heading(meal.title)
        yield Text(meal.about, _NOTE)
    counts = meal.counts
    if not counts.total:
        yield Text(_("Nobody is expected yet."))
        return
    yield _table(counts)
    if any(len(each) > 1 for each, _count in counts.combinations):
        yield Heading(_("Of each diet"), level=2)
        yield Text(_("Who has several diets is counted in each of them."), _NOTE)
        yield _counted([(_label((diet,)), count) for diet, count in counts.each])
    if counts.notes:
        yield Heading(_("Allergies and other needs"), level=2)
        yield _counted(counts.notes)


def _table(counts: Diets) -> Table:
    """Return who eats what: each person is counted in one row."""
    rows = [_row(_label(each), count) for each, count in counts.combinations]
    rows.insert(0, _row(_("Without a particular diet"), counts.everything))
    if counts.unknown:
        rows.append(_row(_("Not named yet: diet unknown"), counts.unknown))
    total = Text(Span(grouped(counts.total), bold=True), CELL.but(align="right"))
    rows.append([Span(_("In all"), bold=True), total])
    return Table([Column(_("Diet")), Column(_("Covers"), 0, align="right", least=_COUNT)], rows)


def _counted(found: Sequence[tuple[str, int]]) -> Table:
    columns = [Column(""), Column("", 0, align="right", least=_COUNT)]
    return Table(columns, [_row(label, count) for label, count in found], head=False)


def _row(label: str, count: int) -> list[Cell]:
    return [label, grouped(count)]


def _label(found: Sequence[Diet]) -> str:
    return capital(" + ".join(_(each.label) for each in found))


register(
    DocumentType(
        "catering",
        N_("Catering count"),
        (Delegation.kind, Congress.kind, HostedEvent.kind, Meeting.kind, Session.kind),
        "",
        _read,
        _head,
        audience=Audience.OUTSIDE,
        sensitive=(Contact.diet, Contact.diet_note),
    )
)
