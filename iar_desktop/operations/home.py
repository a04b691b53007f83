"""What the office sees first: today, the next thirty days, what is to do, how far the year is."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta

from iar_desktop.domain import Contact, Event, Organisation
from iar_desktop.domain.calendar.entry import Entry
from iar_desktop.domain.partnerships import Stage
from iar_desktop.operations.calendar.choice import Choice
from iar_desktop.operations.calendar.reading import entries
from iar_desktop.operations.calendar.reading_events import EVENT_KINDS
from iar_desktop.operations.calendar.words import state_of
from iar_desktop.operations.objectives import Progress, objectives_of
from iar_desktop.operations.partnerships import stage_counts
from iar_desktop.operations.readiness import Readiness, readiness
from iar_desktop.operations.to_do import ToDoList, to_do
from iar_desktop.schema import clock
from iar_desktop.storage.reader import Query, Reader

COMING = 30  # days
ZONE = "Europe/Paris"
_SHOWN = 100  # events and items of one day: more than a page holds
_EVENTS = Choice(kinds=EVENT_KINDS)
_OF_ONE_DAY = Choice(kinds=frozenset(("session", "deadline", "task", "agreement")))
_RANKS = {"deadline": 1, "task": 2, "agreement": 3}  # of whole days: events first


@dataclass(frozen=True, slots=True)
class TodayItem:
    """Something of today: from a wall time of the calendar's zone, or all day long.

    ``at`` is None of whole days and of what began on an earlier day; what ends today then says
    ``until`` when.  ``record_id`` is the event, session, task, deadline or agreement;
    ``event_id`` the event it belongs to.
    """

    kind: str
    at: time | None
    title: str
    detail: str
    record_id: str
    event_id: str | None
    until: time | None = None


@dataclass(frozen=True, slots=True)
class ComingEvent:
    """An event of the next thirty days, or one of its occurrences, and how ready it is.

    Days and the hour (None of whole days) are those of the calendar's zone.
    """

    event: Event
    readiness: Readiness
    first_day: date
    last_day: date
    at: time | None = None


@dataclass(frozen=True, slots=True)
class Home:
    """Everything on the home page; ``is_empty`` of a dossier in which nothing was begun."""

    day: date
    today: tuple[TodayItem, ...]
    coming: tuple[ComingEvent, ...]
    to_do: ToDoList
    stages: dict[Stage, int]
    objectives: tuple[Progress, ...]
    is_empty: bool = False


def home(
    reader: Reader, today: date | None = None, owner: str | None = None, zone: str = ZONE
) -> Home:
    """Return the home page as of ``today``; ``owner`` keeps only that person's things to do.

    It tells what the calendar shows in wall times of ``zone``, but nothing called off.
    """
    today = today or clock.today()
    shown = entries(
        reader, today, today + timedelta(COMING), zone=zone, choice=_EVENTS, today=today
    )
    own = entries(reader, today, today, zone=zone, choice=_OF_ONE_DAY, today=today)
    events = reader.get_many(Event, {each.event or each.id for each in (*shown, *own)})
    due = to_do(reader, today, owner)
    return Home(
        today,
        _today(today, shown, own, events),
        _coming(reader, today, shown, events),
        due,
        stage_counts(reader),
        objectives_of(reader, today.year, today),
        not (shown or due.count) and _nothing_begun(reader),
    )


def takes_place(event: Event) -> bool:
    """Return whether an event was not called off."""
    return not state_of(event.kind, event.__dict__.get("status")).called_off


def _nothing_begun(reader: Reader) -> bool:
    """Return whether there are but the members of the office."""
    guests = Query(Contact).where(Contact.staff.equals(False))  # noqa: FBT003 - a value to compare with
    return not (
        reader.count(guests) or reader.count(Query(Event)) or reader.count(Query(Organisation))
    )


def _coming(
    reader: Reader, today: date, shown: list[Entry], events: Mapping[str, Event]
) -> tuple[ComingEvent, ...]:
    """Return what begins after ``today``, earliest first."""
    later = [each for each in shown if each.first_day > today and takes_place(events[each.id])][
        :_SHOWN
    ]
    ready = readiness(reader, {each.id: events[each.id] for each in later}.values(), today)
    return tuple(
        ComingEvent(
            events[each.id],
            ready[each.id],
            each.first_day,
            each.last_day,
            None if each.all_day else each.start.time(),
        )
        for each in later
    )


def _today(
    today: date, shown: list[Entry], own: list[Entry], events: Mapping[str, Event]
) -> tuple[TodayItem, ...]:
    """Return what today brings: whole-day items first, then by the hour."""
    sessions = [each for each in own if each.kind == "session" and takes_place(events[each.event])][
        :_SHOWN
    ]
    busy = {each.event for each in sessions}
    going_on = [
        each
        for each in shown
        if each.first_day <= today and each.id not in busy and takes_place(events[each.id])
    ]
    due = sorted(
        (each for each in own if each.kind in _RANKS and not each.finished),
        key=lambda each: _RANKS[each.kind],
    )
    items = _items(today, [*going_on, *due[: 2 * _SHOWN], *sessions], events)
    return tuple(sorted(items, key=lambda each: (each.at is not None, each.at or time.min)))


def _items(today: date, found: list[Entry], events: Mapping[str, Event]) -> Iterator[TodayItem]:
    for each in found:
        at, until = _hours(each, today)
        event = events.get(each.event or each.id)
        title = event.title() if event and not each.event else each.title
        detail = _joined(each.place, each.event_title)
        yield TodayItem(each.kind, at, title, detail, each.id, event.id if event else None, until)


def _hours(entry: Entry, today: date) -> tuple[time | None, time | None]:
    if entry.all_day:
        return None, None
    if entry.first_day == today:
        return entry.start.time(), None
    return None, entry.end.time() if entry.end.date() == today else None


def _joined(*parts: str | None) -> str:
    return " · ".join(part for part in parts if part)
