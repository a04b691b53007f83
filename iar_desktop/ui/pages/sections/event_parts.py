"""What the sections of visits, congresses, hosted events and meetings have in common."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from iar_desktop.domain import Deadline, Event, Task
from iar_desktop.domain.tasks import TaskStatus
from iar_desktop.schema import clock
from iar_desktop.schema.conditions import Condition, Order, either, every
from iar_desktop.schema.dates import format_days, format_deadline
from iar_desktop.schema.field import Field
from iar_desktop.schema.kinds import Country
from iar_desktop.schema.messages import N_, _, _n
from iar_desktop.storage.directory import Entry
from iar_desktop.storage.reader import Query, Reader
from iar_desktop.ui.pages.section import Filter, Remark, Sorting, Tab
from iar_desktop.ui.pages.sections.tabs import links
from iar_desktop.ui.widgets.facts_line import Fact

LATEST = Sorting("latest", N_("Latest first"), Event.starts_on.descending())
NEXT = Sorting("next", N_("Next first"), Order(Event.starts_on))
BY_TITLE = Sorting("title", N_("By title"))
SORTINGS = (LATEST, NEXT, BY_TITLE)


def upcoming() -> Condition:
    """Return the condition that an event is still to come."""
    return Event.starts_on.after(clock.today())


def under_way() -> Condition:
    """Return the condition that an event takes place today."""
    today = clock.today()
    ends = either(Event.ends_on.at_least(today), Event.starts_on.equals(today))
    return every(Event.starts_on.at_most(today), ends)


def past() -> Condition:
    """Return the condition that an event is over."""
    today = clock.today()
    without_end = every(Event.ends_on.equals(None), Event.starts_on.before(today))
    return either(Event.ends_on.before(today), without_end)


def undated() -> Condition:
    """Return the condition that an event has no date yet."""
    return Event.starts_on.equals(None)


FILTERS = (
    Filter("upcoming", N_("Upcoming"), upcoming, sorting="next"),
    Filter("under-way", N_("Under way"), under_way),
    Filter("past", N_("Past"), past),
)


def when(event: Event) -> str:
    """Return the days of an event as read in lists, empty without any."""
    last = event.last_day()
    return format_days(event.starts_on, last, "medium") if event.starts_on and last else ""


def second(event: Event, _entry: Entry) -> str:
    """Return country, days and size of an event."""
    count = getattr(event, "headcount", None)
    pieces = (
        Country().format(event.country) if event.country else event.city or event.venue,
        when(event),
        _n("{count} person", "{count} people", count) if count else "",
    )
    return " · ".join(piece for piece in pieces if piece)


def remarks(reader: Reader, events: Sequence[Any]) -> Mapping[str, Remark]:
    """Return for each event what is due next, or how much is open."""
    ids = [event.id for event in events]
    today = clock.today()
    due: dict[str, list[Any]] = defaultdict(list)
    open_tasks = Query(Task).where(Task.event.one_of(ids), Task.status.equals(TaskStatus.OPEN))
    for task in reader.all(open_tasks.order_by(Task.due_on)):
        due[task.event or ""].append(task)
    return {key: _remark(tasks, today) for key, tasks in due.items()}


def _remark(tasks: list[Any], today: Any) -> Remark:
    first = tasks[0]
    if first.due_on is None:
        return Remark(_n("{count} task open", "{count} tasks open", len(tasks)))
    late = first.due_on < today
    said = format_deadline(first.due_on, today)
    return Remark(_("{task}: {day}").format(task=first.name, day=said), late)


def days_fact(_reader: Reader, event: Event) -> Fact | None:
    """Return the days of an event in full."""
    last = event.last_day()
    if not event.starts_on or last is None:
        return Fact(_("No date yet"))
    return Fact(format_days(event.starts_on, last, "full"))


def headcount_fact(_reader: Reader, event: Any) -> Fact | None:
    """Return how many people come."""
    return (
        Fact(_n("{count} person", "{count} people", event.headcount)) if event.headcount else None
    )


WHEN_AND_WHERE: tuple[Field[Any], ...] = (
    Event.starts_on,
    Event.ends_on,
    Event.country,
    Event.city,
    Event.venue,
    Event.zone,
    Event.languages,
)

DEADLINES: Tab = links(
    "deadlines",
    N_("Deadlines"),
    Deadline.event,
    Deadline.name,
    Deadline.due_on,
    Deadline.done_on,
    Deadline.note,
    orders=(Deadline.due_on,),
)
