"""Chip, buttons, menu, search field, banner, toast, empty state: what is pressed."""

import gc

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from iar_desktop.ui.theme.tokens import LIGHT
from iar_desktop.ui.widgets.banner import Banner
from iar_desktop.ui.widgets.button import Button, PrimaryButton
from iar_desktop.ui.widgets.chip import Chip
from iar_desktop.ui.widgets.empty_state import EmptyState
from iar_desktop.ui.widgets.icon_button import IconButton
from iar_desktop.ui.widgets.menu import Menu
from iar_desktop.ui.widgets.navigation_button import NavigationButton
from iar_desktop.ui.widgets.navigation_model import NavigationItem
from iar_desktop.ui.widgets.search_opener import SearchOpener
from iar_desktop.ui.widgets.toast import Toast
from tests.ui.widgets.seen import colours, spoken


def test_chip_toggles_by_keyboard(qtbot: QtBot) -> None:
    chip = Chip("À venir")
    qtbot.addWidget(chip)
    chip.show()
    width = chip.sizeHint().width()
    QTest.keyClick(chip, Qt.Key.Key_Space)
    assert chip.isChecked()
    assert LIGHT.accent_soft in colours(chip)
    QTest.keyClick(chip, Qt.Key.Key_Return)
    assert not chip.isChecked()
    assert chip.sizeHint().width() == width
    assert spoken(chip) == ("CheckBox", "À venir")


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_every_button_is_pressed_by_enter_and_space(qtbot: QtBot, key: Qt.Key) -> None:
    entry = NavigationButton(NavigationItem("home", "Accueil", "home"))
    for button in (Button("Ouvrir"), PrimaryButton("Créer"), IconButton("undo", "Annuler"), entry):
        qtbot.addWidget(button)
        pressed: list[QAbstractButton] = []
        button.clicked.connect(lambda _on, made=button, to=pressed: to.append(made))
        button.show()
        QTest.keyClick(button, key)
        assert pressed == [button]


