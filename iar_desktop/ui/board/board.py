"""The board: a column for each stage, kept in step with the dossier."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from iar_desktop.domain import Partnership
from iar_desktop.domain.partnerships import Stage
from iar_desktop.operations.partnerships import Column, board, move_to_stage
from iar_desktop.schema.conditions import Condition
from iar_desktop.storage.dossier import Dossier
from iar_desktop.ui.board.card import BoardCard
from iar_desktop.ui.board.column import BoardColumn
from iar_desktop.ui.desk import Desk


class Board(QWidget):
    """``show_where`` reads the partnerships that fulfil a condition."""

    opened = Signal(str)
    counted = Signal(int)
    """How many partnerships are shown, after each reading."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Read and move through ``desk``."""
        super().__init__(parent)
        self.setObjectName("board")
        self.desk = desk
        self.columns: list[BoardColumn] = []
        self._focus = ""
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(16, 12, 16, 12)
        self._layout.setSpacing(12)

    def show_where(self, condition: Condition) -> None:
        """Show the partnerships that fulfil ``condition``."""
        self.desk.read(
            lambda dossier: board(dossier, condition), self._show, owner=self, latest="board"
        )

    def shown_ids(self) -> list[str]:
        """Return the ids of the partnerships shown, stage by stage."""
        return [each.card.partnership.id for column in self.columns for each in column.cards]

    def _show(self, columns: tuple[Column, ...]) -> None:
        scrolled = {old.stage: old.area.verticalScrollBar().value() for old in self.columns}
        for old in self.columns:
            self._layout.removeWidget(old)
            old.deleteLater()
        self.columns = [BoardColumn(each) for each in columns]
        for number, column in enumerate(self.columns):
            column.dropped.connect(self._dropped)
            self._layout.addWidget(column, 1)
            column.show()
            for place, card in enumerate(column.cards):
                card.opened.connect(self.opened)
                card.stepped.connect(self._stepper(number, place))
                card.shifted.connect(self._shifter(number, place))
        self._layout.activate()
        for column in self.columns:
            column.area.verticalScrollBar().setValue(scrolled.get(column.stage, 0))
            for card in column.cards:
                if card.card.partnership.id == self._focus:
                    column.focus_card(card)
        self._focus = ""
        self.counted.emit(sum(len(column.cards) for column in self.columns))

    def _stepper(self, column: int, place: int) -> "_Step":
        return _Step(self, column, place, moves=False)

    def _shifter(self, column: int, place: int) -> "_Step":
        return _Step(self, column, place, moves=True)

    def focus_card(self, column: int, place: int) -> None:
        """Give the focus to the card at ``place`` of ``column``, the nearest one there is."""
        if 0 <= column < len(self.columns) and self.columns[column].cards:
            cards = self.columns[column].cards
            self.columns[column].focus_card(cards[max(0, min(place, len(cards) - 1))])

    def move_card(self, card: BoardCard, column: int, place: int) -> None:
        """Move ``card`` to ``place`` of ``column``; nothing beyond the edges."""
        if 0 <= column < len(self.columns) and place >= 0:
            stage = self.columns[column].stage
            self._dropped(card.card.partnership.id, stage.value, place)

    def _dropped(self, record_id: str, stage: str, place: int) -> None:
        self._focus = record_id
        wanted = next(each for each in Stage if each.value == stage)

        def move(dossier: Dossier) -> None:
            partnership = dossier.get(Partnership, record_id)
            if partnership:
                move_to_stage(dossier, partnership, wanted, place)

        self.desk.change(move, owner=self)


class _Step:
    """What the arrows do on the card at one place."""

    def __init__(self, owner: Board, column: int, place: int, *, moves: bool) -> None:
        self.board, self.column, self.place, self.moves = owner, column, place, moves

    def __call__(self, right: int, down: int) -> None:
        if self.moves:
            card = self.board.columns[self.column].cards[self.place]
            self.board.move_card(card, self.column + right, self.place + down)
        else:
            self.board.focus_card(self.column + right, self.place + down)
