from datetime import date
from typing import Any

import pytest

from iar_desktop.domain import (
    Affiliation,
    Congress,
    ConsortiumMember,
    Contact,
    Country,
    EmailAddress,
    Encounter,
    Network,
    NetworkMember,
    PhoneNumber,
    PostalAddress,
    Project,
    Relationship,
    Session,
    WatchNote,
)
from iar_desktop.domain.congresses import CongressStatus
from iar_desktop.domain.encounters import EncounterKind
from iar_desktop.domain.participations import Registration, Role
from iar_desktop.domain.projects import ProjectRole, ProjectStatus
from iar_desktop.domain.tasks import Direction
from iar_desktop.operations import heard, thread
from iar_desktop.operations.notes import add_note
from iar_desktop.operations.participants import add_participant
from iar_desktop.operations.partnerships import sign_agreement, start_partnership
from iar_desktop.operations.people import add_person
from iar_desktop.operations.tasks import add_task
from iar_desktop.operations.themes import set_themes
from iar_desktop.operations.timeline import timeline
from iar_desktop.operations.visits import add_delegate, plan_visit
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.messages import speaking
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query
from tests.operations.content import content, label, someone, somewhere

TODAY = date(2026, 10, 14)


def add(dossier: Dossier, *records: Entity) -> None:
    with dossier.change("x") as change:
        change.add_all(records)


def test_a_person_is_added_with_all_that_is_known(dossier: Dossier) -> None:
    made = add_person(
        dossier,
        "Jane Doe",
        "Green Chemistry Centre",
        "Director",
        country="Royaume-Uni",
        email="jane@example.org",
        phone="+44 20 7946 0123",
        city="York",
    )
    assert (made.given_name, made.family_name, made.country, made.city) == (
        "Jane",
        "Doe",
        "GB",
        "York",
    )
    mails = dossier.of(EmailAddress.contact, made.id)
    assert [each.address for each in mails] == ["jane@example.org"]
    positions = dossier.of(Affiliation.contact, made.id)
    assert [(dossier.title(each.organisation), each.job_title) for each in positions] == [
        ("Green Chemistry Centre", "Director")
    ]
    assert len(dossier.of(PhoneNumber.contact, made.id)) == 1
    assert label(dossier) == "Nouvelle personne\u00a0: Jane Doe"
    dossier.undo()
    assert content(dossier) == {}


def filled(dossier: Dossier) -> dict[str, Any]:
    """One person and one organisation with something of everything."""
    own = somewhere(dossier, "GCCE", country="GB")
    old, network_owner = somewhere(dossier, "AIST"), somewhere(dossier, "EuropaBio")
    claire = someone(dossier, "Moreau", "Claire", staff=True)
    jane = someone(dossier, owner=claire.id, country="GB")
    visit = plan_visit(
        dossier,
        "Visite GCCE",
        "GB",
        date(2026, 6, 2),
        date(2026, 6, 3),
        lead_organisation=own.id,
        city="Laon",
    )
    efib = Congress(
        name="EFIB 2025",
        starts_on=date(2025, 6, 12),
        city="Bruxelles",
        status=CongressStatus.REPORTED,
    )
    later = Congress(name="EFIB 2027", starts_on=date(2027, 6, 12))
    project = Project(
        name="Star-COLIBRI", acronym="SC", starts_on=date(2024, 1, 1), status=ProjectStatus.RUNNING
    )
    network = Network(name="Working group")
    add(
        dossier, efib, later, project, network,
        Affiliation(contact=jane.id, organisation=own.id, job_title="Director",
                    since=date(2024, 9, 1), main=True),
        Affiliation(contact=jane.id, organisation=old.id, job_title="Adviser",
                    since=date(2019, 1, 1), until=date(2023, 12, 31)),
        PostalAddress(contact=jane.id, city="York"),
        EmailAddress(contact=jane.id, address="second@example.org", position=1),
        EmailAddress(contact=jane.id, address="first@example.org"),
        ConsortiumMember(project=project.id, organisation=own.id, contact=jane.id,
                         role=ProjectRole.PARTNER),
        NetworkMember(network=network.id, contact=jane.id, organisation=own.id, role="Chair",
                      since=date(2022, 3, 1)),
        Relationship(organisation=own.id, other=network_owner.id, since=date(2020, 1, 1)),
        Encounter(contact=jane.id, organisation=own.id, event=efib.id,
                  happened_on=date(2025, 6, 12), summary="Premier contact"),
        Encounter(contact=jane.id, organisation=own.id, happened_on=date(2026, 10, 9),
                  type=EncounterKind.VIDEO),
        WatchNote(name="New pilot", organisation=own.id, noted_on=date(2026, 1, 5), source="Press"),
    )  # fmt: skip
    add_delegate(dossier, visit, jane.id, role=Role.HEAD)
    add_participant(dossier, later, jane.id, Role.TARGET)
    add_participant(dossier, efib, jane.id, Role.SPEAKER)
    with dossier.change("x") as change:
        change.add(Session(event=visit.id, name="Pilot", organisation=own.id))
    partnership = start_partnership(dossier, own.id, contact=jane.id, since=date(2025, 7, 1))
    sign_agreement(dossier, partnership, "MoU", date(2025, 10, 23), date(2026, 10, 23))
    add_task(dossier, "Send the note", date(2026, 10, 17), direction=Direction.OURS,
             contact=jane.id, organisation=own.id)  # fmt: skip
    add_task(dossier, "List of pilots", direction=Direction.THEIRS, contact=jane.id)
    add_note(dossier, jane.id, "NDA signed\nby both", date(2025, 11, 18))
    set_themes(dossier, jane.id, ["Lignin"])
    return {"jane": jane.id, "own": own.id, "visit": visit, "partnership": partnership.id,
            "project": project.id, "network": network.id, "efib": efib.id}  # fmt: skip


