"""A line that adds a person to an event: known or new, with function and organisation."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from iar_desktop.schema.folding import fold
from iar_desktop.schema.messages import _
from iar_desktop.storage.directory import Entry
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.forms.lookup import find
from iar_desktop.ui.forms.pick_editor import Suggestions
from iar_desktop.ui.forms.shown import named
from iar_desktop.ui.widgets.popup_model import PopupRow

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOST_WORDS = 6


@dataclass(frozen=True, slots=True)
class NewName:
    """A name of which no record is known yet."""

    name: str


@dataclass(frozen=True, slots=True)
class TypedPerson:
    """Who is to be added: an id or a new name, and what was typed after it."""

    person: str
    function: str = ""
    organisation: str = ""


class PersonLine(QLineEdit):
    """``added`` tells of a ``TypedPerson``; "Name, function, organisation" in one go."""

    added = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setObjectName("add-person")
        self.setPlaceholderText(_("+ Add someone: name, function, organisation"))
        self.setAccessibleName(_("Add someone: name, function, organisation"))
        self._rows: list[PopupRow] = []
        self._answered = ""
        self._waits = False
        self.suggestions = Suggestions(self, self._ask, self._take)
        self._asking = QTimer(self)
        self._asking.setSingleShot(True)
        self._asking.setInterval(60)
        self._asking.timeout.connect(self._look_up)
        self.installEventFilter(self)

    def name(self) -> str:
        """Return the part of the line that names the person."""
        return self.text().split(",")[0].strip()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _ENTER and self.name():
                self._enter()
                return True
            if event.key() == Qt.Key.Key_Escape and self.text():
                self.clear()
                self.suggestions.close()
                return True
        return super().eventFilter(watched, event)

    def _enter(self) -> None:
        if self.name() == self._answered and self._rows:
            self._take(self._rows[0].key)
        else:
            self._waits = True
            self._look_up()

    def _ask(self, _text: str) -> Sequence[PopupRow]:
        """Ask once the fingers rest; what is typed after the name leaves the list as it is."""
        if self.name() != self._answered:
            self._asking.start()
        return self._rows if self.suggestions.is_open() else []

    def _look_up(self) -> None:
        name = self.name()

        def show(found: list[Entry]) -> None:
            self._show(name, found)

        self.desk.lookups.run(
            lambda dossier: find(dossier, name, ("contact",)) if name else [],
            show,
            owner=self,
            latest="person",
        )

    def _show(self, name: str, found: list[Entry]) -> None:
        if name != self.name():
            return
        self._answered = name
        rows = [PopupRow(each.id, named(each), each.subtitle, "", each.country or "")
                for each in found]  # fmt: skip
        new = PopupRow(NewName(name), _("Create “{name}”").format(name=name), icon="add")
        if name and not any(_same(name, each) for each in found):
            # What was only found by a likeness must not be taken for a new name by Enter.
            likely = any(_begins(name, each) for each in found)
            rows = [*rows, new] if likely else [new, *rows]
        self._rows = rows if name else []
        if self._waits and rows:
            self._waits = False
            self._take(rows[0].key)
        elif self.hasFocus():
            self.suggestions.show_rows(self._rows)

    def _take(self, key: object) -> None:
        parts = [part.strip() for part in self.text().split(",")]
        person = key.name if isinstance(key, NewName) else str(key)
        function, organisation = [*parts[1:], "", ""][:2]
        self.suggestions.close()
        self.clear()
        self._rows, self._answered = [], ""
        self.added.emit(TypedPerson(person, function, organisation))


def _same(name: str, entry: Entry) -> bool:
    wanted = sorted(fold(name).split())
    return any(sorted(fold(each).split()) == wanted for each in (entry.title, entry.native))


def _begins(name: str, entry: Entry) -> bool:
    words = fold(f"{entry.title} {entry.native}").split()
    typed = fold(name).split()[:_MOST_WORDS]
    return all(any(word.startswith(part) for word in words) for part in typed)
