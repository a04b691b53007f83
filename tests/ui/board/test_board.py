"""The board with more cards than there is room for: one stays where one looks."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragMoveEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from iar_desktop.domain import Organisation, Partnership
from iar_desktop.domain.partnerships import Stage
from iar_desktop.schema import clock
from iar_desktop.storage.change import Change
from iar_desktop.storage.reader import EVERYTHING
from iar_desktop.ui.board.board import Board
from iar_desktop.ui.board.card import MIME, BoardCard
from iar_desktop.ui.theme.tokens import LIGHT
from tests.ui.forms.bench import CONTROL, TODAY, Bench, open_bench


def _many(change: Change) -> None:
    for number in range(14):
        organisation = change.add(Organisation(name=f"Cluster {number}"))
        change.add(
            Partnership(
                name=f"Cluster {number}", organisation=organisation.id, next_step="Écrire à nouveau"
            )
        )


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bench]:
    monkeypatch.setattr(clock, "today", lambda: TODAY)
    yield from open_bench(qtbot, tmp_path / "office.iar")


@pytest.fixture
def board(bench: Bench) -> Board:
    bench.writing(_many)
    made = Board(bench.desk)
    bench.desk.touched.connect(lambda _touched: made.show_where(EVERYTHING))
    bench.show(made)
    made.show_where(EVERYTHING)
    bench.settle()
    bench.until(lambda: made.columns)
    return made


def card_with_keys() -> BoardCard:
    found = QApplication.focusWidget()
    assert isinstance(found, BoardCard)
    return found


def is_in_sight(card: BoardCard) -> bool:
    return card.visibleRegion().boundingRect().height() == card.height()


def test_arrows_bring_the_next_card_in_sight(board: Board, bench: Bench) -> None:
    board.focus_card(0, 0)
    for _step in range(11):
        bench.key(Qt.Key.Key_Down)
        assert is_in_sight(card_with_keys())
    assert card_with_keys() is board.columns[0].cards[11]


def test_a_column_stays_scrolled_when_a_card_leaves_it(board: Board, bench: Bench) -> None:
    board.focus_card(0, 12)
    moved = card_with_keys().card.partnership.id
    place = board.columns[0].area.verticalScrollBar().value()
    assert place > 0
    bench.key(Qt.Key.Key_Right, CONTROL)
    bench.settle()
    bench.until(lambda: bench.stored(Partnership, moved).stage is Stage.CONTACTED)
    bench.until(lambda: [each.card.partnership.id for each in board.columns[1].cards] == [moved])
    bench.until(lambda: card_with_keys().card.partnership.id == moved)
    after = board.columns[0].area.verticalScrollBar()
    assert after.value() == min(place, after.maximum())


def test_a_line_shows_where_a_card_would_go(board: Board) -> None:
    column = board.columns[0]
    data = QMimeData()
    data.setData(MIME, column.cards[0].card.partnership.id.encode())
    second = column.cards[1].mapTo(column, QPoint(0, 0))
    event = QDragMoveEvent(
        second + QPoint(4, 2),
        Qt.DropAction.MoveAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    column.dragMoveEvent(event)
    image = column.grab().toImage()
    line = QPointF(second.x() + 20, second.y() - 4).toPoint()
    assert LIGHT.accent in {image.pixelColor(line + QPoint(0, by)).name() for by in (-1, 0, 1)}
