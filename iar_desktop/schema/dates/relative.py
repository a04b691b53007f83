"""Days said from today: tomorrow, +2w, in three days, next Friday, end of next month."""

from __future__ import annotations

from datetime import date, timedelta

from iar_desktop.schema.dates import words as w
from iar_desktop.schema.dates.grammar import FULL_NAME, Readings, Text, add_months, moved
from iar_desktop.schema.dates.partial import Fixed, Part, Partial

_FARTHEST = 9999  # "+9999d"; more is a slip of the finger
_WEEK_EN = {("en", "huit"): 7, ("en", "quinze"): 14, ("week",): 7}
_THIS = {"ce", "this", "cette"}


def relative_days(text: Text, index: int) -> Readings:
    """Every reading of a day said from today that begins at `index`."""
    if found := text.phrase(index, w.DAYS_FROM_TODAY):
        yield _day(text.today + timedelta(days=found[0])), found[1]
    try:
        yield from _offsets(text, index)
    except OverflowError:  # before year 1 or after 9999: no such day
        return
    yield from _weekdays(text, index)
    yield from _periods(text, index)


def _day(day: date) -> Fixed:
    return Fixed(day, day)


def _amount(text: Text, index: int) -> tuple[int, str, int] | None:
    """An amount at `index`, "3 days", "quinze jours": (count, unit, index after)."""
    if idiom := text.phrase(index, w.IDIOMS):
        return idiom[0], "day", idiom[1]
    count = text.number(index)
    if count is None:
        count = w.NUMBERS.get(text.word(index))
    unit = w.UNITS.get(text.word(index + 1))
    if count is None or unit is None or count > _FARTHEST:
        return None
    return count, unit, text.skip(index + 2, ".")


def _offsets(text: Text, index: int) -> Readings:
    word = text.word(index)
    if word in ("+", "-") and text.number(index + 1) is not None:
        if amount := _amount(text, index + 1):
            count, unit, after = amount
            yield _day(moved(text.today, -count if word == "-" else count, unit)), after
    elif word in ("dans", "in", "sous", "within", "ici", "d"):
        start = text.skip(text.skip(index + 1, "'") if word == "d" else index + 1, "ici")
        if (word != "d" or start > index + 1) and (amount := _amount(text, start)):
            yield _day(moved(text.today, amount[0], amount[1])), amount[2]
    elif word == "il" and text.word(index + 1) == "y" and text.word(index + 2) == "a":
        if amount := _amount(text, index + 3):
            yield _day(moved(text.today, -amount[0], amount[1])), amount[2]
    elif amount := _amount(text, index):
        count, unit, after = amount
        if text.word(after) == "ago":
            yield _day(moved(text.today, -count, unit)), after + 1
        elif text.word(after) == "from" and text.word(after + 1) in ("now", "today"):
            yield _day(moved(text.today, count, unit)), after + 2


def _weekday(text: Text, index: int) -> tuple[int, int] | None:
    """The weekday named at `index` and the index after it (and after its full stop)."""
    weekday = text.weekday(index)
    if weekday is None:
        return None
    after = text.skip(index + 1, ".")
    short = len(text.word(index)) < FULL_NAME
    if text.within and short and after == index + 1 and text.number(after) is None:
        return None
    return weekday, after


def _weekdays(text: Text, index: int) -> Readings:
    start = text.skip(index, "le", "on", "the")
    word = text.word(start)
    if word in ("next", "last") and (found := _weekday(text, start + 1)):
        yield _next_or_last(text, found[0], word), found[1]
    if word in _THIS and (found := _weekday(text, start + 1)):
        yesterday = text.today - timedelta(days=1)
        day = yesterday + timedelta(days=(found[0] - yesterday.weekday() - 1) % 7 + 1)
        yield _day(day), found[1]
    if not (found := _weekday(text, start)):
        return
    weekday, after = found
    if text.word(after) in w.NEXT_AFTER:
        yield _day(_after_today(text, weekday)), after + 1
    if text.word(after) in w.LAST_AFTER:
        yield _next_or_last(text, weekday, "last"), after + 1
    if further := text.phrase(after, _WEEK_EN):
        yield _day(_after_today(text, weekday) + timedelta(days=further[0])), further[1]
    if week := text.phrase(text.skip(after, "de", "of"), w.PERIODS):
        (unit, steps), end = week
        if unit == "week":
            monday = text.today - timedelta(days=text.today.weekday())
            yield _day(monday + timedelta(days=7 * steps + weekday)), end
    yield Partial(weekday=weekday), after


