"""The ties of an organisation: its own as a table, those told by others from its side."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from iar_desktop.domain import Relationship
from iar_desktop.schema.dates import format_day
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.field import Field
from iar_desktop.schema.messages import _
from iar_desktop.storage.directory import Entry
from iar_desktop.storage.dossier import Touched
from iar_desktop.storage.reader import Query, Reader
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.forms.keeping import linked_entries
from iar_desktop.ui.pages.links_tab import MOST, LinksTab
from iar_desktop.ui.programme.cell import Cell, Column, SheetRow
from iar_desktop.ui.programme.sheet import Sheet
from iar_desktop.ui.programme.sheet_delegate import PAD
from iar_desktop.ui.widgets.card import Card

_OWN = (
    Relationship.type,
    Relationship.other,
    Relationship.since,
    Relationship.until,
    Relationship.note,
)


@dataclass(frozen=True)
class _Told:
    ties: Sequence[Relationship]
    entries: Mapping[str, Entry]


class RelationsTab(QWidget):
    """The second table is only read: a tie is edited where it was entered, a click away."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Read and write through ``desk``."""
        super().__init__(parent)
        self.desk = desk
        self._whole = ""
        self.own = LinksTab(desk, Relationship.organisation, _OWN)
        self.sheet = Sheet(
            (
                _column(Relationship.type, 22),
                _column(Relationship.other, 34),
                Column("since", _(Relationship.since.label), width=104),
                Column("until", _(Relationship.until.label), width=104),
                _column(Relationship.note, 26),
            ),
            hugs=True,
        )
        self.sheet.setObjectName("told-ties")
        self.sheet.opened.connect(desk.open_record)
        self.sheet.entered.connect(lambda key, _column: self._open(key))
        self.told = Card(_("Entered at other organisations"))
        self.told.setObjectName("told")
        self.sheet.setAccessibleName(self.told.accessibleName())
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
        """Show the ties of the organisation ``record``."""
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
        whole = self._whole
        self.desk.read(lambda dossier: _read(dossier, whole), self._show, owner=self, latest="told")

    def _show(self, told: _Told) -> None:
        self.sheet.set_rows([_row(tie, told.entries) for tie in told.ties])
        self.told.setVisible(bool(told.ties))

    def _open(self, key: str) -> None:
        row = self.sheet.rows.rows[self.sheet.rows.row_of(key)]
        self.desk.open_record(row.cells[1].link)


def _column(field: Field[Any], share: int) -> Column:
    return Column(field.name, _(field.label), share=share)


def _read(reader: Reader, organisation: str) -> _Told:
    ties = reader.all(
        Query(Relationship).where(Relationship.other.equals(organisation)).first(MOST)
    )
    entries = linked_entries(reader, ties)
    by_name = sorted(ties, key=lambda each: (_name(each.organisation, entries), each.id))
    return _Told(by_name, entries)


def _name(organisation: str, entries: Mapping[str, Entry]) -> str:
    return entries[organisation].title if organisation in entries else ""


def _row(tie: Relationship, entries: Mapping[str, Entry]) -> SheetRow:
    name = _name(tie.organisation, entries) or "—"
    cells = (
        Cell(_(tie.type.inverse)),
        Cell(name, role="strong", ink="accent", link=tie.organisation),
        Cell(_day(tie.since)),
        Cell(_day(tie.until)),
        Cell(tie.note or ""),
    )
    return SheetRow(tie.id, cells)


def _day(day: date | None) -> str:
    return format_day(day) if day else ""
