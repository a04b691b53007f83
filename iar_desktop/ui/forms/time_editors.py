"""Editors of days and times: typed as people say them, with what was understood below.

A public holiday is said where a day is chosen for what takes place or is due.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent, QTextCharFormat
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from iar_desktop.schema import clock
from iar_desktop.schema.dates import format_day, format_time
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.field import Field
from iar_desktop.schema.messages import _
from iar_desktop.storage.directory import Entry
from iar_desktop.ui.calendar.week_start import first_weekday
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.forms.days_off import FIELDS, DaysOff
from iar_desktop.ui.forms.echo import Echo
from iar_desktop.ui.forms.editor import LineEditor
from iar_desktop.ui.theme import color
from iar_desktop.ui.widgets.calendar import Calendar
from iar_desktop.ui.widgets.icon_button import IconButton


class DayEditor(LineEditor):
    """A day: 14/10, wed 14, tomorrow, +2w; Alt+Down opens a calendar."""

    def __init__(self, field: Field[Any], desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(field, desk, parent)
        self._loaded = ""
        self.days_off: DaysOff | None = None
        self.echo = Echo(self.line)
        self.echo.setObjectName(f"{field.name}-echo")
        button = IconButton("calendar", _("Calendar"), shortcut="", quiet=True, size=16)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setObjectName(f"{field.name}-calendar")
        button.clicked.connect(self.open_calendar)
        self.row.addWidget(button)
        self.line.textChanged.connect(self._echo)

    def load(self, value: Any, entries: Mapping[str, Entry]) -> None:
        self._loaded = "" if value is None else self.field.kind.edit_text(value)
        self.line.setText(self._loaded)

    def know(self, record: Entity) -> None:
        if self.field.name in FIELDS:
            self.days_off = DaysOff(self.desk, record, self)
            self.days_off.known.connect(lambda: self._echo(self.line.text()))

    def _echo(self, text: str) -> None:
        self.echo.set_ink("amber" if self._holiday(text) else "accent")
        self.echo.say(self._understood(text) if text != self._loaded else "")

    def _holiday(self, text: str) -> str:
        """Return the public holiday on the day that ``text`` means, empty for none."""
        try:
            value = self.field.kind.parse(text) if text.strip() else None
        except InvalidValue:
            return ""
        if value is None or self.days_off is None:
            return ""
        return self.days_off.on(self.day_of(value))

    def set_invalid(self, problem: str) -> None:
        super().set_invalid(problem)
        if problem:
            self.echo.hide()  # the reason stands in its place

    def _understood(self, text: str) -> str:
        try:
            value = self.field.kind.parse(text) if text.strip() else None
        except InvalidValue:
            return ""
        if value is None:
            return ""
        off = self._holiday(text)
        said = f"= {self.say(value)}"
        return f"{said} · {_('public holiday: {name}').format(name=off)}" if off else said

    def say(self, value: Any) -> str:
        """Return the value with its weekday."""
        return _weekday(value)

    def handle_key(self, event: QKeyEvent) -> bool:
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_Down and alt:
            self.open_calendar()
            return True
        return super().handle_key(event)

    def open_calendar(self) -> None:
        """Show a month to choose from, below the line."""
        popup = _CalendarPopup(self, self.days_off)
        popup.calendar.setSelectedDate(self._day_shown())
        popup.calendar.activated.connect(self._take)
        popup.calendar.clicked.connect(self._take)
        popup.move(self.line.mapToGlobal(QPoint(0, self.line.height() + 2)))
        popup.show()
        popup.calendar.setFocus()

    def _day_shown(self) -> QDate:
        try:
            value = self.value()
        except InvalidValue:
            value = None
        day = clock.today() if value is None else self.day_of(value)
        return QDate(day.year, day.month, day.day)

    def day_of(self, value: Any) -> date:
        """Return the day that the calendar shows for ``value``."""
        shown: date = value
        return shown

    def _take(self, day: QDate) -> None:
        popup = self.findChild(_CalendarPopup)
        if popup is not None:
            popup.close()
        self.take_day(day)
        self.line.setFocus()

    def take_day(self, day: QDate) -> None:
        """Write the day chosen in the calendar into the line."""
        self.line.setText(self.field.kind.edit_text(day.toPython()))


class MomentEditor(DayEditor):
    """A day and an hour: 14/10 9h30, tomorrow 14:00."""

    def say(self, value: Any) -> str:
        return f"{_weekday(value.date())}, {format_time(value.time())}"

    def day_of(self, value: Any) -> date:
        shown: date = value.date()
        return shown

    def take_day(self, day: QDate) -> None:
        try:
            now = self.value()
        except InvalidValue:
            now = None
        hour = format_time(now.time()) if now else "09:00"
        chosen: Any = day.toPython()
        self.line.setText(f"{format_day(chosen, 'medium')} {hour}")


def _weekday(day: date) -> str:
    """Return weekday, day and month, and the year where it is not this one."""
    said = format_day(day, "weekday")
    return said if day.year == clock.today().year else f"{said} {day.year}"


class _CalendarPopup(QFrame):
    """One month in a popup that a click outside or Esc closes."""

    def __init__(self, editor: QWidget, days_off: DaysOff | None) -> None:
        super().__init__(editor, Qt.WindowType.Popup)
        self.setObjectName("calendar-popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.calendar = Calendar()
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek(first_weekday() + 1))
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self.calendar)
        self._days_off = days_off
        if days_off is not None:
            days_off.known.connect(self._mark)
            self.calendar.currentPageChanged.connect(self._ask)

    def _ask(self, year: int, month: int) -> None:
        """Have the holidays of the month shown read, and of the days beside it."""
        if self._days_off is not None:
            for each in {year, year - (month == 1), year + (month == 12)}:
                self._days_off.ask(each)
            self._mark()

    def _mark(self) -> None:
        """Show the holidays known by now, each with its name in a tip."""
        for day, off in self._days_off.days.items() if self._days_off else ():
            marked = QTextCharFormat()
            marked.setForeground(color("amber"))
            marked.setBackground(color("amber_soft"))
            marked.setFontUnderline(True)
            marked.setToolTip(", ".join(each.text for each in off))
            self.calendar.setDateTextFormat(QDate(day.year, day.month, day.day), marked)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask(self.calendar.yearShown(), self.calendar.monthShown())
