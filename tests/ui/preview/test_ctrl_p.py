"""Ctrl+P: of a record, and of the calendar as it is shown."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from iar_desktop.domain import Delegation
from iar_desktop.operations.calendar.choice import Choice
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query
from iar_desktop.ui.calendar.page import CalendarPage
from iar_desktop.ui.desk import PeriodToPrint
from iar_desktop.ui.pages.list_page import ListPage
from iar_desktop.ui.preview import Days, PreviewDialog, Records
from iar_desktop.ui.preview.sections_list import SectionsList
from iar_desktop.ui.widgets.chip import Chip
from iar_desktop.ui.window.main_window import MainWindow
from tests.ui.preview.looking import click, named, settled, text_shown
from tests.ui.window.keys import ALT, CTRL, press


def test_escape_goes_back(preview: PreviewDialog, window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(preview, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChild(PreviewDialog) is None)


def test_ctrl_p_prints_the_record_shown(window: MainWindow, reading: Dossier, qtbot: QtBot) -> None:
    visit = reading.first(Query(Delegation).where(Delegation.name.contains("NEDO")))
    assert visit is not None
    window.show_record(visit.id)
    qtbot.waitUntil(lambda: isinstance(window.page, ListPage))
    page = window.page
    assert page is not None
    qtbot.waitUntil(lambda: page.selected_ids() == [visit.id])
    press(qtbot, window, Qt.Key.Key_P, CTRL)
    qtbot.waitUntil(lambda: window.findChild(PreviewDialog) is not None)
    dialog = window.findChild(PreviewDialog)
    assert isinstance(dialog, PreviewDialog)
    assert isinstance(dialog.subject, Records)
    assert dialog.subject.ids == [visit.id]


@pytest.fixture
def days(window: MainWindow, reading: Dossier, qtbot: QtBot) -> PreviewDialog:
    """The preview of the month in which the visit is, delegations alone."""
    visit = reading.first(Query(Delegation).where(Delegation.name.contains("NEDO")))
    assert visit is not None
    assert visit.starts_on is not None
    assert window.desk is not None
    choice = Choice(kinds=frozenset({"delegation"}))
    window.desk.print_period_wanted.emit(
        PeriodToPrint("calendar-month", visit.starts_on, None, choice, "Asia/Tokyo", ())
    )
    dialog = window.findChild(PreviewDialog)
    assert isinstance(dialog, PreviewDialog)
    qtbot.waitUntil(lambda: dialog.pages.page_count > 0, timeout=10_000)
    return dialog


def test_a_month_is_previewed_as_it_is_filtered(days: PreviewDialog, qtbot: QtBot) -> None:
    documents = named(days, QListWidget, "documents")
    assert documents.currentItem().text() == "Calendrier du mois"
    assert days.head.title.text().startswith("Imprimer — ")
    settled(days, qtbot)
    text = text_shown(days)
    assert "NEDO" in text
    assert "Lundi" in text
    assert "Congrès" not in text


def test_the_sections_of_a_years_report_can_be_moved_and_those_of_a_month_not(
    days: PreviewDialog, qtbot: QtBot
) -> None:
    settled(days, qtbot)
    sections = named(days, SectionsList, "sections")
    first = sections.item(0).text()
    sections.setFocus()
    sections.setCurrentRow(0)
    press(qtbot, days, Qt.Key.Key_Down, ALT)
    assert sections.item(0).text() == first
    documents = named(days, QListWidget, "documents")
    titles = [documents.item(row).text() for row in range(documents.count())]
    documents.setCurrentRow(titles.index("Bilan d’activité"))
    settled(days, qtbot)
    lines = [sections.item(row).text() for row in range(sections.count())]
    sections.setFocus()
    sections.setCurrentRow(lines.index("Temps forts"))
    press(qtbot, days, Qt.Key.Key_Up, ALT)
    settled(days, qtbot)
    text = text_shown(days)
    assert text.index("Temps forts") < text.index("Indicateurs et objectifs")


def test_the_same_days_as_an_agenda_in_english(days: PreviewDialog, qtbot: QtBot) -> None:
    click(named(days, Chip, "paper-en"))
    documents = named(days, QListWidget, "documents")
    documents.setFocus()
    press(qtbot, days, Qt.Key.Key_Down)
    press(qtbot, days, Qt.Key.Key_Down)
    assert documents.currentItem().text() == "Agenda au jour le jour"
    sections = named(days, SectionsList, "sections")
    assert [each.key for each in sections.lines()] == ["places", "people", "holidays"]
    assert not named(days, QPushButton, "add-text").isVisible()
    settled(days, qtbot)
    text = text_shown(days)
    assert "Reims" in text
    sections.setFocus()
    sections.setCurrentRow(0)
    press(qtbot, days, Qt.Key.Key_Down, ALT)
    assert [each.key for each in sections.lines()] == ["places", "people", "holidays"]
    press(qtbot, days, Qt.Key.Key_Space)
    settled(days, qtbot)
    assert "Reims" not in text_shown(days)
    assert "Delegation" in text
    assert "day 1/3" in text


@pytest.mark.parametrize(
    ("view", "document"),
    [
        ("day", "calendar-week"),
        ("week", "calendar-week"),
        ("month", "calendar-month"),
        ("year", "calendar-year"),
        ("agenda", "agenda"),
    ],
)
def test_ctrl_p_prints_the_calendar_as_it_is_shown(
    view: str, document: str, window: MainWindow, qtbot: QtBot
) -> None:
    window.show_section("calendar")
    page = window.page
    assert isinstance(page, CalendarPage)
    page.model.show_view(view)
    page.model.choose(page.model.choice._replace(finished=False))
    press(qtbot, window, Qt.Key.Key_P, CTRL)
    qtbot.waitUntil(lambda: window.findChild(PreviewDialog) is not None)
    dialog = window.findChild(PreviewDialog)
    assert isinstance(dialog, PreviewDialog)
    assert isinstance(dialog.subject, Days)
    wanted = dialog.subject.wanted
    assert (wanted.document, wanted.first, wanted.last) == (document, page.model.day, None)
    assert not wanted.choice.finished
    qtbot.waitUntil(lambda: dialog.pages.page_count > 0, timeout=10_000)
