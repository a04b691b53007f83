"""The views: what they show, how they are turned, chosen and read out."""

from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from iar_desktop.domain import Delegation, Meeting
from iar_desktop.domain.calendar.entry import KINDS
from iar_desktop.operations.calendar.choice import Choice
from iar_desktop.schema.messages import N_
from iar_desktop.storage.dossier import Dossier
from iar_desktop.ui.calendar.clock_words import change_text
from iar_desktop.ui.calendar.empty_hint import EmptyHint
from iar_desktop.ui.calendar.import_dialog import ImportDialog
from iar_desktop.ui.calendar.month_view import MonthView
from iar_desktop.ui.preview import PreviewDialog
from iar_desktop.ui.theme import scaled
from tests.ui.calendar.hand import ALT, CTRL, LEFT, NONE, Hand
from tests.ui.window.keys import drop_on

VISIT = "Délégation japonaise"


def test_views_are_turned_by_ctrl_and_a_number_and_keep_the_day(hand: Hand) -> None:
    for number, view in enumerate(("day", "week", "month", "year", "agenda")):
        hand.key(Qt.Key(Qt.Key.Key_1 + number), CTRL)
        assert hand.model.view == view
        hand.settle()
        assert hand.model.day == date(2026, 10, 14)
        assert hand.page.view.hasFocus()
        assert VISIT in hand.titles()
    assert hand.window.trail.here
    assert hand.window.trail.here.section == "calendar"


def test_the_title_names_the_days_in_view(hand: Hand) -> None:
    titles = []
    for view in ("day", "week", "month", "year"):
        hand.go(date(2026, 10, 14), view)
        titles.append(hand.window.header.title.text())
    assert titles == ["Mercredi 14 octobre 2026", "12–18 octobre 2026", "Octobre 2026", "2026"]


def test_arrows_and_page_keys_go_through_time(hand: Hand) -> None:
    hand.key(Qt.Key.Key_Right)
    hand.key(Qt.Key.Key_Down)
    assert hand.model.day == date(2026, 10, 22)
    hand.key(Qt.Key.Key_PageDown)
    assert hand.model.day == date(2026, 11, 22)
    hand.key(Qt.Key.Key_PageUp)
    hand.key(Qt.Key.Key_Home)
    assert hand.model.day == date(2026, 9, 28)


