"""How far long work is, at the foot of the window, with a button that stops it."""

from PySide6.QtCore import QEvent, QObject, QRectF, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from iar_desktop.schema.messages import _
from iar_desktop.ui.tasks import Worker
from iar_desktop.ui.theme import color, scaled
from iar_desktop.ui.theme.tokens import RADIUS
from iar_desktop.ui.widgets.button import Button
from iar_desktop.ui.widgets.painting import draw_box
from iar_desktop.ui.widgets.progress_bar import ProgressBar
from iar_desktop.ui.widgets.shortcut_text import shortcut_text
from iar_desktop.ui.widgets.text import Text

# Shorter work is over before anyone could read of it.
_NOTICED_MS = 500
_ABOVE_EDGE = 24
_WHOLE = 1000


class WorkPanel(QWidget):
    """Shown while a worker is busy for longer than half a second with what somebody waits for."""

    def __init__(self, worker: Worker, window: QWidget, keys: str) -> None:
        """Watch ``worker``; ``keys`` stop it, too (a command of the window has them)."""
        super().__init__(window)
        self.setObjectName("work-panel")
        self.worker, self._window = worker, window
        self._numbers: list[int] = []
        self._noticed = QTimer(self)
        self._noticed.setSingleShot(True)
        self._noticed.setInterval(_NOTICED_MS)
        self._noticed.timeout.connect(self._appear)
        self._text = Text("", "strong")
        self._text.setObjectName("work-text")
        self.bar = ProgressBar()
        self.bar.setFixedWidth(scaled(180))
        self._stop = Button(_("Stop"))
        self._stop.setToolTip(shortcut_text(keys))
        self._stop.setAutoDefault(False)
        self._stop.setObjectName("work-stop")
        self._stop.clicked.connect(self.stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(self._text)
        row.addWidget(self.bar)
        row.addWidget(self._stop)
        worker.progressed.connect(self._progress)
        worker.ended.connect(self._end)
        window.installEventFilter(self)
        self.hide()

    def stop(self) -> bool:
        """Stop the work under way, keeping nothing of it; return whether there was any."""
        if not self._numbers:
            return False
        self.worker.give_up(self._numbers[0])
        self._stop.setEnabled(False)
        self._text.setText(_("Stopping…"))
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_box(painter, QRectF(self.rect()), RADIUS + 3, color("panel"), color("line_strong"))
        painter.end()

    def begin(self, number: int) -> None:
        """Watch the work ``number`` of the worker from now on."""
        self._numbers.append(number)
        if len(self._numbers) == 1:
            self._start()

    def _start(self) -> None:
        self._text.setText(_("Working…"))
        self._stop.setText(_("Stop"))
        self.bar.set_progress(0, _WHOLE, figures="")
        self._stop.setEnabled(True)
        if not self.isVisible():
            self._noticed.start()

    def _progress(self, number: int, share: float) -> None:
        if self._numbers[:1] == [number]:
            percent = _("{percent}%").format(percent=round(share * 100))
            self.bar.set_progress(round(share * _WHOLE), _WHOLE, figures=percent)

    def _end(self, number: int) -> None:
        if number in self._numbers:
            self._numbers.remove(number)
        if self._numbers:
            self._start()
            return
        self._noticed.stop()
        self.hide()

    def _appear(self) -> None:
        self._place()
        self.show()
        self.raise_()
        said = QAccessibleAnnouncementEvent(self, self._text.text())
        QAccessible.updateAccessibility(said)

    def _place(self) -> None:
        self.adjustSize()
        window = self._window
        left = (window.width() - self.width()) // 2
        self.move(left, window.height() - self.height() - _ABOVE_EDGE)
