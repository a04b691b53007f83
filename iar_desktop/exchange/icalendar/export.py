"""A selection of records as one file."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from iar_desktop.exchange.icalendar.appearance import Appearance
from iar_desktop.exchange.icalendar.components import component
from iar_desktop.exchange.icalendar.parsing import PRODUCT
from iar_desktop.exchange.icalendar.people import people_of
from iar_desktop.exchange.icalendar.progress import Progress, told
from iar_desktop.exchange.icalendar.rules import days_until
from iar_desktop.exchange.icalendar.selection import Selection, selected
from iar_desktop.exchange.icalendar.vtimezones import vtimezone
from iar_desktop.schema.errors import UserError
from iar_desktop.schema.messages import _, language
from iar_desktop.storage import placing
from iar_desktop.storage.reader import Reader

_YEARS_AHEAD = 10
"""For how many years after its beginning a series without end is given the rules of its zone."""


def calendar(
    reader: Reader, wanted: Selection | None = None, progress: Progress | None = None
) -> tuple[bytes, int]:
    """Return the file of what ``wanted`` asks for (everything by default), and how many entries.

    The same records give the same bytes (in one language).  Nothing marked internal or sensitive
    is in it; people only when asked for.
    """
    from icalendar import Calendar  # late: only an export needs it

    choice = wanted or Selection()
    found = selected(reader, choice)
    people = people_of(reader, (record for record, _seen in found)) if choice.people else {}
    series = _Series(seen for _record, seen in found)
    made = Calendar()
    made.add("VERSION", "2.0")
    made.add("PRODID", f"-//{PRODUCT}//{PRODUCT}//{language().upper()}")
    made.add("CALSCALE", "GREGORIAN")
    for zone, (first, last) in _zones(seen for _record, seen in found).items():
        made.add_component(vtimezone(zone, first, last))
    for record, seen in told(found, progress):
        added = series.added(seen)
        made.add_component(component(seen, series.first(seen), added, people.get(record.id, ())))
    return made.to_ical(sorted=False), len(found)


def export_file(
    reader: Reader, path: Path, wanted: Selection | None = None, progress: Progress | None = None
) -> int:
    """Write the file of what ``wanted`` asks for to ``path`` and return how many entries it has.

    ``UserError`` when it cannot be written, or nothing answers to what is wanted.
    """
    content, count = calendar(reader, wanted, progress)
    if not count:
        raise UserError(_("There is nothing to export: nothing has its day there."))
    with placing.trouble_explained(path), placing.beside(path) as unfinished:
        unfinished.write_bytes(content)
        placing.place(unfinished, path, replace=True)
    return count


class _Series:
    """The series among what is exported, and the days of them that are held otherwise."""

    def __init__(self, seen: Iterable[Appearance]) -> None:
        self._first: dict[str, Appearance] = {}
        self._days: dict[str, list[date]] = defaultdict(list)
        for each in seen:
            if each.instead_of is not None:
                self._days[each.uid].append(each.instead_of)
            else:
                self._first[each.uid] = each

    def first(self, seen: Appearance) -> Appearance | None:
        return self._first.get(seen.uid) if seen.instead_of is not None else None

    def added(self, seen: Appearance) -> list[date]:
        """Return the days of the series of ``seen`` that its rule does not give."""
        days = self._days.get(seen.uid)
        if not days or seen.instead_of is not None or seen.when is None:
            return []
        known = {seen.when.first_day()}
        if seen.rule:
            known |= days_until(seen.rule, seen.when.start, max(days))
        return sorted(set(days) - known)


def _zones(seen: Iterable[Appearance]) -> dict[str, tuple[int, int]]:
    """Return the zones used, by name, with the first and last year that they are needed for."""
    years: dict[str, set[int]] = defaultdict(set)
    for each in seen:
        when = each.when
        if when is not None and when.zone not in {"", "UTC"}:
            last = (when.end or when.start).year + (_YEARS_AHEAD if each.rule else 0)
            years[when.zone] |= {when.start.year, last}
    return {zone: (min(found), max(found)) for zone, found in sorted(years.items())}
