import tempfile
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iar_desktop.domain import Affiliation, Contact, Encounter, Organisation, Task
from iar_desktop.schema.errors import UserError
from iar_desktop.schema.messages import N_
from iar_desktop.storage import directory_refresh, journal
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query
from tests.storage.records import content, problems, step

EDIT = N_("Edit {title}")


def lines(dossier: Dossier) -> list[tuple[object, ...]]:
    return dossier.connection.execute(
        "SELECT id, kind, title, native, subtitle, country, sort_text, names, words "
        "FROM directory ORDER BY id"
    ).fetchall()


def rebuilt(dossier: Dossier) -> list[tuple[object, ...]]:
    dossier.connection.execute("BEGIN")
    directory_refresh.rebuild(dossier.connection)
    found = lines(dossier)
    dossier.connection.execute("ROLLBACK")
    return found


@settings(max_examples=8)
@given(st.integers(min_value=0, max_value=2**32))
def test_any_200_operations_undone_and_redone(seed: int) -> None:
    """Everything stored comes back, but for two columns that must not.

    ``version`` only ever grows, so that a window which still holds the state before an undo is
    told so when it writes; ``updated_at`` says when the record was last written, which the undo
    itself was.  The directory and the search agree with the records at both ends.
    """
    random = Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "essai.iar")
        with Dossier.create(path) as dossier:
            dossier.connection.execute("PRAGMA synchronous = OFF")
            for _before in range(15):
                step(dossier, random)
            with dossier.change(EDIT, title="start") as change:  # leaves nothing to redo
                change.add(Contact(family_name="Start"))
            start = content(dossier)
            floor = journal.last_position(dossier.connection)
            for _operation in range(200):
                step(dossier, random, floor)
            end = content(dossier)
            assert problems(dossier) == []
            assert lines(dossier) == rebuilt(dossier)
        with Dossier.open(path) as dossier:
            dossier.connection.execute("PRAGMA synchronous = OFF")
            count = 0
            while (last := journal.to_undo(dossier.connection)) and last.position > floor:
                dossier.undo()
                count += 1
            assert content(dossier) == start
            assert lines(dossier) == rebuilt(dossier)
            assert problems(dossier) == []
        with Dossier.open(path) as dossier:
            for _step in range(count):
                dossier.redo()
            assert content(dossier) == end
            assert lines(dossier) == rebuilt(dossier)
            assert problems(dossier) == []


def test_undo_and_redo_survive_closing(path: Path) -> None:
    with Dossier.create(path) as dossier:
        with dossier.change(N_("New person: {title}"), title="Jane Doe") as change:
            jane = change.add(Contact(family_name="Doe", given_name="Jane"))
        with dossier.change(EDIT, title="Jane Doe") as change:
            change.update(jane, {Contact.city: "York"})
        with dossier.change(N_("Delete {title}"), title="Jane Doe") as change:
            change.delete(jane)
    with Dossier.open(path) as dossier:
        assert dossier.undo().params == {"title": "Jane Doe"}
        found = dossier.get(Contact, jane.id)
        assert found is not None
        assert (found.city, found.created_at) == ("York", jane.created_at)
    with Dossier.open(path) as dossier:
        dossier.undo()
        found = dossier.get(Contact, jane.id)
        assert found is not None
        assert found.city is None
    with Dossier.open(path) as dossier:
        dossier.redo()
        dossier.redo()
        assert dossier.get(Contact, jane.id) is None
        assert dossier.entries([jane.id]) == {}
        with pytest.raises(UserError, match="Il n’y a rien à rétablir"):
            dossier.redo()


def test_a_new_edit_leaves_nothing_to_redo(dossier: Dossier) -> None:
    with dossier.change(EDIT, title="a") as change:
        change.add(Contact(family_name="a"))
    dossier.undo()
    with dossier.change(EDIT, title="b") as change:
        change.add(Contact(family_name="b"))
    assert journal.to_redo(dossier.connection) is None
    dossier.undo()
    with pytest.raises(UserError, match="Il n’y a rien à annuler"):
        dossier.undo()


def test_a_deletion_takes_its_parts_along_and_empties_other_links(dossier: Dossier) -> None:
    with dossier.change(EDIT, title="x") as change:
        house = change.add(Organisation(name="Green Chemistry Centre"))
        jane = change.add(Contact(family_name="Doe"))
        change.add(Affiliation(contact=jane.id, organisation=house.id, job_title="Director"))
        met = change.add(Encounter(contact=jane.id, organisation=house.id, summary="Met"))
        owed = change.add(Task(name="Send the brochure", contact=jane.id, organisation=house.id))
    before, found = content(dossier), lines(dossier)
    with dossier.change(EDIT, title="y") as change:
        change.delete(house)
    assert dossier.count(Query(Affiliation)) == 0
    task, encounter = dossier.get(Task, owed.id), dossier.get(Encounter, met.id)
    assert task is not None
    assert encounter is not None
    assert (task.organisation, task.contact) == (None, jane.id)
    assert (encounter.organisation, encounter.contact) == (None, jane.id)
    assert (task.version, encounter.version) == (2, 2)
    assert dossier.entries([jane.id])[jane.id].subtitle == ""
    dossier.undo()
    assert content(dossier) == before
    assert lines(dossier) == found


def test_a_failed_change_keeps_nothing(dossier: Dossier) -> None:
    before = content(dossier)

    def fail() -> None:
        with dossier.change(EDIT, title="x") as change:
            change.add(Contact(family_name="Doe"))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert content(dossier) == before
    assert journal.recent(dossier.connection) == []
    assert lines(dossier) == []


def test_a_change_that_changes_nothing_is_no_step(dossier: Dossier) -> None:
    with dossier.change(EDIT, title="x") as change:
        jane = change.add(Contact(family_name="Doe"))
    with dossier.change(EDIT, title="y") as change:
        assert change.update(jane, {Contact.family_name: "Doe"}).version == 1
    assert [each.params["title"] for each in journal.recent(dossier.connection)] == ["x"]


def test_an_import_of_thousands_is_one_step(dossier: Dossier) -> None:
    with dossier.change(N_("Edit {title}"), title="import") as change:
        house = change.add(Organisation(name="Pôle"))
        people = [Contact(family_name=f"Nom {number}") for number in range(3000)]
        change.add_all(people)
        change.add_all(
            Affiliation(contact=each.id, organisation=house.id, job_title="Ingénieur")
            for each in people
        )
    end = content(dossier)
    dossier.undo()
    assert not any(content(dossier).values())
    assert dossier.connection.execute("SELECT count(*) FROM directory").fetchone() == (0,)
    dossier.redo()
    assert content(dossier) == end
    assert dossier.entries([people[7].id])[people[7].id].subtitle == "Ingénieur, Pôle"
