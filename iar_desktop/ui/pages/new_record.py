"""Beginning a new record: a strip of the few fields it needs, from one to the next by Enter."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from iar_desktop.schema.entity import Entity
from iar_desktop.schema.messages import _
from iar_desktop.storage.dossier import Dossier
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.forms.cell import ValueCell
from iar_desktop.ui.forms.draft_form import DraftForm, Values
from iar_desktop.ui.forms.problem import Problem
from iar_desktop.ui.forms.row import FieldRow
from iar_desktop.ui.pages.section import Section
from iar_desktop.ui.theme import scaled
from iar_desktop.ui.widgets.button import Button, PrimaryButton
from iar_desktop.ui.widgets.card import Card
from iar_desktop.ui.widgets.text import Text

_WIDEST = 640
_ROW = 34
"""As high as an editor is, so that nothing moves from one field to the next; pixels at 100 %."""


class NewRecord(Card):
    """``begin`` opens it; ``created`` tells the new id, ``closed`` that it was given up."""

    created = Signal(str)
    closed = Signal()

    def __init__(self, desk: Desk, section: Section, parent: QWidget | None = None) -> None:
        super().__init__(_(section.new_label), parent=parent)
        self.setObjectName("new-record")
        self._section = section
        self.form = DraftForm(desk, section.entity, self._create, self)
        self.form.created.connect(self._created)
        self.form.refused.connect(self._refused)
        self.content.setSpacing(2)
        self.rows = [FieldRow(self.form, field) for field in section.required]
        for number, row in enumerate(self.rows):
            row.show_box()
            row.cell.view.set_empty("")
            row.setMinimumHeight(scaled(_ROW))
            row.cell.entered.connect(lambda number=number: self._next(number))
            self.content.addWidget(row)
        self._problem = Problem()
        self._problem.hide()
        self.content.addWidget(self._problem)
        self.content.addLayout(self._buttons())
        self.setMaximumWidth(_WIDEST)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def begin(self) -> None:
        """Start with the first field of a new record."""
        self._problem.hide()
        self.form.begin()
        self.show()
        self.rows[0].cell.edit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Escape:
            self.give_up()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and control:
            self.form.create()
        else:
            super().keyPressEvent(event)

    def give_up(self) -> None:
        """Close without making anything."""
        for cell in self.cells():
            cell.cancel()
        self.hide()
        self.closed.emit()

    def cells(self) -> list[ValueCell]:
        """Return the cells in order."""
        return [row.cell for row in self.rows]

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.setContentsMargins(0, 8, 0, 0)
        create = PrimaryButton(_("Create"))
        create.setObjectName("create")
        create.clicked.connect(self.form.create)
        cancel = Button(_("Cancel"))
        cancel.setObjectName("cancel")
        cancel.clicked.connect(self.give_up)
        line.addWidget(create)
        line.addWidget(cancel)
        line.addWidget(Text(_("Enter: next field · Ctrl+Enter: create"), "small", "muted"))
        line.addStretch(1)
        return line

    def _next(self, number: int) -> None:
        if number + 1 < len(self.rows):
            self.rows[number + 1].cell.edit()
        else:
            self.form.create()

    def _create(self, dossier: Dossier, values: Values) -> Entity:
        create = self._section.create
        assert create is not None  # noqa: S101 - sections that ask for fields say what to do
        return create(dossier, values)

    def _created(self, record: Entity) -> None:
        self.hide()
        self.created.emit(record.id)

    def _refused(self, reason: str) -> None:
        self._problem.say(reason)
        self._problem.show()
