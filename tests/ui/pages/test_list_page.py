from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from iar_desktop.domain import Contact, Delegation, Organisation, Theming
from iar_desktop.domain.delegations import DelegationStatus
from iar_desktop.operations.themes import themes_of
from iar_desktop.schema import clock
from iar_desktop.schema.messages import N_
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query
from iar_desktop.ui.pages.list_page import ListPage
from iar_desktop.ui.widgets.chip import Chip
from iar_desktop.ui.widgets.empty_state import EmptyState
from tests.ui.forms.bench import CONTROL, TODAY, Bench, open_bench


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bench]:
    monkeypatch.setattr(clock, "today", lambda: TODAY)
    yield from open_bench(qtbot, tmp_path / "office.iar")


def open_page(bench: Bench, key: str) -> ListPage:
    page = ListPage(bench.desk, key)
    bench.desk.touched.connect(page.refresh)
    bench.show(page)
    page.shown()
    bench.settle()
    bench.until(lambda: page.view.records.rows)
    bench.settle()
    return page


def titles(page: ListPage) -> list[str]:
    model = page.view.records
    cards = [model.card(row) for row in range(len(model.rows))]
    return [card.row.title if card else "" for card in cards]


def shown(page: ListPage) -> str:
    assert page.right.page is not None
    record = page.right.page.record
    return record.title() if record else ""


def choose(bench: Bench, chip: Chip, name: str) -> None:
    menu = chip.menu()
    assert menu is not None
    menu.aboutToShow.emit()
    bench.settle()
    trigger(menu, name)
    bench.settle()


def trigger(menu: QMenu, name: str) -> None:
    actions = {action.objectName() or action.text(): action for action in menu.actions()}
    actions[name].trigger()


def test_a_new_record_begun_at_once_is_not_pushed_away_by_the_list(bench: Bench) -> None:
    page = ListPage(bench.desk, "delegation")
    bench.show(page)
    page.shown()
    page.new()
    bench.settle()
    bench.until(lambda: page.view.records.rows)
    bench.qtbot.wait(40)
    assert page.right.is_beginning()
    assert isinstance(bench.focused(), QLineEdit)
    bench.key(Qt.Key.Key_Escape)
    bench.key(Qt.Key.Key_Escape)
    bench.until(lambda: page.right.page is not None and page.right.page.record is not None)
    assert shown(page) == "Délégation japonaise — NEDO"


def test_the_list_shows_cards_and_the_first_record(bench: Bench) -> None:
    page = open_page(bench, "delegation")
    assert titles(page) == [
        "Délégation japonaise — NEDO",
        "Iowa State BioCentury Farm",
        "Mission São Paulo — FAPESP",
    ]
    card = page.view.records.card(0)
    assert card is not None
    assert card.row.pill == ("Confirmée", "accent")
    assert (card.row.country, card.row.line2) == ("JP", "Japon · 14–16 oct. 2026 · 8 personnes")
    assert card.row.line3.startswith("Demander les menus")
    assert shown(page) == "Délégation japonaise — NEDO"
    assert page.title() == "Délégations"
    assert page.selected_ids() == [bench.ids["visit"]]


def test_a_meeting_says_for_whom_it_is_held(bench: Bench) -> None:
    page = open_page(bench, "meeting")
    card = page.view.records.card(0)
    assert card is not None
    assert (card.row.title, card.row.line3) == ("Comité", "EuropaBio")


def test_arrows_move_and_the_record_follows(bench: Bench) -> None:
    page = open_page(bench, "delegation")
    bench.key(Qt.Key.Key_Down)
    bench.until(lambda: shown(page) == "Iowa State BioCentury Farm")
    bench.key(Qt.Key.Key_Return)
    assert page.right.page is not None
    assert page.right.page.isAncestorOf(bench.focused())


