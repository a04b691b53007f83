from datetime import date

import pytest

from iar_desktop.domain import (
    Affiliation,
    Congress,
    Contact,
    EmailAddress,
    Encounter,
    Organisation,
    Task,
)
from iar_desktop.domain.capture import Capture, Commitment, KnownName, Named, Person
from iar_desktop.domain.encounters import EncounterKind
from iar_desktop.domain.tasks import Direction
from iar_desktop.operations import encounters as e
from iar_desktop.schema.errors import InvalidValue
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query
from tests.operations.content import content, label, someone, somewhere

LINE = (
    "Rencontré Jane Doe de Green Chemistry Centre à EFIB, intéressée par l’intercluster, "
    "envoyer la plaquette vendredi"
)


@pytest.fixture
def known(dossier: Dossier) -> tuple[Organisation, Congress, Contact]:
    dossier.author = "Claire Moreau"
    claire = someone(dossier, "Moreau", "Claire", staff=True)
    own = somewhere(dossier, "Green Chemistry Centre of Excellence", country="GB")
    efib = Congress(name="EFIB 2026", starts_on=date(2026, 10, 13), ends_on=date(2026, 10, 15))
    with dossier.change("x") as change:
        change.add(efib)
    return own, efib, claire


def test_a_line_becomes_everything_in_one_step(
    dossier: Dossier, known: tuple[Organisation, Congress, Contact]
) -> None:
    own, efib, claire = known
    before = content(dossier)
    result = e.capture(dossier, LINE)
    (jane_id,) = result.people
    jane = dossier.get(Contact, jane_id)
    encounter = dossier.get(Encounter, result.encounters[0])
    task = dossier.get(Task, result.tasks[0])
    assert jane
    assert encounter
    assert task
    assert (jane.title(), jane.country, jane.owner) == ("Jane Doe", "GB", claire.id)
    (held,) = dossier.of(Affiliation.contact, jane.id)
    assert (held.organisation, held.main) == (own.id, True)
    assert (
        encounter.contact,
        encounter.organisation,
        encounter.event,
        encounter.happened_on,
        encounter.type,
        encounter.summary,
        encounter.staff,
    ) == (
        jane.id,
        own.id,
        efib.id,
        date(2026, 10, 14),
        EncounterKind.MET,
        "intéressée par l’intercluster",
        claire.id,
    )
    assert (
        task.name,
        task.due_on,
        task.direction,
        task.contact,
        task.organisation,
        task.event,
        task.encounter,
        task.owner,
    ) == (
        "envoyer la plaquette",
        date(2026, 10, 16),
        Direction.OURS,
        jane.id,
        own.id,
        efib.id,
        encounter.id,
        claire.id,
    )
    assert result.ids == (encounter.id, task.id, jane.id, own.id)
    assert label(dossier) == "Rencontre avec Jane Doe"
    after = content(dossier)
    dossier.undo()
    assert content(dossier) == before
    dossier.redo()
    assert content(dossier) == after


def test_what_a_line_says_is_described(
    dossier: Dossier, known: tuple[Organisation, Congress, Contact]
) -> None:
    described = list(e.described(dossier, e.preview(dossier, LINE)))
    assert described[:3] == [
        "Personne\u00a0: Jane Doe (à créer)",
        "Organisation\u00a0: Green Chemistry Centre of Excellence",
        "Rencontre\u00a0: 14 oct. 2026 – EFIB 2026, intéressée par l’intercluster",
    ]
    assert described[3].endswith("envoyer la plaquette (16 oct. 2026)")
    task = Capture(commitments=(Commitment("Call", None, "task"),))
    assert next(iter(e.described(dossier, task))).endswith("Call (sans date)")


