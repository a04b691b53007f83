"""A value chosen from a list by typing: options, countries, zones."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from iar_desktop.schema.field import Field
from iar_desktop.schema.folding import fold
from iar_desktop.schema.messages import _
from iar_desktop.storage.directory import Entry
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.forms.editor import LineEditor
from iar_desktop.ui.widgets.icon_button import IconButton
from iar_desktop.ui.widgets.popup import Popup
from iar_desktop.ui.widgets.popup_model import PopupModel, PopupRow

MOST = 60
"""Suggestions shown at most; typing narrows them."""


class Suggestions(QObject):
    """The list below a line: asks ``rows`` as one types, tells ``picked`` what was chosen."""

    def __init__(
        self,
        line: QLineEdit,
        rows: Callable[[str], Sequence[PopupRow]],
        picked: Callable[[Any], None],
    ) -> None:
        super().__init__(line)
        self._line, self._rows, self._picked = line, rows, picked
        self._popup: Popup | None = None
        line.textEdited.connect(self.show_for)

    def show_for(self, text: str) -> None:
        """Show what suits ``text``."""
        self.show_rows(self._rows(text))

    def show_rows(self, rows: Sequence[PopupRow]) -> None:
        """Show these rows, none hides the list."""
        self.popup().show_rows(rows)

    def popup(self) -> Popup:
        """Return the list, made when first wanted: it watches the window the line is in then."""
        if self._popup is None:
            self._popup = Popup(self._line)
            self._popup.picked.connect(self._picked)
            self._line.installEventFilter(self)
        return self._popup

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Ctrl+Enter is about the form, not about the list: it is put away before it sees the key.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.close()
        return False

    def choose(self, key: Any) -> None:
        """Make the row of ``key`` the current one, which Enter takes."""
        model = self.popup().list.model()
        rows = model.rows if isinstance(model, PopupModel) else []
        for number, row in enumerate(rows):
            if isinstance(row, PopupRow) and row.key == key:
                self.popup().list.setCurrentIndex(model.index(number, 0))

    def is_open(self) -> bool:
        """Return whether the list is to be seen."""
        return self._popup is not None and self._popup.isVisible()

    def close(self) -> None:
        """Put the list away."""
        if self._popup is not None:
            self._popup.hide()


class PickEditor(LineEditor):
    """A line with suggestions; subclasses say which."""

    opens_at_once = False
    """Whether all choices are shown as soon as the editor opens."""

    def __init__(self, field: Field[Any], desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(field, desk, parent)
        self._loaded: Any = None
        self.suggestions = Suggestions(self.line, self.rows, self.take)
        self._arrow = IconButton("chevron-down", _("Show the choices"), quiet=True, size=16)
        self._arrow.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._arrow.clicked.connect(self.show_all)
        self.row.addWidget(self._arrow)

    def rows(self, text: str) -> Sequence[PopupRow]:
        """Return the suggestions for what is typed; the key of a row is its value."""
        raise NotImplementedError  # every editor has its own

    def take(self, key: Any) -> None:
        """Take a suggestion: it is kept at once."""
        self.load(key, {})
        self.kept.emit()

    def load(self, value: Any, entries: Mapping[str, Entry]) -> None:
        self._loaded = value
        self.line.setText("" if value is None else self.field.kind.format(value))

    def show_all(self) -> None:
        """Show every choice, the present value as the current one."""
        self.suggestions.show_for("")
        self.suggestions.choose(self._loaded)

    def begin(self, typed: str = "") -> None:
        super().begin(typed)
        if self.opens_at_once and not typed:
            # Once the line stands where it will stay.
            QTimer.singleShot(0, self, self._open)

    def _open(self) -> None:
        if self.line.hasFocus():
            self.show_all()

    def handle_key(self, event: QKeyEvent) -> bool:
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_Down and (alt or not self.suggestions.is_open()):
            self.show_all()
            return True
        return super().handle_key(event)


def matching(text: str, choices: Mapping[Any, tuple[str, ...]], most: int = MOST) -> list[Any]:
    """Return the keys of ``choices`` whose names fit ``text``: beginnings first, then inner words.

    Accents, case and scripts' variants do not matter; each key may have several names.
    """
    wanted = fold(text)
    ranked: list[tuple[int, int, Any]] = []
    for order, (key, names) in enumerate(choices.items()):
        folded = [fold(name) for name in names]
        if any(name.startswith(wanted) for name in folded):
            ranked.append((0, order, key))
        elif any(f" {wanted}" in name for name in folded):
            ranked.append((1, order, key))
        elif len(wanted) > 2 and any(wanted in name for name in folded):
            ranked.append((2, order, key))
    return [key for _rank, _order, key in sorted(ranked, key=lambda each: each[:2])[:most]]
