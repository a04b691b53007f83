"""Clocks that change, in the few words that the head of a day has room for."""

from iar_desktop.domain.calendar.zones import Change
from iar_desktop.schema.dates import format_time
from iar_desktop.ui.calendar.zones import place_name


def change_text(change: Change) -> str:
    """Return where clocks change, when, and to what they are set: Paris 02:00 → 03:00."""
    before, after = change.at.time(), (change.at + change.by).time()
    return f"{place_name(change.zone)} {format_time(before)} → {format_time(after)}"
