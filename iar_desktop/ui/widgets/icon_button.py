"""A square button with an icon, whose name stands in its tip."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QToolButton, QWidget

from iar_desktop.ui.theme import Role, icon
from iar_desktop.ui.widgets.shortcut_text import shortcut_text

if TYPE_CHECKING:  # a type of an argument: the binding need not build it for the first paint
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QMenu


class IconButton(QToolButton):
    """``IconButton("undo", _("Undo"), shortcut="Ctrl+Z")``; ``quiet`` has no border."""

    def __init__(  # noqa: PLR0913 - each says one thing about the look, all but two optional
        self,
        name: str,
        text: str,
        *,
        shortcut: str = "",
        menu: "QMenu | None" = None,
        quiet: bool = False,
        size: int = 20,
        ink: Role = "ink",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._hint = shortcut_text(shortcut) if shortcut else ""
        if quiet:
            self.setProperty("quiet", True)
        self.setIconSize(QSize(size, size))
        self.set_icon(name, ink)
        self.set_text(text)
        if shortcut:
            self.setShortcut(shortcut)
        if menu:
            self._menu = menu  # Qt's button does not keep it alive
            self.setMenu(menu)
            self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def set_icon(self, name: str, ink: Role = "ink") -> None:
        """Show another icon."""
        self.setIcon(icon(name, ink))

    def set_text(self, text: str) -> None:
        """Say in the tip and to a screen reader what the button does now ("Undo: new visit")."""
        self.setAccessibleName(text)
        self.setToolTip(f"{text}  ({self._hint})" if self._hint else text)

    def keyPressEvent(self, event: "QKeyEvent") -> None:
        """Take Enter as a click."""
        from iar_desktop.ui.widgets.enter_key import enter_clicks  # late: no key is pressed yet

        if not enter_clicks(self, event):
            super().keyPressEvent(event)
