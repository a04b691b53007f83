"""Whom we met: the encounters of a record with what was said and what was promised."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from iar_desktop.domain import Contact, Encounter, Event, Organisation, Task
from iar_desktop.operations import tasks
from iar_desktop.operations.records import delete
from iar_desktop.schema import clock
from iar_desktop.schema.dates import format_day
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.field import Field
from iar_desktop.schema.messages import _
from iar_desktop.storage.directory import Entry
from iar_desktop.storage.dossier import Dossier, Touched
from iar_desktop.storage.reader import Query, Reader
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.forms.keeping import linked_entries
from iar_desktop.ui.programme.cell import Cell, Column, SheetRow
from iar_desktop.ui.programme.sheet import Sheet
from iar_desktop.ui.programme.task_cells import due_cell, is_done, side_cell
from iar_desktop.ui.theme import Role
from iar_desktop.ui.widgets.button import Button
from iar_desktop.ui.widgets.card import Card
from iar_desktop.ui.widgets.menu import Menu
from iar_desktop.ui.widgets.text import Text

DAY, WHO, SAID, DUE = "day", "who", "said", "due"
_LINKS: tuple[tuple[type[Entity], Field[Any]], ...] = (
    (Event, Encounter.event),
    (Contact, Encounter.contact),
    (Organisation, Encounter.organisation),
)


@dataclass(frozen=True)
class EncountersView:
    """Encounters from the latest, the tasks that came of each, the names of what they link to."""

    encounters: tuple[Encounter, ...] = ()
    tasks: Mapping[str, tuple[Task, ...]] = field(default_factory=dict)
    entries: Mapping[str, Entry] = field(default_factory=dict)

    def task(self, key: str) -> Task | None:
        """Return the task with this id."""
        found = (task for several in self.tasks.values() for task in several)
        return next((task for task in found if task.id == key), None)


def read_encounters(reader: Reader, record: Entity) -> EncountersView:
    """Return the encounters of a record with what was promised."""
    link = next(link for entity, link in _LINKS if isinstance(record, entity))
    own = Query(Encounter).where(link.equals(record.id))
    found = reader.all(own.order_by(Encounter.happened_on.descending(), Encounter.id))
    promised: dict[str, list[Task]] = {}
    wanted = Query(Task).where(Task.encounter.one_of([each.id for each in found]))
    for task in reader.all(wanted.order_by(Task.due_on, Task.id)) if found else ():
        promised.setdefault(task.encounter or "", []).append(task)
    return EncountersView(
        tuple(found),
        {key: tuple(several) for key, several in promised.items()},
        linked_entries(reader, found),
    )


class EncountersTab(Card):
    """The list, and the button that begins a quick capture here."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Read and write through ``desk``."""
        super().__init__(parent=parent)
        self.desk = desk
        self.setObjectName("encounters")
        self._record: Entity | None = None
        self.view = EncountersView()
        self.nothing = Text(
            _("Nobody met yet. One line is enough: whom, what was said, what was promised."),
            "body",
            "muted",
            wrap=True,
        )
        self.nothing.setObjectName("encounters-nothing")
        self.nothing.hide()
        self.capture = Button(_("Quick capture"), icon="add")
        self.capture.setObjectName("capture-encounter")
        self.capture.clicked.connect(self._capture)
        head = QHBoxLayout()
        head.addWidget(self.nothing, 1)
        head.addStretch(0)
        head.addWidget(self.capture)
        self.sheet = self._make_sheet()
        self.content.addLayout(head)
        self.content.addWidget(self.sheet, 1)
        self.content.addStretch(0)  # what is said of no encounters stays at the top

    def _make_sheet(self) -> Sheet:
        sheet = Sheet(
            (
                Column(DAY, _("Date"), width=104),
                Column(WHO, _("Person"), share=28),
                Column(SAID, _("What was said"), share=72),
                Column(DUE, _("Due"), width=96),
            )
        )
        sheet.setObjectName("encounters-sheet")
        sheet.setAccessibleName(_("Encounters"))
        sheet.opened.connect(self.desk.open_record)
        sheet.entered.connect(self._open)
        sheet.ticked.connect(self._tick)
        sheet.menu_wanted.connect(self._show_menu)
        sheet.on_key(Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier, self._delete)
        return sheet

    def show_record(self, record: Entity) -> None:
        """Read and show the encounters of ``record``."""
        if self._record is None or self._record.id != record.id:
            self.sheet.set_rows([])
        self._record = record
        self.desk.read(
            lambda dossier: read_encounters(dossier, record),
            self._show,
            owner=self,
            latest="encounters",
        )

    def refresh(self, touched: Touched) -> None:
        """Read the encounters anew."""
        if touched and self._record:
            self.show_record(self._record)

    def _show(self, view: EncountersView) -> None:
        self.view = view
        rows: list[SheetRow] = []
        for encounter in view.encounters:
            rows.append(self._row(encounter))
            rows += [self._promise(task) for task in view.tasks.get(encounter.id, ())]
        self.sheet.set_rows(rows)
        self.sheet.setVisible(bool(rows))
        self.nothing.setVisible(not rows)

    def _row(self, encounter: Encounter) -> SheetRow:
        day = format_day(encounter.happened_on) if encounter.happened_on else "—"
        return SheetRow(
            encounter.id,
            (
                Cell(day, detail=_(encounter.type.label)),
                self._who(encounter),
                Cell(encounter.summary or _("(nothing was noted)"), ink=_ink(encounter.summary)),
                Cell(),
            ),
        )

    def _who(self, encounter: Encounter) -> Cell:
        entries, here = self.view.entries, self._record.id if self._record else ""
        met = entries.get(encounter.contact or encounter.organisation or "")
        places = (encounter.organisation if encounter.contact else None, encounter.event)
        others = [
            entries[each].title for each in places if each and each != here and each in entries
        ]
        names = list(dict.fromkeys(others))  # events are often called after who came
        if met is None:
            return Cell("—", detail=" · ".join(names), ink="muted")
        native = met.native if met.native != met.title else ""
        return Cell(
            met.title,
            detail=" · ".join(names),
            native=native,
            role="strong",
            ink="accent",
            link=met.id,
        )

    @staticmethod
    def _promise(task: Task) -> SheetRow:
        done = is_done(task)
        cells = (
            Cell(),
            side_cell(task),
            Cell(task.name, ink="muted" if done else "ink", ticked=done),
            due_cell(task, clock.today()),
        )
        return SheetRow(task.id, cells, child=True)

    def _open(self, key: str, _column: str) -> None:
        self.desk.open_record(key)

    def _tick(self, key: str) -> None:
        task = self.view.task(key)
        if task is None:
            return
        act = tasks.reopen if is_done(task) else tasks.finish
        self._change(lambda dossier: act(dossier, [key]))

    def _delete(self, key: str) -> None:
        self._change(lambda dossier: delete(dossier, [key]))
        self.desk.message.emit(_("Deleted."), "undo")

    def _change(self, operation: Callable[[Dossier], object]) -> None:
        def done(_result: object) -> None:
            if self._record is not None:
                self.show_record(self._record)

        self.desk.change(operation, done, owner=self)

    def _show_menu(self, key: str, at: QPoint) -> None:
        menu = Menu(parent=self)
        menu.setObjectName("encounter-menu")
        menu.add(_("Open"), lambda: self._open(key, ""), icon_name="open", shortcut="Return")
        menu.add(_("Delete"), lambda: self._delete(key), icon_name="delete", shortcut="Del")
        menu.popup(at)

    def _capture(self) -> None:
        record = self._record
        if record is None:
            return
        text = _("At {event}, met ") if isinstance(record, Event) else _("Met {name}, ")
        name = record.title()
        self.desk.capture_wanted.emit(text.format(event=name, name=name))


def _ink(text: str | None) -> Role:
    return "ink" if text else "muted"
