"""What looks like a search field and opens one: see where it stands in the side bar."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from iar_desktop.schema.messages import _
from iar_desktop.ui.theme import icon
from iar_desktop.ui.widgets.key_hint import KeyHint

if TYPE_CHECKING:  # a type of an argument: the binding need not build it for the first paint
    from PySide6.QtGui import QKeyEvent

_AIR = "\u2005"
"""Widens Qt's own 4 pixels between icon and word."""


class SearchOpener(QPushButton):
    """``SearchOpener("Ctrl+K")``: a click, Enter or a letter emits ``opened`` with that letter.

    It is a button: a line edit that takes no text costs the first paint 3 ms more.
    """

    opened = Signal(str)

    def __init__(self, shortcut: str, parent: QWidget | None = None) -> None:
        super().__init__(_AIR + _("Search…"), parent)
        self.setAccessibleName(_("Search"))
        self.setIcon(icon("search", "muted"))
        self.setIconSize(QSize(16, 16))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 7, 0)
        row.addStretch(1)
        row.addWidget(KeyHint(shortcut, parent=self))
        self.clicked.connect(lambda _checked: self.opened.emit(""))

    def sizeHint(self) -> QSize:
        """Leave its height to the style: a layout inside would have the say otherwise."""
        return QSize(180, super().sizeHint().height())

    def keyPressEvent(self, event: "QKeyEvent") -> None:
        from PySide6.QtCore import Qt  # late: not for the first paint

        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.opened.emit("")
        elif event.text().strip():
            self.opened.emit(event.text())
        else:
            super().keyPressEvent(event)
