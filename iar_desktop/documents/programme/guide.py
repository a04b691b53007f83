"""A programme in the words of its guests: days with their steps."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.text.style import MUTED
from iar_desktop.documents.kit.text.text import Content, Span
from iar_desktop.documents.programme.day import Day, Step
from iar_desktop.documents.programme.flow import attending
from iar_desktop.documents.programme.plan import Plan
from iar_desktop.documents.programme.words import Tongues, day_title
from iar_desktop.documents.programme.zones import hours, hours_in, zone_note
from iar_desktop.documents.reading.people import Presented, printed_name
from iar_desktop.documents.reading.texts import joined
from iar_desktop.domain import Session
from iar_desktop.domain.participations import Role
from iar_desktop.domain.programme import SessionKind
from iar_desktop.schema.messages import N_, _

_QUIET = (SessionKind.TRANSFER, SessionKind.FREE)


_NOBODY: Mapping[str, Sequence[str]] = MappingProxyType({})


class Guide(NamedTuple):
    """A programme in the languages and by the clocks of its guests."""

    plan: Plan
    tongues: Tongues
    zone: str
    named: Mapping[str, Sequence[str]] = _NOBODY
    """The names of those who are expected at single sessions, by the session's id."""
    speakers: Mapping[str, Sequence[str]] = _NOBODY
    """The same of those who speak there, with their organisations."""


def speakers_of(plan: Plan) -> dict[str, list[str]]:
    """Return who speaks at each session, by its id: a name and an organisation."""
    known = {each.contact.id: each for each in plan.of_role(Role.SPEAKER)}
    return {
        session: [_speaker(known[each]) for each in people if each in known]
        for session, people in attending(plan.reader, plan.sessions).items()
    }


def _speaker(person: Presented) -> str:
    organisation = f" ({person.organisation})" if person.organisation else ""
    return f"{polite(person)}{organisation}"


def days(guide: Guide) -> Iterator[Block]:
    """Print the days of a programme."""
    for day, found in guide.plan.days():
        titles = guide.tongues.both(lambda day=day: day_title(day))  # type: ignore[misc] # bound now
        yield Day(titles, [step(guide, each) for each in found])


def step(guide: Guide, session: Session) -> Step:
    """Return a session as a step of its day."""
    notes = [zone_note(guide.plan, session)]
    if guide.zone:
        notes += guide.tongues.both(lambda: hours_in(guide.plan, session, guide.zone))[:1]
    return Step(
        hours(session),
        [each for each in notes if each],
        session.name,
        guide.tongues.both(lambda: _(session.type.label)),
        list(_details(guide, session)),
        session.type in _QUIET,
    )


def _details(guide: Guide, session: Session) -> Iterator[Content]:
    """Yield where it is, who receives, what is said of it and what to bring."""
    both, stop = guide.tongues, guide.plan.stop(session)
    if stop.name or stop.room:
        yield stop.on_map()
    if address := stop.address_on_map():
        yield address._replace(colour=MUTED)
    if host := _host(guide.plan, session):
        yield _labelled(both.label(N_("Received by")), host)
    if speaking_there := guide.speakers.get(session.id):
        yield _labelled(both.label(N_("Speakers")), ", ".join(speaking_there))
    if others := joined((*guide.named.get(session.id, ()), session.participants), ", "):
        yield _labelled(both.label(N_("Participants")), others)
    yield from (line.strip() for line in (session.description or "").split("\n") if line.strip())
    # Elsewhere than on a visit of a site, equipment is what the office has to bring.
    if session.equipment and session.type is SessionKind.SITE_VISIT:
        yield _labelled(both.label(N_("To know")), session.equipment)


def _labelled(label: str, value: str) -> Content:
    return [Span(f"{label}  ", colour=MUTED), value]


def _host(plan: Plan, session: Session) -> str:
    host = plan.person(session.host)
    organisation = plan.host_organisation(session)
    if host is None or session.type in _QUIET:
        return organisation
    employer = host.organisation
    other = organisation if organisation != employer else ""
    return joined((polite(host), host.function, employer, other), ", ")


def polite(person: Presented) -> str:
    """Return honorific and name, in both scripts."""
    return joined((person.contact.honorific, printed_name(person.contact)), " ")
