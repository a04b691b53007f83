"""The form of one record at a time: its cells, what they show, how their values are kept."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from iar_desktop.schema.entity import Entity
from iar_desktop.schema.errors import InvalidValue, StaleRecord
from iar_desktop.schema.field import Field
from iar_desktop.schema.messages import _
from iar_desktop.storage.directory import Entry
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.forms.cell import ValueCell, with_value
from iar_desktop.ui.forms.keeping import Kept, keep_values
from iar_desktop.ui.theme import TypeRole

Draft = tuple[str, str]
"""What was typed, and why it could not be kept."""


class Form(QObject):
    """Cells of any number of fields of one record, each kept as soon as it is left.

    What cannot be kept when another record is shown waits as a draft and is there again when its
    record is.
    """

    follows = True
    """Whether a click on a link opens its record."""
    stored = Signal(object)
    """The record as it is stored now, after one of its values was kept."""

    def __init__(
        self, desk: Desk, parent: QObject | None = None, *, read_only: bool = False
    ) -> None:
        super().__init__(parent)
        self.desk, self.read_only = desk, read_only
        self.record: Entity | None = None
        self.entries: dict[str, Entry] = {}
        self.cells: list[ValueCell] = []
        self._drafts: dict[tuple[str, str], Draft] = {}

    def cell(
        self, field: Field[Any], role: TypeRole = "body", parent: QWidget | None = None
    ) -> ValueCell:
        """Return a new cell of ``field``."""
        return self.add(ValueCell(self, field, role, parent))

    def add(self, cell: ValueCell) -> ValueCell:
        """Make ``cell`` one of the form's."""
        self.cells.append(cell)
        return cell

    def is_making(self) -> bool:
        """Return whether a new record of these values is under way."""
        return False

    def remove(self, cell: ValueCell) -> None:
        """Forget a cell that is taken away."""
        if cell in self.cells:
            self.cells.remove(cell)

    def show_record(self, record: Entity, entries: Mapping[str, Entry]) -> None:
        """Show ``record``; of the same record only what changed, whatever is being typed."""
        if self.record is not None and self.record.id != record.id:
            self.leave()
            self.entries = {}
        self.record = record
        self.entries.update(entries)
        for cell in self.cells:
            cell.refresh()

    def leave(self) -> None:
        """Keep what is being typed; what cannot be kept becomes a draft."""
        record = self.record
        for cell in self.cells:
            draft = cell.leave()
            if draft is not None and record is not None:
                self._drafts[(record.id, cell.field.name)] = draft

    def take_draft(self, cell: ValueCell) -> Draft | None:
        """Return what waits for this cell's record, once."""
        record = self.record
        return None if record is None else self._drafts.pop((record.id, cell.field.name), None)

    def keep(self, cell: ValueCell, base: Entity, value: Any, typed: str) -> None:
        """Write ``value`` into the record as it was when editing began (``base``)."""
        values = cell.values_for(base, value)
        for field, each in values.items():
            if self.record is not None:
                self.record = with_value(self.record, field, each)
        self.write(cell, base, values, typed)

    def write(
        self, cell: ValueCell, base: Entity, values: Mapping[Field[Any], Any], typed: str
    ) -> None:
        """Write ``values`` as one step; what goes wrong is said at ``cell``."""

        def failed(error: BaseException) -> None:
            self._failed(cell, base, typed, error)

        self.desk.change(
            lambda dossier: keep_values(dossier, base, values),
            self._kept,
            owner=self,
            failed=failed,
        )

    def follow(self, link: str) -> None:
        """Open a record of the dossier, or an address with the system's program."""
        if ":" in link:
            QDesktopServices.openUrl(QUrl(link))
        elif link:
            self.desk.open_record(link)

    def submit(self, cell: ValueCell) -> None:
        """Ctrl+Enter in ``cell``: open what it links to."""
        if cell.editor is not None:
            cell.editor.follow()

    def _kept(self, kept: Kept[Entity]) -> None:
        if self.record is not None and self.record.id == kept.record.id:
            self.show_record(kept.record, kept.entries)
        self.stored.emit(kept.record)

    def _failed(self, cell: ValueCell, base: Entity, typed: str, error: BaseException) -> None:
        here = self.record is not None and self.record.id == base.id
        if here:
            old = getattr(base, cell.field.name, None)
            self.record = with_value(self.record, cell.field, old)  # type: ignore[arg-type] # the record is there while its cell is
        if isinstance(error, StaleRecord) and here and cell.field.name in error.clashes:
            cell.clash(base, error.clashes[cell.field.name])
            return
        known = isinstance(error, InvalidValue | StaleRecord)
        reason = str(error) if known else _("Not kept yet: Enter tries again.")
        if here:
            cell.refuse(typed, reason)
        else:
            self._drafts[(base.id, cell.field.name)] = (typed, reason)
        if not isinstance(error, InvalidValue):
            self.desk.failed.emit(error)  # trouble with more than this value
        elif not here:
            self.desk.message.emit(
                _("“{title}” was not changed. {reason}").format(
                    title=base.title(), reason=str(error)
                ),
                "",
            )
