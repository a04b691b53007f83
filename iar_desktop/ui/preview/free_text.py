"""The heading and the words of free text, edited under the list of sections."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from iar_desktop.schema.messages import _
from iar_desktop.ui.preview.typed import LineEdit
from iar_desktop.ui.preview.wanted import Line
from iar_desktop.ui.theme import scaled

_PAUSE_MS = 300
_TALL = 96


class _Words(QPlainTextEdit):
    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class FreeText(QWidget):
    """``edited`` gives the heading and the text after a pause, or when the field is left."""

    edited = Signal(str, str)
    done = Signal()
    """Esc was pressed: the keyboard goes back to the sections."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.heading = LineEdit()
        self.heading.setObjectName("free-heading")
        self.heading.setPlaceholderText(_("Heading (may be left empty)"))
        self.heading.setAccessibleName(_("Heading of the free text"))
        self.heading.setMaxLength(300)
        self.words = _Words()
        self.words.setObjectName("free-words")
        self.words.setPlaceholderText(_("What is to be printed here"))
        self.words.setAccessibleName(_("Free text"))
        self.words.setTabChangesFocus(True)
        self.words.setFixedHeight(scaled(_TALL))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._tell)
        self.heading.textEdited.connect(lambda _text: self._pause.start())
        self.heading.editingFinished.connect(self.finish)
        self.words.textChanged.connect(self._pause.start)
        self.words.left.connect(self.finish)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.heading)
        column.addWidget(self.words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the sections on Esc, not out of the preview."""
        if event.key() == Qt.Key.Key_Escape:
            self.finish()
            self.done.emit()
            event.accept()
        else:
            super().keyPressEvent(event)

    def show_line(self, line: Line | None) -> None:
        """Show the free text of ``line``; hide where it is none."""
        self._pause.stop()
        is_text = line is not None and line.is_text
        self.setVisible(is_text)
        if line and is_text:
            self.words.blockSignals(True)
            if self.heading.text() != line.title:
                self.heading.setText(line.title)
            if self.words.toPlainText() != line.text:
                self.words.setPlainText(line.text)
            self.words.blockSignals(False)

    def is_typed_into(self) -> bool:
        """Tell whether the keyboard is in one of the fields."""
        return self.heading.hasFocus() or self.words.hasFocus()

    def finish(self) -> None:
        """Tell at once what was typed."""
        if self._pause.isActive():
            self._pause.stop()
            self._tell()

    def _tell(self) -> None:
        self.edited.emit(self.heading.text().strip(), self.words.toPlainText().strip())
