"""Every section: its records are listed, shown with all their tabs, made, edited, deleted."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from iar_desktop.schema import clock
from iar_desktop.schema.kinds import Choice, Country, Link, LongText
from iar_desktop.storage.reader import Query
from iar_desktop.ui.forms.cell import ValueCell
from iar_desktop.ui.pages.list_page import ListPage
from iar_desktop.ui.pages.navigation import destinations
from iar_desktop.ui.pages.new_record import NewRecord
from iar_desktop.ui.pages.sections import SECTIONS
from tests.ui.forms.bench import CONTROL, TODAY, Bench, open_bench


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bench]:
    monkeypatch.setattr(clock, "today", lambda: TODAY)
    yield from open_bench(qtbot, tmp_path / "office.iar")


# What is typed into the strip for a new record, by section; "" leaves a field as it is.
NEW = {
    "delegation": ["Délégation coréenne"],
    "congress": ["EFIB", "2030"],
    "series": ["World Bio Markets"],
    "hosted-event": ["Journée porte ouverte"],
    "meeting": ["Groupe de travail"],
    "deadline": ["Résumé", "EFIB 2026"],
    "session": ["Visite", "Délégation japonaise"],
    "place": ["Agro-Bio"],
    "contact": ["MARTIN Paule"],
    "organisation": ["Inra Maroc"],
    "partnership": ["NEDO"],
    "agreement": ["Lettre"],
    "project": ["Star-COLIBRI"],
    "network": ["ECRN"],
    "country": ["Canada"],
    "watch-note": ["Une usine au Brésil"],
    "task": ["Réserver"],
    "encounter": ["Jane Doe"],
    "objective": ["Congrès suivis"],
    "theme": ["Microalgues"],
    "note": ["Jane Doe", "À rappeler"],
}


def test_every_section_is_in_the_navigation_and_the_other_way_round() -> None:
    assert set(SECTIONS) == {each.key for each in destinations()}
    assert set(NEW) == {key for key in SECTIONS if SECTIONS[key].required}
    assert SECTIONS["contact"].key == "contact"


def test_labels_are_the_entities_own() -> None:
    labels = {each.key: each.label for each in destinations()}
    assert labels == {key: SECTIONS[key].entity.plural for key in SECTIONS}


@pytest.mark.parametrize("key", list(SECTIONS))
def test_a_record_is_listed_and_shown_with_all_its_tabs(bench: Bench, key: str) -> None:
    page = ListPage(bench.desk, key)
    page.chips.clear()
    bench.show(page, 1300, 800)
    page.shown()
    bench.settle()
    bench.until(lambda: page.right.page and page.right.page.record)
    record = page.right.page
    assert record is not None
    for index in range(record.tabs.bar.count()):
        record.tabs.show_tab(index)
        bench.settle()
        assert record.tabs.page(index) is not None
    assert record.record is not None
    assert record.record.kind == key
    filters = [each.key for each in page.section.filters]
    for name in filters:
        page.chips.state.filter = name
        page.chips.changed.emit()
        bench.settle()
    for sorting in page.section.sortings:
        page.chips.state.sorting = sorting.key
        page.chips.changed.emit()
        bench.settle()


@pytest.mark.parametrize("key", list(SECTIONS))
def test_every_menu_of_values_can_offer_some(key: str) -> None:
    kinds = (Choice, Country, Link)
    assert all(isinstance(each.kind, kinds) for each in SECTIONS[key].choices)


def close_by_enter(bench: Bench, cell: ValueCell) -> None:
    bench.key(Qt.Key.Key_Return)
    bench.settle()
    bench.until(lambda: cell.editor is None)


@pytest.mark.parametrize("key", list(NEW))
def test_a_record_is_made_by_keyboard_and_undone(bench: Bench, key: str) -> None:
    entity = SECTIONS[key].entity
    before = set(bench.reading(lambda d: d.ids(Query(entity))))
    strip = NewRecord(bench.desk, SECTIONS[key])
    made: list[str] = []
    strip.created.connect(made.append)
    bench.show(strip)
    strip.begin()
    for number, value in enumerate(NEW[key]):
        bench.write(value)
        row = strip.rows[number]
        long = isinstance(row.field.kind, LongText)
        last = number == len(NEW[key]) - 1
        if last and (long or number == len(strip.rows) - 1):
            break
        close_by_enter(bench, row.cell)
    if not made:
        bench.key(Qt.Key.Key_Return, CONTROL)
        bench.settle()
    bench.until(lambda: made)
    after = set(bench.reading(lambda d: d.ids(Query(entity))))
    assert after - before == {made[0]}
    title = bench.stored(entity, made[0]).title()
    assert title != made[0]
    bench.undo()
    assert set(bench.reading(lambda d: d.ids(Query(entity)))) == before


@pytest.mark.parametrize("key", list(SECTIONS))
def test_a_record_is_edited_deleted_and_restored(bench: Bench, key: str) -> None:
    section = SECTIONS[key]
    page = ListPage(bench.desk, key)
    page.chips.clear()
    bench.desk.touched.connect(page.refresh)
    bench.show(page, 1300, 800)
    page.shown()
    bench.settle()
    bench.until(lambda: page.right.page and page.right.page.record)
    record_id = page.right.record_id
    title = section.title_field()
    if title is not None and page.right.page is not None:
        page.right.page.header.title.edit()
        bench.key(Qt.Key.Key_A, CONTROL)
        bench.write("Renamed")
        bench.enter()
        assert title.value_of(bench.stored(section.entity, record_id)) == "Renamed"
    count = len(page.view.records.rows)
    page.view.setFocus()
    bench.key(Qt.Key.Key_Delete)
    bench.settle()
    bench.until(lambda: len(page.view.records.rows) == count - 1)
    bench.undo()
    bench.until(lambda: len(page.view.records.rows) == count)
    assert bench.stored(section.entity, record_id).id == record_id
