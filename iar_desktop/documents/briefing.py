"""The briefing sheet of a delegation: one or two pages for those who receive it."""

from collections.abc import Iterable
from typing import NamedTuple

from iar_desktop.documents.asked import Asked
from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.facts import Facts
from iar_desktop.documents.kit.heading import Title, subtitle
from iar_desktop.documents.kit.rows import pairs, timeline
from iar_desktop.documents.readers import OfficeReader, PaperReader
from iar_desktop.documents.reading.delegates import delegates_table
from iar_desktop.documents.reading.event_words import purpose
from iar_desktop.documents.reading.logistics import contacts_of_the_day, logistics
from iar_desktop.documents.reading.owed import owed
from iar_desktop.documents.reading.past import Sides, past
from iar_desktop.documents.reading.people import (
    Member,
    members,
    names,
    organisation_name,
    presented,
    reach,
)
from iar_desktop.documents.reading.programme import outline, programme_table, sessions
from iar_desktop.documents.reading.texts import capital, joined, paragraphs, points, run_in
from iar_desktop.documents.registry import (
    Audience,
    DocumentType,
    InternalSection,
    Section,
    register,
)
from iar_desktop.domain import Contact, Delegation, Office, Organisation, Session
from iar_desktop.domain.participations import Role
from iar_desktop.schema import clock
from iar_desktop.schema.dates import format_days
from iar_desktop.schema.messages import N_, _, _n, grouped

_VISITORS = (Role.HEAD, Role.DELEGATE)
_MOST_PAST = 7


class Visit(NamedTuple):
    """A delegation with everything that its briefing says of it."""

    dossier: PaperReader
    office: Office
    delegation: Delegation
    visitors: list[Member]
    others: list[Member]
    sessions: list[Session]

    @property
    def people(self) -> list[str]:
        """The ids of the visitors."""
        return [each.contact.id for each in self.visitors]

    @property
    def organisations(self) -> list[str]:
        """The ids of the organisations behind the visit."""
        found = [self.delegation.lead_organisation]
        found += [each.participation.organisation for each in self.visitors]
        return list(dict.fromkeys(each for each in found if each))


def _read(asked: Asked) -> Visit:
    record = asked.only(Delegation)
    everyone = members(asked.reader, record.id)
    return Visit(
        asked.reader,
        asked.office,
        record,
        [each for each in everyone if each.participation.role in _VISITORS],
        [each for each in everyone if each.participation.role not in _VISITORS],
        outline(sessions(asked.reader, record.id)),
    )


def _head(visit: Visit) -> Iterable[Block]:
    delegation, dossier = visit.delegation, visit.dossier
    lead = dossier.get(Organisation, delegation.lead_organisation)
    yield Title(delegation.title())
    yield subtitle(
        joined(
            (
                Delegation.country.text(delegation),
                _when(delegation),
                delegation.city,
                delegation.venue,
            )
        )
    )
    yield Facts(
        [
            (_("Head of delegation"), _leader(visit)),
            (_("Headcount"), _headcount(visit)),
            (_("In charge"), _charge(visit, delegation.owner)),
            (_("Languages"), Delegation.languages.text(delegation)),
            (_("Lead organisation"), organisation_name(lead)),
            (_("Status"), _(delegation.status.label)),
            (_("Liaison officer"), _charge(visit, delegation.escort)),
            (_("Interpreter"), _interpreter(visit)),
        ]
    )


def _when(delegation: Delegation) -> str:
    first, last = delegation.starts_on, delegation.last_day()
    if not first or not last:
        return ""
    length = _n("{count} day", "{count} days", (last - first).days + 1)
    return f"{format_days(first, last)} ({length})"


def _leader(visit: Visit) -> str:
    heads = [each for each in visit.visitors if each.participation.role is Role.HEAD]
    return joined(names(heads[0].contact), "\n") if heads else ""


def _headcount(visit: Visit) -> str:
    count = visit.delegation.headcount or len(visit.visitors)
    if not count:
        return ""
    interpreter = _(" + 1 interpreter") if visit.delegation.interpreter else ""
    return f"{grouped(count)}{interpreter}"


