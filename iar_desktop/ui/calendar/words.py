"""Entries in words: for tips, screen readers, ghosts and messages."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from iar_desktop.domain.calendar.entry import Entry
from iar_desktop.schema.dates import format_day, format_days, format_time
from iar_desktop.schema.folding import fold
from iar_desktop.schema.messages import N_, _
from iar_desktop.ui.calendar.zones import place_name

KIND_LABELS = {
    "delegation": N_("Delegation"),
    "congress": N_("Congress"),
    "hosted-event": N_("Hosted event"),
    "meeting": N_("Meeting"),
    "session": N_("Session"),
    "deadline": N_("Deadline"),
    "task": N_("Task"),
    "agreement": N_("End of an agreement"),
}
KIND_PLURALS = {
    "delegation": N_("Delegations"),
    "congress": N_("Congresses"),
    "hosted-event": N_("Hosted events"),
    "meeting": N_("Meetings"),
    "session": N_("Programme"),
    "deadline": N_("Deadlines"),
    "task": N_("Tasks"),
    "agreement": N_("Agreements"),
}


def by_name(keys: Iterable[str], names: Mapping[str, str]) -> list[str]:
    """Return ``keys`` in the order of their names, accents and case left aside."""
    return sorted(keys, key=lambda each: fold(names.get(each, each)))


def when_text(start: datetime, end: datetime, *, all_day: bool) -> str:
    """Return when something takes place: mer. 14 oct. 10:00–11:30, mer. 14 – ven. 16 oct."""
    if all_day:
        last = max(end - timedelta(days=1), start)
        return format_days(start.date(), last.date(), "weekday")
    begins, ends = format_time(start.time()), format_time(end.time())
    if start == end:
        return f"{format_day(start, 'weekday')} {begins}"
    if end.date() == start.date():
        return f"{format_day(start, 'weekday')} {begins}–{ends}"
    return f"{format_day(start, 'weekday')} {begins} – {format_day(end, 'weekday')} {ends}"


def entry_when(entry: Entry) -> str:
    """Return when an entry takes place, as shown in the calendar."""
    return when_text(entry.start, entry.end, all_day=entry.all_day)


def own_when(entry: Entry) -> str:
    """Return when it takes place by the clocks of its own place, empty when they are the same."""
    if entry.own_start is None or entry.own_end is None or entry.own_start == entry.start:
        return ""
    text = when_text(entry.own_start, entry.own_end, all_day=False)
    return _("{when} local time ({zone})").format(when=text, zone=place_name(entry.zone))


def states_of(entry: Entry, *, clash: bool = False) -> list[str]:
    """Return what is the matter with an entry, in words."""
    found = [entry.state] if entry.state else []
    if entry.finished and not entry.state:
        found.append(_("finished"))
    if entry.recurring:
        found.append(_("comes back"))
    if clash:
        found.append(_("clashes"))
    return found


def lines_of(entry: Entry) -> list[str]:
    """Return the facts of an entry, one a line."""
    label = _(KIND_LABELS.get(entry.kind, ""))
    lines = [entry.title, entry_when(entry), own_when(entry)]
    lines.append(", ".join(part for part in (entry.place, entry.country) if part))
    lines.append(" · ".join(part for part in (label, entry.event_title) if part))
    lines.append(", ".join(states_of(entry)))
    return [line for line in lines if line]
