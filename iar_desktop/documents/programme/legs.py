"""The ways of a programme: from where to where each transfer goes."""

from collections.abc import Sequence
from datetime import timedelta
from typing import NamedTuple

from iar_desktop.documents.programme.places import NOWHERE, Stop
from iar_desktop.documents.programme.plan import Plan
from iar_desktop.domain import Session
from iar_desktop.domain.programme import SessionKind

_NEAR = timedelta(hours=1)


class Leg(NamedTuple):
    """A transfer; a stop without a name is not told by the programme."""

    session: Session
    pick_up: Stop
    destination: Stop


def is_way(session: Session) -> bool:
    """Return whether a session is a transfer."""
    return session.type is SessionKind.TRANSFER


def legs(plan: Plan, day: Sequence[Session]) -> list[Leg]:
    """Return the transfers of a day.

    One picks up where it is said to begin, else where the session before it was; it leads to the
    next session.  A session that is more than an hour away says nothing of where the way begins
    or ends: whoever sits in the car has been somewhere else meanwhile.
    """
    found = []
    for index, session in enumerate(day):
        if is_way(session):
            own = plan.stop(session)
            pick_up = own if own.text() else _last(plan, session, day[:index])
            found.append(Leg(session, pick_up, _first(plan, session, day[index + 1 :])))
    return found


def _first(plan: Plan, way: Session, after: Sequence[Session]) -> Stop:
    """Return where the session after ``way`` is, be it the next pick-up."""
    arrives = way.ends_at or way.starts_at
    near = after and arrives and after[0].starts_at and after[0].starts_at - arrives <= _NEAR
    return plan.stop(after[0]) if near else NOWHERE


def _last(plan: Plan, way: Session, before: Sequence[Session]) -> Stop:
    if not before or is_way(before[-1]) or way.starts_at is None:
        return NOWHERE
    ended = before[-1].ends_at or before[-1].starts_at
    return plan.stop(before[-1]) if ended and way.starts_at - ended <= _NEAR else NOWHERE
