"""Visits, congresses and meetings that come back, made by a line typed on drawn days."""

from datetime import date, datetime

import pytest

from iar_desktop.domain import (
    Congress,
    Delegation,
    HostedEvent,
    Meeting,
    Organisation,
    Participation,
    Session,
)
from iar_desktop.operations.calendar.creating import Draft, Drawn, Offer, create, understood
from iar_desktop.schema.messages import speaking
from iar_desktop.storage.dossier import Dossier
from tests.operations.calendar.agenda import at, kept, on, visit
from tests.operations.content import label, someone

THREE_DAYS = Drawn(at(0), at(72), all_day=True)


def read(
    dossier: Dossier, text: str, drawn: Drawn | None = None, offer: Offer | None = None
) -> Draft:
    return understood(text, on(0), dossier, drawn=drawn, offer=offer)


@pytest.mark.parametrize(
    ("text", "entity", "undo"),
    [
        ("Délégation coréenne KITECH", Delegation, "Nouvelle délégation\u00a0: "),
        ("visite de délégation coréenne KITECH", Delegation, "Nouvelle délégation\u00a0: "),
        ("Mission coréenne KITECH", Delegation, "Nouvelle délégation\u00a0: "),
        ("Congrès EFIB KITECH", Congress, "Nouveau congrès\u00a0: "),
        ("colloque coréen KITECH", HostedEvent, "Nouvel événement organisé\u00a0: "),
    ],
)
def test_events_of_several_days(
    dossier: Dossier, text: str, entity: type[Delegation], undo: str
) -> None:
    draft = read(dossier, text, THREE_DAYS)
    made = create(dossier, draft)
    assert isinstance(made, entity)
    assert made.name == text[:1].upper() + text[1:]
    assert (made.starts_on, made.ends_on) == (on(0), on(2))
    assert label(dossier) == undo + made.name


def test_a_visit_knows_who_leads_it_and_who_comes(dossier: Dossier) -> None:
    kitech = Organisation(name="KITECH", country="KR")
    kept(dossier, kitech)
    jane = someone(dossier)
    draft = read(dossier, "délégation KITECH avec Jane Doe", THREE_DAYS)
    assert draft.sentence == (
        "Délégation\u00a0: Délégation KITECH avec Jane Doe · mer. 14 – ven. 16 oct. · "
        "Jane Doe, KITECH"
    )
    made = create(dossier, draft)
    assert isinstance(made, Delegation)
    assert (made.lead_organisation, made.country) == (kitech.id, "KR")
    assert [each.contact for each in dossier.of(Participation.event, made.id)] == [jane.id]


def test_english_and_one_day(dossier: Dossier) -> None:
    with speaking("en"):
        draft = read(dossier, "Delegation of KITECH tomorrow")
        assert (draft.kind, draft.title) == ("delegation", "Delegation of KITECH")
        assert read(dossier, "trade fair in Lille").kind == "congress"


@pytest.mark.parametrize(
    ("text", "title", "first", "end"),
    [
        ("délégation VTT du 8 au 10 mars 2027", "Délégation VTT", (3, 8), (3, 11)),
        ("8-10/3/2027 congrès EFIB", "Congrès EFIB", (3, 8), (3, 11)),
        ("forum du 30 mars au 2 avril 2027", "Forum", (3, 30), (4, 3)),
        ("salon 8 et 9 mars 2027 Lille", "Salon Lille", (3, 8), (3, 10)),
    ],
)
def test_a_line_says_from_when_to_when(
    dossier: Dossier, text: str, title: str, first: tuple[int, int], end: tuple[int, int]
) -> None:
    draft = read(dossier, text, THREE_DAYS)
    assert (draft.title, draft.start, draft.end) == (
        title,
        datetime(2027, *first),
        datetime(2027, *end),
    )


def test_numbers_are_no_days(dossier: Dossier) -> None:
    draft = read(dossier, "réunion 3-4 personnes 9h")
    assert (draft.title, draft.start) == ("Réunion 3-4 personnes", at(9))


