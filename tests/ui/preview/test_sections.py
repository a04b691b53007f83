"""Sections ticked, moved and renamed, free text between them, templates."""

import json

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from iar_desktop.domain import Delegation, PageTemplate
from iar_desktop.storage import journal
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query
from iar_desktop.ui.preview import PreviewDialog
from iar_desktop.ui.preview.sections_list import SectionsList
from iar_desktop.ui.preview.wanted import Line, PartWanted, lines_with, parts_of
from iar_desktop.ui.widgets.menu import Menu
from iar_desktop.ui.window.main_window import MainWindow
from tests.ui.preview.conftest import Opening
from tests.ui.preview.looking import click, headings, named, said, settled, text_shown
from tests.ui.window.keys import ALT, drop_on, focused, press, type_text

USUAL = [
    "Objet de la visite",
    "Éléments de langage",
    "Questions probables",
    "Délégués, dans l’ordre protocolaire",
    "Qui reçoit",
    "Programme",
    "Historique de la relation",
    "Suivis ouverts",
]


def shown_lines(preview: PreviewDialog) -> list[str]:
    found = named(preview, QListWidget, "sections")
    return [found.item(row).text() for row in range(found.count())]


def at_section(preview: PreviewDialog, title: str) -> SectionsList:
    found = named(preview, SectionsList, "sections")
    found.setFocus()
    found.setCurrentRow(shown_lines(preview).index(title))
    return found


def menu_of(preview: PreviewDialog) -> Menu:
    menu = named(preview, QPushButton, "templates").menu()
    assert isinstance(menu, Menu)
    return menu


def choose_from(preview: PreviewDialog, text: str) -> None:
    menu = menu_of(preview)
    menu.popup(QPoint(0, 0))
    menu.setActiveAction(next(each for each in menu.actions() if each.text() == text))
    QTest.keyClick(menu, Qt.Key.Key_Return)


def test_a_section_is_left_out_with_the_space_bar(preview: PreviewDialog, qtbot: QtBot) -> None:
    assert headings(preview)[:3] == USUAL[:3]
    at_section(preview, "Éléments de langage")
    press(qtbot, preview, Qt.Key.Key_Space)
    settled(preview, qtbot)
    assert headings(preview)[:2] == [USUAL[0], USUAL[2]]
    assert named(preview, QPushButton, "templates").text() == "Sur mesure"


def test_a_section_moves_with_alt_and_the_arrows_or_with_the_buttons(
    preview: PreviewDialog, qtbot: QtBot
) -> None:
    at_section(preview, "Programme")
    for _step in range(6):
        press(qtbot, preview, Qt.Key.Key_Up, ALT)
    settled(preview, qtbot)
    assert headings(preview)[:2] == ["Programme", "Objet de la visite"]
    down = named(preview, QToolButton, "section-down")
    assert not named(preview, QToolButton, "section-up").isEnabled()
    click(down)
    settled(preview, qtbot)
    assert headings(preview)[:2] == ["Objet de la visite", "Programme"]
    assert named(preview, SectionsList, "sections").currentItem().text() == "Programme"


def test_a_section_is_dragged_where_it_falls(preview: PreviewDialog, qtbot: QtBot) -> None:
    found = at_section(preview, "Programme")
    top = found.visualItemRect(found.item(0)).topLeft()
    drop_on(found.viewport(), found.mimeData([found.currentItem()]), QPointF(top + QPoint(20, 2)))
    settled(preview, qtbot)
    assert shown_lines(preview)[:2] == ["Programme", "Objet de la visite"]
    assert len(shown_lines(preview)) == 11
    assert headings(preview)[0] == "Programme"
    drop_on(found.viewport(), QMimeData(), QPointF(20, found.height() - 3))
    assert shown_lines(preview)[0] == "Programme"  # nothing else can be dropped


