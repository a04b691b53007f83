"""A line that adds a person to an event: known or new, with function and organisation."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from iar_desktop.schema.folding import fold
from iar_desktop.schema.messages import _
from iar_desktop.storage.directory import Entry
from iar_desktop.storage.dossier import Dossier
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.forms.lookup import find
from iar_desktop.ui.forms.pick_editor import Suggestions
from iar_desktop.ui.forms.shown import named
from iar_desktop.ui.widgets.popup_model import PopupRow
from iar_desktop.ui.widgets.whole_line import WholeLine

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOST_WORDS = 6
_Found = tuple[list[Entry], list[Entry]]


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


class PersonLine(WholeLine):
    """``added`` tells of a ``TypedPerson``; "Name, function, organisation" in one go.

    The list below offers people while the name is typed, organisations behind the second comma.
    """

    added = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.desk = desk
        self.setObjectName("add-person")
        self.setPlaceholderText(_("+ Add someone: name, function, organisation"))
        self.setAccessibleName(_("Add someone: name, function, organisation"))
        self._rows: list[PopupRow] = []
        self._answered = TypedPerson("")
        self._person: object = None
        self._waits = False
        self._taken = ""
        self.suggestions = Suggestions(self, self._ask, self._take)
        self._asking = QTimer(self)
        self._asking.setSingleShot(True)
        self._asking.setInterval(60)
        self._asking.timeout.connect(self._look_up)
        self.installEventFilter(self)

    def typed(self) -> TypedPerson:
        """Return what the line says: a name, a function, and all the rest is an organisation."""
        parts = [part.strip() for part in self.text().split(",")]
        return TypedPerson(parts[0], "".join(parts[1:2]), ", ".join(filter(None, parts[2:])))

    def give_back(self) -> None:
        """Show the line taken last anew, unless something else is being typed by now."""
        if not self.text():
            self.setText(self._taken)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _ENTER and self.typed().person:
                self._enter()
                return True
            if event.key() == Qt.Key.Key_Escape and self.text():
                self.clear()
                self.suggestions.close()
                return True
        return super().eventFilter(watched, event)

    def _enter(self) -> None:
        if _asked_of(self.typed()) == _asked_of(self._answered) and self._rows:
            self._take(self._rows[0].key)
        else:
            self._waits = True
            self._look_up()

    def _ask(self, _text: str) -> Sequence[PopupRow]:
        """Ask once the fingers rest; the function leaves the list as it is."""
        if _asked_of(self.typed()) != _asked_of(self._answered):
            self._asking.start()
        return self._rows if self.suggestions.is_open() else []

    def _look_up(self) -> None:
        typed = self.typed()

        def read(dossier: Dossier) -> _Found:
            people = find(dossier, typed.person, ("contact",)) if typed.person else []
            wanted = typed.organisation
            return people, find(dossier, wanted, ("organisation",)) if wanted else []

        self.desk.lookups.run(
            read, lambda found: self._show(typed, found), owner=self, latest="person"
        )

    def _show(self, typed: TypedPerson, found: _Found) -> None:
        if _asked_of(typed) != _asked_of(self.typed()):
            return
        people, organisations = found
        self._rows = _rows(typed.person, people, _("Create “{name}”"))
        self._person = self._rows[0].key if self._rows else None
        if typed.organisation:
            self._rows = [
                replace(row, group=_("Organisation of {name}").format(name=typed.person))
                for row in _rows(
                    typed.organisation, organisations, _("Create the organisation “{name}”")
                )
            ]
        self._answered = typed
        if self._waits and self._rows:
            self._waits = False
            self._take(self._rows[0].key)
        elif self.hasFocus():
            self.suggestions.show_rows(self._rows)

    def _take(self, key: object) -> None:
        typed = self.typed()
        chosen = key.name if isinstance(key, NewName) else str(key)
        if self._answered.organisation:
            person = self._person.name if isinstance(self._person, NewName) else str(self._person)
            typed = TypedPerson(person, typed.function, chosen)
        else:
            typed = replace(typed, person=chosen)
        self.suggestions.close()
        self._taken = self.text()
        self.clear()
        self._rows, self._answered = [], TypedPerson("")
        self.added.emit(typed)


def _asked_of(typed: TypedPerson) -> tuple[str, str]:
    return typed.person, typed.organisation


def _rows(name: str, found: Sequence[Entry], create: str) -> list[PopupRow]:
    rows = [PopupRow(each.id, named(each), each.subtitle, "", each.country or "") for each in found]
    if name and not any(_same(name, each) for each in found):
        new = PopupRow(NewName(name), create.format(name=name), icon="add")
        # What was only found by a likeness must not be taken for a new name by Enter.
        likely = any(_begins(name, each) for each in found)
        rows = [*rows, new] if likely else [new, *rows]
    return rows if name else []


def _same(name: str, entry: Entry) -> bool:
    wanted = sorted(fold(name).split())
    return any(sorted(fold(each).split()) == wanted for each in (entry.title, entry.native))


def _begins(name: str, entry: Entry) -> bool:
    words = fold(f"{entry.title} {entry.native}").split()
    typed = fold(name).split()[:_MOST_WORDS]
    return all(any(word.startswith(part) for word in words) for part in typed)