def test_chip_is_removed_by_its_cross_or_by_delete(qtbot: QtBot) -> None:
    chip = Chip("Thème", checked=True, removable=True)
    qtbot.addWidget(chip)
    chip.resize(chip.sizeHint())
    chip.show()
    removed: list[bool] = []
    chip.removed.connect(lambda: removed.append(True))
    QTest.keyClick(chip, Qt.Key.Key_Delete)
    cross = QPoint(chip.width() - 14, chip.height() // 2)
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=cross)
    assert removed == [True, True]
    assert chip.isChecked()
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(12, chip.height() // 2))
    assert not chip.isChecked()


def test_chip_with_a_menu_opens_it_and_keeps_its_state(qtbot: QtBot) -> None:
    menu = Menu()
    menu.add("Japon", bool)
    chip = Chip("Pays", menu=menu)
    qtbot.addWidget(chip)
    qtbot.addWidget(menu)
    chip.show()
    QTest.keyClick(chip, Qt.Key.Key_Down)
    assert menu.isVisible()
    assert not chip.isChecked()
    menu.close()


def test_buttons_have_names_and_hints(qtbot: QtBot) -> None:
    undo = IconButton("undo", "Annuler : nouvelle visite", shortcut="Ctrl+Z")
    qtbot.addWidget(undo)
    assert spoken(undo) == ("Button", "Annuler : nouvelle visite")
    assert undo.toolTip() == "Annuler : nouvelle visite  (Ctrl Z)"
    new = PrimaryButton("Nouveau", menu=Menu())
    qtbot.addWidget(new)
    new.show()
    assert LIGHT.accent_fill in colours(new)
    quiet = Button("Discret", quiet=True)
    qtbot.addWidget(quiet)
    quiet.show()
    assert LIGHT.line_strong not in colours(quiet)


def test_buttons_keep_their_menus(qtbot: QtBot) -> None:
    new = PrimaryButton("Nouveau", menu=Menu("Nouveau"))
    more = IconButton("more", "Plus", menu=Menu("Plus"))
    qtbot.addWidget(new)
    qtbot.addWidget(more)
    gc.collect()
    assert (new.menu().title(), more.menu().title()) == ("Nouveau", "Plus")


def test_menu_entries_act(qtbot: QtBot) -> None:
    done: list[str] = []
    menu = Menu()
    qtbot.addWidget(menu)
    menu.add("Supprimer", lambda: done.append("delete"), icon_name="delete", shortcut="Del")
    dark = menu.add("Sombre", lambda: done.append("dark"), checked=False)
    for action in menu.actions():
        action.trigger()
    assert done == ["delete", "dark"]
    assert dark.isChecked()


def test_what_opens_the_search_hands_over_what_is_typed(qtbot: QtBot) -> None:
    field = SearchOpener("Ctrl+K")
    qtbot.addWidget(field)
    opened: list[str] = []
    field.opened.connect(opened.append)
    QTest.mouseClick(field, Qt.MouseButton.LeftButton)
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClicks(field, "t")
    assert opened == ["", "", "t"]


def test_banner_offers_one_remedy_and_goes(qtbot: QtBot) -> None:
    banner = Banner("amber", "1 conflit", "à 11:15 <ici>", action="Décaler de 30 min")
    qtbot.addWidget(banner)
    banner.resize(600, 40)
    banner.show()
    assert banner.accessibleName() == "1 conflit — à 11:15 <ici>"
    assert LIGHT.amber_soft in colours(banner)
    remedy = next(b for b in banner.findChildren(QPushButton) if b.text() == "Décaler de 30 min")
    with qtbot.waitSignal(banner.acted):
        QTest.mouseClick(remedy, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(banner.closed):
        QTest.mouseClick(banner.findChildren(IconButton)[0], Qt.MouseButton.LeftButton)
    assert not banner.isVisible()
    banner.set_message("red", "Erreur")
    banner.show()
    assert not remedy.isVisible()
    assert LIGHT.red_soft in colours(banner)


def test_toast_goes_by_itself_but_not_under_the_focus(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 400)
    QLineEdit(window).setFocus()
    window.show()
    toast = Toast(window)
    toast.show_message("Annulé : nouvelle visite", "Rétablir", seconds=0.02)
    assert toast.accessibleName() == "Annulé : nouvelle visite"
    assert toast.geometry().center().x() in range(298, 302)
    window.resize(800, 400)
    assert toast.geometry().center().x() in range(398, 402)
    qtbot.waitUntil(lambda: not toast.isVisible(), timeout=1000)
    toast.show_message("Annulé", "Rétablir", seconds=60)
    with qtbot.waitSignal(toast.acted):
        QTest.mouseClick(toast.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    assert not toast.isVisible()


def test_empty_state_offers_first_steps(qtbot: QtBot) -> None:
    taken: list[str] = []
    state = EmptyState(
        "people",
        "Les personnes rencontrées, reçues ou à rencontrer : une fiche chacune.",
        [("Nouvelle", lambda: taken.append("new")), ("Importer…", lambda: taken.append("import"))],
    )
    qtbot.addWidget(state)
    state.show()
    first, second = state.findChildren(QPushButton)
    assert (type(first), type(second)) == (PrimaryButton, Button)
    first.click()
    second.click()
    assert taken == ["new", "import"]


def test_empty_state_breaks_its_sentence_where_the_pane_ends(qtbot: QtBot) -> None:
    sentence = "Les personnes rencontrées, reçues ou à rencontrer : une fiche chacune."
    state = EmptyState("people", sentence)
    qtbot.addWidget(state)
    state.resize(260, 400)
    state.show()
    text = next(each for each in state.findChildren(QLabel) if each.text() == sentence)
    assert text.width() <= 260 - 2 * 24
    assert text.height() >= text.heightForWidth(text.width())
    state.resize(900, 400)
    assert 300 < text.width() < 500
    assert abs(text.geometry().center().x() - 450) <= 1


def test_entries_that_come_while_a_menu_is_open_find_room_on_the_screen(qtbot: QtBot) -> None:
    menu = Menu()
    qtbot.addWidget(menu)
    menu.add("All", lambda: None)
    screen = menu.screen().availableGeometry()
    menu.popup(QPoint(screen.right() - 60, screen.bottom() - 60))
    for number in range(15):
        menu.add(f"Country {number}", lambda: None)
    assert menu.sizeHint().height() > 100
    menu.fit()
    assert screen.contains(menu.geometry())
    menu.close()


def test_a_button_with_an_icon_is_as_tall_as_one_with_words(qtbot: QtBot) -> None:
    words, sign = Button("Écrire"), IconButton("more", "Plus")
    for each in (words, sign):
        qtbot.addWidget(each)
        each.ensurePolished()
    assert sign.sizeHint().height() == words.sizeHint().height()
    assert sign.sizeHint().width() == sign.sizeHint().height()


def test_a_banner_does_not_break_inside_french_quotes(qtbot: QtBot) -> None:
    said = "Décaler «\u202fTransfert\u202f»"
    banner = Banner("amber", "Conflit", said)
    qtbot.addWidget(banner)
    label = next(each for each in banner.findChildren(QLabel) if "Transfert" in each.text())
    shown = QTextDocument()
    shown.setHtml(label.text())
    assert said in shown.toPlainText()
