"""Rules of recurrence changed: moved to other days, ended before one of them, counted on."""

from calendar import monthrange
from datetime import date, datetime, timedelta

from iar_desktop.schema.errors import InvalidValue, UserError
from iar_desktop.schema.messages import _
from iar_desktop.schema.recurrence import Rule
from iar_desktop.schema.recurrence.rule import NthDay

_WEEK = 7


def until(rule: str, last: date) -> str:
    """Return the rule ended with the day ``last``, whatever ended it before."""
    return _read(rule)._replace(times=0, until=f"{last:%Y%m%d}").text()


def counted_on(rule: str, before: int) -> str:
    """Return a rule of so many times with the ``before`` first ones gone, any other as it is."""
    read = _read(rule)
    return read._replace(times=max(1, read.times - before)).text() if read.times else rule


def moved(rule: str, start: date, days: int) -> str:
    """Return the rule for ``days`` later, of something that began on ``start``.

    The first Tuesday of the month moved by a day is the first Wednesday.  ``UserError`` for a
    rule too intricate to be moved to other days.
    """
    read, now = _read(rule), start + timedelta(days)
    if days == 0:
        return rule
    nth = [each for each in read.days if each.number]
    intricate = read.positions or read.year_days or read.week_numbers or len(nth) > 1
    if intricate or len(read.month_days) > 1 or (read.days and read.month_days):
        raise UserError(
            _("“{rule}” cannot be moved to other days: edit the rule instead.").format(rule=rule)
        )
    months = read.months
    if now.month != start.month:
        months = tuple(sorted((each + now.month - start.month - 1) % 12 + 1 for each in months))
    return read._replace(
        days=tuple(_day(each, days, now) for each in read.days),
        month_days=tuple(_month_day(each, now) for each in read.month_days),
        months=months,
        until=_later(read.until, days),
    ).text()


def _read(rule: str) -> Rule:
    try:
        return Rule.read(rule)
    except InvalidValue as error:  # kept by a version that allowed more
        raise UserError(
            _("“{rule}” cannot be moved to other days: edit the rule instead.").format(rule=rule)
        ) from error


def _later(stamp: str, days: int) -> str:
    if not stamp:
        return ""
    day = datetime.strptime(stamp[:8], "%Y%m%d") + timedelta(days)
    return f"{day:%Y%m%d}{stamp[8:]}"


def _day(each: NthDay, days: int, now: date) -> NthDay:
    """Return a weekday moved, with its place in the month of ``now`` if it has one."""
    if not each.number:
        return NthDay(0, (each.weekday + days) % _WEEK)
    if each.number > 0:
        return NthDay((now.day - 1) // _WEEK + 1, now.weekday())
    left = monthrange(now.year, now.month)[1] - now.day
    return NthDay(-(left // _WEEK + 1), now.weekday())


def _month_day(each: int, now: date) -> int:
    return now.day if each > 0 else now.day - monthrange(now.year, now.month)[1] - 1
