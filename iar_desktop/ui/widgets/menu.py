"""Menus with rounded corners, icons of the theme and localised shortcuts."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from iar_desktop.ui.theme import icon
from iar_desktop.ui.theme.tokens import RADIUS
from iar_desktop.ui.widgets.rounded import round_corners


class Menu(QMenu):
    """``menu.add(_("Delete"), slot, icon_name="delete", shortcut="Del")``."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.setWindowFlag(Qt.WindowType.NoDropShadowWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        round_corners(self, RADIUS + 1)  # as the style sheet paints it

    def fit(self) -> None:
        """Find room on the screen again, for entries that came while the menu was open."""
        if not self.isVisible():
            return
        screen, place = self.screen().availableGeometry(), QRect(self.pos(), self.sizeHint())
        place.moveRight(min(place.right(), screen.right()))
        place.moveBottom(min(place.bottom(), screen.bottom()))
        place.moveTopLeft(QPoint(max(place.x(), screen.x()), max(place.y(), screen.y())))
        self.setGeometry(place)

    def add(
        self,
        text: str,
        act: Callable[[], object],
        *,
        icon_name: str = "",
        shortcut: str = "",
        checked: bool | None = None,
    ) -> QAction:
        """Add an entry; ``checked`` other than None makes it one to tick. Return its action."""
        action = QAction(text, self)
        if icon_name:
            action.setIcon(icon(icon_name))
        if shortcut:
            action.setShortcut(shortcut)
        if checked is not None:
            action.setCheckable(True)
            action.setChecked(checked)
        action.triggered.connect(lambda _checked=False: act())
        self.addAction(action)
        return action
