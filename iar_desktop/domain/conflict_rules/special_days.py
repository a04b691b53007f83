"""Days on which something should not be: public holidays, and days due that have passed."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta

from iar_desktop.domain.bookings import ONE_DAY, Booking, Clash, ConflictKind

_LONGEST = 31  # days of one event that are looked at


def on_holidays(
    ordered: Sequence[Booking], holidays: Mapping[str, Mapping[date, str]]
) -> Iterator[Clash]:
    """Yield the events and days due on a public holiday, once for each country concerned."""
    for each in ordered:
        if not (each.all_day or each.due):
            continue
        for country in each.countries:
            found = _found(each, holidays.get(country, {}))
            if found:
                yield _clash(each, country, found)


def _found(booking: Booking, known: Mapping[date, str]) -> list[tuple[date, str]]:
    first, last = booking.days
    count = min((last - first).days, _LONGEST) + 1
    days = (first + timedelta(number) for number in range(count))
    return [(day, known[day]) for day in days if day in known]


def _clash(booking: Booking, country: str, found: Sequence[tuple[date, str]]) -> Clash:
    start = datetime.combine(found[0][0], time.min)
    end = datetime.combine(found[-1][0], time.min) + ONE_DAY
    names = ", ".join(dict.fromkeys(name for _day, name in found))
    return Clash(ConflictKind.HOLIDAY, booking, None, start, end, what=names, where=country)


def passed(ordered: Sequence[Booking], today: date) -> Iterator[Clash]:
    """Yield what was due before ``today`` and is not done."""
    now = datetime.combine(today, time.min)
    for each in ordered:
        if each.due and each.slot.start.date() < today:
            yield Clash(ConflictKind.PASSED, each, None, each.slot.start, now)
