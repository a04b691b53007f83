"""The panel in which people type what they look for."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QWidget

from iar_desktop.schema.messages import _
from iar_desktop.ui.overlay import Overlay
from iar_desktop.ui.palette.rows import COMMANDS_ONLY, command_rows, hit_rows
from iar_desktop.ui.widgets.popup_list import PopupList
from iar_desktop.ui.widgets.search_field import SearchField
from iar_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from iar_desktop.storage.dossier import Dossier
    from iar_desktop.storage.search import Hit
    from iar_desktop.ui.desk import Desk

_WIDTH = 680
_TALLEST = 460
_MOST = 40
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


class Palette(Overlay):
    """Results as typed, grouped by kind, then the commands that fit; Enter opens or runs."""

    def __init__(self, desk: "Desk | None", actions: Sequence[QAction], window: QWidget) -> None:
        """Search in the dossier of ``desk`` (if one is open) and among ``actions``."""
        super().__init__("palette", _("Search or run a command"), _WIDTH, window)
        self.desk, self._actions = desk, actions
        self.field = SearchField(_("A name, a word, or > and a command…"), parent=self.panel)
        self.field.setObjectName("palette-field")
        # Escape clears it with the panel; the button's icon would hold up the first key by 12 ms.
        self.field.setClearButtonEnabled(False)
        self.list = PopupList(self.panel)
        self.list.setObjectName("palette-list")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.nothing = Text("", "body", "muted", wrap=True, parent=self.panel)
        self.nothing.setObjectName("palette-nothing")
        self.content.setContentsMargins(12, 12, 12, 12)
        for widget in (self.field, self.nothing, self.list):
            self.content.addWidget(widget)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._look)
        self.list.picked.connect(self._take)
        self._show([])

    def open(self) -> None:
        """Show the panel, ready to type."""
        super().open()
        self.field.setFocus()

    def _look(self, text: str) -> None:
        if self.desk is None or not text.strip() or text.startswith(COMMANDS_ONLY):
            self._show([])
            return

        def look(dossier: "Dossier") -> "list[Hit]":
            from iar_desktop.storage.search import search  # late: on the worker's thread

            return search(dossier, text, limit=_MOST)

        self.desk.lookups.run(look, self._show, owner=self, latest="palette")

    def _show(self, hits: "Sequence[Hit]") -> None:
        text = self.field.text()
        rows = hit_rows(hits) + command_rows(self._actions, text)
        self.list.set_rows(rows)
        self.list.setVisible(bool(rows))
        self.list.setFixedHeight(self.list.wanted_height(_TALLEST))
        self.nothing.setText("" if rows else _("Nothing is called “{text}”.").format(text=text))
        self.nothing.setVisible(not rows)
        self.fit()

    def _take(self, key: object) -> None:
        self.close_panel()
        if isinstance(key, QAction):
            key.trigger()
        elif self.desk is not None:
            self.desk.open_record(str(key))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let arrows and Enter in the field act on the list."""
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if watched is self.field and pressed and self._key(cast("QKeyEvent", event)):
            return True
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.list.step(_STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.list.pick()
        elif key == Qt.Key.Key_Escape:
            self.close_panel()
        else:
            return False
        return True
