"""The cards of a list: bold title and pill, flag and facts, a muted third line."""

from collections import OrderedDict
from typing import NamedTuple

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from iar_desktop.ui.theme import Tone, color, draw_icon, font, metrics, theme
from iar_desktop.ui.widgets.painting import (
    country_width,
    draw_country,
    draw_focus,
    draw_pill,
    draw_text,
    elided,
    pill_size,
)

CARD_ROLE = int(Qt.ItemDataRole.UserRole) + 40
"""The model role under which a row gives its ``CardRow`` (or None while it is being fetched)."""

_SIDE = 14.0
_TOP = 10.0
_BAR = 3.0
_SIGN = 16
_KEPT = 600


class CardRow(NamedTuple):
    """What one card says. ``native`` is the name in its own script, set before the title.

    ``done`` mutes the title and ticks it; ``late`` marks the last line with a sign and in red.
    """

    title: str
    native: str = ""
    pill: tuple[str, Tone] | None = None
    country: str = ""
    line2: str = ""
    line3: str = ""
    done: bool = False
    late: bool = False


class _Laid(NamedTuple):
    """A card with its texts cut for one width."""

    title: str
    pill: QRectF
    line2: str
    line3: str


class TwoLineDelegate(QStyledItemDelegate):
    """``view.setItemDelegate(TwoLineDelegate(lines=3, parent=view))`` with uniform item sizes.

    Texts cut to the width are kept for the rows seen last, so that scrolling only paints.
    """

    def __init__(self, lines: int = 3, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self._laid: OrderedDict[tuple[CardRow, int], _Laid] = OrderedDict()
        self._measure()
        theme().changed.connect(self._measure)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(120, self._height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        box = QRectF(option.rect)
        self._paint_ground(painter, box, option.state)
        row = index.data(CARD_ROLE)
        if isinstance(row, CardRow):
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            self._paint_card(painter, box, row, selected=selected)

    def _measure(self) -> None:
        """Take the heights of the lines from the fonts in force."""
        self._laid.clear()
        self._title_height = round(metrics("strong").height())
        self._small_height = round(metrics("small").height())
        more = (self._lines - 1) * (self._small_height + 3)
        self._height = round(2 * _TOP) + self._title_height + more + 1

    def _paint_ground(self, painter: QPainter, box: QRectF, state: QStyle.StateFlag) -> None:
        flag = QStyle.StateFlag
        if state & flag.State_Selected:
            painter.fillRect(box, color("accent_soft"))
            painter.fillRect(QRectF(box.left(), box.top(), _BAR, box.height()), color("accent"))
        elif state & flag.State_MouseOver:
            painter.fillRect(box, color("hover"))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), color("line"))
        if state & flag.State_HasFocus and state & flag.State_KeyboardFocusChange:
            draw_focus(painter, box.adjusted(0, 0, 0, -1), 2)

    def _paint_card(self, painter: QPainter, box: QRectF, row: CardRow, *, selected: bool) -> None:
        laid = self._lay_out(row, round(box.width()))
        left, top = box.left() + _SIDE, box.top() + _TOP + self._missing(row)
        start = left
        if row.done:
            draw_icon(painter, QPoint(round(left), round(top) + 1), "task", "muted", _SIGN)
            start += _SIGN + 4
        title = QRectF(start, top, box.width(), self._title_height)
        painter.setFont(font("strong"))
        draw_text(painter, title, laid.title, "muted" if row.done else "ink")
        if row.pill:
            lower = box.topLeft() + QPointF(0, self._missing(row))
            draw_pill(painter, laid.pill.translated(lower), *row.pill, selected=selected)
        top += self._title_height + 3
        line = QRectF(left, top, box.width(), self._small_height)
        if row.country or row.line2:
            flag = draw_country(painter, QPointF(left, top), self._small_height, row.country)
            painter.setFont(font("small"))  # after the letters of the country
            draw_text(painter, line.adjusted(flag, 0, 0, 0), laid.line2, "muted")
            line = line.translated(0, line.height() + 3)
        if self._lines > 2:
            painter.setFont(font("small"))
            self._paint_last(painter, line, row, laid.line3)

    def _missing(self, row: CardRow) -> int:
        """Return how much lower a card begins whose lines do not fill it."""
        last = self._lines > 2 and bool(row.line3)
        said = 1 + bool(row.country or row.line2) + last
        return (self._lines - said) * (self._small_height + 3) // 2

    def _paint_last(self, painter: QPainter, line: QRectF, row: CardRow, text: str) -> None:
        if row.late:
            draw_icon(painter, line.topLeft().toPoint(), "warning", "red", _SIGN)
            line = line.adjusted(_SIGN + 4, 0, 0, 0)
        draw_text(painter, line, text, "red" if row.late else "muted")

    def _lay_out(self, row: CardRow, width: int) -> _Laid:
        key = (row, width)
        found = self._laid.get(key)
        if found is None:
            found = self._laid[key] = self._cut(row, width - 2 * _SIDE)
            if len(self._laid) > _KEPT:
                self._laid.popitem(last=False)
        return found

    def _cut(self, row: CardRow, width: float) -> _Laid:
        pill = QRectF()
        if row.pill:
            size = pill_size(row.pill[0])
            top = _TOP + (self._title_height - size.height()) / 2
            pill = QRectF(_SIDE + width - size.width(), round(top), size.width(), size.height())
        name = f"\u2068{row.native}\u2069 · {row.title}" if row.native else row.title
        room = width - (pill.width() + 10 if row.pill else 0) - (_SIGN + 4) * row.done
        room2 = width - country_width(row.country)
        room3 = width - (_SIGN + 4) * row.late
        return _Laid(
            elided(name, "strong", room),
            pill,
            elided(row.line2, "small", room2),
            elided(row.line3, "small", room3),
        )
