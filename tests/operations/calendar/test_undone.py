"""Whatever is done with the calendar, undone entirely, leaves nothing behind."""

import tempfile
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from iar_desktop.domain import Congress, Deadline, Participation, Session, Task
from iar_desktop.domain.calendar.entry import Entry
from iar_desktop.operations.calendar.clashing import clashes, remedy
from iar_desktop.operations.calendar.creating import create, understood
from iar_desktop.operations.calendar.moving import copy, move, remove, resize, set_apart
from iar_desktop.operations.calendar.rescheduling import lengthen, shift_following, swap
from iar_desktop.schema.errors import UserError
from iar_desktop.storage import journal
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query
from tests.operations.calendar.agenda import DAY, kept, on, session, shown, visit, weekly
from tests.operations.content import content, someone, steps

_LINES = ("10h visite ARD", "demain 14h-15h point", "envoyer la plaquette vendredi", "déjeuner")
_WHOLES = ("one", "following", "all")
_ZONES = ("", "Europe/Paris", "Asia/Tokyo", "America/Montreal")


def fill(dossier: Dossier) -> None:
    claire = someone(dossier, "Moreau", "Claire", staff=True)
    someone(dossier, "Lambert", "Diane", staff=True)
    nedo, fapesp = visit(escort=claire.id), visit(name="FAPESP", zone="Asia/Tokyo")
    meeting = weekly(owner=claire.id, except_on=(on(7),))
    kept(
        dossier,
        nedo,
        fapesp,
        Congress(name="EFIB", starts_on=on(1), ends_on=on(3)),
        *(session(nedo, f"S{n}", 9 + n, 10.25 + n, host=claire.id) for n in range(4)),
        *(session(fapesp, f"F{n}", 9 + n, 10 + n, day=n, fixed=n == 1) for n in range(3)),
        Deadline(event=nedo.id, name="Menus", due_on=on(-1)),
        Task(event=nedo.id, name="Badges", due_on=on(-1)),
        meeting,
        Participation(event=meeting.id, contact=claire.id),
    )


def _by(random: Random) -> timedelta:
    return timedelta(random.randint(-3, 9), minutes=15 * random.randint(-8, 8))


def _move(dossier: Dossier, random: Random, entry: Entry) -> None:
    whole = random.choice(_WHOLES)
    move(dossier, entry.id, entry.occurrence, _by(random), whole=whole)  # type: ignore[arg-type] # one of three


def _resize(dossier: Dossier, random: Random, entry: Entry) -> None:
    whole, zone = random.choice(_WHOLES), random.choice(_ZONES)
    start = entry.start - timedelta(minutes=15 * random.randint(0, 4))
    end = entry.end + timedelta(random.randint(-1, 2))
    resize(dossier, entry.id, entry.occurrence, start, end, zone=zone, whole=whole)  # type: ignore[arg-type] # one of three


def _copy(dossier: Dossier, random: Random, entry: Entry) -> None:
    copy(dossier, entry.id, entry.start + _by(random), zone=random.choice(_ZONES))


def _remove(dossier: Dossier, random: Random, entry: Entry) -> None:
    whole = random.choice(_WHOLES)
    remove(dossier, entry.id, entry.occurrence or DAY, whole=whole)  # type: ignore[arg-type] # one of three


def _set_apart(dossier: Dossier, _random: Random, entry: Entry) -> None:
    set_apart(dossier, entry.id, entry.occurrence or DAY)


def _shift(dossier: Dossier, random: Random, _entry: Entry) -> None:
    first, second = random.choices(dossier.all(Query(Session)), k=2)
    act = random.choice(("shift", "lengthen", "swap"))
    if act == "shift":
        shift_following(dossier, first, _by(random))
    elif act == "lengthen":
        lengthen(dossier, first, _by(random))
    else:
        swap(dossier, first, second)


def _create(dossier: Dossier, random: Random, entry: Entry) -> None:
    create(dossier, understood(random.choice(_LINES), entry.start.date(), dossier))


def _mend(dossier: Dossier, random: Random, _entry: Entry) -> None:
    found = [each for each in clashes(dossier, on(-5), on(15)) if each.remedies]
    if found:
        conflict = random.choice(found)
        remedy(dossier, conflict, random.randrange(len(conflict.remedies)))


Act = Callable[[Dossier, Random, Entry], None]
_ACTS: tuple[Act, ...] = (_move, _move, _resize, _copy, _remove, _set_apart, _shift, _create, _mend)


@settings(max_examples=10)
@given(st.integers(min_value=0, max_value=2**32))
def test_any_sequence_undone_entirely_gives_the_same_dossier(seed: int) -> None:
    random = Random(seed)
    with tempfile.TemporaryDirectory() as folder, Dossier.create(Path(folder, "a.iar")) as dossier:
        dossier.connection.execute("PRAGMA synchronous = OFF")
        fill(dossier)
        before, floor = content(dossier), journal.last_position(dossier.connection)
        for _each in range(12):
            found = shown(dossier, -10, 40)
            if not found or not dossier.count(Query(Session)):
                break
            made = steps(dossier)
            with suppress(UserError):  # no length, an end before its start, a rule too intricate
                random.choice(_ACTS)(dossier, random, random.choice(found))
            assert steps(dossier) - made <= 1
        shown_after, after = shown(dossier, -10, 40), content(dossier)
        count = 0
        while (last := journal.to_undo(dossier.connection)) and last.position > floor:
            dossier.undo()
            count += 1
        assert content(dossier) == before
        for _step in range(count):
            dossier.redo()
        assert (content(dossier), shown(dossier, -10, 40)) == (after, shown_after)
