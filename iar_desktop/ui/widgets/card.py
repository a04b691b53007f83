"""A titled panel: section title, count, a corner action, and what stands in it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from iar_desktop.schema.messages import grouped
from iar_desktop.ui.widgets.text import Text

_SIDES = 16


class Card(QFrame):
    """``card = Card(_("To do"), count=17, corner=button)``; add widgets to ``card.content``."""

    def __init__(
        self,
        title: str = "",
        *,
        count: int | None = None,
        corner: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._count = Text("", "section", "muted")
        self._title = Text(title, "section", "muted")
        self._head = QHBoxLayout()
        self._head.setSpacing(8)
        self._head.addWidget(self._title)
        self._head.addStretch(1)
        self._head.addWidget(self._count)
        outer = QVBoxLayout(self)
        self._outer = outer
        outer.setContentsMargins(_SIDES, 12, _SIDES, 14)
        outer.setSpacing(8)
        outer.addLayout(self._head)
        self.content = QVBoxLayout()
        self.content.setSpacing(8)
        outer.addLayout(self.content, 1)
        self.set_title(title)
        self.set_count(count)
        if corner is not None:
            self.set_corner(corner)

    def set_title(self, title: str) -> None:
        """Show another title; it is the card's accessible name too."""
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self.setAccessibleName(title)

    def set_side_margins(self, width: int) -> None:
        """Keep another distance beside the content, for what brings its own; the title stays."""
        self._outer.setContentsMargins(width, 12, width, 14)
        self._head.setContentsMargins(_SIDES - width, 0, _SIDES - width, 0)

    def set_count(self, count: int | None) -> None:
        """Show a number at the right of the title, none without one."""
        self._count.setText("" if count is None else grouped(count))
        self._count.setVisible(count is not None)

    def set_corner(self, widget: QWidget) -> None:
        """Put ``widget`` in the top right corner."""
        self._head.addWidget(widget, 0, Qt.AlignmentFlag.AlignRight)
