"""A stage of the board: its name, how many cards, and the cards; a place to drop."""

from PySide6.QtCore import QRectF, Qt, Signal
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
        stack.setSpacing(8)
        for card in self.cards:
            stack.addWidget(card)
        stack.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._holder)
        area.viewport().setAutoFillBackground(False)
        self._holder.setAutoFillBackground(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 10)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(area, 1)

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
        painter.end()
