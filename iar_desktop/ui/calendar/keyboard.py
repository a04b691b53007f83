"""The keys of the calendar.

While a view has the focus its keys come before the window's: Alt+arrows move the entry that has
the keyboard (with none, Alt+Left goes back as everywhere); Ctrl+C keeps it in mind and Ctrl+V puts
a copy on the chosen day, at the chosen hour where there are hours.  Ctrl+1 to Ctrl+5 are in
``view_keys``.  Letters begin a new entry, but for a small t (today) and a small g (go to); after a
t that other letters follow at once it was a title ("table ronde"), on the day that was chosen.
"""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtGui import QKeyEvent

from iar_desktop.domain.calendar.drag import moved, resized
from iar_desktop.domain.calendar.entry import Entry
from iar_desktop.schema.clock import today
from iar_desktop.schema.messages import _
from iar_desktop.ui.calendar.drop import FIXED_LENGTH, Drop, drop_of
from iar_desktop.ui.calendar.model import NINE
from iar_desktop.ui.calendar.period import AGENDA
from iar_desktop.ui.calendar.view_keys import ViewKeys
from iar_desktop.ui.widgets.shortcut_text import shortcut_text

if TYPE_CHECKING:
    from iar_desktop.ui.calendar.page import CalendarPage

_Key = Qt.Key
_Mod = Qt.KeyboardModifier
_ARROWS = {
    _Key.Key_Left: (-1, 0),
    _Key.Key_Right: (1, 0),
    _Key.Key_Up: (0, -1),
    _Key.Key_Down: (0, 1),
}
_WEEK = 7
_QUARTER, _HALF_HOUR = 15, 30
_AT_ONCE_MS = 700
"""Letters that follow each other so fast are one word."""
_HELD = _Mod.ControlModifier | _Mod.AltModifier | _Mod.ShiftModifier | _Mod.MetaModifier


class _Begun(NamedTuple):
    """A letter that was a command, where and when it was pressed."""

    text: str
    day: date
    minute: int | None
    running: QElapsedTimer


