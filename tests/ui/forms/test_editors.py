from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from iar_desktop.domain import (
    Congress,
    Contact,
    Delegation,
    Meeting,
    Organisation,
    Partnership,
    Project,
    Session,
    Task,
)
from iar_desktop.domain.contacts import Diet
from iar_desktop.domain.delegations import DelegationStatus
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.field import Field
from iar_desktop.storage.reader import Query
from iar_desktop.ui.forms.cell import ValueCell
from iar_desktop.ui.forms.editor import LineEditor
from iar_desktop.ui.forms.form import Form
from iar_desktop.ui.forms.shown import Shown, shown
from iar_desktop.ui.forms.time_editors import DayEditor
from iar_desktop.ui.forms.value_view import ValueView
from iar_desktop.ui.theme import metrics, scaled
from iar_desktop.ui.widgets.painting import pill_size
from tests.ui.forms.bench import CONTROL, Bench


def open_cell(
    bench: Bench, entity: type[Entity], name: str, *fields: Field[Any]
) -> tuple[Form, list[ValueCell]]:
    form = Form(bench.desk)
    whole = QWidget()
    column = QVBoxLayout(whole)
    cells = [form.cell(field) for field in fields]
    for cell in cells:
        column.addWidget(cell)
    form.setParent(whole)
    bench.show(whole)
    record = bench.stored(entity, bench.ids[name])
    form.show_record(record, bench.reading(lambda d: d.entries(_links(record))))
    return form, cells


def typed_in(cell: ValueCell) -> str | None:
    return cell.editor.text() if cell.editor else None


def _links(record: Entity) -> list[str]:
    return [value for value in record.__dict__.values() if isinstance(value, str)]


TYPED: list[tuple[type[Entity], str, Field[Any], str, Any]] = [
    (Delegation, "visit", Delegation.city, "Laon", "Laon"),
    (Delegation, "visit", Delegation.headcount, "1 200", 1200),
    (Delegation, "visit", Delegation.starts_on, "13/10", date(2026, 10, 13)),
    (Delegation, "visit", Delegation.requested_on, "demain", date(2026, 10, 13)),
    (Delegation, "visit", Delegation.ends_on, "+2s", date(2026, 10, 26)),
    (Session, "session", Session.starts_at, "14/10 9h30", datetime(2026, 10, 14, 9, 30)),
    (Project, "project", Project.budget, "1 234,50", Decimal("1234.50")),
    (Project, "project", Project.website, "www.example.org", "https://www.example.org"),
    (Partnership, "partnership", Partnership.proximity, "80 %", 80),
    (Delegation, "visit", Delegation.status, "termi", DelegationStatus.DONE),
    (Contact, "Jane", Contact.country, "alle", "DE"),
    (Contact, "Jane", Contact.country, "germ", "DE"),
    (Contact, "Jane", Contact.zone, "toky", "Asia/Tokyo"),
]


@pytest.mark.parametrize(("entity", "name", "field", "typed", "value"), TYPED)
def test_what_is_typed_is_stored_at_enter(
    bench: Bench, entity: type[Entity], name: str, field: Field[Any], typed: str, value: Any
) -> None:
    _form, (cell,) = open_cell(bench, entity, name, field)
    cell.view.setFocus()
    bench.key(Qt.Key.Key_F2)
    bench.key(Qt.Key.Key_A, CONTROL)
    bench.write(typed)
    bench.enter()
    assert field.value_of(bench.stored(entity, bench.ids[name])) == value
    assert cell.editor is None
    assert cell.view.hasFocus()
    assert cell.view.shown_text() == shown(field, value, {}).text


def test_a_letter_replaces_the_value_and_enter_opens_the_editor(bench: Bench) -> None:
    _form, (cell,) = open_cell(bench, Organisation, "NEDO", Organisation.city)
    cell.view.setFocus()
    bench.write("Tsukuba")
    bench.enter()
    assert bench.stored(Organisation, bench.ids["NEDO"]).city == "Tsukuba"
    bench.key(Qt.Key.Key_Return)
    assert cell.editor is not None
    assert cell.editor.text() == "Tsukuba"


