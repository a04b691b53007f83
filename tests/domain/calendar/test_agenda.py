from datetime import date

from hypothesis import given

from iar_desktop.domain.calendar.agenda import agenda
from iar_desktop.domain.calendar.entry import Entry
from tests.domain.calendar.made import days, some_entries, timed

FIRST, LAST = date(2026, 10, 14), date(2026, 10, 20)


def test_several_days_are_numbered_and_today_stands_even_when_empty() -> None:
    visit = days("visit", "2026-10-13", "2026-10-15")
    early = timed("early", "2026-10-14T08:00", "2026-10-14T09:00")
    gala = timed("gala", "2026-10-14T22:00", "2026-10-15T01:00")
    found = agenda([gala, early, visit], FIRST, LAST, date(2026, 10, 18))
    assert [(d.day.day, [(x.entry.id, x.part) for x in d.lines]) for d in found] == [
        (14, [("visit", "2/3"), ("early", ""), ("gala", "1/2")]),
        (15, [("visit", "3/3"), ("gala", "2/2")]),
        (18, []),
    ]


@given(some_entries())
def test_every_entry_stands_on_each_of_its_days(entries: list[Entry]) -> None:
    found = agenda(entries, FIRST, LAST, date(2020, 1, 1))
    assert [day.day for day in found] == sorted({day.day for day in found})
    assert all(day.lines for day in found)
    shown = sorted((day.day, line.entry.id) for day in found for line in day.lines)
    assert shown == sorted(
        (date(2026, 10, number), each.id)
        for number in range(14, 21)
        for each in entries
        if each.first_day <= date(2026, 10, number) <= each.last_day
    )
