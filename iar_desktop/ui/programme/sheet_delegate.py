"""Painting the cells of a sheet: wrapped texts, pills, ticks, captions, what can be added."""

import re
from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from iar_desktop.ui.programme.cell import Cell, RowKind, SheetRow
from iar_desktop.ui.programme.sheet_model import CELL, ROW
from iar_desktop.ui.theme import Role, TypeRole, color, draw_icon, font, theme
from iar_desktop.ui.widgets.painting import draw_box, draw_focus, draw_pill, draw_text, pill_size

PAD = 8
INDENT = 12
_ABOVE = 6
_SIGN = 16
_SIGN_ROOM = _SIGN + 4
_TICK = 14
_TICK_ROOM = _TICK + 8
_BAR = 3
_MOST_LINES = 6
_ROUNDED = 3
"""Pixels by which a line may be wider than its advance says, in whole pixels."""
_SOFT_HYPHEN = "\N{SOFT HYPHEN}"
_HYPHENS = "‐–-"
_PART = re.compile(rf"[^\s{_HYPHENS}]+[{_HYPHENS}]?")
"""What stands between two places where a line may end anyway: a compound ends at its hyphens."""
_LEAST_PART = 3  # letters left of a hyphen, and right of it
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_Index = QModelIndex | QPersistentModelIndex