def test_a_filter_leaves_out_and_is_remembered(bench: Bench) -> None:
    page = open_page(bench, "delegation")
    bench.find(page, Chip, "filter-past").click()
    bench.settle()
    assert titles(page) == ["Iowa State BioCentury Farm"]
    page.hide()
    again = ListPage(bench.desk, "delegation")
    again.shown()
    bench.settle()
    assert titles(again) == ["Iowa State BioCentury Farm"]
    assert bench.find(again, Chip, "filter-past").isChecked()
    bench.find(again, Chip, "filter-all").click()
    bench.settle()
    assert len(titles(again)) == 3
    again.deleteLater()


def test_values_are_chosen_from_a_menu_with_their_counts(bench: Bench) -> None:
    page = open_page(bench, "delegation")
    chip = bench.find(page, Chip, "choice-country")
    menu = chip.menu()
    menu.aboutToShow.emit()
    bench.settle()
    found = [action.text() for action in menu.actions() if action.text()]
    assert found[1:] == ["Brésil\t1", "États-Unis\t1", "Japon\t1"]
    trigger(menu, "value-JP")
    bench.settle()
    assert titles(page) == ["Délégation japonaise — NEDO"]
    assert chip.text() == "Pays\u00a0: Japon"
    choose(bench, chip, "value-BR")
    assert len(titles(page)) == 2


def test_records_are_filtered_by_theme_and_by_person_in_charge(bench: Bench) -> None:
    page = open_page(bench, "delegation")
    choose(bench, bench.find(page, Chip, "choice-theme"), f"value-{bench.ids['theme']}")
    assert titles(page) == ["Délégation japonaise — NEDO"]
    bench.find(page, Chip, "filter-all").click()
    page.chips.clear()
    choose(bench, bench.find(page, Chip, "choice-owner"), f"value-{bench.ids['Claire']}")
    assert titles(page) == ["Délégation japonaise — NEDO"]


def test_themes_are_offered_with_the_count_of_this_list(bench: Bench) -> None:
    organisation = bench.ids["GCCE"]
    bench.writing(
        lambda change: change.add(Theming(theme=bench.ids["other theme"], about=organisation))
    )
    page = open_page(bench, "delegation")
    assert entries(bench, bench.find(page, Chip, "choice-theme")) == ["Tout", "Bioraffinerie\t1"]


def test_a_menu_without_values_says_so(bench: Bench) -> None:
    page = open_page(bench, "contact")
    assert entries(bench, bench.find(page, Chip, "choice-theme")) == [
        "Tout",
        "Rien à choisir pour l’instant",
    ]


def entries(bench: Bench, chip: Chip) -> list[str]:
    menu = chip.menu()
    assert menu is not None
    menu.aboutToShow.emit()
    bench.settle()
    return [action.text() for action in menu.actions() if action.text()]


def test_typing_in_the_list_filters_it(bench: Bench) -> None:
    page = open_page(bench, "contact")
    bench.write("tana")
    bench.until(lambda: titles(page) == ["Hiroshi Tanaka"])
    bench.until(lambda: shown(page) == "Hiroshi Tanaka")
    assert page.filter.text() == "tana"
    bench.key(Qt.Key.Key_Escape)
    bench.until(lambda: len(titles(page)) == 3)


def test_the_order_is_chosen(bench: Bench) -> None:
    page = open_page(bench, "delegation")
    button = bench.find(page, QAbstractButton, "sort")
    button.menu().aboutToShow.emit()
    trigger(button.menu(), "sort-next")
    bench.settle()
    assert titles(page)[0] == "Iowa State BioCentury Farm"
    button.menu().aboutToShow.emit()
    trigger(button.menu(), "sort-title")
    bench.settle()
    assert titles(page)[2] == "Mission São Paulo — FAPESP"


def select_all(bench: Bench, page: ListPage) -> None:
    page.view.setFocus()
    bench.key(Qt.Key.Key_A, CONTROL)
    bench.qtbot.wait(120)
    bench.settle()


