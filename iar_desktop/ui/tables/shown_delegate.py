"""Cells of tables: a value painted as in forms, on one line."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from iar_desktop.ui.forms.shown import Shown
from iar_desktop.ui.theme import Role, color, draw_icon, font
from iar_desktop.ui.widgets.painting import (
    country_width,
    draw_box,
    draw_country,
    draw_focus,
    draw_pill,
    draw_text,
    pill_size,
)

SHOWN_ROLE = int(Qt.ItemDataRole.UserRole) + 60
ROW_HEIGHT = 34
MARGIN = 8
_TICK = 14


class ShownDelegate(QStyledItemDelegate):
    """Paints the ``Shown`` that a model gives under ``SHOWN_ROLE``."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        value = index.data(SHOWN_ROLE)
        text = value.text if isinstance(value, Shown) else ""
        width = QFontMetricsF(font("body")).horizontalAdvance(text[:120]) + 2 * MARGIN + 4
        return QSize(round(width), ROW_HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        value = index.data(SHOWN_ROLE)
        box = QRectF(option.rect)
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, color("accent_soft"))
        if state & QStyle.StateFlag.State_HasFocus:
            draw_focus(painter, box.adjusted(1, 1, -1, -2), 4)
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), color("line"))
        if isinstance(value, Shown):
            over = bool(state & QStyle.StateFlag.State_MouseOver)
            _paint(painter, box.adjusted(MARGIN, 0, -MARGIN, -1), value, underlined=over)


def _paint(painter: QPainter, box: QRectF, value: Shown, *, underlined: bool) -> None:
    if value.ticked is not None:
        _paint_tick(painter, box, ticked=value.ticked)
    elif value.tone is not None:
        size = pill_size(value.text)
        top = box.top() + (box.height() - size.height()) / 2
        width = min(size.width(), box.width())
        draw_pill(painter, QRectF(box.left(), top, width, size.height()), value.text, value.tone)
    else:
        _paint_text(painter, box, value, underlined=underlined)


def _paint_tick(painter: QPainter, box: QRectF, *, ticked: bool) -> None:
    corner = QPointF(box.left(), round(box.top() + (box.height() - _TICK) / 2))
    square = QRectF(corner.x(), corner.y(), _TICK, _TICK)
    if ticked:
        draw_box(painter, square, 4, color("accent_fill"))
        draw_icon(painter, corner.toPoint() + QPoint(0, 0), "check", "on_accent", _TICK)
    else:
        draw_box(painter, square, 4, color("panel"), color("faint"))


def _paint_text(painter: QPainter, box: QRectF, value: Shown, *, underlined: bool) -> None:
    left = box.left()
    if value.country:
        left += draw_country(painter, box.topLeft(), box.height(), value.country)
    face = QFont(font("body"))
    face.setUnderline(underlined and bool(value.link))
    room = QRectF(left, box.top(), box.right() - left, box.height())
    text = QFontMetricsF(face).elidedText(
        value.text.replace("\n", " "), Qt.TextElideMode.ElideRight, room.width()
    )
    ink: Role = "accent" if value.link else "muted" if value.faint else "ink"
    painter.setFont(face)
    align = Qt.AlignmentFlag.AlignRight if value.numeric else Qt.AlignmentFlag.AlignLeft
    draw_text(painter, room, text, ink, align)


def text_rect(cell: QRectF, value: Shown) -> QRectF:
    """Return where the text of a value stands in its cell: a click there follows its link."""
    start = cell.left() + MARGIN + country_width(value.country)
    width = QFontMetricsF(font("body")).horizontalAdvance(value.text)
    return QRectF(start, cell.top(), min(width, cell.right() - start), cell.height())
