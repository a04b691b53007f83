"""A capture being kept: people, organisations, encounters and commitments become records."""

from dataclasses import dataclass, field

from iar_desktop.domain import (
    Affiliation,
    Contact,
    EmailAddress,
    Encounter,
    Organisation,
    PhoneNumber,
    Task,
)
from iar_desktop.domain.capture import Capture, Commitment, Named, Person
from iar_desktop.domain.encounters import EncounterKind
from iar_desktop.domain.tasks import Direction
from iar_desktop.operations.names import name_parts
from iar_desktop.operations.people import details
from iar_desktop.operations.positions import positions_of
from iar_desktop.storage.change import Change


@dataclass(slots=True)
class CaptureResult:
    """The ids of what a capture made or used, each in the order of the line."""

    encounters: list[str] = field(default_factory=list)
    tasks: list[str] = field(default_factory=list)
    people: list[str] = field(default_factory=list)
    organisations: list[str] = field(default_factory=list)

    @property
    def ids(self) -> tuple[str, ...]:
        """All of them, the encounters first."""
        return (*self.encounters, *self.tasks, *self.people, *self.organisations)


class Keeping:
    """One capture being kept within a change under way."""

    def __init__(self, change: Change, understood: Capture, writer: Contact | None) -> None:
        """Keep ``understood`` through ``change``; ``writer`` is the one of us who was there."""
        self.change = change
        self.understood = understood
        self.writer = writer.id if writer else None
        self.result = CaptureResult()
        self._organisations: dict[Named, str] = {}
        self._people: dict[str, str] = {}

    def everything(self) -> CaptureResult:
        """Add what the capture says, in the order in which it hangs together."""
        said = self.understood
        own = self._organisation(said.organisation)
        for person in said.persons:
            self._person(person)
        if said.encounter_on:
            met = [each for each in said.persons if each.met]
            for each in met:
                works_at = self._organisation(each.organisation) or own
                self._encounter(self._people[_key(each)], works_at)
            if not met and own:
                self._encounter(None, own)
        for commitment in said.commitments:
            self._commitment(commitment, own)
        return self.result

    def _organisation(self, named: Named | None) -> str | None:
        if named is None:
            return None
        if named not in self._organisations:
            known = named.id or self.change.add(Organisation(name=named.name)).id
            self._organisations[named] = known
            self.result.organisations.append(known)
        return self._organisations[named]

    def _person(self, person: Person) -> None:
        key = _key(person)
        if key in self._people:
            return
        employer = self._organisation(person.organisation)
        contact_id = person.id or self.change.add(self._new(person, employer)).id
        self._people[key] = contact_id
        self.result.people.append(contact_id)
        self._works(contact_id, employer, person.title or None)
        self._reached(person, contact_id)

    def _new(self, person: Person, employer: str | None) -> Contact:
        parts = name_parts(person.name)
        organisation = self.change.get(Organisation, employer)
        values = {
            **parts.values(),
            "native_name": person.native_name or parts.native,
            "country": organisation.country if organisation else None,
            "owner": self.writer,
        }
        return Contact(**values)

    def _works(self, contact_id: str, employer: str | None, title: str | None) -> None:
        held = positions_of(self.change, [contact_id]).get(contact_id, [])
        same = [each for each in held if employer in (None, each.organisation)]
        if employer and not same:
            self.change.add(
                Affiliation(
                    contact=contact_id, organisation=employer, job_title=title, main=not held
                )
            )
        elif same and title and not same[0].job_title:
            self.change.update(same[0], {Affiliation.job_title: title})

    def _reached(self, person: Person, contact_id: str) -> None:
        emails = [
            each.address
            for each in details(self.change, EmailAddress, EmailAddress.contact, contact_id)
        ]
        if person.email and person.email.casefold() not in {each.casefold() for each in emails}:
            position = len(emails)
            self.change.add(
                EmailAddress(contact=contact_id, address=person.email, position=position)
            )
        phones = [
            each.number
            for each in details(self.change, PhoneNumber, PhoneNumber.contact, contact_id)
        ]
        if person.phone:
            number = PhoneNumber(contact=contact_id, number=person.phone, position=len(phones))
            if PhoneNumber.number.parse(person.phone) not in phones:
                self.change.add(number)

    def _encounter(self, contact_id: str | None, organisation: str | None) -> None:
        said = self.understood
        event = said.event
        made = Encounter(
            contact=contact_id,
            organisation=organisation,
            event=event.id if event else None,
            place=event.name if event and not event.id else None,
            happened_on=said.encounter_on,
            type=EncounterKind.__members__[said.encounter_by.upper()],
            summary=". ".join(each for each in (said.summary, said.leftover) if each) or None,
            staff=self.writer,
        )
        self.result.encounters.append(self.change.add(made).id)

    def _commitment(self, commitment: Commitment, organisation: str | None) -> None:
        person = commitment.person
        encounters = self.result.encounters
        contact = self._people.get(_key(person)) if person else None
        works_at = self._organisation(person.organisation) if person else None
        event = self.understood.event
        task = Task(
            name=commitment.text,
            direction=Direction.__members__[commitment.direction.upper()],
            due_on=commitment.due,
            owner=self.writer,
            contact=contact or self._only_person(),
            organisation=works_at or organisation,
            event=event.id if event else None,
            encounter=encounters[0] if encounters else None,
        )
        self.result.tasks.append(self.change.add(task).id)

    def _only_person(self) -> str | None:
        """Return the person of the line when it has but one: a promise is most likely theirs."""
        return self.result.people[0] if len(self.result.people) == 1 else None


def _key(person: Person) -> str:
    return person.id or person.name.casefold()
