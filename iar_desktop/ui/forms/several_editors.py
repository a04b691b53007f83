"""Editors of several values at once: chips, and a line that adds one more."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.field import Field
from iar_desktop.schema.folding import fold
from iar_desktop.schema.kinds import Choices
from iar_desktop.schema.kinds.places import language_names
from iar_desktop.schema.messages import LANGUAGES, _, language
from iar_desktop.storage.directory import Entry
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.forms.editor import LineEditor
from iar_desktop.ui.forms.pick_editor import Suggestions, matching
from iar_desktop.ui.widgets.chip import Chip
from iar_desktop.ui.widgets.flow_layout import FlowLayout
from iar_desktop.ui.widgets.popup_model import PopupRow


class SeveralEditor(LineEditor):
    """Chips with crosses above a line that adds; Backspace in the empty line takes the last."""

    def __init__(self, field: Field[Any], desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(field, desk, parent)
        self._values: list[Any] = []
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips, gap=4, line_gap=4)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._chips)
        self.row.removeWidget(self.line)
        column.addWidget(self.line)
        self.row.insertLayout(0, column, 1)
        self.line.setPlaceholderText(_("Add…"))
        self.suggestions = Suggestions(self.line, self.rows, self.take)

    def rows(self, text: str) -> Sequence[PopupRow]:
        """Return the suggestions for what is typed."""
        raise NotImplementedError  # every editor has its own

    def name(self, value: Any) -> str:
        """Return what the chip of ``value`` says."""
        return self.field.kind.format((value,))

    def load(self, value: Any, entries: Mapping[str, Entry]) -> None:
        self._values = list(value or ())
        self.line.clear()
        self._show_chips()

    def value(self) -> Any:
        added = self.field.kind.parse(self.line.text()) if self.line.text().strip() else ()
        return self.field.check(tuple(dict.fromkeys([*self._values, *added])) or None)

    def text(self) -> str:
        return self.line.text()

    def take(self, key: Any) -> None:
        """Add a value; the line is ready for the next one."""
        if key not in self._values:
            self._values.append(key)
        self.line.clear()
        self._show_chips()

    def handle_key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Backspace and not self.line.text() and self._values:
            self._remove(self._values[-1])
            return True
        if event.key() == Qt.Key.Key_Down and not self.suggestions.is_open():
            self.suggestions.show_for(self.line.text())
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.line.text().strip():
            return self._add_typed()
        return super().handle_key(event)

    def _add_typed(self) -> bool:
        try:
            for value in self.field.kind.parse(self.line.text()):
                self.take(value)
        except InvalidValue:
            self.kept.emit()  # whoever keeps it shows why it is none
        return True

    def _remove(self, value: Any) -> None:
        self._values.remove(value)
        self._show_chips()

    def _show_chips(self) -> None:
        self._flow.clear()
        for value in self._values:
            chip = Chip(self.name(value), removable=True)
            chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            chip.removed.connect(lambda value=value: self._remove(value))
            self._flow.addWidget(chip)
        self._chips.setVisible(bool(self._values))
        self.updateGeometry()


class LanguagesEditor(SeveralEditor):
    """Languages, the preferred one first."""

    def rows(self, text: str) -> Sequence[PopupRow]:
        own = language_names(language())
        found = matching(text, _languages(), 30)
        return [PopupRow(code, own[code]) for code in found if code not in self._values]


class ChoicesEditor(SeveralEditor):
    """Several of a few options."""

    def begin(self, typed: str = "") -> None:
        super().begin(typed)
        self.suggestions.show_for(typed)

    def rows(self, text: str) -> Sequence[PopupRow]:
        kind = self.field.kind
        assert isinstance(kind, Choices)  # noqa: S101 - the registry gives it no other kind
        names = {option: (_(option.label), option.label) for option in kind.options}
        found = matching(text, names)
        return [PopupRow(each, _(each.label)) for each in found if each not in self._values]


# The languages met in this office's work come first when nothing is typed.
_USUAL = ("fr", "en", "de", "es", "pt", "it", "nl", "ja", "hi", "zh", "ar", "ko", "vi")


@cache
def _languages() -> dict[str, tuple[str, ...]]:
    names = [language_names(spoken) for spoken in LANGUAGES]
    known = set(names[0]).intersection(*names[1:])
    rest = sorted(known - set(_USUAL), key=lambda code: fold(names[0][code]))
    return {code: (*(each[code] for each in names), code) for code in (*_USUAL, *rest)}