def test_tab_goes_from_entry_to_entry_and_enter_opens(hand: Hand) -> None:
    hand.key(Qt.Key.Key_Tab)
    first = hand.model.selected_entry
    assert first
    assert first.title == VISIT
    hand.key(Qt.Key.Key_Tab)
    assert hand.model.selected_entry
    assert hand.model.selected_entry.title == "Accueil"
    hand.key(Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    hand.key(Qt.Key.Key_Return)
    hand.qtbot.waitUntil(
        lambda: hand.window.trail.here is not None and hand.window.trail.here.record_id == first.id
    )
    hand.key(Qt.Key.Key_Left, ALT)
    assert hand.window.trail.here
    assert hand.window.trail.here.section == "calendar"
    assert hand.model.selected_entry == first


def test_a_double_click_opens_the_record(hand: Hand) -> None:
    canvas, item = hand.item(VISIT)
    QTest.mouseDClick(canvas, LEFT, NONE, hand.middle(item).toPoint())
    hand.qtbot.waitUntil(
        lambda: (
            hand.window.trail.here is not None and hand.window.trail.here.record_id == item.entry.id
        )
    )


def test_kinds_are_filtered_in_every_view_and_for_the_next_time(hand: Hand) -> None:
    hand.click("filter-session")
    hand.qtbot.waitUntil(lambda: "Accueil" not in hand.titles())
    assert VISIT in hand.titles()
    hand.go(date(2026, 10, 14), "week")
    assert "Accueil" not in hand.titles()
    assert hand.window.preferences.text("calendar-kinds-off") == "session"
    assert hand.model.choice.kinds == frozenset(KINDS) - {"session"}


def test_a_person_is_chosen_from_the_members_of_the_office(hand: Hand) -> None:
    menu = hand.page.filters.people.menu()
    assert menu
    menu.aboutToShow.emit()
    assert [each.text() for each in menu.actions() if each.text()] == [
        "Tout le monde",
        "Claire Moreau",
    ]
    menu.actions()[-1].trigger()
    hand.qtbot.waitUntil(lambda: hand.page.filters.people.text() == "Claire Moreau")
    hand.settle()
    assert VISIT in hand.titles()


def test_every_entry_is_an_accessible_item_with_name_time_and_state(hand: Hand) -> None:
    hand.go(date(2026, 10, 14), "week")
    view = QAccessible.queryAccessibleInterface(hand.page.view)
    assert view.role() == QAccessible.Role.List
    assert view.text(QAccessible.Text.Name) == "Semaine"
    names = [view.child(number).text(QAccessible.Text.Name) for number in range(view.childCount())]
    assert names == [
        "Réunion, Point hebdomadaire, lun. 12 oct. 09:00–10:00, Prévue, récurrent",
        "Délégation, Délégation japonaise, mer. 14 – ven. 16 oct., Demande reçue",
        "Étape de programme, Accueil, mer. 14 oct. 09:00–10:00, Délégation japonaise, réunion",
        (
            "Étape de programme, Visite de Pomacle, mer. 14 oct. 10:30–12:00, "
            "Délégation japonaise, réunion"
        ),
        "Étape de programme, Déjeuner, mer. 14 oct. 12:30–14:00, Délégation japonaise, réunion",
    ]
    hand.key(Qt.Key.Key_Tab)
    chosen = hand.titles().index(VISIT)
    state = view.child(chosen).state()
    assert state.selected
    assert state.focused
    assert not view.child(0).state().selected
    place = view.child(chosen).rect()
    canvas, item = hand.item(VISIT)
    assert place.topLeft() == canvas.mapToGlobal(QPointF(item.rect.x, item.rect.y)).toPoint()
    assert view.childAt(place.center().x(), place.center().y()) is view.child(chosen)


def test_more_than_fits_is_counted_and_opens_the_day(hand: Hand, reading: Dossier) -> None:
    assert hand.window.desk

    def crowd(dossier: Dossier) -> None:
        with dossier.change(N_("Import")) as change:
            for number in range(12):
                start = datetime(2026, 10, 27, 8 + number)
                change.add(Meeting(name=f"Réunion {number}", starts_at=start))

    hand.window.desk.change(crowd, owner=hand.page)
    hand.qtbot.waitUntil(lambda: bool(hand.entries("Réunion 11")))
    month = hand.page.view
    cell = month.canvas.cell(date(2026, 10, 27))  # type: ignore[attr-defined] # a month
    assert cell.hidden > 0
    more = QPoint(round(cell.hidden_rect.x + 8), round(cell.hidden_rect.y + month.canvas.top + 4))  # type: ignore[attr-defined] # (the same)
    QTest.mouseClick(month.canvases[0], LEFT, NONE, more)
    popup = hand.page.findChild(QWidget, "day-popup")
    assert isinstance(popup, QWidget)
    assert popup.list.count() == 12  # type: ignore[attr-defined] # a day's popup
    hand.key(Qt.Key.Key_Down)
    hand.key(Qt.Key.Key_Return)
    hand.qtbot.waitUntil(
        lambda: hand.window.trail.here is not None and bool(hand.window.trail.here.record_id)
    )


def test_clock_changes_and_the_second_zone_are_shown(hand: Hand) -> None:
    hand.model.show_zones("Europe/Paris", "Asia/Tokyo")
    hand.go(date(2026, 10, 25), "week")
    hand.qtbot.waitUntil(lambda: bool(hand.model.shown.changes))
    assert [change_text(each) for each in hand.model.shown.changes] == ["Paris 03:00 → 02:00"]
    assert hand.week.gutter == 2 * (hand.week.gutter // 2)
    assert hand.page.findChild(QWidget, "calendar-zones").text() == "Fuseau\u00a0: Paris + Tokyo"  # type: ignore[union-attr] # it is there


def test_holidays_stand_in_the_heads_of_their_days(hand: Hand) -> None:
    hand.model.show_holidays(["FR", "JP"])
    hand.go(date(2026, 11, 3))
    hand.qtbot.waitUntil(lambda: date(2026, 11, 11) in hand.model.shown.holidays, timeout=10_000)
    found = hand.model.shown.holidays
    assert [each.country for each in found[date(2026, 11, 3)]] == ["JP"]
    assert found[date(2026, 11, 11)][0].name == "Armistice"


def test_the_agenda_reads_on_as_it_is_scrolled(hand: Hand) -> None:
    hand.go(date(2026, 10, 14), "agenda")
    before = hand.model.shown.last
    bar = hand.page.view.area.verticalScrollBar()  # type: ignore[attr-defined] # an agenda
    bar.setValue(bar.maximum())
    hand.qtbot.waitUntil(lambda: hand.model.shown.last > before)


def test_a_year_has_a_line_for_each_person_and_country(hand: Hand) -> None:
    hand.go(date(2026, 10, 14), "year")
    assert [row.label for row in hand.page.view.timeline._made.rows] == ["Claire Moreau"]  # type: ignore[attr-defined] # a year
    hand.click("timeline-country")
    assert [row.label for row in hand.page.view.timeline._made.rows] == ["Japon"]  # type: ignore[attr-defined] # (the same)


def test_a_year_come_back_to_has_what_was_made_meanwhile(hand: Hand) -> None:
    hand.go(date(2026, 10, 14), "year")
    hand.qtbot.waitUntil(lambda: hand.page.loading._whole is not None)
    hand.window.show_section("home")
    done: list[bool] = []

    def plan(dossier: Dossier) -> None:
        with dossier.change(N_("Edit {title}"), title="x") as change:
            change.add(Delegation(name="Délégation finlandaise", starts_on=date(2026, 5, 4)))

    assert hand.window.desk
    hand.window.desk.change(plan, lambda _none: done.append(True), owner=hand.window)
    hand.qtbot.waitUntil(lambda: bool(done))
    hand.window.show_section("calendar")
    hand.qtbot.waitUntil(
        lambda: "Délégation finlandaise" in [each.title for each in hand.model.shown.entries]
    )


def test_a_file_dropped_is_previewed(hand: Hand, tmp_path: Path) -> None:
    path = tmp_path / "autre.ics"
    path.write_text("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nEND:VCALENDAR\n", "utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    drop_on(hand.page, data, QPointF(400, 300))
    dialog = hand.window.findChild(ImportDialog)
    assert isinstance(dialog, ImportDialog)
    assert dialog.path == path
    hand.key(Qt.Key.Key_Escape)


def test_printing_begins_with_the_days_in_view(hand: Hand) -> None:
    hand.key(Qt.Key.Key_P, CTRL)
    preview = hand.window.findChild(PreviewDialog)
    assert isinstance(preview, PreviewDialog)
    hand.qtbot.waitUntil(lambda: preview.options.document is not None, timeout=10_000)
    assert preview.options.document
    assert preview.options.document.name == "calendar-month"
    hand.key(Qt.Key.Key_Escape)


def test_low_weeks_of_a_month_have_room_for_two_entries(hand: Hand) -> None:
    view = hand.page.view
    assert isinstance(view, MonthView)
    canvas = view.canvas
    canvas.resize(canvas.width(), canvas.top + 5 * 3 * (canvas.line + 3) + 5 * 19)
    assert canvas.head < scaled(26)
    canvas.resize(canvas.width(), 900)
    assert canvas.head == scaled(26)


def test_an_empty_calendar_says_how_it_is_filled(hand: Hand) -> None:
    hint = hand.page.findChild(EmptyHint)
    assert isinstance(hint, EmptyHint)
    assert hint.isHidden()
    hand.go(date(2031, 5, 5))
    hand.qtbot.waitUntil(hint.isVisible)
    assert "Tracez" in hint.text.text()
    assert not hint.button.isVisible()
    hand.model.choose(Choice(kinds=frozenset({"agreement"})))
    hand.go(date(2026, 10, 14))
    hand.qtbot.waitUntil(hint.button.isVisible)
    assert "filtres" in hint.text.text()
    hand.click("calendar-show-all")
    hand.qtbot.waitUntil(hint.isHidden)


def test_a_tall_week_begins_with_the_working_day(hand: Hand) -> None:
    hand.window.resize(1500, 1000)
    hand.go(date(2026, 10, 14), "week")
    bar = hand.week.area.verticalScrollBar()
    hand.qtbot.waitUntil(lambda: bar.value() == min(hand.week.y_of(450), bar.maximum()))
