"""A short word at the bottom of the window that goes by itself: "Undone: new visit"."""

from PySide6.QtCore import QEvent, QObject, QRectF, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from iar_desktop.ui.theme import color, font
from iar_desktop.ui.theme.tokens import RADIUS
from iar_desktop.ui.widgets.painting import draw_box

SECONDS = 6
_ABOVE_EDGE = 24


class Toast(QWidget):
    """One per window: ``toast = Toast(window)``, then ``toast.show_message(text, _("Redo"))``.

    ``acted`` tells of the button. The toast stays while the pointer or the focus is on it, and a
    screen reader announces it.
    """

    acted = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._label = QLabel()
        self._label.setObjectName("toast-text")
        self._action = QPushButton()
        self._action.setObjectName("toast-action")
        self._action.setFont(font("strong"))
        self._action.setAutoDefault(False)
        self._action.clicked.connect(self._act)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        row.setSpacing(12)
        row.addWidget(self._label)
        row.addWidget(self._action)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._leave)
        self.setAccessibleName("")
        self.hide()
        window.installEventFilter(self)

    def show_message(self, text: str, action: str = "", seconds: float = SECONDS) -> None:
        """Show ``text`` with an optional button for ``seconds``; a message before it gives way."""
        self._label.setText(text)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self.setAccessibleName(text)
        self._place()
        self.show()
        self.raise_()
        self._timer.start(round(seconds * 1000))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_box(painter, QRectF(self.rect()), RADIUS + 1, color("tip"))
        painter.end()

    def _place(self) -> None:
        window = self._window
        self.adjustSize()
        width = min(self.sizeHint().width(), window.width() - 48)
        self.setFixedSize(width, self.sizeHint().height())
        self.move((window.width() - width) // 2, window.height() - self.height() - _ABOVE_EDGE)

    def _act(self) -> None:
        self.hide()
        self.acted.emit()

    def _leave(self) -> None:
        if self.underMouse() or self._action.hasFocus():
            self._timer.start(1000)
        else:
            self.hide()
