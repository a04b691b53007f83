"""People of the same name: those whom the office has more to do with come first."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable

from iar_desktop.domain import Encounter, Participation
from iar_desktop.storage.search.hits import Row
from iar_desktop.storage.sqlite import AMONG, Connection

_LINKS = (Participation.contact, Encounter.contact)
_MOST = 100


def places(connection: Connection, scored: Iterable[tuple[int, Row]]) -> dict[int, int]:
    """Return the number that each namesake is sorted by instead of its own, by its own.

    They change places among each other only; without namesakes nothing is read.
    """
    alike: dict[tuple[int, str], list[Row]] = defaultdict(list)
    for points, row in scored:
        if row.kind == "contact":
            alike[points, row.sort_text].append(row)
    groups = [group for group in alike.values() if len(group) > 1]
    if not groups:
        return {}
    known = _met(connection, [row.id for group in groups for row in group][:_MOST])
    found: dict[int, int] = {}
    for group in groups:
        numbers = sorted((row.entry for row in group), reverse=True)
        group.sort(key=lambda row: (known[row.id], row.entry), reverse=True)
        found.update(zip((row.entry for row in group), numbers, strict=True))
    return found


def _met(connection: Connection, ids: list[str]) -> Counter[str]:
    """Return how often each of these people was met or took part in something."""
    found: Counter[str] = Counter()
    among = json.dumps(ids)
    for link in _LINKS:
        rows = connection.execute(
            f'SELECT "{link.name}", count(*) FROM "{link.owner.table}" '
            f'WHERE "{link.name}" {AMONG} GROUP BY 1',
            (among,),
        )
        found.update(dict(rows.fetchall()))
    return found
