from datetime import date

import pytest

from iar_desktop.domain.board import placed
from iar_desktop.domain.staleness import stale_day
from iar_desktop.domain.timeline import TimelineItem, item, newest_first


@pytest.mark.parametrize(
    ("position", "expected"),
    [
        (0, ["x", "a", "b"]),
        (1, ["a", "x", "b"]),
        (None, ["a", "b", "x"]),
        (9, ["a", "b", "x"]),
        (-3, ["x", "a", "b"]),
    ],
)
def test_a_card_is_placed_in_its_column(position: int | None, expected: list[str]) -> None:
    assert placed(["a", "b"], "x", position) == expected
    assert placed(["a", "x", "b"], "x", position) == expected


def test_three_years_without_contact() -> None:
    assert stale_day(date(2026, 10, 14)) == date(2023, 10, 14)
    assert stale_day(date(2028, 2, 29)) == date(2025, 2, 28)


def test_a_timeline_is_newest_first_and_holds_no_undated_thing() -> None:
    older = item("note", date(2025, 1, 1), "Old", "", "1")
    newer = item("encounter", date(2026, 1, 1), "New", "said", "2", "violet")
    assert newest_first([older, None, newer, item("task", None, "?", "", "3")]) == (
        TimelineItem("encounter", date(2026, 1, 1), "New", "said", "2", "Encounter", "violet"),
        TimelineItem("note", date(2025, 1, 1), "Old", "", "1", "Note", "neutral"),
    )
