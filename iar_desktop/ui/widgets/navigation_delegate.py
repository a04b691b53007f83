"""How a row of the navigation is painted."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate

from iar_desktop.schema.messages import grouped
from iar_desktop.ui.theme import Role, TypeRole, color, draw_icon, font, metrics
from iar_desktop.ui.theme.tokens import RADIUS
from iar_desktop.ui.widgets.navigation_model import Caption, NavigationItem, NavigationModel
from iar_desktop.ui.widgets.painting import RIGHT, draw_box, draw_focus, draw_text, elided
from iar_desktop.ui.widgets.shortcut_text import shortcut_text

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QHelpEvent
    from PySide6.QtWidgets import QAbstractItemView, QListView, QStyleOptionViewItem

    Index = QModelIndex | QPersistentModelIndex

_ICON = 16
_ICON_GAP = 9
_MARGIN = 9


class NavigationDelegate(QStyledItemDelegate):
    """Captions in small capitals, entries on a panel when chosen.

    The view is asked for what is current, hovered and focused: touching ``option.state`` would
    make the binding build all of QStyle's enumerations before the first paint.
    """

    compact = False

    def __init__(self, view: "QListView", rows: NavigationModel) -> None:
        super().__init__(view)
        self._rows = rows
        self._view = view
        self.hovered = -1

    def sizeHint(self, option: "QStyleOptionViewItem", index: "Index") -> QSize:
        line = round(metrics("body").height())
        if isinstance(self._rows.row_at(index.row()), Caption):
            return QSize(0, 13 if self.compact else line + 16)
        return QSize(0, line + 14)

    def paint(self, painter: QPainter, option: "QStyleOptionViewItem", index: "Index") -> None:
        row = self._rows.row_at(index.row())
        box = QRectF(self._view.visualRect(index))
        if isinstance(row, Caption):
            self._paint_caption(painter, box, row.text)
        else:
            self._paint_plate(painter, box.adjusted(0, 1, 0, -1), index.row())
            self._paint_entry(painter, box, row, chosen=self._is_current(index.row()))

    def helpEvent(
        self,
        event: "QHelpEvent",
        view: "QAbstractItemView",
        option: "QStyleOptionViewItem",
        index: "Index",
    ) -> bool:
        from PySide6.QtWidgets import QToolTip  # late: no tip stands in the first window

        row = self._rows.row_at(index.row())
        if not isinstance(row, NavigationItem):
            return False
        keys = shortcut_text(row.shortcut) if row.shortcut else ""
        name = row.text if self.compact else ""
        QToolTip.showText(event.globalPos(), "  ".join(filter(None, [name, keys])), view)
        return True

    def _is_current(self, number: int) -> bool:
        return self._view.currentIndex().row() == number

    def _reached_by_key(self) -> bool:
        from PySide6.QtCore import Qt  # late: the first paint does without, see painting.py

        return self._view.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)

    def _paint_caption(self, painter: QPainter, box: QRectF, text: str) -> None:
        if self.compact:
            rule = QRectF(box.left() + 8, box.center().y(), box.width() - 16, 1)
            painter.fillRect(rule, color("line"))
            return
        painter.setFont(font("caption"))
        draw_text(painter, box.adjusted(_MARGIN, 6, 0, 0), text, "muted")

    def _paint_plate(self, painter: QPainter, plate: QRectF, number: int) -> None:
        if self._is_current(number):
            draw_box(painter, plate, RADIUS, color("panel"), color("line"))
            if self._view.hasFocus() and self._reached_by_key():
                draw_focus(painter, plate, RADIUS)
        elif self.hovered == number:
            draw_box(painter, plate, RADIUS, color("well"))

    def _paint_entry(
        self, painter: QPainter, box: QRectF, item: NavigationItem, *, chosen: bool
    ) -> None:
        left = box.center().x() - _ICON / 2 if self.compact else box.left() + _MARGIN
        corner = QPoint(round(left), round(box.center().y() - _ICON / 2))
        draw_icon(painter, corner, item.icon, "accent" if chosen else "muted", _ICON)
        if not self.compact:
            words = box.adjusted(_MARGIN + _ICON + _ICON_GAP, 0, -_MARGIN, 0)
            self._paint_words(painter, words, item, "accent" if chosen else "ink")

    def _paint_words(self, painter: QPainter, box: QRectF, item: NavigationItem, ink: Role) -> None:
        room = 0.0
        if item.count is not None:
            count = grouped(item.count)
            painter.setFont(font("tiny"))
            draw_text(painter, box, count, "muted", RIGHT)
            room = metrics("tiny").horizontalAdvance(count) + 4
        face: TypeRole = "strong" if ink == "accent" else "body"
        painter.setFont(font(face))
        draw_text(painter, box, elided(item.text, face, box.width() - room), ink)
