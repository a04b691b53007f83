"""A small drawn sign for each kind of entry: kinds are told apart in grey, too."""

from math import cos, pi, sin

from iar_desktop.documents.kit.canvas import SheetCanvas

_Points = list[tuple[float, float]]
_SQUARE: _Points = [(0.1, 0.1), (0.9, 0.1), (0.9, 0.9), (0.1, 0.9)]
_DIAMOND: _Points = [(0.5, 0.0), (1.0, 0.5), (0.5, 1.0), (0.0, 0.5)]
_TRIANGLE: _Points = [(0.0, 0.08), (1.0, 0.08), (0.5, 0.95)]
_FLAG: _Points = [(0.05, 0.0), (0.05, 1.0), (1.0, 0.68), (0.22, 0.36), (0.22, 0.0)]
_PLUS: _Points = [
    (0.35, 0.0), (0.65, 0.0), (0.65, 0.35), (1.0, 0.35), (1.0, 0.65), (0.65, 0.65),
    (0.65, 1.0), (0.35, 1.0), (0.35, 0.65), (0.0, 0.65), (0.0, 0.35), (0.35, 0.35),
]  # fmt: skip
_DISC: _Points = [(0.5 + cos(n * pi / 8) / 2, 0.5 + sin(n * pi / 8) / 2) for n in range(16)]

_SIGNS: dict[str, tuple[_Points, bool]] = {  # its outline, and whether it is filled
    "delegation": (_FLAG, True),
    "congress": (_DISC, True),
    "hosted-event": (_DIAMOND, True),
    "meeting": (_DISC, False),
    "session": (_DIAMOND, False),
    "deadline": (_TRIANGLE, True),
    "task": (_SQUARE, False),
    "agreement": (_PLUS, True),
}


def draw_sign(
    canvas: SheetCanvas, kind: str, place: tuple[float, float], size: float, colour: str
) -> None:
    """Draw the sign of ``kind`` in a square of ``size``, its lower left corner at ``place``."""
    points, filled = _SIGNS.get(kind, (_SQUARE, True))
    canvas.setFillColor(colour)
    canvas.setStrokeColor(colour)
    canvas.setLineWidth(size / 8)
    inset = 0.0 if filled else 0.06
    draw_shape(canvas, [_placed(point, place, size, inset) for point in points], filled=filled)


def _placed(
    point: tuple[float, float], place: tuple[float, float], size: float, inset: float
) -> tuple[float, float]:
    scale = size * (1 - 2 * inset)
    return place[0] + size * inset + point[0] * scale, place[1] + size * inset + point[1] * scale


def draw_shape(canvas: SheetCanvas, points: _Points, *, filled: bool, drawn: bool = True) -> None:
    """Draw the closed shape through ``points`` with the colours that are set."""
    path = canvas.beginPath()
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)
    path.close()
    canvas.drawPath(path, stroke=int(drawn), fill=int(filled))
