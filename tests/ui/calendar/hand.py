"""Mouse and keys on the calendar, as a person uses them."""

from datetime import date, datetime, time

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from iar_desktop.domain.calendar.entry import Entry
from iar_desktop.ui.calendar.canvas import Canvas
from iar_desktop.ui.calendar.item import Item
from iar_desktop.ui.calendar.page import CalendarPage
from iar_desktop.ui.calendar.week_view import WeekView
from iar_desktop.ui.window.main_window import MainWindow

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


class Hand:
    """Drives the calendar of ``window``."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self.qtbot = window, qtbot
        page = window.page
        assert isinstance(page, CalendarPage)
        self.page = page
        self.model = page.model

    # Going

    def go(self, day: date, view: str = "month") -> None:
        self.model.show_view(view)
        self.model.go_to(day)
        self.settle()
        self.page.view.setFocus()

    def settle(self) -> None:
        """Wait until what is in view was read."""
        first, last = self.model.range
        agenda = self.model.view == "agenda"  # reads on while there is room

        def read() -> bool:
            shown = self.model.shown
            return (shown.first, shown.last) == (first, last) or (agenda and shown.last >= last)

        self.qtbot.waitUntil(read)
        QApplication.processEvents()

    def until(self, title: str, start: datetime) -> Entry:
        """Wait until an entry with this title begins then, and return it."""
        self.qtbot.waitUntil(lambda: any(e.start == start for e in self.entries(title)))
        return next(e for e in self.entries(title) if e.start == start)

    # Looking

    def entries(self, title: str) -> list[Entry]:
        return [each for each in self.model.shown.entries if each.title == title]

    def item(self, title: str, day: date | None = None) -> tuple[Canvas, Item]:
        for canvas in self.page.view.canvases:
            for item in canvas.items:
                on_day = day is None or item.entry.first_day == day
                if item.entry.title == title and on_day:
                    return canvas, item
        raise AssertionError(title)

    def titles(self) -> list[str]:
        return [item.entry.title for item in self.page.view.items()]

    # The mouse

    def middle(self, item: Item) -> QPointF:
        return QPointF(item.rect.x + item.rect.width / 2, item.rect.y + item.rect.height / 2)

    def press(self, canvas: Canvas, at: QPointF, keys: Qt.KeyboardModifier = NONE) -> None:
        QTest.mousePress(canvas, LEFT, keys, at.toPoint())

    def move(self, canvas: Canvas, at: QPointF, keys: Qt.KeyboardModifier = NONE) -> None:
        event = QMouseEvent(
            QEvent.Type.MouseMove,
            at,
            canvas.mapToGlobal(at),
            Qt.MouseButton.NoButton,
            LEFT,
            keys,
        )
        QApplication.sendEvent(canvas, event)

    def release(self, canvas: Canvas, at: QPointF, keys: Qt.KeyboardModifier = NONE) -> None:
        QTest.mouseRelease(canvas, LEFT, keys, at.toPoint())

    def drag(
        self, canvas: Canvas, start: QPointF, end: QPointF, keys: Qt.KeyboardModifier = NONE
    ) -> None:
        self.press(canvas, start, keys)
        self.move(canvas, (start + end) / 2, keys)
        self.move(canvas, end, keys)
        self.release(canvas, end, keys)

    def step(self) -> QPointF:
        """The way from a day to the next."""
        canvas = self.page.view.canvases[-1]
        columns = 7 if self.model.view in ("week", "month") else 1
        gutter = 0 if self.model.view == "month" else self.week.gutter
        return QPointF((canvas.width() - gutter) / columns, 0)

    @property
    def week(self) -> WeekView:
        view = self.page.view
        assert isinstance(view, WeekView)
        return view

    def hours(self, hours: float) -> QPointF:
        return QPointF(0, hours * self.week.hour)

    def at(self, moment: datetime) -> QPointF:
        """The place of a moment among the hours."""
        made = self.week.made
        assert made
        column = next(each for each in made.columns if each.day == moment.date())
        since = moment - datetime.combine(moment.date(), time.min)
        return QPointF(column.x + column.width / 2, self.week.y_of(since.seconds // 60))

    # Keys

    def key(self, key: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, key, keys)

    def write(self, text: str) -> None:
        for char in text:
            QTest.keyClicks(QApplication.focusWidget() or self.window, char)

    def click(self, name: str) -> None:
        target = self.page.findChild(QWidget, name)
        assert isinstance(target, QWidget)
        QTest.mouseClick(target, LEFT, NONE, QPoint(target.width() // 2, target.height() // 2))
