"""Tasks in groups: by the week they are due in, by who sees to them, by subject, by side."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import groupby
from typing import NamedTuple

from iar_desktop.documents.calendar.spans import WEEK, monday
from iar_desktop.documents.follow_up.items import Item
from iar_desktop.domain.tasks import Direction
from iar_desktop.schema.dates import format_days
from iar_desktop.schema.folding import fold
from iar_desktop.schema.messages import _

_SIDES = (Direction.OURS, Direction.THEIRS, Direction.TASK)


class Group(NamedTuple):
    """A place among the groups, and what the group is called."""

    place: tuple[int, str]
    title: str


Grouping = Callable[[Item], Group]


def grouped_by(key: str, today: date) -> Grouping:
    """Return how items are grouped by ``week``, ``owner``, ``event`` or ``direction``."""
    ways: dict[str, Grouping] = {
        "week": lambda item: _week(item, today),
        "owner": lambda item: _named(item.owner, _("Without anyone in charge")),
        "event": lambda item: _named(item.about, _("On no event or project")),
        "direction": _side,
    }
    return ways[key]


def groups(items: Iterable[Item], grouping: Grouping) -> Iterator[tuple[str, list[Item]]]:
    """Yield each group's title and its items, in the order they have among each other."""
    found = sorted(items, key=lambda each: grouping(each).place)
    for group, members in groupby(found, key=grouping):
        yield group.title, list(members)


def _week(item: Item, today: date) -> Group:
    due = item.task.due_on
    if due is None:
        return Group((3, ""), _("Without a date"))
    if item.task.is_late(today):
        return Group((0, ""), _("Late"))
    first = monday(due)
    days = format_days(first, first + WEEK)
    if first == monday(today):
        return Group((1, ""), _("This week · {days}").format(days=days))
    title = _("Week {number} · {days}").format(number=first.isocalendar().week, days=days)
    return Group((2, first.isoformat()), title)


def _named(name: str, nobody: str) -> Group:
    return Group((0, fold(name)), name) if name else Group((1, ""), nobody)


def _side(item: Item) -> Group:
    direction = item.task.direction
    title = _("To be done") if direction is Direction.TASK else _(direction.label)
    return Group((_SIDES.index(direction), ""), title)
