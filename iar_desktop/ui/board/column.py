"""A stage of the board: its name, how many cards, and the cards; a place to drop."""

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from iar_desktop.domain.partnerships import Stage
from iar_desktop.operations.partnerships import Column
from iar_desktop.schema.messages import _, grouped
from iar_desktop.ui.board.card import MIME, BoardCard
from iar_desktop.ui.theme import color
from iar_desktop.ui.widgets.painting import draw_box
from iar_desktop.ui.widgets.text import Text

_RADIUS = 10.0
_MOST = 200
_GAP = 8


class BoardColumn(QWidget):
    """``dropped`` tells the id of the card, the stage and the place (from 0) it was dropped at."""

    dropped = Signal(str, str, int)

    def __init__(self, column: Column, parent: QWidget | None = None) -> None:
        """Show ``column``; of very many cards the first two hundred."""
        super().__init__(parent)
        self.stage: Stage = column.stage
        self.setObjectName(f"column-{column.stage.value}")
        self.setAccessibleName(_(column.stage.label))
        self.setAcceptDrops(True)
        self.setMinimumWidth(168)
        self.cards = [BoardCard(card) for card in column.cards[:_MOST]]
        self._mark: int | None = None
        head = QHBoxLayout()
        head.setContentsMargins(4, 0, 4, 0)
        head.addWidget(Text(_(column.stage.label), "strong"), 1)
        head.addWidget(Text(grouped(len(column.cards)), "strong", "muted"))
        self._holder = QWidget()
        self._holder.setObjectName("board-cards")
        stack = QVBoxLayout(self._holder)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(_GAP)
        for card in self.cards:
            stack.addWidget(card)
        stack.addStretch(1)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the cards have it
        self.area.setWidget(self._holder)
        self.area.viewport().setAutoFillBackground(False)
        self._holder.setAutoFillBackground(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 10)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self.area, 1)

    def focus_card(self, card: BoardCard) -> None:
        """Give the focus to ``card`` and bring it in sight."""
        card.setFocus()
        self._holder.adjustSize()  # a column just made is not laid out yet
        self.area.ensureWidgetVisible(card, 0, _GAP)

    def place_at(self, y: int) -> int:
        """Return the place among the cards for a drop at height ``y`` of this column."""
        tops = [card.mapTo(self, card.rect().center()).y() for card in self.cards]
        return sum(1 for top in tops if top < y)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take partnerships only."""
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where the card would go."""
        self._mark = self.place_at(event.position().toPoint().y())
        event.acceptProposedAction()
        self.update()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show the column as it was."""
        del event
        self._mark = None
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell what was dropped where."""
        self._mark = None
        self.update()
        record_id = bytes(event.mimeData().data(MIME).data()).decode()
        place = self.place_at(event.position().toPoint().y())
        event.acceptProposedAction()
        self.dropped.emit(record_id, self.stage.value, place)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the column's ground, and its edge while a card is over it."""
        del event
        painter = QPainter(self)
        edge = color("accent") if self._mark is not None else None
        draw_box(painter, QRectF(self.rect()), _RADIUS, color("well"), edge)
        if self._mark is not None:
            draw_box(painter, self._gap_at(self._mark), 1, color("accent"))
        painter.end()

    def _gap_at(self, place: int) -> QRectF:
        """Return the line between the cards where the one at ``place`` would come."""
        sight = QRectF(self.area.geometry())
        if place < len(self.cards):
            top = float(self.cards[place].mapTo(self, QPoint(0, -_GAP // 2)).y())
        elif self.cards:
            last = self.cards[-1]
            top = float(last.mapTo(self, QPoint(0, last.height() + _GAP // 2)).y())
        else:
            top = sight.top()
        top = min(max(top, sight.top() - _GAP / 2), sight.bottom())
        return QRectF(sight.left(), top - 1, sight.width(), 2)
