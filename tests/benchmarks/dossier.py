"""The large dossier that speeds are measured on: made once, kept in build/."""

import hashlib
import shutil
import time
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path
from random import Random

import iar_desktop
from iar_desktop.domain import (
    Affiliation,
    Congress,
    CongressSeries,
    Contact,
    Delegation,
    EmailAddress,
    Encounter,
    Organisation,
    Participation,
    Task,
)
from iar_desktop.domain.congresses import CongressStatus
from iar_desktop.domain.delegations import DelegationStatus
from iar_desktop.domain.organisations import OrganisationKind
from iar_desktop.domain.participations import Role
from iar_desktop.domain.tasks import Direction, TaskStatus
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.folding import fold
from iar_desktop.schema.messages import N_
from iar_desktop.storage import sqlite
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.sqlite_search import SEARCH_DDL
from tests.benchmarks.people import Name, Names

ROOT = Path(iar_desktop.__file__).resolve().parents[1]
FOLDER = ROOT / "build" / "benchmarks"
_FROM = date(2023, 1, 1)
_SHAPE = (
    "storage/directory.py",
    "storage/directory_lines.py",
    "storage/tokens.py",
    "schema/folding.py",
)


def big_dossier(people: int = 100_000) -> Path:
    """Return the path of a dossier of so many people, made now when there is none yet."""
    folder = FOLDER / f"{people}-{fingerprint(Path(__file__))}"
    path = folder / "large.iar"
    if not path.exists():
        for old in FOLDER.glob(f"{people}-*"):
            shutil.rmtree(old)
        folder.mkdir(parents=True)
        began = time.perf_counter()
        unfinished = folder / "unfinished.iar"
        with Dossier.create(unfinished) as dossier:
            Filling(dossier, people).fill()
        unfinished.rename(path)
        print(f"made a dossier of {people:,} people in {time.perf_counter() - began:.1f} s")
    return path


def fingerprint(made_by: Path) -> str:
    """Return what changes with the shape of a dossier, and with the file that fills it."""
    package = Path(iar_desktop.__file__).parent
    texts = [(package / name).read_text("utf-8") for name in _SHAPE]
    texts += [made_by.read_text("utf-8"), *sqlite.BASE_DDL, *SEARCH_DDL]
    return hashlib.sha256("\n".join(texts).encode()).hexdigest()[:8]


_TOPICS = (
    "bioraffinerie", "chimie du végétal", "fermentation", "biocarburants", "lignine", "fibres",
    "protéines végétales", "biomatériaux", "intercluster", "biométhane", "algues", "enzymes",
)  # fmt: skip
_BODIES = {
    "Centre": OrganisationKind.RESEARCH,
    "Institut": OrganisationKind.RESEARCH,
    "Université": OrganisationKind.UNIVERSITY,
    "Cluster": OrganisationKind.CLUSTER,
    "Ministère": OrganisationKind.MINISTRY,
    "Agence": OrganisationKind.AGENCY,
    "Société": OrganisationKind.COMPANY,
}
_NATIVE = {
    "JP": "国際経済研究所",
    "IN": "राष्ट्रीय जैव प्रौद्योगिकी संस्थान",
    "MA": "المركز الوطني للبحوث",
}
_TITLES = ("Directrice", "Chargé de mission", "Professor", "R&D Manager", "Policy Officer")
_CITIES = ("Reims", "Bruxelles", "London", "Tōkyō", "São Paulo", "Montréal", "Köln", "Łódź")


