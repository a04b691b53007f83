"""Public holidays of several countries, in words."""

from collections.abc import Sequence
from datetime import date


def holiday_names(countries: Sequence[str], first: date, last: date) -> dict[date, str]:
    """Return the holidays of each day: Toussaint FR, BE; one country alone needs no code.

    Where several countries have the day, it has the name that it has in the first.
    """
    if not countries:
        return {}
    from iar_desktop.domain.calendar.holidays import holidays_of  # late: not every page has them

    names: dict[date, str] = {}
    codes: dict[date, list[str]] = {}
    for country in countries:
        for day, name in holidays_of(country, first, last).items():
            names.setdefault(day, name)
            codes.setdefault(day, []).append(country)
    if len(countries) == 1:
        return names
    return {day: f"{names[day]} {', '.join(codes[day])}" for day in sorted(names)}
