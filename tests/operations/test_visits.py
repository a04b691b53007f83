from datetime import date

import pytest

from iar_desktop.domain import (
    Affiliation,
    Contact,
    Delegation,
    HostedEvent,
    Organisation,
    Participation,
    Task,
)
from iar_desktop.domain.contacts import Diet
from iar_desktop.domain.delegations import DelegationStatus
from iar_desktop.domain.participations import Role
from iar_desktop.domain.tasks import TaskStatus
from iar_desktop.operations import visits
from iar_desktop.operations.events import add_preparation, set_status
from iar_desktop.operations.participants import add_participant, participants, set_role
from iar_desktop.operations.records import create
from iar_desktop.schema.errors import InvalidValue, UnknownRecord, UserError
from iar_desktop.schema.messages import speaking
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query
from tests.operations.content import content, label, someone, somewhere, steps

START, END = date(2026, 12, 1), date(2026, 12, 3)


def visit(dossier: Dossier, **values: object) -> Delegation:
    return visits.plan_visit(dossier, "Délégation NEDO", "JP", START, END, **values)  # type: ignore[arg-type] # values of fields


def due(dossier: Dossier, event: Delegation) -> dict[str, date | None]:
    return {each.name: each.due_on for each in dossier.of(Task.event, event.id, Task.due_on)}


def test_a_visit_is_planned_from_a_request_in_one_step(dossier: Dossier) -> None:
    made = visit(dossier, lead_organisation="NEDO", headcount=8)
    stored = dossier.get(Delegation, made.id)
    own = dossier.first(Query(Organisation))
    assert stored
    assert own
    assert (own.name, own.country) == ("NEDO", "JP")
    assert stored == made
    assert stored == Delegation(
        id=made.id,
        version=1,
        created_at=made.created_at,
        updated_at=made.updated_at,
        name="Délégation NEDO",
        country="JP",
        starts_on=START,
        ends_on=END,
        lead_organisation=own.id,
        headcount=8,
        requested_on=date(2026, 10, 14),
    )
    assert label(dossier) == "Nouvelle délégation\u00a0: Délégation NEDO"
    dossier.undo()
    assert content(dossier) == {}


def test_the_preparation_counts_back_from_the_arrival(dossier: Dossier) -> None:
    assert due(dossier, visit(dossier)) == {
        "Confirmer les dates et l’effectif": date(2026, 10, 14),
        "Envoyer les lettres d’invitation pour les visas": date(2026, 10, 14),
        "Accuser réception de la demande": date(2026, 10, 17),
        "Demander la liste des délégués dans l’ordre de préséance": date(2026, 10, 22),
        "Réserver l’hôtel": date(2026, 10, 22),
        "Réserver l’interprète": date(2026, 11, 1),
        "Réserver les transports": date(2026, 11, 6),
        "Demander les régimes et les allergies": date(2026, 11, 16),
        "Commander les équipements de sécurité pour les visites de site": date(2026, 11, 17),
        "Envoyer le programme aux invités": date(2026, 11, 21),
        "Imprimer la fiche de briefing": date(2026, 11, 26),
        "Imprimer les badges, les chevalets et les feuilles d’émargement": date(2026, 11, 28),
        "Préparer les cadeaux": date(2026, 11, 28),
        "Envoyer la lettre de remerciement": date(2026, 12, 6),
        "Rédiger le compte rendu et donner suite aux engagements": date(2026, 12, 10),
        "Effacer les régimes et autres données sensibles": date(2026, 12, 18),
    }


def test_a_known_lead_organisation_is_linked(dossier: Dossier) -> None:
    own = somewhere(dossier, "Nedo Europe", acronym="NEDO")
    assert visit(dossier, lead_organisation="nedo europe").lead_organisation == own.id
    assert visit(dossier, lead_organisation="NEDO").lead_organisation == own.id
    assert visit(dossier, lead_organisation=own.id).lead_organisation == own.id
    somewhere(dossier, "Other", acronym="NEDO")
    with pytest.raises(UnknownRecord, match="Plusieurs fiches"):
        visit(dossier, lead_organisation="NEDO")


def test_a_country_may_be_named_and_must_exist(dossier: Dossier) -> None:
    assert visits.plan_visit(dossier, "Visite", "Japon").country == "JP"
    with speaking("en"), pytest.raises(InvalidValue, match=r"(?i)“atlantis” is not a country"):
        visits.plan_visit(dossier, "Visite", "Atlantis")
    with pytest.raises(InvalidValue):
        visits.plan_visit(dossier, "Visite", "JP", END, START)
    assert steps(dossier) == 1


def test_the_missing_preparation_is_added_whatever_language_named_it(dossier: Dossier) -> None:
    with speaking("en"):
        made = visit(dossier)
    hotel = next(each for each in dossier.of(Task.event, made.id) if each.name == "Book the hotel")
    with dossier.change("x") as change:
        change.delete(hotel)
    assert [each.name for each in add_preparation(dossier, made)] == ["Réserver l’hôtel"]
    assert add_preparation(dossier, made) == []


def test_a_visit_that_is_called_off_needs_no_preparation(dossier: Dossier) -> None:
    made = visit(dossier)
    own = create(dossier, Task, {Task.name: "Write to them", Task.event: made.id})
    assert set_status(dossier, made, DelegationStatus.DECLINED).status is DelegationStatus.DECLINED
    left = dossier.all(Query(Task).where(Task.status.equals(TaskStatus.OPEN)))
    assert [each.id for each in left] == [own.id]
    assert label(dossier) == "Statut de Délégation NEDO"
    with pytest.raises(UserError, match="n’ont pas de statut"):
        set_status(dossier, someone(dossier), DelegationStatus.DONE)


