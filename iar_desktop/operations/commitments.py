"""What is owed, by us and to us."""

from dataclasses import dataclass

from iar_desktop.domain import Task
from iar_desktop.domain.tasks import Direction, TaskStatus
from iar_desktop.schema.conditions import Condition
from iar_desktop.storage.reader import Query, Reader


@dataclass(frozen=True, slots=True)
class Commitments:
    """Open commitments and tasks, the most urgent first, those without a day last."""

    ours: tuple[Task, ...]
    theirs: tuple[Task, ...]
    tasks: tuple[Task, ...]

    @property
    def count(self) -> int:
        """How many there are on both sides, tasks included."""
        return len(self.ours) + len(self.theirs) + len(self.tasks)


def open_commitments(reader: Reader, condition: Condition) -> Commitments:
    """Return what is open among the tasks that fulfil ``condition``."""
    query = Query(Task).where(condition, Task.status.equals(TaskStatus.OPEN))
    found = reader.all(query.order_by(Task.due_on, Task.name))
    ours, theirs, tasks = (
        tuple(each for each in found if each.direction is direction)
        for direction in (Direction.OURS, Direction.THEIRS, Direction.TASK)
    )
    return Commitments(ours, theirs, tasks)
