"""What is understood of a line while it is typed, in a bubble under it."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit

from iar_desktop.ui.theme import color
from iar_desktop.ui.theme.tokens import RADIUS
from iar_desktop.ui.widgets.painting import draw_box
from iar_desktop.ui.widgets.rounded import round_corners
from iar_desktop.ui.widgets.text import Text

_GAP = 3
_GONE = (QEvent.Type.FocusOut, QEvent.Type.Move, QEvent.Type.Hide)


class Echo(Text):
    """Takes no room: neither the line nor what stands below it moves while one types."""

    def __init__(self, line: QLineEdit) -> None:
        """Stand under ``line`` as long as it has the keyboard and ``say`` was given words."""
        super().__init__("", "small", "accent", parent=line)
        self.setWindowFlags(Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setContentsMargins(8, 4, 8, 4)
        self.hide()
        self._line = line
        line.installEventFilter(self)
        line.window().installEventFilter(self)

    def say(self, text: str) -> None:
        """Show ``text``, nothing where it is empty."""
        self.setText(text)
        if text and self._line.isVisible():
            self.adjustSize()
            self.move(self._line.mapToGlobal(QPoint(0, self._line.height() + _GAP)))
            self.show()
        else:
            self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _GONE:
            self.hide()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        round_corners(self, RADIUS)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_box(painter, QRectF(self.rect()), RADIUS, color("panel"), color("line_strong"))
        painter.end()
        super().paintEvent(event)
