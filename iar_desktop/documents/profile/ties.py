"""What ties an organisation to others: relationships, projects, networks."""

from collections.abc import Iterator
from datetime import date

from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.columns import Column
from iar_desktop.documents.kit.rows import filled, pairs
from iar_desktop.documents.kit.text.style import MUTED
from iar_desktop.documents.kit.text.text import Content, Span
from iar_desktop.documents.readers import PaperReader
from iar_desktop.documents.reading.texts import capital, joined
from iar_desktop.domain import (
    ConsortiumMember,
    Network,
    NetworkMember,
    Organisation,
    Project,
    Relationship,
)
from iar_desktop.schema.messages import _

Tie = tuple[str, str, Relationship]
"""What the organisation is to the other one, the other one's id, and since when."""


def years(since: date | None, until: date | None) -> str:
    """Return a period by its years: since 2019, until 2022, 2019–2022; nothing if unknown."""
    if since and until:
        return str(since.year) if since.year == until.year else f"{since.year}–{until.year}"
    if since:
        return _("since {year}").format(year=since.year)
    return _("until {year}").format(year=until.year) if until else ""


def relationships(reader: PaperReader, organisation: Organisation) -> Iterator[Block]:
    """Print what the organisation is to others, and others to it, one row for each sort."""
    ties = _ties(reader, organisation)
    named = reader.get_many(Organisation, (other for _said, other, _tie in ties))
    rows: dict[str, list[str | Span]] = {}
    for said, other, tie in ties:
        if other in named:
            row = rows.setdefault(capital(said), [])
            row += ["\n"] if row else []
            row += _other(named[other], tie)
    if rows:
        yield pairs(rows.items())


def _ties(reader: PaperReader, organisation: Organisation) -> list[Tie]:
    ours: list[Relationship] = reader.of(Relationship.organisation, organisation.id)
    theirs: list[Relationship] = reader.of(Relationship.other, organisation.id)
    found = [(_(each.type.label), each.other, each) for each in ours]
    return found + [(_(each.type.inverse), each.organisation, each) for each in theirs]


def _other(other: Organisation, tie: Relationship) -> list[str | Span]:
    more = joined((years(tie.since, tie.until), tie.note))
    return [other.title(), Span(f" — {more}", colour=MUTED)] if more else [other.title()]


def projects(reader: PaperReader, organisation: Organisation) -> Iterator[Block]:
    """Print the projects in whose consortium the organisation is, the latest first."""
    seats: list[ConsortiumMember] = reader.of(ConsortiumMember.organisation, organisation.id)
    known = reader.get_many(Project, (each.project for each in seats))
    found = [(known[each.project], each) for each in seats if each.project in known]
    found.sort(key=lambda each: str(each[0].starts_on), reverse=True)
    if found:
        columns = [
            Column(_("Project"), 2),
            Column(_("Role"), 1),
            Column(_("Contribution"), 2),
            Column(_("Programme"), 1.4),
            Column(_("Years"), 0),
            Column(_("Status"), 0),
        ]
        yield filled(columns, [_project(*each) for each in found])


def _project(project: Project, seat: ConsortiumMember) -> list[Content]:
    name: Content = Span(project.title(), bold=True)
    if project.subtitle():
        name = [Span(project.title(), bold=True), f"\n{project.subtitle()}"]
    return [
        name,
        _(seat.role.label),
        seat.task or "",
        project.programme or "",
        years(project.starts_on, project.ends_on),
        _(project.status.label),
    ]


def networks(reader: PaperReader, organisation: Organisation) -> Iterator[Block]:
    """Print the networks that the organisation runs or sits in."""
    run: list[Network] = reader.of(Network.organisation, organisation.id, Network.name)
    seats: list[NetworkMember] = reader.of(NetworkMember.organisation, organisation.id)
    known = reader.get_many(Network, (each.network for each in seats))
    rows: dict[str, list[str]] = {each.id: [_("runs it")] for each in run}
    for seat in seats:
        if seat.network in known:
            said = joined((seat.role, years(seat.since, seat.until)))
            rows.setdefault(seat.network, []).append(said)
    named = {**known, **{each.id: each for each in run}}
    if rows:
        columns = [Column(_("Network"), 3), Column(_("Role"), 2)]
        yield filled(
            columns,
            [[_network(named[key]), joined(said, "\n")] for key, said in rows.items()],
            keep=1,
        )


def _network(network: Network) -> str:
    return joined((network.acronym, network.name), " — ")
