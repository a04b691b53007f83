"""The print preview: real pages, choices, saving, and the printer."""

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from iar_desktop.domain import Delegation, Theme
from iar_desktop.operations.calendar.choice import Choice
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query
from iar_desktop.ui.calendar.page import CalendarPage
from iar_desktop.ui.desk import PeriodToPrint
from iar_desktop.ui.preview import Days, PreviewDialog, Records
from iar_desktop.ui.preview.output import print_pages
from iar_desktop.ui.preview.raster import pictures
from iar_desktop.ui.widgets.chip import Chip
from iar_desktop.ui.window.main_window import MainWindow
from tests.ui.window.keys import CTRL, press


@pytest.fixture
def preview(window: MainWindow, reading: Dossier, qtbot: QtBot) -> PreviewDialog:
    """The preview of the visit that has a Japanese head of delegation."""
    visit = reading.first(Query(Delegation).where(Delegation.name.contains("NEDO")))
    assert visit is not None
    window.commands.open_preview([visit.id])
    dialog = window.findChild(PreviewDialog)
    assert isinstance(dialog, PreviewDialog)
    qtbot.waitUntil(lambda: dialog.pages.page_count > 0, timeout=10_000)
    return dialog


def text_of(pdf: Path) -> str:
    document = pypdfium2.PdfDocument(pdf)
    pages = [document[number].get_textpage().get_text_bounded() for number in range(len(document))]
    document.close()
    return "\n".join(pages)


def saved(
    preview: PreviewDialog, target: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> str:
    answer: Callable[..., tuple[str, str]] = lambda *_args: (str(target), "")  # noqa: E731 - a stand-in
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(answer))
    preview.save()
    qtbot.waitUntil(target.is_file)
    return text_of(target)


def test_what_is_saved_is_what_is_shown(
    preview: PreviewDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    text = saved(preview, tmp_path / "fiche.pdf", monkeypatch, qtbot)
    assert "NEDO" in text
    assert "Objet de la visite" in text


def test_the_paper_speaks_another_language_and_leaves_out_a_section(
    preview: PreviewDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    english = preview.options.findChild(Chip, "paper-en")
    assert english is not None
    english.click()
    box = preview.options._boxes["programme"]
    box.setChecked(False)
    qtbot.waitUntil(preview.save_button.isEnabled, timeout=10_000)
    text = saved(preview, tmp_path / "sheet.pdf", monkeypatch, qtbot)
    assert "Purpose of the visit" in text
    assert "Table ronde" not in text


def test_a_folder_that_cannot_be_written_is_said_and_nothing_is_lost(
    preview: PreviewDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    target = tmp_path / "nulle-part" / "fiche.pdf"
    answer: Callable[..., tuple[str, str]] = lambda *_args: (str(target), "")  # noqa: E731 - a stand-in
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(answer))
    preview.save()
    qtbot.waitUntil(lambda: len(preview._warnings) > 0)
    assert preview.isVisible()


def test_the_printer_gets_every_page(preview: PreviewDialog, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "imprime.pdf"))
    rendered = preview._rendered
    assert rendered is not None
    print_pages(printer, pictures(rendered.pdf, 72))
    printed = pypdfium2.PdfDocument(tmp_path / "imprime.pdf")
    assert len(printed) == preview.pages.page_count


def test_escape_goes_back(preview: PreviewDialog, window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(preview, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChild(PreviewDialog) is None)


def test_a_record_without_document_is_said(
    window: MainWindow, reading: Dossier, qtbot: QtBot
) -> None:
    theme = reading.first(Query(Theme))
    assert theme is not None
    window.commands.open_preview([theme.id])
    dialog = window.findChild(PreviewDialog)
    assert isinstance(dialog, PreviewDialog)
    qtbot.waitUntil(lambda: len(dialog._warnings) == 1)
    assert not dialog.print_button.isEnabled()


def test_ctrl_p_prints_the_record_shown(window: MainWindow, reading: Dossier, qtbot: QtBot) -> None:
    visit = reading.first(Query(Delegation).where(Delegation.name.contains("NEDO")))
    assert visit is not None
    window.show_record(visit.id)
    qtbot.waitUntil(lambda: window.page is not None and window.page.selected_ids() == [visit.id])
    press(qtbot, window, Qt.Key.Key_P, CTRL)
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


def test_a_month_is_previewed_as_it_is_filtered(
    days: PreviewDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    assert days.options.documents.currentItem().text() == "Calendrier du mois"
    assert days.heading.text().startswith("Imprimer — ")
    text = saved(days, tmp_path / "mois.pdf", monkeypatch, qtbot)
    assert "NEDO" in text
    assert "Lundi" in text
    assert "Congrès" not in text


def test_the_same_days_as_an_agenda_in_english(
    days: PreviewDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    english = days.options.findChild(Chip, "paper-en")
    assert english is not None
    english.click()
    days.options.documents.setCurrentRow(0)
    assert set(days.options._boxes) == {"places", "people", "holidays"}
    qtbot.waitUntil(days.save_button.isEnabled, timeout=10_000)
    text = saved(days, tmp_path / "agenda.pdf", monkeypatch, qtbot)
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
    dialog = window.findChild(PreviewDialog)
    assert isinstance(dialog, PreviewDialog)
    assert isinstance(dialog.subject, Days)
    wanted = dialog.subject.wanted
    assert (wanted.document, wanted.first, wanted.last) == (document, page.model.day, None)
    assert not wanted.choice.finished
    qtbot.waitUntil(lambda: dialog.pages.page_count > 0, timeout=10_000)
