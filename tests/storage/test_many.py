"""Changes of many records at once: as one by one, told of on the way, and given up whole."""

import threading
from collections.abc import Callable
from datetime import date
from random import Random

import pytest

from iar_desktop.domain import Affiliation, Contact, Delegation, Event, Meeting, Organisation
from iar_desktop.schema.entity import Entity, registry
from iar_desktop.schema.errors import InvalidValue
from iar_desktop.storage import directory_refresh, journal
from iar_desktop.storage.change import Change
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.progress import Cancelled
from iar_desktop.storage.reader import Query
from iar_desktop.storage.shaping import ALL, shaped_by
from tests.storage.changing import EDIT
from tests.storage.records import content, problems, random_record, random_value
from tests.storage.test_undo import lines, rebuilt

PEOPLE = 3000


@pytest.fixture
def crowded(dossier: Dossier) -> Dossier:
    """A dossier of many people with a position each: more lines than are written in place."""
    with dossier.change(EDIT, title="x") as change:
        house = change.add(Organisation(name="Pôle de bioéconomie"))
        people = [Contact(family_name=f"Nom {number}", city="Reims") for number in range(PEOPLE)]
        change.add_all(people)
        change.add_all(Affiliation(contact=each.id, organisation=house.id) for each in people)
    return dossier


def in_order(dossier: Dossier) -> bool:
    found = dossier.connection.execute(
        "INSERT INTO search_text(search_text, rank) VALUES ('integrity-check', 1)"
    )
    found.close()
    return problems(dossier) == [] and lines(dossier) == rebuilt(dossier)


def write_many(dossier: Dossier, ids: list[str], **values: object) -> int:
    with dossier.change(EDIT, title="many") as change:
        by_field = {Contact.fields[name]: value for name, value in values.items()}
        return change.update_many(Contact, ids, by_field)


@pytest.mark.parametrize("share", [1.0, 0.3, 0.001])
@pytest.mark.parametrize(
    "values", [{"city": "Bezannes"}, {"staff": True}, {"family_name": "Martin", "country": "JP"}]
)
def test_the_same_values_for_many(
    crowded: Dossier, share: float, values: dict[str, object]
) -> None:
    before = content(crowded)
    ids = crowded.ids(Query(Contact))[: int(PEOPLE * share)]
    assert write_many(crowded, ids, **values) == len(ids)
    after = content(crowded)
    assert after != before
    assert in_order(crowded)
    found = crowded.get_many(Contact, ids).values()
    assert all(getattr(each, name) == value for each in found for name, value in values.items())
    assert {each.version for each in found} == {2}
    crowded.undo()
    assert content(crowded) == before
    assert in_order(crowded)
    crowded.redo()
    assert content(crowded) == after
    assert in_order(crowded)


def test_those_that_have_the_values_stay_as_they_are(crowded: Dossier) -> None:
    ids = crowded.ids(Query(Contact))
    steps = len(journal.recent(crowded.connection))
    assert write_many(crowded, ids, city="Reims") == PEOPLE
    assert len(journal.recent(crowded.connection)) == steps
    assert write_many(crowded, ["0" * 32], city="Reims") == 0


def test_a_refused_value_changes_none(crowded: Dossier) -> None:
    before = content(crowded)
    with pytest.raises(InvalidValue, match=r"^Pays.?:"):
        write_many(crowded, crowded.ids(Query(Contact)), country="Nulle part")
    assert content(crowded) == before


def test_a_value_that_others_contradict_is_refused_for_all(dossier: Dossier) -> None:
    day = date(2026, 6, 1)
    with dossier.change(EDIT, title="x") as change:
        first = change.add(Delegation(name="A"))
        second = change.add(Delegation(name="B", starts_on=day))
    before = content(dossier)

    def end_early(entity: type[Event]) -> None:
        with dossier.change(EDIT, title="y") as change:
            change.update_many(entity, [first.id, second.id], {Event.ends_on: date(2026, 5, 1)})

    for entity in (Delegation, Event):
        with pytest.raises(InvalidValue):
            end_early(entity)
        assert content(dossier) == before
    with dossier.change(EDIT, title="z") as change:
        ends = {Event.ends_on: date(2026, 6, 5)}
        assert change.update_many(Delegation, [first.id, second.id], ends) == 2
        assert change.update_many(Meeting, [first.id, second.id], ends) == 0


def test_many_are_deleted_with_their_parts(crowded: Dossier) -> None:
    before = content(crowded)
    ids = crowded.ids(Query(Contact))[:2500]
    with crowded.change(EDIT, title="y") as change:
        change.delete_many("contact", [*ids, "0" * 32])
    assert crowded.count(Query(Contact)) == crowded.count(Query(Affiliation)) == PEOPLE - 2500
    assert in_order(crowded)
    crowded.undo()
    assert content(crowded) == before
    assert in_order(crowded)


