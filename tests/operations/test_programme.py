from datetime import date, datetime, timedelta

import pytest

from iar_desktop.domain import Attendance, Delegation, Session
from iar_desktop.domain.conflicts import ConflictKind
from iar_desktop.domain.programme import SessionKind
from iar_desktop.operations import programme as p
from iar_desktop.operations.clashing import conflicts_of
from iar_desktop.operations.records import create
from iar_desktop.operations.visits import add_delegate, plan_visit
from iar_desktop.schema.errors import InvalidValue
from iar_desktop.storage.dossier import Dossier
from tests.operations.content import content, label, someone

DAY = date(2026, 10, 14)


def at(hour: float, day: int = 0) -> datetime:
    return datetime.combine(DAY + timedelta(day), datetime.min.time()) + timedelta(hours=hour)


@pytest.fixture
def visit(dossier: Dossier) -> Delegation:
    return plan_visit(dossier, "NEDO", "JP", DAY, DAY + timedelta(2), city="Laon")


def add(
    dossier: Dossier,
    event: Delegation,
    name: str,
    start: float,
    end: float,
    day: int = 0,
    **values: object,
) -> Session:
    return p.add_session(
        dossier, event, name, at(start, day), timedelta(hours=end - start), **values
    )


def times(
    dossier: Dossier, event: Delegation
) -> list[tuple[str, datetime | None, datetime | None]]:
    found = dossier.of(Session.event, event.id, Session.starts_at)
    return [(each.name, each.starts_at, each.ends_at) for each in found]


def test_sessions_by_day_with_the_empty_ones(dossier: Dossier, visit: Delegation) -> None:
    host = someone(dossier, "Moreau", "Claire")
    second = add(dossier, visit, "Visite", 10.5, 12.5)
    first = add(dossier, visit, "Accueil", 9, 10, host=host.id)
    early = add(dossier, visit, "Arrivée", 20, 21, day=-1)
    loose = create(dossier, Session, {Session.name: "Libre", Session.event: visit.id})
    p.set_attendances(dossier, second, [host.id])
    shown = p.programme(dossier, visit)
    assert [(day.day, [each.session.id for each in day.items]) for day in shown.days] == [
        (date(2026, 10, 13), [early.id]),
        (date(2026, 10, 14), [first.id, second.id]),
        (date(2026, 10, 15), []),
        (date(2026, 10, 16), []),
    ]
    assert [each.session.id for each in shown.undated] == [loose.id]
    assert (shown.days[1].items[0].host, shown.days[1].items[1].people) == (
        "Claire Moreau",
        ("Claire Moreau",),
    )
    assert shown.count == 4
    assert [each.kind for each in shown.conflicts] == [ConflictKind.OUTSIDE]
    assert shown.days[0].items[0].conflicts == shown.conflicts


def test_a_session_without_a_time_follows_the_last_one(dossier: Dossier, visit: Delegation) -> None:
    assert p.add_session(dossier, visit, "Accueil").starts_at == at(9)
    following = p.add_session(dossier, visit, "Visite", lasts=timedelta(minutes=90))
    assert (following.starts_at, following.ends_at) == (at(10), at(11.5))
    assert label(dossier) == "Nouvelle étape de programme\u00a0: Visite"
    undated = plan_visit(dossier, "Un jour", "JP")
    loose = p.add_session(dossier, undated, "Accueil")
    assert (loose.starts_at, loose.ends_at) == (None, None)
    assert conflicts_of(dossier, undated) == ()


def test_moving_keeps_the_length_and_resizing_does_not(dossier: Dossier, visit: Delegation) -> None:
    session = add(dossier, visit, "Gala", 22, 25)
    moved = p.move_session(dossier, session, at(21, 1))
    assert (moved.starts_at, moved.ends_at) == (at(21, 1), at(24, 1))
    longer = p.resize_session(dossier, moved, ends_at=at(25, 1))
    assert longer.lasts() == timedelta(hours=4)
    with pytest.raises(InvalidValue):
        p.resize_session(dossier, longer, ends_at=at(20, 1))
    assert label(dossier) == "Déplacer «\u202fGala\u202f»"


def test_reordering_retimes_the_day_as_one_step(dossier: Dossier, visit: Delegation) -> None:
    welcome = add(dossier, visit, "Accueil", 9, 10)
    add(dossier, visit, "Visite", 10.5, 12)
    add(dossier, visit, "Déjeuner", 12, 13.5)
    before = content(dossier)
    moved = p.reorder_session(dossier, welcome, DAY, 1)
    assert {each.name for each in moved} == {"Accueil", "Visite"}
    assert times(dossier, visit) == [
        ("Visite", at(9), at(10.5)),
        ("Accueil", at(10.5), at(11.5)),
        ("Déjeuner", at(12), at(13.5)),
    ]
    dossier.undo()
    assert content(dossier) == before


