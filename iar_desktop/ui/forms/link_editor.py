"""Editor of links: a record is picked by typing; what does not exist is created from here."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.field import Field
from iar_desktop.schema.folding import fold
from iar_desktop.schema.messages import _
from iar_desktop.storage.directory import Entry
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.forms.editor import LineEditor
from iar_desktop.ui.forms.lookup import find_for, new_entity, target_kinds
from iar_desktop.ui.forms.new_name import NewRecord
from iar_desktop.ui.forms.pick_editor import Suggestions
from iar_desktop.ui.forms.shown import named
from iar_desktop.ui.pages.navigation import destination
from iar_desktop.ui.widgets.popup_model import PopupRow

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LinkEditor(LineEditor):
    """A line that looks records up as one types; its value is an id or a ``NewRecord``."""

    def __init__(self, field: Field[Any], desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(field, desk, parent)
        self._chosen: str | NewRecord | None = None
        self._chosen_text = ""
        self._answered = ""
        self._enter_waits = False
        self._rows: list[PopupRow] = []
        self.suggestions = Suggestions(self.line, self._ask, self.take)
        self.add_follow_button("link", _("Open this record"))
        self._asking = QTimer(self)
        self._asking.setSingleShot(True)
        self._asking.setInterval(60)
        self._asking.timeout.connect(self._look_up)

    def load(self, value: Any, entries: Mapping[str, Entry]) -> None:
        if isinstance(value, NewRecord):
            self._choose(value, value.name)
            return
        entry = entries.get(value or "")
        self._choose(value, named(entry) if entry else "")

    def value(self) -> Any:
        text = self.line.text().strip()
        if not text:
            return self.field.check(None)
        if text == self._chosen_text:
            return self._chosen
        exact = self._exact(text)
        if exact is not None:
            return exact
        raise InvalidValue(
            _("“{text}” is not known here: choose from the list, or create it.").format(
                text=text[:60]
            )
        )

    def follow(self) -> None:
        if isinstance(self._chosen, str):
            self.followed.emit(self._chosen)

    def take(self, key: Any) -> None:
        """Take a suggestion, or the offer to create what was typed."""
        row = next((each for each in self._rows if each.key == key), None)
        self._choose(key, key.name if isinstance(key, NewRecord) else row.text if row else "")
        self.kept.emit()

    def handle_key(self, event: QKeyEvent) -> bool:
        typed = self.line.text().strip()
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in _ENTER and not control and self._is_open_question(typed):
            self._enter_waits = True  # answered when the suggestions arrive
            return True
        if event.key() == Qt.Key.Key_Down and not self.suggestions.is_open():
            self._look_up()
            return True
        return super().handle_key(event)

    def _choose(self, value: Any, text: str) -> None:
        self._chosen, self._chosen_text = value, text
        self._answered = text
        self.line.setText(text)

    def _is_open_question(self, typed: str) -> bool:
        return bool(typed) and typed not in (self._chosen_text, self._answered)

    def _exact(self, text: str) -> Any:
        wanted = fold(text)
        exact = [row.key for row in self._rows if fold(row.text) == wanted]
        known = [key for key in exact if isinstance(key, str)]
        return known[0] if len(known) == 1 else None

    def _ask(self, _text: str) -> Sequence[PopupRow]:
        """Ask shortly, once the fingers rest; until then the list stays as it is."""
        self._asking.start()
        return self._rows if self.suggestions.is_open() else []

    def _look_up(self) -> None:
        text, field = self.line.text().strip(), self.field

        def show(found: list[Entry]) -> None:
            self._show(text, found)

        self.desk.lookups.run(
            lambda dossier: find_for(dossier, text, field), show, owner=self, latest="link"
        )

    def _show(self, text: str, found: list[Entry]) -> None:
        if text != self.line.text().strip():
            return  # typed on meanwhile: another answer is under way
        self._answered = text
        self.entries.update({entry.id: entry for entry in found})
        one_kind = len(target_kinds(self.field)) == 1
        self._rows = [suggestion(entry, one_kind=one_kind) for entry in found]
        entity = new_entity(self.field)
        if entity is not None and text and self._exact(text) is None:
            offer = _("Create “{name}”").format(name=text)
            self._rows.append(PopupRow(NewRecord(entity, text), offer, icon="add"))
        if self._enter_waits:
            self._answer_enter()
        elif self.line.hasFocus():
            self.suggestions.show_rows(self._rows)

    def _answer_enter(self) -> None:
        self._enter_waits = False
        exact = self._exact(self.line.text())
        if exact is not None:
            self.take(exact)
        elif self._rows:
            self.take(self._rows[0].key)
        else:
            self.kept.emit()


def suggestion(entry: Entry, *, one_kind: bool = False) -> PopupRow:
    """Return the suggestion that stands for a record."""
    place = destination(entry.kind)
    icon = "" if place is None or one_kind else place.icon
    return PopupRow(entry.id, named(entry), entry.subtitle, icon, entry.country or "")
