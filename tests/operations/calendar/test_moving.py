from datetime import date, datetime, timedelta

import pytest

from iar_desktop.domain import (
    Agreement,
    Attendance,
    Congress,
    Deadline,
    Delegation,
    Encounter,
    Meeting,
    Participation,
    Session,
    Task,
)
from iar_desktop.domain.tasks import Direction, TaskStatus
from iar_desktop.operations.calendar.moving import (
    Announcement,
    announced,
    copy,
    move,
    remove,
    resize,
    set_apart,
)
from iar_desktop.schema.errors import InvalidValue, UserError
from iar_desktop.schema.messages import speaking
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query
from tests.operations.calendar.agenda import at, kept, on, session, shown, told, visit, weekly
from tests.operations.content import content, label, someone, steps

WEEK = timedelta(7)


def test_a_visit_takes_along_what_depends_on_its_days(dossier: Dossier) -> None:
    nedo = visit()
    welcome, dinner = session(nedo, "Accueil", 9, 10), session(nedo, "Dîner", 20, 25, day=1)
    met = Encounter(happened_on=on(0), summary="Vu")
    moving = [
        Deadline(event=nedo.id, name="Menus", due_on=on(-1)),
        Task(event=nedo.id, name="Badges", due_on=on(-2)),
    ]
    staying = [
        Deadline(event=nedo.id, name="Liste", due_on=on(-5), done_on=on(-5)),
        Task(event=nedo.id, name="Fait", due_on=on(-3), status=TaskStatus.DONE),
        Task(event=nedo.id, name="Promis", due_on=on(3), direction=Direction.OURS),
        Task(event=nedo.id, name="Noté", due_on=on(4), encounter=met.id),
        Task(event=nedo.id, name="Accuser réception de la demande", due_on=on(-9)),
        Task(event=nedo.id, name="Un jour"),
    ]
    kept(dossier, nedo, met, welcome, dinner, *moving, *staying)
    before, made = content(dossier), steps(dossier)
    assert announced(dossier, nedo.id, WEEK) == Announcement(2, 1, 1)
    stored = move(dossier, nedo.id, None, WEEK)
    assert isinstance(stored, Delegation)
    assert (stored.starts_on, stored.ends_on) == (on(7), on(9))
    times = {each.name: each.starts_at for each in dossier.of(Session.event, nedo.id)}
    assert times == {"Accueil": at(9, 7), "Dîner": at(20, 8)}
    due = {each.name: each.due_on for each in dossier.of(Deadline.event, nedo.id)}
    due |= {each.name: each.due_on for each in dossier.of(Task.event, nedo.id)}
    assert due == {
        "Menus": on(6),
        "Badges": on(5),
        "Liste": on(-5),
        "Fait": on(-3),
        "Promis": on(3),
        "Noté": on(4),
        "Accuser réception de la demande": on(-9),
        "Un jour": None,
    }
    assert (steps(dossier), label(dossier)) == (made + 1, "Déplacer «\u202fNEDO\u202f»")
    dossier.undo()
    assert content(dossier) == before


def test_what_will_move_too_is_said_first(dossier: Dossier) -> None:
    nedo = visit()
    sessions = [session(nedo, f"S{n}", 9, 10) for n in range(12)]
    deadlines = [Deadline(event=nedo.id, name=f"D{n}", due_on=on(-n)) for n in range(3)]
    kept(dossier, nedo, *sessions, *deadlines, Task(event=nedo.id, name="B", due_on=on(0)))
    said = announced(dossier, nedo.id, WEEK)
    assert said is not None
    assert said.sentence == "Déplace aussi 12\u00a0étapes, 3\u00a0échéances et 1\u00a0tâche."
    with speaking("en"):
        assert said.sentence == "This also moves 12 sessions, 3 deadlines and 1 task."
        assert said._replace(deadlines=0, tasks=0).sentence == "This also moves 12 sessions."
    assert announced(dossier, nedo.id, timedelta(0)) is None
    assert announced(dossier, sessions[0].id, WEEK) is None
    alone = Congress(name="EFIB", starts_on=on(0))
    kept(dossier, alone)
    assert announced(dossier, alone.id, WEEK) is None


def test_hours_move_by_hours_and_days_by_days(dossier: Dossier) -> None:
    nedo, timed = visit(), Meeting(name="GT", starts_at=at(14), ends_at=at(16))
    slot, open_end = (
        session(nedo, "Accueil", 9, 10),
        Session(event=nedo.id, name="Fin", starts_at=at(17)),
    )
    task = Task(name="Badges", due_on=on(0))
    kept(dossier, nedo, timed, slot, open_end, task)
    quarter = timedelta(minutes=15)
    move(dossier, slot.id, None, quarter)
    move(dossier, open_end.id, None, quarter)
    move(dossier, timed.id, None, timedelta(hours=20))
    move(dossier, task.id, None, timedelta(hours=20))
    move(dossier, nedo.id, None, quarter)
    found = told(shown(dossier, -1, 9))
    assert found == [
        ("NEDO", at(0), at(0, 3)),
        ("Accueil", at(9.25), at(10.25)),
        ("Fin", at(17.25), at(18.25)),
        ("Badges", at(0, 1), at(0, 2)),
        ("GT", at(10, 1), at(12, 1)),
    ]
    stored = dossier.get(Session, open_end.id)
    assert stored is not None
    assert stored.ends_at is None


