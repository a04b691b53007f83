"""The year's objectives and how far each is, counted from the year's records or by hand."""

from dataclasses import dataclass
from datetime import date

from iar_desktop.domain import Objective
from iar_desktop.domain.indicators import counted_for
from iar_desktop.domain.objectives import Indicator
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
    """Return what the records of the year say of an indicator, None for one kept by hand."""
    found = counted_for(indicator, year)
    return reader.count(Query(found.entity).where(found.condition)) if found else None