def test_escape_gives_the_old_value_back(bench: Bench) -> None:
    _form, (cell,) = open_cell(bench, Organisation, "NEDO", Organisation.city)
    cell.edit()
    bench.write("Elsewhere")
    bench.key(Qt.Key.Key_Escape)
    bench.settle()
    assert cell.editor is None
    assert cell.view.shown_text() == "Kawasaki"
    assert bench.stored(Organisation, bench.ids["NEDO"]).city == "Kawasaki"


def test_tab_keeps_and_opens_the_next_value(bench: Bench) -> None:
    _form, (first, second) = open_cell(
        bench, Organisation, "NEDO", Organisation.city, Organisation.acronym
    )
    first.edit()
    bench.key(Qt.Key.Key_A, CONTROL)
    bench.write("Paris")
    bench.key(Qt.Key.Key_Tab)
    assert second.editor is not None
    assert second.editor.isAncestorOf(bench.focused())
    bench.write("NEDO-P")
    bench.key(Qt.Key.Key_Backtab)
    bench.settle()
    assert first.editor is not None
    stored = bench.stored(Organisation, bench.ids["NEDO"])
    assert (stored.city, stored.acronym) == ("Paris", "NEDO-P")


def test_leaving_by_the_mouse_keeps(bench: Bench) -> None:
    _form, (first, second) = open_cell(
        bench, Organisation, "NEDO", Organisation.city, Organisation.acronym
    )
    first.edit()
    bench.write("Nagoya")
    second.view.setFocus(Qt.FocusReason.MouseFocusReason)
    bench.settle()
    assert first.editor is None
    assert bench.stored(Organisation, bench.ids["NEDO"]).city == "Nagoya"


def test_an_invalid_value_stays_in_its_field_and_is_not_stored(bench: Bench) -> None:
    _form, (cell, other) = open_cell(
        bench, Delegation, "visit", Delegation.starts_on, Delegation.city
    )
    cell.edit()
    bench.key(Qt.Key.Key_A, CONTROL)
    bench.write("31/02")
    bench.key(Qt.Key.Key_Return)
    assert cell.editor is not None
    assert cell.editor.text() == "31/02"
    said = bench.find(cell, QLabel, "problem-text")
    assert said.text() == cell.problem() != ""
    assert bench.focused().accessibleDescription() == cell.problem()
    other.view.setFocus(Qt.FocusReason.MouseFocusReason)
    assert cell.editor.text() == "31/02"
    assert bench.stored(Delegation, bench.ids["visit"]).starts_on == date(2026, 10, 14)
    cell.edit()
    bench.key(Qt.Key.Key_A, CONTROL)
    bench.write("13/10")
    bench.enter()
    assert cell.problem() == ""
    assert bench.stored(Delegation, bench.ids["visit"]).starts_on == date(2026, 10, 13)


def test_a_value_that_contradicts_another_comes_back_with_the_reason(bench: Bench) -> None:
    _form, (cell,) = open_cell(bench, Delegation, "visit", Delegation.ends_on)
    cell.edit()
    bench.key(Qt.Key.Key_A, CONTROL)
    bench.write("1/10/2026")
    bench.enter()
    assert cell.editor is not None
    assert cell.editor.text() == "1/10/2026"
    assert cell.problem() != ""
    assert bench.stored(Delegation, bench.ids["visit"]).ends_on == date(2026, 10, 16)


def test_what_cannot_be_kept_waits_for_its_record(bench: Bench) -> None:
    form, (cell,) = open_cell(bench, Delegation, "visit", Delegation.headcount)
    cell.edit()
    bench.key(Qt.Key.Key_A, CONTROL)
    bench.write("huit")
    form.show_record(bench.stored(Delegation, bench.ids["old visit"]), {})
    assert typed_in(cell) is None
    assert cell.problem() == ""
    form.show_record(bench.stored(Delegation, bench.ids["visit"]), {})
    assert typed_in(cell) == "huit"
    assert cell.problem() != ""


def test_a_stale_value_shows_both_and_writes_the_one_chosen(bench: Bench) -> None:
    _form, (cell,) = open_cell(bench, Organisation, "NEDO", Organisation.city)
    nedo = bench.stored(Organisation, bench.ids["NEDO"])
    cell.edit()
    bench.writing(lambda change: change.update(nedo, {Organisation.city: "Kyoto"}))
    bench.key(Qt.Key.Key_A, CONTROL)
    bench.write("Osaka")
    bench.enter()
    assert "Kyoto" in cell.problem()
    assert "Osaka" in cell.problem()
    assert bench.stored(Organisation, nedo.id).city == "Kyoto"
    write_mine = bench.find(cell, QWidget, "way-out-1")
    bench.click(write_mine)
    bench.settle()
    assert bench.stored(Organisation, nedo.id).city == "Osaka"
    assert cell.problem() == ""


