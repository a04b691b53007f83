"""The search field: a glass at the left, the shortcut at the right while it is empty."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from iar_desktop.schema.messages import _
from iar_desktop.ui.theme import icon
from iar_desktop.ui.widgets.key_hint import KeyHint

if TYPE_CHECKING:  # types of arguments: the binding need not build them for the first paint
    from PySide6.QtGui import (
        QContextMenuEvent,
        QEnterEvent,
        QKeyEvent,
        QMouseEvent,
    )


class SearchField(QLineEdit):
    """``SearchField(shortcut="Ctrl+K")``: a line edit to search as one types.

    With ``opens=True`` it only looks like one: a click, Enter or any letter emits ``opened`` with
    what was typed, for a palette that takes over.
    """

    opened = Signal(str)

    def __init__(
        self,
        placeholder: str = "",
        *,
        shortcut: str = "",
        opens: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._opens = opens
        self.setPlaceholderText(placeholder or _("Search…"))
        self.setAccessibleName(_("Search"))
        self.addAction(icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        if shortcut:
            self._hang(KeyHint(shortcut))
        self.setClearButtonEnabled(not opens)
        self.setReadOnly(opens)  # no caret where nothing is typed

    def _hang(self, hint: KeyHint) -> None:
        """Show ``hint`` at the right while there is no text."""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 7, 0)
        row.addStretch(1)
        row.addWidget(hint)
        self.textChanged.connect(lambda text: hint.setVisible(not text))

    def sizeHint(self) -> QSize:
        return QSize(180, super().sizeHint().height())

    def enterEvent(self, event: "QEnterEvent") -> None:
        from PySide6.QtCore import Qt  # late: not for the first paint

        if self._opens:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        super().enterEvent(event)

    def contextMenuEvent(self, event: "QContextMenuEvent") -> None:
        if not self._opens:
            super().contextMenuEvent(event)

    def mousePressEvent(self, event: "QMouseEvent") -> None:
        if self._opens:
            self.opened.emit("")
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: "QKeyEvent") -> None:
        from PySide6.QtCore import Qt  # late: not for the first paint

        if not self._opens:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.opened.emit("")
        elif event.text().strip():
            self.opened.emit(event.text())
        else:
            super().keyPressEvent(event)