class SheetDelegate(QStyledItemDelegate):
    """Rows as tall as their texts need, at most six lines."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: SheetRow = index.data(ROW)
        cell: Cell = index.data(CELL)
        painter.save()
        painter.setClipRect(option.rect)
        self._paint_ground(painter, option, row)
        inner = option.rect.adjusted(PAD, _ABOVE, -PAD, -_ABOVE)
        if row.kind is RowKind.ITEM:
            if row.child and index.column() > 0:
                inner.setLeft(inner.left() + INDENT)
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            _paint_cell(painter, inner, cell, selected=selected)
        else:
            _paint_caption(painter, option.rect.adjusted(PAD, 0, -PAD, -1), cell, row)
        current = QStyle.StateFlag.State_HasFocus
        if option.state & current:
            draw_focus(painter, QRectF(option.rect).adjusted(1, 0, -1, -1), 4)
        painter.restore()

    @staticmethod
    def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, row: SheetRow) -> None:
        box = QRectF(option.rect)
        over = option.state & QStyle.StateFlag.State_MouseOver
        ground: Role | None = row.ground
        if row.kind is RowKind.GROUP:
            ground = "well"
        elif option.state & QStyle.StateFlag.State_Selected and ground is None:
            ground = "accent_soft"
        elif over and ground is None:
            ground = "hover"
        if ground is not None:
            painter.fillRect(box, color(ground))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), color("line"))
        if option.state & QStyle.StateFlag.State_Selected and option.rect.left() <= 0:
            painter.fillRect(QRectF(box.left(), box.top(), _BAR, box.height() - 1), color("accent"))


def row_height(row: SheetRow, widths: Sequence[int]) -> int:
    """Return the height in pixels that a row needs in columns of these widths."""
    least = QFontMetrics(font("body")).height() + 2 * _ABOVE
    if row.kind is RowKind.ITEM:
        cells = zip(row.cells, widths, strict=False)
        least = max(least, *(_height(cell, width, row) for cell, width in cells))
    return least + 1


def text_box(cell: Cell, rect: QRect) -> QRect:
    """Return where the text of a cell stands in ``rect``, to know whether a click hits it."""
    inner = rect.adjusted(PAD, _ABOVE, -PAD, -_ABOVE)
    return QFontMetrics(font(cell.role)).boundingRect(inner, _WRAP, _said(cell))


def _said(cell: Cell) -> str:
    return f"{cell.native} {cell.text}".strip() if cell.native else cell.text


def _height(cell: Cell, width: int, row: SheetRow) -> int:
    room = max(width - 2 * PAD - (INDENT if row.child else 0) - _signs_width(cell), 20)
    height = 2 * _ABOVE
    if cell.pill:
        height += round(pill_size(cell.pill[0]).height())
    if cell.text or cell.native:
        height += _measured(_said(cell), cell.role, room)
    if cell.detail:
        height += _measured(cell.detail, "small", room) + 1
    return height


def _signs_width(cell: Cell) -> int:
    """Return the pixels that tick and icon take from the text."""
    return (_TICK_ROOM if cell.ticked is not None else 0) + (_SIGN_ROOM if cell.icon else 0)


@lru_cache(maxsize=4096)
def _measured(text: str, role: TypeRole, width: int) -> int:
    metrics = QFontMetrics(font(role))
    if "\n" not in text and metrics.horizontalAdvance(text) + _ROUNDED <= width:
        return metrics.height()
    room = QRect(0, 0, width, 100_000)
    height = metrics.boundingRect(room, _WRAP, breakable(text, role, width)).height()
    return min(height, _MOST_LINES * metrics.lineSpacing())


@lru_cache(maxsize=4096)
def breakable(text: str, role: TypeRole, width: int) -> str:
    """Return ``text`` with soft hyphens in the words that are wider than ``width`` pixels."""
    metrics = QFontMetrics(font(role))
    wide = {part for part in _PART.findall(text) if metrics.horizontalAdvance(part) > width}
    for word in sorted((part.rstrip(_HYPHENS) for part in wide), key=len, reverse=True):
        middle = _SOFT_HYPHEN.join(word[_LEAST_PART - 1 : 1 - _LEAST_PART])
        text = text.replace(word, word[: _LEAST_PART - 1] + middle + word[1 - _LEAST_PART :])
    return text


# Fonts loaded late change the heights.
theme().changed.connect(_measured.cache_clear)
theme().changed.connect(breakable.cache_clear)


def _paint_cell(painter: QPainter, box: QRect, cell: Cell, *, selected: bool) -> None:
    if cell.ticked is not None:
        _paint_tick(painter, box, ticked=cell.ticked)
        box = box.adjusted(_TICK_ROOM, 0, 0, 0)
    if cell.icon:
        draw_icon(painter, QPoint(box.left(), box.top()), cell.icon, cell.icon_ink, _SIGN)
        box = box.adjusted(_SIGN_ROOM, 0, 0, 0)
    top = box.top()
    if cell.pill:
        size = pill_size(cell.pill[0])
        width = min(size.width(), float(box.width()))
        shape = QRectF(box.left(), top - 1, width, size.height())
        draw_pill(painter, shape, *cell.pill, selected=selected)
        top += round(size.height())
    if cell.text or cell.native:
        face = QFont(font(cell.role))
        painter.setFont(face)
        painter.setPen(color(cell.ink))
        place = QRect(box.left(), top, box.width(), box.bottom() - top + _ABOVE)
        painter.drawText(place, _WRAP, breakable(_said(cell), cell.role, box.width()))
        top += _measured(_said(cell), cell.role, box.width())
    if cell.detail:
        painter.setFont(font("small"))
        painter.setPen(color(cell.detail_ink))
        place = QRect(box.left(), top + 1, box.width(), box.bottom() - top + _ABOVE)
        painter.drawText(place, _WRAP, breakable(cell.detail, "small", box.width()))


def _paint_tick(painter: QPainter, box: QRect, *, ticked: bool) -> None:
    place = QRectF(box.left(), box.top() + 1, _TICK, _TICK)
    if ticked:
        draw_box(painter, place, 4, color("accent_fill"))
        draw_icon(painter, place.topLeft().toPoint(), "check", "on_accent", _TICK)
    else:
        draw_box(painter, place, 4, color("panel"), color("faint"))


def _paint_caption(painter: QPainter, box: QRect, cell: Cell, row: SheetRow) -> None:
    if cell.icon:
        middle = box.top() + (box.height() - _SIGN) // 2
        draw_icon(painter, QPoint(box.left(), middle), cell.icon, cell.icon_ink, _SIGN)
        box = box.adjusted(_SIGN_ROOM, 0, 0, 0)
    painter.setFont(font(cell.role))
    draw_text(painter, QRectF(box), cell.text, "muted" if row.kind is RowKind.ADD else cell.ink)
    if cell.detail:
        gap = QFontMetrics(font(cell.role)).horizontalAdvance(cell.text) + 10
        painter.setFont(font("small"))
        draw_text(painter, QRectF(box.adjusted(gap, 0, 0, 0)), cell.detail, "muted")
