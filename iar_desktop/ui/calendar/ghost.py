"""What is being dragged: where it would be, and what letting go would do."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from iar_desktop.domain.calendar.layout.rect import Rect
from iar_desktop.ui.calendar.drop import Drop
from iar_desktop.ui.calendar.item import tone_of
from iar_desktop.ui.calendar.marks import RADIUS
from iar_desktop.ui.theme import color, font, metrics, tone_roles
from iar_desktop.ui.widgets.painting import draw_box, draw_text

_PAD = 8.0
_BESIDE = 14.0


class Ghost(NamedTuple):
    """``rects`` are where the ``drop`` would put it; ``lines`` say what it does, at ``pointer``."""

    drop: Drop
    rects: tuple[Rect, ...]
    lines: tuple[str, ...]
    pointer: QPointF

    def bounds(self, within: QRectF) -> QRectF:
        """Return all that is painted, to be painted over when it goes elsewhere."""
        found = label_box(self, within)
        for rect in self.rects:
            found = found.united(QRectF(*rect))
        return found.adjusted(-3, -3, 3, 3)


def draw_ghost(painter: QPainter, ghost: Ghost, within: QRectF) -> None:
    """Paint the outline and the words of what is being dragged, inside the part in sight."""
    entry = ghost.drop.entry
    ink, soft, _mark = tone_roles(tone_of(entry) if entry else "accent")
    fill = QColor(color(soft))
    fill.setAlpha(200)
    for rect in ghost.rects:
        draw_box(painter, QRectF(*rect), RADIUS, fill, color(ink), 2.0)
    _draw_title(painter, ghost)
    box = label_box(ghost, within)
    draw_box(painter, box, 6.0, color("tip"))
    height = metrics("small").height() + 2
    for number, line in enumerate(ghost.lines):
        painter.setFont(font("strong" if number == 0 else "small"))
        row = QRectF(box.left() + _PAD, box.top() + 5 + number * height, box.width(), height)
        draw_text(painter, row, line, "on_tip")


def _draw_title(painter: QPainter, ghost: Ghost) -> None:
    entry = ghost.drop.entry
    if entry is None or not ghost.rects:
        return
    first = QRectF(*ghost.rects[0])
    line = QRectF(
        first.left() + 8,
        first.top(),
        first.width() - 12,
        min(first.height(), metrics("badge").height() + 6),
    )
    painter.save()
    painter.setClipRect(first)
    painter.setFont(font("badge"))
    draw_text(painter, line, entry.title, tone_roles(tone_of(entry))[0])
    painter.restore()


def label_box(ghost: Ghost, within: QRectF) -> QRectF:
    """Return where the words stand: beside the pointer, and never out of sight."""
    width = _widest(ghost.lines) + 2 * _PAD
    height = len(ghost.lines) * (metrics("small").height() + 2) + 10
    left = ghost.pointer.x() + _BESIDE
    top = ghost.pointer.y() + _BESIDE
    if left + width > within.right():
        left = ghost.pointer.x() - _BESIDE - width
    if top + height > within.bottom():
        top = ghost.pointer.y() - _BESIDE - height
    return QRectF(max(left, within.left()), max(top, within.top()), width, height)


def _widest(lines: Sequence[str]) -> float:
    wide = [
        metrics("strong" if number == 0 else "small").horizontalAdvance(line)
        for number, line in enumerate(lines)
    ]
    return max(wide, default=0.0)
