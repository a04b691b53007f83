from datetime import date, datetime

import pytest

from iar_desktop.domain import (
    Attendance,
    Congress,
    Deadline,
    Delegation,
    Meeting,
    Participation,
    Place,
    Session,
    Task,
    TravelTime,
)
from iar_desktop.domain.bookings import ConflictKind
from iar_desktop.domain.delegations import DelegationStatus
from iar_desktop.domain.participations import Role
from iar_desktop.domain.tasks import TaskStatus
from iar_desktop.operations.calendar.choice import Choice
from iar_desktop.operations.calendar.clashing import Conflict, clashes, clashes_of, remedy
from iar_desktop.operations.clashing import conflicts_of
from iar_desktop.operations.records import edit
from iar_desktop.storage.dossier import Dossier
from tests.operations.calendar.agenda import at, kept, on, session, visit, weekly
from tests.operations.content import content, label, someone, steps


def around(dossier: Dossier, choice: Choice | None = None) -> tuple[Conflict, ...]:
    return clashes(dossier, on(0), on(6), choice or Choice())


def only(dossier: Dossier) -> Conflict:
    (found,) = around(dossier)
    return found


def test_two_visits_need_the_same_person(dossier: Dossier) -> None:
    claire = someone(dossier, "Moreau", "Claire", staff=True)
    diane = someone(dossier, "Lambert", "Diane", staff=True)
    nedo, fapesp = visit(escort=claire.id), visit(name="FAPESP", escort=claire.id, starts_on=on(1))
    kept(dossier, nedo, fapesp, session(fapesp, "Accueil", 9, 10, day=1))
    before, made = content(dossier), steps(dossier)
    conflict = only(dossier)
    assert conflict.sentence == (
        "«\u202fNEDO\u202f» et «\u202fFAPESP\u202f» mobilisent en même temps Claire Moreau "
        "(15–16 oct.)."
    )
    assert (conflict.kind, conflict.ids) == (ConflictKind.STAFF, (nedo.id, fapesp.id))
    assert (conflict.people, conflict.at, conflict.session_ids) == (
        frozenset({claire.id}),
        at(0, 1),
        (),
    )
    remedy(dossier, conflict, 0)
    stored = dossier.get(Delegation, fapesp.id)
    assert stored is not None
    assert stored.escort == diane.id
    assert label(dossier) == conflict.remedies[0].label
    assert (around(dossier), steps(dossier)) == ((), made + 1)
    dossier.undo()
    assert content(dossier) == before
    elsewhen = next(n for n, each in enumerate(only(dossier).remedies) if each.moves)
    remedy(dossier, only(dossier), elsewhen)
    moved = dossier.get(Delegation, fapesp.id)
    assert moved is not None
    assert moved.starts_on is not None
    (welcome,) = dossier.of(Session.event, fapesp.id)
    assert welcome.starts_at == datetime.combine(moved.starts_on, at(9).time())
    dossier.undo()
    assert content(dossier) == before


def test_what_was_called_off_clashes_with_nothing(dossier: Dossier) -> None:
    claire = someone(dossier, "Moreau", "Claire", staff=True)
    nedo, fapesp = visit(escort=claire.id), visit(name="FAPESP", escort=claire.id)
    kept(dossier, nedo, fapesp)
    assert len(around(dossier)) == 1
    edit(dossier, fapesp, Delegation.status, DelegationStatus.CANCELLED)
    assert around(dossier) == ()


@pytest.fixture
def nedo(dossier: Dossier) -> Delegation:
    pomacle = Place(name="CEBB", city="Pomacle", position=(49.34, 4.16))
    laon = Place(name="Laon", position=(49.56, 3.62))
    made = visit()
    kept(
        dossier, made, pomacle, laon, TravelTime(start=pomacle.id, destination=laon.id, minutes=45)
    )
    return made


def test_the_way_takes_longer_than_there_is(dossier: Dossier, nedo: Delegation) -> None:
    kept(
        dossier,
        session(nedo, "Visite", 9, 10.5, place="Pomacle"),
        session(nedo, "Réunion", 11, 12, place="Laon, salle 2"),
    )
    before = content(dossier)
    conflict = only(dossier)
    assert (conflict.kind, conflict.minutes, conflict.clash.needed) == (ConflictKind.TRAVEL, 30, 45)
    assert "CEBB → Laon" in conflict.sentence
    assert conflicts_of(dossier, nedo) == clashes_of(dossier, nedo, special_days=False)
    remedy(dossier, conflict, 0)
    assert around(dossier) == ()
    dossier.undo()
    assert content(dossier) == before
    shorter = next(n for n, each in enumerate(conflict.remedies) if "Raccourcir" in each.label)
    (changed,) = remedy(dossier, conflict, shorter)
    assert isinstance(changed, Session)
    assert (changed.starts_at, changed.ends_at) == (at(9), at(10.25))


def test_a_session_in_another_zone_is_moved_on_its_own_clock(dossier: Dossier) -> None:
    tokyo = visit(zone="Asia/Tokyo")
    first, second = session(tokyo, "Accueil", 16, 18), session(tokyo, "Dîner", 17.5, 19)
    kept(dossier, tokyo, first, second)
    conflict = only(dossier)
    assert (conflict.at, conflict.zone) == (at(10.5), "Europe/Paris")
    (changed,) = remedy(dossier, conflict, 0)
    assert isinstance(changed, Session)
    assert (changed.starts_at, changed.ends_at) == (at(18), at(19.5))


