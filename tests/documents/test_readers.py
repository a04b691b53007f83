"""Who may read what for a page."""

from collections.abc import Callable

import pytest

from iar_desktop.documents.readers import InternalRecord, OfficeReader, OutsideReader
from iar_desktop.domain import Contact, Delegation, Encounter, Note, Participation, Task
from iar_desktop.schema.entity import Entity, registry
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query, Reader
from tests.documents import fixed

READS: list[Callable[[Reader, type[Entity]], object]] = [
    lambda reader, kind: reader.all(Query(kind)),
    lambda reader, kind: reader.first(Query(kind)),
    lambda reader, kind: reader.ids(Query(kind)),
    lambda reader, kind: reader.count(Query(kind)),
    lambda reader, kind: reader.get_many(kind, [fixed.TANAKA]),
    lambda reader, kind: reader.get(kind, fixed.TANAKA),
]


@pytest.mark.parametrize("kind", [each for each in registry.values() if each.internal])
@pytest.mark.parametrize("read", READS)
def test_an_outsider_cannot_ask_for_internal_records(
    kind: type[Entity], read: Callable[[Reader, type[Entity]], object], dossier: Dossier
) -> None:
    read(OfficeReader(dossier), kind)
    with pytest.raises(InternalRecord):
        read(OutsideReader(dossier), kind)


def test_what_points_to_a_record_and_what_is_found_by_its_id(dossier: Dossier) -> None:
    outside, office = OutsideReader(dossier), OfficeReader(dossier)
    task = next(iter(office.all(Query(Task))))
    encounter = next(iter(office.all(Query(Encounter))))
    with pytest.raises(InternalRecord):
        outside.of(Note.about, fixed.TANAKA)
    with pytest.raises(InternalRecord):
        outside.find(task.id)
    assert office.find(task.id) == task
    assert outside.entries([task.id, encounter.id, fixed.TANAKA]).keys() == {fixed.TANAKA}
    assert outside.title(task.id) == ""
    assert office.title(task.id) == task.title()


def test_internal_fields_come_empty_to_outsiders(dossier: Dossier) -> None:
    office, outside = OfficeReader(dossier), OutsideReader(dossier)
    mine, theirs = office.get(Delegation, fixed.VISIT), outside.get(Delegation, fixed.VISIT)
    assert mine is not None
    assert theirs is not None
    assert mine.talking_points
    for name, field in Delegation.fields.items():
        kept = field.default if field.internal else getattr(mine, name)
        assert getattr(theirs, name) == kept
    seated = Query(Participation).where(Participation.event.equals(fixed.VISIT))
    assert {each.note for each in outside.all(seated)} == {None}
    assert "parle français" in {each.note for each in office.all(seated)}


@pytest.mark.parametrize("kind", [OfficeReader, OutsideReader])
def test_sensitive_fields_are_shown_where_they_are_the_purpose(
    kind: type[OfficeReader | OutsideReader], dossier: Dossier
) -> None:
    hidden = kind(dossier).get(Contact, fixed.TANAKA)
    shown = kind(dossier, (Contact.diet_note,)).get(Contact, fixed.TANAKA)
    assert hidden is not None
    assert shown is not None
    assert hidden.diet_note is None
    assert shown.diet_note == "ALLERGIE-SECRETE"
    assert dossier.get(Contact, fixed.TANAKA) == shown if kind is OfficeReader else True
