"""Editors of text: several lines, addresses to write or go to."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.field import Field
from iar_desktop.schema.messages import _
from iar_desktop.storage.directory import Entry
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.forms.editor import Editor, LineEditor, set_flag

_FEWEST_LINES, _MOST_LINES = 2, 24


class _GrowingText(QPlainTextEdit):
    """A text box as high as its text."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(2)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        # A plain text document measures its height in lines.
        lines = int(self.document().size().height()) + 1
        shown = min(max(lines, _FEWEST_LINES), _MOST_LINES)
        return QSize(200, shown * self.fontMetrics().lineSpacing() + 16)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())


class LongTextEditor(Editor):
    """Several lines; Enter begins a new one, Ctrl+Enter or Tab keeps."""

    def __init__(self, field: Field[Any], desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(field, desk, parent)
        self.box = _GrowingText()
        self.box.setObjectName(f"{field.name}-text")
        self.box.setAccessibleName(_(field.label))
        self.box.installEventFilter(self)
        self.row.addWidget(self.box, 1)
        self.setFocusProxy(self.box)

    def load(self, value: Any, entries: Mapping[str, Entry]) -> None:
        self.box.setPlainText(value or "")

    def value(self) -> Any:
        return self.field.parse(self.box.toPlainText())

    def text(self) -> str:
        return self.box.toPlainText()

    def set_text(self, text: str) -> None:
        self.box.setPlainText(text)

    def begin(self, typed: str = "") -> None:
        self.box.setFocus()
        self.box.moveCursor(QTextCursor.MoveOperation.End)
        if typed:
            self.box.insertPlainText(typed)
        # The number of lines is known once the box has its width.
        QTimer.singleShot(0, self.box, self.box.updateGeometry)

    def follow(self) -> None:
        self.kept.emit()

    def set_invalid(self, problem: str) -> None:
        set_flag(self.box, "invalid", on=bool(problem))
        self.box.setAccessibleDescription(problem)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                event.accept()
                return True
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._handle_key(event)
        return super().eventFilter(watched, event)

    def _handle_key(self, event: QKeyEvent) -> bool:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and control:
            self.submitted.emit()
        else:
            return False
        return True


class AddressEditor(LineEditor):
    """An e-mail, phone or web address with a button that writes, calls or opens it."""

    scheme, icon, verb = "", "open", ""

    def __init__(self, field: Field[Any], desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(field, desk, parent)
        self.add_follow_button(self.icon, _(self.verb))

    def follow(self) -> None:
        try:
            value = self.value()
        except InvalidValue:
            return
        if value:
            self.followed.emit(f"{self.scheme}{value}")
