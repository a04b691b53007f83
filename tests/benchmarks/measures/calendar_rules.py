"""The rules of the calendar by themselves: laying out, and checking a long visit."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random

from iar_desktop.domain.calendar.entry import KINDS, Entry
from iar_desktop.domain.calendar.layout.month import MonthMetrics, month_layout
from iar_desktop.domain.calendar.layout.timeline import (
    TimelineMetrics,
    TimelineRow,
    timeline_layout,
)
from iar_desktop.domain.calendar.layout.week import WeekMetrics, week_layout
from iar_desktop.domain.calendar.layout.year import YearMetrics, year_layout
from iar_desktop.domain.calendar.load import load
from iar_desktop.domain.calendar.recurring import _series, occurrences
from iar_desktop.domain.conflicts import Booking, Days, Setting
from iar_desktop.domain.remedies import Scene, remedies
from iar_desktop.domain.retime import Slot
from iar_desktop.domain.travel import Spot, Ways
from tests.benchmarks.table import Row, measure
from tests.benchmarks.timing import each_taken, middle

_MONTH = date(2026, 10, 1)
_MONDAY = date(2026, 10, 12)
_TIMES = range(25)


@measure
def calendar_rules(path: Path) -> Iterator[Row]:
    """Lay out full months, weeks and years, and look for what clashes."""
    random = Random(26)
    yield from _layouts(random)
    yield from _checks(random)
    yield from _series_of_days()


def _layouts(random: Random) -> Iterator[Row]:
    month = [_entry(random, number, 31) for number in range(400)]
    metrics = MonthMetrics(1200, 800, 24, 18, 2, 4)
    taken = each_taken(lambda _: month_layout(month, _MONTH, 0, metrics), _TIMES)
    yield Row("layout of a month of 400 entries", middle(taken), 3)

    week = [_timed(random, number, _MONDAY, 7) for number in range(200)]
    days = [_MONDAY + timedelta(number) for number in range(7)]
    hours = WeekMetrics(1200, 80, 50, 18, 2)
    taken = each_taken(lambda _: week_layout(week, days, hours), _TIMES)
    yield Row("layout of a week of 200 blocks", middle(taken), 3)

    year = [_entry(random, number, 365) for number in range(4000)]
    months = YearMetrics(1200, 800, 24, 18, 16)

    def whole_year(_: object) -> object:
        return year_layout(load(year, date(2026, 1, 1), date(2026, 12, 31)), 2026, 0, months)

    yield Row("layout of a year of 4,000 entries", middle(each_taken(whole_year, _TIMES)), 15)

    rows = [TimelineRow(str(at), "", tuple(year[at::40])) for at in range(40)]
    across = TimelineMetrics(1200, 160, 24, 14, 2, 4)
    last = date(2026, 12, 31)
    taken = each_taken(lambda _: timeline_layout(rows, date(2026, 1, 1), last, across), _TIMES)
    yield Row("timeline of 40 rows, 4,000 entries", middle(taken), 50)


def _checks(random: Random) -> Iterator[Row]:
    scene = _visit(random)
    yield Row(
        "conflict check of a visit of 60 sessions",
        middle(each_taken(lambda _: scene.clashes(), _TIMES)),
        20,
    )
    found = scene.clashes()
    times = each_taken(lambda clash: remedies(clash, scene), found[:40])
    yield Row(f"remedies of one of its {len(found)} clashes", middle(times), 20)


def _series_of_days() -> Iterator[Row]:
    start, last = datetime(2016, 1, 4, 9), date(2026, 10, 31)

    def anew(rule: str) -> None:
        _series.cache_clear()
        occurrences(start, rule, (), _MONTH, last)

    yield Row(
        "ten years of a daily meeting, anew", middle(each_taken(anew, ["FREQ=DAILY"] * 9)), 50
    )
    hostile = ["FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"] * 9
    yield Row("a rule that never comes true, anew", middle(each_taken(anew, hostile)), 100)


def _entry(random: Random, number: int, spread: int) -> Entry:
    if random.random() < 0.7:
        return _timed(random, number, _MONTH.replace(month=1 if spread > 31 else 10), spread)
    first = datetime(2026, 1 if spread > 31 else 10, 1) + timedelta(random.randrange(spread))
    end = first + timedelta(random.randrange(1, 12))
    people = frozenset({str(number % 7)})
    return Entry(f"{number}", random.choice(KINDS), "Visite", first, end, True, people=people)


def _timed(random: Random, number: int, first: date, spread: int) -> Entry:
    day = datetime.combine(first, datetime.min.time()) + timedelta(random.randrange(spread))
    start = day + timedelta(hours=random.randrange(7, 22))
    end = start + timedelta(minutes=random.randrange(0, 300, 15))
    return Entry(f"{number}", random.choice(KINDS), "Exposé", start, end, False)


def _visit(random: Random) -> Scene:
    """A visit of five days: 60 sessions, 20 people, 8 places, other events around it."""
    spots = [Spot(str(at), f"Place {at}", position=(49 + at / 10, 4.0)) for at in range(8)]
    people = [f"p{at}" for at in range(20)]
    bookings = [_session(random, at, people) for at in range(60)]
    for at in range(6):
        start = datetime.combine(_MONDAY, datetime.min.time()) + timedelta(at - 2)
        slot = Slot(f"e{at}", start, start + timedelta(3))
        who = frozenset(random.sample(people, 2))
        bookings.append(Booking(slot, f"Event {at}", who, kind="congress", all_day=True))
    days = Days(_MONDAY, _MONDAY + timedelta(4))
    setting = Setting(
        ways=Ways(spots),
        holidays={"FR": {_MONDAY: "Férié"}},
        today=_MONDAY,
        staff=frozenset(people),
    )
    return Scene(tuple(bookings), days, frozenset(people[:12]), setting)


def _session(random: Random, number: int, people: list[str]) -> Booking:
    day, turn = divmod(number, 12)
    start = datetime.combine(_MONDAY, datetime.min.time())
    start += timedelta(day, hours=8, minutes=turn * 55)
    named = random.random() < 0.5
    return Booking(
        Slot(f"s{number}", start, start + timedelta(minutes=random.choice((45, 50, 60)))),
        f"Session {number}",
        frozenset(random.sample(people, 3)) if named else frozenset(),
        group=not named,
        room=random.choice(("", "A", "B")),
        vehicle=random.choice(("", "", "Car 1")),
        place=str(random.randrange(8)) if random.random() < 0.6 else "0",
        transfer=turn % 6 == 5,
    )
