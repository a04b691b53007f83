"""What the programme page shows, read at once on the worker's thread."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from iar_desktop.domain import Attendance, Contact, Event, Participation, Session
from iar_desktop.domain.participations import Registration, Role
from iar_desktop.operations.programme import Programme, ProgrammeItem, programme
from iar_desktop.storage.directory import Entry
from iar_desktop.storage.reader import Query, Reader
from iar_desktop.ui.forms.keeping import linked_entries

_AWAY = (Role.TARGET, Role.HOST)


@dataclass(frozen=True)
class ProgrammeView:
    """An event, its programme, who may attend (id, name) and who is named for each session."""

    event: Event
    programme: Programme
    group: tuple[tuple[str, str], ...] = ()
    named: Mapping[str, frozenset[str]] = field(default_factory=dict)
    entries: Mapping[str, Entry] = field(default_factory=dict)

    def items(self) -> list[ProgrammeItem]:
        """Return every session in the order shown."""
        days = [item for day in self.programme.days for item in day.items]
        return [*days, *self.programme.undated]

    def item(self, session_id: str) -> ProgrammeItem | None:
        """Return the session with this id."""
        return next((each for each in self.items() if each.session.id == session_id), None)

    def day(self, number: int) -> date:
        """Return the day that stands as number ``number`` (from 0)."""
        return self.programme.days[number].day


def read_programme(reader: Reader, event_id: str) -> ProgrammeView | None:
    """Return the programme of an event, None when the event is gone."""
    event = reader.get(Event, event_id)
    if event is None:
        return None
    found = programme(reader, event)
    view = ProgrammeView(event, found)
    sessions: list[Session] = [item.session for item in view.items()]
    named: dict[str, set[str]] = {}
    wanted = Query(Attendance).where(Attendance.session.one_of([each.id for each in sessions]))
    for each in reader.all(wanted) if sessions else ():
        named.setdefault(each.session, set()).add(each.contact)
    return ProgrammeView(
        event,
        found,
        _group(reader, event.id),
        {key: frozenset(people) for key, people in named.items()},
        linked_entries(reader, sessions),
    )


def _group(reader: Reader, event_id: str) -> tuple[tuple[str, str], ...]:
    everyone: list[Participation] = reader.of(
        Participation.event, event_id, Participation.position, Participation.id
    )
    coming = [
        each.contact
        for each in everyone
        if each.registration is not Registration.CANCELLED and each.role not in _AWAY
    ]
    people = reader.get_many(Contact, coming)
    return tuple((each, people[each].title()) for each in coming if each in people)