def test_a_session_comes_from_another_day_or_from_nowhere(
    dossier: Dossier, visit: Delegation
) -> None:
    add(dossier, visit, "Accueil", 9, 10)
    table = add(dossier, visit, "Table ronde", 14, 15, day=1)
    loose = create(dossier, Session, {Session.name: "Libre", Session.event: visit.id})
    p.reorder_session(dossier, table, DAY, 0)
    p.reorder_session(dossier, loose, DAY, 2)
    assert times(dossier, visit) == [
        ("Table ronde", at(9), at(10)),
        ("Accueil", at(10), at(11)),
        ("Libre", at(11), None),
    ]


def test_a_conflict_is_said_and_mended_in_one_step(dossier: Dossier, visit: Delegation) -> None:
    add_delegate(dossier, visit, "Hiroshi Tanaka")
    add(dossier, visit, "Table ronde", 9.5, 11.5, day=1)
    transfer = add(dossier, visit, "Transfert", 11.25, 12, day=1, type=SessionKind.TRANSFER)
    before = content(dossier)
    (conflict,) = conflicts_of(dossier, visit)
    assert conflict.sentence == (
        "jeu. 15 oct. 11:15\u00a0: «\u202fTransfert\u202f» commence avant la fin de "
        "«\u202fTable ronde\u202f» (11:30)."
    )
    assert conflict.session_ids[1] == transfer.id
    remedy = conflict.remedies[0]
    assert remedy.label == "Décaler «\u202fTransfert\u202f» de 15\u00a0min"
    (moved,) = p.apply_remedy(dossier, remedy)
    assert (moved.starts_at, moved.ends_at) == (at(11.5, 1), at(12.25, 1))
    assert label(dossier) == remedy.label
    assert conflicts_of(dossier, visit) == ()
    dossier.undo()
    assert content(dossier) == before


def test_named_people_free_time_and_part_of_the_group(dossier: Dossier, visit: Delegation) -> None:
    tanaka = add_delegate(dossier, visit, "Hiroshi Tanaka").contact
    add_delegate(dossier, visit, "Ai Sato")
    add(dossier, visit, "Visite", 9, 12)
    add(dossier, visit, "Libre", 9, 12, type=SessionKind.FREE)
    add(dossier, visit, "Presse", 9, 10, participants="deux délégués")
    assert conflicts_of(dossier, visit) == ()
    interview = add(dossier, visit, "Entretien", 11, 11.5)
    p.set_attendances(dossier, interview, [tanaka])
    (conflict,) = conflicts_of(dossier, visit)
    assert (conflict.kind, conflict.minutes) == (ConflictKind.PERSON, 30)
    assert "Hiroshi Tanaka" in conflict.sentence
    assert "Ai Sato" not in conflict.sentence


def test_one_host_in_two_visits_whatever_the_zone(dossier: Dossier, visit: Delegation) -> None:
    host = someone(dossier, "Moreau", "Claire")
    other = plan_visit(dossier, "Tokyo", "JP", DAY, DAY, zone="Asia/Tokyo", city="Tokyo")
    add(dossier, other, "Signature", 17, 18, host=host.id)  # 10:00 in Paris, in summer time
    session = add(dossier, visit, "Accueil", 10.5, 11, host=host.id)
    (conflict,) = conflicts_of(dossier, visit)
    assert conflict.session_ids == (session.id,)
    assert (conflict.at, conflict.minutes) == (at(10.5), 30)
    assert "Signature (Tokyo)" in conflict.sentence
    assert {slot.id for each in conflict.remedies for slot in each.moves} == {session.id}


def test_a_room_is_one_place_s_room(dossier: Dossier, visit: Delegation) -> None:
    someone_else = plan_visit(dossier, "Autre", "BR", DAY, DAY, city="Reims")
    add(dossier, someone_else, "Là-bas", 9, 10, room="Salle A")
    add(dossier, visit, "Ici", 9, 10, room="Salle A")
    assert conflicts_of(dossier, visit) == ()
    add(dossier, someone_else, "Ici aussi", 9, 10, room="salle a", place="Laon")
    (conflict,) = conflicts_of(dossier, visit)
    assert (conflict.kind, "Laon · Salle A" in conflict.sentence) == (ConflictKind.ROOM, True)


def test_naming_people_for_a_session(dossier: Dossier, visit: Delegation) -> None:
    session = add(dossier, visit, "Visite", 9, 12)
    jane, john = someone(dossier), someone(dossier, "Roe", "John")
    p.set_attendances(dossier, session, [jane.id, john.id])
    kept = dossier.of(Attendance.session, session.id)[0]
    p.set_attendances(dossier, session, [jane.id, jane.id])
    assert dossier.of(Attendance.session, session.id) == [kept]
    p.set_attendances(dossier, session, [])
    assert dossier.of(Attendance.session, session.id) == []
