"""Enter presses the button that has the focus, as Space does, in every window."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractButton

if TYPE_CHECKING:  # types of arguments: the binding need not build them for the first paint
    from PySide6.QtGui import QKeyEvent


def enter_clicks(button: QAbstractButton, event: "QKeyEvent") -> bool:
    """Click ``button`` when ``event`` is Enter, and say whether it was."""
    from PySide6.QtCore import Qt  # late: see NavigationButton

    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or event.isAutoRepeat():
        return False
    event.accept()
    button.click()
    return True
