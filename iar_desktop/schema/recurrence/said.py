"""A rule of recurrence in words: chaque mardi; on the first Tuesday of the month, 10 times."""

from collections.abc import Iterable

from iar_desktop.schema.dates import format_day, month_name, weekday_name
from iar_desktop.schema.dates.words import base_language
from iar_desktop.schema.messages import N_, _, _n, language
from iar_desktop.schema.recurrence.rule import NthDay, Rule

WORKING_DAYS = tuple(NthDay(0, weekday) for weekday in range(5))
RANKS = {
    1: N_("first"),
    2: N_("second"),
    3: N_("third"),
    4: N_("fourth"),
    5: N_("fifth"),
    -1: N_("last"),
}


class _Unsaid(Exception):
    """The rule has no usual words."""


def words(rule: Rule) -> str:
    """Return the rule as people say it, in the language spoken now.

    A rule that nobody says in words is shown as it is written.
    """
    try:
        said = _days_said(rule)
    except _Unsaid:
        return _("by the rule {rule}").format(rule=rule.text())
    if rule.months and rule.freq != "YEARLY":
        months = _listed(month_name(month) for month in rule.months)
        said = _("{what}, in {months}").format(what=said, months=months)
    if rule.times:
        times = _n("once", "{count} times", rule.times)
        said = _("{what}, {times}").format(what=said, times=times)
    last = rule.last_day
    return _("{what}, until {day}").format(what=said, day=format_day(last)) if last else said


def _days_said(rule: Rule) -> str:
    if rule.year_days or rule.week_numbers or rule.week_start:
        raise _Unsaid
    if rule.freq == "DAILY":
        return _daily(rule)
    if rule.freq == "WEEKLY":
        return _weekly(rule)
    return _monthly(rule) if rule.freq == "MONTHLY" else _yearly(rule)


def _daily(rule: Rule) -> str:
    if rule.month_days or rule.positions or rule.days:
        raise _Unsaid
    return _n("every day", "every {count} days", rule.interval)


def _weekly(rule: Rule) -> str:
    if rule.positions:
        raise _Unsaid
    every = _n("every week", "every {count} weeks", rule.interval)
    if not rule.days:
        return every
    if rule.interval == 1:
        if rule.days == WORKING_DAYS:
            return _("every working day")
        return _("every {days}").format(days=_listed(weekday_name(d.weekday) for d in rule.days))
    on = _("on {weekday}")
    days = _listed(on.format(weekday=weekday_name(day.weekday)) for day in rule.days)
    return _("{every}, {days}").format(every=every, days=days)


def _monthly(rule: Rule) -> str:
    every = _n("every month", "every {count} months", rule.interval)
    days = _days_of_month(rule)
    if not days:
        return every
    if rule.interval == 1:
        return _("{days} of the month").format(days=days)
    return _("{every}, {days}").format(every=every, days=days)


def _yearly(rule: Rule) -> str:
    every = _n("every year", "every {count} years", rule.interval)
    if rule == Rule("YEARLY", rule.interval, times=rule.times, until=rule.until):
        return every
    if len(rule.months) != 1:
        raise _Unsaid
    return _("{every}, {days}").format(every=every, days=_days_of_year(rule))


def _days_of_year(rule: Rule) -> str:
    """Return days of the one month that is said."""
    month = month_name(rule.months[0])
    if rule.month_days and all(day > 0 for day in rule.month_days) and not rule.positions:
        dates = (f"{_number(day)} {month}" for day in rule.month_days)
        return _listed(_("on {weekday}").format(weekday=each) for each in dates)
    days = _days_of_month(rule)
    if not days:
        raise _Unsaid
    said = _("{days} of {month}").format(days=days, month=month)
    if base_language(language()) == "fr" and month[0] in "ao":  # d’avril, d’août, d’octobre
        return said.replace(f" de {month}", f" d’{month}")
    return said


def _days_of_month(rule: Rule) -> str:
    """Return the days of a month that are meant, "" when none is said."""
    if rule.month_days and (rule.days or rule.positions):
        raise _Unsaid
    if rule.month_days:
        return _listed(_day_of_month(day) for day in rule.month_days)
    if rule.positions:
        return _listed(_positioned(rule, position) for position in rule.positions)
    return _listed(_ranked(weekday_name(day.weekday), day.number) for day in rule.days)


def _day_of_month(day: int) -> str:
    if day == -1:
        return _("on the last day")
    if day < 0:
        raise _Unsaid
    return _("on the {day}").format(day=_ordinal(day))


def _positioned(rule: Rule, position: int) -> str:
    if rule.days == WORKING_DAYS:
        return _ranked(_("working day"), position)
    if len(rule.days) != 1 or rule.days[0].number:
        raise _Unsaid
    return _ranked(weekday_name(rule.days[0].weekday), position)


def _ranked(what: str, number: int) -> str:
    if number not in RANKS:
        raise _Unsaid
    return _("on the {rank} {weekday}").format(rank=_(RANKS[number]), weekday=what)


def _ordinal(day: int) -> str:
    if base_language(language()) == "fr":
        return _number(day)
    ending = "th" if day in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    return f"{day}{ending}"


def _number(day: int) -> str:
    return "1er" if day == 1 and base_language(language()) == "fr" else str(day)


def _listed(items: Iterable[str]) -> str:
    *before, last = [*items] or [""]
    return _("{items} and {last}").format(items=", ".join(before), last=last) if before else last
