"""What the rules of conflicts look at, gathered for the days of a period or for one event."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cached_property
from typing import NamedTuple

from iar_desktop.domain import Event, Place, TravelTime
from iar_desktop.domain.bookings import Booking, Days, Setting
from iar_desktop.domain.calendar.entry import Entry
from iar_desktop.domain.calendar.holidays import holidays_of
from iar_desktop.domain.scene import Scene
from iar_desktop.domain.travel import Spot, Ways
from iar_desktop.operations.calendar.asking import among
from iar_desktop.operations.calendar.booking import (
    SessionRow,
    due_booking,
    event_booking,
    meeting_booking,
    session_booking,
)
from iar_desktop.operations.calendar.days_off import home_country
from iar_desktop.operations.calendar.period import ONE_DAY, Period
from iar_desktop.operations.calendar.reading_due import due_entries
from iar_desktop.operations.calendar.reading_events import (
    Row,
    event_entry,
    event_rows,
    recurring_entries,
)
from iar_desktop.operations.calendar.reading_sessions import named_people
from iar_desktop.operations.calendar.words import state_of
from iar_desktop.operations.office import staff
from iar_desktop.schema import clock
from iar_desktop.storage.reader import Query, Reader

_KINDS = ("delegation", "congress", "hosted-event", "meeting")
_LONGEST = timedelta(31)
_SESSIONS = """SELECT r.id, r.name, r.type, r.starts_at, r.ends_at, coalesce(r.zone, e.zone),
r.fixed, r.place, r.room, r.vehicle, r.participants, r.host, r.event, e.name, e.kind, e.status,
e.starts_on, e.ends_on, e.venue, e.city FROM "session" r CROSS JOIN "event" e ON e.id = r.event"""
_BETWEEN = _SESSIONS + " WHERE r.starts_at BETWEEN ? AND ?"
_TAKING_PART = (
    'SELECT event, contact, role FROM "participation" '
    "WHERE event IN ({ids}) AND registration <> 'cancelled'"
)


class Found(NamedTuple):
    """A scene, the zone of its wall times, and the titles of the events by their ids."""

    scene: Scene
    zone: str
    titles: Mapping[str, str]


def period_scene(
    reader: Reader, first: date, last: date, zone: str, *, today: date | None = None
) -> Found:
    """Return all that is booked and due from ``first`` to ``last``, in wall times of ``zone``."""
    period = Period(first, last, zone, today or clock.today())
    return _Gathering(reader, period, None).found(special_days=True)


def event_scene(reader: Reader, event: Event, *, special_days: bool = True) -> Found | None:
    """Return what is booked around the days of an event, in wall times of its place.

    Only its own is ever moved.  None when it has no days.  ``special_days`` asks for holidays and
    what is due as well.
    """
    spans = [(each, each) for each in (event.starts_on, event.last_day()) if each]
    question = 'SELECT min(starts_at), max(starts_at) FROM "session" WHERE event = ?'
    for low, high in reader.connection.execute(question, (event.id,)):
        if low:
            spans.append((date.fromisoformat(low[:10]), date.fromisoformat(high[:10])))
    if not spans:
        return None
    first, last = min(low for low, _high in spans), max(high for _low, high in spans)
    last = min(last, first + _LONGEST)
    period = Period(first - ONE_DAY, last + ONE_DAY, event.zone, clock.today())
    return _Gathering(reader, period, event).found(special_days=special_days)


class _Gathering:
    """Collects the bookings of one period."""

    def __init__(self, reader: Reader, period: Period, event: Event | None) -> None:
        self.reader, self.period, self.event = reader, period, event
        self.members = {each.id: each.title() for each in staff(reader)}
        self.ways = ways(reader)
        rows = event_rows(reader, period, _KINDS)
        self.rows = [each for each in rows if not state_of(each.kind, each.status).called_off]
        self.roles: dict[str, dict[str, str]] = defaultdict(dict)
        self.days: dict[str, Days] = {}

    def found(self, *, special_days: bool) -> Found:
        """Return the scene."""
        sessions = self._sessions()
        ids = {each.id for each in self.rows} | {each.event for each in sessions}
        meetings = list(recurring_entries(self.reader, self.period))
        for event, contact, role in among(
            self.reader, _TAKING_PART, ids | {each.id for each in meetings}
        ):
            self.roles[event][contact] = role
        named = named_people(self.reader, (each.id for each in sessions))
        bookings = [
            session_booking(
                each, self.period, named.get(each.id), self.ways, own=self._own(each.event)
            )
            for each in sessions
        ]
        bookings += self._events(meetings)
        if special_days:
            bookings += self._due()
        setting = Setting(
            ways=self.ways,
            holidays=self._holidays(bookings) if special_days else {},
            today=self.period.today if special_days else None,
            days=self.days,
            groups={event: frozenset(roles) for event, roles in self.roles.items()},
            names=self.members,
            staff=frozenset(self.members),
        )
        own = self.event
        days = Days(own.starts_on, own.last_day()) if own else Days()
        scene = Scene(tuple(bookings), days, setting=setting)
        titles = {each.event: each.event_name for each in sessions}
        return Found(scene, self.period.zone, titles)

    def _own(self, event_id: str) -> bool:
        return self.event is None or event_id == self.event.id

    def _sessions(self) -> list[SessionRow]:
        rows = self.reader.connection.execute(_BETWEEN, self.period.around)
        found = []
        for each in map(SessionRow._make, rows):
            if not state_of(each.event_kind, each.event_status).called_off:
                self.days.setdefault(each.event, each.days)
                found.append(each)
        return found

    def _events(self, recurring: list[Entry]) -> Iterator[Booking]:
        for row in self.rows:
            entry = event_entry(row, self.period)
            if entry is None:
                continue
            if entry.all_day:
                countries = self._countries(row)
                yield event_booking(row, entry, self._needed(row), countries, own=self._own(row.id))
            else:
                yield meeting_booking(entry, self._at(entry), self.ways, own=self._own(entry.id))
        for entry in recurring:
            yield meeting_booking(entry, self._at(entry), self.ways, own=self._own(entry.id))

    def _at(self, entry: Entry) -> frozenset[str]:
        return entry.people | self.roles.get(entry.id, {}).keys()

    def _needed(self, row: Row) -> frozenset[str]:
        """Return who of the office an event needs: of a congress only those who go there."""
        going = self.roles.get(row.id, {}).keys() & self.members.keys()
        return frozenset(going) if row.kind == "congress" else row.people | going

    def _due(self) -> Iterator[Booking]:
        for kind in ("deadline", "task"):
            for entry in due_entries(self.reader, self.period, kind):
                if not entry.finished and (self.event is None or entry.event == self.event.id):
                    yield due_booking(entry, (self.home,))

    def _countries(self, row: Row) -> tuple[str, ...]:
        """Return whose holidays count: ours and the guests'; others set the days of congresses."""
        guests = row.country if row.kind == "delegation" else None
        wanted = () if row.kind == "congress" else (self.home, guests)
        return tuple(dict.fromkeys(each for each in wanted if each))

    @cached_property
    def home(self) -> str:
        """The country of the office."""
        return home_country(self.reader)

    def _holidays(self, bookings: list[Booking]) -> Mapping[str, Mapping[date, str]]:
        countries = {country for each in bookings for country in each.countries}
        first, last = self.period.first - _LONGEST, self.period.last + 2 * _LONGEST
        return {country: holidays_of(country, first, last) for country in sorted(countries)}


def ways(reader: Reader) -> Ways:
    """Return the office's places and what is known of the ways between them."""
    places = reader.all(Query(Place))
    spots = [Spot(each.id, each.name, each.city or "", each.position) for each in places]
    times = reader.all(Query(TravelTime)) if spots else []
    return Ways(spots, [(each.start, each.destination, each.minutes) for each in times])
