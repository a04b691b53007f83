"""What the office sees first: today, the next thirty days, what is to do, how far the year is."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from iar_desktop.domain import Deadline, Event, Meeting, Session, Task
from iar_desktop.domain.congresses import CongressStatus
from iar_desktop.domain.delegations import DelegationStatus
from iar_desktop.domain.hosted_events import HostedEventStatus
from iar_desktop.domain.meetings import MeetingStatus
from iar_desktop.domain.partnerships import Stage
from iar_desktop.domain.tasks import TaskStatus
from iar_desktop.operations.objectives import Progress, objectives_of
from iar_desktop.operations.partnerships import stage_counts
from iar_desktop.operations.readiness import Readiness, readiness
from iar_desktop.operations.to_do import ToDoList, to_do
from iar_desktop.schema import clock
from iar_desktop.storage.reader import Query, Reader

COMING = 30  # days
_SHOWN = 100  # events and items of one day: more than a page holds
_LONGEST = 31  # days: an event that began earlier is no longer looked for
_CALLED_OFF = (
    DelegationStatus.DECLINED,
    DelegationStatus.CANCELLED,
    CongressStatus.SKIPPED,
    HostedEventStatus.CANCELLED,
    MeetingStatus.CANCELLED,
)


@dataclass(frozen=True, slots=True)
class TodayItem:
    """Something of today: at a wall time of its place, or all day long (``at`` is None).

    ``record_id`` is the session, event, task or deadline; ``event_id`` the event it belongs to.
    """

    kind: str
    at: time | None
    title: str
    detail: str
    record_id: str
    event_id: str | None


@dataclass(frozen=True, slots=True)
class ComingEvent:
    """An event of the next thirty days and how ready it is."""

    event: Event
    readiness: Readiness


@dataclass(frozen=True, slots=True)
class Home:
    """Everything on the home page."""

    day: date
    today: tuple[TodayItem, ...]
    coming: tuple[ComingEvent, ...]
    to_do: ToDoList
    stages: dict[Stage, int]
    objectives: tuple[Progress, ...]


def home(reader: Reader, today: date | None = None, owner: str | None = None) -> Home:
    """Return the home page as of ``today``; ``owner`` keeps only that person's things to do."""
    today = today or clock.today()
    return Home(
        today,
        today_items(reader, today),
        coming_events(reader, today),
        to_do(reader, today, owner),
        stage_counts(reader),
        objectives_of(reader, today.year, today),
    )


def coming_events(reader: Reader, today: date, days: int = COMING) -> tuple[ComingEvent, ...]:
    """Return the events that begin after ``today`` and within ``days``, earliest first."""
    soon = Query(Event).where(
        Event.starts_on.after(today), Event.starts_on.at_most(today + timedelta(days))
    )
    found = [each for each in reader.all(soon.order_by(Event.starts_on)) if takes_place(each)]
    ready = readiness(reader, found[:_SHOWN], today)
    return tuple(ComingEvent(each, ready[each.id]) for each in found[:_SHOWN])


def takes_place(event: Event) -> bool:
    """Return whether an event was not called off."""
    return event.__dict__.get("status") not in _CALLED_OFF


def today_items(reader: Reader, today: date) -> tuple[TodayItem, ...]:
    """Return what today brings: whole-day items first, then by the hour."""
    going_on = _going_on(reader, today)
    events = {each.id: each for each in going_on}
    sessions = _sessions(reader, today)
    events.update(reader.get_many(Event, {each.event for each in sessions} - events.keys()))
    kept = [each for each in sessions if takes_place(events[each.event])]
    busy = {each.event for each in kept}
    items = [
        *(_event(each) for each in going_on if each.id not in busy),
        *_due_today(reader, today),
        *(_session(each, events[each.event]) for each in kept),
    ]
    return tuple(sorted(items, key=lambda each: (each.at is not None, each.at or time.min)))


def _going_on(reader: Reader, today: date) -> list[Event]:
    begun = Query(Event).where(
        Event.starts_on.at_most(today), Event.starts_on.at_least(today - timedelta(_LONGEST))
    )
    return [
        each
        for each in reader.all(begun.order_by(Event.starts_on))
        if (each.last_day() or today) >= today and takes_place(each)
    ]


def _sessions(reader: Reader, today: date) -> list[Session]:
    own = Query(Session).where(
        Session.starts_at.at_least(datetime.combine(today, time.min)),
        Session.starts_at.at_most(datetime.combine(today, time.max)),
    )
    return reader.all(own.order_by(Session.starts_at).first(_SHOWN))


def _event(event: Event) -> TodayItem:
    starts = event.starts_at if isinstance(event, Meeting) else None
    place = _joined(event.venue, event.city)
    return TodayItem(
        event.kind, starts.time() if starts else None, event.title(), place, event.id, event.id
    )


def _session(session: Session, event: Event) -> TodayItem:
    place = _joined(session.place, session.room, event.title())
    starts = session.starts_at.time() if session.starts_at else None
    return TodayItem("session", starts, session.title(), place, session.id, event.id)


def _due_today(reader: Reader, today: date) -> Iterable[TodayItem]:
    tasks = Query(Task).where(Task.due_on.equals(today), Task.status.equals(TaskStatus.OPEN))
    deadlines = Query(Deadline).where(Deadline.due_on.equals(today), Deadline.done_on.equals(None))
    due: list[Task | Deadline] = [
        *reader.all(deadlines.first(_SHOWN)),
        *reader.all(tasks.first(_SHOWN)),
    ]
    titles = reader.entries(each.event for each in due)
    for each in due:
        event = titles.get(each.event or "")
        detail = event.title if event else ""
        yield TodayItem(each.kind, None, each.title(), detail, each.id, each.event)


def _joined(*parts: str | None) -> str:
    return " · ".join(part for part in parts if part)
