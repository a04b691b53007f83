"""A floating list below a field that is being typed in."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout

from iar_desktop.ui.theme import color
from iar_desktop.ui.theme.tokens import RADIUS
from iar_desktop.ui.widgets.painting import draw_box
from iar_desktop.ui.widgets.popup_list import PopupList
from iar_desktop.ui.widgets.popup_model import PopupRow
from iar_desktop.ui.widgets.rounded import round_corners

_TALLEST = 320
_NARROWEST = 260
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 8,
    Qt.Key.Key_PageUp: -8,
}


class Popup(QFrame):
    """``popup = Popup(field)``; ``popup.show_rows(rows)`` while typing; ``picked`` tells the key.

    The field keeps the focus: arrows move along the list, Enter and Tab take, Esc puts it away.
    """

    picked = Signal(object)

    def __init__(self, field: QLineEdit) -> None:
        super().__init__(field, Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._field = field
        self.list = PopupList()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMinimumHeight(1)  # one row is no taller than it needs to be
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 5, 1, 5)
        column.addWidget(self.list)
        self.list.picked.connect(self._take)
        field.installEventFilter(self)
        field.window().installEventFilter(self)

    def show_rows(self, rows: Sequence[PopupRow]) -> None:
        """Show ``rows`` below the field (above it where there is no room), or hide without any."""
        self.list.set_rows(rows)
        if not rows:
            self.hide()
            return
        height = self.list.wanted_height(_TALLEST)
        self.resize(max(self._field.width(), _NARROWEST), height + 12)
        self.move(self._corner())
        self.show()
        self.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        round_corners(self, RADIUS)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_box(painter, QRectF(self.rect()), RADIUS, color("panel"), color("line_strong"))
        painter.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self.isVisible():
            return False
        kind = event.type()
        if watched is self._field and isinstance(event, QKeyEvent):
            return kind == QEvent.Type.KeyPress and self._steer(event)
        if kind in (QEvent.Type.FocusOut, QEvent.Type.Move, QEvent.Type.Hide, QEvent.Type.Resize):
            self.hide()
        return False

    def _steer(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.list.step(_STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            self.list.pick()
        elif key == Qt.Key.Key_Escape:
            self.hide()
        else:
            return False
        return key != Qt.Key.Key_Tab

    def _take(self, key: object) -> None:
        self.hide()
        self.picked.emit(key)

    def _corner(self) -> QPoint:
        below = self._field.mapToGlobal(QPoint(0, self._field.height() + 4))
        screen = self._field.screen().availableGeometry()
        if below.y() + self.height() > screen.bottom():
            below = self._field.mapToGlobal(QPoint(0, -self.height() - 4))
        return QPoint(min(below.x(), max(screen.right() - self.width(), screen.left())), below.y())
