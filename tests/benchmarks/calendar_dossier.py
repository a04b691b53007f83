"""A dossier whose calendar is full: 100,000 events and sessions over twenty years, made once."""

import shutil
import time
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random

from iar_desktop.domain import (
    Congress,
    Contact,
    Deadline,
    Delegation,
    HostedEvent,
    Meeting,
    Participation,
    Session,
    Task,
)
from iar_desktop.domain.participations import Role
from iar_desktop.domain.programme import SessionKind
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.messages import N_
from iar_desktop.storage.dossier import Dossier
from tests.benchmarks.dossier import FOLDER, fingerprint

Event = Delegation | Congress | HostedEvent | Meeting

FIRST = date(2016, 9, 5)  # a Monday
DAYS = 20 * 365
BUSY_VISIT = "Visite de soixante sessions"
_STAFF = 6
_EVENTS, _SESSIONS, _DUE = 14_000, 86_000, 8_000
_ZONES = ("Europe/Paris", "Europe/Paris", "Europe/Brussels", "Asia/Tokyo", "America/Sao_Paulo")
_PLACES = ("Reims", "Pomacle", "Laon", "Compiègne", "Paris", "Bruxelles")
_AT_ONCE = 10_000


def calendar_dossier() -> Path:
    """Return the path of the dossier, made now when there is none yet."""
    folder = FOLDER / f"calendar-{fingerprint(Path(__file__))}"
    path = folder / "calendar.iar"
    if not path.exists():
        for old in FOLDER.glob("calendar-*"):
            shutil.rmtree(old)
        folder.mkdir(parents=True)
        began = time.perf_counter()
        unfinished = folder / "unfinished.iar"
        with Dossier.create(unfinished) as dossier:
            _fill(dossier)
        unfinished.rename(path)
        print(f"made a full calendar in {time.perf_counter() - began:.1f} s")
    return path


def _fill(dossier: Dossier) -> None:
    random = Random(7)
    staff = [Contact(family_name=f"Membre {n}", given_name="A", staff=True) for n in range(_STAFF)]
    _keep(dossier, staff)
    ids = [each.id for each in staff]
    events = [_event(random, number, ids) for number in range(_EVENTS)]
    _keep(dossier, events)
    known = [each.id for each in events]
    _keep(dossier, [_part(random, each, ids) for each in known])
    _keep(dossier, [_session(random, random.choice(events), ids) for _ in range(_SESSIONS)])
    _keep(dossier, [_due(random, number, known, ids) for number in range(_DUE)])
    _keep(dossier, _recurring(ids))
    _keep(dossier, _busy_visit(ids))


def _keep(dossier: Dossier, records: Sequence[Entity]) -> None:
    for start in range(0, len(records), _AT_ONCE):
        with dossier.change(N_("Import")) as change:
            change.add_all(records[start : start + _AT_ONCE], checked=True)


def _event(random: Random, number: int, staff: list[str]) -> Event:
    sort: type[Event] = (Delegation, Congress, HostedEvent, Meeting, Meeting)[number % 5]
    starts = FIRST + timedelta(random.randrange(DAYS))
    lasts = 0 if sort is Meeting else random.choice((0, 1, 2, 2, 3, 4))
    values: dict[str, object] = {
        "name": f"{sort.kind} {number}",
        "starts_on": starts,
        "ends_on": starts + timedelta(lasts),
        "zone": random.choice(_ZONES),
        "country": random.choice(("FR", "JP", "BR", "CA")),
        "city": random.choice(_PLACES),
        "owner": random.choice(staff),
    }
    if sort is Meeting:
        begins = datetime.combine(starts, datetime.min.time()) + timedelta(
            hours=random.randrange(8, 18)
        )
        values |= {"starts_at": begins, "ends_at": begins + timedelta(hours=2)}
    return sort(**values)


def _part(random: Random, event: str, staff: list[str]) -> Entity:
    return Participation(event=event, contact=random.choice(staff), role=Role.TRAVELLER)


def _session(random: Random, event: Event, staff: list[str]) -> Entity:
    days = ((event.ends_on or FIRST) - (event.starts_on or FIRST)).days + 1
    day = (event.starts_on or FIRST) + timedelta(random.randrange(days))
    begins = datetime.combine(day, datetime.min.time()) + timedelta(
        minutes=15 * random.randrange(32, 76)
    )
    return Session(
        event=event.id,
        name=f"Session de {event.name}",
        type=random.choice(list(SessionKind)),
        starts_at=begins,
        ends_at=begins + timedelta(minutes=15 * random.randrange(2, 9)),
        place=random.choice(_PLACES),
        host=random.choice(staff),
    )


def _due(random: Random, number: int, events: list[str], staff: list[str]) -> Entity:
    due = FIRST + timedelta(random.randrange(DAYS))
    if number % 2:
        return Deadline(event=random.choice(events), name=f"Échéance {number}", due_on=due)
    owner, event = random.choice(staff), random.choice(events)
    return Task(name=f"Tâche {number}", due_on=due, owner=owner, event=event)


def _recurring(staff: list[str]) -> list[Entity]:
    rules = (
        "FREQ=WEEKLY",
        "FREQ=WEEKLY;INTERVAL=2",
        "FREQ=MONTHLY;BYDAY=1TU",
        "FREQ=MONTHLY;BYDAY=-1TH",
        "FREQ=MONTHLY;BYMONTHDAY=15",
    )
    return [
        Meeting(
            name=f"Groupe de travail {number}",
            starts_on=FIRST + timedelta(number),
            ends_on=FIRST + timedelta(number),
            starts_at=datetime.combine(FIRST, datetime.min.time()) + timedelta(number, hours=14),
            ends_at=datetime.combine(FIRST, datetime.min.time()) + timedelta(number, hours=16),
            rule=rules[number % len(rules)],
            owner=staff[number % len(staff)],
        )
        for number in range(10)
    ]


def _busy_visit(staff: list[str]) -> list[Entity]:
    visit = Delegation(
        name=BUSY_VISIT,
        starts_on=date(2026, 10, 12),
        ends_on=date(2026, 10, 16),
        country="JP",
        owner=staff[0],
        escort=staff[1],
    )
    return [visit, *_busy_sessions(visit, staff)]


def _busy_sessions(visit: Delegation, staff: list[str]) -> Iterator[Entity]:
    """Yield twelve sessions a day, some of which begin before the one before has ended."""
    for number in range(60):
        day, place = divmod(number, 12)
        begins = datetime(2026, 10, 12, 8) + timedelta(day, minutes=50 * place)
        yield Session(
            event=visit.id,
            name=f"Session {number}",
            starts_at=begins,
            ends_at=begins + timedelta(minutes=60 if number % 6 == 0 else 40),
            place=_PLACES[number % len(_PLACES)],
            room=f"Salle {number % 4}",
            host=staff[number % len(staff)],
        )
