"""Who sits where at the sessions of an event, read from the dossier or placed by rule."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from iar_desktop.documents.readers import PaperReader
from iar_desktop.documents.reading.attending import (
    as_member,
    attending,
    expected,
    is_host,
    is_there,
)
from iar_desktop.documents.reading.people import Member, Presented, presented
from iar_desktop.domain import Event, Participation, Seat, Session
from iar_desktop.domain.programme import SessionKind
from iar_desktop.domain.seating import Seated, SeatingOrder, Shape, Sitter, seated
from iar_desktop.storage.reader import Query

MEALS = (SessionKind.MEAL, SessionKind.RECEPTION)


class Occasion(NamedTuple):
    """A session, or a whole event without meals, and those who are to sit."""

    session: Session | None
    event: Event | None
    people: dict[str, Member]
    hosts: frozenset[str]
    """The ids of the contacts who receive."""
    kept: list[Seated]
    """Where the office has seated people; empty where it has not."""

    def seats(self, shape: Shape, order: SeatingOrder) -> list[Seated]:
        """Return the seats that were kept, else those that the rule gives."""
        if self.kept:
            return self.kept
        sitters = [Sitter(key, key in self.hosts) for key in self.people]
        return seated(sitters, shape, order)


def of_session(reader: PaperReader, session: Session) -> list[Occasion]:
    """Return the one occasion that a session is."""
    return _occasions(reader, reader.get(Event, session.event), [session])


def of_meals(reader: PaperReader, event: Event, meals: Sequence[Session]) -> list[Occasion]:
    """Return an occasion for each of the ``meals`` of an event; without any, the event itself."""
    if meals:
        return _occasions(reader, event, meals)
    group = attending(reader, event.id)
    people = {each.contact.id: each for each in group}
    hosts = frozenset(each.contact.id for each in group if is_host(each))
    return [Occasion(None, event, people, hosts, [])]


def _occasions(
    reader: PaperReader, event: Event | None, sessions: Sequence[Session]
) -> list[Occasion]:
    group = attending(reader, event.id) if event else []
    there = expected(reader, sessions, group)
    kept = _kept(reader, sessions, event)
    known = presented(reader, {each.id for found in kept.values() for each in found})
    return [_occasion(each, event, there[each.id], kept[each.id], known) for each in sessions]


def _occasion(
    session: Session,
    event: Event | None,
    there: Sequence[Member],
    kept: Sequence[Seated],
    known: Mapping[str, Presented],
) -> Occasion:
    # The host of the session presides: the guest of honour sits at the host's right.
    presiding = [each for each in there if each.contact.id == session.host]
    people = {each.contact.id: each for each in [*presiding, *there]}
    for each in kept:
        people.setdefault(each.id, as_member(session, known[each.id]))
    hosts = frozenset(key for key, each in people.items() if is_host(each, session))
    return Occasion(session, event, people, hosts, list(kept))


def _kept(
    reader: PaperReader, sessions: Sequence[Session], event: Event | None
) -> dict[str, list[Seated]]:
    """Return the seats that were given, by session; those of who cancelled are free again."""
    gone = set()
    if event:
        parts = reader.all(Query(Participation).where(Participation.event.equals(event.id)))
        gone = {each.contact for each in parts if not is_there(each)}
    query = Query(Seat).where(Seat.session.one_of([each.id for each in sessions]))
    found: dict[str, list[Seated]] = {each.id: [] for each in sessions}
    for seat in reader.all(query.order_by(Seat.table_number, Seat.place)):
        if seat.contact not in gone:
            found[seat.session].append(Seated(seat.contact, seat.table_number, seat.place))
    return {key: _settled(each) for key, each in found.items()}


def _settled(seats: Sequence[Seated]) -> list[Seated]:
    """Return ``seats`` without a second one of anybody; two on one chair sit side by side."""
    found: dict[str, Seated] = {}
    taken: set[tuple[int, int]] = set()
    for each in seats:
        if each.id in found:
            continue
        place = each.place
        while (each.table, place) in taken:
            place += 1
        taken.add((each.table, place))
        found[each.id] = each._replace(place=place)
    return list(found.values())