def test_days_that_are_not_free_and_days_gone_by(dossier: Dossier) -> None:
    late = Task(name="Badges", due_on=on(-1))
    done = Task(name="Fait", due_on=on(-1), status=TaskStatus.DONE)
    armistice = visit(
        name="Armistice", country="BE", starts_on=date(2026, 11, 10), ends_on=date(2026, 11, 11)
    )
    congress = Congress(name="EFIB", starts_on=date(2026, 11, 11))
    due = Deadline(event=armistice.id, name="Menus", due_on=date(2026, 11, 11))
    kept(dossier, late, done, armistice, congress, due)
    found = clashes(dossier, on(-1), date(2026, 11, 30))
    assert [(each.kind, each.ids) for each in found] == [
        (ConflictKind.PASSED, (late.id,)),
        (ConflictKind.HOLIDAY, (armistice.id,)),
        (ConflictKind.HOLIDAY, (armistice.id,)),
        (ConflictKind.HOLIDAY, (due.id,)),
    ]
    assert [each.clash.where for each in found[1:]] == ["FR", "BE", "FR"]
    before = content(dossier)
    remedy(dossier, found[0], 0)
    stored = dossier.get(Task, late.id)
    assert stored is not None
    assert (stored.status, stored.done_on) == (TaskStatus.DONE, on(0))
    remedy(dossier, found[3], 0)
    moved = dossier.get(Deadline, due.id)
    assert moved is not None
    assert moved.due_on == date(2026, 11, 10)
    dossier.undo()
    dossier.undo()
    assert content(dossier) == before
    assert [each.kind for each in clashes_of(dossier, armistice)] == [ConflictKind.HOLIDAY] * 3


def test_one_of_a_recurring_meeting_gives_way(dossier: Dossier) -> None:
    claire = someone(dossier, "Moreau", "Claire", staff=True)
    meeting, nedo = weekly(owner=claire.id), visit()
    talk = session(nedo, "Exposé", 13, 14.5, fixed=True)
    kept(dossier, meeting, nedo, talk, Attendance(session=talk.id, contact=claire.id))
    conflict = only(dossier)
    assert (conflict.kind, conflict.ids) == (ConflictKind.PERSON, (talk.id, meeting.id))
    (changed,) = remedy(dossier, conflict, 0)
    assert isinstance(changed, Meeting)
    assert (changed.recurring, changed.instead_of) == (meeting.id, on(0))
    assert changed.starts_at == at(14.5)
    assert around(dossier) == ()


def test_who_is_at_a_congress_is_away_who_receives_a_visit_is_not(dossier: Dossier) -> None:
    claire = someone(dossier, "Moreau", "Claire", staff=True)
    nedo, meeting = visit(owner=claire.id), Meeting(name="GT", starts_at=at(9), owner=claire.id)
    kept(dossier, nedo, meeting)
    assert around(dossier) == ()
    efib = Congress(name="EFIB", starts_on=on(0), owner=claire.id)
    kept(dossier, efib)
    assert around(dossier) == ()
    kept(dossier, Participation(event=efib.id, contact=claire.id, role=Role.TRAVELLER))
    assert [each.ids for each in around(dossier)] == [(efib.id, nedo.id), (efib.id, meeting.id)]


def test_two_events_are_told_apart_and_filters_hold(dossier: Dossier) -> None:
    claire = someone(dossier, "Moreau", "Claire", staff=True)
    nedo, fapesp = visit(), visit(name="FAPESP")
    kept(
        dossier,
        nedo,
        fapesp,
        session(nedo, "Accueil", 9, 10, host=claire.id),
        session(fapesp, "Visite", 9.5, 11, host=claire.id),
    )
    conflict = only(dossier)
    assert "«\u202fAccueil (NEDO)\u202f» et «\u202fVisite (FAPESP)\u202f»" in conflict.sentence
    assert conflict.remedies[0].label == "Décaler «\u202fVisite\u202f» de 30\u00a0min"
    assert around(dossier, Choice(people=frozenset({claire.id}))) == (conflict,)
    assert around(dossier, Choice(people=frozenset({nedo.id}))) == ()
    assert around(dossier, Choice(kinds=frozenset({"task"}))) == ()
    (own,) = clashes_of(dossier, nedo)
    assert [each.own for each in own.bookings] == [True, False]


def test_an_event_without_days_clashes_with_nothing(dossier: Dossier) -> None:
    loose = visit(starts_on=None, ends_on=None)
    kept(dossier, loose)
    assert clashes_of(dossier, loose) == ()


def test_days_of_an_event_are_those_of_its_place(dossier: Dossier) -> None:
    forum = visit(name="Forum", country="NZ", zone="Pacific/Auckland")
    kept(
        dossier,
        forum,
        session(forum, "Ouverture", 9, 10),  # the evening before, in Paris
        session(forum, "Clôture", 23, 23.5, 2),
        session(forum, "Trop tard", 1, 2, 3),  # the third day, in Paris
    )
    found = [each for each in clashes(dossier, on(-2), on(4)) if each.kind is ConflictKind.OUTSIDE]
    assert [each.bookings[0].title for each in found] == ["Trop tard"]
