"""What is done with visits, congresses, hosted events and meetings alike."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any, TypeVar

from iar_desktop.domain import Congress, Deadline, Delegation, Event, Session, Task
from iar_desktop.domain.congresses import CongressStatus
from iar_desktop.domain.delegations import DelegationStatus
from iar_desktop.domain.preparation import CONGRESS_STEPS, VISIT_STEPS, Due, Step, plan, texts
from iar_desktop.domain.tasks import Priority, TaskStatus
from iar_desktop.operations.labels import short
from iar_desktop.schema import clock
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.errors import UserError
from iar_desktop.schema.field import Field
from iar_desktop.schema.messages import N_, _
from iar_desktop.schema.option import Option
from iar_desktop.storage.change import Change
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Reader

E = TypeVar("E", bound=Entity)
V = TypeVar("V", bound=Event)

_STEPS: dict[type[Event], Sequence[Step]] = {Delegation: VISIT_STEPS, Congress: CONGRESS_STEPS}
# A visit or congress that does not take place needs no preparation any more.
_CALLED_OFF = (DelegationStatus.DECLINED, DelegationStatus.CANCELLED, CongressStatus.SKIPPED)


def set_status(dossier: Dossier, record: E, status: Option) -> E:
    """Write the status (of a partnership: the stage) of a record of any kind that has one.

    The open tasks of the preparation are dropped with a visit or congress that is called off;
    writing its report is done with a congress that is reported.
    """
    field = status_field(type(record))
    with dossier.change(N_("Status of {title}"), title=short(record.title())) as change:
        stored = change.update(record, {field: status})
        if isinstance(stored, Event) and status in _CALLED_OFF:
            for task in _open_preparation(change, stored):
                change.update(task, {Task.status: TaskStatus.DROPPED})
        if status is CongressStatus.REPORTED:
            _finish_report(change, stored)
        return stored


def _finish_report(change: Change, congress: Entity) -> None:
    done: dict[Field[Any], Any] = {Task.status: TaskStatus.DONE, Task.done_on: clock.today()}
    for task in change.of(Task.event, congress.id):
        if task.status is TaskStatus.OPEN and task.name in texts(CONGRESS_STEPS[-1]):
            change.update(task, done)


def status_field(entity: type[Entity]) -> Field[Any]:
    """Return the field that says how far records of ``entity`` are."""
    for name in ("status", "stage"):
        if name in entity.fields:
            return entity.fields[name]
    raise UserError(_("Records of this kind ({kind}) have no status.").format(kind=_(entity.label)))


def shift_parts(change: Change, event_id: str, by: timedelta) -> None:
    """Move the sessions of an event ``by`` so much, and its open deadlines by the days of it."""
    for session in dated_sessions(change, event_id):
        start = session.starts_at + by if session.starts_at else None
        end = session.ends_at + by if session.ends_at else None
        change.update(session, {Session.starts_at: start, Session.ends_at: end})
    for deadline in open_deadlines(change, event_id):
        due = deadline.due_on + timedelta(by.days) if deadline.due_on else None
        change.update(deadline, {Deadline.due_on: due})


def dated_sessions(reader: Reader, event_id: str) -> list[Session]:
    """Return the sessions of an event that have a time."""
    return [each for each in reader.of(Session.event, event_id) if each.starts_at]


def open_deadlines(reader: Reader, event_id: str) -> list[Deadline]:
    """Return the deadlines of an event that have a day and are not done."""
    found: list[Deadline] = reader.of(Deadline.event, event_id)
    return [each for each in found if each.due_on and each.done_on is None]


def add_preparation(dossier: Dossier, event: Event) -> list[Task]:
    """Add the tasks and deadlines of the preparation that the event does not have yet.

    Returns the tasks.  Events without a template get none.
    """
    with dossier.change(N_("Preparation of {title}"), title=short(event.title())) as change:
        return prepared(change, event)


def prepared(change: Change, event: Event) -> list[Task]:
    """Add the missing preparation within a change under way."""
    present = {each.name for each in _tasks_and_deadlines(change, event)}
    due = [each for each in planned(event) if not present & texts(each.step)]
    tasks = [
        Task(
            name=_(each.step.name),
            due_on=each.on,
            event=event.id,
            owner=event.owner,
            priority=Priority.HIGH if each.step.high else Priority.NORMAL,
        )
        for each in due
        if not each.step.deadline
    ]
    change.add_all(tasks)
    change.add_all(
        Deadline(
            name=_(each.step.name),
            due_on=each.on,
            event=event.id,
            note=_("Estimated: check it with the organiser"),
        )
        for each in due
        if each.step.deadline
    )
    return tasks


def planned(event: Event) -> list[Due]:
    """Return what the template of the event's kind asks for from today on."""
    today = clock.today()
    request = event.requested_on if isinstance(event, Delegation) else None
    steps = _STEPS.get(type(event), ())
    return plan(steps, request or today, event.starts_on, event.ends_on, today)


def _tasks_and_deadlines(change: Change, event: Event) -> list[Task | Deadline]:
    return [*change.of(Task.event, event.id), *change.of(Deadline.event, event.id)]


def _open_preparation(change: Change, event: Event) -> list[Task]:
    names = frozenset[str]().union(*(texts(step) for step in _STEPS.get(type(event), ())))
    tasks: list[Task] = change.of(Task.event, event.id)
    return [each for each in tasks if each.status is TaskStatus.OPEN and each.name in names]
