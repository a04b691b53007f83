"""Days as bands of a table, and hours as its first column."""

import re
from datetime import date, datetime

from iar_desktop.documents.reading.texts import capital
from iar_desktop.schema.dates import format_day, format_time
from iar_desktop.schema.messages import _


def day_title(day: date | None) -> str:
    """Return the day without its year: Mercredi 14 octobre; what is said where there is none."""
    if day is None:
        return _("Without a date")
    year = f"{day.year:04}"
    # 23 de noviembre de 2026; 2026年11月23日
    return capital(re.sub(f"( de)? {year}$|^{year}年", "", format_day(day, "full")))


def hours(begins: datetime | None, ends: datetime | None) -> str:
    """Return from when to when: 09:00–10:00; what is missing is left out."""
    return "–".join(format_time(each.time()) for each in (begins, ends) if each)
