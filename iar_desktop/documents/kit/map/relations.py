"""Maps of relations: lines from the office's country to circles as large as the counts."""

from collections.abc import Mapping
from math import inf, sqrt

from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.canvas import SheetCanvas
from iar_desktop.documents.kit.figures import said
from iar_desktop.documents.kit.map.atlas import EU
from iar_desktop.documents.kit.map.frame import Frame, europe, world
from iar_desktop.documents.kit.map.geometry import Box, Placer
from iar_desktop.documents.kit.map.ground import draw_ground, shade
from iar_desktop.documents.kit.map.world import draw_dot, place_of
from iar_desktop.documents.kit.text.style import INK, MUTED, SMALL, TextStyle
from iar_desktop.documents.kit.text.text import Span, Text
from iar_desktop.documents.kit.vector import Point
from iar_desktop.schema.kinds import Country
from iar_desktop.schema.messages import _

EUROPE = frozenset(
    (
        "AD", "AL", "AT", "BA", "BE", "BG", "BY", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI",
        "FR", "GB", "GR", "HR", "HU", "IE", "IS", "IT", "LI", "LT", "LU", "LV", "MC", "MD", "ME",
        "MK", "MT", "NL", "NO", "PL", "PT", "RO", "RS", "SE", "SI", "SK", "SM", "UA", "VA", "XK",
        "EU",
    )
)  # fmt: skip
"""The countries named on the map of Europe."""
_STRASBOURG = 7.75, 48.58  # seat of its Parliament; Brussels is where the circle of Belgium is
_APART = 5  # partners in Europe that have a map of their own
_LARGEST, _LEAST = 10.0, 2.2
_FILLED = 0.6  # share of the accent in circles
_NAME = TextStyle(7, 9, max_lines=1)
_FAR = 46.0
_EUROPE_HEIGHT = 0.5  # of the width


class RelationMap(Block):
    """Circles with names and counts, and lines to them from ``home``.

    Names never cover each other; what finds no room is named in a line under the map.
    """

    space_before = 4
    space_after = 6

    def __init__(
        self, counts: Mapping[str, float], home: str = "FR", *, only: str = "world"
    ) -> None:
        """Take counts by ISO 3166-1 alpha-2 code (and "EU").

        ``only``: "world"; "outside", where those of Europe are tinted only; or "europe", which
        shows no others.
        """
        ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        found = {code: count for code, count in ordered if 0 < count < inf}
        self._most = max(found.values(), default=1)
        self._only = only
        self._home = home
        self._counts = {
            code: count
            for code, count in found.items()
            if only == "world" or (code in EUROPE) == (only == "europe")
        }
        self._tinted = [code for code in found if only != "europe" or code in self._counts]
        self._below: Text | None = None
        self._placed_at = -1.0
        self._labels: list[tuple[Box, Text, Point | None]] = []

    def wrap(self, width: float, _room: float) -> float:
        """Place the names; return the height of the map and the line under it."""
        if width != self._placed_at:
            self.width = self._placed_at = width
            self._place()
        below = self._below.height_at(width) + 3 if self._below else 0
        self.height = self._frame.height + below
        return self.height

    @property
    def _frame(self) -> Frame:
        if self._only == "europe":
            return europe(self.width, self.width * _EUROPE_HEIGHT)
        return world(self.width)

    def _at(self, code: str) -> Point | None:
        return self._frame.place(*_STRASBOURG) if code == EU else place_of(code, self._frame)

    def _radius(self, count: float) -> float:
        return max(_LARGEST * sqrt(count / self._most), _LEAST)

    def _place(self) -> None:
        frame = self._frame
        placer = Placer(Box(1, 1, frame.width - 1, frame.height - 1))
        if home := self._at(self._home):
            placer.take(Box(home[0] - 3, home[1] - 3, home[0] + 3, home[1] + 3))
        for code, count in self._counts.items():
            if at := self._at(code):
                radius = self._radius(count) * 0.8
                placer.take(Box(at[0] - radius, at[1] - radius, at[0] + radius, at[1] + radius))
        self._labels, homeless = [], []
        for code, count in self._counts.items():
            text = _label(code, count)
            size = text.natural_width() + 2, _NAME.leading
            at = self._at(code)
            near = self._radius(count) + 1.5
            found = placer.beside(*at, size, near, near + _FAR) if at else None
            if at and found:
                self._labels.append((found[0], text, at if found[1] else None))
            else:
                homeless.append((code, count))
        names = ", ".join(f"{Country().format(code)} {said(count)}" for code, count in homeless)
        self._below = Text(_("Also: {names}.").format(names=names), SMALL) if names else None

    def draw(self, canvas: SheetCanvas) -> None:
        """Draw land, lines, circles and names, in this order."""
        frame = self._frame
        below = self.height - frame.height
        if self._below:
            self._below.draw_on(canvas, 0, below - 3, self.width)
        canvas.saveState()
        canvas.translate(0, below)
        fills = dict.fromkeys([code for code in self._tinted if code in frame.countries], 0.22)
        edged = self._only == "europe"
        draw_ground(canvas, frame, {**fills, self._home: 0.42}, edged=edged)
        places = [(at, count) for code, count in self._counts.items() if (at := self._at(code))]
        if home := self._at(self._home):
            _draw_lines(canvas, home, [at for at, _count in places], shade(canvas, 0.75))
        for at, count in places:
            draw_dot(canvas, at, self._radius(count), shade(canvas, _FILLED))
        if home:
            canvas.setFillColor(INK)
            canvas.circle(*home, 1.8, stroke=0, fill=1)
        for box, text, leads_to in self._labels:
            _draw_label(canvas, box, text, leads_to)
        canvas.restoreState()


def relation_maps(counts: Mapping[str, float], home: str = "FR") -> list[Block]:
    """Return the world, and under it Europe where many partners are there; nothing for none."""
    found = {code: count for code, count in counts.items() if 0 < count < inf}
    if not found:
        return []
    inside = [code for code in found if code in EUROPE and code != home]
    if len(inside) < _APART:
        return [RelationMap(found, home)]
    maps: list[Block] = []
    if any(code not in EUROPE for code in found):
        maps.append(RelationMap(found, home, only="outside"))
    return [*maps, RelationMap(found, home, only="europe")]


def _label(code: str, count: float) -> Text:
    return Text([Country().format(code), " ", Span(said(count), bold=True)], _NAME)


def _draw_lines(canvas: SheetCanvas, home: Point, places: list[Point], colour: str) -> None:
    """Draw a line to each place, bent upwards a little."""
    canvas.setStrokeColor(colour)
    canvas.setLineWidth(0.5)
    for x, y in places:
        length = sqrt((x - home[0]) ** 2 + (y - home[1]) ** 2)
        if length > 1:
            lift = length * 0.12
            bends = [
                (home[0] + (x - home[0]) * share, home[1] + (y - home[1]) * share + lift)
                for share in (0.33, 0.67)
            ]
            canvas.bezier(*home, *bends[0], *bends[1], x, y)


def _draw_label(canvas: SheetCanvas, box: Box, text: Text, leads_to: Point | None) -> None:
    if leads_to:
        x = min(max(leads_to[0], box.left), box.right)
        y = min(max(leads_to[1], box.bottom + 2), box.top - 2)
        canvas.setStrokeColor(MUTED)
        canvas.setLineWidth(0.35)
        canvas.line(*leads_to, x, y)
    text.draw_on(canvas, box.left + 1, box.top, box.width)
