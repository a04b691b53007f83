"""What was read of the dossier for the days in view."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from iar_desktop.domain.calendar.entry import Entry
from iar_desktop.domain.calendar.zones import Change

Key = tuple[str, date | None]


class Holiday(NamedTuple):
    """A public holiday: whose, and what it is called there."""

    country: str
    name: str


@dataclass(frozen=True)
class Shown:
    """The entries of ``first`` to ``last``, the holidays by day, what else is told."""

    first: date
    last: date
    entries: tuple[Entry, ...] = ()
    holidays: Mapping[date, tuple[Holiday, ...]] = field(default_factory=dict)
    changes: tuple[Change, ...] = ()
    """When clocks of the zones in view change on these days."""
    names: Mapping[str, str] = field(default_factory=dict)
    """The members of the office by id."""
    zones: tuple[str, ...] = ()
    """The zones of the events in view, in which they take place."""
    countries: tuple[str, ...] = ()
    """The countries that the entries in view concern."""
