from datetime import datetime, timedelta

import pytest

from iar_desktop.domain import Delegation, Session
from iar_desktop.operations.calendar.rescheduling import lengthen, shift_following, swap
from iar_desktop.schema.errors import UserError
from iar_desktop.storage.dossier import Dossier
from tests.operations.calendar.agenda import at, kept, session, visit
from tests.operations.content import content, label, steps

HALF = timedelta(minutes=30)


@pytest.fixture
def nedo(dossier: Dossier) -> Delegation:
    made = visit()
    kept(
        dossier,
        made,
        session(made, "Accueil", 9, 10),
        session(made, "Visite", 10.25, 12),
        session(made, "Déjeuner", 12.5, 14, fixed=True),
        session(made, "Atelier", 14, 15),
        session(made, "Demain", 9, 10, day=1),
        session(made, "Appel", 11, 12, zone="Asia/Tokyo"),
    )
    return made


def times(dossier: Dossier, event: Delegation) -> dict[str, datetime | None]:
    return {each.name: each.starts_at for each in dossier.of(Session.event, event.id)}


def named(dossier: Dossier, event: Delegation, name: str) -> Session:
    found: list[Session] = dossier.of(Session.event, event.id)
    return next(each for each in found if each.name == name)


def test_what_follows_goes_along_around_what_is_fixed(dossier: Dossier, nedo: Delegation) -> None:
    before, was = content(dossier), times(dossier, nedo)
    moved = shift_following(dossier, named(dossier, nedo, "Accueil"), HALF)
    assert {each.name for each in moved} == {"Accueil", "Visite", "Atelier"}
    assert times(dossier, nedo) == was | {
        "Accueil": at(9.5),
        "Visite": at(10.75),
        "Atelier": at(14.5),
    }
    assert label(dossier) == "Décaler «\u202fAccueil\u202f» et la suite"
    dossier.undo()
    assert content(dossier) == before


def test_a_longer_session_pushes_what_follows(dossier: Dossier, nedo: Delegation) -> None:
    before, made = content(dossier), steps(dossier)
    lengthen(dossier, named(dossier, nedo, "Accueil"), timedelta(minutes=15))
    found = named(dossier, nedo, "Accueil")
    assert (found.starts_at, found.ends_at) == (at(9), at(10.25))
    assert times(dossier, nedo)["Visite"] == at(10.5)
    assert steps(dossier) == made + 1
    dossier.undo()
    assert content(dossier) == before


def test_two_sessions_change_places(dossier: Dossier, nedo: Delegation) -> None:
    before, was = content(dossier), times(dossier, nedo)
    first, second = (named(dossier, nedo, name) for name in ("Accueil", "Visite"))
    swap(dossier, second, first)
    assert times(dossier, nedo) == was | {"Visite": at(9), "Accueil": at(11)}
    assert label(dossier) == "Échanger «\u202fVisite\u202f» et «\u202fAccueil\u202f»"
    dossier.undo()
    assert content(dossier) == before


def test_sessions_of_two_days_or_two_events_change_places(
    dossier: Dossier, nedo: Delegation
) -> None:
    other = visit(name="FAPESP")
    talk = session(other, "Exposé", 16, 18)
    kept(dossier, other, talk)
    swap(dossier, named(dossier, nedo, "Accueil"), named(dossier, nedo, "Demain"))
    found = times(dossier, nedo)
    assert (found["Accueil"], found["Demain"]) == (at(9, 1), at(9))
    swap(dossier, named(dossier, nedo, "Demain"), talk)
    assert times(dossier, nedo)["Demain"] == at(16)
    assert times(dossier, other) == {"Exposé": at(9)}


def test_a_session_without_a_time_is_refused(dossier: Dossier, nedo: Delegation) -> None:
    loose = Session(event=nedo.id, name="Libre")
    kept(dossier, loose)
    with pytest.raises(UserError, match="n’a pas de jour"):
        shift_following(dossier, loose, HALF)
