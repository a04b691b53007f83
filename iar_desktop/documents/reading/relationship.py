"""The history of a relationship and what is still owed, as lines of a document."""

from collections.abc import Iterable, Sequence
from datetime import date
from textwrap import shorten

from iar_desktop.domain import (
    Agreement,
    Contact,
    Encounter,
    Event,
    Meeting,
    Participation,
    Task,
)
from iar_desktop.domain.tasks import Direction, TaskStatus
from iar_desktop.schema.conditions import Condition, either
from iar_desktop.schema.dates import format_day
from iar_desktop.schema.messages import _
from iar_desktop.storage.reader import Query, Reader

_MOST = 9
_LONGEST = 120  # characters of what was said

Line = tuple[str, str]


def past(
    reader: Reader,
    people: Sequence[str],
    organisations: Sequence[str],
    *,
    before: date,
    without: str = "",
) -> list[Line]:
    """Return (month, what happened) with these people and organisations, newest first."""
    dated = [
        *_visits(reader, people, organisations, before, without),
        *_encounters(reader, people, organisations, without),
        *_agreements(reader, organisations),
    ]
    dated.sort(key=lambda each: each[0], reverse=True)
    return [(format_day(day, "month"), text) for day, text in dated[:_MOST]]


def _visits(
    reader: Reader,
    people: Sequence[str],
    organisations: Sequence[str],
    before: date,
    without: str,
) -> Iterable[tuple[date, str]]:
    taken_part = Query(Participation).where(Participation.contact.one_of(people))
    ids = {each.event for each in reader.all(taken_part)} - {without}
    events = list(reader.get_many(Event, ids).values())
    from iar_desktop.domain import Delegation

    led = Query(Delegation).where(Delegation.lead_organisation.one_of(organisations))
    known = {event.id: event for event in [*events, *reader.all(led)] if event.id != without}
    for event in known.values():
        day = event.starts_on
        if day and day < before and not isinstance(event, Meeting):
            yield day, " · ".join(part for part in (event.title(), event.city) if part)


def _encounters(
    reader: Reader, people: Sequence[str], organisations: Sequence[str], without: str
) -> Iterable[tuple[date, str]]:
    query = Query(Encounter).where(
        either(Encounter.contact.one_of(people), Encounter.organisation.one_of(organisations))
    )
    found = reader.all(query.order_by(Encounter.happened_on.descending()).first(_MOST))
    titles = reader.entries([each.contact for each in found] + [each.event for each in found])
    for each in found:
        if each.happened_on and each.event != without:
            names = [titles[key].title for key in (each.contact, each.event) if key in titles]
            said = shorten((each.summary or "").partition("\n")[0], _LONGEST, placeholder=" …")
            head = f"{_(each.type.label).capitalize()}: {', '.join(names)}"
            yield each.happened_on, f"{head} — {said}" if said else head


def _agreements(reader: Reader, organisations: Sequence[str]) -> Iterable[tuple[date, str]]:
    query = Query(Agreement).where(Agreement.organisation.one_of(organisations))
    for each in reader.all(query):
        if each.signed_on:
            yield each.signed_on, f"{_(each.type.label).capitalize()}: {each.title()}"


def owed(
    reader: Reader,
    people: Sequence[str],
    organisations: Sequence[str],
    event_id: str = "",
    directions: Sequence[Direction] = (Direction.OURS, Direction.THEIRS),
) -> list[tuple[str, str, str]]:
    """Return (day, what, who) of the open tasks and commitments, the most urgent first."""
    whom: list[Condition] = [
        Task.contact.one_of(people),
        Task.organisation.one_of(organisations),
    ]
    if event_id:
        whom.append(Task.event.equals(event_id))
    query = Query(Task).where(
        Task.status.equals(TaskStatus.OPEN), Task.direction.one_of(directions), either(*whom)
    )
    tasks = reader.all(query.order_by(Task.due_on))
    names = reader.get_many(
        Contact, [each.owner for each in tasks] + [each.contact for each in tasks]
    )
    return [
        (
            format_day(each.due_on, "medium") if each.due_on else "",
            _said(each),
            _who(each, names),
        )
        for each in tasks
    ]


def _said(task: Task) -> str:
    words = {Direction.OURS: _("We: {what}"), Direction.THEIRS: _("They: {what}")}
    return words.get(task.direction, "{what}").format(what=task.name)


def _who(task: Task, names: dict[str, Contact]) -> str:
    key = task.contact if task.direction is Direction.THEIRS else task.owner
    contact = names.get(key or "")
    return contact.title() if contact else ""
