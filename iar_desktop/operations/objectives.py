"""The year's objectives and how far each is, counted from the year's records or by hand."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from iar_desktop.domain import (
    Agreement,
    Congress,
    Delegation,
    Encounter,
    Objective,
    Project,
    WatchNote,
)
from iar_desktop.domain.congresses import CongressStatus
from iar_desktop.domain.delegations import DelegationStatus
from iar_desktop.domain.objectives import Indicator
from iar_desktop.domain.partnerships import AgreementStatus
from iar_desktop.domain.projects import ProjectStatus
from iar_desktop.schema.conditions import Condition, either, every
from iar_desktop.schema.field import Field
from iar_desktop.storage.reader import Query, Reader


@dataclass(frozen=True, slots=True)
class Progress:
    """An objective, how much of it is reached, and whether that keeps pace with the year."""

    objective: Objective
    reached: int
    target: int | None
    on_pace: bool

    @property
    def share(self) -> float:
        """The part reached, from 0 to 1; 0 without a target."""
        return min(1.0, self.reached / self.target) if self.target else 0.0


def objectives_of(reader: Reader, year: int, today: date) -> tuple[Progress, ...]:
    """Return the objectives of a year in their order, as far as they are ``today``."""
    own = Query(Objective).where(Objective.year.equals(year))
    return tuple(
        progress(reader, each, today)
        for each in reader.all(own.order_by(Objective.position, Objective.name))
    )


def progress(reader: Reader, objective: Objective, today: date) -> Progress:
    """Return how far an objective is; on pace when its share is at least the year's."""
    reached = counted(reader, objective.indicator, objective.year)
    if reached is None:
        reached = objective.reached or 0
    gone = _share_of_year(objective.year, today)
    on_pace = objective.target is None or reached >= objective.target * gone
    return Progress(objective, reached, objective.target, on_pace)


def _share_of_year(year: int, today: date) -> float:
    first, after = date(year, 1, 1), date(year + 1, 1, 1)
    return min(1.0, max(0.0, ((today - first).days + 1) / (after - first).days))


def counted(reader: Reader, indicator: Indicator, year: int) -> int | None:
    """Return what the records of the year say of an indicator, None for one kept by hand.

    Delegations count once they are here, congresses once attended, projects when submitted in
    the year (by the day they were entered) or started in it.
    """
    counting = _COUNTED.get(indicator)
    return reader.count(counting(year)) if counting else None


def _within(field: Field[date | None], year: int) -> Condition:
    return every(field.at_least(date(year, 1, 1)), field.at_most(date(year, 12, 31)))


def _delegations(year: int) -> Query[Delegation]:
    here = Delegation.status.one_of((DelegationStatus.UNDER_WAY, DelegationStatus.DONE))
    return Query(Delegation).where(_within(Delegation.starts_on, year), here)


def _congresses(year: int) -> Query[Congress]:
    attended = Congress.status.one_of((CongressStatus.ATTENDED, CongressStatus.REPORTED))
    return Query(Congress).where(_within(Congress.starts_on, year), attended)


def _encounters(year: int) -> Query[Encounter]:
    return Query(Encounter).where(_within(Encounter.happened_on, year))


def _projects(year: int) -> Query[Project]:
    begins, ends = (datetime(each, 1, 1, tzinfo=UTC) for each in (year, year + 1))
    entered = every(Project.created_at.at_least(begins), Project.created_at.before(ends))
    submitted = every(Project.status.equals(ProjectStatus.SUBMITTED), entered)
    started = every(
        Project.status.one_of((ProjectStatus.RUNNING, ProjectStatus.ENDED)),
        _within(Project.starts_on, year),
    )
    return Query(Project).where(either(submitted, started))


def _agreements(year: int) -> Query[Agreement]:
    signed = Agreement.status.differs(AgreementStatus.DRAFT)
    return Query(Agreement).where(_within(Agreement.signed_on, year), signed)


def _watch_notes(year: int) -> Query[WatchNote]:
    return Query(WatchNote).where(_within(WatchNote.noted_on, year))


_COUNTED: dict[Indicator, Callable[[int], Query[Any]]] = {
    Indicator.DELEGATIONS: _delegations,
    Indicator.CONGRESSES: _congresses,
    Indicator.ENCOUNTERS: _encounters,
    Indicator.PROJECTS: _projects,
    Indicator.AGREEMENTS: _agreements,
    Indicator.WATCH_NOTES: _watch_notes,
}
