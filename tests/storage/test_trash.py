import pytest

from iar_desktop.domain import (
    Affiliation,
    Attendance,
    Contact,
    Delegation,
    EmailAddress,
    Encounter,
    Note,
    Organisation,
    Participation,
    Session,
    Task,
)
from iar_desktop.schema.errors import UnknownRecord, UserError
from iar_desktop.schema.messages import N_
from iar_desktop.storage import journal
from iar_desktop.storage.check import check
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query
from iar_desktop.storage.trash import deleted
from iar_desktop.storage.trash_restore import restore_deleted
from tests.storage.changing import EDIT
from tests.storage.records import content


class Office:
    """A house with a director, whom we met, on a visit with a session, and what we owe her."""

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier
        with dossier.change(EDIT, title="office") as change:
            self.house = change.add(Organisation(name="Green Chemistry Centre"))
            self.jane = change.add(Contact(family_name="Doe", given_name="Jane"))
            change.add(
                Affiliation(contact=self.jane.id, organisation=self.house.id, job_title="Director")
            )
            change.add(EmailAddress(contact=self.jane.id, address="jane@example.org"))
            self.met = change.add(Encounter(contact=self.jane.id, summary="Met at EFIB"))
            self.owed = change.add(Task(name="Send it", contact=self.jane.id))
            self.visit = change.add(Delegation(name="NEDO", escort=self.jane.id))
            self.session = change.add(Session(event=self.visit.id, name="Welcome"))
            change.add(Participation(event=self.visit.id, contact=self.jane.id))
            change.add(Attendance(session=self.session.id, contact=self.jane.id))
            self.note = change.add(Note(about=self.jane.id, text="Prefers tea"))

    def delete(self, *records: Contact | Organisation | Delegation | Encounter | Task) -> None:
        with self.dossier.change(N_("Delete {title}"), title=records[0].title()) as change:
            change.delete(*records)

    def titles(self) -> list[str]:
        return [each.title for each in deleted(self.dossier)]


@pytest.fixture
def office(dossier: Dossier) -> Office:
    return Office(dossier)


def test_the_trash_of_a_new_dossier_is_empty(dossier: Dossier) -> None:
    assert deleted(dossier) == []
    with pytest.raises(UnknownRecord, match="corbeille"):
        restore_deleted(dossier, "0" * 32)
    assert restore_deleted(dossier) == []


def test_what_is_in_the_trash(office: Office) -> None:
    office.dossier.author = "claire"
    office.delete(office.jane)
    office.delete(office.house)
    first, second = deleted(office.dossier)
    assert (first.id, first.kind, first.title) == (
        office.house.id,
        "organisation",
        "Green Chemistry Centre",
    )
    assert (second.id, second.kind, second.title) == (office.jane.id, "contact", "Jane Doe")
    assert (second.author, second.change.label) == ("claire", "Supprimer Jane Doe")
    assert second.when == second.change.made_at
    assert deleted(office.dossier, limit=1) == [first]


def test_a_record_comes_back_with_all_that_went_and_the_links(office: Office) -> None:
    before = content(office.dossier)
    office.delete(office.jane)
    assert office.dossier.count(Query(Encounter)) == 0
    assert office.dossier.count(Query(Note)) == 0
    (found,) = restore_deleted(office.dossier, office.jane.id)
    assert found.title() == "Jane Doe"
    assert content(office.dossier) == before
    assert deleted(office.dossier) == []
    assert check(office.dossier).findings == []
    assert office.dossier.title(office.note.id) == "Prefers tea"
    last = journal.recent(office.dossier.connection, 1)[0]
    assert last.label == "Restaurer Jane Doe"


def test_restoring_is_undone_and_done_again_like_any_step(office: Office) -> None:
    office.delete(office.jane)
    gone = content(office.dossier)
    restore_deleted(office.dossier, office.jane.id)
    there = content(office.dossier)
    office.dossier.undo()
    assert content(office.dossier) == gone
    assert office.titles() == ["Jane Doe"]
    office.dossier.redo()
    assert content(office.dossier) == there
    assert check(office.dossier).findings == []


def test_a_link_that_was_filled_again_stays(office: Office) -> None:
    office.delete(office.jane)
    with office.dossier.change(EDIT, title="other") as change:
        john = change.add(Contact(family_name="Roe"))
        task = change.get(Task, office.owed.id)
        assert task is not None
        change.update(task, {Task.contact: john.id})
    restore_deleted(office.dossier, office.jane.id)
    task = office.dossier.get(Task, office.owed.id)
    visit = office.dossier.get(Delegation, office.visit.id)
    assert task is not None
    assert visit is not None
    assert (task.contact, visit.escort) == (john.id, office.jane.id)