def test_a_stale_value_may_keep_theirs(bench: Bench) -> None:
    _form, (cell,) = open_cell(bench, Organisation, "NEDO", Organisation.city)
    nedo = bench.stored(Organisation, bench.ids["NEDO"])
    cell.edit()
    bench.writing(lambda change: change.update(nedo, {Organisation.city: "Kyoto"}))
    bench.key(Qt.Key.Key_A, CONTROL)
    bench.write("Osaka")
    bench.enter()
    keep_theirs = bench.find(cell, QWidget, "way-out-0")
    bench.click(keep_theirs)
    bench.settle()
    assert bench.stored(Organisation, nedo.id).city == "Kyoto"
    assert cell.view.shown_text() == "Kyoto"
    assert cell.problem() == ""


def test_the_same_field_edited_twice_in_a_row_is_no_clash(bench: Bench) -> None:
    _form, (cell,) = open_cell(bench, Organisation, "NEDO", Organisation.city)
    for city in ("Osaka", "Kyoto"):
        cell.edit()
        bench.key(Qt.Key.Key_A, CONTROL)
        bench.write(city)
        bench.key(Qt.Key.Key_Return)
    bench.settle()
    assert cell.problem() == ""
    assert bench.stored(Organisation, bench.ids["NEDO"]).city == "Kyoto"


def test_lines_of_text_are_kept_at_tab_and_control_enter(bench: Bench) -> None:
    _form, (cell, _other) = open_cell(
        bench, Delegation, "visit", Delegation.purpose, Delegation.city
    )
    cell.edit()
    bench.write("Comparer les pilotes")
    bench.key(Qt.Key.Key_Return)
    bench.write("Signer")
    bench.key(Qt.Key.Key_Tab)
    bench.settle()
    assert bench.stored(Delegation, bench.ids["visit"]).purpose == "Comparer les pilotes\nSigner"
    cell.edit()
    bench.write(" vite")
    bench.key(Qt.Key.Key_Return, CONTROL)
    bench.settle()
    assert bench.stored(Delegation, bench.ids["visit"]).purpose == (
        "Comparer les pilotes\nSigner vite"
    )


def test_a_tick_is_kept_at_once(bench: Bench) -> None:
    _form, (cell,) = open_cell(bench, Delegation, "visit", Delegation.interpreter)
    cell.view.setFocus()
    bench.key(Qt.Key.Key_F2)
    bench.key(Qt.Key.Key_Space)
    bench.settle()
    assert bench.stored(Delegation, bench.ids["visit"]).interpreter is True


def test_languages_are_chips_with_completion(bench: Bench) -> None:
    _form, (cell,) = open_cell(bench, Contact, "Jane", Contact.languages)
    cell.edit()
    for word in ("angl", "japo"):
        bench.write(word)
        bench.key(Qt.Key.Key_Return)
    bench.write("latin")
    bench.key(Qt.Key.Key_Return)
    bench.key(Qt.Key.Key_Backspace)
    bench.enter()
    assert bench.stored(Contact, bench.ids["Jane"]).languages == ("en", "ja")


def test_several_options_are_chosen_from_the_list(bench: Bench) -> None:
    _form, (cell,) = open_cell(bench, Contact, "Jane", Contact.diet)
    cell.edit()
    bench.write("halal")
    bench.key(Qt.Key.Key_Return)
    bench.write("sans gl")
    bench.key(Qt.Key.Key_Return)
    bench.enter()
    assert bench.stored(Contact, bench.ids["Jane"]).diet == (Diet.HALAL, Diet.GLUTEN_FREE)


