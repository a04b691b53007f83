"""Reading what a view shows, away from the Qt thread."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple
from weakref import WeakKeyDictionary

from iar_desktop.domain import Contact
from iar_desktop.domain.calendar.holidays import holidays_of
from iar_desktop.domain.calendar.zones import Change, transitions
from iar_desktop.operations.calendar.choice import Choice
from iar_desktop.operations.calendar.reading import entries
from iar_desktop.schema import clock
from iar_desktop.schema.messages import language
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query
from iar_desktop.ui.calendar.shown import Holiday, Shown


class Wanted(NamedTuple):
    """What is to be read: days, filters, zones, and whose holidays."""

    first: date
    last: date
    choice: Choice
    zone: str
    second_zone: str = ""
    holidays: tuple[str, ...] = ()


def read_shown(dossier: Dossier, wanted: Wanted) -> Shown:
    """Return everything that the days in view show."""
    found = entries(dossier, wanted.first, wanted.last, zone=wanted.zone, choice=wanted.choice)
    zones = tuple(dict.fromkeys(each.zone for each in found if each.zone))
    return Shown(
        wanted.first,
        wanted.last,
        tuple(found),
        known_holidays(wanted),
        _changes((wanted.zone, wanted.second_zone, *zones), wanted.first, wanted.last),
        staff_names(dossier),
        zones,
        tuple(sorted({each.country for each in found if each.country})),
    )


_looked_up: set[tuple[str, int, str]] = set()
"""Country, year and language of the holidays that take no time any more."""


def holidays_missing(wanted: Wanted) -> bool:
    """Return whether some of the holidays wanted have to be looked up first."""
    return not _years(wanted) <= _looked_up


def _years(wanted: Wanted) -> set[tuple[str, int, str]]:
    years = range(wanted.first.year, wanted.last.year + 1)
    return {(each, year, language()) for each in wanted.holidays for year in years}


def look_up_holidays(wanted: Wanted) -> None:
    """Look up the holidays of whole years: 0.3 s once, no time afterwards."""
    for country, year, _spoken in sorted(_years(wanted) - _looked_up):
        holidays_of(country, date(year, 1, 1), date(year, 12, 31))
    _looked_up.update(_years(wanted))


def known_holidays(wanted: Wanted) -> Mapping[date, tuple[Holiday, ...]]:
    """Return the public holidays by day, in the order of the countries, none not looked up yet."""
    found: dict[date, tuple[Holiday, ...]] = {}
    for country in () if holidays_missing(wanted) else wanted.holidays:
        for day, name in holidays_of(country, wanted.first, wanted.last).items():
            found[day] = (*found.get(day, ()), Holiday(country, name))
    return found


@lru_cache(maxsize=256)
def _changes_of(zone: str, first: int, last: int) -> tuple[Change, ...]:
    return tuple(transitions(zone, date(first, 1, 1), date(last, 12, 31)))


def _changes(zones: Sequence[str], first: date, last: date) -> tuple[Change, ...]:
    """Return the clock changes of these zones; those of one rule are told of the first."""
    found: dict[object, Change] = {}
    for zone in dict.fromkeys(each for each in zones if each):
        for change in _changes_of(zone, first.year, last.year):
            if not first <= change.at.date() <= last:
                continue
            found.setdefault((change.at - change.before, change.before, change.after), change)
    return tuple(found.values())


_staff: WeakKeyDictionary[Dossier, tuple[str, dict[str, str]]] = WeakKeyDictionary()


def staff_names(dossier: Dossier) -> dict[str, str]:
    """Return the members of the office by id, in order of name; read once a day or so."""
    today = clock.today().isoformat()
    known = _staff.get(dossier)
    if known is None or known[0] != today:
        people = dossier.all(Query(Contact).where(Contact.staff.equals(True)))
        names = {each.id: each.title() for each in sorted(people, key=Contact.title)}
        known = _staff[dossier] = (today, names)
    return known[1]
