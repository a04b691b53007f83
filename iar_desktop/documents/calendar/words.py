"""An entry in words: its hours, its name, where it is."""

from collections.abc import Iterable

from iar_desktop.documents.kit.text.text import Span
from iar_desktop.documents.reading.texts import joined
from iar_desktop.domain.calendar.entry import KINDS, Entry
from iar_desktop.schema.dates import format_time
from iar_desktop.schema.kinds.places import country_names
from iar_desktop.schema.messages import _, language

Parts = list[str | Span]
_PLACED = ("congress", "hosted-event", "meeting")
_LATE = "! "
_LEFT_TO_RIGHT = "\u200e"


def hours(entry: Entry) -> str:
    """Return from when to when, on the clock of the calendar; empty for whole days."""
    if entry.all_day:
        return ""
    start = format_time(entry.start.time())
    return start if entry.end == entry.start else f"{start}–{format_time(entry.end.time())}"


def beginning(entry: Entry) -> str:
    """Return when it begins, empty for whole days."""
    return "" if entry.all_day else format_time(entry.start.time())


def named(entry: Entry, colour: str, *, hour: str = "") -> Parts:
    """Return the name, its hour before it; what is late has a mark that needs no colour."""
    # The hour stands at the left of a name in Arabic, too.
    found: Parts = [Span(f"{_LEFT_TO_RIGHT}{hour} ", bold=False)] if hour else []
    if entry.late and not entry.finished:
        found.append(Span(_LATE, bold=True, colour=colour))
    found.append(Span(entry.title, entry.fills_days, colour))
    return found


def whereabouts(entry: Entry) -> str:
    """Return place and country: of a visit and its programme, the country is the guests' own."""
    where = country(entry.country) if entry.kind in _PLACED else ""
    return joined((entry.place, where), ", ")


def country(code: str) -> str:
    """Return the name of a country, or its code where it has none."""
    return country_names(language()).get(code, code) if code else ""


def kinds_among(entries: Iterable[Entry]) -> list[str]:
    """Return the kinds that occur, in their usual order."""
    found = {entry.kind for entry in entries}
    return [kind for kind in KINDS if kind in found]


def continued(title: str) -> str:
    """Return the title of a page that goes on."""
    return _("{heading} (continued)").format(heading=title)
