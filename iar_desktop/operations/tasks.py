"""Tasks, commitments and deadlines: added, done, put off."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from iar_desktop.domain import Deadline, Task
from iar_desktop.domain.tasks import TaskStatus
from iar_desktop.operations.labels import new_label, params, short
from iar_desktop.operations.records import records_of
from iar_desktop.schema import clock
from iar_desktop.schema.field import Field
from iar_desktop.schema.messages import N_
from iar_desktop.storage.dossier import Dossier

Values = dict[Field[Any], Any]


def add_task(dossier: Dossier, name: str, due_on: date | None = None, **values: Any) -> Task:
    """Add a task or a commitment; ``values`` by field name (direction, owner, contact, event…)."""
    with dossier.change(new_label(Task), title=short(name)) as change:
        return change.add(Task(name=name, due_on=due_on, **values))


def finish(dossier: Dossier, ids: Iterable[str]) -> int:
    """Mark tasks and deadlines as done today; return how many there were."""
    today = clock.today()
    done: Values = {Task.status: TaskStatus.DONE, Task.done_on: today}
    return _write(
        dossier,
        ids,
        (N_("Done: {title}"), N_("Done: {count} tasks")),
        lambda each: done if isinstance(each, Task) else {Deadline.done_on: today},
    )


def reopen(dossier: Dossier, ids: Iterable[str]) -> int:
    """Mark tasks and deadlines as still to be done; return how many there were."""
    to_do: Values = {Task.status: TaskStatus.OPEN, Task.done_on: None}
    return _write(
        dossier,
        ids,
        (N_("Reopen: {title}"), N_("Reopen {count} tasks")),
        lambda each: to_do if isinstance(each, Task) else {Deadline.done_on: None},
    )


def drop(dossier: Dossier, ids: Iterable[str]) -> int:
    """Give tasks up; return how many there were.  A deadline cannot be given up: it is done."""
    dropped: Values = {Task.status: TaskStatus.DROPPED}
    return _write(
        dossier,
        ids,
        (N_("Drop: {title}"), N_("Drop {count} tasks")),
        lambda each: dropped if isinstance(each, Task) else {Deadline.done_on: clock.today()},
    )


def postpone(
    dossier: Dossier, ids: Iterable[str], due_on: date | None = None, days: int = 7
) -> int:
    """Put tasks and deadlines off to ``due_on``, or by ``days`` from their day; return how many.

    A day that has passed, or none at all, counts from today.
    """
    today = clock.today()

    def later(each: Task | Deadline) -> Values:
        base = max(each.due_on or today, today)
        return {each.fields["due_on"]: due_on or base + timedelta(days)}

    return _write(dossier, ids, (N_("Put off: {title}"), N_("Put off {count} tasks")), later)


def _write(
    dossier: Dossier,
    ids: Iterable[str],
    labels: tuple[str, str],
    values: Any,
) -> int:
    found = [
        each for each in records_of(dossier, ids).values() if isinstance(each, Task | Deadline)
    ]
    if not found:
        return 0
    label = labels[0] if len(found) == 1 else labels[1]
    with dossier.change(label, **params(len(found), found[0].title())) as change:
        for each in found:
            change.update(each, values(each))
    return len(found)
