"""The calendar of a month: one page turned sideways for each, what has no room listed after it."""

from collections.abc import Iterator
from datetime import date

from iar_desktop.documents.calendar.head import CalendarHead
from iar_desktop.documents.calendar.holidays import holiday_names
from iar_desktop.documents.calendar.month_grid import MonthGrid
from iar_desktop.documents.calendar.spans import months, whole_months
from iar_desktop.documents.calendar.words import continued, kinds_among
from iar_desktop.documents.kit.block import Block, PageBreak
from iar_desktop.documents.period import Part, Period, PeriodDocument
from iar_desktop.documents.reading.texts import capital
from iar_desktop.documents.registry import register
from iar_desktop.domain.calendar.layout.month import month_days
from iar_desktop.schema.dates import format_day, format_days
from iar_desktop.schema.messages import N_

_MONDAY = 0


def _reading(first: date, last: date) -> tuple[date, date]:
    """Read the whole weeks that the grids show."""
    return month_days(first, _MONDAY)[0], month_days(last, _MONDAY)[-1]


def _title(first: date, last: date) -> str:
    return capital(format_days(first, last, "month"))


def _blocks(period: Period) -> Iterator[Block]:
    for number, month in enumerate(months(period.first, period.last)):
        if number:
            yield PageBreak()
        yield from _month(period, month)


def _month(period: Period, month: date) -> Iterator[Block]:
    days = month_days(month, _MONDAY)
    entries = [
        each for each in period.entries if each.first_day <= days[-1] and each.last_day >= days[0]
    ]
    title = capital(format_day(month, "month"))
    shown = period.countries if "holidays" in period.parts else ()
    holidays = holiday_names(shown, days[0], days[-1])
    yield CalendarHead(title, kinds_among(entries), period.note)
    more = [CalendarHead(continued(title), (), level=1)]
    weeks = "weeks" in period.parts
    yield MonthGrid(month, entries, holidays, weeks=weeks, more=more)


register(
    PeriodDocument(
        "calendar-month",
        N_("Calendar of the month"),
        N_("internal use"),
        whole_months,
        _reading,
        _title,
        _blocks,
        (
            Part("holidays", N_("Public holidays")),
            Part("weeks", N_("Week numbers")),
        ),
    )
)
