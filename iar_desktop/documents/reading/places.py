"""What the clock says where an event takes place, seen from the office."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from iar_desktop.documents.reading.day_times import length
from iar_desktop.schema.messages import language

HOME = "Europe/Paris"
_NOON = time(12)


def clock_there(zone: str | None, day: date) -> str:
    """Return how the clock of ``zone`` differs on ``day``: Paris + 8 h; nothing if it does not."""
    if not zone or zone == HOME:
        return ""
    noon = datetime.combine(day, _NOON)
    ahead = _offset(noon, zone) - _offset(noon, HOME)
    if not ahead:
        return ""
    sign = "+" if ahead > timedelta(0) else "−"
    return f"{city(HOME)}\u00a0{sign}\u00a0{length(abs(ahead))}"


def city(zone: str) -> str:
    """Return the place by which a zone is known, in the language spoken: Londres, 東京."""
    from babel import Locale  # late: as for the names of days

    known = Locale.parse(language()).time_zones.get(zone, {})
    return str(known.get("city") or zone.rpartition("/")[2].replace("_", " "))


def _offset(moment: datetime, zone: str) -> timedelta:
    return moment.replace(tzinfo=ZoneInfo(zone)).utcoffset() or timedelta(0)
