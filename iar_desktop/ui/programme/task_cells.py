"""How tasks and commitments stand in a sheet: box, who owes it, when it is due."""

from datetime import date
from typing import cast

from iar_desktop.domain import Task
from iar_desktop.domain.tasks import Direction, TaskStatus
from iar_desktop.schema.dates import format_day, format_deadline
from iar_desktop.schema.messages import _
from iar_desktop.ui.programme.cell import Cell
from iar_desktop.ui.theme import Tone

SOON = 7
"""Days before a day on which its pill turns amber."""


def due_cell(task: Task, today: date) -> Cell:
    """Return the day a task is due, with what is left until then as a pill."""
    if task.status is not TaskStatus.OPEN:
        return Cell(_done(task), ink="muted")
    if task.due_on is None:
        return Cell(_("no date"), ink="muted")
    style = "short" if task.due_on.year == today.year else "medium"
    day = format_day(task.due_on, "short" if style == "short" else "medium")
    left = (task.due_on - today).days
    tone: Tone = "red" if left < 0 else "amber" if left <= SOON else "neutral"
    return Cell(
        day, ink="red" if left < 0 else "ink", pill=(format_deadline(task.due_on, today), tone)
    )


def side_cell(task: Task) -> Cell:
    """Return who owes it: we, they, or just a task."""
    side: Direction = task.direction
    if side is Direction.TASK:
        return Cell(_(side.label), ink="muted")
    return Cell(pill=(_(side.label), cast("Tone", side.tone)))


def is_done(task: Task) -> bool:
    """Return whether a task is done or given up."""
    return task.status is not TaskStatus.OPEN


def _done(task: Task) -> str:
    if task.status is TaskStatus.DROPPED or task.done_on is None:
        return _(task.status.label)
    day = format_day(task.done_on, "short")
    return _("done {day}").format(day=day)
