from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from iar_desktop.domain import (
    Affiliation,
    Contact,
    Delegation,
    EmailAddress,
    Organisation,
    PhoneNumber,
    Session,
    Task,
)
from iar_desktop.domain.delegations import DelegationStatus
from iar_desktop.domain.programme import SessionKind
from iar_desktop.domain.tasks import Direction, TaskStatus
from iar_desktop.operations.records import edit_fields
from iar_desktop.operations.themes import themes_of
from iar_desktop.schema import clock
from iar_desktop.storage.reader import Query
from iar_desktop.ui.forms.cell import ValueCell
from iar_desktop.ui.pages.fields_tab import GroupCard
from iar_desktop.ui.pages.record_page import RecordPage
from iar_desktop.ui.pages.record_page_parts import Parts
from iar_desktop.ui.pages.record_page_photo import PhotoAvatar
from iar_desktop.ui.pages.sections import SECTIONS
from iar_desktop.ui.widgets.facts_line import FactsLine
from tests.ui.forms.bench import CONTROL, TODAY, Bench, open_bench


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bench]:
    monkeypatch.setattr(clock, "today", lambda: TODAY)
    yield from open_bench(qtbot, tmp_path / "office.iar")


def open_record(bench: Bench, key: str, name: str, tab: str = "") -> RecordPage:
    page = RecordPage(bench.desk, SECTIONS[key])
    bench.desk.touched.connect(page.refresh)
    bench.show(page)
    page.show_record(bench.ids[name], tab)
    bench.settle()
    bench.until(lambda: page.record)
    bench.settle()
    return page


def cell(bench: Bench, page: QWidget, name: str) -> ValueCell:
    found: ValueCell = bench.find(page, ValueCell, name)
    return found


def test_the_head_says_who_where_when(bench: Bench) -> None:
    page = open_record(bench, "delegation", "visit")
    facts = bench.find(page, FactsLine, "facts").text()
    assert facts == (
        "JP Japon · mercredi 14 – vendredi 16 octobre 2026 · 8 personnes · "
        "Responsable\u00a0: Claire Moreau · Chef de délégation\u00a0: Hiroshi Tanaka (田中 宏)"
    )
    assert page.header.title.view.shown_text() == "Délégation japonaise — NEDO"
    assert page.header.status.text() == "Confirmée"
    counts = {
        page.tabs.bar.tabText(index): page.tabs.bar.tabData(index)
        for index in range(page.tabs.bar.count())
    }
    assert counts["Délégués"] == 1
    assert counts["Suivis"] == 1


def test_the_status_is_chosen_from_its_menu(bench: Bench) -> None:
    page = open_record(bench, "delegation", "visit")
    menu = page.header.status.menu()
    actions = {action.objectName(): action for action in menu.actions()}
    assert list(actions) == [str(each.value) for each in DelegationStatus]
    actions["done"].trigger()
    bench.settle()
    assert bench.stored(Delegation, bench.ids["visit"]).status is DelegationStatus.DONE
    assert page.header.status.text() == "Terminée"


def test_the_title_is_edited_in_its_place(bench: Bench) -> None:
    page = open_record(bench, "delegation", "visit")
    page.header.title.view.setFocus()
    bench.write("NEDO")
    bench.enter()
    assert bench.stored(Delegation, bench.ids["visit"]).name == "NEDO"
    assert page.header.title.view.shown_text() == "NEDO"


def test_the_name_of_a_person_is_edited_as_one_line(bench: Bench) -> None:
    page = open_record(bench, "contact", "Jane")
    page.header.title.edit()
    editor = page.header.title.editor
    assert editor is not None
    assert editor.text() == "Doe, Jane"
    bench.key(Qt.Key.Key_A, CONTROL)
    bench.write("VAN DOE Janet")
    bench.enter()
    stored = bench.stored(Contact, bench.ids["Jane"])
    assert (stored.given_name, stored.family_name) == ("Janet", "VAN DOE")


def test_empty_fields_wait_behind_a_button(bench: Bench) -> None:
    page = open_record(bench, "delegation", "visit")
    card = page.findChildren(GroupCard)[0]
    shown = [row.field.name for row in card.rows if row.isVisible()]
    assert shown == [
        "starts_on",
        "ends_on",
        "country",
        "zone",
        "headcount",
        "lead_organisation",
        "owner",
    ]
    more = bench.find(card, QAbstractButton, "more-fields")
    assert more.text() == "4 autres champs"
    bench.click(more)
    assert all(row.isVisible() for row in card.rows)
    bench.write("Laon")
    bench.enter()
    assert bench.stored(Delegation, bench.ids["visit"]).city == "Laon"


