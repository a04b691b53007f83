"""What the clock says where an event takes place, seen from the office."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

_HOME = "Europe/Paris"
_NOON = time(12)


def clock_there(zone: str | None, day: date) -> str:
    """Return how the clock of ``zone`` differs on ``day``: Paris + 8 h; nothing if it does not."""
    if not zone or zone == _HOME:
        return ""
    noon = datetime.combine(day, _NOON)
    ahead = _offset(noon, zone) - _offset(noon, _HOME)
    if not ahead:
        return ""
    hours, minutes = divmod(abs(ahead) // timedelta(minutes=1), 60)
    sign = "+" if ahead > timedelta(0) else "−"
    shown = f"{hours}\u00a0h" + (f"\u00a0{minutes:02}" if minutes else "")
    return f"Paris\u00a0{sign}\u00a0{shown}"


def _offset(moment: datetime, zone: str) -> timedelta:
    return moment.replace(tzinfo=ZoneInfo(zone)).utcoffset() or timedelta(0)
