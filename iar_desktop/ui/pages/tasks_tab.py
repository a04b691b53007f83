"""The tasks and commitments of a record: ticked off, put off and added in place."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from iar_desktop.domain import Contact, Encounter, Event, Organisation, Partnership, Project, Task
from iar_desktop.domain.tasks import TaskStatus
from iar_desktop.operations import tasks
from iar_desktop.operations.office import me
from iar_desktop.operations.records import delete
from iar_desktop.schema import clock
from iar_desktop.schema.conditions import Condition, either
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.field import Field
from iar_desktop.schema.messages import _, _n, grouped
from iar_desktop.storage.directory import Entry
from iar_desktop.storage.dossier import Dossier, Touched
from iar_desktop.storage.reader import Query, Reader
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.forms.keeping import keep_values, linked_entries
from iar_desktop.ui.forms.registry import editor_of
from iar_desktop.ui.programme.cell import Cell, Column, RowKind, SheetRow
from iar_desktop.ui.programme.cell_editing import CellEditing, Edit
from iar_desktop.ui.programme.sheet import Sheet
from iar_desktop.ui.programme.task_cells import due_cell, is_done, side_cell
from iar_desktop.ui.programme.task_line import TaskLine, TypedTask
from iar_desktop.ui.widgets.card import Card
from iar_desktop.ui.widgets.menu import Menu
from iar_desktop.ui.widgets.text import Text

WHAT, SIDE, DUE, OWNER = "what", "side", "due", "owner"
DONE = "done"
_FIELDS: dict[str, Field[Any]] = {
    WHAT: Task.name,
    SIDE: Task.direction,
    DUE: Task.due_on,
    OWNER: Task.owner,
}
_LINKS: tuple[tuple[type[Entity], Field[Any]], ...] = (
    (Event, Task.event),
    (Contact, Task.contact),
    (Organisation, Task.organisation),
    (Partnership, Task.partnership),
    (Project, Task.project),
    (Encounter, Task.encounter),
)
_WEEK = 7


@dataclass(frozen=True)
class TasksView:
    """The tasks of a record: open ones by day, done ones from the latest; names of links."""

    open: tuple[Task, ...] = ()
    done: tuple[Task, ...] = ()
    entries: Mapping[str, Entry] = field(default_factory=dict)

    def task(self, key: str) -> Task | None:
        """Return the task with this id."""
        return next((each for each in (*self.open, *self.done) if each.id == key), None)


def link_of(record: Entity) -> Field[Any]:
    """Return the field of a task by which it belongs to ``record``."""
    return next(link for entity, link in _LINKS if isinstance(record, entity))


def read_tasks(reader: Reader, record: Entity) -> TasksView:
    """Return the tasks of a record; of a member of the office also those to be done by them."""
    condition: Condition = link_of(record).equals(record.id)
    if isinstance(record, Contact) and record.staff:
        condition = either(condition, Task.owner.equals(record.id))
    found = reader.all(Query(Task).where(condition).order_by(Task.due_on, Task.name))
    pending = [each for each in found if each.status is TaskStatus.OPEN]
    pending.sort(key=lambda each: (each.due_on is None, each.due_on or clock.today()))
    done = [each for each in found if is_done(each)]
    done.sort(key=lambda each: (each.done_on or each.due_on or clock.today(), each.id))
    return TasksView(tuple(pending), tuple(reversed(done)), linked_entries(reader, found))


class TasksTab(Card):
    """A line that adds, the open tasks, and below them the done ones folded away."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Read and write through ``desk``."""
        super().__init__(parent=parent)
        self.desk = desk
        self.setObjectName("tasks")
        self._record: Entity | None = None
        self._unfolded = False
        self.view = TasksView()
        self.line = TaskLine()
        self.line.added.connect(self._add)
        self.nothing = Text(
            _("Nothing is to be done here. What we promised or are promised stands here, too."),
            "body",
            "muted",
            wrap=True,
        )
        self.nothing.setObjectName("tasks-nothing")
        self.nothing.hide()
        self.sheet = self._make_sheet()
        self.editing = CellEditing(self.sheet, desk, self._edit_of)
        self.editing.stale.connect(self._read)
        self.editing.kept.connect(lambda _kept: self._read())
        self.content.addWidget(self.line)
        self.content.addWidget(self.nothing)
        self.content.addWidget(self.sheet, 1)
        self.content.addStretch(0)  # what is said of no tasks stays at the top

    def _make_sheet(self) -> Sheet:
        sheet = Sheet(
            (
                Column(WHAT, _("What"), share=60, editable=True),
                Column(SIDE, _("Who owes"), width=124, editable=True),
                Column(DUE, _("Due"), width=104, editable=True),
                Column(OWNER, _("Assigned to"), share=26, editable=True),
            )
        )
        sheet.setObjectName("tasks-sheet")
        sheet.setAccessibleName(_("Tasks"))
        sheet.ticked.connect(self._tick)
        sheet.entered.connect(self._enter)
        sheet.opened.connect(self.desk.open_record)
        sheet.menu_wanted.connect(self._show_menu)
        sheet.on_key(Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier, self._delete)
        return sheet

    def show_record(self, record: Entity) -> None:
        """Read and show the tasks of ``record``."""
        if self._record is None or self._record.id != record.id:
            self.editing.keep()
            self._unfolded = False
            self.line.line.clear()
            self.sheet.set_rows([])
        self._record = record
        self._read()

    def refresh(self, touched: Touched) -> None:
        """Read the tasks anew."""
        if touched:
            self._read()

    def _read(self) -> None:
        record = self._record
        if record is not None:
            self.desk.read(
                lambda dossier: read_tasks(dossier, record),
                self._show,
                owner=self,
                latest="tasks",
            )

    def _show(self, view: TasksView) -> None:
        self.view = view
        rows = [self._row(task) for task in view.open]
        if view.done:
            text = _("Done ({count})").format(count=grouped(len(view.done)))
            sign = "chevron-down" if self._unfolded else "chevron-right"
            rows.append(SheetRow(DONE, (Cell(text, role="strong", icon=sign),), RowKind.GROUP))
            rows += [self._row(task) for task in view.done] if self._unfolded else []
        self.sheet.set_rows(rows)
        self.sheet.setVisible(bool(rows))
        self.nothing.setVisible(not rows)
        late = sum(task.is_late(clock.today()) for task in view.open)
        self.set_title(_n("{count} task late", "{count} tasks late", late) if late else "")

    def _row(self, task: Task) -> SheetRow:
        done = is_done(task)
        owner = self.view.entries.get(task.owner or "")
        cells = (
            Cell(
                task.name,
                detail=self._about(task),
                role="body" if done else "strong",
                ink="muted" if done else "ink",
                ticked=done,
            ),
            side_cell(task),
            due_cell(task, clock.today()),
            Cell(owner.title if owner else "—", ink="ink" if owner else "muted"),
        )
        return SheetRow(task.id, cells)

    def _about(self, task: Task) -> str:
        """Return with whom or for what it is, unless that is the record shown; each name once.

        A partnership is often called like its organisation.
        """
        here = self._record.title() if self._record else ""
        ids = (task.contact, task.organisation, task.event, task.partnership, task.project)
        entries = [self.view.entries.get(each or "") for each in ids]
        names = [entry.title for entry in entries if entry]
        return " · ".join(name for name in dict.fromkeys(names) if name != here)

    def _edit_of(self, key: str, column: str) -> Edit | None:
        task, wanted = self.view.task(key), _FIELDS[column]
        if task is None:
            return None

        def write(dossier: Dossier, value: Any) -> object:
            return keep_values(dossier, task, {wanted: value})

        editor = editor_of(wanted.kind)(wanted, self.desk)
        wide = {DUE: 280, OWNER: 200, SIDE: 160}.get(column, 0)
        return Edit(editor, getattr(task, wanted.name), write, self.view.entries, wide=wide)

    def _add(self, typed: TypedTask) -> None:
        record, author = self._record, self.desk.author
        if record is None:
            return
        link = link_of(record).name

        def write(dossier: Dossier) -> Task:
            writer = me(dossier, author)
            owner = writer.id if writer else None
            return tasks.add_task(
                dossier, typed.name, typed.due_on, owner=owner, **{link: record.id}
            )

        def added(task: Task) -> None:
            self.line.line.clear()
            self._read()
            self.sheet.expect(task.id)

        self.desk.change(write, added, owner=self)

    def _tick(self, key: str) -> None:
        task = self.view.task(key)
        if task is None:
            return
        act = tasks.reopen if is_done(task) else tasks.finish
        self.desk.change(lambda dossier: act(dossier, [key]), lambda _n: self._read(), owner=self)

    def _enter(self, key: str, _column: str) -> None:
        if key == DONE:
            self._unfolded = not self._unfolded
            self._show(self.view)

    def _put_off(self, key: str) -> None:
        self.desk.change(
            lambda dossier: tasks.postpone(dossier, [key], days=_WEEK),
            lambda _n: self._read(),
            owner=self,
        )

    def _delete(self, key: str) -> None:
        if self.view.task(key) is None:
            return

        def deleted(_count: int) -> None:
            self._read()
            self.desk.message.emit(_("Deleted."), "undo")

        self.desk.change(lambda dossier: delete(dossier, [key]), deleted, owner=self)

    def _show_menu(self, key: str, at: QPoint) -> None:
        task = self.view.task(key)
        if task is None:
            return
        menu = Menu(parent=self)
        menu.setObjectName("task-menu")
        done = is_done(task)
        label = _("Still to be done") if done else _("Done")
        menu.add(label, partial(self._tick, key), icon_name="check", shortcut="Space")
        if not done:
            menu.add(_("Put off by a week"), partial(self._put_off, key))
        menu.add(_("Open"), partial(self.desk.open_record, key), icon_name="open")
        menu.add(_("Delete"), partial(self._delete, key), icon_name="delete", shortcut="Del")
        menu.popup(at)
