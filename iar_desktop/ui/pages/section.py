"""A section of the navigation, declared: what its list shows, filters, and its record page."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtWidgets import QWidget

from iar_desktop.schema.conditions import Condition, Order
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.field import Field
from iar_desktop.ui.desk import Desk


@dataclass(frozen=True)
class Filter:
    """A chip above a list that is on or off; ``condition`` is asked when it is switched on."""

    key: str
    label: str
    condition: Callable[[], Condition]


@dataclass(frozen=True)
class Group:
    """Fields shown together in a card of the overview."""

    label: str
    fields: tuple[Field[Any], ...]


@dataclass(frozen=True)
class Tab:
    """A tab of a record page; ``make`` builds its widget when the tab is first shown.

    The widget has ``show_record(record)``; ``count`` (if any) reads the number shown beside the
    label on the worker's thread.
    """

    key: str
    label: str
    make: Callable[[Desk, QWidget], QWidget]
    count: Callable[[Any, str], int] | None = None


@dataclass(frozen=True)
class Section:
    """Everything about one entity that is a matter of presentation."""

    entity: type[Entity]
    icon: str
    group: str
    new_label: str
    empty: str
    groups: tuple[Group, ...]
    filters: tuple[Filter, ...] = ()
    choices: tuple[Field[Any], ...] = ()
    """Fields whose values can be filtered by a menu chip (country, owner, status…)."""
    orders: tuple[Field[Any] | Order, ...] = ()
    """Orders offered besides the one by title; the first is the default when ``by_order``."""
    by_order: bool = False
    pill: Field[Any] | None = None
    line: Callable[[Entity], str] = field(default=lambda _record: "")
    """The third line of the list's card, from the record alone."""
    facts: tuple[Field[Any], ...] = ()
    tabs: tuple[Tab, ...] = ()
    required: tuple[Field[Any], ...] = ()
    """Fields asked for when a new record is begun, in order."""
