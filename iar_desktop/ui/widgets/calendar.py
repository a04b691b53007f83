"""A month to pick a day from."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QWidget

from iar_desktop.ui.theme import color, theme


class Calendar(QCalendarWidget):
    """Qt's calendar with ISO weeks from Monday; weekends muted, where Qt has a red of its own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)
        self.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        theme().changed.connect(self._tint)
        self._tint()

    def _tint(self) -> None:
        weekend, header = QTextCharFormat(), QTextCharFormat()
        weekend.setForeground(color("muted"))
        header.setForeground(color("muted"))
        header.setBackground(color("panel"))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.setWeekdayTextFormat(day, weekend)
        self.setHeaderTextFormat(header)
