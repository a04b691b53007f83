"""Encounters: kept from one line of the quick capture, or entered field by field."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from iar_desktop.domain import (
    Affiliation,
    Contact,
    EmailAddress,
    Encounter,
    Organisation,
    PhoneNumber,
    Task,
)
from iar_desktop.domain.capture import Capture, Commitment, Named, NameSource, Person, understand
from iar_desktop.domain.encounters import EncounterKind
from iar_desktop.domain.tasks import Direction
from iar_desktop.operations.labels import new_label, short
from iar_desktop.operations.linked import organisation_of, person_of
from iar_desktop.operations.names import name_parts
from iar_desktop.operations.office import me
from iar_desktop.operations.people import details
from iar_desktop.operations.positions import positions_of
from iar_desktop.schema import clock
from iar_desktop.schema.dates import format_day
from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.messages import N_, _
from iar_desktop.storage.change import Change
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.names import DirectoryNames
from iar_desktop.storage.reader import Reader


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


def preview(
    reader: Reader,
    line: str,
    today: date | None = None,
    language: str | None = None,
    names: NameSource | None = None,
) -> Capture:
    """Return what a line says, read in French and English, without keeping anything.

    ``names`` are the known names, those of the dossier unless told.  ``InvalidValue`` for a line
    of more than 2,000 characters.
    """
    known = names or DirectoryNames(reader)
    return understand(line, known, today or clock.today(), language)


def capture(
    dossier: Dossier, line: str, today: date | None = None, language: str | None = None
) -> CaptureResult:
    """Understand a line and keep all of it as one step; see ``preview`` and ``keep``."""
    return keep(dossier, preview(dossier, line, today, language))


def keep(dossier: Dossier, understood: Capture) -> CaptureResult:
    """Keep the people, the organisations, the encounters and the commitments of a capture.

    A name that was not settled on one of its choices makes a new person or organisation; an event
    that is not known becomes the place of the encounter.  ``InvalidValue`` when there is nothing
    to keep.
    """
    if not (understood.persons or understood.organisation or understood.commitments):
        raise InvalidValue(
            _("Nothing to keep was understood: name a person, an organisation or a thing to do.")
        )
    label, title = _label(understood)
    with dossier.change(label, title=short(title)) as change:
        return _Keeping(change, understood, me(change, dossier.author)).everything()


def _label(understood: Capture) -> tuple[str, str]:
    people = ", ".join(each.name for each in understood.persons if each.met)
    organisation = understood.organisation.name if understood.organisation else ""
    if understood.encounter_on and (people or organisation):
        return N_("Encounter with {title}"), people or organisation
    if understood.commitments:
        return new_label(Task), understood.commitments[0].text
    return N_("Capture: {title}"), people or organisation


class _Keeping:
    """One capture being kept within a change under way."""

    def __init__(self, change: Change, understood: Capture, writer: Contact | None) -> None:
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


def described(reader: Reader, understood: Capture) -> Iterator[str]:
    """Yield what a capture will keep, one line for each thing, in the language spoken now."""
    for person in understood.persons:
        yield _("Person: {name}").format(name=_told(reader, person))
    organisations = [understood.organisation, *(each.organisation for each in understood.persons)]
    for organisation in dict.fromkeys(each for each in organisations if each):
        yield _("Organisation: {name}").format(name=_told(reader, organisation))
    if understood.encounter_on:
        day = format_day(understood.encounter_on)
        place = understood.event.name if understood.event else ""
        text = ", ".join(each for each in (place, understood.summary) if each)
        yield _("Encounter: {day}").format(day=day) + (f" – {text}" if text else "")
    for commitment in understood.commitments:
        day = format_day(commitment.due) if commitment.due else _("no date")
        side = _(Direction.__members__[commitment.direction.upper()].label)
        yield f"{side}{_(': ')}{commitment.text} ({day})"


def _told(reader: Reader, named: Named) -> str:
    if named.id:
        return reader.title(named.id) or named.name
    return _("{name} (new)").format(name=named.name)


def log_encounter(
    dossier: Dossier,
    person: str | None = None,
    organisation: str | None = None,
    happened_on: date | None = None,
    **values: Any,
) -> Encounter:
    """Add an encounter, today unless told; person and organisation are ids or names.

    ``values`` are further values by field name (event, type, summary, place…).  ``InvalidValue``
    when neither a person nor an organisation is given.
    """
    if not (person or organisation):
        raise InvalidValue(_("Say whom you met: a person or an organisation."))
    named = short(dossier.title(person or organisation) or person or organisation or "")
    with dossier.change(N_("Encounter with {title}"), title=named) as change:
        contact = person_of(change, person).id if person else None
        employer = organisation_of(change, organisation)
        if contact and not employer:
            held = positions_of(change, [contact]).get(contact, [])
            employer = held[0].organisation if held else None
        writer = me(change, dossier.author)
        own = {"staff": writer.id if writer else None, **values}
        return change.add(
            Encounter(
                contact=contact,
                organisation=employer,
                happened_on=happened_on or clock.today(),
                **own,
            )
        )
