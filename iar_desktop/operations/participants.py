"""Who takes part in an event, as what, and in which order."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from iar_desktop.domain import Affiliation, Contact, Delegation, Event, Participation
from iar_desktop.domain.participations import Registration, Role
from iar_desktop.domain.precedence import default_order, joined, standing
from iar_desktop.operations.labels import short
from iar_desktop.operations.linked import organisation_of, person_of
from iar_desktop.operations.positions import positions_of
from iar_desktop.schema.field import Field
from iar_desktop.schema.kinds import Country
from iar_desktop.schema.messages import N_
from iar_desktop.storage.change import Change
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query, Reader

# Those who come with the guests, and so from the guests' country.
GUESTS = (Role.HEAD, Role.DELEGATE)


@dataclass(frozen=True, slots=True)
class Participant:
    """A participation with what is shown of it: the person, the function, the organisation."""

    participation: Participation
    contact: Contact
    function: str
    organisation: str
    organisation_id: str | None


def add_participant(
    dossier: Dossier,
    event: Event,
    person: str,
    role: Role = Role.PARTICIPANT,
    *,
    organisation: str | None = None,
    **values: Any,
) -> Participation:
    """Add a person to an event; person and organisation are ids or names, made if new.

    ``values`` are further values of the participation by field name (function, registration…).
    Someone who takes part already only gets the role and the values.
    """
    label = N_("Add {person} to {title}")
    named = short(dossier.title(person) or person)
    with dossier.change(label, person=named, title=short(event.title())) as change:
        return added(change, event, person, role, organisation=organisation, **values)


def added(
    change: Change,
    event: Event,
    person: str,
    role: Role,
    *,
    organisation: str | None = None,
    **values: Any,
) -> Participation:
    """Add a participant within a change under way; see ``add_participant``."""
    country = event.country if isinstance(event, Delegation) and role in GUESTS else None
    contact = person_of(change, person, **({"country": country} if country else {}))
    works_at = _employer(change, contact, organisation, values.get("function"))
    own = {"role": role, "organisation": works_at, **values}
    before: list[Participation] = change.of(Participation.event, event.id)
    known = next((each for each in before if each.contact == contact.id), None)
    if known:
        fields: dict[Field[Any], Any] = {Participation.fields[name]: own[name] for name in own}
        return change.update(known, fields)
    position = max((each.position for each in before), default=0) + 1
    new = Participation(event=event.id, contact=contact.id, position=position, **own)
    change.add(new)
    if isinstance(event, Delegation):
        rank(change, [*before, new], order_of(event, [*before, new]))
    return new


def _employer(
    change: Change, contact: Contact, organisation: str | None, function: str | None
) -> str | None:
    """Return the id of the organisation for which the person comes, made known if new."""
    held = positions_of(change, [contact.id]).get(contact.id, [])
    if not organisation:
        return held[0].organisation if held else None
    employer = organisation_of(change, organisation, country=contact.country)
    if employer and all(each.organisation != employer for each in held):
        change.add(Affiliation(contact=contact.id, organisation=employer, job_title=function))
    return employer


def order_of(event: Event, participations: Sequence[Participation]) -> list[str]:
    """Return the ids in order of precedence: the one that was settled, else the default."""
    default = custom_order(event, participations, {})
    if not (isinstance(event, Delegation) and event.precedence_reason):
        return default
    settled = [each.id for each in sorted(participations, key=_place)]
    return joined(settled, default)


def custom_order(
    event: Event, participations: Sequence[Participation], countries: dict[str, str | None]
) -> list[str]:
    """Return the default order; ``countries`` by contact id part the groups of a hosted event."""
    return default_order(
        (standing(each, countries.get(each.contact)) for each in participations),
        Country().format if not isinstance(event, Delegation) else str,
    )


def rank(change: Change, participations: Iterable[Participation], order: Sequence[str]) -> None:
    """Write the places of ``order`` (ids), from 1, into the participations."""
    places = {each: number for number, each in enumerate(order, 1)}
    for each in participations:
        place = places.get(each.id)
        if place is not None and place != each.position:
            change.update(each, {Participation.position: place})


def _place(each: Participation) -> tuple[bool, int, str]:
    return each.position <= 0, each.position, each.id


def participants(
    reader: Reader, event_id: str, roles: Iterable[Role] | None = None
) -> tuple[Participant, ...]:
    """Return who takes part in an event, in order of precedence; only ``roles`` if given."""
    condition = [Participation.event.equals(event_id)]
    if roles is not None:
        condition.append(Participation.role.one_of(roles))
    found = sorted(reader.all(Query(Participation).where(*condition)), key=_place)
    contacts = reader.get_many(Contact, [each.contact for each in found])
    held = positions_of(reader, contacts)
    return tuple(_shown(reader, found, contacts, held))


def _shown(
    reader: Reader,
    found: Sequence[Participation],
    contacts: dict[str, Contact],
    held: dict[str, list[Affiliation]],
) -> Iterable[Participant]:
    positions = {each.id: _position(each, held.get(each.contact, [])) for each in found}
    employers = {
        each.id: each.organisation or (position.organisation if position else None)
        for each in found
        for position in [positions[each.id]]
    }
    titles = reader.entries(employers.values())
    for each in found:
        position, employer = positions[each.id], employers[each.id]
        job = position.job_title if position else None
        name = titles[employer].title if employer in titles else ""
        yield Participant(each, contacts[each.contact], each.function or job or "", name, employer)


def _position(each: Participation, held: Sequence[Affiliation]) -> Affiliation | None:
    same = [position for position in held if position.organisation == each.organisation]
    if each.organisation:
        return next(iter(same), None)
    return next(iter(held), None)


def set_registration(
    dossier: Dossier, participation: Participation, registration: Registration
) -> Participation:
    """Write how far a participant's registration is."""
    person = short(dossier.title(participation.contact))
    with dossier.change(N_("Registration of {person}"), person=person) as change:
        return change.update(participation, {Participation.registration: registration})


def set_role(dossier: Dossier, participation: Participation, role: Role) -> Participation:
    """Write as what a person takes part; a delegation is ranked anew."""
    person = short(dossier.title(participation.contact))
    with dossier.change(N_("Role of {person}"), person=person) as change:
        stored = change.update(participation, {Participation.role: role})
        event = change.get(Event, participation.event)
        if isinstance(event, Delegation):
            everyone = change.of(Participation.event, event.id)
            rank(change, everyone, order_of(event, everyone))
            stored = change.get(Participation, stored.id) or stored
        return stored
