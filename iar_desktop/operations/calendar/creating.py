"""Adding to the calendar what a typed line, or a drawn time, was understood to be."""

from typing import Any

from iar_desktop.domain import (
    Delegation,
    Event,
    Meeting,
    Organisation,
    Participation,
    Partnership,
    Session,
    Task,
)
from iar_desktop.domain.tasks import Direction
from iar_desktop.operations.calendar.drafts import ENTITIES, Draft, Offer
from iar_desktop.operations.calendar.period import ONE_DAY
from iar_desktop.operations.calendar.understanding import Drawn, understood
from iar_desktop.operations.labels import new_label, short
from iar_desktop.operations.office import me
from iar_desktop.schema.entity import Entity
from iar_desktop.storage.change import Change
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query

__all__ = ["Draft", "Drawn", "Offer", "create", "understood"]


def create(dossier: Dossier, draft: Draft) -> Entity:
    """Add a draft with its participants, as one step, and return the record."""
    with dossier.change(new_label(ENTITIES[draft.kind]), title=short(draft.title)) as change:
        author = me(change, dossier.author)
        owner = author.id if author else None
        if draft.kind == "session":
            return change.add(_session(change, draft))
        if draft.kind == "task":
            return change.add(_task(draft, owner))
        made = (
            _meeting(change, draft, owner)
            if draft.kind == "meeting"
            else _event(change, draft, owner)
        )
        _take_part(change, made, draft)
        return made


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


def _meeting(change: Change, draft: Draft, owner: str | None) -> Event:
    return change.add(
        Meeting(
            name=draft.title,
            owner=owner,
            partnership=_partnership(change, draft),
            rule=draft.rule or None,
            **_when(draft),
        )
    )


def _event(change: Change, draft: Draft, owner: str | None) -> Event:
    """Add a visit with who leads it and where they come from, a congress or a hosted event."""
    entity = ENTITIES[draft.kind]
    values = {"name": draft.title, "owner": owner, **_days(draft)}
    if issubclass(entity, Delegation) and draft.organisations:
        lead = change.get(Organisation, draft.organisations[0].id or "")
        values["lead_organisation"] = lead.id if lead else None
        values["country"] = lead.country if lead else None
    made = change.add(entity(**values))
    if not isinstance(made, Event):
        raise TypeError(draft.kind)
    return made


def _take_part(change: Change, event: Event, draft: Draft) -> None:
    change.add_all(
        Participation(event=event.id, contact=each.id, position=position)
        for position, each in enumerate(draft.people, 1)
    )


def _when(draft: Draft) -> dict[str, Any]:
    if draft.all_day:
        return _days(draft)
    return {"starts_at": draft.start, "ends_at": draft.end, "zone": draft.zone}


def _days(draft: Draft) -> dict[str, Any]:
    return {"starts_on": draft.day, "ends_on": max(draft.day, (draft.end - ONE_DAY).date())}


def _partnership(change: Change, draft: Draft) -> str | None:
    """Return the partnership with the organisation that is named, where there is one only."""
    ids = [each.id for each in draft.organisations]
    own = Query(Partnership).where(Partnership.organisation.one_of(ids))
    found = change.ids(own.first(2)) if ids else []
    return found[0] if len(found) == 1 else None
