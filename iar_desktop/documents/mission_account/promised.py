"""What each side promised at an event, kept or not."""

from collections.abc import Iterator

from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.columns import Column
from iar_desktop.documents.kit.table import Band, Cell, Table
from iar_desktop.documents.readers import OfficeReader
from iar_desktop.documents.reading.people import short_name
from iar_desktop.domain import Contact, Encounter, Task
from iar_desktop.domain.tasks import Direction, TaskStatus
from iar_desktop.schema.conditions import either
from iar_desktop.schema.dates import format_day
from iar_desktop.schema.messages import _
from iar_desktop.storage.reader import Query

_SIDES = (Direction.OURS, Direction.THEIRS)


def commitments(reader: OfficeReader, event_id: str) -> Iterator[Block]:
    """Print what we promised, then what they did; nothing that was dropped."""
    met = reader.ids(Query(Encounter).where(Encounter.event.equals(event_id)))
    query = Query(Task).where(
        either(Task.event.equals(event_id), Task.encounter.one_of(met)),
        Task.direction.one_of(_SIDES),
        Task.status.one_of((TaskStatus.OPEN, TaskStatus.DONE)),
    )
    found = sorted(reader.all(query), key=lambda each: (each.due_on is None, str(each.due_on)))
    people = reader.get_many(Contact, [key for each in found for key in (each.owner, each.contact)])
    if not found:
        return
    columns = [
        Column(_("What"), 4),
        Column(_("With"), 1.4),
        Column(_("Assigned to"), 1.2),
        Column(_("Due on"), 0, least=56),
        Column(_("Status"), 0, least=44),
    ]
    rows: list[list[Cell] | Band] = []
    for side in _SIDES:
        if own := [each for each in found if each.direction is side]:
            rows += [Band(_(side.label)), *(_row(each, people) for each in own)]
    yield Table(columns, rows)


def _row(task: Task, people: dict[str, Contact]) -> list[Cell]:
    return [
        task.name,
        *(short_name(people[key]) if key in people else "" for key in (task.contact, task.owner)),
        format_day(task.due_on) if task.due_on else "",
        _("done") if task.status is TaskStatus.DONE else _("to do"),
    ]
