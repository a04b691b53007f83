"""Which records of the dossier a file speaks of."""

import re
from collections.abc import Iterable
from datetime import date

from iar_desktop.domain import Event, Meeting, Task
from iar_desktop.exchange.icalendar.appearance import Appearance
from iar_desktop.exchange.icalendar.proposed import Proposed
from iar_desktop.exchange.icalendar.showing import SHOWN, Surroundings, appearance
from iar_desktop.schema.entity import Entity
from iar_desktop.storage.reader import Query, Reader

_ID = re.compile(r"[0-9a-f]{32}")
_AT_ONCE = 400


def id_of(uid: str) -> str:
    """Return the id of a record that ``uid`` is, with or without hyphens; empty when it is none."""
    bare = uid.strip().lower().replace("-", "").removeprefix("urn:uuid:")
    return bare if _ID.fullmatch(bare) else ""


class Known:
    """The records that the entries of a file name by their identifiers."""

    def __init__(self, reader: Reader, proposed: Iterable[Proposed]) -> None:
        """Read them at once."""
        seen = [each.appearance for each in proposed]
        uids = {each.uid for each in seen} | {each.related for each in seen if each.related}
        ids = [found for uid in uids if (found := id_of(uid))]
        self._kinds = {each.id: each.kind for each in reader.entries(ids).values()}
        self._by_id: dict[str, Entity] = {}
        for kind, entity in SHOWN.items():
            own = [each for each, known in self._kinds.items() if known == kind]
            self._by_id.update(reader.get_many(entity, own))
        self._by_uid = _by_uid(reader, sorted(uids))
        self._days = _days(reader, [each for each in self._all() if isinstance(each, Meeting)])
        self._around = Surroundings(reader, [*self._all(), *self._days.values()])

    def _all(self) -> list[Entity]:
        return [*self._by_id.values(), *self._by_uid.values()]

    def first(self, uid: str, component: str = "VEVENT") -> Entity | None:
        """Return the record called ``uid``: of a series, the first."""
        return self._by_uid.get((uid, component, None)) or self._by_id.get(id_of(uid))

    def of(self, seen: Appearance) -> Entity | None:
        """Return the record that appears as ``seen``, None for one that is not here yet."""
        if seen.instead_of is None:
            return self.first(seen.uid, seen.component)
        alone = self._by_uid.get((seen.uid, seen.component, seen.instead_of))
        first = self.first(seen.uid)
        return self._days.get((first.id, seen.instead_of)) if first and not alone else alone

    def event(self, record_id: str | None) -> Event | None:
        """Return an event that one of the records belongs to, by its id."""
        return self._around.event(record_id)

    def shown(self, record: Entity) -> Appearance:
        """Return how ``record`` appears now."""
        return appearance(record, self._around)

    def is_free(self, record_id: str) -> bool:
        """Return whether no record that has a page of its own has this id."""
        return record_id not in self._kinds


def _by_uid(reader: Reader, uids: list[str]) -> dict[tuple[str, str, date | None], Entity]:
    found: dict[tuple[str, str, date | None], Entity] = {}
    for first in range(0, len(uids), _AT_ONCE):
        part = uids[first : first + _AT_ONCE]
        for event in reader.all(Query(Event).where(Event.uid.one_of(part))):
            day = event.instead_of if isinstance(event, Meeting) else None
            found.setdefault((event.uid or "", "VEVENT", day), event)
        for task in reader.all(Query(Task).where(Task.uid.one_of(part))):
            found.setdefault((task.uid or "", "VTODO", None), task)
    return found


def _days(reader: Reader, meetings: list[Meeting]) -> dict[tuple[str, date], Entity]:
    """Return the meetings held otherwise, by the first of their series and the day replaced."""
    found: dict[tuple[str, date], Entity] = {}
    for start in range(0, len(meetings), _AT_ONCE):
        ids = [each.id for each in meetings[start : start + _AT_ONCE]]
        for each in reader.all(Query(Meeting).where(Meeting.recurring.one_of(ids))):
            if each.recurring and each.instead_of:
                found[each.recurring, each.instead_of] = each
    return found