class Keyboard:
    """What each key does on the page shown."""

    def __init__(self, page: "CalendarPage") -> None:
        """Steer ``page``."""
        self._page = page
        self._model = page.model
        self._kept: Entry | None = None
        self._begun: _Begun | None = None
        self._view_keys = ViewKeys(page, page.model)
        page.acts.copied.connect(page.loading.select_when_read)

    def wants(self, event: QKeyEvent) -> bool:
        """Return whether a key is for the view although the window has a shortcut for it."""
        key, held = event.key(), event.modifiers() & _HELD
        if held == _Mod.ControlModifier:
            return key in (_Key.Key_C, _Key.Key_V)
        if held in (_Mod.AltModifier, _Mod.AltModifier | _Mod.ShiftModifier):
            return key in _ARROWS and self._model.selected_entry is not None
        return False

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key means; False when it means nothing here."""
        key, held = event.key(), event.modifiers() & _HELD
        if held == _Mod.ControlModifier and key in (_Key.Key_C, _Key.Key_V):
            return self._keep() if key == _Key.Key_C else self._put()
        if key in _ARROWS:
            return self._arrow(key, held)
        if held in (_Mod.NoModifier, _Mod.ShiftModifier):
            return self._plain(key, held) or self._typed(event)
        return False

    def _arrow(self, key: int, held: Qt.KeyboardModifier) -> bool:
        across, down = _ARROWS[_Key(key)]
        if held == _Mod.NoModifier:
            self._go(across, down)
        elif held == _Mod.AltModifier:
            return self._move(across, down)
        elif held == _Mod.AltModifier | _Mod.ShiftModifier:
            return self._resize(across, down)
        else:
            return False
        return True

    def _plain(self, key: int, held: Qt.KeyboardModifier) -> bool:
        acts: dict[int, Callable[[], object]] = {
            _Key.Key_PageUp: lambda: self._model.turn(-1),
            _Key.Key_PageDown: lambda: self._model.turn(1),
            _Key.Key_Home: lambda: self._edge_of_range(0),
            _Key.Key_End: lambda: self._edge_of_range(1),
            _Key.Key_Return: self._enter,
            _Key.Key_Enter: self._enter,
            _Key.Key_Insert: lambda: self._page.type_line(""),
            _Key.Key_Delete: self._page.delete_selected,
            _Key.Key_Menu: self._page.menu_of_selected,
        }
        if held == _Mod.NoModifier:
            acts[_Key.Key_T] = self._go_today
            acts[_Key.Key_G] = self._page.go_line
            acts[_Key.Key_Escape] = self._escape
        elif key == _Key.Key_F10:
            acts[_Key.Key_F10] = self._page.menu_of_selected
        act = acts.get(key)
        if act is None:
            return False
        return act() is not False

    def _typed(self, event: QKeyEvent) -> bool:
        text = event.text()
        if not text or not text.isprintable() or text.isspace():
            return False
        begun = self._begun
        self._begun = None
        if begun and begun.running.elapsed() < _AT_ONCE_MS:
            self._model.go_to(begun.day, begun.minute)
            text = begun.text + text
        self._page.type_line(text)
        return True

    # Going

    def _go_today(self) -> None:
        """Go to today, and remember from where: it may be the beginning of a title."""
        running = QElapsedTimer()
        running.start()
        self._begun = _Begun("t", self._model.day, self._model.minute, running)
        self._model.go_to(today())

    def _go(self, across: int, down: int) -> None:
        view = self._page.view
        if self._model.selected_entry is not None or self._model.view == AGENDA:
            view.select_next(across + down)
            return
        minute = self._model.minute
        if not view.minute_steps():
            self._model.go_to(self._model.day + timedelta(across + _WEEK * down))
        elif down and minute is not None and minute + down * _HALF_HOUR < 0:
            self._model.minute = None  # from midnight up: the lane of whole days
            self._model.go_to(self._model.day)
        elif down:
            begun = NINE - _HALF_HOUR if minute is None and down > 0 else minute
            if begun is not None:
                self._model.go_to(self._model.day, begun + down * _HALF_HOUR)
        else:
            self._model.go_to(self._model.day + timedelta(across), minute)

    def _edge_of_range(self, end: int) -> None:
        self._model.go_to(self._model.range[end])

    def _escape(self) -> bool:
        gestures = [canvas.gesture for canvas in self._page.view.canvases]
        if any(each.active for each in gestures):
            for each in gestures:
                each.cancel()
            return True
        if self._model.selected is not None:
            self._model.select(None)
            return True
        return False

    def _enter(self) -> None:
        entry = self._model.selected_entry
        if entry:
            self._page.open_entry(entry)
        else:
            self._page.type_line("")

    # Copying

    def _keep(self) -> bool:
        """Keep the selected entry in mind, and give the keys back to the days."""
        entry = self._model.selected_entry
        if entry is None or not entry.movable:
            return False
        self._kept = entry
        self._model.select(None, entry.first_day)
        text = _("“{title}” copied: {keys} puts it on the chosen day.")
        keys = shortcut_text("Ctrl+V")
        self._page.desk.message.emit(text.format(title=entry.title, keys=keys), "")
        return True

    def _put(self) -> bool:
        """Put a copy of what is kept in mind on the chosen day and hour."""
        entry, model = self._kept, self._model
        if entry is None:
            return False
        start = datetime.combine(model.day, entry.start.time())
        if not entry.fills_days and self._page.view.minute_steps() and model.minute is not None:
            start = datetime.combine(model.day, time.min) + timedelta(minutes=model.minute)
        drop = Drop("copy", start, start + entry.lasts, entry.all_day, entry)
        self._page.do(drop._replace(by=start - entry.start))
        return True

    # Moving and resizing

    def _step(self, across: int, down: int) -> tuple[int, int]:
        """Return days and minutes that an arrow stands for in this view."""
        if self._page.view.minute_steps():
            return across, down * _QUARTER
        return across + _WEEK * down, 0

    def _move(self, across: int, down: int) -> bool:
        entry = self._model.selected_entry
        if entry is None:
            return False
        if entry.movable:
            days, minutes = self._step(across, down)
            made = moved(entry, days, minutes, self._model.zone)
            self._page.do(drop_of("move", entry, made))
        return True

    def _resize(self, across: int, down: int) -> bool:
        entry = self._model.selected_entry
        if entry is None:
            return False
        if entry.movable and entry.kind not in FIXED_LENGTH:
            days, minutes = self._step(across, down)
            if entry.all_day and not days:
                days = down
            made = resized(entry, "end", days, minutes, self._model.zone)
            self._page.do(drop_of("resize", entry, made))
        return True


def blank(day: date, minute: int | None) -> Drop:
    """Return a new entry at the day (and hour) that has the keyboard."""
    midnight = datetime.combine(day, time.min)
    if minute is None:
        return Drop("create", midnight, midnight + timedelta(days=1), all_day=True)
    start = midnight + timedelta(minutes=minute)
    return Drop("create", start, start + timedelta(hours=1), all_day=False)
