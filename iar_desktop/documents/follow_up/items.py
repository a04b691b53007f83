"""Tasks with the names that are printed beside them."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import NamedTuple

from iar_desktop.documents.readers import OfficeReader
from iar_desktop.documents.reading.people import organisation_name, short_name
from iar_desktop.domain import Contact, Event, Organisation, Partnership, Task
from iar_desktop.domain.tasks import Priority, TaskStatus
from iar_desktop.schema.conditions import either
from iar_desktop.schema.entity import Entity
from iar_desktop.storage.reader import Query

_PRIORITIES = tuple(Priority)


class Item(NamedTuple):
    """A task, who sees to it, with whom it was agreed, and what it is about."""

    task: Task
    owner: str
    partner: str
    about: str

    @property
    def is_open(self) -> bool:
        """Whether it is still to be done."""
        return self.task.status is TaskStatus.OPEN

    def urgency(self) -> tuple[date, int, str]:
        """Return what items are sorted by: the day, those without one last; then the priority."""
        task = self.task
        return task.due_on or date.max, _PRIORITIES.index(task.priority), task.name


def items(reader: OfficeReader, tasks: Collection[Task]) -> list[Item]:
    """Return ``tasks`` with their names, the most urgent first."""
    people = reader.get_many(Contact, [each.owner for each in tasks] + [t.contact for t in tasks])
    organisations = reader.get_many(Organisation, (each.organisation for each in tasks))
    entries = reader.entries(_about(each) for each in tasks)

    def named(contact_id: str | None) -> str:
        found = people.get(contact_id or "")
        return short_name(found) if found else ""

    def partner(task: Task) -> str:
        who = organisation_name(organisations.get(task.organisation or ""))
        return ", ".join(part for part in (named(task.contact), who) if part)

    found = [
        Item(
            each,
            named(each.owner),
            partner(each),
            entries[_about(each)].title if _about(each) in entries else "",
        )
        for each in tasks
    ]
    return sorted(found, key=Item.urgency)


def _about(task: Task) -> str:
    return task.event or task.partnership or task.project or ""


def tasks_of(reader: OfficeReader, records: Sequence[Entity]) -> list[Task]:
    """Return those of ``records`` that are tasks, and what is open about the others."""
    chosen = [each for each in records if isinstance(each, Task)]
    people = [each.id for each in records if isinstance(each, Contact)]
    organisations = [each.id for each in records if isinstance(each, Organisation)]
    events = [each.id for each in records if isinstance(each, Event)]
    if not (people or organisations or events):
        return chosen
    concerned = either(
        Task.event.one_of(events),
        Task.owner.one_of(people),
        Task.contact.one_of(people),
        Task.organisation.one_of(organisations),
        Task.partnership.linked(Partnership.organisation.one_of(organisations)),
    )
    found = reader.all(Query(Task).where(Task.status.equals(TaskStatus.OPEN), concerned))
    return list({each.id: each for each in (*chosen, *found)}.values())
