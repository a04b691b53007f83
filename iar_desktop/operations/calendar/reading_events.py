"""Visits, congresses, hosted events and meetings of a period, and meetings that come back."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from typing import NamedTuple

from iar_desktop.domain.calendar.entry import KINDS, Entry
from iar_desktop.domain.calendar.recurring import occurrences
from iar_desktop.operations.calendar.asking import among
from iar_desktop.operations.calendar.period import ONE_DAY, ONE_HOUR, Period, whole_days
from iar_desktop.operations.calendar.standing import (
    LONG,
    long_events,
    recurring_meetings,
    undated_meetings,
)
from iar_desktop.operations.calendar.words import TONES, state_of
from iar_desktop.schema.messages import _
from iar_desktop.storage.reader import Reader

EVENT_KINDS = frozenset(KINDS[:4])
MOST_OCCURRENCES = 1000  # of one meeting in one period: more than its days are hours


class Row(NamedTuple):
    """What is read of an event, as it is stored."""

    id: str
    kind: str
    name: str
    status: str | None
    starts_on: str | None
    ends_on: str | None
    starts_at: str | None
    ends_at: str | None
    zone: str
    country: str | None
    city: str | None
    venue: str | None
    owner: str | None
    escort: str | None
    recurring: str | None
    rule: str | None
    except_on: str | None

    @property
    def people(self) -> frozenset[str]:
        """The members of the office whom it concerns by its own fields."""
        return frozenset(each for each in (self.owner, self.escort) if each)

    @property
    def place(self) -> str:
        """Where it is."""
        return " · ".join(each for each in (self.venue, self.city) if each)


# The columns of ``Row``, in its order.
_READ = """SELECT r.id, r.kind, r.name, r.status, r.starts_on, r.ends_on, r.starts_at, r.ends_at,
r.zone, r.country, r.city, r.venue, r.owner, r.escort, r.recurring, r.rule, r.except_on
FROM "event" r"""
_BEGUN = _READ + (
    " WHERE r.starts_on BETWEEN ? AND ? AND coalesce(r.ends_on, r.starts_on) >= ?"
    " AND r.rule IS NULL"
)
_BY_ID = _READ + " WHERE r.id IN ({ids})"
_REPLACED = (
    'SELECT recurring, instead_of FROM "event" '
    "WHERE recurring IN ({ids}) AND instead_of IS NOT NULL"
)


def event_rows(reader: Reader, period: Period, kinds: Iterable[str]) -> list[Row]:
    """Return the events of ``kinds`` that may touch the period; not those with a rule."""
    wanted = EVENT_KINDS.intersection(kinds)
    first, last = period.first - ONE_DAY, period.last + ONE_DAY  # a day apart by their zone
    bound = ((first - LONG).isoformat(), last.isoformat(), first.isoformat())
    found = list(map(Row._make, reader.connection.execute(_BEGUN, bound)))
    known = {each.id for each in found}
    others = rows_of(reader, (long_events(reader) | undated_meetings(reader)) - known)
    found += [each for each in others if each.rule is None]
    return [each for each in found if each.kind in wanted]


def rows_of(reader: Reader, ids: Iterable[str]) -> list[Row]:
    """Return the events with these ids, in no special order."""
    return list(map(Row._make, among(reader, _BY_ID, ids)))


def event_entry(row: Row, period: Period) -> Entry | None:
    """Return the entry of an event, None when it is not seen in the period."""
    if row.starts_at:
        start = datetime.fromisoformat(row.starts_at)
        end = datetime.fromisoformat(row.ends_at) if row.ends_at else start + ONE_HOUR
        return _timed(row, period, start, end, None)
    if row.starts_on is None:
        return None
    first = date.fromisoformat(row.starts_on)
    start, end = whole_days(first, date.fromisoformat(row.ends_on) if row.ends_on else first)
    if not period.touches(start, end):
        return None
    return _entry(row, start, end)


def _timed(
    row: Row, period: Period, start: datetime, end: datetime, occurrence: date | None
) -> Entry | None:
    begins, ends = period.here(start, end, row.zone)
    if not period.touches(begins, ends):
        return None
    own = (row.zone, start, end)
    return _entry(row, begins, ends, own, occurrence)


def _entry(
    row: Row,
    start: datetime,
    end: datetime,
    own: tuple[str, datetime | None, datetime | None] = ("", None, None),
    occurrence: date | None = None,
) -> Entry:
    state = state_of(row.kind, row.status)
    return Entry(
        row.id,
        row.kind,
        row.name,
        start,
        end,
        own[1] is None,
        own[0],
        own[1],
        own[2],
        TONES[row.kind],
        _(state.text),
        row.place,
        row.country or "",
        people=row.people,
        occurrence=occurrence,
        recurring=occurrence is not None or row.recurring is not None,
        finished=state.finished,
    )


def recurring_entries(reader: Reader, period: Period) -> Iterator[Entry]:
    """Yield the occurrences of the meetings that come back; exceptions are events themselves."""
    rows = [
        each
        for each in rows_of(reader, recurring_meetings(reader))
        if each.starts_on and each.starts_on <= (period.last + ONE_DAY).isoformat()
    ]
    replaced = replaced_days(reader, [each.id for each in rows])
    for row in rows:
        yield from _occurring(row, period, replaced[row.id])


def replaced_days(reader: Reader, ids: Iterable[str]) -> dict[str, set[date]]:
    """Return for each recurring meeting the days on which a record of its own stands instead."""
    found: dict[str, set[date]] = defaultdict(set)
    for meeting, day in among(reader, _REPLACED, ids):
        found[meeting].add(date.fromisoformat(day))
    return found


def _occurring(row: Row, period: Period, replaced: set[date]) -> Iterator[Entry]:
    skipped = {date.fromisoformat(each) for each in (row.except_on or "").split(",") if each}
    start, end = _first_times(row)
    lasts = end - start
    earliest = period.first - ONE_DAY - timedelta(lasts.days)
    days = occurrences(
        start,
        row.rule or "",
        sorted(skipped | replaced),
        earliest,
        period.last + ONE_DAY,
        MOST_OCCURRENCES,
        row.zone,
    )
    for each in days:
        on = each.date()
        begins = datetime.combine(on, start.time())
        if row.starts_at:
            found = _timed(row, period, begins, begins + lasts, on)
        else:
            shown = (begins, begins + lasts)
            found = _entry(row, *shown, occurrence=on) if period.touches(*shown) else None
        if found:
            yield found


def _first_times(row: Row) -> tuple[datetime, datetime]:
    """Return when the first of a recurring meeting begins and ends; midnights without hours."""
    if row.starts_at:
        start = datetime.fromisoformat(row.starts_at)
        return start, datetime.fromisoformat(row.ends_at) if row.ends_at else start + ONE_HOUR
    first = date.fromisoformat(row.starts_on or "")
    return whole_days(first, date.fromisoformat(row.ends_on) if row.ends_on else first)
