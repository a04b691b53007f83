"""What a very large dossier has beyond the content: organisations, events, encounters."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from random import Random

from iar_desktop.domain import (
    Congress,
    CongressSeries,
    Delegation,
    Encounter,
    Organisation,
    Participation,
    Task,
)
from iar_desktop.domain.congresses import CongressStatus
from iar_desktop.domain.delegations import DelegationStatus
from iar_desktop.domain.encounters import EncounterKind
from iar_desktop.domain.organisations import OrganisationKind
from iar_desktop.domain.participations import Registration, Role
from iar_desktop.domain.tasks import Direction, TaskStatus
from iar_desktop.operations.sample.employers import Employer
from iar_desktop.operations.sample.filler import choices, city_of, family_name, filled, subjects
from iar_desktop.operations.sample.sheet import Sheet
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.folding import fold

Worker = tuple[str, str]
"""A person's id and the employer's."""

_FRENCH = ("FR", "BE", "CH", "MA", "TN")
_YEARS = 8  # how far back events go
_BODIES = (
    (OrganisationKind.COMPANY, 60),
    (OrganisationKind.RESEARCH, 12),
    (OrganisationKind.UNIVERSITY, 10),
    (OrganisationKind.ASSOCIATION, 6),
    (OrganisationKind.AGENCY, 5),
    (OrganisationKind.CLUSTER, 4),
    (OrganisationKind.PLATFORM, 3),
)


class Large:
    """Draws each record from its own number, and what it links to from what there is."""

    def __init__(self, sheet: Sheet, seed: int) -> None:
        """Let ``seed`` decide every draw."""
        self.sheet = sheet
        self.seed = seed
        self.staff = [sheet.person(slug) for slug in ("julien-petit", "diane-lambert")]

    def _random(self, sort: str, number: int) -> Random:
        return Random(f"{self.seed}:{sort}:{number}")  # noqa: S311 - nothing secret

    def organisation(self, number: int) -> tuple[Organisation, Employer]:
        """Return the organisation of that number, and what people need of it."""
        random = self._random("organisation", number)
        family, country = family_name(random)
        language = "fr" if country in _FRENCH else "en"
        bodies, weights = zip(*_BODIES, strict=True)
        body = random.choices(bodies, weights)[0]
        city = city_of(country, random) or ""
        words = subjects(random, language)
        pattern = random.choice(choices(f"organisations.{language}.{body.value}", ", "))
        made = Organisation(
            name=pattern.format(family=family, city=city, **words),
            type=body,
            country=country,
            city=city or None,
            description=filled("description.text", random, city=city),
            created_at=self.sheet.since(self._past(random)),
        )
        slug = f"{'-'.join(w for w in fold(family).split() if w.isascii()) or 'org'}-{number}"
        return made, Employer(made.id, slug, body.value, country, made.city)

    def _past(self, random: Random) -> date:
        return self.sheet.today - timedelta(random.randrange(1, _YEARS * 365))

    def delegation(self, number: int, people: Sequence[Worker]) -> Iterator[Entity]:
        """Yield the visit of that number and its guests."""
        random = self._random("delegation", number)
        family, country = family_name(random)
        city = city_of(country, random) or ""
        starts = self._past(random)
        guests = random.choices(people, k=random.randint(3, 7))
        visit = Delegation(
            name=filled("visits.names", random, family=family, city=city),
            status=random.choices(
                (DelegationStatus.DONE, DelegationStatus.DECLINED, DelegationStatus.CANCELLED),
                (90, 6, 4),
            )[0],
            country=country,
            city="Reims",
            starts_on=starts,
            ends_on=starts + timedelta(random.randint(0, 3)),
            lead_organisation=guests[0][1],
            headcount=len(guests),
            requested_on=starts - timedelta(random.randint(20, 150)),
            owner=random.choice(self.staff),
            purpose=filled("visits.purpose", random),
            created_at=self.sheet.since(starts),
        )
        yield visit
        for rank, (person, employer) in enumerate(dict.fromkeys(guests), 1):
            role = Role.HEAD if rank == 1 else Role.DELEGATE
            yield Participation(
                event=visit.id, contact=person, organisation=employer, role=role, position=rank
            )

    def congress(self, number: int, series: Sequence[str]) -> Iterator[Entity]:
        """Yield the edition of that number and who of us went."""
        random = self._random("congress", number)
        family, country = family_name(random)
        starts = self._past(random)
        city = city_of(country, random) or ""
        name = filled("congresses.names", random, family=family, city=city)
        edition = Congress(
            name=f"{name} {starts.year}",
            series=random.choice(series) if series else None,
            edition=str(starts.year),
            status=random.choices(
                (CongressStatus.REPORTED, CongressStatus.SKIPPED, CongressStatus.WATCHED),
                (60, 30, 10),
            )[0],
            country=country,
            city=city or None,
            starts_on=starts,
            ends_on=starts + timedelta(random.randint(1, 3)),
            owner=random.choice(self.staff),
            created_at=self.sheet.since(starts),
        )
        yield edition
        if edition.status is CongressStatus.REPORTED:
            yield Participation(
                event=edition.id,
                contact=random.choice(self.staff),
                role=Role.TRAVELLER,
                registration=Registration.PRESENT,
            )

    def series(self, number: int) -> CongressSeries:
        """Return the series of that number."""
        random = self._random("series", number)
        family, country = family_name(random)
        city = city_of(country, random) or ""
        return CongressSeries(name=filled("congresses.names", random, family=family, city=city))

    def encounter(
        self, number: int, people: Sequence[Worker], events: Sequence[tuple[str, date]]
    ) -> Iterator[Entity]:
        """Yield the encounter of that number, and for one in three what was promised."""
        random = self._random("encounter", number)
        person, employer = random.choice(people)
        event, day = random.choice(events)
        met = random.random() < 0.8
        made = Encounter(
            contact=person,
            organisation=employer,
            event=event if met else None,
            happened_on=day if met else self._past(random),
            type=EncounterKind.MET if met else random.choice(list(EncounterKind)),
            summary=filled("encounters.summaries", random),
            staff=random.choice(self.staff),
        )
        made.created_at = self.sheet.since(made.happened_on)
        yield made
        if number % 3 == 0:
            yield self._promise(made, random)

    def _promise(self, made: Encounter, random: Random) -> Task:
        ours = random.random() < 0.6
        due = (made.happened_on or self.sheet.today) + timedelta(random.randint(3, 40))
        past = due < self.sheet.today
        return Task(
            name=filled("encounters.ours" if ours else "encounters.theirs", random),
            direction=Direction.OURS if ours else Direction.THEIRS,
            status=TaskStatus.DONE if past else TaskStatus.OPEN,
            due_on=due,
            done_on=due if past else None,
            owner=made.staff if ours else None,
            contact=made.contact,
            organisation=made.organisation,
            event=made.event,
            encounter=made.id,
        )
