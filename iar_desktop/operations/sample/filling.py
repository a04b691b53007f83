"""Filling the new dossier: first what is written by hand, then what is drawn."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from itertools import chain, islice
from pathlib import Path

from iar_desktop.domain import Attachment, Congress, Contact, Delegation
from iar_desktop.operations.sample import (
    congresses,
    delegations,
    directory,
    follow_up,
    gatherings,
    office,
    people,
    ventures,
)
from iar_desktop.operations.sample.attached import attachments, portraits
from iar_desktop.operations.sample.content import rows, table
from iar_desktop.operations.sample.crowd import Crowd
from iar_desktop.operations.sample.employers import Employers
from iar_desktop.operations.sample.large import Large, Worker
from iar_desktop.operations.sample.later import Later
from iar_desktop.operations.sample.sheet import Sheet
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.messages import N_
from iar_desktop.storage.change import Change
from iar_desktop.storage.dossier import Dossier

Progress = Callable[[int, int], None]

# In the order in which an office would enter them.
_WRITTEN: tuple[Callable[[Sheet], Iterator[Entity]], ...] = (
    directory.themes,
    directory.countries,
    directory.organisations,
    office.office,
    people.people,
    ventures.networks,
    ventures.projects,
    ventures.partnerships,
    ventures.agreements,
    gatherings.places,
    congresses.series,
    congresses.editions,
    delegations.delegations,
    gatherings.hosted_events,
    gatherings.meetings,
    follow_up.encounters,
    follow_up.tasks,
    follow_up.watch_notes,
    follow_up.objectives,
    follow_up.notes,
)
# One record for so many people, once there are more people than those written suffice for.
_PER_ORGANISATION, _PER_EVENT, _PER_ENCOUNTER, _PER_SERIES = 5, 50, 2, 500
_LARGE = 2_000  # people: below, the encounters written by hand are enough
_BATCH = 5_000


class Filling:
    """Fills one dossier with ``people`` people."""

    def __init__(self, sheet: Sheet, people: int, seed: int) -> None:
        """Draw what is not written from ``seed``."""
        self.sheet = sheet
        self.later = Later(sheet)
        self.people = people
        self.employers = Employers(sheet)
        self.crowd = Crowd(sheet, self.employers, seed)
        self.large = Large(sheet, seed)
        self.workers: list[Worker] = []
        self.events: list[tuple[str, date]] = []

    def fill(self, dossier: Dossier, progress: Progress) -> None:
        """Add everything as one change, then change some of it; ``progress`` hears of people."""
        total = max(1, self.people - len(table("person")))
        with dossier.change(N_("Sample dossier")) as change:
            self._add_written(change, dossier.path)
            drawn = chain(self._crowd(), self._events(), self._encounters())
            for batch in batches(drawn):
                change.add_all(batch, checked=True)
                progress(len(self.workers), total + 1)
        self.later.make(dossier)
        progress(total + 1, total + 1)

    def _add_written(self, change: Change, dossier: Path) -> None:
        photos = portraits(self.sheet, dossier)
        for written in _WRITTEN:
            records = self.later.earlier(written(self.sheet))
            change.add_all(_with_photo(each, photos) for each in records)
        change.add_all(photos.values())
        change.add_all(attachments(self.sheet, dossier))

    def _missing(self, per: int, written: int) -> int:
        """Return how many records are to be drawn, one ``per`` so many people in all."""
        return max(0, self.people // per - written)

    def _crowd(self) -> Iterator[Entity]:
        """Yield people, and before them the new organisations that so many people ask for."""
        written, founded = len(table("person")), 0
        bodies = len(table("organisation"))
        for number in range(self.people - written):
            while bodies + founded < (written + number + 1) // _PER_ORGANISATION:
                organisation, employer = self.large.organisation(founded)
                self.employers.add(employer)
                founded += 1
                yield organisation
            contact, employer, parts = self.crowd.person(number)
            self.workers.append((contact.id, employer.id))
            yield contact
            yield from parts

    def _events(self) -> Iterator[Entity]:
        missing = self._missing(_PER_EVENT, len(table("edition")))
        ever = missing * _PER_EVENT // _PER_SERIES
        series = [self.large.series(number) for number in range(ever)]
        yield from series
        known = [each.id for each in series]
        for number in range(missing):
            yield from self._noted(self.large.congress(number, known))
        for number in range(self._missing(_PER_EVENT, len(table("delegation")))):
            yield from self._noted(self.large.delegation(number, self.workers))

    def _noted(self, records: Iterable[Entity]) -> Iterator[Entity]:
        """Yield the records of an event and remember it."""
        for record in records:
            if isinstance(record, Congress | Delegation) and record.starts_on:
                self.events.append((record.id, record.starts_on))
            yield record

    def _encounters(self) -> Iterator[Entity]:
        if self.people < _LARGE:
            return
        for number in range(self._missing(_PER_ENCOUNTER, len(rows("encounter")))):
            yield from self.large.encounter(number, self.workers, self.events)


def _with_photo(record: Entity, photos: Mapping[str, Attachment]) -> Entity:
    photo = photos.get(record.id)
    if photo and isinstance(record, Contact):
        record.photo = photo.id
    return record


def batches(records: Iterable[Entity]) -> Iterator[list[Entity]]:
    """Yield the records some thousands at a time: all at once would fill the memory."""
    waiting = iter(records)
    while batch := list(islice(waiting, _BATCH)):
        yield batch
