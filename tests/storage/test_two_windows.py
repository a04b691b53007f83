from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from iar_desktop.domain import (
    Affiliation,
    Attachment,
    Contact,
    Encounter,
    Note,
    Organisation,
    Task,
    Theme,
    Theming,
)
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.errors import Clash, InvalidValue, StaleRecord, UnknownRecord
from iar_desktop.storage import sqlite
from iar_desktop.storage.check import check
from iar_desktop.storage.dossier import Dossier, Touched
from iar_desktop.storage.reader import Query
from tests.storage import changing
from tests.storage.changing import EDIT, received, start
from tests.storage.records import content


@pytest.fixture
def other(dossier: Dossier, path: Path) -> Iterator[Dossier]:
    """The same dossier in a second window."""
    with Dossier.open(path) as opened:
        yield opened


@pytest.fixture
def jane(dossier: Dossier, other: Dossier) -> Contact:
    """A person whom both windows show."""
    with dossier.change(EDIT, title="new") as change:
        found = change.add(Contact(family_name="Doe", given_name="Jane", city="York"))
    other.poll()
    return found


def edit(dossier: Dossier, record: Contact, **values: object) -> Contact:
    with dossier.change(EDIT, title=record.title()) as change:
        return change.update(record, {Contact.fields[name]: new for name, new in values.items()})


def test_each_window_sees_what_the_other_kept(
    dossier: Dossier, other: Dossier, jane: Contact
) -> None:
    assert (dossier.poll(), other.poll()) == (None, None)
    edit(other, jane, city="Leeds")
    touched = dossier.poll()
    assert touched is not None
    assert touched.ids == {"contact": {jane.id}}
    assert dossier.poll() is None
    found = dossier.get(Contact, jane.id)
    assert found is not None
    assert found.city == "Leeds"
    other.undo()
    again = dossier.poll()
    assert again is not None
    assert again.ids == {"contact": {jane.id}}
    assert other.poll() is None


def test_a_window_announces_its_own_changes_at_once(dossier: Dossier) -> None:
    heard: list[Touched] = []
    dossier.listeners.append(heard.append)
    with dossier.change(EDIT, title="x") as change:
        jane = change.add(Contact(family_name="Doe"))
    dossier.undo()
    assert [each.ids for each in heard] == [{"contact": {jane.id}}, {"contact": {jane.id}}]
    assert dossier.poll() is None


def test_edits_of_different_fields_are_joined(
    dossier: Dossier, other: Dossier, jane: Contact
) -> None:
    edit(other, jane, city="Leeds")
    joined = edit(dossier, jane, given_name="Joan")
    assert (joined.city, joined.given_name, joined.version) == ("Leeds", "Joan", 3)
    assert other.get(Contact, jane.id) == joined


def test_a_stale_write_shows_both_values_and_keeps_nothing(
    dossier: Dossier, other: Dossier, jane: Contact
) -> None:
    theirs = edit(other, jane, city="Leeds", given_name="Joan")
    with pytest.raises(StaleRecord) as caught:
        edit(dossier, jane, city="Hull", country="GB")
    assert caught.value.record_id == jane.id
    assert caught.value.clashes == {"city": Clash("City", "York", "Leeds", "Hull")}
    assert str(caught.value) == (
        "«\u202fJoan Doe\u202f» a été modifié entre-temps dans une autre fenêtre\u00a0: Ville."
    )
    assert dossier.get(Contact, jane.id) == theirs


def test_the_same_edit_twice_is_no_clash(dossier: Dossier, other: Dossier, jane: Contact) -> None:
    edit(other, jane, city="Leeds")
    assert edit(dossier, jane, city="Leeds").version == 2


def test_a_copy_from_before_an_undo_never_fits(
    dossier: Dossier, other: Dossier, jane: Contact
) -> None:
    leeds = edit(dossier, jane, city="Leeds")
    dossier.undo()
    with pytest.raises(StaleRecord):
        edit(other, leeds, city="Hull")
    with dossier.change(EDIT, title="delete") as change:
        change.delete(jane)
    dossier.undo()
    bath = edit(other, leeds, given_name="Joan")
    dossier.undo()
    dossier.undo()
    dossier.redo()
    dossier.redo()
    now = dossier.get(Contact, jane.id)
    assert now is not None
    assert now.version > bath.version


