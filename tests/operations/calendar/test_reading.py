from datetime import date, datetime, timedelta

from iar_desktop.domain import (
    Agreement,
    Attendance,
    Congress,
    Deadline,
    HostedEvent,
    Meeting,
    Participation,
    Partnership,
    Session,
    Task,
)
from iar_desktop.domain.calendar.entry import KINDS, Entry
from iar_desktop.domain.delegations import DelegationStatus
from iar_desktop.domain.partnerships import AgreementStatus
from iar_desktop.domain.tasks import TaskStatus
from iar_desktop.operations.calendar.choice import Choice
from iar_desktop.operations.calendar.reading import entries
from iar_desktop.operations.records import edit
from iar_desktop.storage.dossier import Dossier
from tests.operations.calendar.agenda import at, kept, on, session, shown, told, visit, weekly
from tests.operations.content import someone


def test_everything_that_has_a_day_is_there_once(dossier: Dossier) -> None:
    claire = someone(dossier, "Moreau", "Claire", staff=True)
    diane = someone(dossier, "Lambert", "Diane", staff=True)
    guest = someone(dossier, "Tanaka", "Hiroshi")
    nedo = visit(owner=claire.id, escort=diane.id, city="Laon", status=DelegationStatus.CONFIRMED)
    welcome = session(nedo, "Accueil", 9, 10, place="Pomacle", room="Auditorium", host=diane.id)
    due = Deadline(event=nedo.id, name="Menus", due_on=on(-1))
    task = Task(name="Badges", due_on=on(1), owner=diane.id, event=nedo.id)
    partnership = Partnership(name="GCCE", country="GB", owner=claire.id)
    signed = Agreement(
        name="Accord", partnership=partnership.id, ends_on=on(2), status=AgreementStatus.SIGNED
    )
    kept(dossier, nedo, welcome, due, task, partnership, signed)
    kept(dossier, Participation(event=nedo.id, contact=guest.id))
    found = {each.kind: each for each in shown(dossier, -2, 4)}
    assert found == {
        "delegation": Entry(
            *(nedo.id, "delegation", "NEDO", at(0), at(0, 3), True),
            tone="accent",
            state="Confirmée",
            place="Laon",
            country="JP",
            people=frozenset({claire.id, diane.id, guest.id}),
        ),
        "session": Entry(
            *(welcome.id, "session", "Accueil", at(9), at(10), False),
            *("Europe/Paris", at(9), at(10)),
            tone="violet",
            state="réunion",
            place="Pomacle · Auditorium",
            country="JP",
            event=nedo.id,
            event_title="NEDO",
            people=frozenset({claire.id, diane.id}),
        ),
        "deadline": Entry(
            *(due.id, "deadline", "Menus", at(0, -1), at(0), True),
            tone="red",
            state="En retard",
            country="JP",
            event=nedo.id,
            event_title="NEDO",
            people=frozenset({claire.id}),
            late=True,
        ),
        "task": Entry(
            *(task.id, "task", "Badges", at(0, 1), at(0, 2), True),
            tone="amber",
            state="À faire",
            country="JP",
            event=nedo.id,
            event_title="NEDO",
            people=frozenset({diane.id}),
        ),
        "agreement": Entry(
            *(signed.id, "agreement", "Fin de\u00a0: Accord", at(0, 2), at(0, 3), True),
            state="Signé",
            place="GCCE",
            country="GB",
            people=frozenset({claire.id}),
            movable=False,
        ),
    }


def test_what_touches_the_period_is_shown_however_long_it_lasts(dossier: Dossier) -> None:
    kept(
        dossier,
        Congress(name="Avant", starts_on=on(-9), ends_on=on(-1)),
        Congress(name="Dedans", starts_on=on(-1), ends_on=on(0)),
        HostedEvent(name="Un jour", starts_on=on(0)),
        Congress(name="Exposition", starts_on=on(-400), ends_on=on(400)),
        Congress(name="Après", starts_on=on(1)),
        Congress(name="Sans date"),
    )
    assert [each.title for each in shown(dossier, 0, 0)] == ["Exposition", "Dedans", "Un jour"]


def test_what_lasts_long_or_comes_back_is_found_after_each_change(dossier: Dossier) -> None:
    congress = Congress(name="Exposition", starts_on=on(-400), ends_on=on(-390))
    meeting = Meeting(name="GT", starts_at=at(9, -7))
    kept(dossier, congress, meeting)
    assert shown(dossier, 0, 6) == []
    edit(dossier, congress, Congress.ends_on, on(9))
    edit(dossier, meeting, Meeting.rule, "FREQ=WEEKLY")
    assert [each.title for each in shown(dossier, 0, 6)] == ["Exposition", "GT"]
    dossier.undo()
    dossier.undo()
    assert shown(dossier, 0, 6) == []


