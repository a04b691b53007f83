"""What clashes in a programme, within it and with other events, and how to mend it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from iar_desktop.domain import Attendance, Delegation, Event, Participation, Session
from iar_desktop.domain.conflicts import Booking, Clash, ConflictKind, Days, sentence
from iar_desktop.domain.participations import Registration
from iar_desktop.domain.programme import SessionKind
from iar_desktop.domain.remedies import Remedy, Scene, remedies
from iar_desktop.domain.retime import Slot
from iar_desktop.schema.dates import format_days
from iar_desktop.storage.reader import Query, Reader
from iar_desktop.storage.sql import chunks

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Conflict:
    """One clash: what it is as a sentence, the sessions it touches, and remedies to choose from.

    ``session_ids`` has the sessions of this programme only, the earlier one first.
    """

    kind: ConflictKind
    sentence: str
    session_ids: tuple[str, ...]
    at: datetime
    minutes: int
    remedies: tuple[Remedy, ...]


def conflicts_of(reader: Reader, event: Event) -> tuple[Conflict, ...]:
    """Return what clashes in the programme of an event, in order of time.

    Sessions of other events count where they take the same person, room or vehicle.
    """
    own = [each for each in reader.of(Session.event, event.id) if each.starts_at]
    if not own:
        return ()
    scene = _scene(reader, event, own)
    found = scene.clashes()
    people = {each for clash in found for each in clash.who}
    names = {key: entry.title for key, entry in reader.entries(people).items()}
    return tuple(_conflict(clash, scene, names, _dates(event)) for clash in found)


def _conflict(clash: Clash, scene: Scene, names: dict[str, str], dates: str) -> Conflict:
    touched = [each for each in (clash.first, clash.second) if each and each.own]
    return Conflict(
        clash.kind,
        sentence(clash, names, dates),
        tuple(each.id for each in touched),
        clash.start,
        clash.minutes,
        remedies(clash, scene),
    )


def _dates(event: Event) -> str:
    if event.starts_on is None:
        return ""
    return format_days(event.starts_on, event.ends_on or event.starts_on, "short")


def _scene(reader: Reader, event: Event, own: list[Session]) -> Scene:
    others = _sessions_elsewhere(reader, event, own)
    events = reader.get_many(Event, {each.event for each in others})
    events[event.id] = event
    attending = _attending(reader, [*own, *others])
    bookings = tuple(
        _booking(each, events[each.event], event, attending.get(each.id, frozenset()))
        for each in [*own, *others]
        if each.type is not SessionKind.FREE
    )
    return Scene(bookings, Days(event.starts_on, event.last_day()), _group(reader, event))


def _sessions_elsewhere(reader: Reader, event: Event, own: list[Session]) -> list[Session]:
    """Return the sessions of other events in the days of this programme, a day around it."""
    starts = [each.starts_at for each in own if each.starts_at]
    first, last = min(starts).date() - _ONE_DAY, max(starts).date() + _ONE_DAY
    around = Query(Session).where(
        Session.starts_at.at_least(datetime.combine(first, time.min)),
        Session.starts_at.at_most(datetime.combine(last, time.max)),
    )
    return [each for each in reader.all(around) if each.event != event.id]


def _attending(reader: Reader, sessions: Iterable[Session]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for part in chunks([each.id for each in sessions]):
        for each in reader.all(Query(Attendance).where(Attendance.session.one_of(part))):
            found[each.session].add(each.contact)
    return {key: frozenset(people) for key, people in found.items()}


def _group(reader: Reader, event: Event) -> frozenset[str]:
    everyone = reader.of(Participation.event, event.id)
    gone = Registration.CANCELLED
    return frozenset(each.contact for each in everyone if each.registration is not gone)


def _booking(session: Session, of: Event, event: Event, attending: frozenset[str]) -> Booking:
    own = of.id == event.id
    whole = isinstance(of, Delegation) and not attending and not session.participants
    host = {session.host} if session.host else set()
    places = (session.place or of.venue or of.city, session.room)
    return Booking(
        _slot(session, of, event),
        session.title() if own else f"{session.title()} ({of.title()})",
        attending | host,
        own and whole,
        " · ".join(each for each in places if each) if session.room else "",
        session.vehicle or "",
        own,
    )


def _slot(session: Session, of: Event, event: Event) -> Slot:
    """Return the times of a session as the clocks of ``event`` show them."""
    start = session.starts_at or datetime.min  # noqa: DTZ901 - undated ones are not asked for
    slot = Slot(session.id, start, session.ends_at or start)
    zone = session.zone or of.zone
    if zone == event.zone or of.id == event.id:
        return slot
    return slot.at(_translated(start, zone, event.zone))


def _translated(moment: datetime, zone: str, wanted: str) -> datetime:
    aware = moment.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
    return aware.astimezone(ZoneInfo(wanted)).replace(tzinfo=None)
