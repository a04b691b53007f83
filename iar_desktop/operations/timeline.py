"""The thread of a relationship: what is dated about a person, an organisation, a country."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import singledispatch
from typing import Any

from iar_desktop.domain import (
    Affiliation,
    Agreement,
    Encounter,
    Event,
    NetworkMember,
    Note,
    Participation,
    Partnership,
    Project,
    Relationship,
    Task,
    WatchNote,
)
from iar_desktop.domain.tasks import Direction, TaskStatus
from iar_desktop.domain.timeline import COMMITMENT, TimelineItem, item, newest_first
from iar_desktop.operations.records import records_of
from iar_desktop.operations.thread import dated_records
from iar_desktop.schema.dates import format_day
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.kinds import AnyLink
from iar_desktop.schema.messages import _
from iar_desktop.storage.reader import Reader

_DETAIL = 300  # characters: two or three lines


@dataclass(frozen=True, slots=True)
class _Context:
    """What the lines are written with: whose thread it is, titles by id, the events by id."""

    subject: str
    titles: Mapping[str, str]
    events: Mapping[str, Event]

    def other(self, *ids: str | None) -> str:
        """Return the titles of these records, those of the subject and unknown ones left out."""
        named = (self.titles.get(each or "", "") for each in ids if each != self.subject)
        return " — ".join(dict.fromkeys(each for each in named if each))


def timeline(reader: Reader, record_id: str) -> tuple[TimelineItem, ...]:
    """Return what is dated about a record, newest first, empty for one that has no thread.

    For people, organisations, countries, partnerships, projects, networks and events; of each
    sort of thing at most the 300 latest.
    """
    record = records_of(reader, [record_id]).get(record_id)
    return thread_of(reader, record) if record else ()


def thread_of(reader: Reader, record: Entity) -> tuple[TimelineItem, ...]:
    """Return the timeline of a record at hand; see ``timeline``."""
    found = dated_records(reader, record)
    context = _context(reader, record, found)
    lines: dict[tuple[str, str, Any], TimelineItem] = {}
    for each in found:
        for line in _lines(each, context):
            if line:
                lines.setdefault((line.record_id, line.kind, line.day), line)
    return newest_first(lines.values())


def _context(reader: Reader, record: Entity, found: Iterable[Entity]) -> _Context:
    ids = {each for one in found for each in _linked(one)}
    events = {each.id: each for each in found if isinstance(each, Event)}
    missing = [each.event for each in found if isinstance(each, Participation)]
    events.update(reader.get_many(Event, [each for each in missing if each not in events]))
    titles = {key: entry.title for key, entry in reader.entries(ids).items()}
    return _Context(record.id, titles, events)


def _linked(record: Entity) -> Iterator[str]:
    for field in record.fields.values():
        if isinstance(field.kind, AnyLink) and field.name != "id":
            value = getattr(record, field.name)
            if value:
                yield value


def _short(text: str | None) -> str:
    flat = " ".join((text or "").split())
    return flat if len(flat) <= _DETAIL else flat[: _DETAIL - 1].rstrip() + "…"


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


@singledispatch
def _lines(record: Entity, context: _Context) -> Iterable[TimelineItem | None]:  # noqa: ARG001 - the shape of all the lines below
    message = f"no line of a timeline for {record.kind}"
    raise TypeError(message)


_Lines = Iterable[TimelineItem | None]


@_lines.register
def _encounter(record: Encounter, context: _Context) -> _Lines:
    where = context.other(record.event) or record.place or ""
    who = context.other(record.contact or record.organisation)
    title = " — ".join(part for part in (who, where) if part) or _(record.type.label)
    met = "" if title == _(record.type.label) else _(record.type.label)
    detail = _short(record.summary) or met
    return [item("encounter", record.happened_on, title, detail, record.id, record.type.tone)]


@_lines.register
def _participation(record: Participation, context: _Context) -> _Lines:
    event = context.events.get(record.event)
    if event is None:
        return []
    who = context.other(record.contact)
    detail = _joined(_(record.role.label), who, event.city or "")
    return [item(event.kind, event.starts_on, event.title(), detail, event.id)]


@_lines.register
def _event(record: Event, context: _Context) -> _Lines:  # noqa: ARG001 - as every line
    status = record.__dict__.get("status")
    detail = _joined(_(status.label) if status else "", record.city or "")
    return [item(record.kind, record.starts_on, record.title(), detail, record.id)]


@_lines.register
def _task(record: Task, context: _Context) -> _Lines:
    day = record.done_on or record.due_on
    state = "" if record.status is TaskStatus.OPEN else _(record.status.label)
    who = context.other(record.contact, record.organisation)
    plain = record.direction is Direction.TASK
    detail = _joined("" if plain else _(record.direction.label), state, who)
    tone = record.status.tone if state else record.direction.tone
    label = "" if plain else COMMITMENT
    return [item("task", day, record.title(), detail, record.id, tone, label)]


@_lines.register
def _note(record: Note, context: _Context) -> _Lines:  # noqa: ARG001 - as every line
    detail = _short(_rest(record.text))
    return [item("note", record.written_on, record.title(), detail, record.id)]


def _rest(text: str) -> str:
    return text.partition("\n")[2]


@_lines.register
def _agreement(record: Agreement, context: _Context) -> _Lines:
    who = context.other(record.organisation) or context.other(record.partnership)
    ends = _("ends on {day}").format(day=format_day(record.ends_on)) if record.ends_on else ""
    detail = _joined(_(record.type.label), who, ends)
    return [item("agreement", record.signed_on, record.title(), detail, record.id)]


@_lines.register
def _partnership(record: Partnership, context: _Context) -> _Lines:
    detail = _joined(_(record.stage.label), context.other(record.organisation))
    return [item("partnership", record.since, record.title(), detail, record.id, record.stage.tone)]


@_lines.register
def _project(record: Project, context: _Context) -> _Lines:  # noqa: ARG001 - as every line
    detail = _joined(_(record.status.label), record.subtitle())
    return [item("project", record.starts_on, record.title(), detail, record.id)]


@_lines.register
def _watch_note(record: WatchNote, context: _Context) -> _Lines:
    detail = _joined(context.other(record.organisation), record.source or "")
    return [item("watch-note", record.noted_on, record.title(), detail, record.id)]


@_lines.register
def _affiliation(record: Affiliation, context: _Context) -> _Lines:
    other = record.organisation if record.contact == context.subject else record.contact
    title = context.other(other)
    begins = item("affiliation", record.since, title, record.job_title or "", other)
    ended = _joined(record.job_title or "", _("until this day"))
    return [begins, item("affiliation", record.until, title, ended, other)]


@_lines.register
def _network_member(record: NetworkMember, context: _Context) -> _Lines:
    network = record.network == context.subject
    other = (record.contact or record.organisation or "") if network else record.network
    return [item("network", record.since, context.other(other), record.role or "", other)]


@_lines.register
def _relationship(record: Relationship, context: _Context) -> _Lines:
    own = record.organisation == context.subject
    other = record.other if own else record.organisation
    detail = _joined(_(record.type.label if own else record.type.inverse), record.note or "")
    return [item("relationship", record.since, context.other(other), detail, other)]
