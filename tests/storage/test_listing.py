from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from iar_desktop.domain import Affiliation, Congress, Contact, Delegation, Event, Organisation
from iar_desktop.domain.congresses import CongressStatus
from iar_desktop.domain.delegations import DelegationStatus
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.messages import N_, speaking
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.listing import Column, counts, find_row, ids_of, listing, page


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dossier]:
    with Dossier.create(tmp_path_factory.mktemp("lists") / "office.iar") as dossier:
        fill(dossier)
        yield dossier


def fill(dossier: Dossier) -> None:
    oerlikon = Organisation(name="Örlikon")
    zurich = Organisation(name="Zürich Cluster")
    people = [
        Contact(given_name="Anna", family_name="Zola", city="évry", country="DE"),
        Contact(given_name="Élise", family_name="Évrard", city="Zug", country="FR"),
        Contact(given_name="Bruno", family_name="Adam", country="ES"),
        Contact(given_name="Chloé", family_name="Müller", city="Arras"),
    ]
    at = [
        Affiliation(contact=people[0].id, organisation=zurich.id),
        Affiliation(contact=people[1].id, organisation=oerlikon.id),
    ]
    events: list[Entity] = [
        Delegation(
            name="Visit of Kyōto",
            status=DelegationStatus.CONFIRMED,
            starts_on=date(2026, 3, 1),
            lead_organisation=zurich.id,
        ),
        Delegation(name="Visit of Lyon", starts_on=date(2026, 1, 1)),
        Delegation(name="Visit of Albi", status=DelegationStatus.DONE),
        Congress(name="EFIB", status=CongressStatus.ATTENDED, starts_on=date(2026, 2, 1)),
    ]
    with dossier.change(N_("New")) as change:
        change.add_all([oerlikon, zurich, *people, *at, *events])


def titles(dossier: Dossier, entity: type[Entity], **asked: object) -> list[str]:
    rows = listing(dossier, entity, **asked)  # type: ignore[arg-type] # as each test asks
    return [entry.title for entry in page(dossier, rows) if entry]


ADAM, EVRARD, MULLER, ZOLA = "Bruno Adam", "Élise Évrard", "Chloé Müller", "Anna Zola"


def test_lists_are_sorted_by_title_without_regard_to_accents(office: Dossier) -> None:
    assert titles(office, Contact) == [ADAM, EVRARD, MULLER, ZOLA]
    assert titles(office, Contact, descending=True) == [ZOLA, MULLER, EVRARD, ADAM]
    assert titles(office, Organisation) == ["Örlikon", "Zürich Cluster"]


def test_empty_values_come_last_either_way(office: Dossier) -> None:
    assert titles(office, Contact, by=Contact.city) == [MULLER, ZOLA, EVRARD, ADAM]
    assert titles(office, Contact, by=Contact.city, descending=True) == [EVRARD, ZOLA, MULLER, ADAM]


def test_countries_sort_by_their_name_in_the_language_spoken(office: Dossier) -> None:
    in_french = [ZOLA, ADAM, EVRARD, MULLER]  # Allemagne, Espagne, France
    assert titles(office, Contact, by=Contact.country) == in_french
    assert titles(office, Contact, by=Column.COUNTRY) == in_french
    with speaking("en"):  # France, Germany, Spain
        assert titles(office, Contact, by=Contact.country) == [EVRARD, ZOLA, ADAM, MULLER]


def test_the_directory_gives_an_order_too(office: Dossier) -> None:
    assert titles(office, Contact, by=Column.SUBTITLE) == [EVRARD, ZOLA, ADAM, MULLER]


def test_options_sort_in_their_declared_order(office: Dossier) -> None:
    assert titles(office, Delegation, by=Delegation.status) == [
        "Visit of Lyon",
        "Visit of Kyōto",
        "Visit of Albi",
    ]


def test_days_and_links_sort_by_value_and_title(office: Dossier) -> None:
    assert titles(office, Delegation, by=Delegation.starts_on, descending=True) == [
        "Visit of Kyōto",
        "Visit of Lyon",
        "Visit of Albi",
    ]
    assert titles(office, Delegation, by=Delegation.lead_organisation)[0] == "Visit of Kyōto"


def test_a_base_lists_all_that_derive_from_it(office: Dossier) -> None:
    assert titles(office, Event, by=Event.starts_on) == [
        "Visit of Lyon",
        "EFIB",
        "Visit of Kyōto",
        "Visit of Albi",
    ]


def test_conditions_and_words_narrow_a_list(office: Dossier) -> None:
    french = Contact.country.equals("FR")
    assert titles(office, Contact, condition=french) == [EVRARD]
    assert titles(office, Contact, text="zurich") == [ZOLA]
    assert titles(office, Contact, text="zuirch") == [ZOLA]
    assert titles(office, Contact, text="ann zur", by=Contact.city) == [ZOLA]
    assert titles(office, Contact, text="evr", condition=french, by=Contact.city) == [EVRARD]
    assert titles(office, Contact, text="zurich", condition=french) == []
    assert titles(office, Delegation, condition=Event.starts_on.before(date(2026, 2, 2))) == [
        "Visit of Lyon"
    ]


def test_parts_of_records_have_no_lists(office: Dossier) -> None:
    with pytest.raises(TypeError, match="Affiliation"):
        listing(office, Affiliation)


def test_counts_of_every_kind(office: Dossier) -> None:
    known = counts(office)
    assert known["contact"] == 4
    assert known["delegation"] == 3
    assert known["project"] == 0
    assert "affiliation" not in known


def test_rows_know_their_records(office: Dossier) -> None:
    rows = listing(office, Contact)
    (adam, evrard) = page(office, rows[:2])
    assert adam
    assert evrard
    assert find_row(office, rows, evrard.id) == 1
    assert find_row(office, rows[:1], evrard.id) is None
    assert find_row(office, rows, "0" * 32) is None
    assert ids_of(office, rows[:2]) == [adam.id, evrard.id]
    assert ids_of(office, rows[1::-1]) == [evrard.id, adam.id]


def test_a_row_gone_meanwhile_is_empty(tmp_path: Path) -> None:
    with Dossier.create(tmp_path / "office.iar") as dossier:
        with dossier.change(N_("New")) as change:
            first = change.add(Contact(family_name="Adam"))
            change.add(Contact(family_name="Zola"))
        rows = listing(dossier, Contact)
        with dossier.change(N_("Delete")) as change:
            change.delete(first)
        gone, there = page(dossier, rows)
        assert gone is None
        assert there
        assert there.title == "Zola"


def test_a_list_asked_again_is_as_fresh_as_the_dossier(tmp_path: Path) -> None:
    path = tmp_path / "office.iar"
    with Dossier.create(path) as dossier, Dossier.open(path) as other_window:
        for window in (dossier, other_window):
            with window.change(N_("New")) as change:
                change.add(Contact(family_name="Adam"))
                inside = len(listing(change, Contact))
            assert inside == len(listing(dossier, Contact)) - 1
            assert len(listing(dossier, Contact)) == len(listing(other_window, Contact))
        assert listing(dossier, Contact) is listing(dossier, Contact)
        dossier.undo()
        assert len(listing(dossier, Contact)) == 1
