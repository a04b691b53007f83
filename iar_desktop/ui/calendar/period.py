"""What each view shows of the year: its days, its title, the period before and after."""

from calendar import monthrange
from datetime import date, timedelta

from iar_desktop.domain.calendar.layout.month import month_days
from iar_desktop.domain.calendar.limits import showable
from iar_desktop.schema.dates import format_day, format_days

DAY, WEEK, MONTH, YEAR, AGENDA = VIEWS = ("day", "week", "month", "year", "agenda")
_WEEK_DAYS = 7
_AGENDA_DAYS = 28
"""What the agenda reads first; it reads on as it is scrolled."""


def days_shown(view: str, day: date, first_weekday: int) -> tuple[date, date]:
    """Return the first and the last day that ``view`` shows around ``day``."""
    if view == DAY:
        return day, day
    if view == WEEK:
        first = week_of(day, first_weekday)
        return first, first + timedelta(_WEEK_DAYS - 1)
    if view == YEAR:
        return date(day.year, 1, 1), date(day.year, 12, 31)
    if view == AGENDA:
        return showable(day - timedelta(_WEEK_DAYS)), showable(day + timedelta(_AGENDA_DAYS))
    shown = month_days(day, first_weekday)
    return shown[0], shown[-1]


def week_of(day: date, first_weekday: int) -> date:
    """Return the first day of the week of ``day``."""
    return day - timedelta((day.weekday() - first_weekday) % _WEEK_DAYS)


def turned(view: str, day: date, by: int) -> date:
    """Return the day that stands for ``day`` so many periods of ``view`` later."""
    if view == DAY:
        return showable(day + timedelta(by))
    if view == WEEK:
        return showable(day + timedelta(_WEEK_DAYS * by))
    return showable(months_later(day, 12 * by if view == YEAR else by))


def months_later(day: date, months: int) -> date:
    """Return the same day so many months later, the last of the month where there is none."""
    number = day.year * 12 + day.month - 1 + months
    year, month = number // 12, number % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def title_of(view: str, day: date, first_weekday: int) -> str:
    """Return what the header calls the period: Octobre 2026, 12–18 octobre 2026."""
    if view == DAY:
        text = format_day(day, "full")
    elif view == WEEK:
        text = format_days(*days_shown(view, day, first_weekday), "long")
    elif view == YEAR:
        text = str(day.year)
    else:
        text = format_day(day, "month")
    return text[:1].upper() + text[1:]
