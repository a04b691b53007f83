"""Which records go into a file."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from iar_desktop.domain import Deadline, Event, Meeting, Session, Task
from iar_desktop.exchange.icalendar.appearance import Appearance
from iar_desktop.exchange.icalendar.rules import comes_between
from iar_desktop.exchange.icalendar.showing import SHOWN, Surroundings, appearance
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.errors import UserError
from iar_desktop.schema.field import Field
from iar_desktop.schema.kinds.times import FIRST_YEAR, LAST_YEAR
from iar_desktop.schema.messages import _
from iar_desktop.storage.reader import Query, Reader

_PARTS: tuple[Field[Any], ...] = (Session.event, Deadline.event)


_NEVER = datetime(9999, 12, 31)
_EARLIEST, _LATEST = date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)


@dataclass(frozen=True, slots=True)
class Selection:
    """What is wanted: these ``ids`` (all when empty), of these ``kinds`` (all when empty).

    ``first`` and ``last`` bound the days, both included; what has no day is left out then.
    An event comes with its sessions and deadlines, a meeting with its whole series.  ``people``
    adds who is in charge and who takes part, those of whom an e-mail is known.
    """

    ids: tuple[str, ...] = ()
    kinds: frozenset[str] = frozenset()
    first: date | None = None
    last: date | None = None
    people: bool = False


def selected(reader: Reader, wanted: Selection) -> list[tuple[Entity, Appearance]]:
    """Return the records that ``wanted`` asks for with how they appear, in a steady order.

    ``UserError`` when one of the ids has no place in a calendar.
    """
    kinds = [kind for kind in SHOWN if not wanted.kinds or kind in wanted.kinds]
    records = _of_ids(reader, wanted.ids) if wanted.ids else _all(reader, kinds)
    records = [each for each in records if each.kind in kinds]
    around = Surroundings(reader, records)
    found = [(each, appearance(each, around)) for each in records]
    kept = [pair for pair in found if _has_its_day(*pair) and _within(pair[1], wanted)]
    order = {kind: number for number, kind in enumerate(SHOWN)}
    return sorted(kept, key=lambda pair: (order[pair[0].kind], _start(pair[1]), pair[0].id))


def _all(reader: Reader, kinds: Iterable[str]) -> list[Entity]:
    return [record for kind in kinds for record in reader.all(Query(SHOWN[kind]))]


def _of_ids(reader: Reader, ids: tuple[str, ...]) -> list[Entity]:
    entries = reader.entries(ids)
    found: dict[str, Entity] = {}
    for each in ids:
        entry = entries.get(each)
        if entry is None or entry.kind not in SHOWN:
            title = entry.title if entry else each[:40]
            raise UserError(_("“{title}” has no place in a calendar.").format(title=title))
    for kind, entity in SHOWN.items():
        own = [each for each in ids if entries[each].kind == kind]
        found.update(reader.get_many(entity, own))
    for record in list(found.values()):
        found.update({each.id: each for each in _with(reader, record)})
    return list(found.values())


def _with(reader: Reader, record: Entity) -> list[Entity]:
    """Return what goes along with ``record``: its sessions and deadlines, its series."""
    along: list[Entity] = []
    if isinstance(record, Event):
        along += [part for link in _PARTS for part in reader.of(link, record.id)]
    if isinstance(record, Meeting):
        first = record.recurring or record.id
        along += [*reader.get_many(Meeting, [first]).values(), *reader.of(Meeting.recurring, first)]
    return along


def _has_its_day(record: Entity, seen: Appearance) -> bool:
    return seen.when is not None or isinstance(record, Task)


def _within(seen: Appearance, wanted: Selection) -> bool:
    if wanted.first is None and wanted.last is None:
        return True
    first, last = wanted.first or _EARLIEST, wanted.last or _LATEST
    return comes_between(seen, first, last)


def _start(seen: Appearance) -> datetime:
    return seen.when.start if seen.when else _NEVER
