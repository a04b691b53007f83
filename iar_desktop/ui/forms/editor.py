"""What every editor of a value has in common, and the one-line editor most kinds use."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from iar_desktop.schema.entity import Entity
from iar_desktop.schema.field import Field
from iar_desktop.schema.messages import _
from iar_desktop.storage.directory import Entry
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.theme import TypeRole, font
from iar_desktop.ui.widgets.icon_button import IconButton
from iar_desktop.ui.widgets.whole_line import WholeLine

LINE_HEIGHT = 26
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Editor(QWidget):
    """Edits one value in the place where it is shown.

    ``value`` reads what is typed and raises ``InvalidValue`` where it is none; ``text`` is what
    is typed whatever it is, so that nothing is lost.
    """

    kept = Signal()
    """Enter, or a choice made: what is typed should be kept."""
    cancelled = Signal()
    """Esc: the value as it was should come back."""
    followed = Signal(str)
    """Open the record with this id, or this address."""
    submitted = Signal()
    """Ctrl+Enter: whoever holds the editor knows what it stands for here."""

    def __init__(self, field: Field[Any], desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field, self.desk = field, desk
        self.entries: dict[str, Entry] = {}
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(4)

    def load(self, value: Any, entries: Mapping[str, Entry]) -> None:
        """Begin with ``value``; ``entries`` name the records it links to."""
        raise NotImplementedError  # every editor has its own

    def know(self, record: Entity) -> None:
        """Learn of which record the value is; editors that need it keep it."""

    def value(self) -> Any:
        """Return the value typed; ``InvalidValue`` says why there is none."""
        raise NotImplementedError  # every editor has its own

    def text(self) -> str:
        """Return what is typed, valid or not."""
        raise NotImplementedError  # every editor has its own

    def set_text(self, text: str) -> None:
        """Show ``text`` as if it had been typed."""
        raise NotImplementedError  # every editor has its own

    def begin(self, typed: str = "") -> None:
        """Take the focus with everything selected, or with ``typed`` in place of the value."""
        self.setFocus()

    def set_invalid(self, problem: str) -> None:
        """Show that the value cannot be kept, and why; empty when it can."""

    def follow(self) -> None:
        """Open what the value points to; editors of links and addresses say where."""

    def set_face(self, role: TypeRole) -> None:
        """Write in the type of ``role``."""

    def align_right(self) -> None:
        """Write at the right, as numbers under each other are."""


class LineEditor(Editor):
    """One line of text, read by the field's kind."""

    def __init__(self, field: Field[Any], desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(field, desk, parent)
        self.line = WholeLine()
        self.line.setObjectName(f"{field.name}-line")
        self.line.setAccessibleName(_(field.label))
        self.line.setTextMargins(-3, 0, -3, 0)
        self.line.setMinimumHeight(LINE_HEIGHT)
        self.line.installEventFilter(self)
        self.row.addWidget(self.line, 1)
        self.setFocusProxy(self.line)

    def load(self, value: Any, entries: Mapping[str, Entry]) -> None:
        self.line.setText("" if value is None else self.field.kind.edit_text(value))

    def value(self) -> Any:
        return self.field.parse(self.line.text())

    def text(self) -> str:
        return self.line.text()

    def set_text(self, text: str) -> None:
        self.line.setText(text)

    def begin(self, typed: str = "") -> None:
        self.line.setFocus()
        if typed:
            self.line.setText(typed)
            self.line.textEdited.emit(typed)
        else:
            self.line.selectAll()

    def set_invalid(self, problem: str) -> None:
        set_flag(self.line, "invalid", on=bool(problem))
        self.line.setAccessibleDescription(problem)

    def set_face(self, role: TypeRole) -> None:
        self.line.setFont(font(role))

    def align_right(self) -> None:
        self.line.setAlignment(Qt.AlignmentFlag.AlignRight)

    def add_follow_button(self, icon: str, text: str) -> IconButton:
        """Add a button after the line that opens what the value points to."""
        button = IconButton(icon, text, quiet=True, size=16)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setObjectName(f"{self.field.name}-follow")
        button.clicked.connect(self.follow)
        self.row.addWidget(button)
        return button

    def handle_key(self, event: QKeyEvent) -> bool:
        """Act on a key before the line does; return whether it is used up."""
        if event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.submitted.emit()
            return True
        if event.key() in _ENTER:
            self.kept.emit()
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
            return True
        return False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line and event.type() == QEvent.Type.ShortcutOverride:
            return self._claims(event)
        if watched is self.line and event.type() == QEvent.Type.KeyPress:
            return isinstance(event, QKeyEvent) and self.handle_key(event)
        return super().eventFilter(watched, event)

    @staticmethod
    def _claims(event: QEvent) -> bool:
        """Keep Esc, Enter and Alt+Down from the window's shortcuts while a value is edited."""
        keys = (*_ENTER, Qt.Key.Key_Escape, Qt.Key.Key_Down)
        if isinstance(event, QKeyEvent) and event.key() in keys:
            event.accept()
            return True
        return False


def set_flag(widget: QWidget, name: str, *, on: bool) -> None:
    """Set a property that the style sheet asks for, and dress the widget anew."""
    if bool(widget.property(name)) != on:
        widget.setProperty(name, on)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
