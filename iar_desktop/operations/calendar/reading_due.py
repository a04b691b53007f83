"""What is due in a period: deadlines, tasks, and the ends of agreements."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from iar_desktop.domain.calendar.entry import Entry
from iar_desktop.domain.partnerships import AgreementStatus
from iar_desktop.domain.tasks import TaskStatus
from iar_desktop.operations.calendar.period import Period, whole_days
from iar_desktop.operations.calendar.words import (
    DONE,
    DROPPED,
    LATE,
    LATE_TONE,
    OPEN,
    TONES,
    stored,
)
from iar_desktop.schema.messages import N_, _
from iar_desktop.storage.reader import Reader

_DEADLINES = """SELECT r.id, r.name, r.due_on, r.done_on IS NOT NULL, e.country, e.id, e.name,
e.owner, NULL, NULL FROM "deadline" r CROSS JOIN "event" e ON e.id = r.event
WHERE r.due_on BETWEEN ? AND ?"""
_TASKS = """SELECT r.id, r.name, r.due_on, r.status, coalesce(e.country, o.country, c.country),
e.id, e.name, r.owner, r.contact, NULL FROM "task" r LEFT JOIN "event" e ON e.id = r.event
LEFT JOIN "organisation" o ON o.id = r.organisation LEFT JOIN "contact" c ON c.id = r.contact
WHERE r.due_on BETWEEN ? AND ?"""
_AGREEMENTS = """SELECT r.id, r.name, r.ends_on, r.status, coalesce(p.country, o.country),
NULL, NULL, p.owner, p.contact, p.name FROM "agreement" r
LEFT JOIN "partnership" p ON p.id = r.partnership
LEFT JOIN "organisation" o ON o.id = coalesce(r.organisation, p.organisation)
WHERE r.ends_on BETWEEN ? AND ? AND r.status <> 'draft'"""
_READ = {"deadline": _DEADLINES, "task": _TASKS, "agreement": _AGREEMENTS}
_STATES = {TaskStatus.OPEN: OPEN, TaskStatus.DONE: DONE, TaskStatus.DROPPED: DROPPED}


def due_entries(reader: Reader, period: Period, kind: str) -> Iterator[Entry]:
    """Yield what of ``kind`` (deadline, task or agreement) is due in the period."""
    bounds = period.first.isoformat(), period.last.isoformat()
    for row in reader.connection.execute(_READ[kind], bounds):
        yield _entry(kind, row, period)


def _entry(kind: str, row: Any, period: Period) -> Entry:
    known, name, due, status, country, event, event_name, *people, partner = row
    day = date.fromisoformat(due)
    start, end = whole_days(day, day)
    text, finished = _state(kind, status)
    late = kind != "agreement" and not finished and day < period.today
    return Entry(
        known,
        kind,
        _(_ENDS).format(title=name) if kind == "agreement" else name,
        start,
        end,
        True,  # noqa: FBT003 - by position, as all of it
        tone=LATE_TONE if late else TONES[kind],
        state=_(LATE if late else text),
        place=partner or "",
        country=country or "",
        event=event or "",
        event_title=event_name or "",
        people=frozenset(each for each in people if each),
        finished=finished,
        late=late,
        movable=kind != "agreement",
    )


_ENDS = N_("End of: {title}")


def _state(kind: str, status: Any) -> tuple[str, bool]:
    """Return the state in words, and whether nothing is left to do."""
    if kind == "agreement":
        return stored(AgreementStatus, status).label, status == AgreementStatus.ENDED
    if kind == "deadline":
        return (DONE, True) if status else (OPEN, False)
    return _STATES[stored(TaskStatus, status)], status != TaskStatus.OPEN
