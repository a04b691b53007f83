from datetime import date

import pytest

from iar_desktop.domain import (
    Congress,
    Contact,
    Country,
    Encounter,
    HostedEvent,
    Note,
    Organisation,
    Task,
    WatchNote,
)
from iar_desktop.domain.tasks import Direction
from iar_desktop.operations.typed import assignments, entity_named, field_named, parse_values
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.errors import InvalidValue, UserError
from iar_desktop.schema.messages import speaking
from iar_desktop.storage.dossier import Dossier
from tests.operations.content import someone, somewhere


@pytest.mark.parametrize(
    ("word", "entity"),
    [
        ("contact", Contact),
        ("contacts", Contact),
        ("People", Contact),
        ("congresses", Congress),
        ("countries", Country),
        ("hosted-events", HostedEvent),
        ("watch-note", WatchNote),
    ],
)
def test_a_kind_by_its_name(word: str, entity: type[Entity]) -> None:
    assert entity_named(word) is entity


def test_an_unknown_kind_lists_the_known_ones() -> None:
    with pytest.raises(
        UserError, match=r"widget.* types connus .*contact, country, .*organisation"
    ):
        entity_named("widget")


def test_a_field_by_identifier_or_label() -> None:
    assert field_named(Contact, "family_name") is Contact.family_name
    assert field_named(Contact, "Family name") is Contact.family_name
    with speaking("en"), pytest.raises(UserError, match=r"“colour” is no field.*family_name"):
        field_named(Contact, "colour")


def test_assignments() -> None:
    assert assignments(["name=A = B", "city="]) == {"name": "A = B", "city": ""}
    with pytest.raises(UserError, match="CHAMP=VALEUR"):
        assignments(["name"])


def test_texts_become_values(dossier: Dossier) -> None:
    texts = {"name": "Write", "due_on": "16/10", "Who owes": "ours", "detail": ""}
    assert parse_values(dossier, Task, texts) == {
        Task.name: "Write",
        Task.due_on: date(2026, 10, 16),
        Task.direction: Direction.OURS,
        Task.detail: None,
    }


def test_a_wrong_value_names_its_field(dossier: Dossier) -> None:
    with speaking("en"), pytest.raises(InvalidValue, match=r"^Due on: “32/13” is not a day"):
        parse_values(dossier, Task, {"due_on": "32/13"})


def test_links_take_an_id_its_beginning_or_a_name(dossier: Dossier) -> None:
    jane = someone(dossier, "Đặng", "Thảo", native_name="鄧草")
    own = somewhere(dossier, "Green Chemistry Centre", acronym="GCCE")
    for text in (jane.id, jane.id[:28], "dang thao", "Thao Dang", "鄧草"):
        assert parse_values(dossier, Encounter, {"contact": text}) == {Encounter.contact: jane.id}
    for text in ("GREEN chemistry centre", "GCCE"):
        found = parse_values(dossier, Encounter, {"organisation": text})
        assert found == {Encounter.organisation: own.id}
    assert parse_values(dossier, Note, {"about": own.id[:30]}) == {Note.about: own.id}
    assert parse_values(dossier, Encounter, {"contact": " "}) == {Encounter.contact: None}


def test_a_link_to_nobody_or_to_several_is_refused(dossier: Dossier) -> None:
    someone(dossier)
    own = somewhere(dossier)
    with speaking("en"):
        with pytest.raises(InvalidValue, match=r"^Person met: No record is called “John Doe”"):
            parse_values(dossier, Encounter, {"contact": "John Doe"})
        with pytest.raises(InvalidValue, match="No record is called"):
            parse_values(dossier, Encounter, {"contact": own.id})
        someone(dossier)
        with pytest.raises(InvalidValue, match="Several records are called “Jane Doe”"):
            parse_values(dossier, Encounter, {"contact": "Jane Doe"})
        for name in ("Other", "Third"):
            somewhere(dossier, name, acronym="TWO")
        with pytest.raises(InvalidValue, match=r"^Parent organisation: Several records"):
            parse_values(dossier, Organisation, {"parent": "TWO"})