def _charge(visit: Visit, contact_id: str | None) -> str:
    contact = visit.dossier.get(Contact, contact_id)
    if contact is None:
        return ""
    return joined((contact.title(), reach(visit.dossier, contact.id)), "\n")


def _interpreter(visit: Visit) -> str:
    known = [each.contact for each in visit.others if _interprets(each)]
    if known:
        return ", ".join((names(each) or [each.title()])[-1] for each in known)
    if visit.delegation.interpreter_name:
        return visit.delegation.interpreter_name
    return _("still to be found") if visit.delegation.interpreter else ""


def _interprets(member: Member) -> bool:
    return member.participation.role is Role.INTERPRETER


def _delegates(visit: Visit) -> Iterable[Block]:
    yield from delegates_table(visit.visitors)
    yield from paragraphs(visit.delegation.precedence_reason, label=_("Order of precedence:"))


def _reception(visit: Visit) -> Iterable[Block]:
    """Print those who take part on our side, by role, and the hosts of the sessions."""
    lines: dict[str, list[str]] = {}
    for each in visit.others:
        if _interprets(each) and not each.participation.note:
            continue  # named among the facts
        role = capital(_(each.participation.role.label))
        line = joined((each.line(), each.participation.note), " — ")
        lines.setdefault(role, []).append(line)
    named = {*visit.people, *(each.contact.id for each in visit.others)}
    hosts = dict.fromkeys(each.host for each in visit.sessions if each.host not in named)
    known = presented(visit.dossier, hosts)
    if found := [known[key].line() for key in hosts if key in known]:
        lines.setdefault(capital(_(Role.HOST.label)), []).extend(found)
    for role, people in lines.items():
        yield from paragraphs(" ; ".join(people), label=_("{role}:").format(role=role))


def _programme(visit: Visit) -> Iterable[Block]:
    return programme_table(visit.dossier, visit.sessions)


def _history(visit: Visit, reader: OfficeReader) -> Iterable[Block]:
    lines = past(
        reader,
        Sides(visit.people, visit.organisations),
        before=visit.delegation.starts_on or clock.today(),
        most=_MOST_PAST,
        without=visit.delegation.id,
    )
    return [timeline(lines)] if lines else []


def _follow_up(visit: Visit, reader: OfficeReader) -> Iterable[Block]:
    lines = owed(reader, visit.people, visit.organisations, visit.delegation.id)
    return [timeline(lines)] if lines else []


def _logistics(visit: Visit) -> Iterable[Block]:
    found = logistics(visit.delegation, for_guests=not visit.dossier.shows_internal)
    rows = [(_(label), run_in(said) if isinstance(said, str) else said) for label, said in found]
    return [pairs(rows)] if rows else []


def _contacts(visit: Visit) -> Iterable[Block]:
    return contacts_of_the_day(visit.delegation, visit.office)


register(
    DocumentType(
        "briefing",
        N_("Briefing sheet"),
        (Delegation.kind,),
        N_("internal use"),
        _read,
        _head,
        (
            Section("purpose", N_("Purpose of the visit"), lambda each: purpose(each.delegation)),
            InternalSection(
                "scene-setter",
                N_("Scene-setter"),
                lambda v, _reader: paragraphs(v.delegation.scene_setter),
                usual=False,  # belongs to the briefing book
            ),
            InternalSection(
                "messages",
                N_("Talking points"),
                lambda v, _reader: points(v.delegation.talking_points),
            ),
            InternalSection(
                "questions",
                N_("Likely questions"),
                lambda v, _reader: points(v.delegation.likely_questions),
            ),
            Section("delegates", N_("Delegates, in order of precedence"), _delegates),
            Section("reception", N_("Who receives"), _reception),
            Section("programme", N_("Programme"), _programme),
            InternalSection("history", N_("History of the relationship"), _history),
            InternalSection("follow-up", N_("Open follow-up"), _follow_up),
            Section("logistics", N_("Practical details"), _logistics),
            Section("contacts", N_("Contacts of the day"), _contacts),
        ),
        Audience.EITHER,
    )
)
