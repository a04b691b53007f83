"""Painting an item: its day, a pill with what it is, its title, and up to three lines of detail."""

from bisect import bisect_left
from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from iar_desktop.domain.timeline import TimelineItem
from iar_desktop.schema.dates import format_day
from iar_desktop.schema.messages import _
from iar_desktop.ui.theme import Tone, color, font, theme
from iar_desktop.ui.timeline.model import ITEM
from iar_desktop.ui.widgets.painting import draw_box, draw_focus, draw_pill, pill_size

_DAY = 96
_PILL = 104
_PAD = 8
_LINES = 3
_RADIUS = 6.0
# Narrower than this, day and pill stand above the words instead of before them.
_NARROW = 560
_TONES: tuple[Tone, ...] = ("neutral", "accent", "amber", "red", "blue", "violet")
_Index = QModelIndex | QPersistentModelIndex
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


class TimelineDelegate(QStyledItemDelegate):
    """Rows as tall as their detail needs, at most three lines of it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the height for the width of the view."""
        item: TimelineItem = index.data(ITEM)
        width = _room(option)
        height = QFontMetrics(font("strong")).height() + self._detail_height(item, width)
        above = _head_height() if width < _NARROW else 0
        return QSize(120, height + above + 2 * _PAD)

    @staticmethod
    def _detail_height(item: TimelineItem, width: int) -> int:
        if not item.detail:
            return 0
        before = 0 if width < _NARROW else _DAY + _PILL
        return _cut(item.detail, width - before - 2 * _PAD)[1] + 2

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint the item."""
        item: TimelineItem = index.data(ITEM)
        painter.save()
        box = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_MouseOver:
            draw_box(painter, box.adjusted(0, 1, 0, -1), _RADIUS, color("hover"))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), color("line"))
        inner = option.rect.adjusted(_PAD, _PAD, -_PAD, -_PAD)
        self._paint_day(painter, inner, item)
        if _room(option) < _NARROW:
            self._paint_words(painter, inner.adjusted(0, _head_height(), 0, 0), item)
        else:
            self._paint_words(painter, inner.adjusted(_DAY + _PILL, 0, 0, 0), item)
        if option.state & QStyle.StateFlag.State_HasFocus:
            draw_focus(painter, box, _RADIUS)
        painter.restore()

    @staticmethod
    def _paint_day(painter: QPainter, box: QRect, item: TimelineItem) -> None:
        painter.setFont(font("body"))
        painter.setPen(color("muted"))
        top = Qt.AlignmentFlag.AlignTop
        painter.drawText(box.adjusted(0, 0, -(box.width() - _DAY), 0), top, format_day(item.day))
        size = pill_size(_(item.label))
        tone = next((each for each in _TONES if each == item.tone), _TONES[0])
        place = QRectF(box.left() + _DAY, box.top() - 1, size.width(), size.height())
        draw_pill(painter, place, _(item.label), tone)

    @staticmethod
    def _paint_words(painter: QPainter, box: QRect, item: TimelineItem) -> None:
        title = QFontMetrics(font("strong"))
        painter.setFont(font("strong"))
        painter.setPen(color("ink"))
        text = title.elidedText(item.title, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignTop, text)
        if item.detail:
            painter.setFont(font("body"))
            painter.setPen(color("muted"))
            place = box.adjusted(0, title.height() + 2, 0, _PAD)
            painter.drawText(place, _WRAP, _cut(item.detail, box.width())[0])


def _room(option: QStyleOptionViewItem) -> int:
    """Return the width in which the items stand, without the scroll bar."""
    view = option.widget
    return view.viewport().width() if isinstance(view, QAbstractItemView) else view.width()


@lru_cache(maxsize=2048)
def _cut(text: str, width: int) -> tuple[str, int]:
    """Return as much of ``text`` as three lines hold, with dots after it, and its height."""
    metrics = QFontMetrics(font("body"))
    room = QRect(0, 0, max(width, 80), 10_000)
    most = _LINES * metrics.lineSpacing()

    def height(shown: str) -> int:
        return metrics.boundingRect(room, _WRAP, shown).height()

    if height(text) <= most:
        return text, height(text)
    words = text.split(" ")
    last = bisect_left(range(1, len(words)), True, key=lambda n: height(_first(words, n)) > most)
    shown = _first(words, max(last, 1))
    return shown, min(height(shown), most)


def _first(words: list[str], count: int) -> str:
    return " ".join(words[:count]).rstrip(" ,;:.") + "…"


theme().changed.connect(_cut.cache_clear)  # fonts loaded late change the heights


def _head_height() -> int:
    return QFontMetrics(font("body")).height() + 4
