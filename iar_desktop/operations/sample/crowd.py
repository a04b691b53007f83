"""The people drawn from the pools, beyond those written by hand."""

from collections import Counter
from datetime import timedelta
from functools import cache
from random import Random

from iar_desktop.domain import Affiliation, Contact, EmailAddress, PhoneNumber
from iar_desktop.domain.contacts import NameOrder
from iar_desktop.operations.sample.content import file, table
from iar_desktop.operations.sample.employers import Employer, Employers
from iar_desktop.operations.sample.names import Person, draw
from iar_desktop.operations.sample.sheet import Sheet
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.folding import fold
from iar_desktop.schema.kinds import Phone

_FRENCH_SPEAKING = ("FR", "BE", "CH", "MA", "TN")
_INSTITUTIONS = ("authority", "funder")
_WITH_PHONE = 5  # one in five
_MOVED = 6  # one in six


class Crowd:
    """Draws people one by one; the same ones, whatever their number."""

    def __init__(self, sheet: Sheet, employers: Employers, seed: int) -> None:
        """Let people work for ``employers``; ``seed`` decides every draw."""
        self.sheet = sheet
        self.employers = employers
        self.seed = seed
        self._taken = Counter(record["email"] for record in table("person").values())
        self._owners = {
            code: sheet.person(record["owner"]) for code, record in table("country").items()
        }
        self._zones = {code: record["zone"] for code, record in table("country").items()}

    def person(self, number: int) -> tuple[Contact, Employer, list[Entity]]:
        """Return the person of that number, the employer, and the parts of the record."""
        random = Random(f"{self.seed}:{number}")  # noqa: S311 - names, nothing secret
        drawn = draw(random)
        employer = self.employers.of(drawn.country, random)
        contact = self._contact(drawn, employer)
        since = self.sheet.today - timedelta(random.randint(60, 4000))
        position = Affiliation(
            contact=contact.id,
            organisation=employer.id,
            job_title=_job(drawn, employer, random),
            since=since,
            main=True,
        )
        parts: list[Entity] = [position]
        if random.random() * _MOVED < 1:
            parts.append(self._earlier(drawn, position, random))
        parts.append(EmailAddress(contact=contact.id, address=self._address(drawn, employer)))
        number_ = self._phone(drawn.country, random)
        if number_:
            parts.append(PhoneNumber(contact=contact.id, number=number_))
        known_for = timedelta(random.randint(20, 1180))  # a few for more than three years
        contact.created_at = self.sheet.since(self.sheet.today - known_for)
        return contact, employer, parts

    def _contact(self, drawn: Person, employer: Employer) -> Contact:
        order = NameOrder.FAMILY_FIRST if drawn.pool.family_first else NameOrder.GIVEN_FIRST
        return Contact(
            honorific=drawn.honorific,
            given_name=drawn.given,
            family_name=drawn.family,
            native_name=drawn.native,
            name_order=order,
            country=drawn.country,
            city=employer.city if employer.country == drawn.country else None,
            zone=self._zones.get(drawn.country),
            languages=drawn.pool.languages,
            owner=self._owners.get(drawn.country),
        )

    def _earlier(self, drawn: Person, current: Affiliation, random: Random) -> Affiliation:
        before = self.employers.of(drawn.country, random)
        until = current.since or self.sheet.today
        return Affiliation(
            contact=current.contact,
            organisation=before.id,
            job_title=_job(drawn, before, random),
            since=until - timedelta(random.randint(300, 3000)),
            until=until,
        )

    def _address(self, drawn: Person, employer: Employer) -> str:
        local = ".".join(_ascii(name) for name in (drawn.given, drawn.family))
        whole = f"{local}@{employer.slug}.example"
        count = self._taken[whole]
        self._taken[whole] += 1
        return f"{local}{count + 1}@{employer.slug}.example" if count else whole

    @staticmethod
    def _phone(country: str, random: Random) -> str | None:
        patterns = file("names")["phones"].get(country)
        if not patterns or random.random() * _WITH_PHONE >= 1:
            return None
        pattern = _spaced(random.choice(patterns))
        return "".join(str(random.randrange(10)) if c == "#" else c for c in pattern)


@cache
def _ascii(name: str) -> str:
    return "-".join("".join(c if c.isascii() and c.isalnum() else " " for c in fold(name)).split())


@cache
def _spaced(pattern: str) -> str:
    """Return a pattern of phone numbers written as the program keeps them."""
    signs = (char for char in pattern if char == "#" or char.isdigit())
    kept = Phone().check(pattern.replace("#", "0"))
    return "".join(next(signs) if char.isdigit() else char for char in kept)


def _job(drawn: Person, employer: Employer, random: Random) -> str:
    speaks_french = drawn.country in _FRENCH_SPEAKING or (
        drawn.country == "CA" and drawn.pool.code == "fr"
    )
    language = "fr" if speaks_french else "en"
    jobs = _jobs(language, employer.type)
    man, _bar, woman = random.choice(jobs).partition("|")
    return woman if drawn.woman and woman else man


@cache
def _jobs(language: str, organisation_type: str) -> list[str]:
    known: dict[str, str] = file("names")["jobs"][language]
    sort = "institution" if organisation_type in _INSTITUTIONS else organisation_type
    titles = known.get(sort, known["other"]).split(", ")
    return ["|".join(_capital(each) for each in title.split("|")) for title in titles]


def _capital(title: str) -> str:
    return title[0].upper() + title[1:]