def test_a_new_record_shows_what_there_is_to_fill_in_first(bench: Bench) -> None:
    page = open_record(bench, "hosted-event", "hosted")
    cards = page.findChildren(GroupCard)
    shown = [[row.field.name for row in card.rows if row.isVisible()] for card in cards]
    assert shown[0][:2] == ["starts_on", "ends_on"]
    assert all(
        len(card.rows) < 4 or len(rows) >= 4 for card, rows in zip(cards, shown, strict=True)
    )
    hidden = [len(card.rows) - len(rows) for card, rows in zip(cards, shown, strict=True)]
    assert 1 not in hidden


def test_what_is_wrong_is_read_whole_below_its_field(bench: Bench) -> None:
    page = open_record(bench, "delegation", "visit")
    page.resize(620, 700)
    last = cell(bench, page, "ends_on")
    last.edit()
    bench.key(Qt.Key.Key_A, CONTROL)
    bench.write("1/1/2020")
    bench.enter()
    said = bench.find(page, QLabel, "problem-text")
    bench.until(lambda: said.height() >= said.heightForWidth(said.width()))
    rows = [row for row in page.findChildren(GroupCard)[0].rows if row.isVisible()]
    assert [row.height() for row in rows] == [row.heightForWidth(row.width()) for row in rows]


def test_a_link_is_followed_by_a_click_and_edited_beside_it(bench: Bench) -> None:
    from PySide6.QtTest import QTest

    page = open_record(bench, "delegation", "visit")
    lead = cell(bench, page, "lead_organisation")
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(lead.view, left, Qt.KeyboardModifier.NoModifier, QPoint(14, 12))
    assert bench.opened == [bench.ids["NEDO"]]
    assert lead.editor is None
    beside = QPoint(lead.view.width() - 4, 12)
    QTest.mouseClick(lead.view, left, Qt.KeyboardModifier.NoModifier, beside)
    assert lead.editor is not None


def test_themes_are_taken_away_added_and_created(bench: Bench) -> None:
    page = open_record(bench, "delegation", "visit")
    line = bench.find(page, QLineEdit, "themes-line")
    line.setFocus()
    bench.settle()
    bench.write("chim")
    bench.enter()
    bench.write("Microalgues")
    bench.enter()
    chip = bench.find(page, QAbstractButton, f"theme-{bench.ids['theme']}")
    chip.setFocus()
    bench.key(Qt.Key.Key_Delete)
    bench.settle()
    visit = bench.ids["visit"]
    names = bench.reading(lambda d: [theme.name for theme in themes_of(d, visit)])
    assert names == ["Chimie du végétal", "Microalgues"]


def test_what_others_write_is_seen_while_something_is_typed(bench: Bench) -> None:
    page = open_record(bench, "delegation", "visit")
    owner = cell(bench, page, "headcount")
    owner.edit()
    bench.key(Qt.Key.Key_A, CONTROL)
    bench.write("12")
    visit = bench.stored(Delegation, bench.ids["visit"])
    bench.writing(lambda change: change.update(visit, {Delegation.country: "KR"}))
    bench.until(lambda: cell(bench, page, "country").view.shown_text() == "Corée du Sud")
    assert owner.editor is not None
    assert owner.editor.text() == "12"
    bench.enter()
    stored = bench.stored(Delegation, bench.ids["visit"])
    assert (stored.country, stored.headcount) == ("KR", 12)


def test_undo_is_seen_at_once(bench: Bench) -> None:
    page = open_record(bench, "delegation", "visit")
    headcount = cell(bench, page, "headcount")
    headcount.edit()
    bench.key(Qt.Key.Key_A, CONTROL)
    bench.write("12")
    bench.enter()
    assert headcount.view.shown_text() == "12"
    bench.undo()
    bench.until(lambda: headcount.view.shown_text() == "8")


def test_a_first_day_changed_alone_says_what_stayed(bench: Bench) -> None:
    page = open_record(bench, "delegation", "visit")
    headcount, first = cell(bench, page, "headcount"), cell(bench, page, "starts_on")
    for field, typed in ((headcount, "12"), (first, "13/10")):
        field.edit()
        bench.key(Qt.Key.Key_A, CONTROL)
        bench.write(typed)
        bench.enter()
    bench.until(lambda: bench.messages)
    said = (
        "Le programme et les échéances ont gardé leurs jours. Pour les déplacer aussi, annulez, "
        "puis «\u202fChanger les dates…\u202f»."
    )
    assert bench.messages == [said]