def test_times_are_those_of_the_calendar_s_zone(dossier: Dossier) -> None:
    tokyo = visit(name="Tokyo", zone="Asia/Tokyo")
    late = session(tokyo, "Signature", 17, 18)
    early = session(tokyo, "Petit-déjeuner", 6, 7, day=1)
    elsewhere = session(tokyo, "Escale", 23, 25, zone="America/Sao_Paulo")
    kept(dossier, tokyo, late, early, elsewhere)
    only = Choice(kinds=frozenset({"session"}))
    assert told(shown(dossier, 0, 0, choice=only)) == [
        ("Signature", at(10), at(11)),
        ("Petit-déjeuner", at(23), at(24)),
    ]
    (found,) = shown(dossier, 1, 1, choice=only)
    assert told([found]) == [("Escale", at(4, 1), at(6, 1))]
    assert (found.zone, found.own_start, found.own_end) == (
        "America/Sao_Paulo",
        at(23),
        at(25),
    )
    in_tokyo = shown(dossier, 0, 0, choice=only, zone="Asia/Tokyo")
    assert told(in_tokyo) == [("Signature", at(17), at(18))]


def test_a_meeting_comes_back_but_on_the_days_left_out_or_moved(dossier: Dossier) -> None:
    meeting = weekly(except_on=(on(7),))
    moved = Meeting(
        name="GT déplacé",
        starts_at=at(9, 15),
        ends_at=at(10, 15),
        recurring=meeting.id,
        instead_of=on(14),
    )
    kept(dossier, meeting, moved)
    found = shown(dossier, 0, 21)
    assert told(found) == [
        ("GT", at(14), at(16)),
        ("GT déplacé", at(9, 15), at(10, 15)),
        ("GT", at(14, 21), at(16, 21)),
    ]
    assert [(each.occurrence, each.recurring) for each in found] == [
        (on(0), True),
        (None, True),
        (on(21), True),
    ]
    assert [each.id for each in found] == [meeting.id, moved.id, meeting.id]


def test_a_meeting_keeps_its_place_s_hour_when_clocks_change(dossier: Dossier) -> None:
    kept(dossier, weekly(zone="America/Montreal"))
    found = entries(dossier, date(2026, 10, 20), date(2026, 11, 5))
    assert [each.start.hour for each in found] == [20, 19, 20]  # Paris changes a week earlier


def test_meetings_without_hours_come_back_as_days(dossier: Dossier) -> None:
    kept(dossier, Meeting(name="Jour", starts_on=on(0), ends_on=on(1), rule="FREQ=MONTHLY"))
    (found,) = entries(dossier, date(2026, 11, 15), date(2026, 11, 20))
    assert (found.all_day, found.start, found.occurrence) == (
        True,
        datetime(2026, 11, 14),
        date(2026, 11, 14),
    )


def test_filters(dossier: Dossier) -> None:
    claire = someone(dossier, "Moreau", "Claire", staff=True)
    julien = someone(dossier, "Petit", "Julien", staff=True)
    nedo = visit(owner=claire.id)
    named = session(nedo, "Entretien", 10, 11)
    done = Task(name="Fait", due_on=on(0), owner=julien.id, status=TaskStatus.DONE)
    gone = Congress(name="EFIB", country="BE", starts_on=on(0), owner=julien.id)
    kept(dossier, nedo, named, done, gone)
    kept(dossier, Attendance(session=named.id, contact=julien.id))

    def titles(choice: Choice) -> list[str]:
        return [each.title for each in shown(dossier, 0, 0, choice=choice)]

    assert titles(Choice()) == ["NEDO", "EFIB", "Fait", "Entretien"]
    assert titles(Choice(people=frozenset({claire.id}))) == ["NEDO"]
    assert titles(Choice(people=frozenset({julien.id}))) == ["EFIB", "Fait", "Entretien"]
    assert titles(Choice(country="BE")) == ["EFIB"]
    assert titles(Choice(finished=False)) == ["NEDO", "EFIB", "Entretien"]
    for kind in KINDS:
        assert {each.kind for each in shown(dossier, 0, 9, choice=Choice(frozenset({kind})))} <= {
            kind
        }
    edit(dossier, nedo, type(nedo).status, DelegationStatus.CANCELLED)
    assert titles(Choice(finished=False)) == ["EFIB"]


def test_as_few_questions_however_many_entries(dossier: Dossier) -> None:
    asked: list[str] = []
    dossier.connection.set_trace_callback(asked.append)
    shown(dossier, 0, 30)
    asked.clear()
    shown(dossier, 0, 30)
    before = len(asked)
    nedo = visit()
    sessions = [session(nedo, f"S{n}", 9 + n / 4, 10 + n / 4) for n in range(40)]
    tasks = [Task(name=f"T{n}", due_on=on(n), event=nedo.id) for n in range(30)]
    kept(dossier, nedo, weekly(), *sessions, *tasks)
    assert len(shown(dossier, 0, 30)) == 1 + 5 + 40 + 30
    asked.clear()
    shown(dossier, 0, 30)
    assert len(asked) <= before + 8


def test_a_session_without_an_end_is_an_hour_long(dossier: Dossier) -> None:
    nedo = visit()
    kept(dossier, nedo, Session(event=nedo.id, name="Accueil", starts_at=at(9)))
    found = shown(dossier, 0, 0, choice=Choice(frozenset({"session"})))
    assert [each.lasts for each in found] == [timedelta(hours=1)]
