"""A day of a programme put off: what follows a session goes along, fixed times stay."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from iar_desktop.domain import Session
from iar_desktop.domain.reschedule import lengthened, shifted_with_following, swapped
from iar_desktop.domain.retime import Slot, changed
from iar_desktop.operations.labels import short
from iar_desktop.operations.programme import retime
from iar_desktop.schema.errors import UserError
from iar_desktop.schema.messages import N_, _
from iar_desktop.storage.change import Change
from iar_desktop.storage.dossier import Dossier

Rule = Callable[[Sequence[Slot], str, timedelta], list[Slot]]


def shift_following(dossier: Dossier, session: Session, by: timedelta) -> tuple[Session, ...]:
    """Move a session and those after it that day ``by`` later (or earlier); return all moved.

    Lengths and pauses are kept; sessions of a fixed time stay, the others go around them.
    """
    label = N_("Shift “{title}” and what follows")
    return _day_changed(dossier, session, by, label, shifted_with_following)


def lengthen(dossier: Dossier, session: Session, by: timedelta) -> tuple[Session, ...]:
    """Let a session end ``by`` later (or earlier) and what follows that day as much later."""
    label = N_("Another length for “{title}”, what follows shifted")
    return _day_changed(dossier, session, by, label, lengthened)


def swap(dossier: Dossier, first: Session, second: Session) -> tuple[Session, ...]:
    """Put two sessions in each other's place; what lies between them makes room.

    Those of two events, or of two zones, begin each when the other did.
    """
    one, other = _dated(first), _dated(second)
    titles = {"first": short(first.title()), "second": short(second.title())}
    with dossier.change(N_("Swap “{first}” and “{second}”"), **titles) as change:
        if first.event == second.event and first.zone == second.zone:
            slots = _siblings(change, first, one.start, other.start)
            return retime(change, changed(slots, swapped(slots, first.id, second.id)))
        return retime(change, (one.at(other.start), other.at(one.start)))


def _day_changed(
    dossier: Dossier, session: Session, by: timedelta, label: str, rule: Rule
) -> tuple[Session, ...]:
    own = _dated(session)
    with dossier.change(label, title=short(session.title())) as change:
        slots = _siblings(change, session, own.start)
        return retime(change, changed(slots, rule(slots, session.id, by)))


def _siblings(change: Change, session: Session, *moments: datetime) -> list[Slot]:
    """Return the sessions of the same event and the same clocks around the days of ``moments``."""
    near = {each.date() + timedelta(days) for each in moments for days in (-1, 0, 1)}
    everyone: list[Session] = change.of(Session.event, session.event)
    return [
        _dated(each)
        for each in everyone
        if each.starts_at and each.starts_at.date() in near and each.zone == session.zone
    ]


def _dated(session: Session) -> Slot:
    start = session.starts_at
    if start is None:
        raise UserError(
            _("“{title}” has no day that could be moved in the calendar.").format(
                title=session.title()
            )
        )
    return Slot(session.id, start, session.ends_at or start, fixed=bool(session.fixed))
