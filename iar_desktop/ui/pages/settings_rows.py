"""Rows of the settings of the office: a label, what edits the value, the reason of a refusal."""

from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from iar_desktop.schema.field import Field
from iar_desktop.schema.kinds import Choice
from iar_desktop.schema.messages import _
from iar_desktop.ui.theme import scaled
from iar_desktop.ui.widgets.text import Text
from iar_desktop.ui.widgets.whole_line import WholeLine

LABELS = 190
"""Pixels at 100 % that all labels take, so that the fields of all cards align."""
_CONTROL = 32
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def label(text: str) -> Text:
    """Return the name of a field, at the height of the first line of what edits it."""
    found = Text(text, "body", "muted", wrap=True)
    found.setFixedWidth(scaled(LABELS))
    found.setMinimumHeight(scaled(_CONTROL))
    found.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
    return found


class SettingRow(QWidget):
    """A field of the office; what was refused stays as it was typed, with the reason under it."""

    edited = Signal()
    """What is shown is to be kept."""

    def __init__(self, field: Field[Any], control: QWidget, *, note: str = "") -> None:
        """Edit ``field`` by ``control``; ``note`` is said under it."""
        super().__init__()
        self.field, self.control = field, control
        control.setObjectName(f"office-{field.name}")
        control.setAccessibleName(_(field.label))
        control.setAccessibleDescription(note)
        self.reason = Text("", "small", "red", wrap=True)
        self.reason.setObjectName(f"office-{field.name}-reason")
        self.reason.hide()
        self.cell = QVBoxLayout()
        self.cell.setSpacing(2)
        self.cell.addWidget(control)
        self.cell.addWidget(self.reason)
        if note:
            self.cell.addWidget(Text(note, "small", "muted", wrap=True))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(label(_(field.label)), 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(self.cell, 1)

    def value(self) -> Any:
        """Return the value typed; ``UserError`` says why there is none."""
        raise NotImplementedError  # every row has its own

    def show_value(self, value: Any) -> None:
        """Show the value as it is stored."""
        raise NotImplementedError  # every row has its own

    def is_busy(self) -> bool:
        """Return whether something stands here that is not to be written over."""
        return self.control.hasFocus() or not self.reason.isHidden()

    def refuse(self, reason: str) -> None:
        """Say why the value cannot be kept; empty when it can."""
        self.reason.setText(reason)
        self.reason.setVisible(bool(reason))
        self.control.setProperty("invalid", bool(reason))
        self.control.style().polish(self.control)


class LineRow(SettingRow):
    """One line, kept on Enter and when it is left."""

    def __init__(self, field: Field[Any], *, note: str = "", hint: str = "") -> None:
        """Edit ``field``; ``hint`` stands in it while it is empty."""
        self.line = WholeLine()
        super().__init__(field, self.line, note=note)
        self.line.setPlaceholderText(hint)
        self.line.editingFinished.connect(self.edited)

    def value(self) -> Any:
        """Return what is typed, read as the field reads it."""
        return self.field.parse(self.line.text())

    def show_value(self, value: Any) -> None:
        """Show the value as it is edited."""
        self.line.setText("" if value is None else self.field.kind.edit_text(value))


class Lines(QPlainTextEdit):
    """A box of several lines, as high as they are; Tab and Ctrl+Enter leave it."""

    left = Signal()

    def __init__(self, least: int) -> None:
        """Show at least so many lines."""
        super().__init__()
        self._least = least
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(5)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        lines = max(int(self.document().size().height()), self._least)
        return QSize(200, min(lines, 12) * self.fontMetrics().lineSpacing() + 20)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in _ENTER:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class LinesRow(SettingRow):
    """Several lines, kept when they are left."""

    def __init__(self, field: Field[Any], least: int, *, note: str = "") -> None:
        """Edit ``field`` in a box of at least so many lines."""
        self.lines = Lines(least)
        super().__init__(field, self.lines, note=note)
        self.lines.left.connect(self.edited)

    def value(self) -> Any:
        """Return what is typed, read as the field reads it."""
        return self.field.parse(self.lines.toPlainText())

    def show_value(self, value: Any) -> None:
        """Show the value; the cursor stays where nothing changed."""
        text = "" if value is None else self.field.kind.edit_text(value)
        if self.lines.toPlainText() != text:
            self.lines.setPlainText(text)


class SwitchRow(SettingRow):
    """Yes or no, kept as soon as it is ticked."""

    def __init__(self, field: Field[Any], text: str) -> None:
        """Edit ``field``; ``text`` says what ticking means."""
        self.box = QCheckBox(text)
        self.box.setMinimumHeight(scaled(_CONTROL))
        super().__init__(field, self.box)
        self.box.setAccessibleName(f"{_(field.label)}{_(': ')}{text}")
        self.box.clicked.connect(self.edited)

    def value(self) -> Any:
        """Return whether it is ticked."""
        return self.box.isChecked()

    def show_value(self, value: Any) -> None:
        """Tick it or not."""
        self.box.setChecked(bool(value))

    def is_busy(self) -> bool:
        """Return False: nothing is ever half typed here."""
        return False


class ChoiceRow(SettingRow):
    """One of a few options, kept as soon as it is chosen; the first one stands for none."""

    def __init__(self, field: Field[Any]) -> None:
        """Edit ``field``, whose kind is a choice."""
        self.box = QComboBox()
        super().__init__(field, self.box)
        assert isinstance(field.kind, Choice)  # noqa: S101 - a matter of this page alone
        for option in field.kind.options:
            self.box.addItem(_(option.label), option)
        self.box.activated.connect(self.edited)
        self.cell.setAlignment(self.box, Qt.AlignmentFlag.AlignLeft)

    def value(self) -> Any:
        """Return the option chosen."""
        return self.field.parse(str(self.box.currentData()))

    def show_value(self, value: Any) -> None:
        """Show the option."""
        self.box.setCurrentIndex(max(self.box.findData(value), 0))

    def is_busy(self) -> bool:
        """Return False: nothing is ever half chosen here."""
        return False
