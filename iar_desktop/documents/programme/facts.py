"""What is to be known of an event at a glance, for those who make it happen."""

from collections.abc import Mapping

from iar_desktop.documents.kit.text.text import Content
from iar_desktop.documents.programme.plan import Plan
from iar_desktop.documents.reading.event_head import reached_by
from iar_desktop.documents.reading.people import Presented, printed_name
from iar_desktop.documents.reading.texts import joined
from iar_desktop.domain import Congress, Delegation, Event
from iar_desktop.domain.congresses import StandState
from iar_desktop.domain.participations import Role
from iar_desktop.schema.messages import _, grouped

_GUESTS = (Role.HEAD, Role.DELEGATE, Role.PARTICIPANT)


def facts_of(plan: Plan, phones: Mapping[str, str]) -> list[tuple[str, Content]]:
    """Return labels and values; ``phones`` are those of the people by id."""
    event = plan.event
    found: list[tuple[str, Content]] = [
        (_("In charge"), _reached(plan.person(event.owner), phones)),
        (_("Languages"), Event.languages.text(event)),
    ]
    if isinstance(event, Congress):
        return [*found, (_("Our stand"), _stand(event)), (_("Who goes"), _of(plan, Role.TRAVELLER))]
    visit = event if isinstance(event, Delegation) else None
    return [
        found[0],
        (_("Liaison officer"), _reached(plan.person(visit.escort), phones) if visit else ""),
        (_("Head of delegation"), _of(plan, Role.HEAD)),
        (_("Headcount"), _headcount(plan, visit.headcount if visit else None)),
        found[1],
        (_("Interpreter"), _interpreters(plan, phones)),
    ]


def _reached(person: Presented | None, phones: Mapping[str, str]) -> Content:
    if person is None:
        return ""
    reach = phones.get(person.contact.id)
    name = person.contact.title()
    return [name, "\n", reached_by(reach)] if reach else name


def _of(plan: Plan, role: Role) -> str:
    return "\n".join(printed_name(each.contact) for each in plan.of_role(role))


def _stand(congress: Congress) -> str:
    none = congress.stand_state is StandState.NONE
    state = "" if none else _(congress.stand_state.label)
    return joined((state, congress.stand), "\n")


def _headcount(plan: Plan, said: int | None) -> str:
    count = said or len(plan.of_role(*_GUESTS))
    return grouped(count) if count else ""


def _interpreters(plan: Plan, phones: Mapping[str, str]) -> Content:
    known = plan.of_role(Role.INTERPRETER)
    if known:
        return _reached(known[0], phones)
    event = plan.event
    if not isinstance(event, Delegation):
        return ""
    return event.interpreter_name or (_("still to be found") if event.interpreter else "")