def test_a_link_is_picked_by_typing(bench: Bench) -> None:
    _form, (cell,) = open_cell(bench, Delegation, "visit", Delegation.lead_organisation)
    assert cell.view.shown_text() == "NEDO"
    cell.edit()
    bench.key(Qt.Key.Key_A, CONTROL)
    bench.write("green chem")
    bench.enter()
    bench.until(lambda: cell.editor is None)
    bench.settle()
    assert bench.stored(Delegation, bench.ids["visit"]).lead_organisation == bench.ids["GCCE"]
    assert cell.view.shown_text() == "Green Chemistry Centre"


def test_what_does_not_exist_is_created_from_the_field_as_one_step(bench: Bench) -> None:
    _form, (cell,) = open_cell(bench, Delegation, "visit", Delegation.escort)
    cell.edit()
    bench.write("Paul Verlaine")
    bench.enter()
    bench.until(lambda: cell.editor is None)
    bench.settle()
    escort = bench.stored(Contact, bench.stored(Delegation, bench.ids["visit"]).escort or "")
    assert (escort.given_name, escort.family_name) == ("Paul", "Verlaine")
    assert cell.view.shown_text() == "Paul Verlaine"
    bench.undo()
    assert bench.stored(Delegation, bench.ids["visit"]).escort is None
    assert bench.reading(lambda d: d.get(Contact, escort.id)) is None


def test_an_unknown_name_left_behind_is_no_link(bench: Bench) -> None:
    _form, (cell, other) = open_cell(bench, Delegation, "visit", Delegation.escort, Delegation.city)
    people = bench.reading(lambda d: d.count(Query(Contact)))
    cell.edit()
    bench.write("Nobody at all")
    other.view.setFocus(Qt.FocusReason.MouseFocusReason)
    bench.settle()
    assert cell.editor is not None
    assert "Nobody at all" in cell.problem()
    assert bench.reading(lambda d: d.count(Query(Contact))) == people


def test_control_enter_in_a_link_opens_its_record(bench: Bench) -> None:
    _form, (cell,) = open_cell(bench, Delegation, "visit", Delegation.lead_organisation)
    cell.edit()
    bench.key(Qt.Key.Key_Return, CONTROL)
    assert bench.opened == [bench.ids["NEDO"]]


def test_an_event_of_any_sort_can_be_linked(bench: Bench) -> None:
    _form, (cell,) = open_cell(bench, Task, "promise", Task.event)
    cell.edit()
    bench.write("efib 2026")
    bench.enter()
    bench.until(lambda: cell.editor is None)
    bench.settle()
    assert bench.stored(Task, bench.ids["promise"]).event == bench.ids["congress"]


def test_the_day_that_is_understood_is_said_below(bench: Bench) -> None:
    _form, (cell,) = open_cell(bench, Meeting, "meeting", Meeting.starts_on)
    cell.edit()
    bench.write("mer. 14")
    echo = bench.find(cell, QLabel, "starts_on-echo")
    assert echo.text() == "= mer. 14 oct."
    assert echo.isVisible()
    editor = cell.editor
    assert isinstance(editor, DayEditor)
    assert editor.line.width() > cell.width() - 40  # only the button stands beside it
    bench.key(Qt.Key.Key_Escape)
    bench.until(lambda: not cell.findChildren(QLabel, "starts_on-echo"))


def test_a_number_is_read_from_the_left_its_trouble_over_the_whole_width(bench: Bench) -> None:
    _form, (cell,) = open_cell(bench, Congress, "congress", Congress.budget)
    cell.resize(300, 60)
    cell.edit()
    bench.write("abc")
    bench.key(Qt.Key.Key_Return)
    editor = cell.editor
    assert isinstance(editor, LineEditor)
    problem = bench.find(cell, QWidget, "budget-problem")
    bench.until(lambda: problem.width() == cell.width())
    assert (editor.x(), editor.width()) == (0, scaled(140))
    assert editor.line.alignment() & Qt.AlignmentFlag.AlignLeft
    bench.key(Qt.Key.Key_Escape)


def test_a_pill_wider_than_its_place_is_read_in_two_lines(bench: Bench) -> None:
    view = ValueView()
    view.set_shown(Shown("memorandum of understanding", tone="accent"))
    wide = pill_size("memorandum of understanding").width()
    one = view.heightForWidth(round(wide) + 40)
    two = pill_size("memorandum").height() + metrics("badge").height()
    assert view.heightForWidth(round(wide) - 20) >= round(two) > one


