"""The thread of a relationship: everything dated about a record, newest first."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from iar_desktop.schema.messages import N_


@dataclass(frozen=True, slots=True)
class TimelineItem:
    """One dated thing; ``record_id`` is the record that a click opens.

    ``kind`` is that of the thing itself (encounter, delegation, note…), ``label`` its text to be
    translated with ``_``, ``tone`` a tone of ``iar_desktop.schema.option``.
    """

    kind: str
    day: date
    title: str
    detail: str
    record_id: str
    label: str = ""
    tone: str = "neutral"


LABELS = {
    "delegation": (N_("Visit"), "accent"),
    "congress": (N_("Congress"), "blue"),
    "hosted-event": (N_("Event"), "accent"),
    "meeting": (N_("Meeting"), "violet"),
    "encounter": (N_("Encounter"), "blue"),
    "note": (N_("Note"), "neutral"),
    "task": (N_("Task"), "amber"),
    "agreement": (N_("Agreement"), "accent"),
    "partnership": (N_("Partnership"), "violet"),
    "project": (N_("Project"), "violet"),
    "network": (N_("Network"), "violet"),
    "affiliation": (N_("Position"), "neutral"),
    "watch-note": (N_("Watch"), "neutral"),
    "relationship": (N_("Tie"), "neutral"),
    "deadline": (N_("Deadline"), "amber"),
}
COMMITMENT = N_("Commitment")
"""What a task is called that one side promised the other."""


def item(
    kind: str,
    day: date | None,
    title: str,
    detail: str,
    record_id: str,
    tone: str = "",
    label: str = "",
) -> TimelineItem | None:
    """Return a line of the timeline, None for a thing without a day."""
    if day is None:
        return None
    named, usual = LABELS[kind]
    return TimelineItem(kind, day, title, detail, record_id, label or named, tone or usual)


def newest_first(items: Iterable[TimelineItem | None]) -> tuple[TimelineItem, ...]:
    """Return the dated items, newest first; of one day in the order given."""
    dated = [each for each in items if each is not None]
    return tuple(sorted(dated, key=lambda each: each.day, reverse=True))
