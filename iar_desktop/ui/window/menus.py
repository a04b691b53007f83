"""The menu behind the product's name, made of the declared commands."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from iar_desktop.schema.messages import _
from iar_desktop.ui.commands import MENUS, Command
from iar_desktop.ui.widgets.menu import Menu


def brand_menu(actions: dict[str, QAction], parent: QWidget) -> Menu:
    """Return a menu with one sub-menu for each group of commands."""
    menu = Menu(parent=parent)
    menu.setObjectName("brand-menu")
    for group in MENUS:
        found = [action for action in actions.values() if _command(action).menu == group]
        if found:
            part = Menu(_(group), menu)
            part.addActions(found)
            menu.addMenu(part)
    return menu


def _command(action: QAction) -> Command:
    found: Command = action.data()
    return found
