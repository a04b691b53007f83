"""Which lines the year's timeline has: one for each person or country that something concerns."""

from collections.abc import Iterable, Mapping, Sequence

from iar_desktop.domain.calendar.entry import Entry
from iar_desktop.domain.calendar.layout.timeline import TimelineRow
from iar_desktop.schema.kinds.places import country_names
from iar_desktop.schema.messages import language
from iar_desktop.ui.calendar.words import by_name

BY_PERSON, BY_COUNTRY = "person", "country"
MISSIONS = frozenset({"delegation", "congress", "hosted-event"})
_MOST = 60


def timeline_rows(
    entries: Iterable[Entry], by: str, names: Mapping[str, str]
) -> Sequence[TimelineRow]:
    """Return a line for each person named in ``names``, or for each country, the fullest first."""
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        if entry.kind not in MISSIONS:
            continue
        keys = entry.people & names.keys() if by == BY_PERSON else {entry.country} - {""}
        for key in keys:
            found.setdefault(key, []).append(entry)
    fullest = sorted(found, key=lambda key: (-len(found[key]), key))[:_MOST]
    labels = names if by == BY_PERSON else country_names(language())
    return [
        TimelineRow(key, labels.get(key, key), tuple(found[key]))
        for key in by_name(fullest, labels)
    ]