def test_the_box_of_a_value_at_rest_is_as_high_as_its_editor(bench: Bench) -> None:
    _form, (cell,) = open_cell(bench, Contact, "Jane", Contact.given_name)
    cell.view.show_box()
    at_rest = cell.view.heightForWidth(300)
    cell.edit()
    assert cell.editor is not None
    assert cell.editor.sizeHint().height() == at_rest


def test_the_calendar_fills_the_line(bench: Bench) -> None:
    from PySide6.QtCore import QDate
    from PySide6.QtWidgets import QCalendarWidget

    from tests.ui.forms.bench import ALT

    _form, (cell,) = open_cell(bench, Meeting, "meeting", Meeting.starts_on)
    cell.edit()
    bench.key(Qt.Key.Key_Down, ALT)
    calendar = cell.findChild(QCalendarWidget)
    assert calendar is not None
    calendar.clicked.emit(QDate(2026, 10, 20))
    bench.enter()
    assert bench.stored(Meeting, bench.ids["meeting"]).starts_on == date(2026, 10, 20)


def test_a_public_holiday_is_said_where_a_day_is_chosen(bench: Bench) -> None:
    from PySide6.QtCore import QDate
    from PySide6.QtWidgets import QCalendarWidget

    from iar_desktop.ui.forms.time_editors import DayEditor
    from tests.ui.forms.bench import ALT

    _form, (cell,) = open_cell(bench, Delegation, "visit", Delegation.starts_on)
    cell.edit()
    editor = cell.editor
    assert isinstance(editor, DayEditor)
    editor.line.setText("14/7/2027")
    bench.until(lambda: "Fête nationale (France)" in editor.echo.text())
    assert editor.echo.text() == (
        "= mer. 14 juil. 2027 · jour férié\u00a0: Fête nationale (France)"
    )
    editor.line.setText("15/7/2027")
    assert editor.echo.text() == "= jeu. 15 juil. 2027"
    bench.key(Qt.Key.Key_Down, ALT)
    calendar = cell.findChild(QCalendarWidget)
    assert calendar is not None
    bench.until(
        lambda: calendar.dateTextFormat(QDate(2027, 7, 14)).toolTip() == "Fête nationale (France)"
    )


def test_holidays_of_the_guests_count_for_a_deadline_of_their_visit(bench: Bench) -> None:
    from iar_desktop.domain import Deadline
    from iar_desktop.ui.forms.time_editors import DayEditor

    _form, (cell,) = open_cell(bench, Deadline, "deadline", Deadline.due_on)
    cell.edit()
    editor = cell.editor
    assert isinstance(editor, DayEditor)
    editor.line.setText("21/7/2027")
    bench.until(lambda: "(Belgique)" in editor.echo.text())


def test_how_often_a_meeting_comes_back_is_typed_in_words(bench: Bench) -> None:
    _form, (cell,) = open_cell(bench, Meeting, "meeting", Meeting.rule)
    cell.edit("tous les mardis jusqu’au 31/12/2026")
    bench.enter()
    stored = bench.stored(Meeting, bench.ids["meeting"])
    assert stored.rule == "FREQ=WEEKLY;BYDAY=TU;UNTIL=20261231T235959"
    assert Meeting.rule.text(stored) == "chaque mardi, jusqu’au 31 déc. 2026"


def test_sensitive_data_says_so(bench: Bench) -> None:
    _form, (cell,) = open_cell(bench, Contact, "Jane", Contact.diet)
    assert "Donnée sensible" in cell.view.toolTip()


def test_enter_passes_a_choice_without_changing_it(bench: Bench) -> None:
    _form, (cell,) = open_cell(bench, Delegation, "visit", Delegation.status)
    cell.edit()
    bench.qtbot.wait(30)
    bench.enter()
    assert cell.editor is None
    status = bench.stored(Delegation, bench.ids["visit"]).status
    assert status is DelegationStatus.CONFIRMED


def test_arrows_choose_from_the_list_of_a_choice(bench: Bench) -> None:
    _form, (cell,) = open_cell(bench, Delegation, "visit", Delegation.status)
    cell.edit()
    bench.qtbot.wait(30)
    bench.key(Qt.Key.Key_Down)
    bench.enter()
    status = bench.stored(Delegation, bench.ids["visit"]).status
    assert status is DelegationStatus.UNDER_WAY
