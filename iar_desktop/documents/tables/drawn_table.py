"""Tables seen from above, with chairs and the names of those who sit on them."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.canvas import SheetCanvas
from iar_desktop.documents.kit.text.style import ACCENT, INK, LINE, MUTED, STRONG_LINE, TextStyle
from iar_desktop.documents.kit.text.text import Span, Text
from iar_desktop.domain.seating import Shape
from iar_desktop.domain.seating_geometry import CHAIR, ROW, Align, Box, Plan, plan

_FILL = "#f1f4f1"
_WHITE = "#ffffff"
_NAME = TextStyle(8.5, ROW, max_lines=1, at_a_glance=True)
_SIZES = (8.5, 8.0, 7.5, 7.0)
_NUMBER = TextStyle(6.5, 9, bold=True, align="center", max_lines=1, at_a_glance=True)
_TITLE = TextStyle(10, 14, bold=True, colour=ACCENT, align="center", max_lines=1, at_a_glance=True)
_GAP = 14.0
_MOST_ROUND = 24  # seats that a round table can be drawn with


class Guest(NamedTuple):
    """Who sits on a chair, as it is said there."""

    name: str
    short: str
    """The name where there is little room."""
    organisation: str
    is_host: bool


class DrawnTable(NamedTuple):
    """A table, its title and who sits at each place; places without anybody stay empty."""

    title: str
    shape: Shape
    guests: Mapping[int, Guest]

    def plan(self, width: float) -> Plan:
        """Return where all of it is, drawn ``width`` wide."""
        count = max(self.guests, default=0)
        round_no_more = self.shape.is_round and count > _MOST_ROUND
        return plan(Shape.LONG if round_no_more else self.shape, count, width)


class Tables(Block):
    """Tables beside each other; a page parts no table."""

    space_before = 10
    space_after = 10

    def __init__(self, tables: Sequence[DrawnTable], beside: int) -> None:
        """Take the tables, and how many have room ``beside`` each other."""
        self._tables, self._beside = tables, beside
        self._plans: list[Plan] = []

    def wrap(self, width: float, _room: float) -> float:
        """Return the height of the highest."""
        each = (width - _GAP * (self._beside - 1)) / self._beside
        self._plans = [table.plan(each) for table in self._tables]
        self.width = width
        self.height = max((found.height for found in self._plans), default=0)
        return self.height

    def draw(self, canvas: SheetCanvas) -> None:
        """Draw each table with its chairs and names."""
        left = 0.0
        for table, found in zip(self._tables, self._plans, strict=True):
            top = self.height - (self.height - found.height) / 2
            _draw(canvas, table, found, (left, top))
            left += found.width + _GAP


def _draw(canvas: SheetCanvas, table: DrawnTable, found: Plan, corner: tuple[float, float]) -> None:
    canvas.saveState()
    canvas.translate(*corner)
    canvas.setStrokeColor(STRONG_LINE)
    canvas.setFillColor(_FILL)
    canvas.setLineWidth(0.8)
    for box in found.boxes:
        _draw_top(canvas, box, is_round=found.is_round)
    _draw_title(canvas, table.title, found.title)
    texts = _names(table, found)
    for place, spot in enumerate(found.spots, 1):
        draw_sign(canvas, spot.x, -spot.y, table.guests.get(place), str(place))
        if place in texts:
            box = spot.label
            texts[place].draw_on(canvas, box.left, -box.top, box.width)
    canvas.restoreState()


def _draw_top(canvas: SheetCanvas, box: Box, *, is_round: bool) -> None:
    left, foot = box.left, -box.top - box.height
    if is_round:
        half = box.width / 2
        canvas.circle(left + half, foot + half, half, fill=1)
    else:
        canvas.roundRect(left, foot, box.width, box.height, 3, fill=1)


def _draw_title(canvas: SheetCanvas, title: str, box: Box) -> None:
    text = fitted(title, box.width - 4, _TITLE)
    text.draw_on(canvas, box.left + 2, -box.top - (box.height - _TITLE.leading) / 2, box.width - 4)


def fitted(title: str, width: float, style: TextStyle) -> Text:
    """Return one line as large as fits into ``width``, but not larger than ``style``."""
    text = Text(title, style)
    needed = text.natural_width()
    if needed <= width:
        return text
    return text.in_style(style.but(size=max(style.size * width / needed * 0.99, 6)))


def draw_sign(canvas: SheetCanvas, x: float, y: float, guest: Guest | None, number: str) -> None:
    """Draw a chair: full for a host, a ring for a guest, dashed for nobody."""
    is_host = guest is not None and guest.is_host
    canvas.setLineWidth(0.8)
    canvas.setStrokeColor(ACCENT if guest else LINE)
    canvas.setFillColor(ACCENT if is_host else _WHITE)
    if guest is None:
        canvas.setDash(2, 2)
    canvas.circle(x, y, CHAIR - 0.6, fill=1)
    canvas.setDash()
    colour = _WHITE if is_host else INK if guest else MUTED
    text = fitted(number, 2 * CHAIR - 3, _NUMBER.but(colour=colour))
    text.draw_on(canvas, x - CHAIR, y + _NUMBER.leading / 2, 2 * CHAIR)


def _names(table: DrawnTable, found: Plan) -> dict[int, Text]:
    """Return the names at a table by place, all in the one size at which they have room.

    A name that has none even in small letters is shortened.
    """
    known = [each for each in enumerate(found.spots, 1) if each[0] in table.guests]
    texts = {place: _said(table, place, spot.align) for place, spot in known}
    size = _SIZES[0]
    for size in _SIZES:
        texts = {key: text.in_style(text.style.but(size=size)) for key, text in texts.items()}
        if all(texts[place].natural_width() <= spot.label.width for place, spot in known):
            break
    for place, spot in known:
        if texts[place].natural_width() > spot.label.width:
            texts[place] = Text(Span(table.guests[place].short, bold=True), texts[place].style)
        elif table.shape is Shape.LONG:  # there is room for more than the name
            texts[place] = _said(table, place, spot.align, size, with_organisation=True)
    return texts


def _said(
    table: DrawnTable,
    place: int,
    align: Align,
    size: float = _SIZES[0],
    *,
    with_organisation: bool = False,
) -> Text:
    guest = table.guests[place]
    said = [Span(guest.name, bold=True)]
    if with_organisation and guest.organisation:
        said.append(Span(f"  {guest.organisation}", colour=MUTED))
    return Text(said, _NAME.but(size=size, align=align))


class Legend(Block):
    """Says what the signs mean."""

    space_after = 2

    def __init__(self, host: str, guest: str) -> None:
        """Take the words for both."""
        style = TextStyle(8, 2 * CHAIR, colour=MUTED, max_lines=1)
        signs = (Guest("", "", "", is_host=True), Guest("", "", "", is_host=False))
        texts = (Text(host, style), Text(guest, style))
        self._found = list(zip(signs, texts, strict=True))

    def wrap(self, width: float, _room: float) -> float:
        """Return the height of a line."""
        self.width, self.height = width, 2 * CHAIR
        return self.height

    def draw(self, canvas: SheetCanvas) -> None:
        """Draw the signs, each with its word."""
        left = 0.0
        for sign, text in self._found:
            draw_sign(canvas, left + CHAIR, CHAIR, sign, "")
            width = text.natural_width() + 1
            text.draw_on(canvas, left + 2 * CHAIR + 4, self.height, width)
            left += 2 * CHAIR + width + 18
