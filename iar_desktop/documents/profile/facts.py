"""The facts at the head of a profile, of which some are often missing."""

from collections.abc import Iterable

from iar_desktop.documents.kit.facts import Facts
from iar_desktop.documents.kit.text.text import Content

_IN_THREE = (3, 5, 6)
"""How many facts stand better in three columns than in four."""


def even_facts(facts: Iterable[tuple[str, Content]]) -> Facts:
    """Return those of the facts that have a value, none alone on a row if it can be helped."""
    found = [(label, value) for label, value in facts if value]
    return Facts(found, 3 if len(found) in _IN_THREE else 4)
