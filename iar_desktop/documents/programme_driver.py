"""The sheet of the driver and the interpreter: ways, addresses, hours; no names of guests."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from iar_desktop.documents.asked import Asked
from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.columns import Column
from iar_desktop.documents.kit.facts import Facts
from iar_desktop.documents.kit.heading import Title, subtitle
from iar_desktop.documents.kit.links import map_of
from iar_desktop.documents.kit.rows import filled
from iar_desktop.documents.kit.table import Band, Cell
from iar_desktop.documents.kit.text.style import BODY, MUTED
from iar_desktop.documents.kit.text.text import Content, Span, Text
from iar_desktop.documents.programme.legs import Leg, is_way, legs
from iar_desktop.documents.programme.places import Stop
from iar_desktop.documents.programme.plan import VISITORS, Plan, read_plan
from iar_desktop.documents.programme.words import day_title
from iar_desktop.documents.programme.zones import hours, zone_note
from iar_desktop.documents.reading.day_times import length
from iar_desktop.documents.reading.event_head import reached_by
from iar_desktop.documents.reading.logistics import contacts_of_the_day
from iar_desktop.documents.reading.people import printed_name, reaches
from iar_desktop.documents.reading.texts import joined
from iar_desktop.documents.registry import Audience, DocumentType, Section, register
from iar_desktop.domain import Contact, Delegation, Event, HostedEvent, Session
from iar_desktop.domain.participations import Role
from iar_desktop.schema.dates import format_days, format_time
from iar_desktop.schema.messages import N_, _, _n


class Road(NamedTuple):
    """A programme with the phones of those to call on the way."""

    plan: Plan
    phones: dict[str, str]


def _read(asked: Asked) -> Road:
    plan = read_plan(asked)
    ids = [each.contact.id for each in plan.in_charge()]
    ids += [each.contact.id for each in plan.of_role(Role.INTERPRETER)]
    return Road(plan, reaches(plan.reader, ids))


def _head(road: Road) -> Iterable[Block]:
    event = road.plan.event
    first, last = event.starts_on, event.last_day()
    yield Title(event.title())
    when = format_days(first, last, "full") if first and last else ""
    yield subtitle(joined((when, event.city)))
    yield Facts(
        [
            (_("Passengers"), _passengers(road.plan)),
            (_("Head of delegation"), _leader(road.plan)),
            (_("Languages"), Event.languages.text(event)),
            (_("Vehicle"), _vehicles(road.plan)),
            (_("Interpreter"), _interpreters(road)),
            *((_("To call"), _reached(road, each.contact)) for each in road.plan.in_charge()),
        ]
    )


def _passengers(plan: Plan) -> str:
    """Return how many guests there are, and who travels with them."""
    said = plan.event.headcount if isinstance(plan.event, Delegation) else None
    count = said or len(plan.of_role(*VISITORS))
    if not count:
        return ""
    guests = _n("{count} guest", "{count} guests", count)
    return joined((guests, _("and the interpreter") if _has_interpreter(plan) else ""), "\n")


def _has_interpreter(plan: Plan) -> bool:
    event = plan.event
    return bool(
        plan.of_role(Role.INTERPRETER) or (isinstance(event, Delegation) and event.interpreter)
    )


def _leader(plan: Plan) -> str:
    return "\n".join(printed_name(each.contact) for each in plan.of_role(Role.HEAD))


def _vehicles(plan: Plan) -> str:
    return "\n".join(dict.fromkeys(each.vehicle for each in plan.sessions if each.vehicle))


def _interpreters(road: Road) -> Content:
    """Return who interprets, how to reach them, and from which languages into which."""
    known = road.plan.of_role(Role.INTERPRETER)
    if not known:
        event = road.plan.event
        return (event.interpreter_name or "") if isinstance(event, Delegation) else ""
    found: list[str | Span] = []
    for each in known:
        spoken = Contact.languages.text(each.contact)
        found += ["\n"] if found else []
        found += [*_reached(road, each.contact), f"\n{spoken}" if spoken else ""]
    return found


def _reached(road: Road, contact: Contact) -> list[str | Span]:
    reach = road.phones.get(contact.id, "")
    if not reach:
        return [contact.title()]
    return [contact.title(), "\n", reached_by(reach)]


def _ways(road: Road) -> Iterator[Block]:
    columns = [
        Column(_("Time"), 0, least=62),
        Column(_("Pick-up"), 2.6),
        Column(_("Destination"), 2.6),
        Column(_("Vehicle"), 1.4),
    ]
    several = "\n" in _vehicles(road.plan)  # a single one is named among the facts
    rows: list[list[Cell] | Band] = []
    for day, found in road.plan.days():
        if ways := legs(road.plan, found):
            rows.append(Band(day_title(day)))
            rows += [[*_way(road, each), _vehicle(each) if several else ""] for each in ways]
    if rows:
        yield filled(columns, rows, keep=3)


def _way(road: Road, leg: Leg) -> list[Cell]:
    session = leg.session
    pick_up = [Span(session.name, bold=True), "\n", *_found(leg.pick_up)]
    arrival: list[str | Span] = []
    if session.ends_at:
        said = _("at {time}").format(time=format_time(session.ends_at.time()))
        arrival = [Span(said, bold=True), "\n"]
    where = _found(leg.destination) if leg.destination.text() else []
    return [_time(road, session), pick_up, [*arrival, *where]]


def _vehicle(leg: Leg) -> str:
    return leg.session.vehicle or ""


def _where(stop: Stop) -> list[str | Span]:
    """Return place and room, and the address under them; both open a map."""
    address = stop.address_on_map()
    return [stop.on_map(), "\n", address] if address else [stop.on_map()]


def _found(stop: Stop) -> list[str | Span]:
    """Return the same with the position, for what finds the way."""
    position = map_of(stop.position)._replace(colour=MUTED) if stop.position else None
    return [*_where(stop), "\n", position] if position else _where(stop)


def _time(road: Road, session: Session) -> Content:
    """Return when a way begins and how long it takes; of what else takes place, its hours."""
    note = zone_note(road.plan, session)
    if not is_way(session):
        said = hours(session)
    else:
        said = format_time(session.starts_at.time()) if session.starts_at else ""
        note = joined((length(session.lasts()), note))
    found: list[str | Span] = [Span(said or "—", bold=True)]
    return [*found, Span(f"\n{note}", colour=MUTED)] if note else found


def _programme(road: Road) -> Iterator[Block]:
    if not road.plan.sessions:
        yield Text(_("The programme will follow."), BODY.but(colour=MUTED))
        return
    columns = [
        Column(_("Time"), 0, least=62),
        Column(_("Step"), 3),
        Column(_("Place"), 3),
    ]
    rows: list[list[Cell] | Band] = []
    for day, found in road.plan.days():
        stays = [each for each in found if not is_way(each)]
        rows += [Band(day_title(day))] if stays else []
        rows += [_stay(road, each) for each in stays]
    if rows:
        yield filled(columns, rows)


def _stay(road: Road, session: Session) -> list[Cell]:
    kind = Span(f"  {_(session.type.label)}", colour=MUTED)
    return [
        _time(road, session),
        [Span(session.name, bold=True), kind],
        _where(road.plan.stop(session)),
    ]


def _contacts(road: Road) -> Iterable[Block]:
    return contacts_of_the_day(road.plan.event, road.plan.office)


register(
    DocumentType(
        "programme-driver",
        N_("Driver and interpreter sheet"),
        (Delegation.kind, HostedEvent.kind),
        "",
        _read,
        _head,
        (
            Section("ways", N_("Transfers"), _ways),
            Section("programme", N_("Programme"), _programme),
            Section("contacts", N_("Contacts of the day"), _contacts),
        ),
        Audience.OUTSIDE,
    )
)
