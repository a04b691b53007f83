"""What a history shows stands where there is room: names take theirs, values the rest."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QTreeWidget
from pytestqt.qtbot import QtBot

from iar_desktop.domain import Place
from iar_desktop.operations.records import edit_fields
from iar_desktop.schema import clock
from iar_desktop.ui.pages.history_tab import HistoryTab
from tests.ui.forms.bench import TODAY, Bench, open_bench


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bench]:
    monkeypatch.setattr(clock, "today", lambda: TODAY)
    yield from open_bench(qtbot, tmp_path / "office.iar")


def test_values_have_the_room_and_what_was_before_has_some_once_there_is_any(bench: Bench) -> None:
    tab = HistoryTab(bench.desk)
    bench.desk.touched.connect(tab.refresh)
    bench.show(tab, 780, 500)
    place = bench.stored(Place, bench.ids["place"])
    tab.show_record(place)
    bench.settle()
    tree = bench.find(tab, QTreeWidget, "history-tree")
    assert tree.topLevelItemCount()

    def widths() -> list[int]:
        return [tree.header().sectionSize(column) for column in range(3)]

    names, before, after = widths()
    assert before < names < after
    bench.desk.change(lambda dossier: edit_fields(dossier, place, {Place.city: "Reims"}), owner=tab)
    bench.settle()
    bench.until(lambda: widths()[1] > before)
    names, before, after = widths()
    assert names < before
    assert abs(before - after) <= 1
