from datetime import date

import pytest

from iar_desktop.domain.calendar.entry import KINDS, Entry, kind_rank
from tests.domain.calendar.made import days, timed


@pytest.mark.parametrize(
    ("entry", "first", "last", "fills"),
    [
        (days("a", "2026-10-14", "2026-10-16"), 14, 16, True),
        (days("a", "2026-10-14"), 14, 14, True),
        (timed("a", "2026-10-14T22:00", "2026-10-15T00:00"), 14, 14, False),
        (timed("a", "2026-10-14T22:00", "2026-10-15T00:01"), 14, 15, False),
        (timed("a", "2026-10-14T00:00", "2026-10-14T00:00"), 14, 14, False),
        (timed("a", "2026-10-14T09:00", "2026-10-15T09:00"), 14, 15, True),
        (timed("a", "2026-10-14T09:00", "2026-10-15T08:59"), 14, 15, False),
    ],
)
def test_the_days_of_an_entry(entry: Entry, first: int, last: int, fills: bool) -> None:
    assert (entry.first_day, entry.last_day, entry.fills_days) == (
        date(2026, 10, first),
        date(2026, 10, last),
        fills,
    )


def test_an_occurrence_has_a_key_of_its_own() -> None:
    meeting = timed("m", "2026-10-13T09:00", "2026-10-13T10:00", occurrence=date(2026, 10, 13))
    assert meeting.key == ("m", date(2026, 10, 13))
    assert days("a", "2026-10-14").key == ("a", None)


def test_kinds_stand_in_their_order() -> None:
    assert [kind_rank(kind) for kind in (*KINDS, "unknown")] == list(range(9))