class Filling:
    """Fills an empty dossier, one change for each sort of record, reproducibly."""

    def __init__(self, dossier: Dossier, people: int) -> None:
        """Fill ``dossier`` in proportion to ``people``: a fifth of organisations and so on."""
        self.dossier = dossier
        self.people = people
        self.random = Random(people)
        self.names = Names(self.random)

    def fill(self) -> None:
        """Add everything, organisations and people first as the rest points to them."""
        many = self.people
        organisations = [self._organisation(self.names.draw()) for _ in range(many // 5)]
        self._keep(organisations)
        ids = [each.id for each in organisations]
        contacts = [self._contact(self.names.draw()) for _ in range(many)]
        details = [self._position(each, ids) for each in contacts]
        self._keep([*contacts, *details, *map(self._email, contacts)])
        met = [each.id for each in contacts]
        series = [CongressSeries(name=f"{self.names.rare()} Forum") for _ in range(many // 500)]
        congresses = [self._congress(self.random.choice(series)) for _ in range(many // 50)]
        delegations = [self._delegation(ids) for _ in range(many // 50)]
        self._keep([*series, *congresses, *delegations])
        self._keep([self._delegate(each, met, n) for each in delegations for n in range(1, 6)])
        events = [each.id for each in (*congresses, *delegations)]
        self._keep([self._encounter(met, ids, events) for _ in range(many // 2)])
        self._keep([self._task(met, events) for _ in range(many // 10)])

    def _keep(self, records: Iterable[Entity]) -> None:
        with self.dossier.change(N_("Import")) as change:
            change.add_all(records, checked=True)

    def _topic(self) -> str:
        return self.random.choice(_TOPICS)

    def _day(self) -> date:
        return _FROM + timedelta(days=self.random.randrange(1400))

    def _organisation(self, name: Name) -> Organisation:
        body, kind = self.random.choice(list(_BODIES.items()))
        title = f"{body} {name.family} {self._topic()}"
        return Organisation(
            name=title,
            acronym="".join(word[0] for word in title.upper().split()),
            native_name=_NATIVE.get(name.country),
            type=kind,
            country=name.country,
            city=self.random.choice(_CITIES),
            description=f"Travaille sur {self._topic()} et {self._topic()} avec {name.family}.",
        )

    def _contact(self, name: Name) -> Contact:
        return Contact(
            given_name=name.given,
            family_name=name.family,
            native_name=name.native or None,
            country=name.country,
            city=self.random.choice(_CITIES),
            languages=("fr", "en"),
        )

    def _position(self, contact: Contact, organisations: list[str]) -> Affiliation:
        organisation, title = self.random.choice(organisations), self.random.choice(_TITLES)
        return Affiliation(contact=contact.id, organisation=organisation, job_title=title)

    def _email(self, contact: Contact) -> EmailAddress:
        local = fold(f"{contact.given_name} {contact.family_name}").replace(" ", ".")
        return EmailAddress(contact=contact.id, address=f"{local}@example.org")

    def _congress(self, series: CongressSeries) -> Congress:
        day = self._day()
        return Congress(
            name=f"{series.name} {day.year}",
            series=series.id,
            starts_on=day,
            ends_on=day + timedelta(days=2),
            city=self.random.choice(_CITIES),
            status=self.random.choice(list(CongressStatus)),
        )

    def _delegation(self, organisations: list[str]) -> Delegation:
        day, city = self._day(), self.random.choice(_CITIES)
        return Delegation(
            name=f"Délégation de {city}, {self._topic()}",
            starts_on=day,
            ends_on=day + timedelta(days=3),
            country=self.names.draw().country,
            city=city,
            lead_organisation=self.random.choice(organisations),
            status=self.random.choice(list(DelegationStatus)),
        )

    def _delegate(self, visit: Delegation, people: list[str], position: int) -> Participation:
        role = Role.HEAD if position == 1 else Role.DELEGATE
        contact = self.random.choice(people)
        return Participation(event=visit.id, contact=contact, position=position, role=role)

    def _encounter(self, people: list[str], bodies: list[str], events: list[str]) -> Encounter:
        return Encounter(
            contact=self.random.choice(people),
            organisation=self.random.choice(bodies),
            event=self.random.choice(events),
            happened_on=self._day(),
            summary=f"Intéressé par {self._topic()} ; envoyer la plaquette sur {self._topic()}.",
        )

    def _task(self, people: list[str], events: list[str]) -> Task:
        return Task(
            name=f"Envoyer la plaquette {self._topic()}",
            direction=self.random.choice(list(Direction)),
            status=self.random.choice(list(TaskStatus)),
            due_on=self._day(),
            contact=self.random.choice(people),
            event=self.random.choice(events),
        )
