from datetime import date, datetime, timedelta

import pytest

from iar_desktop.domain import (
    Delegation,
    Meeting,
    Organisation,
    Participation,
    Partnership,
    Session,
    Task,
)
from iar_desktop.domain.delegations import DelegationStatus
from iar_desktop.domain.programme import SessionKind
from iar_desktop.operations.calendar.creating import Draft, Drawn, create, understood
from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.messages import speaking
from iar_desktop.storage.dossier import Dossier
from tests.operations.calendar.agenda import at, kept, on, visit
from tests.operations.content import content, label, someone, steps


@pytest.fixture
def nedo(dossier: Dossier) -> Delegation:
    lead = Organisation(name="New Energy Organization", acronym="NEDO", country="JP")
    made = visit(name="Délégation japonaise", lead_organisation=lead.id)
    ard = Organisation(name="Agro-industrie Recherches", acronym="ARD")
    bio, centre = Organisation(name="EuropaBio"), Organisation(name="Green Chemistry Centre")
    kept(dossier, lead, ard, bio, centre, made)
    return made


def read(dossier: Dossier, text: str, day: date | None = None) -> Draft:
    return understood(text, day or on(0), dossier)


def what(draft: Draft) -> tuple[str, str, datetime, datetime]:
    return draft.kind, draft.title, draft.start, draft.end


def names(draft: Draft) -> list[str]:
    return [each.name for each in (*draft.people, *draft.organisations)]


def test_a_session_of_the_visit_that_the_line_names(dossier: Dossier, nedo: Delegation) -> None:
    draft = read(dossier, "10h visite ARD avec NEDO")
    assert what(draft) == ("session", "Visite ARD", at(10), at(11))
    assert (draft.session_kind, draft.event and draft.event.id) == (SessionKind.SITE_VISIT, nedo.id)
    assert names(draft) == ["Agro-industrie Recherches"]
    assert draft.sentence == (
        "Étape de programme (visite de site)\u00a0: Visite ARD · mer. 14 oct. 10:00–11:00 · "
        "dans «\u202fDélégation japonaise\u202f» · Agro-industrie Recherches"
    )
    made = create(dossier, draft)
    assert isinstance(made, Session)
    ard = dossier.entries([made.organisation])[made.organisation or ""]
    assert (made.event, made.type, made.starts_at, made.ends_at, ard.title) == (
        nedo.id,
        SessionKind.SITE_VISIT,
        at(10),
        at(11),
        "Agro-industrie Recherches",
    )
    assert label(dossier) == "Nouvelle étape de programme\u00a0: Visite ARD"


def test_words_of_a_programme_are_of_the_only_visit(dossier: Dossier, nedo: Delegation) -> None:
    assert what(read(dossier, "déjeuner 12h30")) == (
        "session",
        "Déjeuner",
        at(12.5),
        at(14),
    )
    assert what(read(dossier, "Accueil au CEBB")) == ("session", "Accueil au CEBB", at(9), at(10))
    assert read(dossier, "réunion d’équipe 9h").kind == "meeting"
    assert read(dossier, "déjeuner 12h30", on(5)).kind == "meeting"
    kept(dossier, visit(name="Autre"))
    assert read(dossier, "déjeuner 12h30").kind == "meeting"
    assert read(dossier, "déjeuner 12h30 avec NEDO").kind == "session"


def test_a_visit_called_off_has_no_more_sessions(dossier: Dossier, nedo: Delegation) -> None:
    kept(
        dossier,
        visit(name="Annulée", starts_on=on(9), ends_on=on(9), status=DelegationStatus.CANCELLED),
    )
    assert read(dossier, "10h visite ARD", on(9)).kind == "meeting"


def test_a_guest_says_which_visit(dossier: Dossier, nedo: Delegation) -> None:
    tanaka = someone(dossier, "Tanaka", "Hiroshi")
    kept(dossier, Participation(event=nedo.id, contact=tanaka.id))
    draft = read(dossier, "15h entretien avec Hiroshi Tanaka")
    assert what(draft) == ("session", "Entretien avec Hiroshi Tanaka", at(15), at(16))
    made = create(dossier, draft)
    assert isinstance(made, Session)
    assert made.host is None


