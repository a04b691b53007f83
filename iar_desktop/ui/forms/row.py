"""A row of a form, derived from its field: label, note, mark of sensitive data, value."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from iar_desktop.schema.field import Field
from iar_desktop.schema.kinds import LongText
from iar_desktop.schema.messages import _
from iar_desktop.ui.forms.cell import ValueCell
from iar_desktop.ui.forms.form import Form
from iar_desktop.ui.forms.icon_label import IconLabel
from iar_desktop.ui.forms.value_view import described
from iar_desktop.ui.theme import scaled
from iar_desktop.ui.widgets.text import Text

LABEL_WIDTH = 132
_LABEL_ABOVE = 3


class FieldRow(QWidget):
    """Label and value side by side; long texts have their label above them."""

    def __init__(self, form: Form, field: Field[Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.setObjectName(f"row-{field.name}")
        self.cell: ValueCell = form.cell(field)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        above = isinstance(field.kind, LongText)
        line = QVBoxLayout(self) if above else QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0 if above else 4)
        self._head = self._label(above=above)
        line.addLayout(self._head, 0)
        if above:
            line.setContentsMargins(0, 2, 0, 2)
        line.addWidget(self.cell, 1)

    def show_box(self) -> None:
        """Show the box of an editor even at rest, the label at the height of its text."""
        lower = self.cell.view.show_box()
        if not isinstance(self.field.kind, LongText):
            self._head.setContentsMargins(0, _LABEL_ABOVE + lower, 0, 0)

    def keep_together(self) -> None:
        """Keep the value at the height of its label in a row that is taller than both."""
        layout = self.layout()
        if layout is not None:
            layout.setAlignment(self.cell, Qt.AlignmentFlag.AlignTop)

    def _label(self, *, above: bool) -> QHBoxLayout:
        field = self.field
        name = Text(_(field.label), "body", "muted", wrap=not above)
        name.setToolTip(described(_(field.label), _(field.note), sensitive=field.sensitive))
        name.setBuddy(self.cell.view)
        head = QHBoxLayout()
        head.setSpacing(4)
        head.setContentsMargins(0, 0 if above else _LABEL_ABOVE, 0, 0)
        top = Qt.AlignmentFlag.AlignTop
        if above:
            head.addWidget(name)
        else:
            room = scaled(LABEL_WIDTH) - (20 if field.sensitive else 0)
            name.setFixedWidth(room)
            head.addWidget(name, 0, top)
        if field.sensitive:
            tip = " — ".join(part for part in (_("Sensitive data"), _(field.note)) if part)
            head.addWidget(IconLabel("lock", "amber", 16, tip=tip), 0, top)
        if above:
            head.addStretch(1)
        return head

    def is_empty(self) -> bool:
        """Return whether there is no value here and the keyboard is elsewhere."""
        busy = self.cell.editor is not None or self.cell.view.hasFocus()
        return not busy and not self.cell.shown()
