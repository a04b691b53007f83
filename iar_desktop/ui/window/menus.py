"""The menu behind the product's name, made of the declared commands."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from iar_desktop.schema.messages import _
from iar_desktop.ui.commands import MENUS, Command


def brand_menu(actions: dict[str, QAction], parent: QWidget) -> QMenu:
    """Return a menu with one sub-menu for each group of commands."""
    menu = QMenu(parent)
    for group in MENUS:
        found = [action for action in actions.values() if _command(action).menu == group]
        if found:
            menu.addMenu(_(group)).addActions(found)
    return menu


def _command(action: QAction) -> Command:
    found: Command = action.data()
    return found