def test_what_belonged_to_something_gone_since_stays_away(office: Office) -> None:
    office.delete(office.jane)
    office.delete(office.house)
    restore_deleted(office.dossier, office.jane.id)
    assert office.dossier.count(Query(Affiliation)) == 0
    assert office.dossier.count(Query(EmailAddress)) == 1
    restore_deleted(office.dossier, office.house.id)
    assert check(office.dossier).findings == []


def test_two_deleted_together_come_back_in_any_order(office: Office) -> None:
    before = content(office.dossier)
    office.delete(office.house, office.jane)
    assert sorted(office.titles()) == ["Green Chemistry Centre", "Jane Doe"]
    restore_deleted(office.dossier, office.jane.id)
    assert office.titles() == ["Green Chemistry Centre"]
    restore_deleted(office.dossier, office.house.id)
    assert content(office.dossier) == before
    office.dossier.undo()
    office.dossier.undo()
    assert restore_deleted(office.dossier, office.house.id, office.jane.id) == [
        office.dossier.get(Organisation, office.house.id),
        office.dossier.get(Contact, office.jane.id),
    ]
    assert content(office.dossier) == before
    office.dossier.undo()
    assert sorted(office.titles()) == ["Green Chemistry Centre", "Jane Doe"]


def test_a_link_between_two_deleted_in_one_step(office: Office) -> None:
    """The person went first, so that the task's link was emptied before the task went."""
    before = content(office.dossier)
    office.delete(office.jane, office.owed)
    restore_deleted(office.dossier, office.owed.id)
    task = office.dossier.get(Task, office.owed.id)
    assert task is not None
    assert task.contact is None
    restore_deleted(office.dossier, office.jane.id)
    assert content(office.dossier) == before


def test_what_went_along_may_come_back_alone_where_it_can(office: Office) -> None:
    office.delete(office.visit)
    assert office.titles() == ["NEDO"]
    with pytest.raises(UserError, match=r"Welcome.*restaurez d’abord celle-ci"):
        restore_deleted(office.dossier, office.session.id)
    office.delete(office.jane)
    (met,) = restore_deleted(office.dossier, office.met.id)
    assert isinstance(met, Encounter)
    assert met.contact is None
    assert met.summary == "Met at EFIB"
    restore_deleted(office.dossier, office.jane.id)
    restore_deleted(office.dossier, office.visit.id)
    assert office.dossier.count(Query(Participation)) == 1
    assert check(office.dossier).findings == []


def test_what_was_deleted_again_later_does_not_come_along(office: Office) -> None:
    office.delete(office.jane)
    restore_deleted(office.dossier, office.jane.id)
    office.delete(office.met)
    office.delete(office.jane)
    restore_deleted(office.dossier, office.jane.id)
    assert office.titles() == ["Met at EFIB"]
    restore_deleted(office.dossier, office.met.id)
    assert office.titles() == []


def test_undo_and_the_trash(office: Office) -> None:
    office.delete(office.jane)
    office.dossier.undo()
    assert office.titles() == []
    office.dossier.redo()
    assert office.titles() == ["Jane Doe"]
    with office.dossier.change(EDIT, title="new") as change:
        change.add(Contact(family_name="Roe"))
    office.dossier.undo()
    assert office.titles() == ["Jane Doe"]  # what can be done again was not thrown away
    with office.dossier.change(EDIT, title="another") as change:
        change.add(Contact(family_name="Poe"))
    assert office.titles() == ["Roe", "Jane Doe"]


def test_a_record_that_is_there_is_not_in_the_trash(office: Office) -> None:
    with pytest.raises(UnknownRecord, match="corbeille"):
        restore_deleted(office.dossier, office.jane.id)
    office.delete(office.jane)
    restore_deleted(office.dossier, office.jane.id)
    with pytest.raises(UnknownRecord, match="corbeille"):
        restore_deleted(office.dossier, office.jane.id)


def test_a_trash_of_thousands_answers_at_once(dossier: Dossier) -> None:
    with dossier.change(EDIT, title="x") as change:
        people = [Contact(family_name=f"Nom {number:05}") for number in range(3000)]
        change.add_all(people)
    with dossier.change(EDIT, title="y") as change:
        change.delete(*people)
    assert len(deleted(dossier, limit=5000)) == 3000
    assert len(deleted(dossier)) == 500
    before = len(journal.recent(dossier.connection))
    assert len(restore_deleted(dossier, *(each.id for each in people[:50]))) == 50
    assert len(journal.recent(dossier.connection)) == before + 1
    assert dossier.count(Query(Contact)) == 50
