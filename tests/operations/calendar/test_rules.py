from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iar_desktop.domain.calendar.recurring import occurrences
from iar_desktop.operations.calendar.period import whole_days
from iar_desktop.operations.calendar.rules import counted_on, moved, until
from iar_desktop.schema.errors import UserError

TUESDAY = date(2026, 10, 6)  # the first of its month


@pytest.mark.parametrize(
    ("rule", "days", "expected"),
    [
        ("FREQ=DAILY", 3, "FREQ=DAILY"),
        ("FREQ=WEEKLY;BYDAY=TU,FR", 3, "FREQ=WEEKLY;BYDAY=FR,MO"),
        ("FREQ=WEEKLY;BYDAY=TU;UNTIL=20261231", -1, "FREQ=WEEKLY;BYDAY=MO;UNTIL=20261230"),
        ("FREQ=MONTHLY;BYDAY=1TU", 7, "FREQ=MONTHLY;BYDAY=2TU"),
        ("FREQ=MONTHLY;BYDAY=1TU", -6, "FREQ=MONTHLY;BYDAY=5WE"),
        ("FREQ=MONTHLY;BYMONTHDAY=6", 2, "FREQ=MONTHLY;BYMONTHDAY=8"),
        ("FREQ=MONTHLY;BYMONTHDAY=-26", 1, "FREQ=MONTHLY;BYMONTHDAY=-25"),
        ("FREQ=YEARLY;BYMONTH=10;BYDAY=1TU", 30, "FREQ=YEARLY;BYMONTH=11;BYDAY=1TH"),
        ("FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1", 0, "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1"),
    ],
)
def test_a_rule_moves_with_its_first_day(rule: str, days: int, expected: str) -> None:
    assert moved(rule, TUESDAY, days) == expected


def test_the_last_thursday_stays_counted_from_the_end() -> None:
    assert moved("FREQ=MONTHLY;BYDAY=-1TH", date(2026, 10, 29), -1) == "FREQ=MONTHLY;BYDAY=-1WE"


@pytest.mark.parametrize(
    "rule",
    ["FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1", "FREQ=MONTHLY;BYMONTHDAY=6,20", "FREQ=HOURLY"],
)
def test_an_intricate_rule_is_not_guessed_at(rule: str) -> None:
    with pytest.raises(UserError, match="modifiez plutôt la règle"):
        moved(rule, TUESDAY, 1)


def test_ends_and_counts() -> None:
    assert until("FREQ=WEEKLY;COUNT=9", TUESDAY) == "FREQ=WEEKLY;UNTIL=20261006"
    assert counted_on("FREQ=WEEKLY;COUNT=9", 4) == "FREQ=WEEKLY;COUNT=5"
    assert counted_on("FREQ=WEEKLY", 4) == "FREQ=WEEKLY"


@given(
    rule=st.sampled_from(
        ["FREQ=DAILY;INTERVAL=3", "FREQ=WEEKLY", "FREQ=WEEKLY;BYDAY=TU,FR", "FREQ=WEEKLY;COUNT=9"]
    ),
    days=st.integers(-30, 30),
)
def test_days_and_weeks_are_moved_exactly(rule: str, days: int) -> None:
    start, _end = whole_days(TUESDAY, TUESDAY)
    step = timedelta(days)
    first, last = TUESDAY, TUESDAY + timedelta(120)
    before = occurrences(start, rule, (), first, last)
    after = occurrences(start + step, moved(rule, TUESDAY, days), (), first + step, last + step)
    assert after == [each + step for each in before]
