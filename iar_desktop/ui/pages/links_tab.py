"""A tab of linked records as a table: consortium members, positions, agreements, budget lines."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from iar_desktop.operations.records import delete
from iar_desktop.schema.conditions import Order
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.field import Field
from iar_desktop.schema.messages import _, _n
from iar_desktop.storage.directory import Entry
from iar_desktop.storage.dossier import Dossier, Touched
from iar_desktop.storage.reader import Query, Reader
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.forms.amounts import EURO, with_currency
from iar_desktop.ui.forms.draft_form import DraftForm, Values
from iar_desktop.ui.forms.form import Form
from iar_desktop.ui.forms.keeping import add_linked, linked_entries, reorder
from iar_desktop.ui.tables.links_model import LinksModel
from iar_desktop.ui.tables.links_table import LinksTable
from iar_desktop.ui.tables.shown_delegate import MARGIN
from iar_desktop.ui.widgets.card import Card
from iar_desktop.ui.widgets.text import Text

MOST = 1000
"""Rows shown at most; more are found by search."""


@dataclass(frozen=True)
class _Rows:
    records: list[Entity]
    entries: Mapping[str, Entry]
    count: int


class LinksTab(QWidget):
    """The records that point to the one shown by ``link``, with the chosen columns."""

    def __init__(
        self,
        desk: Desk,
        link: Field[Any],
        columns: Sequence[Field[Any]],
        *,
        orders: Sequence[Field[Any] | Order] = (),
        totals: Sequence[Field[Any]] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.desk, self.link, self._totals = desk, link, tuple(totals)
        self.setObjectName(f"links-{link.owner.kind}")
        self._orders = tuple(orders)
        self._whole: Entity | None = None
        self._late: _Rows | None = None
        self._forms: dict[str, Form] = {}
        self.draft = DraftForm(desk, link.owner, self._add, self, at_once=True)
        self.draft.created.connect(self._added)
        self.draft.refused.connect(lambda text: desk.message.emit(text, ""))
        self.model = LinksModel(columns)
        self.table = LinksTable(self.model, self._form_of)
        self.table.setObjectName("links-table")
        self.table.followed.connect(desk.open_record)
        self.table.delete_wanted.connect(self._delete)
        self.table.move_wanted.connect(self._move)
        self.table.settled.connect(self._catch_up)
        self._new = ""
        self._foot = Text("", "strong")
        self._foot.setObjectName("totals")
        self._foot.setIndent(MARGIN)
        card = Card()
        card.set_side_margins(16 - MARGIN)  # the words of the cells, not their boxes, line up
        card.content.addWidget(self.table)
        card.content.addWidget(self._foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 16)
        column.addWidget(card)
        column.addStretch(1)

    def show_record(self, record: Entity) -> None:
        """Show the records that point to ``record``."""
        if self._whole is None or self._whole.id != record.id:
            self._forms.clear()
            self.draft.begin(**{self.link.name: record.id})
            self.model.show([], {}, self.draft.record)
        self._whole = record
        self._read()

    def refresh(self, _touched: Touched) -> None:
        """Read the table anew."""
        if self._whole is not None:
            self._read()

    def _read(self) -> None:
        whole = self._whole
        if whole is not None:
            self.desk.read(
                lambda dossier: self._rows(dossier, whole.id), self._show, owner=self, latest="rows"
            )

    def _rows(self, reader: Reader, whole_id: str) -> _Rows:
        orders = self._orders or self._usual_orders()
        query = Query(self.link.owner).where(self.link.equals(whole_id)).order_by(*orders)
        records = reader.all(query.first(MOST))
        count = reader.count(query) if len(records) == MOST else len(records)
        return _Rows(records, linked_entries(reader, records), count)

    def _usual_orders(self) -> tuple[Field[Any], ...]:
        position = self.link.owner.fields.get("position")
        return (position,) if position else ()

    def _show(self, rows: _Rows) -> None:
        if self.table.is_editing() and not self._same(rows):
            self._late = rows  # shown when the editor closes: rows must not move under it
        else:
            self._late = None
        for record in rows.records:
            form = self._forms.get(record.id)
            if form:
                form.show_record(record, rows.entries)
        shown = self.model.records if self._late else rows.records
        at = self.table.currentIndex()
        current = self.model.record(at.row()) if at.isValid() else None
        self.model.show(shown, {**self.model.entries, **rows.entries}, self.draft.record)
        if current is not None and not self.table.currentIndex().isValid():
            self._stay_at(current, at.column())
        self.table.fit()
        self._foot.setText(self._sums(rows))
        self._foot.setVisible(bool(self._foot.text()))
        if self._new and not self._late:
            self._go_on()

    def _stay_at(self, record: Entity, column: int) -> None:
        """Make the row of ``record`` the current one again, wherever it stands now."""
        ids = [each.id for each in self.model.records]
        row = ids.index(record.id) if record.id in ids else len(ids)
        self.table.setCurrentIndex(self.model.index(row, column))

    def _same(self, rows: _Rows) -> bool:
        return [each.id for each in rows.records] == [each.id for each in self.model.records]

    def _form_of(self, row: int) -> Form:
        record = self.model.record(row)
        if record is None or self.model.is_draft(row):
            return self.draft
        if record.id not in self._forms:
            form = self._forms[record.id] = Form(self.desk, self)
            form.stored.connect(self._after_edit)
        form = self._forms[record.id]
        form.show_record(record, self.model.entries)
        return form

    def _after_edit(self, _record: Entity) -> None:
        self._read()

    def _add(self, dossier: Dossier, values: Values) -> Entity:
        whole = self._whole
        assert whole is not None  # noqa: S101 - the table is shown for a record only
        return add_linked(dossier, self.link.owner, self.link, whole.id, values)

    def _catch_up(self) -> None:
        if self._late is not None and not self.table.is_editing():
            self._read()

    def _go_on(self) -> None:
        """Open the cell after the one in which a row was begun."""
        column, self.table.next_column = self.table.next_column, None
        ids = [each.id for each in self.model.records]
        if column is not None and self._new in ids:
            self.table.edit_cell(self.model.index(ids.index(self._new), column))
        self._new = ""

    def _added(self, record: Entity) -> None:
        self._new = record.id
        if self._whole is not None:
            self.draft.begin(**{self.link.name: self._whole.id})
            self._read()

    def _delete(self, ids: list[str]) -> None:
        if not ids:
            return

        def deleted(count: int) -> None:
            self.desk.message.emit(
                _n("{count} row deleted.", "{count} rows deleted.", count), "undo"
            )
            self._read()

        self.desk.change(lambda dossier: delete(dossier, ids), deleted, owner=self)

    def _move(self, start: int, end: int) -> None:
        ids = [each.id for each in self.model.records]
        if "position" not in self.link.owner.fields or not 0 <= end < len(ids) or start >= len(ids):
            return
        ids.insert(end, ids.pop(start))

        def moved(_none: None) -> None:
            self._read()

        self.desk.change(lambda dossier: reorder(dossier, self.link.owner, ids), moved, owner=self)

    def _sums(self, rows: _Rows) -> str:
        said = []
        for field in self._totals:
            sums: dict[str, Any] = defaultdict(int)  # by currency
            for record in rows.records:
                value = getattr(record, field.name)
                currency = getattr(record, "currency", None)
                if value is not None:
                    sums[str(currency.value) if currency else EURO] += value
            parts = [with_currency(field.kind.format(sum_), code) for code, sum_ in sums.items()]
            if parts:
                said.append(f"{_(field.label)}{_(': ')}{' + '.join(parts)}")
        return "     ".join(said)
