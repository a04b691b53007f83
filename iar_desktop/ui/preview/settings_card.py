"""What else can be chosen about a document: from a list, or typed."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from iar_desktop.schema.messages import _
from iar_desktop.ui.preview.choice_combo import ChoiceCombo
from iar_desktop.ui.preview.typed import LineEdit
from iar_desktop.ui.widgets.card import Card
from iar_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from iar_desktop.documents import Setting

_PAUSE_MS = 400


class SettingsCard(Card):
    """``changed`` tells of another choice, of typed text after a pause."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without settings."""
        super().__init__(_("Options"), parent=parent)
        self.content.setSpacing(10)
        self._fields: dict[str, QComboBox | QLineEdit] = {}
        self._rows: list[QWidget] = []
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.changed)

    def set_settings(self, settings: "Sequence[Setting]", choices: Mapping[str, str]) -> None:
        """Offer ``settings`` with what was chosen for them."""
        self._pause.stop()
        for row in self._rows:
            self.content.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._fields, self._rows = {}, []
        for setting in settings:
            self._add(setting, choices.get(setting.key, setting.default))
        self.setVisible(bool(settings))

    def choices(self) -> dict[str, str]:
        """Return what is chosen, by the keys of the settings."""
        return {key: _value(field) for key, field in self._fields.items()}

    def choose(self, choices: Mapping[str, str]) -> None:
        """Choose by the program, and tell of it once; what cannot be chosen stays as it is."""
        for key, value in choices.items():
            field = self._fields.get(key)
            if isinstance(field, QComboBox) and field.findData(value) >= 0:
                field.blockSignals(True)
                field.setCurrentIndex(field.findData(value))
                field.blockSignals(False)
        self.changed.emit()

    def _add(self, setting: "Setting", value: str) -> None:
        field = self._combo(setting, value) if setting.options else self._line(value)
        field.setObjectName(f"setting-{setting.key}")
        field.setAccessibleName(_(setting.label))
        label = Text(_(setting.label), "small", "muted", wrap=True)
        label.setBuddy(field)
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(label)
        column.addWidget(field)
        self.content.addWidget(row)
        self._rows.append(row)
        self._fields[setting.key] = field

    def _combo(self, setting: "Setting", value: str) -> QComboBox:
        combo = ChoiceCombo()
        for option, label in setting.options:
            combo.addItem(_(label), option)
        combo.setCurrentIndex(max(combo.findData(value), 0))
        combo.currentIndexChanged.connect(lambda _index: self.changed.emit())
        return combo

    def _line(self, value: str) -> QLineEdit:
        line = LineEdit(value)
        line.textEdited.connect(lambda _text: self._pause.start())
        line.editingFinished.connect(self._hurry)
        return line

    def _hurry(self) -> None:
        if self._pause.isActive():
            self._pause.stop()
            self.changed.emit()


def _value(field: QComboBox | QLineEdit) -> str:
    return str(field.currentData()) if isinstance(field, QComboBox) else field.text().strip()
