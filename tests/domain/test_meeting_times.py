from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iar_desktop.domain.meeting_times import Times, agreeing, last_day

DAY = date(2026, 10, 14)


def at(hour: float, day: int = 0) -> datetime:
    return datetime.combine(DAY + timedelta(day), datetime.min.time()) + timedelta(hours=hour)


def on(number: int) -> date:
    return DAY + timedelta(number)


KEPT = Times(on(0), on(0), at(10), at(12))


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"starts_at": at(9)}, Times(on(0), on(0), at(9), at(12))),
        ({"starts_at": at(13)}, Times(on(0), on(0), at(13), at(15))),
        ({"starts_at": at(9, 2)}, Times(on(2), on(2), at(9, 2), at(11, 2))),
        ({"ends_at": at(26)}, Times(on(0), on(1), at(10), at(26))),
        ({"ends_at": at(24)}, Times(on(0), on(0), at(10), at(24))),
        ({"ends_at": None}, Times(on(0), on(0), at(10), None)),
        ({"starts_at": None}, Times(on(0), on(0), None, None)),
        ({"starts_on": on(3)}, Times(on(3), on(3), at(10, 3), at(12, 3))),
        ({"starts_on": on(3), "ends_on": on(4)}, Times(on(3), on(4), at(10, 3), at(12, 4))),
        ({"ends_on": on(1)}, Times(on(0), on(1), at(10), at(12, 1))),
        ({"ends_on": None}, KEPT),
        ({"starts_on": None}, Times(None, on(0), None, None)),
        ({"starts_on": on(9), "starts_at": at(8, 1)}, Times(on(1), on(1), at(8, 1), at(10, 1))),
    ],
)
def test_whichever_is_edited_the_other_follows(changed: dict[str, object], expected: Times) -> None:
    assert agreeing(KEPT._replace(**changed), KEPT) == expected  # type: ignore[arg-type] # by name


def test_new_meetings_have_the_days_of_their_hours() -> None:
    assert agreeing(Times(starts_at=at(22), ends_at=at(25)), Times()) == Times(
        on(0), on(1), at(22), at(25)
    )
    assert agreeing(Times(on(5), None, at(9)), Times()) == Times(on(0), None, at(9), None)
    assert agreeing(Times(ends_at=at(9)), Times()) == Times(on(0), on(0), None, at(9))
    assert agreeing(Times(on(1), on(2)), Times()) == Times(on(1), on(2))


def test_a_meeting_of_days_without_an_end_keeps_its_length() -> None:
    was = Times(on(0), on(2), at(9))
    assert agreeing(was._replace(starts_at=at(9, 5)), was) == Times(on(5), on(7), at(9, 5))


_days = st.none() | st.dates(on(-3), on(3))
_hours = st.none() | st.datetimes(at(0, -3), at(0, 3)).map(
    lambda each: each.replace(minute=0, second=0, microsecond=0)
)
_times = st.builds(Times, _days, _days, _hours, _hours)


@given(first=_times, then=_times, end_told=st.booleans())
def test_days_and_hours_never_disagree(first: Times, then: Times, *, end_told: bool) -> None:
    stored = agreeing(first, Times())
    told = agreeing(then, stored, end_told=end_told)
    for each in (stored, told):
        if each.starts_at:
            assert each.starts_on == each.starts_at.date()
        if each.starts_at and each.ends_at:
            assert each.ends_on == last_day(each.starts_at, each.ends_at)
        if each.starts_at and each.ends_on and not each.ends_at:
            assert each.ends_on >= each.starts_at.date()
    assert agreeing(told, told) == told


@given(_times, _times)
def test_times_that_agree_are_written_as_they_are(was: Times, told: Times) -> None:
    stored, wanted = agreeing(was, Times()), agreeing(told, Times())
    if wanted.starts_at and wanted.ends_at and wanted.ends_at >= wanted.starts_at:
        assert agreeing(wanted, stored, end_told=True) == wanted
