"""The rows of those who take part: ranked in a delegation, grouped by role elsewhere."""

from typing import cast

from iar_desktop.domain import Congress, Contact, Delegation, Event, HostedEvent
from iar_desktop.domain.contacts import NameOrder
from iar_desktop.domain.participations import Registration, Role
from iar_desktop.operations.participants import Participant
from iar_desktop.schema.messages import _, grouped
from iar_desktop.ui.delegates.read import DelegatesView, has_diet
from iar_desktop.ui.programme.cell import Cell, Column, RowKind, SheetRow
from iar_desktop.ui.theme import Tone

RANK, NAME, FUNCTION, ORGANISATION = "rank", "name", "function", "organisation"
ROLE, REGISTRATION, NOTE = "role", "registration", "note"

_GROUPS = (
    Role.TRAVELLER,
    Role.SPEAKER,
    Role.HOST,
    Role.HEAD,
    Role.DELEGATE,
    Role.PARTICIPANT,
    Role.INTERPRETER,
    Role.ESCORT,
    Role.TARGET,
)
_USUAL: dict[type[Event], tuple[Role, ...]] = {
    Delegation: (Role.DELEGATE, Role.HEAD, Role.INTERPRETER, Role.ESCORT, Role.HOST),
    Congress: (Role.TRAVELLER, Role.SPEAKER, Role.TARGET, Role.PARTICIPANT),
    HostedEvent: (Role.PARTICIPANT, Role.SPEAKER, Role.HOST, Role.INTERPRETER, Role.TARGET),
}


def columns(*, ranked: bool) -> tuple[Column, ...]:
    """Return the columns of a delegation (``ranked``) or of another event."""
    shared = (
        Column(FUNCTION, _("Function"), share=24, editable=True),
        Column(ORGANISATION, _("Organisation"), share=27, editable=True),
        Column(ROLE, _("Role"), width=132, editable=True),
    )
    note = Column(NOTE, _("To know"), share=22, editable=True)
    if ranked:
        return (Column(RANK, _("Rank"), width=48), Column(NAME, _("Name"), share=27), *shared, note)
    registration = Column(REGISTRATION, _("Registration"), width=112, editable=True)
    return (Column(NAME, _("Name"), share=27), *shared, registration, note)


def usual_roles(view: DelegatesView) -> tuple[Role, ...]:
    """Return the roles offered to add someone, the likeliest first: a head as long as none is."""
    meeting = (Role.PARTICIPANT, Role.HOST, Role.SPEAKER, Role.INTERPRETER)
    usual = _USUAL.get(type(view.event), meeting)
    led = any(each.participation.role is Role.HEAD for each in view.people)
    return usual if led or not view.ranked else tuple(sorted(usual, key=_head_first))


def _head_first(role: Role) -> bool:
    return role is not Role.HEAD


def rows(view: DelegatesView) -> list[SheetRow]:
    """Return the rows of those who take part in an event."""
    if view.ranked:
        return [_ranked(each, number) for number, each in enumerate(view.people, 1)]
    found: list[SheetRow] = []
    for role in _GROUPS:
        people = [each for each in view.people if each.participation.role is role]
        if people:
            caption = _(role.label)
            text = f"{caption[:1].upper()}{caption[1:]}"
            cell = Cell(text, detail=grouped(len(people)), role="strong")
            found.append(SheetRow("", (cell,), RowKind.GROUP))
            found += [_registered(each) for each in people]
    return found


def formal_name(contact: Contact) -> str:
    """Return the romanised name with the family name in capitals, as protocol lists have it."""
    names = [contact.given_name or "", contact.family_name.upper()]
    if contact.name_order is NameOrder.FAMILY_FIRST:
        names.reverse()
    return " ".join(name for name in names if name)


def _ranked(person: Participant, number: int) -> SheetRow:
    cells = (Cell(grouped(number), ink="muted"), _name(person), *_shared(person), _note(person))
    return SheetRow(person.participation.id, cells, movable=True)


def _registered(person: Participant) -> SheetRow:
    registration: Registration = person.participation.registration
    if registration is Registration.NONE:
        state = Cell(_(registration.label), ink="muted")
    else:
        state = Cell(pill=(_(registration.label), cast("Tone", registration.tone)))
    cells = (_name(person), *_shared(person), state, _note(person))
    return SheetRow(person.participation.id, cells)


def _name(person: Participant) -> Cell:
    contact = person.contact
    return Cell(
        formal_name(contact) or contact.title(),
        native=contact.native(),
        role="strong",
        link=contact.id,
    )


def _shared(person: Participant) -> tuple[Cell, Cell, Cell]:
    role = person.participation.role
    return (
        Cell(person.function),
        Cell(person.organisation, ink="muted"),
        Cell(pill=(_(role.label), cast("Tone", role.tone))),
    )


def _note(person: Participant) -> Cell:
    note = person.participation.note or ""
    if not has_diet(person):
        return Cell(note, ink="muted")
    tip = f"{_('Diet')}{_(': ')}{_(Contact.diet.note)}"
    return Cell(note, ink="muted", icon="food", icon_ink="amber", tip=tip)
