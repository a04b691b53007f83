"""Reading lists on the worker's thread: all rows as numbers, cards for those in sight."""

from array import array
from collections.abc import Sequence
from typing import NamedTuple, cast

from iar_desktop.domain import Country
from iar_desktop.schema.conditions import Condition, Order
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.folding import fold
from iar_desktop.schema.messages import _
from iar_desktop.schema.option import Option
from iar_desktop.storage.directory import Entry
from iar_desktop.storage.listing import Column, find_row, listing, page
from iar_desktop.storage.reader import EVERYTHING, Query, Reader
from iar_desktop.ui.pages.section import Remark, Section
from iar_desktop.ui.theme import Tone
from iar_desktop.ui.widgets.two_line_delegate import CardRow

AROUND = 40
"""Cards read before and after the row in sight."""


class ListSpec(NamedTuple):
    """What a list shows and how it is sorted."""

    condition: Condition = EVERYTHING
    order: Order | None = None
    text: str = ""


class ListCard(NamedTuple):
    """The card of one row, and the record it stands for."""

    id: str
    row: CardRow


class ListRead(NamedTuple):
    """The rows of a list, the cards around one of them, and where the wanted record stands.

    ``barren`` says that there would be no rows whatever the list asked for.
    """

    rows: "array[int]"
    cards: dict[int, ListCard]
    at: int | None
    barren: bool = False


def read_list(reader: Reader, section: Section, spec: ListSpec, wanted: str, top: int) -> ListRead:
    """Return the list that ``spec`` asks for, with cards from ``top`` and around ``wanted``."""
    order = spec.order
    rows = listing(
        reader,
        section.entity,
        spec.condition,
        order.field if order else Column.TITLE,
        descending=bool(order and order.descending),
        text=spec.text,
    )
    if order is None and section.entity is Country:
        rows = _by_name(reader, rows)
    at = find_row(reader, rows, wanted) if wanted else None
    barren = not rows and reader.first(Query(section.entity)) is None
    first = max((top if at is None else at) - AROUND, 0)
    cards = read_cards(reader, section, rows[first : first + 2 * AROUND])
    return ListRead(rows, cards, at, barren)


def _by_name(reader: Reader, rows: Sequence[int]) -> "array[int]":
    """Return ``rows`` by their names in the language spoken; they are kept sorted in one alone."""
    lines = zip(rows, page(reader, rows), strict=True)
    names = {number: fold(entry.title) if entry else "" for number, entry in lines}
    return array("q", sorted(rows, key=names.__getitem__))


def read_cards(reader: Reader, section: Section, rows: Sequence[int]) -> dict[int, ListCard]:
    """Return the cards of ``rows`` by number; those gone since are left out."""
    entries = {
        number: entry for number, entry in zip(rows, page(reader, rows), strict=True) if entry
    }
    records = reader.get_many(section.entity, [entry.id for entry in entries.values()])
    remarks = section.remarks(reader, list(records.values())) if section.remarks else {}
    return {
        number: ListCard(entry.id, _card(section, records[entry.id], entry, remarks.get(entry.id)))
        for number, entry in entries.items()
        if entry.id in records
    }


def _card(section: Section, record: Entity, entry: Entry, remark: Remark | None) -> CardRow:
    pill = section.pill_field()
    value = getattr(record, pill.name) if pill else None
    return CardRow(
        title=entry.title,
        native=entry.native if entry.native != entry.title else "",
        pill=(_(value.label), cast("Tone", value.tone)) if isinstance(value, Option) else None,
        country=entry.country or "",
        line2=section.second(record, entry),
        line3=remark.text if remark else "",
        done=section.done(record),
        late=bool(remark and remark.late),
    )
