"""The line as typed, with what was recognised underlined."""

from collections.abc import Iterable

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget

from iar_desktop.domain.capture import Span
from iar_desktop.schema.messages import _
from iar_desktop.ui.theme import color

_NAMES = ("person", "organisation", "event", "date", "email", "phone", "title")
_MOST_LINES = 4


class CaptureEdit(QTextEdit):
    """One logical line that wraps; Enter is ``entered``, never a new line."""

    entered = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty, with an example as a hint."""
        super().__init__(parent)
        self.setObjectName("capture-line")
        self.setAccessibleName(_("Quick capture"))
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setPlaceholderText(
            _(
                "Met Jane Doe from GCCE at EFIB, interested in the intercluster, "
                "send the brochure Friday"
            )
        )
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self.updateGeometry)

    def line(self) -> str:
        """Return what is typed."""
        return self.toPlainText()

    def show_spans(self, spans: Iterable[Span]) -> None:
        """Underline the names and dates among ``spans``."""
        marked = []
        for span in spans:
            if span.role in _NAMES:
                selection = QTextEdit.ExtraSelection()
                cursor = QTextCursor(self.document())
                cursor.setPosition(span.start)
                cursor.setPosition(span.end, QTextCursor.MoveMode.KeepAnchor)
                look = QTextCharFormat()
                look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
                look.setUnderlineColor(color("accent"))
                selection.cursor, selection.format = cursor, look
                marked.append(selection)
        self.setExtraSelections(marked)

    def sizeHint(self) -> QSize:
        """Return the height of what is typed, up to four lines."""
        line = self.fontMetrics().lineSpacing()
        wanted = round(self.document().size().height()) if self.toPlainText() else line + 8
        return QSize(400, min(wanted, _MOST_LINES * line + 8) + 2 * self.frameWidth() + 4)

    def minimumSizeHint(self) -> QSize:
        """Return the height of what is typed: the field is never less tall."""
        return QSize(120, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the lines that the new width makes."""
        super().resizeEvent(event)
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn Enter into ``entered`` and Esc into ``left``."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste as one line of plain text."""
        self.insertPlainText(" ".join(source.text().split()))