def test_a_known_person_is_linked_and_told_more_of(
    dossier: Dossier, known: tuple[Organisation, Congress, Contact]
) -> None:
    jane = someone(dossier)
    own = known[0]
    with dossier.change("x") as change:
        change.add(Affiliation(contact=jane.id, organisation=own.id))
        change.add(EmailAddress(contact=jane.id, address="jane@example.org"))
    person = Person(
        "Jane Doe",
        jane.id,
        organisation=Named(own.name, own.id),
        title="Director",
        email="JANE@example.org",
    )
    e.keep(dossier, Capture(persons=(person,), encounter_on=date(2026, 10, 14)))
    (held,) = dossier.of(Affiliation.contact, jane.id)
    assert held.job_title == "Director"
    assert dossier.count(Query(EmailAddress)) == 1
    assert dossier.count(Query(Contact)) == 2
    another = Person("Jane Doe", jane.id, email="doe@example.org", phone="+44 20 7946 0123")
    e.keep(dossier, Capture(persons=(another,), encounter_on=date(2026, 10, 14)))
    addresses = dossier.all(Query(EmailAddress).order_by(EmailAddress.position))
    assert [(each.address, each.position) for each in addresses] == [
        ("jane@example.org", 0),
        ("doe@example.org", 1),
    ]


def test_names_that_nobody_chose_are_new(dossier: Dossier) -> None:
    namesake = someone(dossier)
    choices = (KnownName(namesake.id, "person", "Jane Doe"),)
    capture = Capture(
        persons=(
            Person("Jane Doe", None, choices),
            Person("John Roe", organisation=Named("Lab"), met=False),
        ),
        organisation=Named("GCCE"),
        event=Named("Salon"),
        encounter_on=date(2026, 10, 14),
        encounter_by="call",
        leftover="à revoir",
        commitments=(
            Commitment(
                "Send figures", None, "theirs", Person("John Roe", organisation=Named("Lab"))
            ),
        ),
    )
    result = e.keep(dossier, capture)
    (encounter,) = dossier.all(Query(Encounter))
    (task,) = dossier.all(Query(Task))
    assert namesake.id not in result.people
    assert (encounter.place, encounter.event, encounter.type, encounter.summary) == (
        "Salon",
        None,
        EncounterKind.CALL,
        "à revoir",
    )
    assert (task.contact, task.direction) == (result.people[1], Direction.THEIRS)
    assert sorted(each.name for each in dossier.all(Query(Organisation))) == ["GCCE", "Lab"]


def test_an_organisation_alone_is_met(dossier: Dossier) -> None:
    e.keep(dossier, Capture(organisation=Named("GCCE"), encounter_on=date(2026, 10, 14)))
    (encounter,) = dossier.all(Query(Encounter))
    assert (encounter.contact, dossier.title(encounter.organisation)) == (None, "GCCE")
    assert label(dossier) == "Rencontre avec GCCE"


def test_a_task_alone_is_a_task(dossier: Dossier) -> None:
    commitment = Commitment("Réserver le stand", date(2026, 10, 16), "task")
    result = e.keep(dossier, Capture(commitments=(commitment,)))
    assert (result.encounters, len(result.tasks)) == ([], 1)
    assert label(dossier) == "Nouvelle tâche\u00a0: Réserver le stand"


def test_nothing_understood_is_said(dossier: Dossier) -> None:
    with pytest.raises(InvalidValue, match="Rien à enregistrer"):
        e.keep(dossier, Capture(leftover="…"))
    assert content(dossier) == {}


def test_an_encounter_entered_by_hand(dossier: Dossier) -> None:
    own = somewhere(dossier)
    jane = someone(dossier)
    with dossier.change("x") as change:
        change.add(Affiliation(contact=jane.id, organisation=own.id))
    made = e.log_encounter(dossier, "doe, jane", summary="Lignin")
    assert (made.contact, made.organisation, made.happened_on) == (
        jane.id,
        own.id,
        date(2026, 10, 14),
    )
    with_them = e.log_encounter(dossier, organisation="New one", happened_on=date(2026, 1, 2))
    assert dossier.title(with_them.organisation) == "New one"
    assert label(dossier) == "Rencontre avec New one"
    with pytest.raises(InvalidValue, match="qui vous avez rencontré"):
        e.log_encounter(dossier)
