"""The chips above a list have two lines at most: what is rarely used stands under one chip."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from iar_desktop.schema import clock
from iar_desktop.schema.messages import speaking
from iar_desktop.ui.pages.list_page_filters import FilterChips
from iar_desktop.ui.pages.list_page_state import ListState
from iar_desktop.ui.pages.sections import SECTIONS
from iar_desktop.ui.theme import apply_theme
from iar_desktop.ui.widgets.chip import Chip
from tests.ui.forms.bench import TODAY, Bench, open_bench

USUAL_WIDTH = 336


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bench]:
    monkeypatch.setattr(clock, "today", lambda: TODAY)
    yield from open_bench(qtbot, tmp_path / "office.iar")


def shown_chips(bench: Bench, key: str, width: int) -> FilterChips:
    chips = FilterChips(bench.desk, SECTIONS[key], ListState())
    bench.show(chips, width, 200)
    bench.settle()
    return chips


def lines(chips: FilterChips) -> int:
    return len({each.y() for each in chips.findChildren(Chip) if each.isVisible()})


def names(chips: FilterChips) -> list[str]:
    return [each.objectName() for each in chips.findChildren(Chip) if each.isVisible()]


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("key", [key for key, section in SECTIONS.items() if section.choices])
def test_no_section_has_a_third_line(
    key: str, language: str, bench: Bench, qapp: QApplication
) -> None:
    apply_theme(qapp, "light")
    with speaking(language):
        chips = shown_chips(bench, key, USUAL_WIDTH)
        assert lines(chips) <= 2
        chips.deleteLater()


def test_what_has_no_place_is_under_one_chip(bench: Bench) -> None:
    chips = shown_chips(bench, "delegation", 250)
    assert lines(chips) == 2
    more = bench.find(chips, Chip, "choice-more")
    assert more.isVisible()
    menu = more.menu()
    menu.aboutToShow.emit()
    inside = [each.menu().title() for each in menu.actions()]
    hidden = [
        each
        for each in ("country", "owner", "status", "theme")
        if not bench.find(chips, Chip, f"choice-{each}").isVisible()
    ]
    assert len(inside) == len(hidden) > 0
    assert inside[-1] == "Thème"


def test_a_choice_made_there_has_its_own_chip(bench: Bench) -> None:
    chips = shown_chips(bench, "delegation", 250)
    theme = bench.find(chips, Chip, "choice-theme")
    assert not theme.isVisible()
    menu = theme.menu()
    menu.aboutToShow.emit()
    bench.settle()
    name = f"value-{bench.ids['theme']}"
    next(each for each in menu.actions() if each.objectName() == name).trigger()
    assert theme.isVisible()
    assert theme.text().startswith("Thème\u00a0: ")
    chips.clear()
    assert not theme.isVisible()


def test_a_wide_pane_shows_all(bench: Bench) -> None:
    chips = shown_chips(bench, "delegation", 250)
    bench.window.resize(1200, 200)
    bench.settle()
    assert "choice-more" not in names(chips)
    assert names(chips)[-1] == "choice-theme"


def test_a_menu_opened_twice_in_a_row_is_filled_once(bench: Bench) -> None:
    chips = shown_chips(bench, "delegation", 250)
    menu = bench.find(chips, Chip, "choice-country").menu()
    menu.aboutToShow.emit()
    menu.aboutToShow.emit()
    bench.settle()
    found = [action.text() for action in menu.actions() if action.text()]
    assert found == ["Tout", "Brésil\t1", "États-Unis\t1", "Japon\t1"]
