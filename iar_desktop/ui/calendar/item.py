"""A piece of an entry as a view shows it: where, in which shape, and what is to be said of it."""

from collections.abc import Iterable
from typing import Literal, NamedTuple

from PySide6.QtCore import QRectF

from iar_desktop.domain.calendar.entry import Entry
from iar_desktop.domain.calendar.layout.rect import Rect
from iar_desktop.domain.congresses import CongressStatus
from iar_desktop.domain.delegations import DelegationStatus
from iar_desktop.domain.hosted_events import HostedEventStatus
from iar_desktop.domain.meetings import MeetingStatus
from iar_desktop.schema.dates import format_time
from iar_desktop.schema.messages import _
from iar_desktop.ui.theme import Tone

BAR: Literal["bar"] = "bar"
"""Filled, over days."""
LINE: Literal["line"] = "line"
"""A timed entry among days: its hour and its title, without a ground."""
BLOCK: Literal["block"] = "block"
"""Among the hours: as tall as it lasts."""
Shape = Literal["bar", "line", "block"]

KIND_ICONS = {
    "delegation": "flag",
    "congress": "congress",
    "hosted-event": "mic",
    "meeting": "meeting",
    "session": "clock",
    "deadline": "bell",
    "task": "tasks",
    "agreement": "signature",
}
_DONE_WITH = frozenset({"deadline", "task"})
_CALLED_OFF = (
    DelegationStatus.DECLINED,
    DelegationStatus.CANCELLED,
    CongressStatus.SKIPPED,
    HostedEventStatus.CANCELLED,
    MeetingStatus.CANCELLED,
)
_TONES: tuple[Tone, ...] = ("neutral", "accent", "amber", "red", "blue", "violet")


class Item(NamedTuple):
    """One piece: ``opens`` and ``closes`` say whether the entry begins and ends in it."""

    entry: Entry
    rect: Rect
    shape: Shape
    opens: bool = True
    closes: bool = True

    @property
    def box(self) -> QRectF:
        """Where it stands, for Qt."""
        return QRectF(*self.rect)


def struck(entry: Entry) -> bool:
    """Return whether an entry is struck through: done with, or called off."""
    if not entry.finished:
        return False
    return entry.kind in _DONE_WITH or entry.state in {_(each.label) for each in _CALLED_OFF}


def tone_of(entry: Entry) -> Tone:
    """Return the tone an entry is painted in; what is struck through has none."""
    if struck(entry):
        return "neutral"
    return next((tone for tone in _TONES if tone == entry.tone), "neutral")


def hours_of(entry: Entry) -> str:
    """Return when a timed entry takes place (09:00–10:30), empty for whole days."""
    if entry.all_day:
        return ""
    start, end = format_time(entry.start.time()), format_time(entry.end.time())
    return start if entry.end == entry.start else f"{start}–{end}"


def item_at(items: Iterable[Item], x: float, y: float) -> Item | None:
    """Return the item under a point: the one painted last."""
    found = None
    for item in items:
        if item.rect.contains(x, y):
            found = item
    return found
