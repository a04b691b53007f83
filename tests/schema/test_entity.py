import copy
from datetime import UTC, datetime

import pytest

from iar_desktop.domain import Congress, Contact, Delegation, EmailAddress, Event, PhoneNumber
from iar_desktop.schema.entity import (
    HOUSEKEEPING,
    Entity,
    entities_of_table,
    own_fields,
    registry,
    stamp,
)


def test_a_new_record_has_an_id_and_its_defaults() -> None:
    jane = Contact(family_name="Doe")
    assert (len(jane.id), jane.version, jane.created_at, jane.staff) == (32, 0, None, False)
    assert Contact(family_name="Doe").id > jane.id
    assert Contact(id="1" * 32, family_name="Doe").id == "1" * 32


def test_a_field_that_does_not_exist_is_a_fault_of_ours() -> None:
    with pytest.raises(TypeError, match="Contact has no field age, nmae"):
        Contact(nmae="Doe", age=40)


def test_two_states_of_one_record_differ_but_hash_alike() -> None:
    jane = Contact(family_name="Doe")
    same, other = copy.copy(jane), copy.copy(jane)
    other.city = "York"
    assert jane == same
    assert jane != other
    assert jane != "Doe"
    assert len({jane, same}) == 1
    assert hash(jane) == hash(other)
    as_delegation = Delegation(id="1" * 32, name="x")
    assert as_delegation != Congress(id="1" * 32, name="x")


def test_a_record_never_shows_personal_data_in_logs() -> None:
    jane = Contact(family_name="Doe", diet_note="nuts")
    assert repr(jane) == f"<Contact {jane.id}>"


def test_four_events_share_one_table() -> None:
    assert {each.kind for each in entities_of_table("event")} == {
        "delegation",
        "congress",
        "hosted-event",
        "meeting",
    }
    assert Event not in registry.values()
    assert Delegation.table == Congress.table == Event.table


def test_fields_are_inherited_in_order_housekeeping_first() -> None:
    names = list(Delegation.fields)
    assert names[:4] == ["id", "version", "created_at", "updated_at"]
    assert names.index("name") < names.index("status") < names.index("day_contacts")
    assert own_fields(Contact)[0] is Contact.honorific
    assert not {each.name for each in own_fields(Contact)} & set(HOUSEKEEPING)


def test_what_several_entities_inherit_is_each_one_s_own() -> None:
    assert EmailAddress.contact.owner is EmailAddress
    assert PhoneNumber.contact.owner is PhoneNumber


def test_a_row_becomes_a_record() -> None:
    stored = ["0" * 32, 3, "2026-10-14T00:30:00+00:00", "Doe", "JP", 1, "ja,en", "vegan", "extra"]
    columns = ["id", "version", "created_at", "family_name", "country", "staff", "languages"]
    jane = Contact.of_row([*columns, "diet", "unknown"], stored)
    assert (jane.version, jane.country, jane.staff) == (3, "JP", True)
    assert jane.created_at == datetime(2026, 10, 14, 0, 30, tzinfo=UTC)
    assert (jane.languages, [str(each) for each in jane.diet or ()]) == (("ja", "en"), ["vegan"])
    with pytest.raises(ValueError, match="zip"):
        Contact.of_row(["id", "version"], ["0" * 32])


def test_stamps() -> None:
    now, later = datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 1, 2, tzinfo=UTC)
    jane = Contact(family_name="Doe")
    stamp(jane, now)
    stamp(jane, later)
    assert (jane.created_at, jane.updated_at) == (now, later)


@pytest.mark.parametrize("entity", registry.values(), ids=lambda entity: str(entity.kind))
def test_every_entity_is_declared_whole(entity: type[Entity]) -> None:
    assert registry[entity.kind] is entity
    assert entity.label
    assert entity.plural
    assert entity.__doc__
    columns = {each.name for each in own_fields(entity)}
    assert len(columns) == len(own_fields(entity))
    for each in own_fields(entity):
        assert each.label
        if each.required and each.default != "":
            assert each.kind.check(each.default) == each.default
    assert all(entity.fields[link.name].kind is link.kind for link in entity.enriches)
