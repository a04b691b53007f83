"""Adding to the calendar what a typed line, or a drawn time, was understood to be."""

from typing import Any

from iar_desktop.domain import Meeting, Participation, Partnership, Session, Task
from iar_desktop.domain.tasks import Direction
from iar_desktop.operations.calendar.drafts import Draft
from iar_desktop.operations.calendar.period import ONE_DAY
from iar_desktop.operations.calendar.understanding import Drawn, understood
from iar_desktop.operations.labels import new_label, short
from iar_desktop.operations.office import me
from iar_desktop.schema.entity import Entity
from iar_desktop.storage.change import Change
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query

__all__ = ["Draft", "Drawn", "create", "understood"]

_ENTITIES: dict[str, type[Entity]] = {"meeting": Meeting, "session": Session, "task": Task}


def create(dossier: Dossier, draft: Draft) -> Entity:
    """Add a draft with its participants, as one step, and return the record."""
    with dossier.change(new_label(_ENTITIES[draft.kind]), title=short(draft.title)) as change:
        author = me(change, dossier.author)
        owner = author.id if author else None
        if draft.kind == "session":
            return change.add(_session(change, draft))
        if draft.kind == "task":
            return change.add(_task(draft, owner))
        return _meeting(change, draft, owner)


def _session(change: Change, draft: Draft) -> Session:
    event = draft.event.id if draft.event else None
    guests = {each.contact for each in change.of(Participation.event, event or "")}
    hosts = [each.id for each in draft.people if each.id not in guests]
    organisations = [each.id for each in draft.organisations]
    return Session(
        event=event or "",
        name=draft.title,
        type=draft.session_kind,
        starts_at=draft.start,
        ends_at=draft.end,
        host=next(iter(hosts), None),
        organisation=next(iter(organisations), None),
    )


def _task(draft: Draft, owner: str | None) -> Task:
    return Task(
        name=draft.title,
        due_on=draft.day,
        direction=Direction.TASK,
        owner=owner,
        event=draft.event.id if draft.event else None,
        contact=next((each.id for each in draft.people), None),
        organisation=next((each.id for each in draft.organisations), None),
    )


def _meeting(change: Change, draft: Draft, owner: str | None) -> Meeting:
    made = change.add(
        Meeting(
            name=draft.title, owner=owner, partnership=_partnership(change, draft), **_when(draft)
        )
    )
    change.add_all(
        Participation(event=made.id, contact=each.id, position=position)
        for position, each in enumerate(draft.people, 1)
    )
    return made


def _when(draft: Draft) -> dict[str, Any]:
    if draft.all_day:
        return {"starts_on": draft.day, "ends_on": max(draft.day, (draft.end - ONE_DAY).date())}
    return {"starts_at": draft.start, "ends_at": draft.end, "zone": draft.zone}


def _partnership(change: Change, draft: Draft) -> str | None:
    """Return the partnership with the organisation that is named, where there is one only."""
    ids = [each.id for each in draft.organisations]
    own = Query(Partnership).where(Partnership.organisation.one_of(ids))
    found = change.ids(own.first(2)) if ids else []
    return found[0] if len(found) == 1 else None
