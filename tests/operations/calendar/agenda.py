"""An office's days, to be read and moved in tests."""

from datetime import date, datetime, timedelta
from typing import Any

from iar_desktop.domain import Delegation, Meeting, Session
from iar_desktop.domain.calendar.entry import Entry
from iar_desktop.operations.calendar.reading import entries
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.messages import N_
from iar_desktop.storage.dossier import Dossier

DAY = date(2026, 10, 14)  # a Wednesday


def at(hour: float, day: int = 0) -> datetime:
    """A wall time so many days after ``DAY``."""
    return datetime.combine(DAY + timedelta(day), datetime.min.time()) + timedelta(hours=hour)


def on(number: int) -> date:
    return DAY + timedelta(number)


def kept(dossier: Dossier, *records: Entity) -> None:
    """Add records as one step."""
    with dossier.change(N_("Import")) as change:
        for each in records:
            change.add(each)


def visit(**values: Any) -> Delegation:
    """A visit of three days from ``DAY`` on."""
    return Delegation(
        **{"name": "NEDO", "country": "JP", "starts_on": on(0), "ends_on": on(2)} | values
    )


def session(
    event: Entity, name: str, start: float, end: float, day: int = 0, **values: Any
) -> Session:
    return Session(
        event=event.id, name=name, starts_at=at(start, day), ends_at=at(end, day), **values
    )


def weekly(**values: Any) -> Meeting:
    """A meeting every Wednesday from 14:00 to 16:00, from ``DAY`` on."""
    own = {"name": "GT", "starts_at": at(14), "ends_at": at(16), "rule": "FREQ=WEEKLY"}
    return Meeting(**own | values)


def shown(dossier: Dossier, first: int, last: int, **how: Any) -> list[Entry]:
    """What the calendar shows from one day to another, counted from ``DAY``."""
    return entries(dossier, on(first), on(last), **how)


def told(found: list[Entry]) -> list[tuple[str, datetime, datetime]]:
    return [(each.title, each.start, each.end) for each in found]
