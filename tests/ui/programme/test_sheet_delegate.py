"""Texts of a sheet have the room they need; words wider than their column are broken."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from iar_desktop.ui.programme.cell import Cell, SheetRow
from iar_desktop.ui.programme.sheet_delegate import PAD, breakable, row_height
from iar_desktop.ui.theme import apply_theme, font


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> None:
    apply_theme(qapp, "light")


def test_only_the_word_that_is_too_wide_may_be_broken() -> None:
    assert breakable("Responsable internationale", "body", 1000) == "Responsable internationale"
    width = QFontMetrics(font("body")).horizontalAdvance("Responsable") + 1
    broken = breakable("Responsable internationale", "body", width)
    assert broken.split()[0] == "Responsable"
    assert broken.split()[1].split("\N{SOFT HYPHEN}") == ["int", *"ernation", "ale"]


def test_a_compound_is_broken_at_its_hyphens_alone() -> None:
    name = "Fraunhofer-Zentrum für Chemisch-Biotechnologische Prozesse"
    words = QFontMetrics(font("body"))
    width = words.horizontalAdvance("Biotechnologische") + 1
    assert breakable(name, "body", width) == name
    narrow = words.horizontalAdvance("Fraunhofer-") + 1
    assert breakable(name, "body", narrow).startswith(
        "Fraunhofer-Zentrum für Chemisch-Bio\N{SOFT HYPHEN}"
    )


def test_a_row_has_room_for_the_broken_word() -> None:
    words = QFontMetrics(font("body"))
    width = words.horizontalAdvance("Responsable") + 1 + 2 * PAD
    row = SheetRow("key", (Cell("Responsable internationale"),))
    one = SheetRow("key", (Cell("Responsable"),))
    assert row_height(row, [width]) - row_height(one, [width]) >= 2 * words.height()


def test_a_text_beside_a_tick_has_room_for_the_lines_that_the_tick_costs_it() -> None:
    words = QFontMetrics(font("body"))
    text = "Send the brochure"
    width = words.horizontalAdvance(text) + 2 + 2 * PAD
    plain = SheetRow("key", (Cell(text),))
    for ticked in (False, True):
        task = SheetRow("key", (Cell(text, ticked=ticked),))
        assert row_height(task, [width]) - row_height(plain, [width]) >= words.height() - 1


def test_a_text_as_wide_as_its_column_has_room_for_the_line_that_may_be_wrapped() -> None:
    text = "Accueil : CLIB – Cluster Industrial Biotechnology"
    small = QFontMetrics(font("small"))
    one = row_height(SheetRow("key", (Cell("A", detail="B"),)), [1000])
    for more in range(6):
        width = small.horizontalAdvance(text) + more
        room = QRect(0, 0, width, 1000)
        drawn = small.boundingRect(room, int(Qt.TextFlag.TextWordWrap), text).height()
        tall = row_height(SheetRow("key", (Cell("A", detail=text),)), [width + 2 * PAD])
        assert tall - one >= drawn - small.height(), more
