"""The B2B meetings of an event, with those who meet."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from iar_desktop.documents.readers import PaperReader
from iar_desktop.documents.reading.attending import attending
from iar_desktop.documents.reading.people import (
    Presented,
    function_alone,
    organisation_name,
    presented,
)
from iar_desktop.documents.reading.programme import sessions
from iar_desktop.documents.reading.texts import joined
from iar_desktop.domain import Attendance, Organisation, Session
from iar_desktop.domain.programme import SessionKind
from iar_desktop.schema.folding import fold
from iar_desktop.schema.messages import _
from iar_desktop.storage.reader import Query

_DIGITS = re.compile(r"(\d+)")
_LONGEST_NUMBER = 9


class Meeting(NamedTuple):
    """One meeting: when, at which table, between whom."""

    session: Session
    people: list[Presented]
    others: str
    """Those who are not named one by one: an organisation, a description."""
    note: str

    @property
    def is_between(self) -> bool:
        """Whether it is known who meets whom: two people, or one and others."""
        return len(self.people) + bool(self.others) > 1

    @property
    def table(self) -> str:
        """Where it takes place, as it is written in the programme."""
        return " ".join((self.session.room or self.session.place or "").split())


def meetings(reader: PaperReader, event_id: str) -> list[Meeting]:
    """Return the B2B meetings of an event by time, then by table."""
    found = [each for each in sessions(reader, event_id) if each.type is SessionKind.B2B]
    query = Query(Attendance).where(Attendance.session.one_of([each.id for each in found]))
    named: dict[str, list[Attendance]] = {}
    for each in reader.all(query):
        named.setdefault(each.session, []).append(each)
    known = _people(reader, event_id, found, named)
    hosts = reader.get_many(Organisation, (each.organisation for each in found))
    every = [_meeting(each, named.get(each.id, []), known, hosts) for each in found]
    made = [each for each in every if not _is_frame(each, every)]
    return sorted(made, key=lambda each: (str(each.session.starts_at), natural(each.table)))


def _is_frame(meeting: Meeting, every: Sequence[Meeting]) -> bool:
    """Return whether it stands in the programme for the meetings that take place within it."""
    begins, ends = meeting.session.starts_at, meeting.session.ends_at
    if meeting.is_between or begins is None or ends is None:
        return False
    starts = [each.session.starts_at for each in every if each.is_between]
    return any(start and begins <= start < ends for start in starts)


def _people(
    reader: PaperReader,
    event_id: str,
    found: Sequence[Session],
    named: dict[str, list[Attendance]],
) -> dict[str, Presented]:
    """Return everybody who meets, presented as the event presents them."""
    wanted = {each.host for each in found if each.host}
    wanted |= {part.contact for parts in named.values() for part in parts}
    taking_part = {each.contact.id: each for each in attending(reader, event_id)}
    strangers = presented(reader, wanted - taking_part.keys())
    return {**strangers, **{key: each for key, each in taking_part.items() if key in wanted}}


def _meeting(
    session: Session,
    named: Sequence[Attendance],
    known: dict[str, Presented],
    hosts: dict[str, Organisation],
) -> Meeting:
    keys = dict.fromkeys([session.host, *(each.contact for each in named)])
    people = [known[key] for key in keys if key in known]
    host = organisation_name(hosts.get(session.organisation or ""))
    if host in [each.organisation for each in people]:
        host = ""
    notes = dict.fromkeys(each.note for each in named)
    return Meeting(session, people, joined((host, session.participants), ", "), joined(notes))


def natural(text: str) -> list[tuple[int, str]]:
    """Return a key by which ``Table 2`` comes before ``Table 10``."""
    parts = _DIGITS.split(fold(text))
    return [
        (int(part), "") if part.isdecimal() and len(part) <= _LONGEST_NUMBER else (-1, part)
        for part in parts
    ]


def tables(found: Iterable[Meeting]) -> list[str]:
    """Return the tables at which somebody meets, in natural order."""
    return sorted({each.table for each in found}, key=natural)


def table_title(table: str) -> str:
    """Return what a table is called on its page: a number alone is called a table."""
    if not table:
        return _("Without a table")
    return _("Table {number}").format(number=table) if table.isdecimal() else table


def participants(found: Iterable[Meeting]) -> list[Presented]:
    """Return everybody who meets somebody, in alphabetical order."""
    known = {
        person.contact.id: person for each in found if each.is_between for person in each.people
    }
    return sorted(known.values(), key=lambda each: fold(each.contact.sort_text()))


def work(person: Presented) -> str:
    """Return function and organisation of somebody on one line."""
    return joined((function_alone(person.function, person.organisation), person.organisation), ", ")
