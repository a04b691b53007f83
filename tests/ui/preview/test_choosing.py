"""Choosing the document, the language of the paper, for whom it is, and its settings."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from iar_desktop.domain import Contact, Delegation, Organisation, Task, Theme
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query
from iar_desktop.ui.preview import PreviewDialog
from iar_desktop.ui.widgets.chip import Chip
from iar_desktop.ui.window.main_window import MainWindow
from tests.ui.preview.conftest import Opening
from tests.ui.preview.looking import click, named, settled, text_shown
from tests.ui.window.keys import focused, press


def labels(preview: PreviewDialog) -> list[str]:
    found = named(preview, QListWidget, "documents")
    return [found.item(row).text() for row in range(found.count())]


def choose(preview: PreviewDialog, label: str, qtbot: QtBot) -> None:
    found = named(preview, QListWidget, "documents")
    row = labels(preview).index(label)
    found.setFocus()
    step = Qt.Key.Key_Down if row > found.currentRow() else Qt.Key.Key_Up
    while found.currentRow() != row:
        press(qtbot, preview, step)
    settled(preview, qtbot)


def leave(window: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, window.findChildren(PreviewDialog)[-1], Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.findChildren(PreviewDialog))


def test_the_sheet_that_is_read_first_is_offered_first(preview: PreviewDialog) -> None:
    assert labels(preview)[:5] == [
        "Fiche de briefing",
        "Dossier de briefing",
        "Programme officiel",
        "Déroulé",
        "Feuille du chauffeur et de l’interprète",
    ]
    assert focused() == "documents"
    assert preview.head.state.text() == "2 pages"


def test_the_last_document_and_language_come_back_for_that_kind_alone(
    window: MainWindow,
    preview: PreviewDialog,
    opening: Opening,
    visit: Delegation,
    reading: Dossier,
    qtbot: QtBot,
) -> None:
    choose(preview, "Programme officiel", qtbot)
    click(named(preview, Chip, "paper-en"))
    settled(preview, qtbot)
    leave(window, qtbot)
    again = opening([visit.id])
    wanted = again.options.wanted()
    assert wanted is not None
    assert (wanted.document, wanted.language) == ("programme-guest", "en")
    leave(window, qtbot)
    person = reading.first(Query(Contact))
    assert person is not None
    other = opening([person.id]).options.wanted()
    assert other is not None
    assert (other.document, other.language) == ("contact", "fr")


def test_the_paper_speaks_japanese_while_the_screen_stays_french(
    preview: PreviewDialog, qtbot: QtBot
) -> None:
    chip = named(preview, Chip, "paper-others")
    menu = chip.menu()
    assert menu is not None
    click(chip)
    qtbot.waitUntil(menu.isVisible)
    assert [each.text() for each in menu.actions()] == [
        "Deutsch",
        "español",
        "português",
        "italiano",
        "日本語",
    ]
    for _step in range(5):
        QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    settled(preview, qtbot)
    assert "2026年11月" in text_shown(preview)
    assert (chip.text(), chip.isChecked()) == ("日本語", True)
    assert labels(preview)[0] == "Fiche de briefing"


def test_what_is_shared_outside_leaves_out_what_is_internal(
    preview: PreviewDialog, qtbot: QtBot
) -> None:
    audience = named(preview, QLabel, "audience")
    assert audience.text() == "Reste au bureau."
    assert "usage interne" in text_shown(preview)
    box = named(preview, QCheckBox, "share-outside")
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, box.height() // 2))
    settled(preview, qtbot)
    assert audience.text() == "À remettre\N{NO-BREAK SPACE}: ce qui est interne est laissé de côté."
    assert "usage interne" not in text_shown(preview)
    internal = [each.key for each in preview.options.sections.list.lines() if each.internal]
    assert internal
    choose(preview, "Déroulé", qtbot)
    assert not box.isVisible()
    assert audience.text() == "Reste au bureau."
    choose(preview, "Badges", qtbot)
    assert audience.text() == "À remettre\N{NO-BREAK SPACE}: rien d’interne n’est imprimé."
    choose(preview, "Fiche de briefing", qtbot)
    assert box.isChecked()


def test_settings_are_chosen_from_a_list_and_come_back_with_the_document(
    preview: PreviewDialog, qtbot: QtBot
) -> None:
    choose(preview, "Chevalets", qtbot)
    size = named(preview, QComboBox, "setting-size")
    assert [size.itemText(row) for row in range(size.count())] == ["Quatre", "Deux", "Six"]
    size.setFocus()
    press(qtbot, preview, Qt.Key.Key_Down)
    settled(preview, qtbot)
    assert preview.laid is not None
    assert preview.laid.wanted.choices["size"] == "two"
    two = len(preview.laid.sizes)
    choose(preview, "Plan de table", qtbot)
    choose(preview, "Chevalets", qtbot)
    assert named(preview, QComboBox, "setting-size").currentText() == "Deux"
    assert preview.pages.page_count == two


def test_typed_settings_are_taken_after_a_pause_and_refused_with_the_reason(
    preview: PreviewDialog, qtbot: QtBot
) -> None:
    choose(preview, "Étiquettes d’adresses", qtbot)
    start = named(preview, QLineEdit, "setting-start")
    assert start.text() == "1"
    QTest.mouseDClick(start, Qt.MouseButton.LeftButton)
    start.selectAll()
    QTest.keyClicks(start, "abc")
    qtbot.waitUntil(preview.trouble.isVisible, timeout=5_000)
    assert not preview.head.print.isEnabled()
    start.selectAll()
    QTest.keyClicks(start, "3")
    QTest.keyClick(start, Qt.Key.Key_Return)
    settled(preview, qtbot)
    assert not preview.trouble.isVisible()
    assert preview.head.print.isEnabled()


def test_of_a_mixed_selection_only_what_all_have_is_offered(
    opening: Opening, reading: Dossier, window: MainWindow, qtbot: QtBot
) -> None:
    person, organisation = reading.first(Query(Contact)), reading.first(Query(Organisation))
    assert person is not None
    assert organisation is not None
    found = opening([person.id, organisation.id])
    assert set(labels(found)) == {"Liste des suites à donner", "Étiquettes d’adresses"}
    assert found.head.title.text() == "Imprimer — 2 fiches"
    assert not found.head.pack.isVisible()


def test_records_without_a_document_are_said(
    window: MainWindow, reading: Dossier, qtbot: QtBot
) -> None:
    theme, task = reading.first(Query(Theme)), reading.first(Query(Task))
    assert theme is not None
    assert task is not None
    alone = "Aucun document ne s’imprime à partir de ce type de fiche."
    mixed = "Aucun document ne convient à toutes ces sortes de fiches à la fois"
    advice = f"{mixed}\N{NO-BREAK SPACE}: choisissez-en moins."
    for ids, reason in (([theme.id], alone), ([theme.id, task.id], advice)):
        window.commands.open_preview(ids)
        dialog = window.findChildren(PreviewDialog)[-1]
        qtbot.waitUntil(dialog.remarks.isVisible)
        assert dialog.remarks.sentences == (reason,)
        assert not dialog.head.print.isEnabled()
        assert not dialog.options.isVisible()
        leave(window, qtbot)


def test_tab_goes_through_all_that_can_be_chosen_as_one_reads(
    preview: PreviewDialog, qtbot: QtBot
) -> None:
    gone = [focused()]
    for _step in range(40):
        press(qtbot, preview, Qt.Key.Key_Tab)
        if focused() == gone[0]:
            break
        gone.append(focused())
    assert gone == [
        "documents",
        "share-outside",
        "paper-fr",
        "paper-en",
        "paper-others",
        "templates",
        "sections",
        "add-text",
        "section-down",
        "section-rename",
        "whole-page",
        "briefing-pack",
        "save-pdf",
        "print-now",
        "preview-close",
        "pages-view",
    ]
    press(qtbot, preview, Qt.Key.Key_Backtab)
    assert focused() == "pages-view"
    unnamed = [
        each.objectName()
        for each in preview.panel.findChildren(QWidget)
        if each.objectName() in gone
        and not (each.accessibleName() or (isinstance(each, QAbstractButton) and each.text()))
    ]
    assert unnamed == []
