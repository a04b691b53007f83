"""An empty Qt window: says when it was first painted, and ends."""

import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget


class EmptyWindow(QWidget):
    """Nothing but a window."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QTimer.singleShot(0, painted)


def painted() -> None:
    print(time.perf_counter(), flush=True)
    QApplication.exit()


if __name__ == "__main__":
    application = QApplication([])
    window = EmptyWindow()
    window.resize(1280, 800)
    window.show()
    application.exec()
