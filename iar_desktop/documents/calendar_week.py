"""The calendar of a week: one page turned sideways for each, the days side by side with hours."""

from collections.abc import Iterator
from datetime import date

from iar_desktop.documents.calendar.head import CalendarHead
from iar_desktop.documents.calendar.holidays import holiday_names
from iar_desktop.documents.calendar.spans import WEEK, mondays, whole_weeks
from iar_desktop.documents.calendar.week_grid import WeekGrid
from iar_desktop.documents.calendar.words import continued, kinds_among
from iar_desktop.documents.kit.block import Block, PageBreak
from iar_desktop.documents.period import Part, Period, PeriodDocument, just_so
from iar_desktop.documents.registry import register
from iar_desktop.schema.dates import format_days
from iar_desktop.schema.messages import N_, _


def _title(first: date, last: date) -> str:
    days = format_days(first, last)
    if (last - first).days > WEEK.days:
        return days
    return _("Week {number} · {days}").format(number=first.isocalendar().week, days=days)


def _blocks(period: Period) -> Iterator[Block]:
    for number, monday in enumerate(mondays(period.first, period.last)):
        if number:
            yield PageBreak()
        yield from _week(period, monday)


def _week(period: Period, monday: date) -> Iterator[Block]:
    last = monday + WEEK
    entries = [
        each for each in period.entries if each.first_day <= last and each.last_day >= monday
    ]
    title = _title(monday, last)
    shown = period.countries if "holidays" in period.parts else ()
    yield CalendarHead(title, kinds_among(entries), period.note)
    more = [CalendarHead(continued(title), (), level=1)]
    yield WeekGrid(monday, entries, holiday_names(shown, monday, last), more)


register(
    PeriodDocument(
        "calendar-week",
        N_("Calendar of the week"),
        N_("internal use"),
        whole_weeks,
        just_so,
        _title,
        _blocks,
        (Part("holidays", N_("Public holidays")),),
    )
)
