"""A few values asked for over the window, for an act that needs them: Enter goes on and does it."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout

from iar_desktop.schema.entity import Entity
from iar_desktop.schema.field import Field
from iar_desktop.schema.messages import _
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.forms.draft_form import Create, DraftForm
from iar_desktop.ui.forms.problem import Problem
from iar_desktop.ui.forms.row import FieldRow
from iar_desktop.ui.overlay import Overlay
from iar_desktop.ui.theme import scaled
from iar_desktop.ui.widgets.button import Button, PrimaryButton
from iar_desktop.ui.widgets.text import Text

_WIDTH = 560
_ROW = 34


class AskPanel(Overlay):
    """Asks for ``fields`` and gives the values to ``answer``; closes when that is done."""

    def __init__(
        self,
        desk: Desk,
        title: str,
        note: str,
        entity: type[Entity],
        fields: Sequence[Field[Any]],
        answer: Create,
        button: str,
    ) -> None:
        """Ask over the window in use; ``note`` says beforehand what ``button`` will do besides."""
        window = QApplication.activeWindow()
        assert window is not None  # noqa: S101 - the act was asked for in one
        super().__init__("ask-panel", title, _WIDTH, window)
        self.form = DraftForm(desk, entity, answer, self)
        self.form.created.connect(lambda _record: self.close_panel())
        self.form.refused.connect(self._refused)
        self.content.addWidget(Text(title, "heading", wrap=True))
        if note:
            said = Text(note, "body", "muted", wrap=True)
            said.setObjectName("ask-note")
            self.content.addWidget(said)
        self.rows = [FieldRow(self.form, field) for field in fields]
        for number, row in enumerate(self.rows):
            row.show_box()
            row.cell.view.set_empty("")
            row.setMinimumHeight(scaled(_ROW))
            row.keep_together()
            row.cell.entered.connect(lambda number=number: self._next(number))
            self.content.addWidget(row)
        self._problem = Problem()
        self._problem.hide()
        self.content.addWidget(self._problem)
        self.content.addLayout(self._buttons(button))

    def open(self) -> None:
        """Show the panel, ready to type into its first field."""
        super().open()
        self.form.begin()
        self.rows[0].cell.edit()
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and control:
            self.form.create()
        else:
            super().keyPressEvent(event)

    def _buttons(self, label: str) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        do = PrimaryButton(label)
        do.setObjectName("ask-do")
        do.clicked.connect(self.form.create)
        cancel = Button(_("Cancel"))
        cancel.setObjectName("ask-cancel")
        cancel.clicked.connect(self._give_up)
        line.addStretch(1)
        line.addWidget(cancel)
        line.addWidget(do)
        return line

    def _give_up(self) -> None:
        for row in self.rows:
            row.cell.cancel()
        self.close_panel()

    def _next(self, number: int) -> None:
        if number + 1 < len(self.rows):
            self.rows[number + 1].cell.edit()
        else:
            self.form.create()

    def _refused(self, reason: str) -> None:
        self._problem.say(reason)
        self._problem.show()
        self.fit()