def told(dossier: Dossier, record_id: str) -> list[tuple[str, date, str, str]]:
    return [(each.kind, each.day, each.title, each.detail) for each in timeline(dossier, record_id)]


def test_the_thread_of_a_person(dossier: Dossier) -> None:
    with speaking("en"):
        found = told(dossier, filled(dossier)["jane"])
    assert [(kind, day, title) for kind, day, title, _detail in found] == [
        ("task", date(2026, 10, 17), "Send the note"),
        ("encounter", date(2026, 10, 9), "video call"),
        ("delegation", date(2026, 6, 2), "Visite GCCE"),
        ("note", date(2025, 11, 18), "NDA signed"),
        ("partnership", date(2025, 7, 1), "GCCE"),
        ("encounter", date(2025, 6, 12), "EFIB 2025"),
        ("congress", date(2025, 6, 12), "EFIB 2025"),
        ("affiliation", date(2024, 9, 1), "GCCE"),
        ("project", date(2024, 1, 1), "SC"),
        ("affiliation", date(2023, 12, 31), "AIST"),
        ("network", date(2022, 3, 1), "Working group"),
        ("affiliation", date(2019, 1, 1), "AIST"),
    ]
    details = {(kind, title): detail for kind, _day, title, detail in found}
    assert details["encounter", "EFIB 2025"] == "Premier contact"
    assert details["note", "NDA signed"] == "by both"
    assert "Laon" in details["delegation", "Visite GCCE"]


def test_a_promise_and_a_plain_task_are_called_by_different_names(dossier: Dossier) -> None:
    jane, day = someone(dossier, "Doe"), date(2026, 10, 17)
    add_task(dossier, "Send the note", day, direction=Direction.OURS, contact=jane.id)
    add_task(dossier, "Print the note", day, contact=jane.id)
    with speaking("en"):
        told = {each.title: (each.label, each.detail) for each in timeline(dossier, jane.id)}
    assert told == {
        "Send the note": ("Commitment", "We promised"),
        "Print the note": ("Task", ""),
    }


def test_the_threads_of_others(dossier: Dossier) -> None:
    ids = filled(dossier)
    country = Country(country="GB")
    add(dossier, country)
    kinds = {
        "own": {
            "encounter", "delegation", "partnership", "agreement", "task", "watch-note",
            "network", "relationship", "project", "affiliation", "congress",
        },
        "partnership": {"agreement", "encounter", "delegation"},
        "network": {"network"},
        "efib": {"encounter"},
        "project": set(),
    }  # fmt: skip
    for name, expected in kinds.items():
        assert {kind for kind, *_rest in told(dossier, ids[name])} == expected, name
    found = told(dossier, country.id)
    assert {kind for kind, *_rest in found} == {
        "delegation",
        "encounter",
        "partnership",
        "agreement",
    }
    assert found[0][2].startswith("Jane Doe")
    assert told(dossier, "0" * 32) == []


def test_when_someone_was_last_heard_of(dossier: Dossier) -> None:
    jane, john, target = (someone(dossier, name) for name in ("Doe", "Roe", "Poe"))
    past = Congress(name="Past", starts_on=date(2026, 10, 13), ends_on=date(2026, 10, 20))
    future = Congress(name="Future", starts_on=date(2026, 11, 1))
    add(
        dossier,
        past,
        future,
        Encounter(contact=jane.id, happened_on=date(2025, 1, 1)),
        Encounter(contact=jane.id, happened_on=date(2027, 1, 1)),
    )
    add_participant(dossier, past, john.id)
    add_participant(dossier, future, john.id)
    add_participant(dossier, past, target.id, Role.TARGET)
    ids = [jane.id, john.id, target.id]
    assert heard.last_contacts(dossier, ids) == {jane.id: date(2025, 1, 1), john.id: TODAY}
    assert [heard.last_contact(dossier, each) for each in ids] == [date(2025, 1, 1), TODAY, None]


def test_of_whom_nothing_was_heard_for_three_years(dossier: Dossier) -> None:
    people = {
        name: someone(dossier, name)
        for name in ("never", "long", "lately", "guest", "cancelled", "both")
    }
    someone(dossier, "staff", staff=True)
    event = Congress(name="Event", starts_on=date(2025, 1, 1))
    add(
        dossier,
        event,
        Encounter(contact=people["long"].id, happened_on=date(2020, 1, 1)),
        Encounter(contact=people["lately"].id, happened_on=date(2024, 1, 1)),
        Encounter(contact=people["both"].id, happened_on=date(2020, 1, 1)),
        Encounter(contact=people["both"].id, happened_on=date(2024, 1, 1)),
        Encounter(contact=people["cancelled"].id, happened_on=date(2020, 1, 1)),
    )
    add_participant(dossier, event, people["guest"].id)
    gone = Registration.CANCELLED
    add_participant(dossier, event, people["cancelled"].id, registration=gone)
    found = dossier.all(Query(Contact).where(heard.not_heard_of()))
    assert sorted(each.family_name for each in found) == ["cancelled", "long"]
    later = dossier.all(Query(Contact).where(heard.not_heard_of(date(2030, 1, 1))))
    assert len(later) == 6


def test_the_thread_of_a_country_with_many_people(
    dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(dossier)
    country = Country(country="GB")
    add(dossier, country)
    few = timeline(dossier, country.id)
    monkeypatch.setattr(thread, "_FEW", 0)
    assert set(timeline(dossier, country.id)) == set(few)
    monkeypatch.setattr(thread, "MOST_OF_COUNTRY", 1)
    latest = [each for each in timeline(dossier, country.id) if each.kind == "encounter"]
    assert [each.day for each in latest] == [date(2026, 10, 9)]