def test_what_has_no_day_or_is_settled_elsewhere_is_not_moved(dossier: Dossier) -> None:
    undated, signed = Task(name="Un jour"), Agreement(name="Accord", ends_on=on(1))
    kept(dossier, undated, signed)
    for each in (undated, signed):
        with pytest.raises(UserError, match="n’a pas de jour"):
            move(dossier, each.id, None, WEEK)


def test_lengths_are_changed_at_either_edge(dossier: Dossier) -> None:
    nedo, timed = visit(), Meeting(name="GT", starts_at=at(14), ends_at=at(16))
    slot, task = session(nedo, "Accueil", 9, 10), Task(name="Badges", due_on=on(0))
    kept(dossier, nedo, timed, slot, task)
    resize(dossier, nedo.id, None, at(0, -1), at(0, 3))
    resize(dossier, slot.id, None, at(8.5), at(10))
    resize(dossier, timed.id, None, at(14, -1), at(16), zone="Europe/Paris")
    assert told(shown(dossier, -1, 9)) == [
        ("NEDO", at(0, -1), at(0, 3)),
        ("GT", at(14, -1), at(16)),
        ("Badges", at(0), at(0, 1)),
        ("Accueil", at(8.5), at(10)),
    ]
    assert label(dossier) == "Changer la durée de «\u202fGT\u202f»"
    with pytest.raises(UserError, match="mais pas de durée"):
        resize(dossier, task.id, None, at(0), at(0, 2))
    for start, end in ((at(0), at(0)), (at(0, 2), at(0, 1))):
        with pytest.raises(InvalidValue, match="précède"):
            resize(dossier, nedo.id, None, start, end)
    with pytest.raises(InvalidValue, match="précède"):
        resize(dossier, slot.id, None, at(10), at(9))


def test_times_of_another_zone_are_understood(dossier: Dossier) -> None:
    tokyo = visit(zone="Asia/Tokyo")
    slot = session(tokyo, "Signature", 17, 18)
    kept(dossier, tokyo, slot)
    resize(dossier, slot.id, None, at(9), at(11.5), zone="Europe/Paris")
    made = copy(dossier, slot.id, at(23), zone="Europe/Paris")
    starts = [(each.starts_at, each.ends_at) for each in dossier.of(Session.event, tokyo.id)]
    assert sorted(starts) == [(at(16), at(18.5)), (at(6, 1), at(8.5, 1))]
    assert isinstance(made, Session)


def test_copies_are_new_and_bring_what_is_theirs(dossier: Dossier) -> None:
    person = someone(dossier)
    nedo = visit(report="Bien", headcount=8)
    slot, timed = session(nedo, "Accueil", 9, 10, room="A"), weekly()
    done = Task(name="Badges", due_on=on(0), status=TaskStatus.DONE, done_on=on(0))
    kept(dossier, nedo, slot, timed, done, Deadline(event=nedo.id, name="Menus", due_on=on(-1)))
    kept(
        dossier,
        Attendance(session=slot.id, contact=person.id),
        Participation(event=nedo.id, contact=person.id),
        Participation(event=timed.id, contact=person.id),
    )
    before = content(dossier)
    again = copy(dossier, nedo.id, at(0, 30))
    assert isinstance(again, Delegation)
    assert (again.starts_on, again.ends_on, again.headcount, again.report) == (
        on(30),
        on(32),
        8,
        None,
    )
    (own,) = dossier.of(Session.event, again.id)
    assert (own.starts_at, own.room) == (at(9, 30), "A")
    assert [each.contact for each in dossier.of(Attendance.session, own.id)] == [person.id]
    assert dossier.of(Participation.event, again.id) == []
    assert dossier.of(Deadline.event, again.id) == []
    meeting = copy(dossier, timed.id, at(9, 2))
    assert isinstance(meeting, Meeting)
    assert (meeting.starts_at, meeting.ends_at, meeting.rule) == (at(9, 2), at(11, 2), None)
    assert [each.contact for each in dossier.of(Participation.event, meeting.id)] == [person.id]
    task = copy(dossier, done.id, at(0, 5))
    assert isinstance(task, Task)
    assert (task.due_on, task.status, task.done_on) == (on(5), TaskStatus.OPEN, None)
    assert label(dossier) == "Copier «\u202fBadges\u202f»"
    for _step in range(3):
        dossier.undo()
    assert content(dossier) == before