def test_several_records_are_given_a_status_in_one_step(bench: Bench) -> None:
    page = open_page(bench, "delegation")
    select_all(bench, page)
    assert bench.find(page, QLabel, "selected-count").text() == "Sélection\u00a0: 3"
    assert set(page.selected_ids()) == {
        bench.ids[name] for name in ("visit", "old visit", "third visit")
    }
    menu = bench.find(page, QAbstractButton, "many-flag").menu()
    menu.aboutToShow.emit()
    trigger(menu, "Annulée")
    bench.settle()
    found = bench.reading(lambda d: d.all(Query(Delegation)))
    assert {each.status for each in found} == {DelegationStatus.CANCELLED}
    assert page.view.selected_count() == 3
    bench.undo()
    assert bench.stored(Delegation, bench.ids["visit"]).status is DelegationStatus.CONFIRMED


def test_several_records_are_given_a_theme_and_someone_in_charge(bench: Bench) -> None:
    page = open_page(bench, "delegation")
    select_all(bench, page)
    menu = bench.find(page, QAbstractButton, "many-tag").menu()
    menu.aboutToShow.emit()
    bench.settle()
    trigger(menu, "Chimie du végétal")
    bench.settle()
    assert (
        bench.reading(
            lambda d: d.count(Query(Theming).where(Theming.theme.equals(bench.ids["other theme"])))
        )
        == 3
    )
    menu = bench.find(page, QAbstractButton, "many-person").menu()
    menu.aboutToShow.emit()
    bench.settle()
    trigger(menu, "Claire Moreau")
    bench.settle()
    owners = {each.owner for each in bench.reading(lambda d: d.all(Query(Delegation)))}
    assert owners == {bench.ids["Claire"]}


def test_delete_deletes_and_undo_brings_back(bench: Bench) -> None:
    page = open_page(bench, "delegation")
    select_all(bench, page)
    bench.key(Qt.Key.Key_Delete)
    bench.settle()
    bench.until(lambda: not page.view.records.rows)
    assert bench.messages == ["3 fiches supprimées."]
    assert bench.find(page, QWidget, "count").text() == "0 fiche"
    bench.undo()
    bench.until(lambda: len(page.view.records.rows) == 3)


def test_deleting_one_goes_on_with_its_neighbour(bench: Bench) -> None:
    page = open_page(bench, "delegation")
    page.view.setFocus()
    bench.key(Qt.Key.Key_Delete)
    bench.settle()
    bench.until(lambda: shown(page) == "Iowa State BioCentury Farm")
    assert len(titles(page)) == 2


def test_the_selection_stays_when_others_write(bench: Bench) -> None:
    page = open_page(bench, "delegation")
    page.view.set_current(1)
    bench.until(lambda: shown(page) == "Iowa State BioCentury Farm")
    bench.writing(lambda change: change.add(Delegation(name="A newcomer", country="FR")))
    bench.until(lambda: len(page.view.records.rows) == 4)
    bench.settle()
    assert shown(page) == "Iowa State BioCentury Farm"
    card = page.view.records.card(page.view.currentIndex().row())
    assert card is not None
    assert card.id == bench.ids["old visit"]


def test_several_selected_stay_selected_when_others_write(bench: Bench) -> None:
    page = open_page(bench, "delegation")
    first, last = page.view.records.index(0), page.view.records.index(2)
    page.view.selectionModel().select(first, QItemSelectionModel.SelectionFlag.Select)
    page.view.selectionModel().select(last, QItemSelectionModel.SelectionFlag.Select)
    before = set(page.view.selected_numbers())
    bench.writing(lambda change: change.add(Delegation(name="A newcomer", country="FR")))
    bench.until(lambda: len(page.view.records.rows) == 4)
    assert set(page.view.selected_numbers()) == before


def test_a_record_is_opened_by_its_id_at_a_tab(bench: Bench) -> None:
    page = open_page(bench, "delegation")
    page.open_record(bench.ids["third visit"], "budget")
    bench.until(lambda: shown(page) == "Mission São Paulo — FAPESP")
    assert page.right.page is not None
    assert page.right.page.tab_key() == "budget"
    bench.settle()
    assert page.view.currentIndex().row() == 2


