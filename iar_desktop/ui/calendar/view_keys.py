"""Ctrl+1 to Ctrl+5 on the calendar: its views, whatever in the window has the keyboard."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from iar_desktop.ui.calendar.model import CalendarModel
from iar_desktop.ui.calendar.period import VIEWS

_Type = QEvent.Type


class ViewKeys(QObject):
    """Watches the window while the page is shown: its own shortcuts have the same keys.

    A key that no widget takes comes up to the window, from the navigation as from the page; what
    is open over the window keeps its keys.
    """

    def __init__(self, page: QWidget, model: CalendarModel) -> None:
        """Change the view of ``model`` while ``page`` is shown."""
        super().__init__(page)
        self._page, self._model = page, model
        self._window: QWidget | None = None
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the page, and take the keys of the views from the window."""
        kind = event.type()
        if watched is self._page:
            if kind == _Type.Show:
                self._watch(self._page.window())
            elif kind == _Type.Hide:
                self._watch(None)
        elif kind in (_Type.ShortcutOverride, _Type.KeyPress) and isinstance(event, QKeyEvent):
            view = _view_of(event)
            if view and not self._covered():
                if kind == _Type.KeyPress:
                    self._model.show_view(view)
                event.accept()
                return True
        return False

    def _watch(self, window: QWidget | None) -> None:
        if self._window is not None:
            self._window.removeEventFilter(self)
        self._window = window
        if window is not None:
            window.installEventFilter(self)

    def _covered(self) -> bool:
        """Return whether a panel over the window has the keyboard."""
        from iar_desktop.ui.overlay import Overlay  # late: only once a key is pressed

        widget: QWidget | None = QApplication.focusWidget()
        while widget is not None and not isinstance(widget, Overlay):
            widget = widget.parentWidget()
        return widget is not None


def _view_of(event: QKeyEvent) -> str | None:
    if event.modifiers() != Qt.KeyboardModifier.ControlModifier:
        return None
    number = event.key() - Qt.Key.Key_1
    return VIEWS[number] if 0 <= number < len(VIEWS) else None
