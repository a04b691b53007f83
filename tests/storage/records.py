"""Valid records of every entity, made at random, and random steps on a dossier."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from datetime import date, datetime, timedelta
from decimal import Decimal
from random import Random
from typing import Any

from iar_desktop.schema.entity import Entity, own_fields, registry
from iar_desktop.schema.errors import InvalidValue, UserError
from iar_desktop.schema.field import Field
from iar_desktop.schema.kinds import (
    AnyLink,
    Choice,
    Choices,
    Colour,
    Coordinates,
    Country,
    Day,
    DayList,
    Email,
    Integer,
    Kind,
    Languages,
    Link,
    Moment,
    Money,
    Phone,
    Recurrence,
    Text,
    TimeZone,
    Url,
    YesNo,
)
from iar_desktop.schema.messages import N_
from iar_desktop.storage import journal
from iar_desktop.storage.change import Change
from iar_desktop.storage.check import Trouble, check
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query
from iar_desktop.storage.trash import deleted
from iar_desktop.storage.trash_restore import restore_deleted
from iar_desktop.storage.versions import restore_version

Ids = dict[str, list[str]]
"""Ids of the records there are, by table."""

WORDS = ("Green", "Chemistry", "Bioréacteur", "Đặng", "Œuvre", "Straße", "経済", "क्षत्रिय", "محمد",
    "Clariant", "田中", "O'Neill", "“quoted”", '"json"', "{brace}", "100%", "a_b", "null", "\\",
    "back🌱slash", "Æther")  # fmt: skip
FIRST_DAY = date(2024, 1, 1)


def existing(dossier: Dossier) -> Ids:
    """The ids of all records, by table."""
    found: Ids = defaultdict(list)
    for entity in registry.values():
        found[entity.table] += dossier.ids(Query(entity))
    return found


def _link(kind: Kind[Any], random: Random, ids: Ids) -> str | None:
    if isinstance(kind, Link):
        known: Sequence[str] = ids.get(kind.target.table, ())
    else:
        wholes = sorted({entity.table for entity in registry.values() if not entity.part})
        known = [each for table in wholes for each in ids.get(table, ())]
    return random.choice(known) if known else None


def _text(kind: Text, random: Random) -> str:
    text = " ".join(random.choices(WORDS, k=random.randint(1, 4)))
    return text[: kind.longest].strip() or "x"


def _digits(random: Random, count: int) -> str:
    return "".join(random.choices("0123456789", k=count))


_MAKERS: tuple[tuple[type[Kind[Any]], Callable[[Any, Random], Any]], ...] = (
    (Choice, lambda kind, random: random.choice(list(kind.options))),
    (Choices, lambda kind, random: tuple(random.sample(list(kind.options), random.randint(0, 3)))),
    (YesNo, lambda _kind, random: random.random() < 0.5),
    (Integer, lambda kind, random: random.randint(kind.least, kind.most)),
    (Money, lambda _kind, random: Decimal(random.randint(-(10**9), 10**9)) / 100),
    (Day, lambda _kind, random: FIRST_DAY + timedelta(days=random.randint(0, 1500))),
    (
        Moment,
        lambda _kind, random: datetime(2025, 1, 1) + timedelta(minutes=random.randint(0, 10**6)),
    ),
    (Country, lambda _kind, random: random.choice(["FR", "JP", "GB", "IN", "EU"])),
    (Languages, lambda _kind, random: tuple(random.sample(["fr", "en", "ja", "hi"], 2))),
    (TimeZone, lambda _kind, random: random.choice(["Europe/Paris", "Asia/Tokyo"])),
    (Colour, lambda _kind, random: f"#{random.randrange(1 << 24):06x}"),
    (Email, lambda _kind, random: f"n{_digits(random, 4)}@example.org"),
    (Phone, lambda _kind, random: f"+33 1 99 00 {_digits(random, 2)} {_digits(random, 2)}"),
    (
        Coordinates,
        lambda _kind, random: (random.randint(-90, 90) / 7, random.randint(-180, 180) / 7),
    ),
    (Recurrence, lambda _kind, random: f"FREQ=WEEKLY;COUNT={random.randint(1, 9)}"),
    (DayList, lambda _kind, random: (FIRST_DAY + timedelta(days=random.randint(0, 1500)),)),
    (Url, lambda _kind, random: f"https://example.org/{_digits(random, 3)}"),
    (Text, _text),
)


def random_value(field: Field[Any], random: Random, ids: Ids) -> Any:
    """A value that ``field`` accepts; None where it may be empty, or has nothing to point to."""
    if not field.required and random.random() < 0.3:
        return None
    if isinstance(field.kind, AnyLink):
        return _link(field.kind, random, ids)
    return next(make for kind, make in _MAKERS if isinstance(field.kind, kind))(field.kind, random)


def random_record(entity: type[Entity], random: Random, ids: Ids) -> Entity | None:
    """A new valid record; None while there is nothing that its required links could point to."""
    for _throw in range(100):
        values = {each.name: random_value(each, random, ids) for each in own_fields(entity)}
        if any(each.required and values[each.name] is None for each in own_fields(entity)):
            return None
        record = entity(**values)
        try:
            record.validate()
        except InvalidValue:
            continue  # two dates in the wrong order: throw the dice again
        return record
    return None  # nothing fits yet: a way needs two places


def _add(change: Change, random: Random, ids: Ids, count: int) -> None:
    made: list[Entity] = []
    for _each in range(count):
        record = random_record(random.choice(list(registry.values())), random, ids)
        if record is not None:
            made.append(record)
            ids[record.table].append(record.id)
    change.add_all(made)


def _known(random: Random, ids: Ids, count: int) -> list[tuple[str, str]]:
    pairs = [(table, each) for table in sorted(ids) for each in ids[table]]
    return random.sample(pairs, min(count, len(pairs)))


def _record(change: Change, table: str, record_id: str) -> Entity | None:
    for entity in registry.values():
        if entity.table == table and (found := change.get(entity, record_id)) is not None:
            return found
    return None


def _update(change: Change, random: Random, ids: Ids, count: int) -> None:
    for table, record_id in _known(random, ids, count):
        record = _record(change, table, record_id)
        if record is not None:
            fields = own_fields(type(record))
            chosen = random.sample(fields, min(len(fields), random.randint(1, 4)))
            values = {each: random_value(each, random, ids) for each in chosen}
            values = {
                each: value
                for each, value in values.items()
                if value is not None or not each.required
            }
            try:
                change.update(record, values)
            except InvalidValue:
                continue  # an end before its start is refused, and nothing is written


def _delete(change: Change, random: Random, ids: Ids, count: int) -> None:
    records = [_record(change, *pair) for pair in _known(random, ids, count)]
    change.delete(*[record for record in records if record is not None])


def step(dossier: Dossier, random: Random, floor: int = 0) -> None:
    """Do something that a user may do, undo of steps after ``floor`` and redo included."""
    roll = random.random()
    if roll < 0.08:
        _take_back(dossier, random, floor)
        return
    if roll < 0.14:
        _bring_back(dossier, random)
        return
    ids = existing(dossier)
    with dossier.change(N_("Edit {title}"), title=str(roll)) as change:
        if roll < 0.42:
            _add(change, random, ids, 1)
        elif roll < 0.52:
            _add(change, random, ids, random.randint(5, 40))
        elif roll < 0.72:
            _update(change, random, ids, 1)
        elif roll < 0.78:
            _update(change, random, ids, 8)
        elif roll < 0.90:
            _delete(change, random, ids, random.choice([1, 1, 1, 4]))
        else:
            for each in random.sample([_add, _update, _delete], 3):
                each(change, random, existing_in(change), random.randint(1, 3))


def existing_in(change: Change) -> Ids:
    """The ids of all records as the change under way sees them."""
    found: Ids = defaultdict(list)
    for table in dict.fromkeys(entity.table for entity in registry.values()):
        found[table] = [row[0] for row in change.connection.execute(f'SELECT id FROM "{table}"')]
    return found


def _take_back(dossier: Dossier, random: Random, floor: int) -> None:
    last = journal.to_undo(dossier.connection)
    if last and last.position > floor and random.random() < 0.6:
        dossier.undo()
    elif journal.to_redo(dossier.connection):
        dossier.redo()


def _bring_back(dossier: Dossier, random: Random) -> None:
    """Restore something from the trash, or an earlier version of a record, where that can be."""
    if random.random() < 0.7:
        gone = deleted(dossier)
        if gone:
            with suppress(UserError):  # what it belonged to is gone
                restore_deleted(dossier, random.choice(gone).id)
        return
    entries = list(journal.all_entries(dossier.connection))
    if entries:
        entry = random.choice(entries)
        with suppress(UserError):  # (the same), or it was not there then
            restore_version(dossier, entry.record_id, entry.change)


def problems(dossier: Dossier) -> list[str]:
    """What a check finds, but for attached files: the hashes of these records are random."""
    found = check(dossier).findings
    return [str(each) for each in found if each.trouble is not Trouble.ATTACHMENT]


def content(dossier: Dossier, without: Iterable[str] = ("version", "updated_at")) -> dict[str, Any]:
    """Every row of every table of records, sorted, without the columns named."""
    found = {}
    for table in dict.fromkeys(entity.table for entity in registry.values()):
        cursor = dossier.connection.execute(f'SELECT * FROM "{table}" ORDER BY id')
        names = [each[0] for each in cursor.description]
        found[table] = [
            {name: value for name, value in zip(names, row, strict=True) if name not in without}
            for row in cursor
        ]
    return found
