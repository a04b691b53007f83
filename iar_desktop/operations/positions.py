"""Which position a person holds, of the several that may run at once."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from iar_desktop.domain import Affiliation
from iar_desktop.domain.periods import runs_on
from iar_desktop.schema import clock
from iar_desktop.storage.reader import Query, Reader
from iar_desktop.storage.sql import chunks


def positions_of(reader: Reader, contact_ids: Iterable[str]) -> dict[str, list[Affiliation]]:
    """Return the positions of people by contact id: current before past, main and latest first."""
    found: dict[str, list[Affiliation]] = defaultdict(list)
    for part in chunks(list(dict.fromkeys(contact_ids))):
        for each in reader.all(Query(Affiliation).where(Affiliation.contact.one_of(part))):
            found[each.contact].append(each)
    today = clock.today()
    for held in found.values():
        held.sort(key=lambda each: _importance(each, today), reverse=True)
    return dict(found)


def is_current(position: Affiliation, today: date) -> bool:
    """Return whether a position is held today."""
    return runs_on(today, position.since, position.until)


def _importance(position: Affiliation, today: date) -> tuple[bool, bool, str, str]:
    since = position.since.isoformat() if position.since else ""
    return is_current(position, today), position.main, since, position.id
