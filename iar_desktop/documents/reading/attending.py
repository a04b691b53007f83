"""Who is there: at an event, and at each of its sessions."""

from collections.abc import Mapping, Sequence

from iar_desktop.documents.readers import PaperReader
from iar_desktop.documents.reading.people import Member, Presented, members, names, presented
from iar_desktop.domain import Attendance, Contact, Event, Participation, Session
from iar_desktop.domain.participations import Registration, Role
from iar_desktop.storage.reader import Query

HOSTS = (Role.HOST, Role.ESCORT)


def attending(reader: PaperReader, event_id: str) -> list[Member]:
    """Return those who take part in an event, in order of precedence.

    Nobody who cancelled, and nobody whom the office only means to find there.
    """
    return [each for each in members(reader, event_id) if is_there(each.participation)]


def is_there(participation: Participation) -> bool:
    """Return whether somebody takes part, as far as is known."""
    cancelled = participation.registration is Registration.CANCELLED
    return participation.role is not Role.TARGET and not cancelled


def expected(
    reader: PaperReader, sessions: Sequence[Session], group: Sequence[Member]
) -> dict[str, list[Member]]:
    """Return who is expected at each session, by its id; its host comes last.

    Those named for a session in the order of ``group``, who take part in the event; all of the
    group where nobody is named.
    """
    ids = [each.id for each in sessions]
    named: dict[str, list[str]] = {}
    for each in reader.all(Query(Attendance).where(Attendance.session.one_of(ids))):
        named.setdefault(each.session, []).append(each.contact)
    known = {each.contact.id: each for each in group}
    others = {key for keys in named.values() for key in keys} | {each.host for each in sessions}
    strangers = presented(reader, others - known.keys())
    return {each.id: _expected(each, named.get(each.id), known, strangers) for each in sessions}


def _expected(
    session: Session,
    named: Sequence[str] | None,
    group: Mapping[str, Member],
    strangers: Mapping[str, Presented],
) -> list[Member]:
    wanted = set(named) if named else group.keys()
    found = {key: each for key, each in group.items() if key in wanted}
    for key in named or ():
        if key in strangers:
            found.setdefault(key, as_member(session, strangers[key]))
    host = session.host or ""
    if host in strangers:
        found[host] = as_member(session, strangers[host], Role.HOST)
    elif host in group:
        found.setdefault(host, group[host])
    return list(found.values())


def as_member(session: Session, person: Presented, role: Role = Role.PARTICIPANT) -> Member:
    """Return somebody who is at a session without being entered as taking part in its event."""
    part = Participation(event=session.event, contact=person.contact.id, role=role)
    return Member(person.contact, person.function, person.organisation, part)


def is_host(member: Member, session: Session | None = None) -> bool:
    """Return whether somebody is of those who receive."""
    receives = session is not None and session.host == member.contact.id
    return receives or member.contact.staff or member.participation.role in HOSTS


def country(member: Member, event: Event | None = None) -> str:
    """Return the name of the country that somebody comes from.

    The guests of a visit come from its country where nothing says another.
    """
    if member.contact.country:
        return Contact.country.text(member.contact)
    guest = member.participation.role in (Role.HEAD, Role.DELEGATE)
    return type(event).country.text(event) if event is not None and guest else ""


def roman_and_native(contact: Contact) -> tuple[str, str]:
    """Return the romanised name and the native one, either empty where it says nothing more."""
    found = names(contact)
    if len(found) > 1:
        return found[1], found[0]
    return (found[0] if found else contact.title()), ""
