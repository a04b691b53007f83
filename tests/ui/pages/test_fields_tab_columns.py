"""Cards of the overview: in the column that is the shortest, which they keep until told."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from iar_desktop.ui.pages.fields_tab_columns import GAP, Columns


class Block(QWidget):
    """As high as it is told to be."""

    def __init__(self, height: int) -> None:
        super().__init__()
        self.tall = height

    def sizeHint(self) -> QSize:
        return QSize(300, self.tall)


def tops(blocks: list[Block]) -> list[tuple[int, int]]:
    return [(each.x() > 0, each.y()) for each in blocks]


def test_cards_keep_their_column_while_they_grow_and_are_placed_anew_when_told(
    qtbot: QtBot,
) -> None:
    blocks = [Block(100), Block(50), Block(30)]
    whole = QWidget()
    qtbot.addWidget(whole)
    columns = Columns(blocks, whole)
    area = QRect(0, 0, 720, 600)
    columns.setGeometry(area)
    assert tops(blocks) == [(False, 0), (True, 0), (True, 50 + GAP)]
    blocks[1].tall = 300
    blocks[1].updateGeometry()
    columns.setGeometry(area)
    assert tops(blocks) == [(False, 0), (True, 0), (True, 300 + GAP)]
    columns.forget()
    columns.setGeometry(area)
    assert tops(blocks) == [(False, 0), (True, 0), (False, 100 + GAP)]
    blocks[1].tall = 40
    blocks[1].updateGeometry()
    columns.setGeometry(area)  # its height came later than the record
    assert tops(blocks) == [(False, 0), (True, 0), (True, 40 + GAP)]
    columns.hold()
    blocks[1].tall = 300
    blocks[1].updateGeometry()
    columns.setGeometry(area)
    assert tops(blocks) == [(False, 0), (True, 0), (True, 300 + GAP)]