def test_a_record_that_the_filter_leaves_out_is_opened_all_the_same(bench: Bench) -> None:
    page = open_page(bench, "delegation")
    bench.find(page, Chip, "filter-past").click()
    bench.settle()
    page.open_record(bench.ids["third visit"])
    bench.until(lambda: shown(page) == "Mission São Paulo — FAPESP")
    bench.settle()
    assert shown(page) == "Mission São Paulo — FAPESP"


def test_an_empty_list_says_what_belongs_there(qtbot: QtBot, bench: Bench, tmp_path: Path) -> None:
    page = open_page(bench, "delegation")
    yet, fits = (bench.find(page, EmptyState, f"nothing-{each}") for each in ("yet", "fits"))
    page.filter.setText("zzzz")
    bench.until(fits.isVisible)
    page.filter.clear()
    bench.until(lambda: page.view.records.rows)
    bench.writing(lambda change: change.delete(*change.all(Query(Delegation))))
    bench.until(yet.isVisible)
    bench.find(page, Chip, "filter-past").click()
    bench.settle()
    assert yet.isVisible()  # whatever is asked for: there is nothing at all
    said = {each.text() for each in page.right.findChildren(QLabel) if each.isVisible()}
    assert "Choisissez une fiche dans la liste." not in said


def test_long_lists_show_cards_where_one_looks(bench: Bench) -> None:
    many = [Organisation(name=f"Organisation {number:05}") for number in range(3000)]
    with Dossier.open(bench.desk.path) as dossier, dossier.change(N_("Many")) as change:
        change.add_all(many)
    page = open_page(bench, "organisation")
    bench.until(lambda: len(page.view.records.rows) == 3002)
    page.view.scrollToBottom()
    page.view.viewport().repaint()
    bench.until(lambda: page.view.records.card(3001) is not None)
    last = page.view.records.card(3001)
    assert last is not None
    assert last.row.title == "Organisation 02999"
    assert page.view.records.card(1500) is None


def test_people_have_no_status_to_change_but_themes(bench: Bench) -> None:
    page = open_page(bench, "contact")
    select_all(bench, page)
    assert page.findChildren(QAbstractButton, "many-flag") == []
    menu = bench.find(page, QAbstractButton, "many-tag").menu()
    menu.aboutToShow.emit()
    bench.settle()
    trigger(menu, "Bioraffinerie")
    bench.settle()
    jane = bench.ids["Jane"]
    found = bench.reading(lambda d: [each.name for each in themes_of(d, jane)])
    assert found == ["Bioraffinerie"]
    assert bench.reading(lambda d: d.count(Query(Contact))) == 3


def test_actions_of_menus_are_found_by_name(bench: Bench) -> None:
    page = open_page(bench, "delegation")
    assert page.right.page is not None
    bench.find(page.right.page, QAction, "delete").trigger()
    bench.settle()
    bench.until(lambda: len(page.view.records.rows) == 2)
    assert bench.messages == ["Supprimé."]


def test_f2_edits_the_title_and_escape_comes_back(bench: Bench) -> None:
    page = open_page(bench, "delegation")
    page.view.setFocus()
    bench.key(Qt.Key.Key_F2)
    assert page.right.page is not None
    assert page.right.page.header.title.editor is not None
    bench.key(Qt.Key.Key_Escape)
    assert page.right.page.isAncestorOf(bench.focused())
    bench.key(Qt.Key.Key_Escape)
    assert page.view.hasFocus()


def test_lists_that_stand_beside_are_one_click_away(bench: Bench) -> None:
    page = open_page(bench, "congress")
    wanted: list[str] = []
    bench.desk.section_wanted.connect(wanted.append)
    bench.click(bench.find(page, QAbstractButton, "beside-series"))
    assert wanted == ["series"]


def test_the_bar_takes_nothing_more_while_it_works(bench: Bench) -> None:
    page = open_page(bench, "delegation")
    select_all(bench, page)
    menu = bench.find(page, QAbstractButton, "many-flag").menu()
    menu.aboutToShow.emit()
    trigger(menu, "Annulée")
    assert not page.selection.isEnabled()
    bench.settle()
    assert page.selection.isEnabled()
    assert bench.messages == ["3 fiches modifiées."]