def _after_today(text: Text, weekday: int) -> date:
    return text.today + timedelta(days=(weekday - text.today.weekday() - 1) % 7 + 1)


def _next_or_last(text: Text, weekday: int, word: str) -> Fixed:
    """English "next Friday" is that of next week; "last Friday" the latest one gone by."""
    if word == "next":
        monday = text.today - timedelta(days=text.today.weekday())
        return _day(monday + timedelta(days=7 + weekday))
    return _day(text.today - timedelta(days=(text.today.weekday() - weekday - 1) % 7 + 1))


def _period(today: date, unit: str, steps: int) -> Fixed:
    if unit == "week":
        monday = today + timedelta(days=7 * steps - today.weekday())
        return Fixed(monday, monday + timedelta(days=6))
    if unit == "month":
        first = add_months(today.replace(day=1), steps)
        return Fixed(first, add_months(first, 1) - timedelta(days=1))
    return Fixed(date(today.year + steps, 1, 1), date(today.year + steps, 12, 31))


def _periods(text: Text, index: int) -> Readings:
    """Weeks, months, years; their start, middle and end; the week-end; ISO week numbers."""
    if found := text.phrase(index, w.PERIODS):
        yield _period(text.today, *found[0]), found[1]
    start = text.skip(index, "le", "ce", "this", "the", "a", "la")
    if text.phrase(start, {("week", "end"): True, ("weekend",): True}):
        saturday = _period(text.today, "week", 0).first + timedelta(days=5)
        after = start + (1 if text.word(start) == "weekend" else 3)
        yield Fixed(saturday, saturday + timedelta(days=1)), after
    yield from _week_number(text, text.skip(index, "la", "en", "in"))
    if part := text.phrase(index, w.PARTS):
        name, start = part
        start = text.skip(start, "-", "'")
        for table in (w.PERIODS, w.BARE_PERIODS):
            if found := text.phrase(start, table):
                yield Part(_period(text.today, *found[0]), name), found[1]
        if text.digits(start) == 4 and (year := text.number(start)):
            yield Part(_period(date(year, 1, 1), "year", 0), name), start + 1
        for month, after in months(text, start):
            yield Part(month, name), after


def _week_number(text: Text, index: int) -> Readings:
    if text.word(index) not in ("semaine", "week", "s", "w", "sem"):
        return
    number = text.number(text.skip(index + 1, "."))
    if number is None or not 1 <= number <= 53:
        return
    after = text.skip(index + 1, ".") + 1
    year = text.today.year
    if text.digits(after) == 4:
        year, after = text.number(after) or year, after + 1
    try:
        monday = date.fromisocalendar(year, number, 1)
    except ValueError:  # a year of 52 weeks
        return
    yield Fixed(monday, monday + timedelta(days=6)), after


def months(text: Text, index: int) -> Readings:
    """A month named at `index`, with its year or without ("octobre 2026", "next March")."""
    start = text.skip(index, "next", "last")
    month = text.words.months.get(text.word(start))
    if month is None:
        return
    after = text.skip(start + 1, ".")
    if text.digits(after) == 4:
        yield Partial(month=month, year=text.number(after)), after + 1
    word = text.word(index) if start > index else text.word(after)
    past_it = after if start > index else after + 1
    today = text.today
    if word in w.NEXT_AFTER or word == "next":
        yield Partial(month=month, year=today.year + (month <= today.month)), past_it
    elif word in w.LAST_AFTER or word == "last":
        yield Partial(month=month, year=today.year - (month >= today.month)), past_it
    yield Partial(month=month), after