def test_a_section_is_renamed_in_its_place_and_emptied_to_its_usual_name(
    preview: PreviewDialog, qtbot: QtBot
) -> None:
    found = at_section(preview, "Objet de la visite")
    press(qtbot, preview, Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    type_text(qtbot, preview, "Pourquoi ils viennent")
    press(qtbot, preview, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown_lines(preview)[0] == "Pourquoi ils viennent")
    settled(preview, qtbot)
    assert headings(preview)[0] == "Pourquoi ils viennent"
    assert "Objet de la visite" not in text_shown(preview)
    assert preview.isVisible()  # Enter kept the name, and printed nothing
    box = found.visualItemRect(found.item(0))
    QTest.mouseClick(found.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    QTest.mouseDClick(found.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    press(qtbot, preview, Qt.Key.Key_Delete)
    press(qtbot, preview, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown_lines(preview)[0] == "Objet de la visite")
    settled(preview, qtbot)
    assert headings(preview)[0] == "Objet de la visite"
    assert named(preview, QPushButton, "templates").text() == "Habituelles"


def test_free_text_is_printed_and_no_record_is_changed(
    preview: PreviewDialog, visit: Delegation, reading: Dossier, qtbot: QtBot
) -> None:
    before = (reading.get(Delegation, visit.id), journal.last_position(reading.connection))
    at_section(preview, "Objet de la visite")
    click(named(preview, QPushButton, "add-text"))
    assert focused() == "free-heading"
    type_text(qtbot, preview, "Mot d’accueil")
    press(qtbot, preview, Qt.Key.Key_Tab)
    assert focused() == "free-words"
    type_text(qtbot, preview, "Bienvenue.")
    press(qtbot, preview, Qt.Key.Key_Return)
    type_text(qtbot, preview, "Le café est au premier.")
    qtbot.waitUntil(lambda: "au premier" in text_shown_or_none(preview))
    settled(preview, qtbot)
    text = text_shown(preview)
    assert text.index("Objet de la visite") < text.index("Mot d’accueil")
    assert text.index("Mot d’accueil") < text.index("Bienvenue.")
    assert text.index("Le café est au premier.") < text.index("Éléments de langage")
    press(qtbot, preview, Qt.Key.Key_Backtab)
    press(qtbot, preview, Qt.Key.Key_Backtab)
    assert focused() == "sections"
    press(qtbot, preview, Qt.Key.Key_Down, ALT)
    press(qtbot, preview, Qt.Key.Key_Down, ALT)
    settled(preview, qtbot)
    assert text_shown(preview).index("Éléments de langage") < text_shown(preview).index("Bienvenue")
    press(qtbot, preview, Qt.Key.Key_Delete)
    settled(preview, qtbot)
    assert "Bienvenue." not in text_shown(preview)
    assert not named(preview, QPlainTextEdit, "free-words").isVisible()
    assert (
        reading.get(Delegation, visit.id),
        journal.last_position(reading.connection),
    ) == before


def text_shown_or_none(preview: PreviewDialog) -> str:
    return text_shown(preview) if preview.laid else ""


def test_esc_leaves_the_words_then_the_preview_and_nothing_written_is_lost(
    window: MainWindow, preview: PreviewDialog, opening: Opening, visit: Delegation, qtbot: QtBot
) -> None:
    at_section(preview, "Objet de la visite")
    click(named(preview, QPushButton, "add-text"))
    press(qtbot, preview, Qt.Key.Key_Tab)
    type_text(qtbot, preview, "À relire.")
    press(qtbot, preview, Qt.Key.Key_Escape)
    assert focused() == "sections"
    assert shown_lines(preview)[1] == "À relire."
    press(qtbot, preview, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.findChildren(PreviewDialog))
    again = opening([visit.id])
    assert shown_lines(again)[1] == "À relire."
    assert "À relire." in text_shown(again)


def test_delete_takes_no_section_of_the_document_away(preview: PreviewDialog, qtbot: QtBot) -> None:
    before = shown_lines(preview)
    at_section(preview, "Programme")
    press(qtbot, preview, Qt.Key.Key_Delete)
    assert shown_lines(preview) == before
    assert not named(preview, QToolButton, "section-remove").isEnabled()


def test_a_template_is_kept_chosen_again_and_deleted(
    preview: PreviewDialog, reading: Dossier, qtbot: QtBot
) -> None:
    messages = said(preview)
    at_section(preview, "Programme")
    for _step in range(6):
        press(qtbot, preview, Qt.Key.Key_Up, ALT)
    at_section(preview, "Qui reçoit")
    press(qtbot, preview, Qt.Key.Key_Space)
    choose_from(preview, "Enregistrer comme modèle…")
    qtbot.waitUntil(lambda: focused() == "template-name")
    press(qtbot, preview, Qt.Key.Key_Return)
    assert named(preview, QLineEdit, "template-name").isVisible()  # it needs a name
    type_text(qtbot, preview, "Visite d’un jour")
    press(qtbot, preview, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: reading.all(Query(PageTemplate)) != [])
    (kept,) = reading.all(Query(PageTemplate))
    assert (kept.name, kept.document) == ("Visite d’un jour", "briefing")
    keys = [each["key"] for each in json.loads(kept.layout)]
    assert keys[:2] == ["programme", "purpose"]
    assert "reception" not in keys
    button = named(preview, QPushButton, "templates")
    qtbot.waitUntil(lambda: button.text() == "Visite d’un jour")
    assert messages == [
        "Le modèle «\N{NO-BREAK SPACE}Visite d’un jour\N{NO-BREAK SPACE}» est enregistré."
    ]
    choose_from(preview, "Habituelles")
    settled(preview, qtbot)
    assert headings(preview)[0] == "Objet de la visite"
    choose_from(preview, "Visite d’un jour")
    settled(preview, qtbot)
    assert headings(preview)[0] == "Programme"
    assert "Qui reçoit" not in text_shown(preview)
    choose_from(
        preview, "Supprimer le modèle «\N{NO-BREAK SPACE}Visite d’un jour\N{NO-BREAK SPACE}»"
    )
    qtbot.waitUntil(lambda: reading.all(Query(PageTemplate)) == [])
    qtbot.waitUntil(lambda: button.text() == "Sur mesure")


def test_a_template_that_knows_no_new_section_leaves_it_out() -> None:
    usual = (Line("a", "A"), Line("b", "B"), Line("new", "New"))
    parts = (PartWanted("b", "Other B"), PartWanted("", "Hello", "World"), PartWanted("gone"))
    lines = lines_with(usual, parts)
    assert lines == (
        Line("b", "B", "Other B"),
        Line("", "", "Hello", "World"),
        Line("a", "A", printed=False),
        Line("new", "New", printed=False),
    )
    assert parts_of(lines) == parts[:2]
    assert parts_of((Line("", "", " ", "\n"),)) == ()
