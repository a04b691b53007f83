"""Keys pressed where the focus is, as a user presses them."""

from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier


def press(
    _qtbot: QtBot, window: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE
) -> None:
    """Press a key where the focus is, in the window when it is nowhere."""
    QTest.keyClick(QApplication.focusWidget() or window, key, modifiers)


def type_text(_qtbot: QtBot, window: QWidget, text: str) -> None:
    """Type ``text`` where the focus is; letters that no key bears come as from a compose key."""
    for char in text:
        target = QApplication.focusWidget() or window
        if char.isascii():
            QTest.keyClicks(target, char)
        else:
            event = QInputMethodEvent()
            event.setCommitString(char)
            QApplication.sendEvent(target, event)


def focused() -> str:
    """Return the object name of the widget that has the keyboard."""
    widget = QApplication.focusWidget()
    return widget.objectName() if widget else ""


def drop_on(widget: QWidget, data: QMimeData, at: QPointF) -> None:
    """Drag ``data`` over ``widget`` and let it fall at ``at``; nothing when it is not taken."""
    left, action = Qt.MouseButton.LeftButton, Qt.DropAction.MoveAction
    enter = QDragEnterEvent(at.toPoint(), action, data, left, NONE)
    QApplication.sendEvent(widget, enter)
    if enter.isAccepted():
        QApplication.sendEvent(widget, QDropEvent(at, action, data, left, NONE))
