from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from iar_desktop.domain import (
    Affiliation,
    Congress,
    Contact,
    Delegation,
    EmailAddress,
    Organisation,
    Partnership,
    Task,
)
from iar_desktop.schema import clock
from iar_desktop.storage.reader import Query
from iar_desktop.ui.pages.new_record import NewRecord
from iar_desktop.ui.pages.sections import SECTIONS
from tests.ui.forms.bench import CONTROL, TODAY, Bench, open_bench


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bench]:
    monkeypatch.setattr(clock, "today", lambda: TODAY)
    yield from open_bench(qtbot, tmp_path / "office.iar")


def begin(bench: Bench, key: str) -> tuple[NewRecord, list[str]]:
    strip = NewRecord(bench.desk, SECTIONS[key])
    made: list[str] = []
    strip.created.connect(made.append)
    bench.show(strip)
    strip.begin()
    return strip, made


def fill(bench: Bench, *values: str) -> None:
    """Type each value and Enter; the last Enter creates."""
    for value in values:
        bench.write(value)
        leave_by_enter(bench)
    bench.settle()


def leave_by_enter(bench: Bench) -> None:
    """Press Enter; a link answers it once its suggestions are there."""
    before = bench.focused()
    bench.key(Qt.Key.Key_Return)
    bench.settle()
    bench.until(lambda: bench.focused() is not before)


def test_a_delegation_is_planned_by_keyboard_alone(bench: Bench) -> None:
    _strip, made = begin(bench, "delegation")
    fill(bench, "Délégation coréenne", "corée du s", "14-16 octobre", "KIST", "8")
    bench.until(lambda: made)
    visit = bench.stored(Delegation, made[0])
    assert (visit.name, visit.country, visit.headcount) == ("Délégation coréenne", "KR", 8)
    assert (visit.starts_on, visit.ends_on) == (date(2026, 10, 14), date(2026, 10, 16))
    assert bench.stored(Organisation, visit.lead_organisation or "").name == "KIST"
    tasks = bench.reading(lambda d: d.of(Task.event, visit.id))
    assert len(tasks) > 3
    bench.undo()
    assert bench.reading(lambda d: d.get(Delegation, visit.id)) is None
    assert bench.reading(lambda d: d.count(Query(Organisation))) == 2


def test_a_congress_is_planned_from_its_series(bench: Bench) -> None:
    _strip, made = begin(bench, "congress")
    fill(bench, "efib", "2027", "5-7/10/2027", "Lyon", "france")
    bench.until(lambda: made)
    congress = bench.stored(Congress, made[0])
    assert (congress.name, congress.series) == ("EFIB 2027", bench.ids["series"])
    assert (congress.starts_on, congress.city) == (date(2027, 10, 5), "Lyon")


def test_an_edition_that_is_there_already_is_refused_in_words(bench: Bench) -> None:
    strip, made = begin(bench, "congress")
    fill(bench, "efib", "2026", "5-7/10/2026", "Lyon")
    bench.key(Qt.Key.Key_Return, CONTROL)
    bench.settle()
    said = " ".join(label.text() for label in strip.findChildren(QLabel, "problem-text"))
    assert "EFIB 2026" in said
    assert made == []


def test_a_person_is_added_with_position_and_address(bench: Bench) -> None:
    _strip, made = begin(bench, "contact")
    fill(bench, "VERLAINE Paul", "green chem", "Directeur", "france", "paul@example.org")
    bench.write("+33 3 23 00 00 02")
    bench.enter()
    bench.until(lambda: made)
    person = bench.stored(Contact, made[0])
    assert (person.given_name, person.family_name, person.country) == ("Paul", "VERLAINE", "FR")
    position = bench.reading(lambda d: d.of(Affiliation.contact, person.id))[0]
    assert (position.organisation, position.job_title) == (bench.ids["GCCE"], "Directeur")
    mail = bench.reading(lambda d: d.of(EmailAddress.contact, person.id))[0]
    assert mail.address == "paul@example.org"


def test_control_enter_creates_from_any_field(bench: Bench) -> None:
    _strip, made = begin(bench, "partnership")
    fill(bench, "nedo")
    bench.key(Qt.Key.Key_Escape)
    bench.key(Qt.Key.Key_Return, CONTROL)
    bench.settle()
    bench.until(lambda: made)
    assert bench.stored(Partnership, made[0]).organisation == bench.ids["NEDO"]


def test_what_is_missing_is_said_at_its_field(bench: Bench) -> None:
    strip, made = begin(bench, "delegation")
    bench.key(Qt.Key.Key_Return, CONTROL)
    bench.settle()
    assert strip.rows[0].cell.problem() != ""
    assert made == []


def test_a_wrong_day_is_said_at_its_field_and_nothing_is_made(bench: Bench) -> None:
    strip, made = begin(bench, "delegation")
    fill(bench, "Délégation", "japon")
    bench.write("31/02")
    bench.key(Qt.Key.Key_Return, CONTROL)
    bench.settle()
    assert "31/02" in strip.rows[2].cell.problem() or strip.rows[2].cell.problem()
    assert made == []


def test_escape_gives_up(bench: Bench) -> None:
    strip, made = begin(bench, "delegation")
    closed: list[bool] = []
    strip.closed.connect(lambda: closed.append(True))
    bench.write("Délég")
    bench.key(Qt.Key.Key_Escape)
    bench.key(Qt.Key.Key_Escape)
    assert closed == [True]
    assert not strip.isVisible()
    assert made == []


def test_a_second_one_begins_empty(bench: Bench) -> None:
    strip, made = begin(bench, "theme")
    fill_last(bench, "Algues")
    bench.until(lambda: len(made) == 1)
    strip.begin()
    editor = strip.rows[0].cell.editor
    assert editor is not None
    assert editor.text() == ""
    fill_last(bench, "Bois")
    bench.until(lambda: len(made) == 2)


def fill_last(bench: Bench, value: str) -> None:
    bench.write(value)
    bench.enter()


def test_nothing_moves_from_one_field_to_the_next(bench: Bench) -> None:
    strip, _made = begin(bench, "project")
    bench.settle()
    before = [row.y() for row in strip.rows]
    strip.rows[2].cell.edit()
    bench.settle()
    assert [row.y() for row in strip.rows] == before
    gaps = [below - above for above, below in pairwise(before)]
    assert max(gaps) - min(gaps) <= 1  # the strip shares out the height of its window
