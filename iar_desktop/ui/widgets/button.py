"""Push buttons: plain, quiet, primary, with or without icon and menu."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QWidget

from iar_desktop.ui.theme import Role, icon
from iar_desktop.ui.widgets.shortcut_text import shortcut_text

if TYPE_CHECKING:  # a type of an argument: the binding need not build it for the first paint
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QMenu


class Button(QPushButton):
    """``Button(_("Print…"), icon="print", shortcut="Ctrl+P")``.

    ``menu`` adds an arrow and opens it; ``quiet`` leaves out ground and border until hovered.
    """

    ink: Role = "ink"

    def __init__(
        self,
        text: str,
        *,
        icon: str | None = None,
        menu: "QMenu | None" = None,
        shortcut: str = "",
        quiet: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setAutoDefault(False)  # Enter belongs to the field being typed in
        if quiet:
            self.setProperty("quiet", True)
        if icon:
            self.set_icon(icon)
        if menu:
            self.set_menu(menu)
        if shortcut:
            self.setShortcut(shortcut)
            self.setToolTip(shortcut_text(shortcut))

    def set_icon(self, name: str) -> None:
        """Show the icon ``name`` before the text."""
        self.setIcon(icon(name, self.ink))

    def set_menu(self, menu: "QMenu") -> None:
        """Open ``menu`` on a click, and say so with an arrow after the text."""
        from PySide6.QtCore import Qt  # late: the first window has no such button, see Text

        self._menu = menu  # Qt's button does not keep it alive
        self.setMenu(menu)
        self.setIcon(icon("chevron-down", self.ink))
        # The arrow follows the text; the menu is not to be mirrored with it.
        menu.setLayoutDirection(self.layoutDirection())
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    def keyPressEvent(self, event: "QKeyEvent") -> None:
        """Take Enter as a click."""
        from iar_desktop.ui.widgets.enter_key import enter_clicks  # late: no key is pressed yet

        if not enter_clicks(self, event):
            super().keyPressEvent(event)


class PrimaryButton(Button):
    """The one thing to do here: filled with the accent."""

    ink: Role = "on_accent"
