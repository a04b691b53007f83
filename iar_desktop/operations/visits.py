"""Visits of delegations: planned from a request, filled with delegates, put in order."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from iar_desktop.domain import Contact, Delegation, Event, Participation
from iar_desktop.domain.participations import Role
from iar_desktop.domain.precedence import settle
from iar_desktop.operations.events import prepared
from iar_desktop.operations.labels import new_label, short
from iar_desktop.operations.linked import known_person, organisation_of
from iar_desktop.operations.participants import (
    Participant,
    add_participant,
    custom_order,
    participants,
    rank,
)
from iar_desktop.schema import clock
from iar_desktop.schema.kinds import Country
from iar_desktop.schema.messages import N_
from iar_desktop.storage.change import Change
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Reader

# The one reason that custom itself accepts for an order that was not entered as it came.
AS_NOTIFIED = N_("As notified by the sending side")


def plan_visit(
    dossier: Dossier,
    title: str,
    country: str | None = None,
    starts_on: date | None = None,
    ends_on: date | None = None,
    *,
    lead_organisation: str | None = None,
    **values: Any,
) -> Delegation:
    """Create a delegation from a request, with the tasks of its preparation.

    ``country`` is an ISO 3166-1 code or a name; ``lead_organisation`` an id or a name, made if
    new; ``values`` further values of the delegation by field name (headcount, owner, purpose…).
    """
    code = Country().parse(country) if country else None
    with dossier.change(new_label(Delegation), title=short(title)) as change:
        visit = Delegation(
            name=title,
            country=code,
            starts_on=starts_on,
            ends_on=ends_on or starts_on,
            lead_organisation=organisation_of(change, lead_organisation, country=code),
            **{"requested_on": clock.today(), **values},
        )
        change.add(visit)
        prepared(change, visit)
        return visit


def add_delegate(
    dossier: Dossier, delegation: Delegation, person: str, **values: Any
) -> Participation:
    """Add a known or new person to a delegation; see ``add_participant`` for ``values``.

    The role is that of a delegate unless told, the organisation that of the person, else the
    one that leads the delegation.
    """
    role = values.pop("role", Role.DELEGATE)
    organisation = values.pop("organisation", None)
    if not organisation and known_person(dossier, person) is None:
        organisation = delegation.lead_organisation
    return add_participant(dossier, delegation, person, role, organisation=organisation, **values)


def delegates(reader: Reader, event_id: str) -> tuple[Participant, ...]:
    """Return everyone in a delegation, in order of precedence."""
    return participants(reader, event_id)


def set_precedence(
    dossier: Dossier, event: Event, order: Sequence[str], reason: str | None = None
) -> Event:
    """Put the participants in the order of ``order`` (participation ids) and keep the reason.

    Of a delegation, an order other than the default needs its reason: ``InvalidValue`` without
    one.  The reason goes when the default order is back.
    """
    with dossier.change(N_("Order of precedence of {title}"), title=short(event.title())) as change:
        return _settled(change, event, order, reason)


def restore_precedence(dossier: Dossier, event: Event) -> Event:
    """Put the participants back into the default order; see ``domain.precedence``."""
    everyone = dossier.of(Participation.event, event.id)
    return set_precedence(dossier, event, _default(dossier, event, everyone))


def needs_reason(reader: Reader, event: Event, order: Sequence[str]) -> bool:
    """Return whether an order differs from the default one and so needs a reason."""
    everyone = reader.of(Participation.event, event.id)
    return isinstance(event, Delegation) and list(order) != _default(reader, event, everyone)


def _settled(change: Change, event: Event, order: Sequence[str], reason: str | None) -> Event:
    everyone: list[Participation] = change.of(Participation.event, event.id)
    if isinstance(event, Delegation):
        kept = settle(order, _default(change, event, everyone), reason)
        event = change.update(event, {Delegation.precedence_reason: kept})
    rank(change, everyone, order)
    return event


def _default(reader: Reader, event: Event, everyone: Sequence[Participation]) -> list[str]:
    contacts = reader.get_many(Contact, [each.contact for each in everyone])
    countries = {each.id: each.country for each in contacts.values()}
    return custom_order(event, everyone, {} if isinstance(event, Delegation) else countries)


def remove_diets(dossier: Dossier, event: Event) -> int:
    """Remove diets and allergies of those who took part; return of how many people.

    They are sensitive data, kept for one visit only.
    """
    guests = [each.contact for each in participants(dossier, event.id) if not each.contact.staff]
    having = [each for each in guests if each.diet or each.diet_note]
    if having:
        with dossier.change(
            N_("Remove the diets of {title}"), title=short(event.title())
        ) as change:
            ids = [each.id for each in having]
            change.update_many(Contact, ids, {Contact.diet: None, Contact.diet_note: None})
    return len(having)
