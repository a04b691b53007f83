"""A map of the world with countries filled by class."""

from collections.abc import Mapping, Sequence

from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.canvas import SheetCanvas
from iar_desktop.documents.kit.map.atlas import atlas
from iar_desktop.documents.kit.map.classes import Class, classes
from iar_desktop.documents.kit.map.frame import Frame, world
from iar_desktop.documents.kit.map.geometry import Box, Placer, anchor, area
from iar_desktop.documents.kit.map.ground import draw_ground, shade
from iar_desktop.documents.kit.text.style import ACCENT, INK, LABEL, TextStyle
from iar_desktop.documents.kit.text.text import Text
from iar_desktop.documents.kit.vector import Point

_NUMBER = TextStyle(5.5, 7.5, bold=True, max_lines=1)
_ON_DARK = 0.6  # share of the accent from which white reads better
_SMALL = 9.0  # square points, below which a country is marked by a dot
_DOT = 1.9
_ENTRY = TextStyle(8, 11, max_lines=1)
_ROW, _SWATCH, _GAP, _APART = 15.0, 14.0, 5.0, 16.0


class WorldMap(Block):
    """The world, the countries of ``values`` in tints of the accent, with a legend.

    Each country bears the number of its class, so that the map is read in grey as well; where it
    is too small, a dot is drawn and the number stands beside it if there is room.
    """

    space_before = 4
    space_after = 6

    def __init__(
        self,
        values: Mapping[str, float | str],
        title: str = "",
        *,
        labels: Mapping[str, str] | None = None,
        limits: Sequence[float] = (),
    ) -> None:
        """Take values by ISO 3166-1 alpha-2 code (and "EU"), and what they are; see ``classes``."""
        self._classes = classes(values, labels, limits)
        self._title = Text(title, LABEL.but(size=7.5, leading=11)) if title else None

    def wrap(self, width: float, _room: float) -> float:
        """Return the height of the map and its legend."""
        self.width = width
        self.height = world(width).height + self._legend_height()
        return self.height

    def draw(self, canvas: SheetCanvas) -> None:
        """Draw the map over its legend."""
        self._draw_legend(canvas)
        canvas.saveState()
        canvas.translate(0, self._legend_height())
        frame = world(self.width)
        draw_ground(canvas, frame, {code: each.share for code, each in self._classes.of.items()})
        self._draw_numbers(canvas, frame)
        canvas.restoreState()

    def _draw_numbers(self, canvas: SheetCanvas, frame: Frame) -> None:
        placer = Placer(Box(0, 0, frame.width, frame.height))
        small: list[tuple[Class, Point]] = []
        for code, each in self._classes.of.items():
            drawn = frame.countries.get(code)
            number = Text(str(each.number), _NUMBER)
            half = number.natural_width() / 2
            if drawn and drawn.area >= _SMALL and drawn.anchor.width >= 2 * half + 2:
                x, y, _ = drawn.anchor
                box = Box(x - half, y - 3, x + half, y + 3)
                if placer.is_free(box):
                    placer.take(box)
                    colour = "#ffffff" if each.share >= _ON_DARK else INK
                    _draw_number(canvas, each, box, colour)
                    continue
            if place := place_of(code, frame):
                small.append((each, place))
                if not drawn or drawn.area < _SMALL:
                    draw_dot(canvas, place, _DOT, shade(canvas, each.share), edge=ACCENT)
                    placer.take(Box(*(v - _DOT for v in place), *(v + _DOT for v in place)))
        for each, (x, y) in small:
            size = Text(str(each.number), _NUMBER).natural_width() + 0.6, 5.6
            if found := placer.beside(x, y, size, _DOT + 0.6, _DOT + 3):
                _draw_number(canvas, each, found[0], INK)

    def _legend_height(self) -> float:
        return sum(row[1] for row in self._legend_rows()) + (4 if self._classes.found else 0)

    def _legend_rows(self) -> list[tuple[list[tuple[Class | None, Text, float]], float]]:
        """Return rows of (class, text, left edge of the entry), and the height of each row."""
        if not self._classes.found:
            return []
        entries: list[tuple[Class | None, Text]] = [(None, self._title)] if self._title else []
        entries += [(each, Text(each.label, _ENTRY)) for each in self._classes.found]
        rows: list[tuple[list[tuple[Class | None, Text, float]], float]] = [([], _ROW)]
        left = 0.0
        for each, text in entries:
            before = _SWATCH + _GAP if each else 0
            width = before + text.natural_width() + 1
            if left and left + width > self.width:
                rows.append(([], _ROW))
                left = 0.0
            rows[-1][0].append((each, text, left))
            left += width + _APART
        return rows

    def _draw_legend(self, canvas: SheetCanvas) -> None:
        top = self._legend_height() - 4
        for row, height in self._legend_rows():
            for each, text, left in row:
                before = 0.0
                if each:
                    before = _SWATCH + _GAP
                    canvas.setFillColor(shade(canvas, each.share))
                    canvas.rect(left, top - height + 2.5, _SWATCH, 10, stroke=0, fill=1)
                    box = Box(left, top - height + 4.5, left + _SWATCH, top - height + 10.5)
                    _draw_number(canvas, each, box, "#ffffff" if each.share >= _ON_DARK else INK)
                room = self.width - left - before
                text.draw_on(canvas, left + before, top - (height - text.style.leading) / 2, room)
            top -= height


def _draw_number(canvas: SheetCanvas, each: Class, box: Box, colour: str) -> None:
    style = _NUMBER.but(colour=colour, align="center")
    middle = (box.top + box.bottom + style.leading) / 2
    Text(str(each.number), style).draw_on(canvas, box.left - 3, middle, box.width + 6)


def place_of(code: str, frame: Frame) -> Point | None:
    """Return where the sign of a country stands, also of one too small for the frame's shapes."""
    if drawn := frame.countries.get(code):
        return drawn.anchor.x, drawn.anchor.y
    if (polygons := atlas("50m").countries.get(code)) is None:
        return None
    largest = max((polygon[0] for polygon in polygons), key=lambda ring: area(ring.points))
    x, y, _ = anchor(largest.points)
    return frame.place(x, y)


def draw_dot(
    canvas: SheetCanvas, place: Point, radius: float, colour: str, edge: str = "#ffffff"
) -> None:
    """Draw a disc with a thin edge."""
    canvas.setFillColor(colour)
    canvas.setStrokeColor(edge)
    canvas.setLineWidth(0.6)
    canvas.circle(*place, radius, stroke=1, fill=1)
