"""Reading who is to sit at a session, as the printed plan reads it."""

from typing import TYPE_CHECKING, NamedTuple

from iar_desktop.domain import Session
from iar_desktop.domain.seating import SeatingOrder, Shape
from iar_desktop.schema.dates import format_moment
from iar_desktop.storage import journal
from iar_desktop.storage.dossier import Dossier
from iar_desktop.ui.seating.places import Place, seats_by_place

if TYPE_CHECKING:
    from iar_desktop.documents.reading.people import Member


class Person(NamedTuple):
    """Somebody to be seated, as it is said on a chair and beside it."""

    id: str
    name: str
    short: str
    """The name where there is little room."""
    detail: str
    """The name in its own script, function and organisation."""
    is_host: bool


class SeatingRead(NamedTuple):
    """A session, who is expected there in order of precedence, and who sits where."""

    session: Session
    about: str
    people: dict[str, Person]
    seats: dict[Place, str]
    is_kept: bool
    """Whether the seats were given by hand; else they follow the rule."""
    undoes: str
    """The last step, where it is one of seats; else empty."""


def read_seating(
    dossier: Dossier, session_id: str, shape: Shape, order: SeatingOrder
) -> SeatingRead | None:
    """Return the seats that were kept, else those that the rule gives; None: no such session."""
    # Late: the printed documents are loaded only where something is printed.
    from iar_desktop.documents.readers import OutsideReader
    from iar_desktop.documents.tables.seating import of_session

    session = dossier.get(Session, session_id)
    if session is None:
        return None
    (occasion,) = of_session(OutsideReader(dossier), session)
    people = {
        key: _person(each, is_host=key in occasion.hosts) for key, each in occasion.people.items()
    }
    event = occasion.event
    begins = format_moment(session.starts_at) if session.starts_at else ""
    about = (event.title() if event else "", begins, session.place or "")
    return SeatingRead(
        session,
        " · ".join(part for part in about if part),
        people,
        seats_by_place(occasion.seats(shape, order)),
        bool(occasion.kept),
        _last_step(dossier),
    )


def _last_step(dossier: Dossier) -> str:
    last = journal.to_undo(dossier.connection)
    if last is None:
        return ""
    done = journal.entries_of(dossier.connection, last.position, after=False)
    return last.label if any(each.table == "seat" for each in done) else ""


def _person(member: "Member", *, is_host: bool) -> Person:
    from iar_desktop.documents.reading.attending import roman_and_native
    from iar_desktop.documents.reading.people import function_alone, short_name

    name, native = roman_and_native(member.contact)
    function = function_alone(member.function, member.organisation)
    detail = " · ".join(part for part in (native, function, member.organisation) if part)
    return Person(member.contact.id, name, short_name(member.contact), detail, is_host)
