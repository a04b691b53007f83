from typing import TypeVar

import pytest

from iar_desktop.domain import Affiliation, Contact, EmailAddress, Organisation
from iar_desktop.operations import records
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.errors import InvalidValue, StaleRecord, UnknownRecord
from iar_desktop.schema.messages import speaking
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query
from tests.operations.content import content, label, someone, somewhere, steps

E = TypeVar("E", bound=Entity)


def test_a_new_record_is_one_step_named_after_it(dossier: Dossier) -> None:
    made = records.create(
        dossier, Contact, {Contact.family_name: "Doe", Contact.given_name: "Jane"}
    )
    assert dossier.get(Contact, made.id) == made
    assert label(dossier) == "Nouvelle personne\u00a0: Jane Doe"
    dossier.undo()
    assert content(dossier) == {}


def test_a_record_without_its_name_is_refused(dossier: Dossier) -> None:
    with speaking("en"), pytest.raises(InvalidValue, match=r"^Family name: .* cannot be empty"):
        records.create(dossier, Contact, {Contact.given_name: "Jane"})
    assert steps(dossier) == 0


def test_an_edit_is_kept_and_undone(dossier: Dossier) -> None:
    jane = someone(dossier)
    before = content(dossier)
    edited = records.edit(dossier, jane, Contact.city, "York")
    assert (edited.city, label(dossier)) == ("York", "Modifier Jane Doe")
    dossier.undo()
    assert content(dossier) == before


def test_an_edit_of_what_someone_else_changed_shows_both(dossier: Dossier) -> None:
    jane = someone(dossier, city="York")
    records.edit(dossier, someone_read(dossier, jane.id), Contact.city, "Leeds")
    with pytest.raises(StaleRecord) as raised:
        records.edit(dossier, jane, Contact.city, "Bath")
    clash = raised.value.clashes["city"]
    assert (clash.base, clash.theirs, clash.ours) == ("York", "Leeds", "Bath")


def add_part(dossier: Dossier, entity: type[E], **values: str) -> E:
    with dossier.change("x") as change:
        return change.add(entity(**values))


def someone_read(dossier: Dossier, record_id: str) -> Contact:
    found = dossier.get(Contact, record_id)
    assert found
    return found


def test_many_are_edited_in_one_step(dossier: Dossier) -> None:
    everyone = [someone(dossier, f"Doe{number}") for number in range(1203)]
    before = steps(dossier)
    ids = [each.id for each in everyone]
    gone = "0" * 32
    assert records.edit_many(dossier, Contact, [*ids, gone], {Contact.country: "JP"}) == 1203
    assert dossier.count(Query(Contact).where(Contact.country.equals("JP"))) == 1203
    assert (steps(dossier) - before) in (0, 1)  # the history shown has at most 200 steps
    assert label(dossier) == "Modifier 1\u202f203 personnes"
    dossier.undo()
    assert dossier.count(Query(Contact).where(Contact.country.equals("JP"))) == 0


def test_editing_one_of_many_names_it(dossier: Dossier) -> None:
    jane = someone(dossier)
    records.edit_many(dossier, Contact, [jane.id], {Contact.city: "York"})
    assert label(dossier) == "Modifier Jane Doe"
    assert records.edit_many(dossier, Contact, ["0" * 32], {Contact.city: "York"}) == 0


def test_deleting_says_what_and_takes_the_parts_along(dossier: Dossier) -> None:
    people = [someone(dossier, name) for name in ("Doe", "Roe", "Poe")]
    own = somewhere(dossier)
    add_part(dossier, Affiliation, contact=people[0].id, organisation=own.id)
    before = content(dossier)
    assert records.delete(dossier, [each.id for each in people]) == 3
    assert set(content(dossier)) == {"organisation"}
    assert label(dossier) == "Supprimer 3 personnes"
    with speaking("en"):
        assert label(dossier) == "Delete 3 people"
    dossier.undo()
    assert content(dossier) == before


def test_deleting_things_of_several_kinds(dossier: Dossier) -> None:
    jane, own = someone(dossier), somewhere(dossier)
    assert records.delete(dossier, [jane.id, own.id, "0" * 32]) == 2
    assert label(dossier) == "Supprimer 2 fiches"
    assert records.delete(dossier, [jane.id]) == 0


def test_a_part_names_its_whole(dossier: Dossier) -> None:
    with speaking("en"):
        jane = someone(dossier)
        made = add_part(dossier, EmailAddress, contact=jane.id, address="j@example.org")
        records.edit(dossier, made, EmailAddress.address, "doe@example.org")
        assert label(dossier) == "Edit Jane Doe"
        records.delete(dossier, [made.id])
        assert label(dossier) == "Delete E-mail of Jane Doe"


def test_a_record_of_any_kind_by_id(dossier: Dossier) -> None:
    jane, own = someone(dossier), somewhere(dossier)
    part = add_part(dossier, Affiliation, contact=jane.id, organisation=own.id)
    found = records.records_of(dossier, [part.id, "0" * 32, own.id, jane.id])
    assert list(found.items()) == [(part.id, part), (own.id, own), (jane.id, jane)]
    assert isinstance(records.record_of(dossier, own.id), Organisation)
    records.delete(dossier, [jane.id])
    with pytest.raises(UnknownRecord, match="supprimée"):
        records.record_of(dossier, jane.id)
