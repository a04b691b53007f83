"""The navigation at the left: groups with captions, entries with icon and count."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from iar_desktop.ui.theme import font
from iar_desktop.ui.widgets.navigation_button import NavigationButton
from iar_desktop.ui.widgets.navigation_model import NavigationItem

if TYPE_CHECKING:  # types of arguments: the binding need not build them for the first paint
    from PySide6.QtGui import QEnterEvent, QKeyEvent
    from PySide6.QtWidgets import QAbstractButton

_COMPACT_WIDTH = 40


class NavigationList(QScrollArea):
    """``nav.set_groups([("", [NavigationItem("home", _("Home"), "home")]), …])``.

    ``chosen`` tells the id of the entry the user went to; ``select`` shows one without telling.
    Stands in a layout with side margins of its own (10 px in the side bar).
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[str, NavigationButton] = {}
        self._captions: list[QLabel] = []
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._tell)
        self._compact = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)

    def set_groups(self, groups: Sequence[tuple[str, Sequence[NavigationItem]]]) -> None:
        """Show other entries: (caption, entries) per group; the caption may be empty."""
        shown = self.current()
        self._buttons, self._captions = {}, []
        column = QFrame()
        column.setObjectName("navigation-column")
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(1)
        self.setWidget(column)  # before it is filled: what is moved with its content costs more
        for caption, items in groups:
            if caption:
                layout.addWidget(self._caption(caption))
            for item in items:
                button = self._buttons[item.id] = NavigationButton(item)
                self._group.addButton(button)
                layout.addWidget(button)
        layout.addStretch(1)
        if self._compact:
            self.set_compact(True)
        if shown:
            self.select(shown)

    def set_count(self, id: str, count: int | None) -> None:
        """Show ``count`` at the right of an entry, nothing for None."""
        if id in self._buttons:
            self._buttons[id].set_count(count)

    def current(self) -> str:
        """Return the id of the entry shown as current, or an empty string."""
        return next((id for id, button in self._buttons.items() if button.isChecked()), "")

    def select(self, id: str) -> None:
        """Show the entry ``id`` as the current one, without emitting ``chosen``.

        An id that is not listed leaves none current.
        """
        if id in self._buttons:
            self._buttons[id].setChecked(True)
            return
        self._group.setExclusive(False)
        for button in self._buttons.values():
            button.setChecked(False)
        self._group.setExclusive(True)

    def set_compact(self, compact: bool) -> None:
        """Show icons alone, for narrow windows; names stand in the tips."""
        self._compact = compact
        for caption in self._captions:
            caption.setVisible(not compact)
        for button in self._buttons.values():
            button.set_compact(compact)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(_COMPACT_WIDTH if self._compact else 190, 480)

    def minimumSizeHint(self) -> QSize:
        return QSize(_COMPACT_WIDTH, 120)

    def enterEvent(self, event: "QEnterEvent") -> None:
        """Leave the focus where it is on a click: the page shown is to have it."""
        from PySide6.QtCore import Qt  # late: see NavigationButton

        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        super().enterEvent(event)

    def keyPressEvent(self, event: "QKeyEvent") -> None:
        """Go up and down with the arrows, to the ends with Home and End."""
        from PySide6.QtCore import Qt  # late: see NavigationButton

        ids = list(self._buttons)
        now = ids.index(self.current()) if self.current() else -1
        key = event.key()
        places = {
            Qt.Key.Key_Down: min(now + 1, len(ids) - 1),
            Qt.Key.Key_Up: max(now - 1, 0),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(ids) - 1,
        }
        if key not in places:
            super().keyPressEvent(event)
        elif ids and places[Qt.Key(key)] != now:
            button = self._buttons[ids[places[Qt.Key(key)]]]
            button.setFocus()
            button.click()

    def _caption(self, text: str) -> QLabel:
        caption = QLabel(text)
        caption.setFont(font("caption"))
        caption.setProperty("muted", True)
        caption.setContentsMargins(9, 8, 0, 2)
        self._captions.append(caption)
        return caption

    def _tell(self, button: "QAbstractButton") -> None:
        if isinstance(button, NavigationButton):
            self.ensureWidgetVisible(button)
            self.chosen.emit(button.item.id)
