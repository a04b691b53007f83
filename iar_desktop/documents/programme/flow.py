"""Time between the sessions of a programme, and what in it cannot be."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from iar_desktop.documents.programme.plan import Plan
from iar_desktop.domain import Attendance, Delegation, Place, Session, TravelTime
from iar_desktop.domain.bookings import Booking, Clash, Days, Setting
from iar_desktop.domain.calendar.zones import period_in
from iar_desktop.domain.conflicts import clashes, sentence
from iar_desktop.domain.programme import SessionKind
from iar_desktop.domain.retime import Slot
from iar_desktop.domain.travel import Spot, Ways
from iar_desktop.schema.dates import format_days
from iar_desktop.storage.reader import Query, Reader

_WAYS = (SessionKind.TRANSFER, SessionKind.FREE)


def gaps(plan: Plan, found: Sequence[Session]) -> dict[str, timedelta]:
    """Return the time left before each session of a day since all before it have ended, by id."""
    left: dict[str, timedelta] = {}
    free_from: datetime | None = None
    for each in found:
        if each.starts_at is None:
            continue
        begins, ends = _period(plan, each)
        if free_from is not None and begins > free_from:
            left[each.id] = begins - free_from
        free_from = max(ends, free_from or ends)
    return left


def attending(reader: Reader, sessions: Sequence[Session]) -> dict[str, list[str]]:
    """Return the ids of the people who are named for sessions, by session."""
    query = Query(Attendance).where(Attendance.session.one_of([each.id for each in sessions]))
    found: dict[str, list[str]] = defaultdict(list)
    for each in reader.all(query):
        found[each.session].append(each.contact)
    return found


def conflicts(plan: Plan, named: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """Return what clashes in a programme, a sentence each, by the id of the later session.

    The same rules as those of the calendar, looked at for this event alone.
    """
    event = plan.event
    ways = _ways(plan.reader)
    bookings = [_booking(plan, each, named, ways) for each in plan.sessions if each.starts_at]
    group = frozenset(each.contact.id for each in plan.members)
    days = Days(event.starts_on, event.last_day())
    first, last = event.starts_on, event.last_day()
    dates = format_days(first, last, "short") if first and last else ""
    names = {each.contact.id: each.contact.title() for each in plan.members}
    names |= {key: each.contact.title() for key, each in plan.people.items()}
    found: dict[str, list[str]] = defaultdict(list)
    for clash in clashes(bookings, days, group, Setting(ways=ways)):
        found[_later(clash)].append(sentence(clash, names, dates))
    return found


def _later(clash: Clash) -> str:
    return (clash.second or clash.first).id


def _period(plan: Plan, session: Session) -> tuple[datetime, datetime]:
    """Return from when to when a session that has a time is, by the clocks of the event."""
    begins = session.starts_at
    assert begins  # noqa: S101 - only those that have one are asked
    return period_in(begins, session.ends_at or begins, plan.zone(session), plan.event.zone)


def _booking(
    plan: Plan, session: Session, named: Mapping[str, Sequence[str]], ways: Ways
) -> Booking:
    """Return a session that has a time as the rules see it."""
    event = plan.event
    people = list(named.get(session.id, ()))
    is_free = session.type is SessionKind.FREE
    whole = isinstance(event, Delegation) and not (people or session.participants or is_free)
    everyone = [*people, *([session.host] if session.host else [])]
    place = session.place or event.venue or event.city
    return Booking(
        Slot(session.id, *_period(plan, session)),
        session.name,
        frozenset(() if is_free else everyone),
        whole,
        " · ".join(each for each in (place, session.room) if each) if session.room else "",
        "" if is_free else session.vehicle or "",
        event=event.id,
        place=ways.find(session.place, event.venue, event.city),
        transfer=session.type in _WAYS,
    )


def _ways(reader: Reader) -> Ways:
    places = reader.all(Query(Place))
    spots = [Spot(each.id, each.name, each.city or "", each.position) for each in places]
    times = reader.all(Query(TravelTime)) if spots else []
    return Ways(spots, [(each.start, each.destination, each.minutes) for each in times])
