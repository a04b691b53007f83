"""One line of a card that opens something: what leads it, a title, a detail, a remark."""

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from iar_desktop.ui.theme import color, flag
from iar_desktop.ui.widgets.elided import Elided
from iar_desktop.ui.widgets.painting import draw_box, draw_focus
from iar_desktop.ui.widgets.text import Text

_RADIUS = 6


class ActionRow(QWidget):
    """A line that is clicked or entered; ``opened`` tells of it."""

    opened = Signal()

    def __init__(  # noqa: PLR0913 - the parts of a line, each by name
        self,
        title: str,
        detail: str = "",
        *,
        lead: QWidget | None = None,
        lead_width: int = 0,
        trail: QWidget | None = None,
        country: str = "",
        below: QWidget | None = None,
        strong: bool = False,
        wrap: bool = False,
    ) -> None:
        """Show ``title`` above ``detail`` or ``below``, between ``lead`` and ``trail``."""
        super().__init__()
        self._hovered = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(" · ".join(part for part in (title, detail) if part))
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 6, 8, 6)
        row.setSpacing(10)
        if lead is not None:
            if lead_width:
                cell = QHBoxLayout()
                cell.addWidget(lead)
                cell.addStretch(1)
                cell.setContentsMargins(0, 0, 0, 0)
                holder = QWidget()
                holder.setLayout(cell)
                holder.setFixedWidth(lead_width)
                lead = holder
            row.addWidget(lead, 0, Qt.AlignmentFlag.AlignTop)
        shown = (
            Text(title, "strong" if strong else "body", wrap=True)
            if wrap
            else Elided(title, "strong" if strong else "body")
        )
        words = self._words(shown, detail, country)
        if below is not None:
            words.addWidget(below)
        row.addLayout(words, 1)
        if trail is not None:
            row.addWidget(trail, 0, Qt.AlignmentFlag.AlignVCenter)

    @staticmethod
    def _words(title: QWidget, detail: str, country: str) -> QVBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(6)
        if country:
            sign = Text()
            sign.setPixmap(flag(country))
            sign.setToolTip(country)
            line.addWidget(sign)
        line.addWidget(title, 1)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addLayout(line)
        if detail:
            words.addWidget(Elided(detail, "body", "muted"))
        return words

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that the line can be clicked."""
        self._hovered = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Show the line as it was."""
        self._hovered = False
        self.update()
        super().leaveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open on a click."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter; arrows go to the next or the previous line."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()
        elif key == Qt.Key.Key_Down:
            self.focusNextChild()
        elif key == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground under the pointer, the focus, and the hairline below."""
        del event
        painter = QPainter(self)
        box = QRectF(self.rect()).adjusted(0, 0, 0, -1)
        if self._hovered:
            draw_box(painter, box, _RADIUS, color("hover"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, color("line"))
        if self.hasFocus():
            draw_focus(painter, box, _RADIUS)
        painter.end()
