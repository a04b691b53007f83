"""Rows of a timeline: as high as their words, long details cut after three lines."""

from datetime import date

import pytest
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from iar_desktop.domain.timeline import TimelineItem
from iar_desktop.ui.theme import metrics
from iar_desktop.ui.timeline.view import TimelineView

LONG = "Veut comparer nos pilotes avec ceux de Tsukuba ; budget ouvert en avril. " * 12


def item(detail: str) -> TimelineItem:
    return TimelineItem("encounter", date(2026, 6, 9), "EFIB 2026", detail, "e1", "Encounter")


@pytest.fixture
def view(qtbot: QtBot) -> TimelineView:
    made = TimelineView()
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.show()
    return made


def heights(view: TimelineView, *details: str) -> list[int]:
    view.set_items([item(detail) for detail in details])
    return [view.sizeHintForRow(row) for row in range(len(details))]


def test_rows_are_as_high_as_their_lines(view: TimelineView) -> None:
    none, one, many = heights(view, "", "Vu au stand", LONG)
    line = metrics("body").lineSpacing()
    assert one - none == pytest.approx(line, abs=4)
    assert many - none == pytest.approx(3 * line, abs=4)


def test_a_detail_that_just_fits_takes_no_empty_line(view: TimelineView) -> None:
    room = view.viewport().width() - 96 - 104 - 2 * 8
    text = "m"
    while metrics("body").horizontalAdvance(text + "m") <= room:
        text += "m"
    just, short = heights(view, text, "m")
    assert just == short


def test_a_row_is_painted_within_its_height(view: TimelineView, qtbot: QtBot) -> None:
    view.set_items([item(LONG), item("Vu")])
    option = QStyleOptionViewItem()
    option.initFrom(view)
    first = view.visualRect(view.model().index(0, 0))
    image = view.grab().toImage()
    ground = image.pixelColor(first.right() - 2, first.bottom() - 4)
    below = [image.pixelColor(x, first.bottom() - 4) for x in range(210, first.right() - 20)]
    assert all(colour == ground for colour in below)
