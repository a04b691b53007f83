"""What is still owed on both sides and still to be done, as lines of a document."""

from collections.abc import Sequence

from iar_desktop.documents.readers import OfficeReader
from iar_desktop.documents.reading.people import short_name
from iar_desktop.domain import Contact, Task
from iar_desktop.domain.tasks import Direction, TaskStatus
from iar_desktop.schema.conditions import either, every
from iar_desktop.schema.dates import format_day
from iar_desktop.schema.messages import _
from iar_desktop.storage.reader import Query


def owed(
    reader: OfficeReader,
    people: Sequence[str] = (),
    organisations: Sequence[str] = (),
    event_id: str = "",
) -> list[tuple[str, str, str]]:
    """Return (day, what, who) of what is open, the most urgent first.

    Commitments of both sides with these people and organisations, and everything open for the
    event.
    """
    promised = every(
        Task.direction.one_of((Direction.OURS, Direction.THEIRS)),
        either(Task.contact.one_of(people), Task.organisation.one_of(organisations)),
    )
    wanted = either(promised, Task.event.equals(event_id)) if event_id else promised
    query = Query(Task).where(Task.status.equals(TaskStatus.OPEN), wanted)
    tasks = reader.all(query.order_by(Task.due_on))
    names = reader.get_many(
        Contact, [each.owner for each in tasks] + [each.contact for each in tasks]
    )
    return [
        (format_day(each.due_on) if each.due_on else "", _said(each), _who(each, names))
        for each in tasks
    ]


def _said(task: Task) -> str:
    if task.direction is Direction.OURS:
        return _("We: {what}").format(what=task.name)
    if task.direction is Direction.THEIRS:
        return _("They: {what}").format(what=task.name)
    return task.name


def _who(task: Task, names: dict[str, Contact]) -> str:
    key = task.contact if task.direction is Direction.THEIRS else task.owner
    contact = names.get(key or "")
    return short_name(contact) if contact else ""
