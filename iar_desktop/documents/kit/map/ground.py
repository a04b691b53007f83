"""What lies under the signs and names of a map: sea, land, borders, countries that stand out."""

from collections.abc import Mapping

from iar_desktop.documents.kit.canvas import SheetCanvas
from iar_desktop.documents.kit.look import colours, tint
from iar_desktop.documents.kit.map.frame import Frame
from iar_desktop.documents.kit.text.style import ACCENT
from iar_desktop.documents.kit.vector import draw_operators

LAND = "#e6e9e6"
SEA = "#f7f9fa"
_SEAM = 0.15  # hides the hairline between parts of one shape
_BORDER = 0.4


def draw_ground(
    canvas: SheetCanvas,
    frame: Frame,
    fills: Mapping[str, float],
    *,
    within: frozenset[str] = frozenset(),
    edged: bool = False,
) -> None:
    """Draw the land, and each country of ``fills`` in that share of the accent.

    ``within``: borders between these are not drawn; ``edged``: with sea and a frame around.
    """
    canvas.saveState()
    _clip(canvas, frame, edged=edged)
    shapes: dict[str, list[str]] = {LAND: []}
    for code, drawn in frame.countries.items():
        colour = shade(canvas, fills[code]) if code in fills else LAND
        shapes.setdefault(colour, []).append(drawn.operators)
    canvas.setLineJoin(1)
    for colour, paths in shapes.items():
        canvas.setFillColor(colour)
        canvas.setStrokeColor(colour)
        canvas.setLineWidth(_SEAM)
        if any(paths):
            draw_operators(canvas, [*paths, "B*"])
    canvas.setStrokeColor("#ffffff")
    canvas.setLineWidth(_BORDER)
    if lines := frame.borders(within=within):
        draw_operators(canvas, [lines, "S"])
    canvas.restoreState()


def _clip(canvas: SheetCanvas, frame: Frame, *, edged: bool) -> None:
    path = canvas.beginPath()
    path.rect(0, 0, frame.width, frame.height)
    if edged:
        canvas.setFillColor(SEA)
        canvas.drawPath(path, stroke=0, fill=1)
    canvas.clipPath(path, stroke=0, fill=0)


def shade(canvas: SheetCanvas, share: float) -> str:
    """Return ``share`` of the office's accent in white."""
    return tint(colours(canvas.look.accent).get(ACCENT, ACCENT), share)
