"""The objectives of a year, how much of each is reached, and what the year before had."""

from typing import NamedTuple

from iar_desktop.documents.readers import OfficeReader
from iar_desktop.domain import Objective
from iar_desktop.domain.indicators import counted_for
from iar_desktop.domain.objectives import Indicator
from iar_desktop.schema.folding import fold
from iar_desktop.storage.reader import Query


class Aim(NamedTuple):
    """An objective, what is reached of it, and what was reached the year before, if known."""

    objective: Objective
    reached: int
    before: int | None


def objectives(reader: OfficeReader, year: int) -> list[Objective]:
    """Return the objectives of a year in their order."""
    own = Query(Objective).where(Objective.year.equals(year))
    return reader.all(own.order_by(Objective.position, Objective.name))


def aims(reader: OfficeReader, year: int) -> list[Aim]:
    """Return how far the objectives of a year are.

    What is counted by hand is known of the year before where an objective was called the same.
    """
    by_hand = {fold(each.name): each.reached for each in objectives(reader, year - 1)}
    found = []
    for each in objectives(reader, year):
        reached = counted(reader, each.indicator, year)
        before = counted(reader, each.indicator, year - 1)
        if reached is None:
            reached, before = each.reached or 0, by_hand.get(fold(each.name))
        found.append(Aim(each, reached, before))
    return found


def counted(reader: OfficeReader, indicator: Indicator, year: int) -> int | None:
    """Return what the records of a year say of an indicator, None for one kept by hand."""
    found = counted_for(indicator, year)
    return reader.count(Query(found.entity).where(found.condition)) if found else None
