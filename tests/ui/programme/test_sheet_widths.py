"""Columns of a sheet share its width: pills stand whole, texts take what is left."""

import pytest
from PySide6.QtWidgets import QApplication

from iar_desktop.ui.programme.cell import Cell, Column, SheetRow
from iar_desktop.ui.programme.sheet_delegate import INDENT, PAD
from iar_desktop.ui.programme.sheet_widths import least_widths, share
from iar_desktop.ui.theme import apply_theme
from iar_desktop.ui.widgets.painting import pill_size

WHAT, SIDE, OWNER = Column("what", "", share=60), Column("side", "", 40), Column("by", "", share=20)


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> None:
    apply_theme(qapp, "light")


def test_texts_share_what_the_others_leave() -> None:
    assert share(440, (WHAT, SIDE, OWNER), (0, 0, 0)) == [300, 40, 100]


def test_a_column_is_as_wide_as_its_widest_pill() -> None:
    pill = round(pill_size("Nous avons promis").width()) + 2 * PAD + 1
    rows = [
        SheetRow("a", (Cell("Envoyer"), Cell(pill=("Nous avons promis", "blue")))),
        SheetRow("b", (Cell("Relire"), Cell(pill=("Tâche", "blue")))),
    ]
    least = least_widths(rows, 2)
    assert least == [0, pill]
    assert share(600, (WHAT, SIDE), least) == [600 - pill, pill]
    child = [SheetRow("a", (Cell(), Cell(pill=("Nous avons promis", "blue"))), child=True)]
    assert least_widths(child, 2) == [0, pill + INDENT]


def test_what_one_text_must_have_the_other_gives_up() -> None:
    assert share(440, (WHAT, SIDE, OWNER), (0, 0, 180)) == [220, 40, 180]
    assert share(200, (WHAT, SIDE, OWNER), (0, 0, 180)) == [60, 40, 180]
