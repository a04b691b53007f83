"""The rooming list: who sleeps in which hotel, and how many rooms each night needs."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from iar_desktop.documents.journeys.stays import Stay, nights, total_nights
from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.columns import Column
from iar_desktop.documents.kit.table import Band, Cell, Table
from iar_desktop.documents.kit.text.style import CELL, SMALL
from iar_desktop.documents.kit.text.text import Content, Span, Text
from iar_desktop.documents.reading.people import printed_name
from iar_desktop.schema.dates import format_day
from iar_desktop.schema.messages import _, _n, grouped

_NIGHTS_SHOWN = 8  # columns that have room beside the names of hotels
_RIGHT = CELL.but(align="right")


def rooming_table(by_hotel: Mapping[str, Sequence[Stay]]) -> Iterator[Block]:
    """Print everybody under their hotel, with their days and nights."""
    if not by_hotel:
        return
    columns = [
        Column(_("Name"), 3),
        Column(_("Organisation"), 2),
        Column(_("Arrives"), 0, least=44),
        Column(_("Departs"), 0, least=44),
        Column(_("Nights"), 0, "right"),
    ]
    rows: list[list[Cell] | Band] = []
    for hotel, found in by_hotel.items():
        people = _n("{count} person", "{count} people", len(found))
        rows += [Band(f"{hotel} — {people}"), *map(_row, found)]
    yield Table(columns, rows)
    if any(_is_taken(each) for found in by_hotel.values() for each in found):
        yield Text(
            _("In italics: the days of the event, where a person’s own are not known."),
            SMALL.but(space_before=4, space_after=3),
        )


def _is_taken(stay: Stay) -> bool:
    arrival = stay.arrives is not None and not stay.own_arrival
    return arrival or (stay.departs is not None and not stay.own_departure)


def _row(stay: Stay) -> list[Cell]:
    return [
        printed_name(stay.member.contact),
        stay.member.organisation,
        _day(stay.arrives, own=stay.own_arrival),
        _day(stay.departs, own=stay.own_departure),
        grouped(stay.nights) if stay.nights is not None else "",
    ]


def _day(day: date | None, *, own: bool) -> Content:
    if day is None:
        return ""
    return format_day(day, "short") if own else Span(format_day(day, "short"), italic=True)


def rooms_table(by_hotel: Mapping[str, Sequence[Stay]]) -> Iterator[Block]:
    """Print for each hotel how many people sleep there each night, and the nights in all."""
    everyone = [stay for found in by_hotel.values() for stay in found]
    shown = nights(everyone)
    if not shown:
        return
    if len(shown) > _NIGHTS_SHOWN:
        shown = []
    columns = [
        Column(_("Hotel"), 3),
        *(Column(format_day(night, "short"), 0, "right", 30) for night in shown),
        Column(_("Headcount"), 0, "right"),
        Column(_("Nights"), 0, "right"),
    ]
    rows: list[Sequence[Cell]] = [_hotel(hotel, found, shown) for hotel, found in by_hotel.items()]
    if len(by_hotel) > 1:
        rows.append(_bold(_hotel(_("Total"), everyone, shown)))
    yield Table(columns, rows)


def _hotel(hotel: str, found: Sequence[Stay], shown: Sequence[date]) -> list[str]:
    each_night = [sum(stay.sleeps_on(night) for stay in found) for night in shown]
    return [
        hotel,
        *(grouped(number) if number else "–" for number in each_night),
        grouped(len(found)),
        grouped(total_nights(found)),
    ]


def _bold(row: Sequence[str]) -> list[Cell]:
    first, *numbers = row
    return [Span(first, bold=True), *(Text(Span(each, bold=True), _RIGHT) for each in numbers)]
