"""Days said by their numbers and months: 14/10, 2026-10-14, wed 14, 1er mars, Oct 14th, 2026."""

from __future__ import annotations

from iar_desktop.schema.dates import words as w
from iar_desktop.schema.dates.grammar import Readings, Text
from iar_desktop.schema.dates.partial import Directed, Partial

# What may follow "le 3" in a line; after anything else it counts things: "le 3 pilotes".
_AFTER_A_DAY = frozenset(
    ["et", "and", "ou", "or", "puis", "then", "a", "at", "pour", "to", "avec", "with", "chez"]
)
_CENTURY_AHEAD = 39  # a year of two digits lies at most so far ahead, else in the past


def dated_days(text: Text, index: int) -> Readings:
    """Every reading of a calendar date that begins at `index`, with a weekday before it or not."""
    start = text.skip(index, "le", "on", "the")
    weekday = text.weekday(start)
    if weekday is not None:
        after = text.skip(text.skip(start + 1, "."), ",")
        yield from _dates(text, after, weekday)
    yield from _dates(text, index, None)


def _dates(text: Text, index: int, weekday: int | None) -> Readings:
    yield from _numeric(text, index, weekday)
    start = text.skip(index, "le", "the", "on")
    start = text.skip(start, "the")
    yield from _numeric(text, start, weekday) if start > index else ()
    for said, after in (*_day_month(text, start, weekday), *_month_day(text, start, weekday)):
        if text.word(after) in w.NEXT_AFTER:
            yield Directed(said, "future"), after + 1
        elif text.word(after) in w.LAST_AFTER:
            yield Directed(said, "past"), after + 1
        yield said, after
    yield from _day_alone(text, start, weekday, explained=start > index)


def _full_year(text: Text, index: int) -> int | None:
    """The year written with four or two digits at `index`."""
    year = text.number(index)
    if year is None or text.digits(index) not in (2, 4):
        return None
    if text.digits(index) == 4:
        return year or None
    latest = text.today.year + _CENTURY_AHEAD
    return latest - (latest - year) % 100


def _ordered(
    text: Text, numbers: tuple[int, int], year: int | None, weekday: int | None
) -> list[Partial]:
    """The dates that two numbers may mean, the order of the language first."""
    found = []
    for order in text.words.orders:
        day, month = numbers if order == "dmy" else numbers[::-1]
        if 1 <= day <= 31 and 1 <= month <= 12:
            found.append(Partial(day, month, year, weekday))
    return found


def _numeric(text: Text, index: int, weekday: int | None) -> Readings:
    first, sign, second = text.number(index), text.word(index + 1), text.number(index + 2)
    if first is None:
        return
    if text.digits(index) == 8 and not text.within:
        year, rest = divmod(first, 10_000)
        if year and 1 <= rest // 100 <= 12 and 1 <= rest % 100 <= 31:
            yield Partial(rest % 100, rest // 100, year, weekday), index + 1
    if sign not in ("/", "-", ".") or second is None:
        return
    if sign != "/" and not text.glued(index, index + 2):
        return
    yield from _three_numbers(text, index, weekday)
    bare = text.digits(index) <= 2 and text.digits(index + 2) <= 2
    if bare and (sign == "/" or not text.within):
        for said in _ordered(text, (first, second), None, weekday):
            dotted = sign == "." and text.word(index + 3) == "."
            yield said, index + 3 + dotted


def _three_numbers(text: Text, index: int, weekday: int | None) -> Readings:
    sign = text.word(index + 1)
    first, second, third = (text.number(index + step) for step in (0, 2, 4))
    if text.word(index + 3) != sign or first is None or second is None or third is None:
        return
    if text.digits(index) == 4:
        if first and 1 <= second <= 12 and 1 <= third <= 31:
            yield Partial(third, second, first, weekday), index + 5
    elif year := _full_year(text, index + 4):
        for said in _ordered(text, (first, second), year, weekday):
            yield said, index + 5


def _day_number(text: Text, index: int) -> tuple[int, int] | None:
    """A day of the month at `index` ("14", "1er", "3rd", "14.") and the index after it."""
    day = text.number(index)
    if day is None or not 1 <= day <= 31 or text.digits(index) > 2:
        return None
    if text.word(index + 1) in w.ORDINALS and text.glued(index, index + 1):
        return day, index + 2
    return day, index + 1


def _with_year(text: Text, index: int, day: int, month: int, weekday: int | None) -> Readings:
    after = text.skip(text.skip(index, ",", "of", "de"), "'")
    if year := _full_year(text, after):
        yield Partial(day, month, year, weekday), after + 1
    yield Partial(day, month, None, weekday), index


def _day_month(text: Text, index: int, weekday: int | None) -> Readings:
    if not (found := _day_number(text, index)):
        return
    day, after = found
    after = text.skip(text.skip(after, "of", "de", "d", ".", "-"), "'")
    month = text.words.months.get(text.word(after))
    if month is not None:
        yield from _with_year(text, _past_stop(text, after + 1), day, month, weekday)


def _past_stop(text: Text, index: int) -> int:
    """The index after the full stop or hyphen that ends an abbreviated month."""
    hyphen = text.word(index) == "-" and text.digits(index + 1) in (2, 4)
    if hyphen and text.glued(index - 1, index + 1):
        return index + 1
    return text.skip(index, ".")


def _month_day(text: Text, index: int, weekday: int | None) -> Readings:
    month = text.words.months.get(text.word(index))
    if month is None:
        return
    start = text.skip(text.skip(index + 1, "."), "the")
    if found := _day_number(text, start):
        yield from _with_year(text, found[1], found[0], month, weekday)


def _day_alone(text: Text, index: int, weekday: int | None, *, explained: bool) -> Readings:
    """A day alone, "le 3", "wed 14"; a bare "14" only where nothing but a day is typed."""
    if not (found := _day_number(text, index)):
        return
    day, after = found
    if text.within and weekday is None:
        ended = after >= len(text.tokens) or text.tokens[after].is_sign
        ends = ended or after > index + 1 or text.word(after) in _AFTER_A_DAY
        if not (explained and ends):
            return
    yield Partial(day, None, None, weekday), after
