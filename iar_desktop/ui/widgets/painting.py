"""Pieces that widgets and delegates paint alike: pills, country badges, rounded boxes, focus."""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath

from iar_desktop.ui.theme import Role, Tone, TypeRole, color, flag, font, metrics, tone_roles
from iar_desktop.ui.theme.icon_pixmaps import pixel_scale

LEFT = Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignRight
CENTRE = Qt.AlignmentFlag.AlignHCenter

PILL_MARGIN = 9.0
PILL_PADDING = 2.0
FLAG_HEIGHT = 12
FLAG_WIDTH = 16
FLAG_GAP = 5.0


def draw_box(
    painter: QPainter,
    box: QRectF,
    radius: float,
    fill: QColor | None,
    edge: QColor | None = None,
    width: float = 1.0,
) -> None:
    """Paint a rounded box whose edge lies inside ``box``, sharp on whole pixels.

    The edge is filled as a ring: stroking a box as wide as the window would take 0.5 ms.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if fill is not None:
        inset = 0.0 if edge is None else width / 2
        painter.fillPath(_rounded(box, radius, inset), fill)
    if edge is not None:
        ring = _rounded(box, radius)
        ring.addPath(_rounded(box, radius, width))
        painter.fillPath(ring, edge)


def _rounded(box: QRectF, radius: float, inset: float = 0.0) -> QPainterPath:
    shape = QPainterPath()
    corner = max(radius - inset, 0.0)
    shape.addRoundedRect(box.adjusted(inset, inset, -inset, -inset), corner, corner)
    return shape


def draw_focus(painter: QPainter, box: QRectF, radius: float) -> None:
    """Paint the focus ring just inside ``box``."""
    draw_box(painter, box, radius, None, color("accent"), 2.0)


def draw_text(
    painter: QPainter,
    box: QRectF,
    text: str,
    role: Role,
    align: Qt.AlignmentFlag = LEFT,
    measures: QFontMetricsF | None = None,
) -> None:
    """Paint one line of text in the painter's font, centred vertically in ``box``.

    ``align`` is LEFT, RIGHT or CENTRE.  Who paints hundreds gives the ``measures`` of the font:
    asking the painter for them takes longer than painting.
    """
    measures = measures or QFontMetricsF(painter.font())
    left = box.left()
    if align != LEFT:
        spare = box.width() - measures.horizontalAdvance(text)
        left += spare / (2 if align == CENTRE else 1)
    # By the baseline of the painter's font: a name in another script, whose font is taller, must
    # not sink below its line.
    baseline = box.center().y() + (measures.ascent() - measures.descent()) / 2
    painter.setPen(color(role))
    painter.drawText(QPointF(round(left), round(baseline)), text)


def elided(text: str, role: TypeRole, width: float) -> str:
    """Return ``text`` in the font of ``role``, cut with an ellipsis if wider than ``width``."""
    measures = metrics(role)
    if measures.horizontalAdvance(text) <= width:
        return text
    return measures.elidedText(text, Qt.TextElideMode.ElideRight, max(width, 0.0))


def pill_size(text: str) -> QSizeF:
    """Return the size of a pill around ``text``."""
    measures = metrics("badge")
    return QSizeF(
        round(measures.horizontalAdvance(text) + 2 * PILL_MARGIN),
        round(measures.height() + 2 * PILL_PADDING),
    )


def draw_pill(
    painter: QPainter, box: QRectF, text: str, tone: Tone, *, selected: bool = False
) -> None:
    """Paint a status pill filling ``box``; on a ``selected`` row it stands on the panel's ground.

    The ground of a selected row is too near to the pale ones of pills.
    """
    ink, soft, _mark = tone_roles(tone)
    draw_box(painter, box, box.height() / 2, color("panel" if selected else soft))
    painter.setFont(font("badge"))
    draw_text(painter, box, text, ink, CENTRE)


def country_width(code: str) -> float:
    """Return the width that ``draw_country`` takes, the gap to the following text included."""
    if not code:
        return 0.0
    return FLAG_WIDTH + FLAG_GAP + metrics("badge").horizontalAdvance(code.upper()) + FLAG_GAP


def draw_country(
    painter: QPainter, corner: QPointF, height: float, code: str, ink: Role = "ink"
) -> float:
    """Paint flag and ISO code, centred in ``height``, from ``corner``; return the width taken."""
    if not code:
        return 0.0
    picture = flag(code, FLAG_HEIGHT, pixel_scale(painter))
    top = round(corner.y() + (height - FLAG_HEIGHT) / 2)
    left = round(corner.x())
    if picture.isNull():
        draw_box(
            painter,
            QRectF(left, top, FLAG_WIDTH, FLAG_HEIGHT),
            1.5,
            color("neutral_soft"),
            color("line_strong"),
        )
    else:
        painter.drawPixmap(left, top, picture)
    painter.setFont(font("badge"))
    start = left + FLAG_WIDTH + FLAG_GAP
    width = country_width(code)
    box = QRectF(start, corner.y(), width, height)
    draw_text(painter, box, code.upper(), ink)
    return width
