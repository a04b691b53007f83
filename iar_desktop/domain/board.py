"""The order of cards in one column of a board."""

from collections.abc import Sequence


def placed(column: Sequence[str], card: str, position: int | None) -> list[str]:
    """Return the ids of ``column`` with ``card`` at ``position`` (from 0; None: at the end).

    A position beyond the ends means the nearest end.
    """
    others = [each for each in column if each != card]
    index = len(others) if position is None else max(0, min(position, len(others)))
    return [*others[:index], card, *others[index:]]
