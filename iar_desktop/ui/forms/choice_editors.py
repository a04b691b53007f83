"""Editors of options and of yes or no."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from iar_desktop.schema.field import Field
from iar_desktop.schema.kinds import Choice
from iar_desktop.schema.messages import _
from iar_desktop.schema.option import Option
from iar_desktop.storage.directory import Entry
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.forms.editor import Editor
from iar_desktop.ui.forms.pick_editor import PickEditor, matching
from iar_desktop.ui.widgets.popup_model import PopupRow


class ChoiceEditor(PickEditor):
    """One of a few options: all are shown at once, a letter or two choose."""

    opens_at_once = True

    def rows(self, text: str) -> Sequence[PopupRow]:
        kind = self.field.kind
        assert isinstance(kind, Choice)  # noqa: S101 - the registry gives it no other kind
        options: type[Option] = kind.options
        names = {option: (_(option.label), option.label) for option in options}
        rows = [PopupRow(option, _(option.label)) for option in matching(text, names)]
        if not self.field.required and not text:
            rows.append(PopupRow(None, _("(none)")))
        return rows


class YesNoEditor(Editor):
    """A box to tick: a click or Space is kept at once."""

    def __init__(self, field: Field[Any], desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(field, desk, parent)
        self.row.setContentsMargins(8, 0, 0, 0)
        self.box = QCheckBox()
        self.box.setObjectName(f"{field.name}-box")
        self.box.setAccessibleName(_(field.label))
        self.box.toggled.connect(self._say)
        self.box.clicked.connect(self.kept)
        self.box.installEventFilter(self)
        self.row.addWidget(self.box, 1)
        self.setFocusProxy(self.box)
        self.setMinimumHeight(26)

    def load(self, value: Any, entries: Mapping[str, Entry]) -> None:
        self.box.setChecked(bool(value))
        self._say()

    def value(self) -> Any:
        return self.box.isChecked()

    def text(self) -> str:
        return self.box.text()

    def set_text(self, text: str) -> None:
        self.box.setChecked(bool(self.field.parse(text)))

    def _say(self) -> None:
        self.box.setText(self.field.kind.format(self.box.isChecked()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.cancelled.emit()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
                (self.submitted if control else self.kept).emit()
                return True
        return super().eventFilter(watched, event)
