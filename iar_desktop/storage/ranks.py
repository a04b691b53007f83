"""The numbers of the directory's lines, by which what people look for most comes first.

A line's number is its kind's rank, then a count that grows within the kind.  Full text yields
lines by number, so the best kinds come first, and the newest records of each, without sorting;
the lines of one kind stand together, so that one kind is a range of numbers.
"""

_COUNT_BITS = 40
_RANKS = {
    "attachment": 10,
    "place": 15,
    "deadline": 20,
    "session": 30,
    "objective": 40,
    "note": 50,
    "theme": 60,
    "encounter": 70,
    "watch-note": 80,
    "task": 90,
    "agreement": 100,
    "network": 110,
    "series": 120,
    "meeting": 130,
    "project": 140,
    "partnership": 150,
    "hosted-event": 160,
    "congress": 170,
    "delegation": 180,
    "country": 190,
    "organisation": 200,
    "contact": 210,
}


def kind_range(kind: str) -> tuple[int, int]:
    """Return the least and the greatest number that lines of ``kind`` may have."""
    first = _RANKS[kind] << _COUNT_BITS
    return first, first + (1 << _COUNT_BITS) - 1


def kinds_by_rank() -> list[str]:
    """Return every kind that has lines, the one that people look for most first."""
    return sorted(_RANKS, key=lambda kind: -_RANKS[kind])


def rank(kind: str) -> int:
    """Return how early ``kind`` comes: the greater, the earlier."""
    return _RANKS[kind]
