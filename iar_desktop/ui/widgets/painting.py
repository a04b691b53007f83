"""Pieces that widgets and delegates paint alike: pills, country badges, rounded boxes, focus.

The first paint uses this module, so it does without the ``Qt`` namespace: touching that makes the
binding build 113 enumerations, 13 ms, an eighth of what an empty window takes.
"""

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from iar_desktop.ui.theme import Role, Tone, TypeRole, color, font, metrics, tone_roles

LEFT, RIGHT, CENTRE = 0x1, 0x2, 0x4
"""``Qt.AlignmentFlag``: AlignLeft, AlignRight, AlignHCenter."""
_MIDDLE = 0x80
"""``Qt.AlignmentFlag.AlignVCenter``"""

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
    """Paint a rounded box whose edge lies inside ``box``, sharp on whole pixels."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if edge is None:
        if fill is not None:
            shape = QPainterPath()
            shape.addRoundedRect(box, radius, radius)
            painter.fillPath(shape, fill)
        return
    painter.setPen(QPen(edge, width))
    painter.setBrush(QBrush(fill) if fill is not None else QBrush())
    inset = width / 2
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius, radius)


def draw_focus(painter: QPainter, box: QRectF, radius: float) -> None:
    """Paint the focus ring just inside ``box``."""
    draw_box(painter, box, radius, None, color("accent"), 2.0)


def draw_text(painter: QPainter, box: QRectF, text: str, role: Role, align: int = LEFT) -> None:
    """Paint one line of text in the painter's font, centred vertically in ``box``.

    ``align`` is LEFT, RIGHT or CENTRE (or the ``Qt.AlignmentFlag`` of that value).
    """
    painter.setPen(color(role))
    painter.drawText(box, align | _MIDDLE, text)


def elided(text: str, role: TypeRole, width: float) -> str:
    """Return ``text`` in the font of ``role``, cut with an ellipsis if wider than ``width``."""
    measures = metrics(role)
    if measures.horizontalAdvance(text) <= width:
        return text
    from PySide6.QtCore import Qt  # late: see above

    return measures.elidedText(text, Qt.TextElideMode.ElideRight, max(width, 0.0))


def pill_size(text: str) -> QSizeF:
    """Return the size of a pill around ``text``."""
    measures = metrics("badge")
    return QSizeF(
        round(measures.horizontalAdvance(text) + 2 * PILL_MARGIN),
        round(measures.height() + 2 * PILL_PADDING),
    )


def draw_pill(painter: QPainter, box: QRectF, text: str, tone: Tone) -> None:
    """Paint a status pill filling ``box``."""
    ink, soft, _mark = tone_roles(tone)
    draw_box(painter, box, box.height() / 2, color(soft))
    painter.setFont(font("badge"))
    draw_text(painter, box, text, ink, CENTRE)


def key_size(text: str) -> QSize:
    """Return the size of a key around ``text``."""
    measures = metrics("tiny")
    return QSize(round(measures.horizontalAdvance(text)) + 10, round(measures.height()) + 2)


def draw_key(painter: QPainter, corner: QPointF, text: str) -> None:
    """Paint a key of the keyboard with its top left at ``corner``."""
    box = QRectF(corner, key_size(text).toSizeF())
    draw_box(painter, box, 4, color("panel"), color("line_strong"))
    painter.setFont(font("tiny"))
    draw_text(painter, box, text, "muted", CENTRE)


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
    from iar_desktop.ui.theme import flag  # late: no flag stands in the first window

    picture = flag(code, FLAG_HEIGHT, painter.device().devicePixelRatio())
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
