"""Ties between two records of one sort: this one's own as a table, those told by others below."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from iar_desktop.schema.entity import Entity
from iar_desktop.schema.field import Field
from iar_desktop.schema.kinds import Day
from iar_desktop.schema.messages import _
from iar_desktop.storage.directory import Entry
from iar_desktop.storage.dossier import Touched
from iar_desktop.storage.reader import Query, Reader
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.forms.keeping import linked_entries
from iar_desktop.ui.forms.shown import shown
from iar_desktop.ui.pages.links_tab import MOST, LinksTab
from iar_desktop.ui.programme.cell import Cell, Column, SheetRow
from iar_desktop.ui.programme.sheet import Sheet
from iar_desktop.ui.programme.sheet_delegate import PAD
from iar_desktop.ui.widgets.card import Card

_DAY, _NUMBER = 104, 88


@dataclass(frozen=True)
class Ties:
    """``link`` is the end told from, ``other`` the far one, which is among the ``columns``."""

    link: Field[Any]
    other: Field[Any]
    columns: tuple[Field[Any], ...]
    told: str
    """The title of the ties that other records tell."""
    inverses: Mapping[Field[Any], Callable[[Any], str]] = field(default_factory=dict)
    """What a value is called from the other end, where that is not the same."""


@dataclass(frozen=True)
class _Told:
    records: Sequence[Entity]
    entries: Mapping[str, Entry]


class BothWaysTab(QWidget):
    """The second table is only read: a tie is edited where it was entered, a click away."""

    def __init__(self, desk: Desk, ties: Ties, parent: QWidget | None = None) -> None:
        """Read and write through ``desk``."""
        super().__init__(parent)
        self.desk, self.ties = desk, ties
        self._whole = ""
        self.own = LinksTab(desk, ties.link, ties.columns)
        self.sheet = Sheet([_column(each, ties) for each in ties.columns], hugs=True)
        self.sheet.setObjectName("told-ties")
        self.sheet.setAccessibleName(_(ties.told))
        self.sheet.opened.connect(desk.open_record)
        self.sheet.entered.connect(lambda key, _column: self._open(key))
        self.told = Card(_(ties.told))
        self.told.setObjectName("told")
        self.told.set_side_margins(16 - PAD)  # as the words of the table above
        self.told.content.addWidget(self.sheet)
        self.told.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 16)
        column.setSpacing(0)
        column.addWidget(self.own)
        column.addWidget(self.told)
        column.addStretch(1)

    def show_record(self, record: Entity) -> None:
        """Show the ties of ``record``."""
        if record.id != self._whole:
            self.told.hide()
        self._whole = record.id
        self.own.show_record(record)
        self._read()

    def refresh(self, touched: Touched) -> None:
        """Read both tables anew."""
        if self._whole:
            self.own.refresh(touched)
            self._read()

    def _read(self) -> None:
        ties, whole = self.ties, self._whole
        self.desk.read(
            lambda dossier: _read(dossier, ties, whole), self._show, owner=self, latest="told"
        )

    def _show(self, told: _Told) -> None:
        self.sheet.set_rows([self._row(each, told.entries) for each in told.records])
        self.told.setVisible(bool(told.records))

    def _row(self, record: Entity, entries: Mapping[str, Entry]) -> SheetRow:
        cells = [self._cell(record, column, entries) for column in self.ties.columns]
        return SheetRow(record.id, tuple(cells))

    def _cell(self, record: Entity, column: Field[Any], entries: Mapping[str, Entry]) -> Cell:
        if column is self.ties.other:
            end = getattr(record, self.ties.link.name)
            return Cell(_name(end, entries) or "—", role="strong", ink="accent", link=end)
        value = getattr(record, column.name)
        inverse = self.ties.inverses.get(column)
        return Cell(inverse(value) if inverse else shown(column, value, entries).text)

    def _open(self, key: str) -> None:
        row = self.sheet.rows.rows[self.sheet.rows.row_of(key)]
        self.desk.open_record(next(cell.link for cell in row.cells if cell.link))


def _column(field: Field[Any], ties: Ties) -> Column:
    if isinstance(field.kind, Day) or field.kind.numeric:
        width = _NUMBER if field.kind.numeric else _DAY
        return Column(field.name, _(field.label), width=width)
    return Column(field.name, _(field.label), share=3 if field is ties.other else 2)


def _read(reader: Reader, ties: Ties, whole: str) -> _Told:
    told = Query(ties.link.owner).where(ties.other.equals(whole)).first(MOST)
    records = reader.all(told)
    entries = linked_entries(reader, records)
    records.sort(key=lambda each: (_name(getattr(each, ties.link.name), entries), each.id))
    return _Told(records, entries)


def _name(end: str, entries: Mapping[str, Entry]) -> str:
    return entries[end].title if end in entries else ""
