"""Seating plans: tables drawn with the names at their seats, and lists of who sits where."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from iar_desktop.documents.asked import Asked
from iar_desktop.documents.kit.block import Block, PageBreak
from iar_desktop.documents.kit.columns import Column
from iar_desktop.documents.kit.heading import Heading, Title, subtitle
from iar_desktop.documents.kit.rows import filled
from iar_desktop.documents.kit.table import Band, Cell
from iar_desktop.documents.kit.text.text import Span, Text
from iar_desktop.documents.reading.attending import roman_and_native
from iar_desktop.documents.reading.event_head import days_of
from iar_desktop.documents.reading.people import Member, function_alone, printed_name, short_name
from iar_desktop.documents.reading.programme import sessions
from iar_desktop.documents.reading.session_head import about_session, at
from iar_desktop.documents.registry import Audience, DocumentType, Setting, register
from iar_desktop.documents.tables.drawn_table import DrawnTable, Guest, Legend, Tables
from iar_desktop.documents.tables.seating import MEALS, Occasion, of_meals, of_session
from iar_desktop.domain import Congress, Delegation, Event, HostedEvent, Meeting, Session
from iar_desktop.domain.seating import Seated, SeatingOrder, Shape
from iar_desktop.schema.folding import fold
from iar_desktop.schema.kinds import Choice
from iar_desktop.schema.messages import N_, _

_BESIDE = 2  # round tables


class Seating(NamedTuple):
    """The occasions, how people sit at them, and the list that is wanted."""

    occasions: list[Occasion]
    shape: Shape
    order: SeatingOrder
    listed: str


def _read(asked: Asked) -> Seating:
    (record,) = asked.records
    if isinstance(record, Session):
        found = of_session(asked.reader, record)
    else:
        event = asked.only(Event)
        meals = [each for each in sessions(asked.reader, event.id) if each.type in MEALS]
        found = of_meals(asked.reader, event, meals)
    return Seating(
        found,
        Choice(Shape).check(asked.choices["shape"]),
        Choice(SeatingOrder).check(asked.choices["order"]),
        asked.choices["list"],
    )


def _head(seating: Seating) -> Iterable[Block]:
    for number, occasion in enumerate(seating.occasions):
        if number:
            yield PageBreak()
        yield from _of(occasion, seating)


def _of(occasion: Occasion, seating: Seating) -> Iterator[Block]:
    session, event = occasion.session, occasion.event
    if session:
        yield Title(session.title())
        yield subtitle(about_session(session, event))
    elif event:
        yield Title(event.title())
        yield subtitle(at(event, days_of(event)))
    seats = occasion.seats(seating.shape, seating.order)
    if not seats:
        yield Text(_("Nobody is expected yet."))
        return
    yield from _drawn(occasion, seats, seating.shape)
    if seating.listed == "tables":
        yield from _by_table(occasion, seats)
    elif seating.listed == "names":
        yield from _by_name(occasion, seats)
    yield from _without_seat(occasion, seats)


def _drawn(occasion: Occasion, seats: Sequence[Seated], shape: Shape) -> Iterator[Block]:
    sides = {each.id in occasion.hosts for each in seats}
    if len(sides) > 1:
        yield Legend(_("host"), _("guest"))
    numbers = sorted({each.table for each in seats})
    tables = [
        DrawnTable(
            _table(number) if len(numbers) > 1 else "",
            shape,
            {each.place: _guest(occasion, each.id) for each in seats if each.table == number},
        )
        for number in numbers
    ]
    beside = _BESIDE if shape.is_round and len(tables) > 1 else 1
    for start in range(0, len(tables), beside):
        yield Tables(tables[start : start + beside], beside)


def _table(number: int) -> str:
    return _("Table {number}").format(number=number)


def _guest(occasion: Occasion, key: str) -> Guest:
    member = occasion.people[key]
    name, _native = roman_and_native(member.contact)
    return Guest(name, short_name(member.contact), member.organisation, key in occasion.hosts)


def _by_table(occasion: Occasion, seats: Sequence[Seated]) -> Iterator[Block]:
    yield Heading(_("By table"))
    rows: list[list[Cell] | Band] = []
    several = len({each.table for each in seats}) > 1
    last = 0
    for each in sorted(seats, key=lambda seat: (seat.table, seat.place)):
        if several and each.table != last:
            last = each.table
            rows.append(Band(_table(each.table)))
        rows.append([str(each.place), *_person(occasion.people[each.id])])
    yield filled([Column(_("Seat no."), 0), *_columns()], rows)


def _by_name(occasion: Occasion, seats: Sequence[Seated]) -> Iterator[Block]:
    yield Heading(_("By name"))
    people = occasion.people
    several = len({each.table for each in seats}) > 1
    found = sorted(seats, key=lambda seat: fold(people[seat.id].contact.sort_text()))
    rows: list[list[Cell]] = [
        [*_person(people[each.id]), str(each.table) if several else "", str(each.place)]
        for each in found
    ]
    yield filled(
        [
            *_columns(),
            Column(_("Table"), 0, align="right"),
            Column(_("Seat no."), 0, align="right"),
        ],
        rows,
    )


def _columns() -> list[Column]:
    return [Column(_("Name"), 2), Column(_("Function"), 2), Column(_("Organisation"), 1.5)]


def _person(member: Member) -> list[Cell]:
    function = function_alone(member.function, member.organisation)
    return [Span(printed_name(member.contact), bold=True), function, member.organisation]


def _without_seat(occasion: Occasion, seats: Sequence[Seated]) -> Iterator[Block]:
    """Print who came later than the seats were given."""
    sitting = {each.id for each in seats}
    rows = [_person(each) for key, each in occasion.people.items() if key not in sitting]
    if rows:
        yield Heading(_("Without a seat yet"))
        yield filled(_columns(), rows, keep=1)


register(
    DocumentType(
        "seating",
        N_("Seating plan"),
        (Session.kind, Delegation.kind, Congress.kind, HostedEvent.kind, Meeting.kind),
        "",
        _read,
        _head,
        audience=Audience.OUTSIDE,
        settings=(
            Setting("shape", N_("Tables"), tuple((each.value, each.label) for each in Shape)),
            Setting("order", N_("Order"), tuple((each.value, each.label) for each in SeatingOrder)),
            Setting(
                "list",
                N_("List"),
                (
                    ("tables", N_("By table")),
                    ("names", N_("By name")),
                    ("none", N_("Without a list")),
                ),
            ),
        ),
    )
)
