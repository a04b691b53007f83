"""The themes of a record: chips to take away, a line to add one, known or new."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from iar_desktop.domain import Theme
from iar_desktop.operations.themes import set_themes
from iar_desktop.schema.folding import fold
from iar_desktop.schema.messages import _
from iar_desktop.storage.reader import Query
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.forms.pick_editor import Suggestions, matching
from iar_desktop.ui.widgets.chip import Chip
from iar_desktop.ui.widgets.flow_layout import FlowLayout
from iar_desktop.ui.widgets.popup_model import PopupRow
from iar_desktop.ui.widgets.whole_line import WholeLine


class ThemesRow(QWidget):
    """``show_themes(record_id, themes)``; each change is kept at once."""

    followed = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setObjectName("themes")
        self._record = ""
        self._themes: list[Theme] = []
        self._known: dict[str, str] = {}
        self._flow = FlowLayout(self, gap=6, line_gap=6)
        self.line = WholeLine()
        self.line.setObjectName("themes-line")
        self.line.setPlaceholderText(_("Add a theme…"))
        self.line.setAccessibleName(_("Add a theme…"))
        self.line.setProperty("bare", True)
        self.line.setFixedWidth(160)
        self.line.installEventFilter(self)
        self.suggestions = Suggestions(self.line, self._rows, self._take)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._lay_out()

    def show_themes(self, record_id: str, themes: Sequence[Theme]) -> None:
        """Show the themes of a record."""
        if record_id == self._record and list(themes) == self._themes:
            return
        if record_id != self._record:
            self.line.clear()
        self._record, self._themes = record_id, list(themes)
        self._lay_out()

    def _lay_out(self) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget is not self.line:
                widget.hide()
                widget.deleteLater()
        for theme in self._themes:
            chip = Chip(theme.title(), removable=True)
            chip.setObjectName(f"theme-{theme.id}")
            chip.setCheckable(False)
            chip.clicked.connect(lambda _checked=False, id=theme.id: self.followed.emit(id))
            chip.removed.connect(lambda id=theme.id: self._remove(id))
            self._flow.addWidget(chip)
        self._flow.addWidget(self.line)
        self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and not self._known:
            self._read_known()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._handle_key(event)
        return super().eventFilter(watched, event)

    def _handle_key(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.line.text().strip():
            self._add(self.line.text().strip())
        elif event.key() == Qt.Key.Key_Escape and self.line.text():
            self.line.clear()
        elif event.key() == Qt.Key.Key_Down and not self.suggestions.is_open():
            self.suggestions.show_for(self.line.text())
        else:
            return False
        return True

    def _read_known(self) -> None:
        def known(themes: list[Theme]) -> None:
            self._known = {theme.id: theme.name for theme in themes}
            if self.line.hasFocus() and self.line.text():
                self.suggestions.show_for(self.line.text())

        self.desk.lookups.run(
            lambda dossier: dossier.all(Query(Theme).order_by(Theme.name)), known, owner=self
        )

    def _rows(self, text: str) -> list[PopupRow]:
        own = {theme.id for theme in self._themes}
        free = {id: (name,) for id, name in self._known.items() if id not in own}
        rows = [PopupRow(id, self._known[id], icon="tag") for id in matching(text, free)]
        wanted = fold(text)
        if wanted and all(fold(name) != wanted for name in self._known.values()):
            rows.append(PopupRow(text, _("Create “{name}”").format(name=text.strip()), icon="add"))
        return rows

    def _take(self, key: object) -> None:
        self._add(str(key))

    def _add(self, theme: str) -> None:
        self.line.clear()
        self.suggestions.close()
        self._known = {}
        self._set([*(each.id for each in self._themes), theme])

    def _remove(self, theme_id: str) -> None:
        self._set([each.id for each in self._themes if each.id != theme_id])

    def _set(self, wanted: list[str]) -> None:
        record = self._record

        def kept(themes: tuple[Theme, ...]) -> None:
            self.show_themes(record, themes)

        self.desk.change(lambda dossier: set_themes(dossier, record, wanted), kept, owner=self)