def test_joined_edits_must_fit_each_other(dossier: Dossier, other: Dossier) -> None:
    with dossier.change(EDIT, title="x") as change:
        house = change.add(Organisation(name="Pôle"))
        jane = change.add(Contact(family_name="Doe"))
        held = change.add(Affiliation(contact=jane.id, organisation=house.id))
    with other.change(EDIT, title="y") as change:
        change.update(held, {Affiliation.since: Affiliation.since.parse("1/6/2026")})
    with (
        pytest.raises(InvalidValue, match=r"Jusqu’au.*précède.*Depuis"),
        dossier.change(EDIT, title="z") as change,
    ):
        change.update(held, {Affiliation.until: Affiliation.until.parse("1/5/2026")})


def test_what_was_deleted_meanwhile_is_not_written(
    dossier: Dossier, other: Dossier, jane: Contact
) -> None:
    with other.change(EDIT, title="delete") as change:
        change.delete(jane)
    with pytest.raises(UnknownRecord, match=r"Jane Doe.*supprimé entre-temps"):
        edit(dossier, jane, city="Hull")


@pytest.mark.parametrize(
    "make",
    [
        lambda gone: Task(name="Write", contact=gone),
        lambda gone: Encounter(contact=gone, summary="Met"),
        lambda gone: Note(about=gone, text="A note"),
        lambda gone: Attachment(about=gone, name="a.pdf", digest="0" * 64, size=1),
    ],
)
def test_nothing_is_linked_to_what_was_deleted_meanwhile(
    dossier: Dossier, other: Dossier, jane: Contact, make: Callable[[str], Entity]
) -> None:
    with other.change(EDIT, title="delete") as change:
        change.delete(jane)
    before = content(dossier)
    with (
        pytest.raises(UnknownRecord, match="a été supprimée entre-temps"),
        dossier.change(EDIT, title="x") as change,
    ):
        change.add(make(jane.id))
    assert content(dossier) == before
    assert check(dossier).findings == []


def test_any_record_may_carry_a_note_even_in_the_step_that_makes_it(dossier: Dossier) -> None:
    with dossier.change(EDIT, title="x") as change:
        jane = change.add(Contact(family_name="Doe"))
        change.add(Note(about=jane.id, text="A note"))
        theme = change.add(Theme(name="Biorefinery"))
        theming = change.add(Theming(theme=theme.id, about=jane.id))
        change.add(Note(about=theming.id, text="About a part"))
    assert dossier.count(Query(Note)) == 2
    assert check(dossier).findings == []


def test_writing_outside_a_change_is_refused(dossier: Dossier, jane: Contact) -> None:
    for statement in (
        "UPDATE contact SET city = 'Hull'",
        "DELETE FROM contact",
        "INSERT INTO theme (id, version, name) VALUES ('x', 1, 'x')",
    ):
        with pytest.raises(sqlite.IntegrityError, match=r"journal\.change_position"):
            dossier.connection.execute(statement)
    assert dossier.get(Contact, jane.id) == jane


def test_eight_processes_queue(dossier: Dossier, path: Path) -> None:
    with dossier.change(EDIT, title="x") as change:
        change.add(Organisation(name="Pôle"))
    started = [start(changing.change_times, path, f"p{number}", 25) for number in range(8)]
    assert [received(pipe) for _process, pipe in started] == [[25]] * 8
    for process, _pipe in started:
        process.join()
        assert process.exitcode == 0
    touched = dossier.poll()
    assert touched is not None
    assert len(touched.ids["contact"]) == 200
    assert dossier.count(Query(Contact)) == 200
    found = dossier.first(Query(Organisation))
    assert found is not None
    assert found.version == 201
    assert check(dossier).findings == []
