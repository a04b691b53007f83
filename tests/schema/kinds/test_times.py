from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iar_desktop.schema import clock
from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.kinds import Day, Instant, Moment
from iar_desktop.schema.kinds.times import FIRST_YEAR, LAST_YEAR
from iar_desktop.schema.messages import speaking
from tests.schema.kinds.refusals import refused, takes_or_refuses

days = st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31))


@pytest.fixture(autouse=True)
def friday(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "today", lambda: date(2026, 5, 15))


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("14/10/2026", date(2026, 10, 14)),
        ("2026-10-14", date(2026, 10, 14)),
        ("14 oct. 2026", date(2026, 10, 14)),
        ("demain", date(2026, 5, 16)),
        ("+2s", date(2026, 5, 29)),
    ],
)
def test_days_as_people_type_them(typed: str, day: date) -> None:
    assert Day().parse(typed) == day


@pytest.mark.parametrize("typed", ["31/02/2026", "2026-13-01", "bientôt", "14/10/26/1", "0/0/0"])
def test_days_that_are_none(typed: str) -> None:
    with pytest.raises(InvalidValue, match=r"pas une date|n’existe pas au calendrier"):
        Day().parse(typed)


@pytest.mark.parametrize("typed", ["1/1/1899", "31/12/2201", "1/1/0001", "31/12/9999"])
def test_years_that_are_slips_of_the_finger(typed: str) -> None:
    year = int(typed.rpartition("/")[2])
    assert refused(Day(), typed) == f"L’année {year} n’est pas possible ici."


def test_moments() -> None:
    assert Moment().parse("14/10/2026 9h30") == datetime(2026, 10, 14, 9, 30)
    with pytest.raises(InvalidValue, match="manque l’heure"):
        Moment().parse("14/10/2026")
    precise = datetime(2026, 10, 14, 9, 30, 59, 999, tzinfo=UTC)
    assert Moment().check(precise) == datetime(2026, 10, 14, 9, 30)
    assert Moment().format(datetime(2026, 10, 14, 9, 30)) == "14 oct. 2026 09:30"


def test_instants_are_one_point_in_time_wherever_they_were_noted() -> None:
    tokyo = datetime(2026, 10, 14, 9, 30, tzinfo=timezone(timedelta(hours=9)))
    assert Instant().to_column(tokyo) == "2026-10-14T00:30:00+00:00"
    assert Instant().from_column("2026-10-14T00:30:00+00:00") == tokyo


@given(days)
def test_days_are_kept_and_edited_as_shown(day: date) -> None:
    kind = Day()
    assert kind.from_column(kind.to_column(day)) == kind.check(day) == day
    assert kind.check(day.isoformat()) == day
    for code in ("fr", "en"):
        with speaking(code):
            assert kind.parse(kind.edit_text(day)) == day


@given(st.datetimes(datetime(FIRST_YEAR, 1, 1), datetime(LAST_YEAR, 12, 31)))
def test_moments_are_kept_and_edited_as_shown(moment: datetime) -> None:
    kind = Moment()
    minute = kind.check(moment)
    assert kind.from_column(kind.to_column(minute)) == minute
    for code in ("fr", "en"):
        with speaking(code):
            assert kind.parse(kind.edit_text(minute)) == minute


@given(st.datetimes(datetime(1970, 1, 1), datetime(2200, 1, 1), timezones=st.timezones()))
def test_instants_are_kept_to_the_second(moment: datetime) -> None:
    kept = Instant().from_column(Instant().to_column(moment))
    assert kept == moment.astimezone(UTC).replace(microsecond=0)
    assert Instant().parse(Instant().edit_text(kept)) == kept


@pytest.mark.parametrize("kind", [Day(), Moment()])
def test_hostile_texts(kind: Day) -> None:
    takes_or_refuses(kind)