def test_copies_of_one_record(crowded: Dossier) -> None:
    house = Organisation(name="Autre")
    ids = crowded.ids(Query(Contact))
    with crowded.change(EDIT, title="y") as change:
        change.add(house)
        change.add_copies(Affiliation(organisation=house.id, main=True), Affiliation.contact, ids)
    made = crowded.of(Affiliation.organisation, house.id)
    assert {each.contact for each in made} == set(ids)
    assert {(each.main, each.version) for each in made} == {(True, 1)}
    assert in_order(crowded)
    crowded.undo()
    assert crowded.of(Affiliation.organisation, house.id) == []
    assert in_order(crowded)


def rename(change: Change, ids: list[str]) -> None:
    change.update_many(Contact, ids, {Contact.family_name: "Martin"})


def remove(change: Change, ids: list[str]) -> None:
    change.delete_many("contact", ids)


@pytest.mark.parametrize("work", [rename, remove])
def test_work_given_up_leaves_nothing(
    crowded: Dossier, work: Callable[[Change, list[str]], None]
) -> None:
    before, found = content(crowded), lines(crowded)
    ids = crowded.ids(Query(Contact))
    shares: list[float] = []

    def give_up_after(share: float) -> None:
        with (
            crowded.watched(shares.append, lambda: bool(shares) and shares[-1] >= share),
            crowded.change(EDIT, title="y") as change,
        ):
            work(change, ids)

    for share in (0.0, 0.3, 0.4):
        shares.clear()
        with pytest.raises(Cancelled, match=r"Arrêté.*rien n’a été modifié"):
            give_up_after(share)
        assert content(crowded) == before
        assert lines(crowded) == found
    shares.clear()
    give_up_after(2)
    assert shares == sorted(shares)
    assert 0 < shares[0] <= shares[-1] <= 1
    assert content(crowded) != before
    assert in_order(crowded)


def test_an_undo_given_up_is_still_to_be_done(crowded: Dossier) -> None:
    write_many(crowded, crowded.ids(Query(Contact)), city="Bezannes")
    before = content(crowded)
    with pytest.raises(Cancelled), crowded.watched(lambda _share: None, lambda: True):
        crowded.undo()
    assert content(crowded) == before
    assert crowded.undo().label == "Modifier many"


def test_one_long_statement_is_given_up(dossier: Dossier) -> None:
    wanted = threading.Event()
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
    threading.Timer(0.1, wanted.set).start()
    with pytest.raises(Cancelled), dossier.watched(lambda _share: None, wanted.is_set):
        dossier.connection.execute(endless)
    assert dossier.count(Query(Contact)) == 0


def altered(record: Entity, name: str, random: Random) -> Entity:
    copy = type(record).__new__(type(record))
    copy.__dict__.update(record.__dict__)
    setattr(copy, name, random_value(record.fields[name], random, {}))
    return copy


@pytest.mark.parametrize("kind", sorted(kind for kind, each in registry.items() if not each.part))
def test_fields_that_shape_no_line_do_not(kind: str) -> None:
    """What a line says of a record stays the same whatever else is written into it."""
    random = Random(kind)
    shaped = shaped_by(registry[kind].table)
    methods = {
        "title": "title",
        "native": "native",
        "subtitle": "subtitle",
        "country": "country_code",
        "sort_text": "sort_text",
    }
    assert frozenset().union(*shaped.values()) <= ALL
    for _round in range(20):
        record = random_record(registry[kind], random, {})
        if record is None:  # pragma: no cover - a part of nothing
            continue
        for name in record.fields.keys() - {"id", "version", "created_at", "updated_at"}:
            other = altered(record, name, random)
            for column, method in methods.items():
                if column not in shaped.get(name, ()):
                    said = getattr(record, method)(), getattr(other, method)()
                    assert said[0] == said[1], (name, column)


def test_a_line_that_was_lost_is_written_whole(crowded: Dossier) -> None:
    lost = crowded.first(Query(Contact))
    assert lost is not None
    crowded.connection.execute("DELETE FROM directory WHERE id = ?", (lost.id,))
    with crowded.change(EDIT, title="y") as change:
        change.update(lost, {Contact.city: "York"})
    assert crowded.entries([lost.id])[lost.id].subtitle == "Pôle de bioéconomie"
    with crowded.change(EDIT, title="z") as change:
        change.update_many(Contact, [lost.id], {Contact.city: "Leeds"})
        directory_refresh.rebuild(change.connection)
    assert in_order(crowded)
