from datetime import date
from typing import Any, TypeVar

from iar_desktop.domain import Deadline
from iar_desktop.domain.tasks import Direction, TaskStatus
from iar_desktop.operations import tasks as t
from iar_desktop.operations.congresses import plan_congress
from iar_desktop.operations.records import create
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.field import Field
from iar_desktop.storage.dossier import Dossier
from tests.operations.content import content, label, someone

TODAY = date(2026, 10, 14)
E = TypeVar("E", bound=Entity)


def again(dossier: Dossier, record: E) -> E:
    found = dossier.get(type(record), record.id)
    assert found
    return found


def deadline(dossier: Dossier, due: date | None) -> Deadline:
    event = plan_congress(dossier, f"Series {due}", 2026)
    values: dict[Field[Any], Any] = {
        Deadline.name: "Abstract",
        Deadline.event: event.id,
        Deadline.due_on: due,
    }
    return create(dossier, Deadline, values)


def test_a_commitment_is_done_and_open_again(dossier: Dossier) -> None:
    jane = someone(dossier)
    task = t.add_task(
        dossier, "Envoyer la plaquette", TODAY, direction=Direction.OURS, contact=jane.id
    )
    before = content(dossier)
    assert t.finish(dossier, [task.id]) == 1
    done = again(dossier, task)
    assert (done.status, done.done_on) == (TaskStatus.DONE, TODAY)
    assert label(dossier) == "Fait\u00a0: Envoyer la plaquette"
    t.reopen(dossier, [task.id])
    assert content(dossier) == before


def test_tasks_and_deadlines_are_done_together(dossier: Dossier) -> None:
    task, due = t.add_task(dossier, "Call"), deadline(dossier, TODAY)
    assert t.finish(dossier, [task.id, due.id, "0" * 32]) == 2
    assert label(dossier) == "Fait\u00a0: 2 tâches"
    assert (again(dossier, task).done_on, again(dossier, due).done_on) == (TODAY, TODAY)
    assert t.reopen(dossier, [task.id, due.id]) == 2
    assert (again(dossier, task).done_on, again(dossier, due).done_on) == (None, None)
    assert t.drop(dossier, [task.id]) == 1
    assert again(dossier, task).status is TaskStatus.DROPPED
    assert t.finish(dossier, []) == 0


def test_putting_off_counts_from_today_when_it_is_late(dossier: Dossier) -> None:
    late = t.add_task(dossier, "Late", date(2026, 10, 1))
    later = t.add_task(dossier, "Later", date(2026, 10, 20))
    due = deadline(dossier, None)
    assert t.postpone(dossier, [late.id, later.id, due.id], days=2) == 3
    assert [again(dossier, each).due_on for each in (late, later, due)] == [
        date(2026, 10, 16),
        date(2026, 10, 22),
        date(2026, 10, 16),
    ]
    t.postpone(dossier, [late.id], date(2026, 12, 24))
    assert again(dossier, late).due_on == date(2026, 12, 24)
    assert label(dossier) == "Reporter\u00a0: Late"
