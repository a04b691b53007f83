"""Parts of a record in place: its e-mails, phones, addresses, positions, one under the other."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from iar_desktop.operations.records import delete
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.field import Field
from iar_desktop.schema.messages import _
from iar_desktop.storage.directory import Entry
from iar_desktop.storage.dossier import Dossier
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.forms.cell import ValueCell
from iar_desktop.ui.forms.draft_form import DraftForm, Values
from iar_desktop.ui.forms.form import Form
from iar_desktop.ui.forms.keeping import add_linked
from iar_desktop.ui.theme import scaled
from iar_desktop.ui.widgets.icon_button import IconButton


@dataclass(frozen=True)
class PartSpec:
    """Which parts are shown: lines of two fields each, small one at the left."""

    entity: type[Entity]
    link: Field[Any]
    lines: tuple[tuple[Field[Any], Field[Any]], ...]
    add_label: str
    icon: str
    left: int = 76
    """Width of the small field, pixels at 100 %."""


class PartRow(QWidget):
    """One part: its fields in lines, and a button that takes it away.

    Of a part that is ``kept`` the small fields without a value do not ask for one.
    """

    def __init__(
        self, form: Form, spec: PartSpec, *, kept: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.form, self._spec = form, spec
        self.cells: list[ValueCell] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        for number, pair in enumerate(spec.lines):
            for column, field in enumerate(pair):
                cell = form.cell(field)
                cell.view.set_empty("…" if kept and not column else _(field.label) + "…")
                self.cells.append(cell)
                grid.addWidget(cell, number, column, Qt.AlignmentFlag.AlignTop)
                if column == 0:
                    cell.setFixedWidth(scaled(spec.left))
                    cell.view.set_ink("muted")
        self.remove = IconButton("close", _("Remove"), quiet=True, size=14, ink="muted")
        self.remove.setObjectName("remove-part")
        self.remove.setFixedSize(scaled(24), scaled(24))
        grid.addWidget(self.remove, 0, 2, Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def begin(self) -> None:
        """Open the first field that has no value and needs one, else the last of the first line."""
        needs = [cell for cell in self.cells if cell.field.required and not cell.shown()]
        (needs or self.cells[1:])[0].edit()


class Parts(QWidget):
    """The parts of one sort of the record shown."""

    def __init__(self, desk: Desk, spec: PartSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.spec = desk, spec
        self.setObjectName(f"parts-{spec.entity.kind}")
        self._whole = ""
        self._rows: dict[str, PartRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._draft_form = DraftForm(desk, spec.entity, self._add, self, at_once=True)
        self._draft_form.created.connect(self._added)
        self._draft = PartRow(self._draft_form, spec)
        self._draft.setObjectName("draft")
        self._draft.remove.clicked.connect(self._give_up)
        self._draft.hide()
        self._column.addWidget(self._draft)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def show_parts(
        self, whole_id: str, parts: Sequence[Entity], entries: Mapping[str, Entry]
    ) -> None:
        """Show ``parts`` of the record ``whole_id``."""
        if whole_id != self._whole:
            self._whole = whole_id
            self._give_up()
        for gone in self._rows.keys() - {part.id for part in parts}:
            row = self._rows.pop(gone)
            row.hide()
            row.deleteLater()
        for place, part in enumerate(parts):
            row = self._rows.get(part.id) or self._make_row(part)
            row.form.show_record(part, entries)
            self._column.insertWidget(place, row)
            row.show()
        self.setVisible(bool(parts) or not self._draft.isHidden())

    def begin(self) -> None:
        """Open an empty part to fill in."""
        self._draft_form.begin(**{self.spec.link.name: self._whole})
        self._draft.show()
        self.show()
        self._draft.begin()

    def _make_row(self, part: Entity) -> PartRow:
        row = PartRow(Form(self.desk, self), self.spec, kept=True)
        row.setObjectName(f"part-{part.id}")
        row.remove.clicked.connect(lambda: self._remove(part.id))
        self._rows[part.id] = row
        return row

    def _add(self, dossier: Dossier, values: Values) -> Entity:
        return add_linked(dossier, self.spec.entity, self.spec.link, self._whole, values)

    def _added(self, _part: Entity) -> None:
        self._draft.hide()

    def _give_up(self) -> None:
        self._draft.hide()
        self.setVisible(bool(self._rows))
        for cell in self._draft.cells:
            cell.cancel()

    def _remove(self, part_id: str) -> None:
        def deleted(_count: int) -> None:
            self.desk.message.emit(_("Removed."), "undo")

        self.desk.change(lambda dossier: delete(dossier, [part_id]), deleted, owner=self)


def add_buttons(groups: Sequence[Parts]) -> QHBoxLayout:
    """Return a line of buttons, one to add each sort of part."""
    line = QHBoxLayout()
    line.setSpacing(4)
    for parts in groups:
        button = IconButton(parts.spec.icon, _(parts.spec.add_label), quiet=True, size=18)
        button.setText(_(parts.spec.add_label))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setObjectName(f"add-{parts.spec.entity.kind}")
        button.clicked.connect(parts.begin)
        line.addWidget(button)
    line.addStretch(1)
    return line
