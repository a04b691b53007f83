"""How far a day is from today, in words."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from iar_desktop.schema.messages import _, _n, language

_CACHED = 16_384
_DAYS_SAID = 13  # from two weeks on, weeks are said; from two months on, months; then years
_WEEKS_SAID = 60
_MONTHS_SAID = 730


def format_relative(day: date, today: date) -> str:
    """`day` seen from `today`: aujourd'hui, demain, dans 5 jours, il y a 3 semaines, in 2 years."""
    return _relative(language(), (day - today).days)


def format_deadline(day: date, today: date) -> str:
    """What is left until `day`: J-2, D-2; today; late ("en retard") when it has gone by."""
    return _deadline(language(), (day - today).days)


@lru_cache(maxsize=_CACHED)
def _deadline(code: str, days: int) -> str:  # noqa: ARG001 - the language keeps the cache apart
    if days < 0:
        return _("late")
    return _("D-{days}").format(days=days) if days else _("today")


@lru_cache(maxsize=_CACHED)
def _relative(code: str, days: int) -> str:  # noqa: ARG001 - the language keeps the cache apart
    if -2 <= days <= 2:
        named = (_("the day before yesterday"), _("yesterday"), _("today"), _("tomorrow"))
        return (*named, _("the day after tomorrow"))[days + 2]
    if days > 0:
        return _ahead(days)
    return _ago(-days)


def _ahead(days: int) -> str:
    if days <= _DAYS_SAID:
        return _n("in {count} day", "in {count} days", days)
    if days < _WEEKS_SAID:
        return _n("in {count} week", "in {count} weeks", round(days / 7))
    if days < _MONTHS_SAID:
        return _n("in {count} month", "in {count} months", round(days / 30.44))
    return _n("in {count} year", "in {count} years", round(days / 365.25))


def _ago(days: int) -> str:
    if days <= _DAYS_SAID:
        return _n("{count} day ago", "{count} days ago", days)
    if days < _WEEKS_SAID:
        return _n("{count} week ago", "{count} weeks ago", round(days / 7))
    if days < _MONTHS_SAID:
        return _n("{count} month ago", "{count} months ago", round(days / 30.44))
    return _n("{count} year ago", "{count} years ago", round(days / 365.25))
