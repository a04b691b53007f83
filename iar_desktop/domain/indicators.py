"""What the indicators of a year count: which records of which entity."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any, NamedTuple

from iar_desktop.domain.congresses import Congress, CongressStatus
from iar_desktop.domain.delegations import Delegation, DelegationStatus
from iar_desktop.domain.encounters import Encounter
from iar_desktop.domain.objectives import Indicator
from iar_desktop.domain.partnerships import Agreement, AgreementStatus
from iar_desktop.domain.projects import Project, ProjectStatus
from iar_desktop.domain.watch import WatchNote
from iar_desktop.schema.conditions import Condition, either, every
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.field import Field


class Counted(NamedTuple):
    """The records that an indicator counts."""

    entity: type[Entity]
    condition: Condition


def counted_for(indicator: Indicator, year: int) -> Counted | None:
    """Return what is counted for an indicator in a year, None for one that is kept by hand.

    Delegations count once they are here, congresses once attended, projects when submitted in
    the year (by the day they were entered) or started in it.
    """
    rule = _RULES.get(indicator)
    return Counted(rule[0], rule[1](year)) if rule else None


def received(year: int) -> Condition:
    """Return the condition that a delegation came in a year."""
    here = Delegation.status.one_of((DelegationStatus.UNDER_WAY, DelegationStatus.DONE))
    return every(within(Delegation.starts_on, year), here)


def attended(year: int) -> Condition:
    """Return the condition that the office went to a congress in a year."""
    there = Congress.status.one_of((CongressStatus.ATTENDED, CongressStatus.REPORTED))
    return every(within(Congress.starts_on, year), there)


def met(year: int) -> Condition:
    """Return the condition that an encounter took place in a year."""
    return within(Encounter.happened_on, year)


def begun(year: int) -> Condition:
    """Return the condition that a project was submitted or started in a year."""
    first = datetime(year, 1, 1, tzinfo=UTC)
    last = datetime(year, 12, 31, 23, 59, 59, 999_999, tzinfo=UTC)
    entered = every(Project.created_at.at_least(first), Project.created_at.at_most(last))
    started = Project.status.one_of((ProjectStatus.RUNNING, ProjectStatus.ENDED))
    return either(
        every(Project.status.equals(ProjectStatus.SUBMITTED), entered),
        every(started, within(Project.starts_on, year)),
    )


def signed(year: int) -> Condition:
    """Return the condition that an agreement was signed in a year."""
    no_draft = Agreement.status.differs(AgreementStatus.DRAFT)
    return every(within(Agreement.signed_on, year), no_draft)


def noted(year: int) -> Condition:
    """Return the condition that a watch note is of a year."""
    return within(WatchNote.noted_on, year)


def within(day: Field[date | None], year: int) -> Condition:
    """Return the condition that the ``day`` lies in a year."""
    return every(day.at_least(date(year, 1, 1)), day.at_most(date(year, 12, 31)))


_RULES: dict[Indicator, tuple[type[Any], Callable[[int], Condition]]] = {
    Indicator.DELEGATIONS: (Delegation, received),
    Indicator.CONGRESSES: (Congress, attended),
    Indicator.ENCOUNTERS: (Encounter, met),
    Indicator.PROJECTS: (Project, begun),
    Indicator.AGREEMENTS: (Agreement, signed),
    Indicator.WATCH_NOTES: (WatchNote, noted),
}
