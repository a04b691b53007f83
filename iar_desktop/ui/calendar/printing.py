"""What of the calendar is printed: the days on the screen, with its filters."""

from iar_desktop.ui.calendar.model import CalendarModel
from iar_desktop.ui.calendar.period import AGENDA, DAY, MONTH, WEEK, YEAR
from iar_desktop.ui.desk import PeriodToPrint

_DOCUMENTS = {
    DAY: "calendar-week",
    WEEK: "calendar-week",
    MONTH: "calendar-month",
    YEAR: "calendar-year",
    AGENDA: "agenda",
}


def period_to_print(model: CalendarModel) -> PeriodToPrint:
    """Return the week, month or year around the chosen day; of the agenda, four weeks from it."""
    document = _DOCUMENTS[model.view]
    countries = tuple(model.holiday_countries)
    return PeriodToPrint(document, model.day, None, model.choice, model.zone, countries)
