"""The model of a list of any length: numbers of all rows, cards for those seen."""

from array import array
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from iar_desktop.ui.tables.record_list_read import ListCard
from iar_desktop.ui.widgets.two_line_delegate import CARD_ROLE

_Index = QModelIndex | QPersistentModelIndex


class RecordListModel(QAbstractListModel):
    """``show`` gives it rows and the first cards; ``wanted`` asks for those it lacks."""

    wanted = Signal(list)
    """Numbers of rows in sight whose cards are not there yet."""
    cards_changed = Signal()
    """What is in sight is to be painted anew."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: array[int] = array("q")
        self._cards: dict[int, ListCard] = {}
        self._stale: dict[int, ListCard] = {}
        self._missing: set[int] = set()
        self._asked: set[int] = set()
        self._asking = QTimer(self)
        self._asking.setSingleShot(True)
        self._asking.setInterval(0)
        self._asking.timeout.connect(self._ask)

    def show(self, rows: "array[int]", cards: Mapping[int, ListCard]) -> bool:
        """Show other rows, or the same ones anew; return whether they are others."""
        same = rows == self.rows
        if not same:
            self.beginResetModel()
        self._stale = {**self._stale, **self._cards} if len(self._stale) < 2000 else self._cards
        self._cards = dict(cards)
        self._asked.clear()
        self.rows = rows
        if not same:
            self.endResetModel()
        self.cards_changed.emit()
        return not same

    def add_cards(self, cards: Mapping[int, ListCard], asked: list[int]) -> None:
        """Show the cards that were asked for."""
        self._cards.update(cards)
        self._asked.difference_update(asked)
        self.cards_changed.emit()

    def card(self, row: int) -> ListCard | None:
        """Return the card of a row if it was read."""
        number = self.rows[row]
        return self._cards.get(number) or self._stale.get(number)

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if role == CARD_ROLE:
            number = self.rows[index.row()]
            if number not in self._cards:
                self._miss(number)
            card = self.card(index.row())
            return card.row if card else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            card = self.card(index.row())
            return card.row.title if card else None
        return None

    def _miss(self, number: int) -> None:
        if number not in self._asked:
            self._missing.add(number)
            if not self._asking.isActive():
                self._asking.start()

    def _ask(self) -> None:
        missing, self._missing = list(self._missing), set()
        self._asked.update(missing)
        if missing:
            self.wanted.emit(missing)
