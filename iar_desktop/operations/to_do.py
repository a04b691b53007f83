"""What is to be done soon and what is late: tasks, next steps, deadlines, lapsing agreements."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from iar_desktop.domain import Agreement, Deadline, Event, Partnership, Task
from iar_desktop.domain.partnerships import AgreementStatus, Stage
from iar_desktop.domain.tasks import Direction, Priority, TaskStatus
from iar_desktop.schema.conditions import Condition, either
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.field import Field
from iar_desktop.schema.messages import _
from iar_desktop.storage.reader import Query, Reader

AHEAD = 14  # days
AGREEMENTS_AHEAD = 60  # days: notice is given well before an agreement ends
SHOWN = 100
_URGENT = 3  # days


@dataclass(frozen=True, slots=True)
class ToDo:
    """One thing to do; ``days_left`` is negative when it is late.

    ``record_id`` is the task, deadline, partnership or agreement itself, ``about_id`` the record
    that it concerns (the event, the person…), whose title is ``detail``.
    """

    kind: str
    title: str
    detail: str
    due: date
    days_left: int
    record_id: str
    about_id: str | None
    owner: str | None
    high: bool = False

    @property
    def tone(self) -> str:
        """Red when late, amber when due within three days, else neutral."""
        if self.days_left < 0:
            return "red"
        return "amber" if self.days_left <= _URGENT else "neutral"


@dataclass(frozen=True, slots=True)
class ToDoList:
    """The most urgent things to do (at most 100), and how many there are in all."""

    items: tuple[ToDo, ...]
    count: int
    late: int


@dataclass(frozen=True, slots=True)
class _Source:
    """One sort of things to do: which records, by which day, shown how."""

    query: Query[Any]
    due: Field[date | None]
    ahead: int


def to_do(reader: Reader, today: date, owner: str | None = None) -> ToDoList:
    """Return what is to be done within two weeks (agreements: 60 days) or late.

    With ``owner`` (the id of a member of the office) only what that person has to do; what
    belongs to nobody is everybody's.  What they promised us is not ours to do.
    """
    found: list[Entity] = []
    count = late = 0
    for source in _sources(owner):
        due = source.query.where(source.due.at_most(today + timedelta(source.ahead)))
        late += reader.count(source.query.where(source.due.before(today)))
        ids = reader.count(due)
        count += ids
        if ids:
            found += reader.all(due.order_by(source.due).first(SHOWN))
    shown = sorted(_shown(reader, found, today), key=lambda each: (each.due, not each.high))
    return ToDoList(tuple(shown[:SHOWN]), count, late)


def _sources(owner: str | None) -> Iterable[_Source]:
    open_tasks = Query(Task).where(
        Task.status.equals(TaskStatus.OPEN), Task.direction.differs(Direction.THEIRS)
    )
    undone = Query(Deadline).where(Deadline.done_on.equals(None))
    waiting = Query(Partnership).where(
        Partnership.stage.differs(Stage.DORMANT), Partnership.next_step.differs(None)
    )
    running = Query(Agreement).where(Agreement.status.equals(AgreementStatus.SIGNED))
    if owner:
        open_tasks = open_tasks.where(_mine(Task.owner, owner))
        waiting = waiting.where(_mine(Partnership.owner, owner))
        undone = undone.where(Deadline.event.linked(_mine(Event.owner, owner)))
        running = running.where(Agreement.partnership.linked(_mine(Partnership.owner, owner)))
    return (
        _Source(open_tasks, Task.due_on, AHEAD),
        _Source(undone, Deadline.due_on, AHEAD),
        _Source(waiting, Partnership.next_step_on, AHEAD),
        _Source(running, Agreement.ends_on, AGREEMENTS_AHEAD),
    )


def _mine(field: Field[str | None], owner: str) -> Condition:

    return either(field.equals(owner), field.equals(None))


def _shown(reader: Reader, found: Iterable[Entity], today: date) -> Iterable[ToDo]:
    records = list(found)
    entries = reader.entries(_about(each) for each in records)
    for each in records:
        about = entries.get(_about(each) or "")
        due, title = _due(each), _title(each)
        if due is not None:
            yield ToDo(
                each.kind,
                title,
                about.title if about else "",
                due,
                (due - today).days,
                each.id,
                about.id if about else None,
                each.__dict__.get("owner"),
                isinstance(each, Task) and each.priority is Priority.HIGH,
            )


def _about(record: Entity) -> str | None:
    """Return the id of the record that a thing to do is about; a next step is its partnership's."""
    if isinstance(record, Partnership):
        return record.id
    links = ("event", "partnership", "project", "contact", "organisation")
    return next((record.__dict__[each] for each in links if record.__dict__.get(each)), None)


def _due(record: Entity) -> date | None:
    for name in ("due_on", "next_step_on", "ends_on"):
        if name in record.__dict__:
            day: date | None = record.__dict__[name]
            return day
    return None


def _title(record: Entity) -> str:
    if isinstance(record, Partnership):
        return record.next_step or record.title()
    if isinstance(record, Agreement):
        return _("Renew {agreement}").format(agreement=record.title())
    return record.title()
