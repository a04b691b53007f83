"""Days as bands of a table, and hours as its first column."""

import re
from datetime import date, datetime, timedelta

from iar_desktop.documents.reading.texts import capital
from iar_desktop.schema.dates import format_day, format_time
from iar_desktop.schema.messages import _, language


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


def length(lasts: timedelta) -> str:
    """Return a length of time: 45 min, 1 h 30, 1時間30分; nothing for none."""
    minutes = int(lasts / timedelta(minutes=1))
    if minutes <= 0:
        return ""
    whole, rest = divmod(minutes, 60)
    if language() == "ja":
        return (f"{whole}時間" if whole else "") + (f"{rest}分" if rest else "")
    if not whole:
        return f"{rest}\u00a0min"
    return f"{whole}\u00a0h\u00a0{rest:02}" if rest else f"{whole}\u00a0h"
