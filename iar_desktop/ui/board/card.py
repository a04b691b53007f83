"""A partnership as a card: partner, country, next step, closeness, what is late or lapses."""

from PySide6.QtCore import QMimeData, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QDrag, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from iar_desktop.domain import Partnership
from iar_desktop.operations.partnerships import Card
from iar_desktop.schema import clock
from iar_desktop.schema.dates import format_day
from iar_desktop.schema.kinds import Percent
from iar_desktop.schema.messages import _
from iar_desktop.ui.theme import Tone, color, flag
from iar_desktop.ui.widgets.flow_layout import FlowLayout
from iar_desktop.ui.widgets.painting import draw_box, draw_focus
from iar_desktop.ui.widgets.pill import Pill
from iar_desktop.ui.widgets.text import Text

MIME = "application/x-iar-partnership"
_RADIUS = 8.0
_SOON = 90
_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class BoardCard(QWidget):
    """Enter opens it, arrows go to its neighbours, Ctrl and arrows move it."""

    opened = Signal(str)
    stepped = Signal(int, int)
    """Columns right and cards down by which the focus shall go."""
    shifted = Signal(int, int)
    """Columns right and cards down by which the card itself shall go."""

    def __init__(self, card: Card, parent: QWidget | None = None) -> None:
        """Show ``card``."""
        super().__init__(parent)
        self.card = card
        self._pressed: QPoint | None = None
        partnership = card.partnership
        self.setObjectName("board-card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{partnership.title()}, {_(partnership.stage.label)}")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(4)
        name = card.organisation.title if card.organisation else partnership.title()
        column.addWidget(Text(name, "strong", wrap=True))
        if partnership.next_step:
            column.addWidget(Text(partnership.next_step, "small", "muted", wrap=True))
        column.addLayout(self._signs())

    def _signs(self) -> FlowLayout:
        flow = FlowLayout(gap=6, line_gap=4)
        country = self.card.partnership.country
        if country:
            sign = Text()
            sign.setPixmap(flag(country))
            sign.setToolTip(country)
            flow.addWidget(sign)
            flow.addWidget(Text(country, "badge"))
        for text, tone in self._pills():
            pill = Pill(text, tone)
            if tone == "violet":
                pill.setToolTip(_(Partnership.proximity.label))
            flow.addWidget(pill)
        return flow

    def _pills(self) -> list[tuple[str, Tone]]:
        partnership, left = self.card.partnership, self.card.days_left
        found: list[tuple[str, Tone]] = []
        if partnership.proximity is not None:
            found.append((Percent().format(partnership.proximity), "violet"))
        if partnership.next_step_on is not None:
            late = partnership.is_late(clock.today())
            day = format_day(partnership.next_step_on, "short")
            found.append(
                (_("late: {day}").format(day=day) if late else day, "red" if late else "neutral")
            )
        if left is not None and left < 0:
            found.append((_("lapsed"), "red"))
        elif left is not None and left <= _SOON:
            found.append((_("lapses in {days} d").format(days=left), "amber"))
        return found

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open, go or move."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            moved = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            (self.shifted if moved else self.stepped).emit(*_STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.card.partnership.id)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag may begin."""
        self._pressed = event.position().toPoint()
        self.setFocus()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Begin a drag once the pointer has gone far enough."""
        if self._pressed is None:
            return
        moved = (event.position().toPoint() - self._pressed).manhattanLength()
        if moved >= QApplication.startDragDistance():
            start, self._pressed = self._pressed, None
            self._drag(start)

    def _drag(self, start: QPoint) -> None:
        data = QMimeData()
        data.setData(MIME, self.card.partnership.id.encode())
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.setPixmap(self.grab())
        drag.setHotSpot(start)
        drag.exec(Qt.DropAction.MoveAction)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open on a click that was no drag."""
        if self._pressed is not None and self.rect().contains(event.position().toPoint()):
            self._pressed = None
            self.opened.emit(self.card.partnership.id)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card's ground and edge."""
        del event
        painter = QPainter(self)
        box = QRectF(self.rect())
        draw_box(painter, box, _RADIUS, color("panel"), color("line"))
        if self.hasFocus():
            draw_focus(painter, box, _RADIUS)
        painter.end()
