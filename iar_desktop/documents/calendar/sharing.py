"""How the height of a page is shared among the weeks of a month: the fuller ones have more."""

from collections.abc import Sequence

_STEPS = 40  # halvings of a height: far below what can be seen


def shared(needed: Sequence[float], total: float) -> list[float]:
    """Return the height of each row: what it needs where that is possible, else an equal part.

    What is left over goes to the lowest rows first; where there is too little, the highest rows
    go without first.
    """
    enough = sum(needed) <= total
    low, high = 0.0, max(total, *needed)
    for _step in range(_STEPS):
        level = (low + high) / 2
        if sum(_at(level, needed, enough=enough)) <= total:
            low = level
        else:
            high = level
    return _at(low, needed, enough=enough)


def _at(level: float, needed: Sequence[float], *, enough: bool) -> list[float]:
    return [max(each, level) if enough else min(each, level) for each in needed]
