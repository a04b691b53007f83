"""A layout of cards in as many columns as there is room for, each as high as its content."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

COLUMN = 350
"""Least width of a column, pixels."""
WIDEST = 760
"""Most width of a column: lines of a text are read well up to about a hundred letters."""
MOST = 3
GAP = 12
SETTLING = 300
"""Milliseconds in which a record just shown finds its heights; nobody types as soon as that."""


class Columns(QLayout):
    """Cards, each below the shortest column so far; they keep their column while it grows.

    ``forget`` has them placed anew, by what they hold then: another record, for example.  Heights
    of texts come in several rounds of layout: until ``hold`` each round places them again.
    """

    def __init__(self, cards: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._places: list[int] = []
        self._count = 0
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLING)
        self.setContentsMargins(0, 0, 0, 0)
        if parent is not None:
            parent.setLayout(self)
        for card in cards:
            self.addWidget(card)

    def forget(self) -> None:
        """Choose the columns anew, until what is shown now has its heights."""
        self._settling.start()
        self.invalidate()

    def hold(self) -> None:
        """Keep the columns from now on."""
        self._settling.stop()

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self._count = 0

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        return QSize(2 * COLUMN + GAP, self.heightForWidth(2 * COLUMN + GAP))

    def minimumSize(self) -> QSize:
        return QSize(240, 0)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        shown = [item for item in self._items if not item.isEmpty()]
        count = max(1, min(rect.width() // COLUMN, MOST, len(shown)))
        width = min((rect.width() - (count - 1) * GAP) // count, WIDEST)
        heights = [_height(item, width) for item in shown]
        settled = count == self._count and len(shown) == len(self._places)
        if not settled or self._settling.isActive():
            self._count, self._places = count, _places(heights, count)
        tops = [0] * count
        for item, height, column in zip(shown, heights, self._places, strict=True):
            if move:
                corner = QPoint(rect.x() + column * (width + GAP), rect.y() + tops[column])
                item.setGeometry(QRect(corner, QSize(width, height)))
            tops[column] += height + GAP
        return max(max(tops) - GAP, 0)


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()


def _places(heights: Sequence[int], count: int) -> list[int]:
    """Return the column of each card: the one that is the shortest when its turn comes."""
    tops = [0] * count
    places = []
    for height in heights:
        column = tops.index(min(tops))
        places.append(column)
        tops[column] += height + GAP
    return places
