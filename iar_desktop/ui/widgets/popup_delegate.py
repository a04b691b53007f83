"""How a suggestion is painted: icon, flag, text, muted detail, hint at the right."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from iar_desktop.ui.theme import Role, TypeRole, color, draw_icon, font
from iar_desktop.ui.widgets.painting import draw_box, draw_country, draw_text
from iar_desktop.ui.widgets.popup_model import ROW, PopupRow

_ICON = 18
_GAP = 8


class PopupDelegate(QStyledItemDelegate):
    """One line per suggestion; captions in small capitals."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        line = round(QFontMetricsF(font("body")).height())
        return QSize(0, line + (12 if isinstance(index.data(ROW), PopupRow) else 10))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(ROW)
        box = QRectF(option.rect).adjusted(4, 0, -4, 0)
        if not isinstance(row, PopupRow):
            painter.setFont(font("caption"))
            draw_text(painter, box.adjusted(8, 4, 0, 0), str(row), "muted")
            return
        if option.state & QStyle.StateFlag.State_Selected:
            draw_box(painter, box, 5, color("accent_soft"))
        self._paint_row(painter, box.adjusted(8, 0, -8, 0), row)

    def _paint_row(self, painter: QPainter, box: QRectF, row: PopupRow) -> None:
        left, right = box.left(), box.right()
        if row.icon:
            corner = QPoint(round(left), round(box.center().y() - _ICON / 2))
            draw_icon(painter, corner, row.icon, "muted", _ICON)
            left += _ICON + _GAP
        if row.hint:
            painter.setFont(font("tiny"))
            draw_text(painter, box, row.hint, "muted", Qt.AlignmentFlag.AlignRight)
            right -= QFontMetricsF(font("tiny")).horizontalAdvance(row.hint) + _GAP
        left += draw_country(painter, QPointF(left, box.top()), box.height(), row.country)
        room = QRectF(left, box.top(), right - left, box.height())
        room.setLeft(room.left() + _words(painter, room, row.text, "body", "ink") + _GAP)
        if row.detail and room.width() > 2 * _GAP:
            _words(painter, room, row.detail, "small", "muted")


def _words(painter: QPainter, box: QRectF, text: str, face: TypeRole, ink: Role) -> float:
    """Paint ``text``, elided to ``box``, and return the width it took."""
    metrics = QFontMetricsF(font(face))
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.setFont(font(face))
    draw_text(painter, box, shown, ink)
    return metrics.horizontalAdvance(shown)
