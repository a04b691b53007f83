"""How ready coming events are, in a word: programme, stand, registrations."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from iar_desktop.domain import (
    Congress,
    Deadline,
    Delegation,
    Event,
    HostedEvent,
    Participation,
    Session,
)
from iar_desktop.domain.delegations import DelegationStatus
from iar_desktop.domain.participations import Registration, Role
from iar_desktop.domain.programme import SessionKind
from iar_desktop.schema.dates import format_deadline
from iar_desktop.schema.messages import _, grouped
from iar_desktop.storage.reader import Query, Reader
from iar_desktop.storage.sql import chunks

_NOON = time(13)
_SOON = 30  # days: a deadline within them is what matters most of a congress
_URGENT = 3
_IN = (Registration.CONFIRMED, Registration.PRESENT)
_READY = 80  # percent of the half-days filled


@dataclass(frozen=True, slots=True)
class Readiness:
    """What is said of a coming event on a coloured pill; see ``schema.option`` for tones."""

    text: str
    tone: str


@dataclass(frozen=True, slots=True)
class _Known:
    """What the readiness of some events is told from, by event id."""

    sessions: Mapping[str, list[Session]]
    deadlines: Mapping[str, list[Deadline]]
    participations: Mapping[str, list[Participation]]


def readiness(reader: Reader, events: Iterable[Event], today: date) -> dict[str, Readiness]:
    """Return how ready events are, by id, in three queries however many there are."""
    coming = list(events)
    known = _known(reader, [each.id for each in coming])
    return {each.id: _of(each, known, today) for each in coming}


def _known(reader: Reader, ids: list[str]) -> _Known:
    sessions: dict[str, list[Session]] = defaultdict(list)
    deadlines: dict[str, list[Deadline]] = defaultdict(list)
    participations: dict[str, list[Participation]] = defaultdict(list)
    for part in chunks(ids):
        for session in reader.all(Query(Session).where(Session.event.one_of(part))):
            sessions[session.event].append(session)
        undone = Query(Deadline).where(Deadline.event.one_of(part), Deadline.done_on.equals(None))
        for deadline in reader.all(undone.order_by(Deadline.due_on)):
            deadlines[deadline.event].append(deadline)
        for each in reader.all(Query(Participation).where(Participation.event.one_of(part))):
            participations[each.event].append(each)
    return _Known(sessions, deadlines, participations)


def _of(event: Event, known: _Known, today: date) -> Readiness:
    if isinstance(event, Delegation):
        return _visit(event, known.sessions.get(event.id, []))
    if isinstance(event, Congress):
        return _congress(event, known, today)
    if isinstance(event, HostedEvent):
        return _hosted(event, known.participations.get(event.id, []))
    return Readiness(_(event.label), "violet")


def _visit(visit: Delegation, sessions: list[Session]) -> Readiness:
    if visit.status is DelegationStatus.REQUEST:
        return Readiness(_(visit.status.label), visit.status.tone)
    percent = programme_percent(visit, sessions)
    text = _("Programme {percent} %").format(percent=percent)
    return Readiness(text, "accent" if percent >= _READY else "amber" if percent else "red")


def programme_percent(event: Event, sessions: Iterable[Session]) -> int:
    """Return how many in a hundred half-days of an event have something in the programme.

    A half-day is a morning (until 13:00) or an afternoon; transfers and free time fill none.
    """
    if event.starts_on is None:
        return 0
    last = event.ends_on or event.starts_on
    days = [event.starts_on + timedelta(n) for n in range((last - event.starts_on).days + 1)]
    halves = {(day, half) for day in days for half in (False, True)}
    filled = {
        (moment.date(), moment.time() >= _NOON)
        for each in sessions
        if each.type not in (SessionKind.TRANSFER, SessionKind.FREE)
        for moment in _touched(each)
    }
    return round(100 * len(filled & halves) / len(halves))


def _touched(session: Session) -> Iterable[datetime]:
    """Return the beginning of a session, and a moment just before its end."""
    if session.starts_at is None:
        return ()
    end = (session.ends_at or session.starts_at) - timedelta(minutes=1)
    return (session.starts_at, max(session.starts_at, end))


def _congress(congress: Congress, known: _Known, today: date) -> Readiness:
    nearest = next(iter(known.deadlines.get(congress.id, [])), None)
    if nearest and nearest.due_on and (nearest.due_on - today).days <= _SOON:
        urgent = (nearest.due_on - today).days <= _URGENT
        left = format_deadline(nearest.due_on, today)
        text = _("{deadline}: {left}").format(deadline=nearest.name, left=left)
        return Readiness(text, "red" if urgent else "amber")
    goers = [
        each for each in known.participations.get(congress.id, []) if each.role is Role.TRAVELLER
    ]
    waiting = [each for each in goers if each.registration is Registration.TO_DO]
    if waiting:
        return Readiness(_("To register: {count}").format(count=len(waiting)), "amber")
    if goers:
        return Readiness(_("Registered: {count}").format(count=len(goers)), "accent")
    return Readiness(_(congress.status.label), congress.status.tone)


def _hosted(event: HostedEvent, everyone: list[Participation]) -> Readiness:
    coming = [each for each in everyone if each.registration in _IN]
    if not everyone or not event.capacity:
        return Readiness(_(event.status.label), event.status.tone)
    text = _("Registered: {count} of {places}").format(
        count=grouped(len(coming)), places=grouped(event.capacity)
    )
    return Readiness(text, "accent")
