from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from iar_desktop.storage.rotation import DAILY, MONTHLY, MOST_RECENT, RECENT, WEEKLY, kept

moments = st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))


@given(st.sets(moments, max_size=150))
def test_what_stays(made: set[datetime]) -> None:
    stay = kept(made)
    assert stay <= made
    assert len(stay) <= DAILY + WEEKLY + MONTHLY + MOST_RECENT
    assert kept(stay) == stay
    if made:
        newest = max(made)
        assert newest in stay
        assert len(stay) >= min(len(made), MOST_RECENT) or all(
            newest - each >= RECENT for each in made - stay
        )
    for period, most in (
        (datetime.date, DAILY),
        (lambda each: each.isocalendar()[:2], WEEKLY),
        (lambda each: (each.year, each.month), MONTHLY),
    ):
        last = {period(each): each for each in sorted(made)}
        wanted = sorted(last.values(), reverse=True)[:most]
        assert set(wanted) <= stay


@given(st.sets(moments, max_size=60), moments)
def test_one_more_backup_lets_no_recent_one_go(made: set[datetime], added: datetime) -> None:
    newest = max({*made, added})
    recent = sorted(each for each in {*made, added} if newest - each < RECENT)[-MOST_RECENT:]
    assert set(recent) <= kept({*made, added})


def test_a_year_of_daily_work_leaves_days_weeks_and_months() -> None:
    there: set[datetime] = set()
    day = datetime(2025, 1, 1, 9, tzinfo=UTC)
    for number in range(500):
        there = kept({*there, day + timedelta(days=number)})
    ages = sorted((max(there) - each).days for each in there)  # from Friday, 15 May 2026
    sundays = [5, 12, 19, 26, 33, 40, 47, 54, 61]
    ends_of_months = [15, 45, 76, 104, 135, 166, 196, 227]
    assert ages == sorted({*range(12), *sundays, *ends_of_months})


def test_a_dossier_left_alone_keeps_its_past() -> None:
    old = {datetime(2020, 5, day, tzinfo=UTC) for day in range(1, 11)}
    assert kept({*old, datetime(2026, 1, 1, tzinfo=UTC)}) >= old


def test_imports_of_one_day_are_all_kept_until_there_are_many() -> None:
    morning = datetime(2026, 5, 14, 9, tzinfo=UTC)
    imports = {morning + timedelta(minutes=5 * number) for number in range(40)}
    assert sorted(kept(imports)) == sorted(imports)[-MOST_RECENT:]
