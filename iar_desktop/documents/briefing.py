"""The briefing sheet of a delegation: one or two pages for those who receive it."""

from collections.abc import Iterable
from dataclasses import dataclass

from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.columns import Column
from iar_desktop.documents.kit.facts import Facts
from iar_desktop.documents.kit.heading import Title, subtitle
from iar_desktop.documents.kit.rows import pairs, timeline
from iar_desktop.documents.kit.table import Table
from iar_desktop.documents.reading.people import Member, members, printed_name, reach
from iar_desktop.documents.reading.programme import programme_table, sessions
from iar_desktop.documents.reading.relationship import owed, past
from iar_desktop.documents.reading.texts import joined, paragraphs, points
from iar_desktop.documents.registry import DocumentType, Section, register
from iar_desktop.domain import Contact, Delegation
from iar_desktop.domain.participations import Role
from iar_desktop.domain.tasks import Direction
from iar_desktop.schema import clock
from iar_desktop.schema.dates import format_days
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.messages import N_, _, _n
from iar_desktop.storage.dossier import Dossier

_VISITORS = (Role.HEAD, Role.DELEGATE)


@dataclass(frozen=True)
class Visit:
    """A delegation with everything that its briefing says of it."""

    dossier: Dossier
    delegation: Delegation
    visitors: list[Member]
    hosts: list[Member]

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


def _read(dossier: Dossier, record: Entity) -> Visit:
    assert isinstance(record, Delegation)  # noqa: S101 - registered for delegations only
    everyone = members(dossier, record.id)
    visitors = [each for each in everyone if each.participation.role in _VISITORS]
    hosts = [each for each in everyone if each.participation.role not in _VISITORS]
    return Visit(dossier, record, visitors, hosts)


def _head(visit: Visit) -> Iterable[Block]:
    delegation = visit.delegation
    days = ""
    if delegation.starts_on:
        days = format_days(delegation.starts_on, delegation.last_day() or delegation.starts_on)
    yield Title(delegation.title())
    yield subtitle(joined((Delegation.country.text(delegation), days, delegation.city)))
    yield Facts(
        [
            (_("Head of delegation"), _leader(visit)),
            (_("Headcount"), _headcount(visit)),
            (_("In charge"), _charge(visit, delegation.owner)),
            (_("Languages"), Delegation.languages.text(delegation)),
            (_("Lead organisation"), visit.dossier.title(delegation.lead_organisation)),
            (_("Duration"), _duration(delegation)),
            (_("Liaison officer"), _charge(visit, delegation.escort)),
            (_("Interpreter"), _interpreter(delegation)),
        ]
    )


def _leader(visit: Visit) -> str:
    heads = [each for each in visit.visitors if each.participation.role is Role.HEAD]
    if not heads:
        return ""
    return joined((*printed_name(heads[0].contact).split(" · "), heads[0].function), "\n")


def _headcount(visit: Visit) -> str:
    count = visit.delegation.headcount or len(visit.visitors)
    interpreter = _(" + 1 interpreter") if visit.delegation.interpreter else ""
    return f"{count}{interpreter}" if count else ""


def _charge(visit: Visit, contact_id: str | None) -> str:
    contact = visit.dossier.get(Contact, contact_id)
    if contact is None:
        return ""
    return joined((contact.title(), reach(visit.dossier, contact.id)), "\n")


def _duration(delegation: Delegation) -> str:
    if not delegation.starts_on:
        return ""
    last = delegation.last_day() or delegation.starts_on
    return _n("{count} day", "{count} days", (last - delegation.starts_on).days + 1)


def _interpreter(delegation: Delegation) -> str:
    if delegation.interpreter_name:
        return delegation.interpreter_name
    return _("to be found") if delegation.interpreter else ""


def _purpose(visit: Visit) -> Iterable[Block]:
    yield from paragraphs(visit.delegation.purpose)
    if visit.delegation.outcome:
        yield from paragraphs(_("Desired outcome: {text}").format(text=visit.delegation.outcome))


def _delegates(visit: Visit) -> Iterable[Block]:
    if not visit.visitors:
        return
    columns = [
        Column("#", 0),
        Column(_("Name"), 2.4),
        Column(_("Function"), 2),
        Column(_("Organisation"), 1.5),
        Column(_("To know"), 2),
    ]
    rows = [
        [
            str(rank),
            printed_name(each.contact),
            each.function,
            each.organisation,
            joined((each.participation.note, each.contact.salutation)),
        ]
        for rank, each in enumerate(visit.visitors, 1)
    ]
    yield Table(columns, rows)
    if visit.delegation.precedence_reason:
        yield from paragraphs(
            _("Order of precedence: {reason}").format(reason=visit.delegation.precedence_reason)
        )


def _reception(visit: Visit) -> Iterable[Block]:
    if visit.hosts:
        yield pairs(
            [
                (
                    _(each.participation.role.label).capitalize(),
                    joined(
                        (
                            printed_name(each.contact),
                            each.function,
                            each.organisation,
                            each.participation.note,
                        ),
                        ", ",
                    ),
                )
                for each in visit.hosts
            ]
        )


def _programme(visit: Visit) -> Iterable[Block]:
    return programme_table(visit.dossier, sessions(visit.dossier, visit.delegation.id))


def _history(visit: Visit) -> Iterable[Block]:
    before = visit.delegation.starts_on or clock.today()
    lines = past(
        visit.dossier,
        visit.people,
        visit.organisations,
        before=before,
        without=visit.delegation.id,
    )
    return [timeline(lines)] if lines else []


def _commitments(visit: Visit) -> Iterable[Block]:
    lines = owed(visit.dossier, visit.people, visit.organisations)
    return [timeline(lines)] if lines else []


def _to_do(visit: Visit) -> Iterable[Block]:
    lines = owed(visit.dossier, [], [], visit.delegation.id, (Direction.TASK,))
    return [timeline(lines)] if lines else []


def _logistics(visit: Visit) -> Iterable[Block]:
    delegation = visit.delegation
    fields = (
        Delegation.travel,
        Delegation.hotel,
        Delegation.transport,
        Delegation.meals,
    )
    rows = [(_(each.label), each.text(delegation)) for each in fields]
    return [pairs(rows)] if any(value for _label, value in rows) else []


register(
    DocumentType(
        "briefing",
        N_("Briefing sheet"),
        (Delegation.kind,),
        N_("internal use"),
        _read,
        _head,
        (
            Section("purpose", N_("Purpose of the visit"), _purpose),
            Section(
                "messages", N_("Talking points"), lambda v: points(v.delegation.talking_points)
            ),
            Section(
                "questions", N_("Likely questions"), lambda v: points(v.delegation.likely_questions)
            ),
            Section("delegates", N_("Delegates, in order of precedence"), _delegates),
            Section("reception", N_("Who receives"), _reception),
            Section("programme", N_("Programme"), _programme),
            Section("history", N_("History of the relationship"), _history),
            Section("commitments", N_("Open commitments"), _commitments),
            Section("to-do", N_("Still to be done"), _to_do),
            Section("logistics", N_("Practical details"), _logistics),
            Section(
                "contacts", N_("Contacts of the day"), lambda v: points(v.delegation.day_contacts)
            ),
        ),
    )
)