def test_a_deleted_record_says_that_it_is_gone(bench: Bench) -> None:
    page = open_record(bench, "delegation", "visit")
    gone: list[str] = []
    page.gone.connect(gone.append)
    bench.find(page, QAction, "delete").trigger()
    bench.settle()
    bench.until(lambda: gone)
    assert gone == [bench.ids["visit"]]
    assert bench.messages == ["Supprimé."]


def test_the_identifier_is_copied(bench: Bench) -> None:
    page = open_record(bench, "delegation", "visit")
    page.copy_id()
    assert QGuiApplication.clipboard().text() == bench.ids["visit"]


def test_what_is_typed_is_kept_when_the_page_is_left(bench: Bench) -> None:
    page = open_record(bench, "delegation", "visit")
    cell(bench, page, "headcount").edit()
    bench.key(Qt.Key.Key_A, CONTROL)
    bench.write("15")
    page.show_record(bench.ids["old visit"])
    bench.settle()
    assert bench.stored(Delegation, bench.ids["visit"]).headcount == 15


def test_contact_details_are_added_edited_and_removed(bench: Bench) -> None:
    page = open_record(bench, "contact", "Jane")
    emails = bench.find(page, Parts, "parts-email")
    bench.until(lambda: emails.findChildren(ValueCell, "address"))
    address = next(each for each in emails.findChildren(ValueCell, "address") if each.isVisible())
    assert address.view.shown_text() == "jane@example.org"
    address.edit()
    bench.key(Qt.Key.Key_A, CONTROL)
    bench.write("doe@example.org")
    bench.enter()
    assert bench.stored(EmailAddress, bench.ids["mail"]).address == "doe@example.org"

    bench.click(bench.find(page, QAbstractButton, "add-phone"))
    bench.write("03 23 00 00 01")
    bench.enter()
    bench.settle()
    phones = bench.reading(lambda d: d.all(Query(PhoneNumber)))
    assert [(each.number, each.contact) for each in phones] == [
        ("+33 3 23 00 00 01", bench.ids["Jane"])
    ]

    row = bench.find(emails, QWidget, f"part-{bench.ids['mail']}")
    bench.click(bench.find(row, QAbstractButton, "remove-part"))
    bench.settle()
    assert bench.reading(lambda d: d.count(Query(EmailAddress))) == 0
    bench.undo()
    bench.until(lambda: emails.findChildren(QWidget, f"part-{bench.ids['mail']}"))


def test_an_impossible_address_is_not_added(bench: Bench) -> None:
    page = open_record(bench, "contact", "Jane")
    bench.click(bench.find(page, QAbstractButton, "add-email"))
    bench.write("not an address")
    bench.enter()
    assert bench.reading(lambda d: d.count(Query(EmailAddress))) == 1
    assert "not an address" in bench.find(page, QLabel, "problem-text").text()


def test_a_position_is_added_with_its_new_organisation(bench: Bench) -> None:
    page = open_record(bench, "contact", "Tanaka")
    bench.click(bench.find(page, QAbstractButton, "add-affiliation"))
    bench.write("AIST")
    bench.enter()
    bench.until(lambda: bench.reading(lambda d: d.count(Query(Affiliation))) == 2)
    made = bench.reading(lambda d: d.of(Affiliation.contact, bench.ids["Tanaka"]))[0]
    assert bench.stored(Organisation, made.organisation).name == "AIST"
    bench.undo()
    assert bench.reading(lambda d: d.count(Query(Affiliation))) == 1


def test_commitments_are_ticked_off_and_promised(bench: Bench) -> None:
    page = open_record(bench, "contact", "Jane")
    done = f"done-{bench.ids['promise']}"
    bench.until(lambda: page.findChildren(QAbstractButton, done))
    bench.click(bench.find(page, QAbstractButton, done))
    bench.settle()
    assert bench.stored(Task, bench.ids["promise"]).status is TaskStatus.DONE
    line = bench.find(page, QLineEdit, "add-commitment")
    line.setFocus()
    bench.write("Envoyer la note")
    bench.enter()
    made = bench.reading(lambda d: d.first(Query(Task).where(Task.name.equals("Envoyer la note"))))
    assert (made.direction, made.contact) == (Direction.OURS, bench.ids["Jane"])


def test_write_tells_when_no_address_is_known(bench: Bench) -> None:
    page = open_record(bench, "contact", "Tanaka")
    bench.click(bench.find(page, QAbstractButton, "action-write"))
    bench.settle()
    assert bench.messages == ["Aucune adresse électronique n’est connue."]