def test_a_meeting_with_its_hours_and_its_partner(dossier: Dossier, nedo: Delegation) -> None:
    draft = read(dossier, "demain 14h-15h30 réunion EuropaBio", on(-3))
    assert what(draft) == ("meeting", "Réunion EuropaBio", at(14, 1), at(15.5, 1))
    assert names(draft) == ["EuropaBio"]
    kept(dossier, Partnership(name="EuropaBio", organisation=draft.organisations[0].id))
    made = create(dossier, draft)
    assert isinstance(made, Meeting)
    assert dossier.title(made.partnership) == "EuropaBio"
    assert (made.starts_on, made.starts_at, made.ends_at, made.zone) == (
        on(1),
        at(14, 1),
        at(15.5, 1),
        "Europe/Paris",
    )


def test_english_is_read_as_well(dossier: Dossier, nedo: Delegation) -> None:
    draft = read(dossier, "Tuesday 9am call with Green Chemistry Centre")
    assert what(draft) == ("meeting", "Call with Green Chemistry Centre", at(9, 6), at(10, 6))
    assert names(draft) == ["Green Chemistry Centre"]
    with speaking("en"):
        assert what(read(dossier, "send the brochure by Friday"))[:3] == (
            "task",
            "Send the brochure",
            at(0, 2),
        )
        assert draft.sentence == (
            "Meeting: Call with Green Chemistry Centre · Tue 20 Oct 09:00–10:00 · "
            "Green Chemistry Centre"
        )


def test_something_to_do_is_a_task(dossier: Dossier, nedo: Delegation) -> None:
    draft = read(dossier, "envoyer la plaquette à EuropaBio vendredi")
    assert what(draft) == ("task", "Envoyer la plaquette à EuropaBio", at(0, 2), at(0, 3))
    made = create(dossier, draft)
    assert isinstance(made, Task)
    assert (made.due_on, dossier.title(made.organisation)) == (on(2), "EuropaBio")
    assert label(dossier) == "Nouvelle tâche\u00a0: Envoyer la plaquette à EuropaBio"
    assert what(read(dossier, "commander les cartes", on(4)))[2] == at(0, 4)
    assert read(dossier, "cartes de visite").kind == "task"


def test_people_named_take_part(dossier: Dossier) -> None:
    jane = someone(dossier)
    draft = read(dossier, "11h point avec Jane Doe (20 min)")
    assert what(draft) == ("meeting", "Point avec Jane Doe", at(11), at(11) + timedelta(minutes=20))
    made = create(dossier, draft)
    assert [each.contact for each in dossier.of(Participation.event, made.id)] == [jane.id]


def test_a_time_drawn_is_kept_unless_the_line_says_another(dossier: Dossier) -> None:
    drawn = Drawn(at(16), at(17.5))
    kept_as_drawn = understood("Point équipe", on(0), dossier, drawn=drawn)
    assert what(kept_as_drawn) == ("meeting", "Point équipe", at(16), at(17.5))
    told = understood("Point équipe 9h", on(0), dossier, drawn=drawn)
    assert what(told) == ("meeting", "Point équipe", at(9), at(10))
    days = Drawn(at(0, 1), at(0, 4), all_day=True)
    made = create(dossier, understood("Retraite", on(1), dossier, drawn=days))
    assert isinstance(made, Meeting)
    assert (made.starts_on, made.ends_on, made.starts_at) == (on(1), on(3), None)


def test_over_midnight(dossier: Dossier) -> None:
    draft = read(dossier, "gala 22h-1h")
    assert what(draft) == ("meeting", "Gala", at(22), at(25))


def test_one_step_undone_wholly(dossier: Dossier, nedo: Delegation) -> None:
    someone(dossier)
    before, made = content(dossier), steps(dossier)
    for text in ("10h visite ARD avec NEDO", "10h point avec Jane Doe", "appeler Jane Doe lundi"):
        create(dossier, read(dossier, text))
    assert steps(dossier) == made + 3
    for _step in range(3):
        dossier.undo()
    assert content(dossier) == before


@pytest.mark.parametrize("text", ["", "   ", "x" * 2001])
def test_nothing_and_too_much_are_refused(dossier: Dossier, text: str) -> None:
    with pytest.raises(InvalidValue, match="Écrivez"):
        read(dossier, text)
