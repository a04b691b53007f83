"""Tasks and commitments: who owes what to whom by when."""

from collections.abc import Mapping, Sequence

from iar_desktop.domain import Task
from iar_desktop.domain.tasks import Direction, TaskStatus
from iar_desktop.operations.tasks import finish
from iar_desktop.schema import clock
from iar_desktop.schema.conditions import Condition, Order, every
from iar_desktop.schema.dates import format_day, format_deadline
from iar_desktop.schema.messages import N_, _
from iar_desktop.storage.reader import Reader
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.pages.section import Action, Filter, Group, Remark, Section, Sorting
from iar_desktop.ui.pages.sections import tabs
from iar_desktop.ui.pages.sections.creating import create_plain


def _open() -> Condition:
    return Task.status.equals(TaskStatus.OPEN)


def _late() -> Condition:
    return every(_open(), Task.due_on.before(clock.today()))


def _ours() -> Condition:
    return every(_open(), Task.direction.equals(Direction.OURS))


def _theirs() -> Condition:
    return every(_open(), Task.direction.equals(Direction.THEIRS))


def _remarks(_reader: Reader, records: Sequence[Task]) -> Mapping[str, Remark]:
    today = clock.today()
    return {
        each.id: Remark(
            f"{format_day(each.due_on, 'weekday')} · {format_deadline(each.due_on, today)}"
            if each.status is TaskStatus.OPEN
            else format_day(each.due_on, "medium"),
            each.is_late(today),
        )
        for each in records
        if each.due_on
    }


def _finish(desk: Desk, task_id: str) -> None:
    def done(_kept: object) -> None:
        desk.message.emit(_("Done."), "undo")

    desk.change(lambda dossier: finish(dossier, [task_id]), done, owner=desk)


SECTION = Section(
    entity=Task,
    new_label=N_("New task"),
    empty=N_("What is to be done and what was promised, by us and by others, stands here."),
    groups=(
        Group(
            N_("Task"),
            (
                Task.direction,
                Task.due_on,
                Task.done_on,
                Task.priority,
                Task.owner,
                Task.contact,
                Task.organisation,
                Task.event,
                Task.partnership,
                Task.project,
                Task.encounter,
            ),
        ),
        Group(N_("Details"), (Task.detail,)),
    ),
    filters=(
        Filter("open", N_("To do"), _open, usual=True),
        Filter("late", N_("Late"), _late),
        Filter("ours", N_("We promised"), _ours),
        Filter("theirs", N_("They promised"), _theirs),
    ),
    choices=(Task.owner, Task.event),
    sortings=(
        Sorting("due", N_("First due first"), Order(Task.due_on)),
        Sorting("created", N_("Last added first"), Task.created_at.descending()),
        Sorting("title", N_("By title")),
    ),
    pill=Task.direction,
    remarks=_remarks,
    done=lambda task: task.status is not TaskStatus.OPEN,
    facts=(Task.status, Task.due_on, Task.owner, Task.contact, Task.organisation, Task.event),
    actions=(Action("finish", N_("Mark as done"), "check", _finish),),
    tabs=(tabs.FILES, tabs.HISTORY),
    required=(Task.name, Task.due_on, Task.owner, Task.event, Task.contact),
    create=create_plain(Task),
    printed_whole=True,
)