def order(dossier: Dossier, event: Delegation) -> list[tuple[int, str]]:
    return [
        (each.participation.position, each.contact.family_name)
        for each in visits.delegates(dossier, event.id)
    ]


def test_delegates_join_by_name_with_their_organisation(dossier: Dossier) -> None:
    made = visit(dossier, lead_organisation="NEDO")
    added = visits.add_delegate(dossier, made, "TANAKA Hiroshi", function="Director General")
    assert label(dossier) == "Ajouter TANAKA Hiroshi à Délégation NEDO"
    (shown,) = visits.delegates(dossier, made.id)
    assert (shown.participation, shown.function, shown.organisation) == (
        added,
        "Director General",
        "NEDO",
    )
    contact = shown.contact
    assert (contact.given_name, contact.family_name, contact.country) == ("Hiroshi", "TANAKA", "JP")
    (held,) = dossier.of(Affiliation.contact, contact.id)
    assert (held.organisation, held.job_title) == (made.lead_organisation, "Director General")
    again = visits.add_delegate(dossier, made, contact.id, note="Speaks French")
    assert (again.id, again.note, again.function) == (added.id, "Speaks French", "Director General")
    assert dossier.count(Query(Participation)) == 1


def test_a_known_person_comes_for_their_own_organisation(dossier: Dossier) -> None:
    own = somewhere(dossier)
    jane = someone(dossier)
    with dossier.change("x") as change:
        change.add(Affiliation(contact=jane.id, organisation=own.id, job_title="Head"))
    made = visit(dossier, lead_organisation="NEDO")
    visits.add_delegate(dossier, made, "Doe, Jane")
    (shown,) = visits.delegates(dossier, made.id)
    assert (shown.contact.id, shown.function, shown.organisation) == (jane.id, "Head", "GCCE")


def group(dossier: Dossier) -> Delegation:
    made = visit(dossier)
    visits.add_delegate(dossier, made, "Ai Sato")
    visits.add_delegate(dossier, made, "Ken Ito", role=Role.INTERPRETER)
    visits.add_delegate(dossier, made, "Hiroshi Tanaka", role=Role.HEAD)
    visits.add_delegate(dossier, made, "Yuki Abe")
    return made


def test_the_head_comes_first_and_the_interpreter_last(dossier: Dossier) -> None:
    made = group(dossier)
    assert order(dossier, made) == [(1, "Tanaka"), (2, "Sato"), (3, "Abe"), (4, "Ito")]


def test_another_order_needs_a_reason_and_is_kept_with_it(dossier: Dossier) -> None:
    made = group(dossier)
    ids = [each.participation.id for each in visits.delegates(dossier, made.id)]
    before = content(dossier)
    wanted = [ids[2], *ids[:2], *ids[3:]]
    with pytest.raises(InvalidValue, match="Indiquez pourquoi"):
        visits.set_precedence(dossier, made, wanted)
    assert content(dossier) == before
    moved = visits.set_precedence(dossier, made, wanted, "Ancienne ministre")
    assert isinstance(moved, Delegation)
    assert moved.precedence_reason == "Ancienne ministre"
    assert order(dossier, made) == [(1, "Abe"), (2, "Tanaka"), (3, "Sato"), (4, "Ito")]
    visits.add_delegate(dossier, moved, "Emi Mori")
    assert order(dossier, made)[-1] == (5, "Mori")
    assert label(dossier) == "Ajouter Emi Mori à Délégation NEDO"
    restored = visits.restore_precedence(dossier, moved)
    assert isinstance(restored, Delegation)
    assert restored.precedence_reason is None
    assert [name for _place, name in order(dossier, made)] == [
        "Tanaka",
        "Sato",
        "Abe",
        "Mori",
        "Ito",
    ]


def test_whether_an_order_needs_a_reason(dossier: Dossier) -> None:
    made = group(dossier)
    ids = [each.participation.id for each in visits.delegates(dossier, made.id)]
    assert not visits.needs_reason(dossier, made, ids)
    assert visits.needs_reason(dossier, made, ids[::-1])


def test_a_new_head_moves_up(dossier: Dossier) -> None:
    made = visit(dossier)
    visits.add_delegate(dossier, made, "Ai Sato")
    abe = visits.add_delegate(dossier, made, "Yuki Abe")
    assert set_role(dossier, abe, Role.HEAD).position == 1
    assert order(dossier, made) == [(1, "Abe"), (2, "Sato")]


def test_groups_of_a_hosted_event_come_by_country(dossier: Dossier) -> None:
    event = create(dossier, HostedEvent, {HostedEvent.name: "Forum"})
    for name, country in (("Smith", "US"), ("Kato", "JP"), ("Braun", "DE")):
        contact = someone(dossier, name, "A", country=country)
        add_participant(dossier, event, contact.id, Role.HEAD)
    visits.restore_precedence(dossier, event)
    assert [each.contact.family_name for each in participants(dossier, event.id)] == [
        "Braun",
        "Smith",
        "Kato",
    ]
    heads = participants(dossier, event.id, [Role.SPEAKER])
    assert heads == ()


def test_diets_go_after_the_visit(dossier: Dossier) -> None:
    made = visit(dossier)
    guest = someone(dossier, "Ito", diet=(Diet.HALAL,), diet_note="nuts")
    host = someone(dossier, "Moreau", diet=(Diet.VEGAN,), staff=True)
    for each in (guest, host):
        visits.add_delegate(dossier, made, each.id)
    assert visits.remove_diets(dossier, made) == 1
    found = dossier.get_many(Contact, [guest.id, host.id])
    assert (found[guest.id].diet, found[guest.id].diet_note) == (None, None)
    assert found[host.id].diet == (Diet.VEGAN,)
    assert visits.remove_diets(dossier, made) == 0