def test_a_photo_is_set_shown_and_taken_away(bench: Bench, tmp_path: Path) -> None:
    from PySide6.QtGui import QColor, QImage

    picture = tmp_path / "face.png"
    image = QImage(300, 400, QImage.Format.Format_RGB32)
    image.fill(QColor("#884422"))
    assert image.save(str(picture))
    page = open_record(bench, "contact", "Jane")
    photo = bench.find(page, PhotoAvatar, "photo")
    documents = [page.tabs.bar.tabText(n) for n in range(page.tabs.bar.count())].index("Documents")
    count = page.tabs.bar.tabData(documents)
    assert [action.text() for action in photo.menu().actions()] == ["Choisir une photo…"]
    photo.chosen.emit(str(picture))
    bench.settle()
    bench.until(lambda: len(photo.menu().actions()) == 2)
    seen = photo.grab().toImage().pixelColor(28, 28)
    assert (seen.red() // 16, seen.green() // 16, seen.blue() // 16) == (8, 4, 2)
    assert page.tabs.bar.tabData(documents) == count  # it is not listed among them
    photo.removed.emit()
    bench.settle()
    assert bench.stored(Contact, bench.ids["Jane"]).photo is None
    bench.until(lambda: len(photo.menu().actions()) == 1)


def test_a_record_without_a_title_to_edit_takes_the_keyboard_at_its_tabs(bench: Bench) -> None:
    page = open_record(bench, "country", "japan")
    page.edit_title()
    assert page.tabs.bar.hasFocus()
    assert page.header.title.editor is None


def test_a_field_that_is_emptied_stays_while_it_has_the_keyboard(bench: Bench) -> None:
    page = open_record(bench, "delegation", "visit")
    headcount = cell(bench, page, "headcount")
    headcount.edit()
    bench.key(Qt.Key.Key_A, CONTROL)
    bench.key(Qt.Key.Key_Delete)
    bench.enter()
    assert bench.stored(Delegation, bench.ids["visit"]).headcount is None
    assert headcount.view.hasFocus()
    assert headcount.isVisible()


def test_what_is_seldom_done_stands_in_the_menu(bench: Bench) -> None:
    page = open_record(bench, "congress", "congress")
    menu = bench.find(page, QMenu, "more-menu")
    names = [action.objectName() for action in menu.actions() if action.objectName()]
    assert names == ["action-next-edition", "action-prepare", "action-move-days", "delete"]
    assert page.findChildren(QAbstractButton, "action-prepare") == []
    prepare = next(each for each in menu.actions() if each.objectName() == "action-prepare")
    prepare.trigger()
    bench.settle()
    own = Query(Task).where(Task.event.equals(bench.ids["congress"]))
    assert bench.reading(lambda dossier: dossier.count(own)) > 0


def test_a_link_named_in_the_title_is_no_fact(bench: Bench) -> None:
    page = open_record(bench, "agreement", "agreement")
    facts = bench.find(page, FactsLine, "facts").text()
    assert facts.count("GCCE") == 1


def test_a_text_alone_in_its_card_is_named_once(bench: Bench) -> None:
    page = open_record(bench, "partnership", "partnership")
    cards = page.findChildren(GroupCard)
    card = next(each for each in cards if each.rows[0].field.name == "summary")
    card.rows[0].cell.edit()
    bench.write("Deux projets en montage")
    page.tabs.bar.setFocus()
    bench.settle()
    said = [label.text() for label in card.findChildren(QLabel) if label.isVisible()]
    assert said == ["Résumé"]


def test_themes_stand_below_their_name(bench: Bench) -> None:
    page = open_record(bench, "partnership", "partnership")
    card = page.findChildren(GroupCard)[0]
    line = bench.find(card, QLineEdit, "themes-line")
    name = next(each for each in card.findChildren(QLabel) if each.text() == "Thèmes")
    assert line.mapTo(card, QPoint(0, 0)).y() >= name.mapTo(card, QPoint(0, name.height())).y()


def test_a_seating_plan_is_offered_where_guests_sit(bench: Bench) -> None:
    page = open_record(bench, "session", "session")
    plan = bench.find(page, QAbstractButton, "action-seating")
    assert not plan.isVisible()
    bench.desk.change(
        lambda dossier: edit_fields(
            dossier,
            bench.stored(Session, bench.ids["session"]),
            {Session.type: SessionKind.MEAL},
        ),
        owner=page,
    )
    bench.settle()
    bench.until(plan.isVisible)