def test_an_hour_makes_it_a_meeting_and_a_known_visit_is_not_made_twice(dossier: Dossier) -> None:
    kept(dossier, visit(name="Délégation japonaise"))
    assert read(dossier, "10h délégation coréenne").kind == "meeting"
    chosen = read(dossier, "délégation coréenne", Drawn(at(9), at(10)))
    assert (chosen.kind, chosen.start, chosen.end) == ("delegation", at(0), at(24))
    assert read(dossier, "salon", Drawn(at(9), at(10))).kind == "meeting"
    assert read(dossier, "Délégation japonaise rappeler l’hôtel").kind != "delegation"


def test_what_is_chosen_counts_more_than_the_words(dossier: Dossier) -> None:
    nedo = visit(name="Délégation japonaise")
    kept(dossier, nedo)
    drawn = Drawn(at(9), at(10))
    draft = read(dossier, "Point avec le maire", drawn)
    assert draft.kind == "meeting"
    assert [(each.kind, each.event and each.event.name) for each in draft.offers] == [
        ("meeting", None),
        ("session", "Délégation japonaise"),
        ("delegation", None),
        ("congress", None),
        ("hosted-event", None),
        ("task", None),
    ]
    chosen = read(dossier, "Point avec le maire", drawn, offer=draft.offers[1])
    made = create(dossier, chosen)
    assert isinstance(made, Session)
    assert (made.event, made.starts_at, made.ends_at) == (nedo.id, at(9), at(10))
    task = read(dossier, "Point avec le maire", drawn, offer=draft.offers[-1])
    assert (task.kind, task.all_day, task.day) == ("task", True, on(0))


def test_drawn_days_may_be_anything_that_lasts_for_days(dossier: Dossier) -> None:
    draft = read(dossier, "Séminaire", THREE_DAYS)
    assert draft.kind == "meeting"
    assert [each.kind for each in draft.offers] == [
        "meeting",
        "delegation",
        "congress",
        "hosted-event",
        "task",
    ]
    congress = read(dossier, "Séminaire", THREE_DAYS, offer=Offer("congress"))
    made = create(dossier, congress)
    assert isinstance(made, Congress)
    assert (made.starts_on, made.ends_on) == (on(0), on(2))


@pytest.mark.parametrize(
    ("text", "title", "rule", "start"),
    [
        ("tous les mardis 9h point hebdomadaire", "Point hebdomadaire", "TU", at(9, 6)),
        ("point d’équipe chaque mercredi 9h", "Point d’équipe", "WE", at(9)),
        ("9h every Friday call with the cluster", "Call with the cluster", "FR", at(9, 2)),
    ],
)
def test_what_comes_back(
    dossier: Dossier, text: str, title: str, rule: str, start: datetime
) -> None:
    draft = read(dossier, text)
    assert (draft.kind, draft.title, draft.start) == ("meeting", title, start)
    made = create(dossier, draft)
    assert isinstance(made, Meeting)
    assert (made.rule, made.starts_at) == (f"FREQ=WEEKLY;BYDAY={rule}", start)


def test_ranks_ends_and_intervals_come_back(dossier: Dossier) -> None:
    draft = read(dossier, "comité le premier mardi du mois jusqu’au 31/12/2026 14h-16h")
    assert (draft.title, draft.start, draft.end) == ("Comité", at(14, 20), at(16, 20))
    assert draft.rule == "FREQ=MONTHLY;BYDAY=1TU;UNTIL=20261231T235959"
    assert "premier mardi du mois" in draft.sentence
    other = read(dossier, "visio toutes les 2 semaines 11h")
    assert (other.title, other.rule, other.start) == ("Visio", "FREQ=WEEKLY;INTERVAL=2", at(11))


def test_a_weekly_point_alone_comes_once(dossier: Dossier) -> None:
    assert read(dossier, "point hebdomadaire 9h").rule == ""
    assert read(dossier, "10h visite le mardi").rule == ""
    assert on(6) == date(2026, 10, 20)