@pytest.fixture
def meeting(dossier: Dossier) -> Meeting:
    made = weekly(except_on=(on(21),))
    kept(dossier, made, Participation(event=made.id, contact=someone(dossier).id))
    return made


def starts(dossier: Dossier) -> list[datetime]:
    return [each.start for each in shown(dossier, 0, 35)]


AS_WRITTEN = [at(14), at(14, 7), at(14, 14), at(14, 28), at(14, 35)]


def test_one_of_many_is_moved_by_itself(dossier: Dossier, meeting: Meeting) -> None:
    assert starts(dossier) == AS_WRITTEN
    before = content(dossier)
    moved = move(dossier, meeting.id, on(7), timedelta(1, hours=-2))
    assert isinstance(moved, Meeting)
    assert (moved.recurring, moved.instead_of, moved.rule) == (meeting.id, on(7), None)
    assert len(dossier.of(Participation.event, moved.id)) == 1
    assert starts(dossier) == [at(14), at(12, 8), at(14, 14), at(14, 28), at(14, 35)]
    move(dossier, moved.id, None, timedelta(hours=1))
    assert starts(dossier)[1] == at(13, 8)
    dossier.undo()
    dossier.undo()
    assert content(dossier) == before


def test_those_that_follow_are_parted_from_those_before(dossier: Dossier, meeting: Meeting) -> None:
    apart = set_apart(dossier, meeting.id, on(28))
    before = content(dossier)
    moved = move(dossier, meeting.id, on(14), timedelta(1), whole="following")
    assert isinstance(moved, Meeting)
    assert (moved.starts_at, moved.rule, moved.except_on) == (at(14, 15), "FREQ=WEEKLY", (on(22),))
    first = dossier.get(Meeting, meeting.id)
    assert first is not None
    assert (first.rule, first.except_on) == ("FREQ=WEEKLY;UNTIL=20261027", None)
    kept_apart = dossier.get(Meeting, apart.id)
    assert kept_apart is not None
    assert (kept_apart.recurring, kept_apart.instead_of) == (moved.id, on(29))
    assert starts(dossier) == [at(14), at(14, 7), at(14, 15), at(14, 28)]
    dossier.undo()
    assert content(dossier) == before


def test_all_are_moved_and_stretched_together(dossier: Dossier, meeting: Meeting) -> None:
    set_apart(dossier, meeting.id, on(7))
    before = content(dossier)
    resize(dossier, meeting.id, on(14), at(9, 15), at(12, 15), whole="all")
    found = told(shown(dossier, 0, 30))
    assert found == [
        ("GT", at(9, 1), at(12, 1)),
        ("GT", at(14, 7), at(16, 7)),
        ("GT", at(9, 15), at(12, 15)),
        ("GT", at(9, 29), at(12, 29)),
    ]
    dossier.undo()
    assert content(dossier) == before
    move(dossier, meeting.id, on(0), timedelta(hours=1), whole="following")
    assert dossier.count(Query(Meeting)) == 2
    assert starts(dossier)[0] == at(15)


@pytest.mark.parametrize(
    ("whole", "left"),
    [
        ("one", [at(14), at(14, 14), at(14, 28), at(14, 35)]),
        ("following", [at(14)]),
        ("all", []),
    ],
)
def test_occurrences_are_taken_out(
    dossier: Dossier, meeting: Meeting, whole: str, left: list[datetime]
) -> None:
    before = content(dossier)
    remove(dossier, meeting.id, on(7), whole=whole)  # type: ignore[arg-type] # one of three
    assert starts(dossier) == left
    dossier.undo()
    assert content(dossier) == before


def test_a_day_that_the_rule_does_not_have_is_refused(dossier: Dossier, meeting: Meeting) -> None:
    with pytest.raises(UserError, match="n’a plus lieu ce jour-là"):
        move(dossier, meeting.id, on(1), WEEK)


def test_a_counted_meeting_is_split_without_gaining_any(dossier: Dossier) -> None:
    made = weekly(rule="FREQ=WEEKLY;COUNT=4")
    kept(dossier, made)
    moved = move(dossier, made.id, on(14), timedelta(hours=1), whole="following")
    assert isinstance(moved, Meeting)
    assert moved.rule == "FREQ=WEEKLY;COUNT=2"
    assert starts(dossier) == [at(14), at(14, 7), at(15, 14), at(15, 21)]


def test_the_first_tuesday_becomes_the_first_wednesday(dossier: Dossier) -> None:
    made = Meeting(name="GT", starts_at=datetime(2026, 10, 6, 14), rule="FREQ=MONTHLY;BYDAY=1TU")
    kept(dossier, made)
    moved = move(dossier, made.id, date(2026, 11, 3), timedelta(1), whole="all")
    assert isinstance(moved, Meeting)
    assert (moved.rule, moved.starts_at) == ("FREQ=MONTHLY;BYDAY=1WE", datetime(2026, 10, 7, 14))
