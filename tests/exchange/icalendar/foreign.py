"""Files that other programs wrote: those that two libraries carry along for their own tests."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import recurring_ical_events

FLOATING = ZoneInfo("Europe/Paris")


def files_of(library: Any) -> list[Path]:
    """The .ics files installed with a library."""
    return sorted(Path(library.__file__).parent.rglob("*.ics"))


FILES = files_of(icalendar) + files_of(recurring_ical_events)

Times = Counter[tuple[str, str, str]]


def times(content: bytes, first: datetime, last: datetime) -> Times:
    """Beginning, end and title of each event, as recurring-ical-events expands them."""
    found: Times = Counter()
    for calendar in _calendars(content):
        expanded = recurring_ical_events.of(calendar, components=["VEVENT"], skip_bad_series=True)
        for event in expanded.between(first, last):
            start, end = event.start, event.end
            if not isinstance(start, datetime) and end <= start:
                end = start + timedelta(days=1)  # a day lasts a day (RFC 5545, 3.6.1)
            title = " ".join(str(event.get("SUMMARY", "")).split())
            found[instant(start), instant(end), title or "Untitled"] += 1
    return found


def _calendars(content: bytes) -> list[icalendar.Calendar]:
    found = []
    for component in icalendar.Calendar.from_ical(content, multiple=True):
        calendar = component
        if component.name != "VCALENDAR":
            calendar = icalendar.Calendar()
            calendar.add_component(component)
        found.append(calendar)
    return found


def instant(value: date) -> str:
    """A day as such; a time to the minute in UTC, floating ones as of Paris."""
    if not isinstance(value, datetime):
        return value.isoformat()
    aware = value if value.tzinfo else value.replace(tzinfo=FLOATING)
    return aware.replace(second=0, microsecond=0).astimezone(UTC).isoformat()
