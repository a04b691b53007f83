from datetime import date

import pytest

from iar_desktop.domain import Affiliation, Contact, Delegation, EmailAddress, Organisation, Task
from iar_desktop.domain.delegations import DelegationStatus
from iar_desktop.schema.errors import UnknownRecord, UserError
from iar_desktop.schema.messages import N_, speaking
from iar_desktop.storage import journal
from iar_desktop.storage.check import check
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query
from iar_desktop.storage.versions import Version, restore_version, versions
from tests.storage.changing import EDIT
from tests.storage.records import content


def told(found: list[Version]) -> list[tuple[str, str, dict[str, tuple[str, str]]]]:
    return [
        (
            each.operation,
            each.title,
            {line.label: (line.before, line.after) for line in each.differences},
        )
        for each in found
    ]


@pytest.fixture
def visit(dossier: Dossier) -> Delegation:
    """A visit that was planned, confirmed and moved."""
    with dossier.change(N_("New record: {title}"), title="NEDO") as change:
        claire = change.add(Contact(family_name="Moreau", given_name="Claire", staff=True))
        found = change.add(Delegation(name="NEDO", owner=claire.id, country="JP"))
    with dossier.change(EDIT, title="NEDO") as change:
        found = change.update(
            found,
            {Delegation.status: DelegationStatus.CONFIRMED, Delegation.headcount: 1200},
        )
    with dossier.change(EDIT, title="NEDO") as change:
        return change.update(
            found,
            {Delegation.starts_on: date(2026, 10, 14), Delegation.owner: None},
        )


def test_who_changed_what_from_what_to_what(dossier: Dossier, visit: Delegation) -> None:
    found = versions(dossier, visit.id)
    assert told(found) == [
        ("U", "NEDO", {"Du": ("", "14 oct. 2026"), "Responsable": ("Claire Moreau", "")}),
        (
            "U",
            "NEDO",
            {"Statut": ("Demande reçue", "Confirmée"), "Effectif": ("", "1\u202f200")},
        ),
        (
            "I",
            "NEDO",
            {
                "Titre": ("", "NEDO"),
                "Pays": ("", "Japon"),
                "Fuseau horaire": ("", "Europe/Paris"),
                "Responsable": ("", "Claire Moreau"),
                "Statut": ("", "Demande reçue"),
                "Interprète nécessaire": ("", "non"),
            },
        ),
    ]
    assert [each.change.position for each in found] == [3, 2, 1]
    assert {each.record_id for each in found} == {visit.id}
    with speaking("en"):
        assert told(versions(dossier, visit.id))[1][2] == {
            "Status": ("Request received", "Confirmed"),
            "Headcount": ("", "1,200"),
        }


def test_the_history_of_a_record_tells_of_its_parts(dossier: Dossier) -> None:
    with dossier.change(EDIT, title="x") as change:
        jane = change.add(Contact(family_name="Doe"))
        mail = change.add(EmailAddress(contact=jane.id, address="jane@example.org"))
    with dossier.change(EDIT, title="y") as change:
        change.update(mail, {EmailAddress.address: "doe@example.org"})
    with dossier.change(EDIT, title="z") as change:
        change.delete(mail)
    found = versions(dossier, jane.id)
    assert [(each.operation, each.entity, each.title) for each in found] == [
        ("D", EmailAddress, "doe@example.org"),
        ("U", EmailAddress, "doe@example.org"),
        ("I", EmailAddress, "jane@example.org"),
        ("I", Contact, "Doe"),
    ]
    assert told(found)[1][2] == {"Courriel": ("jane@example.org", "doe@example.org")}
    assert told(found)[0][2]["Courriel"] == ("doe@example.org", "")
    assert told(found)[0][2]["Personne"] == ("Doe", "")


def test_links_to_what_is_gone_keep_their_names(dossier: Dossier) -> None:
    with dossier.change(EDIT, title="x") as change:
        jane = change.add(Contact(family_name="Doe"))
        task = change.add(Task(name="Write", contact=jane.id))
    with dossier.change(EDIT, title="y") as change:
        change.delete(jane)
    assert told(versions(dossier, task.id))[0] == (
        "U",
        "Write",
        {"Avec": ("Doe (supprimé)", "")},
    )


def test_an_unknown_record_has_no_history(dossier: Dossier) -> None:
    assert versions(dossier, "0" * 32) == []
    with pytest.raises(UnknownRecord, match="Aucune fiche"):
        restore_version(dossier, "0" * 32, 1)


def test_the_way_back_to_a_version_is_a_step_of_its_own(
    dossier: Dossier, visit: Delegation
) -> None:
    now = content(dossier)
    found = restore_version(dossier, visit.id, 1)
    assert isinstance(found, Delegation)
    assert (found.status, found.headcount, found.starts_on) == (
        DelegationStatus.REQUEST,
        None,
        None,
    )
    assert dossier.title(found.owner) == "Claire Moreau"
    assert found.version == visit.version + 1
    last = journal.recent(dossier.connection, 1)[0]
    assert (last.kind, last.label) == ("edit", "Version antérieure de NEDO")
    dossier.undo()
    assert content(dossier) == now
    restore_version(dossier, visit.id, 2)
    again = dossier.get(Delegation, visit.id)
    assert again is not None
    assert (again.headcount, again.starts_on) == (1200, None)
    assert check(dossier).findings == []


def test_a_version_of_now_changes_nothing(dossier: Dossier, visit: Delegation) -> None:
    before = journal.last_position(dossier.connection)
    assert restore_version(dossier, visit.id, 3) == visit
    assert journal.last_position(dossier.connection) == before


def test_a_version_of_a_deleted_record_brings_it_back(dossier: Dossier) -> None:
    with dossier.change(EDIT, title="x") as change:
        house = change.add(Organisation(name="Pôle"))
        jane = change.add(Contact(family_name="Doe"))
        held = change.add(Affiliation(contact=jane.id, organisation=house.id, job_title="Head"))
    with dossier.change(EDIT, title="y") as change:
        change.update(held, {Affiliation.job_title: "Director"})
    with dossier.change(EDIT, title="z") as change:
        change.delete(held)
    found = restore_version(dossier, held.id, 1)
    assert isinstance(found, Affiliation)
    assert (found.job_title, found.created_at) == ("Head", held.created_at)
    assert found.version > 2
    assert dossier.entries([jane.id])[jane.id].subtitle == "Head, Pôle"
    dossier.undo()
    with dossier.change(EDIT, title="delete") as change:
        change.delete(house)
    with pytest.raises(UserError, match=r"Organisation.*fiche supprimée"):
        restore_version(dossier, held.id, 1)
    assert dossier.count(Query(Affiliation)) == 0


def test_a_link_to_what_is_gone_stays_empty(dossier: Dossier, visit: Delegation) -> None:
    with dossier.change(EDIT, title="x") as change:
        change.delete(*change.all(Query(Contact)))
    found = restore_version(dossier, visit.id, 1)
    assert isinstance(found, Delegation)
    assert (found.owner, found.status) == (None, DelegationStatus.REQUEST)
    assert check(dossier).findings == []


def test_before_it_was_made_there_was_nothing(dossier: Dossier, visit: Delegation) -> None:
    with pytest.raises(UserError, match="n’existait pas à ce moment"):
        restore_version(dossier, visit.id, 0)
