"""One entry of the navigation: icon, word, and a count at the right."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton

from iar_desktop.schema.messages import grouped
from iar_desktop.ui.theme import font, icon, metrics, scaled
from iar_desktop.ui.widgets.navigation_model import NavigationItem
from iar_desktop.ui.widgets.shortcut_text import shortcut_text

if TYPE_CHECKING:  # types of arguments: the binding need not build them for the first paint
    from PySide6.QtGui import QEnterEvent, QKeyEvent, QResizeEvent

_ICON = 16
_SIDE = 9
_GAP = 8
_AIR = "\u2005"
"""Widens Qt's own 4 pixels between icon and word."""


class NavigationButton(QPushButton):
    """Drawn by the style sheet alone: painting it in Python would cost the first paint 30 ms.

    (A coloured pen is enough for the binding to build all enumerations of ``Qt``.)
    """

    def __init__(self, item: NavigationItem) -> None:
        super().__init__()
        self.item = item
        self._count = ""
        self._compact = False
        self.setCheckable(True)
        self.setIcon(icon(item.icon, "muted", "accent"))
        self.setIconSize(QSize(_ICON, _ICON))
        self._label: QLabel | None = None
        self.setText(_AIR + item.text)
        self.setAccessibleName(item.text)
        self.toggled.connect(lambda _on: self._show())
        if item.number is not None:
            self.set_count(item.number)

    def set_count(self, count: int | None) -> None:
        """Show ``count`` at the right, nothing for None."""
        self._count = "" if count is None else grouped(count)
        if self._count and self._label is None:
            self._label = self._made_label()
        if self._label is not None:
            self._label.setText(self._count)
        self.setAccessibleName(", ".join(filter(None, [self.item.text, self._count])))
        self._show()

    def _made_label(self) -> QLabel:
        """Make the place of the count, when one comes: there is none at the first paint."""
        label = QLabel(self)
        label.setFont(font("tiny"))
        label.setProperty("muted", True)
        if self._compact:
            label.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, _SIDE, 0)
        row.addStretch(1)
        row.addWidget(label)
        return label

    def set_compact(self, compact: bool) -> None:
        """Show the icon alone."""
        self._compact = compact
        if self._label is not None:
            self._label.setVisible(not compact)
        self._show()

    def sizeHint(self) -> QSize:
        return QSize(scaled(36), round(metrics("body").height()) + 9)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: "QResizeEvent") -> None:
        super().resizeEvent(event)
        self._show()

    def enterEvent(self, event: "QEnterEvent") -> None:
        from PySide6.QtCore import Qt  # late: see the class

        # The ring is for the keyboard; a click shows where one is without it.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        super().enterEvent(event)

    def keyPressEvent(self, event: "QKeyEvent") -> None:
        """Take Enter as a click."""
        from iar_desktop.ui.widgets.enter_key import enter_clicks  # late: no key is pressed yet

        if not enter_clicks(self, event):
            super().keyPressEvent(event)

    def _show(self) -> None:
        """Write the word as far as there is room; the tip says the rest, and the shortcut."""
        word = "" if self._compact else self._fitting()
        if word != self.text().removeprefix(_AIR):
            self.setText(_AIR + word if word else "")
        keys = shortcut_text(self.item.shortcut) if self.item.shortcut else ""
        name = self.item.text if word != self.item.text else ""
        self.setToolTip("  ".join(filter(None, [name, keys])))

    def _fitting(self) -> str:
        count = metrics("tiny").horizontalAdvance(self._count) + 4 if self._count else 0
        room = self.width() - 2 * _SIDE - _ICON - _GAP - count
        measures = metrics("strong" if self.isChecked() else "body")
        word = self.item.text
        while word and measures.horizontalAdvance(word) > room:
            word = word.removesuffix("…")[:-1].rstrip() + "…" if len(word) > 1 else ""
        return word
