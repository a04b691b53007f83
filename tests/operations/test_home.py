from datetime import date, datetime, time, timedelta
from typing import Any

import pytest

from iar_desktop.domain import (
    Agreement,
    Congress,
    Deadline,
    Delegation,
    Encounter,
    HostedEvent,
    Meeting,
    Objective,
    Partnership,
    Project,
    Session,
    Task,
    WatchNote,
)
from iar_desktop.domain.congresses import CongressStatus
from iar_desktop.domain.delegations import DelegationStatus
from iar_desktop.domain.objectives import Indicator
from iar_desktop.domain.participations import Registration, Role
from iar_desktop.domain.partnerships import AgreementStatus, Stage
from iar_desktop.domain.programme import SessionKind
from iar_desktop.domain.projects import ProjectStatus
from iar_desktop.domain.tasks import Direction, Priority, TaskStatus
from iar_desktop.operations.calendar.reading import entries
from iar_desktop.operations.home import home
from iar_desktop.operations.objectives import objectives_of
from iar_desktop.operations.participants import add_participant
from iar_desktop.operations.readiness import programme_percent
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.messages import _
from iar_desktop.storage.dossier import Dossier
from tests.operations.content import someone

TODAY = date(2026, 10, 14)


def day(offset: int) -> date:
    return TODAY + timedelta(offset)


def at(hour: float, offset: int = 0) -> datetime:
    return datetime.combine(day(offset), time()) + timedelta(hours=hour)


def add(dossier: Dossier, *records: Entity) -> None:
    with dossier.change("x") as change:
        change.add_all(records)


def test_an_empty_dossier_has_an_empty_home(dossier: Dossier) -> None:
    found = home(dossier)
    assert (found.day, found.today, found.coming, found.objectives) == (TODAY, (), (), ())
    assert (found.to_do.items, found.to_do.count, found.to_do.late) == ((), 0, 0)
    assert found.stages == dict.fromkeys(Stage, 0)
    assert found.is_empty


def test_the_office_itself_is_no_beginning_but_a_guest_is(dossier: Dossier) -> None:
    someone(dossier, "Moreau", staff=True)
    assert home(dossier).is_empty
    someone(dossier, "Tanaka")
    assert not home(dossier).is_empty


def test_an_event_long_ago_or_a_thing_to_do_is_a_beginning(dossier: Dossier) -> None:
    add(dossier, Congress(name="EFIB", starts_on=day(-900)))
    assert not home(dossier).is_empty
    dossier.undo()
    add(dossier, Task(name="Call", due_on=day(3)))
    assert not home(dossier).is_empty


def test_today_by_the_hour(dossier: Dossier) -> None:
    visit = Delegation(name="NEDO", starts_on=day(-1), ends_on=day(1))
    off = Delegation(name="Off", starts_on=TODAY, status=DelegationStatus.CANCELLED)
    congress = Congress(name="EFIB", starts_on=day(-1), ends_on=TODAY, city="Bruxelles")
    over = Congress(name="Over", starts_on=day(-5), ends_on=day(-1))
    meeting = Meeting(name="Call", starts_on=TODAY, starts_at=at(9.5), venue="Online")
    add(
        dossier, visit, off, congress, over, meeting,
        Session(event=visit.id, name="Visit", starts_at=at(10.5), place="Pomacle"),
        Session(event=visit.id, name="Welcome", starts_at=at(9), place="Laon", room="Champagne"),
        Session(event=visit.id, name="Tomorrow", starts_at=at(9, 1)),
        Session(event=off.id, name="Cancelled", starts_at=at(9)),
        Task(name="Due", due_on=TODAY, event=visit.id),
        Task(name="Done", due_on=TODAY, status=TaskStatus.DONE),
        Deadline(name="Abstract", event=congress.id, due_on=TODAY),
    )  # fmt: skip
    assert [(each.kind, each.at, each.title, each.detail) for each in home(dossier).today] == [
        ("congress", None, "EFIB", "Bruxelles"),
        ("deadline", None, "Abstract", "EFIB"),
        ("task", None, "Due", "NEDO"),
        ("session", time(9), "Welcome", "Laon · Champagne · NEDO"),
        ("meeting", time(9, 30), "Call", "Online"),
        ("session", time(10, 30), "Visit", "Pomacle · NEDO"),
    ]


def test_meetings_that_come_back_are_told_of_every_day_as_in_the_calendar(
    dossier: Dossier,
) -> None:
    weekly = Meeting(
        name="Weekly", starts_at=at(9.5, -14), ends_at=at(10, -14), rule="FREQ=WEEKLY",
        except_on=(day(7),),
    )  # fmt: skip
    moved = Meeting(name="Moved", starts_at=at(11, 15), recurring=weekly.id, instead_of=day(14))
    add(dossier, weekly, moved)
    found = home(dossier)
    assert [(each.kind, each.at, each.title) for each in found.today] == [
        ("meeting", time(9, 30), "Weekly")
    ]
    assert [(each.event.title(), each.first_day, each.at) for each in found.coming] == [
        ("Moved", day(15), time(11)),
        ("Weekly", day(21), time(9, 30)),
        ("Weekly", day(28), time(9, 30)),
    ]
    shown = entries(dossier, TODAY, day(30))
    assert [(each.id, each.first_day) for each in shown] == [
        (weekly.id, TODAY), *((each.event.id, each.first_day) for each in found.coming)
    ]  # fmt: skip


def test_hours_are_those_of_the_calendars_zone(dossier: Dossier) -> None:
    visit = Delegation(name="NEDO", starts_on=day(-1), ends_on=day(1))
    call = Meeting(name="Call", starts_at=at(8, 1), ends_at=at(9, 1), zone="Asia/Tokyo")
    add(
        dossier, visit, call,
        Session(event=visit.id, name="Night train", starts_at=at(22, -1), ends_at=at(6.5)),
        Meeting(name="Early", starts_at=at(1), ends_at=at(2), zone="Asia/Tokyo"),
    )  # fmt: skip
    found = home(dossier, zone="Europe/Paris")
    assert [(each.title, each.at, each.until) for each in found.today] == [
        ("Night train", None, time(6, 30)),
    ]
    assert [(each.event.title(), each.first_day, each.at) for each in found.coming] == [
        ("Call", day(1), time(1)),
    ]
    there = home(dossier, zone="Asia/Tokyo")
    assert [(each.title, each.at, each.until) for each in there.today] == [
        ("Early", time(1), None),
        ("Night train", time(5), None),
    ]


def test_what_began_long_ago_and_goes_on_is_of_today(dossier: Dossier) -> None:
    add(
        dossier,
        Congress(name="Long", starts_on=day(-90), ends_on=day(2)),
        Agreement(name="MoU", ends_on=TODAY, status=AgreementStatus.SIGNED),
        Agreement(name="Over", ends_on=TODAY, status=AgreementStatus.ENDED),
    )
    assert [(each.kind, each.title) for each in home(dossier).today] == [
        ("congress", "Long"),
        ("agreement", "Fin de\u00a0: MoU"),
    ]


def coming(dossier: Dossier) -> list[tuple[str, str, str]]:
    return [
        (each.event.title(), each.readiness.text, each.readiness.tone)
        for each in home(dossier).coming
    ]


def test_the_next_thirty_days_with_their_readiness(dossier: Dossier) -> None:
    preparing = {"status": DelegationStatus.PREPARING}
    half = Delegation(name="Half", starts_on=day(5), ends_on=day(6), **preparing)
    add(
        dossier, half,
        Delegation(name="Today", starts_on=TODAY, **preparing),
        Delegation(name="None", starts_on=day(2), **preparing),
        Delegation(name="Off", starts_on=day(3), status=DelegationStatus.DECLINED),
        Delegation(name="Far", starts_on=day(31), **preparing),
        Meeting(name="Committee", starts_on=day(4)),
        Session(event=half.id, name="a", starts_at=at(9, 5), ends_at=at(10, 5)),
        Session(event=half.id, name="b", starts_at=at(14, 5), ends_at=at(15, 5)),
        Session(event=half.id, name="c", starts_at=at(9, 6), type=SessionKind.TRANSFER),
    )  # fmt: skip
    assert coming(dossier) == [
        ("None", "Programme à 0\u00a0%", "red"),
        ("Committee", "Réunion", "violet"),
        ("Half", "Programme à 50\u00a0%", "amber"),
    ]


def test_a_congress_shows_its_deadline_or_who_goes(dossier: Dossier) -> None:
    names = ("deadline", "to register", "registered", "nobody")
    events = {
        name: Congress(name=name, starts_on=day(9), status=CongressStatus.PLANNED) for name in names
    }
    hosted = HostedEvent(name="Forum", starts_on=day(10), capacity=200)
    add(
        dossier, *events.values(), hosted,
        Deadline(event=events["deadline"].id, name="Stand", due_on=day(2)),
        Deadline(event=events["registered"].id, name="Far", due_on=day(99)),
        Deadline(event=events["registered"].id, name="Done", due_on=day(1), done_on=day(0)),
    )  # fmt: skip
    claire = someone(dossier, staff=True)
    for name, registration in (
        ("to register", Registration.TO_DO),
        ("registered", Registration.CONFIRMED),
    ):
        add_participant(dossier, events[name], claire.id, Role.TRAVELLER, registration=registration)
    add_participant(dossier, hosted, claire.id, registration=Registration.CONFIRMED)
    found = {title: (text, tone) for title, text, tone in coming(dossier)}
    assert found == {
        "deadline": ("Stand\u00a0: J-2", "red"),
        "to register": ("À inscrire\u00a0: 1", "amber"),
        "registered": ("Inscrits\u00a0: 1", "accent"),
        "nobody": status_pill(CongressStatus.PLANNED),
        "Forum": ("Inscrits\u00a0: 1 sur 200", "accent"),
    }


def status_pill(status: CongressStatus) -> tuple[str, str]:
    return _(status.label), status.tone


@pytest.mark.parametrize(
    ("sessions", "percent"),
    [
        ([], 0),
        ([(9, 10)], 50),
        ([(11, 14)], 100),
        ([(12, 13)], 50),
        ([(9, 10), (14, 15)], 100),
    ],
)
def test_half_days_filled(sessions: list[tuple[float, float]], percent: int) -> None:
    event = Delegation(name="x", starts_on=TODAY)
    made = [Session(starts_at=at(start), ends_at=at(end)) for start, end in sessions]
    assert programme_percent(event, made) == percent
    assert programme_percent(Delegation(name="x"), made) == 0


def test_what_is_to_do_and_late(dossier: Dossier) -> None:
    claire, luc = someone(dossier, "Moreau", staff=True), someone(dossier, "Martin", staff=True)
    efib = Congress(name="EFIB", starts_on=day(40), owner=luc.id)
    own = Partnership(name="GCCE", next_step="Call them", next_step_on=day(3), owner=claire.id)
    asleep = Partnership(name="x", next_step="x", next_step_on=day(1), stage=Stage.DORMANT)
    signed = {"partnership": own.id, "status": AgreementStatus.SIGNED}
    add(
        dossier, efib, own, asleep,
        Task(name="Late", due_on=day(-2), owner=luc.id),
        Task(name="Theirs", due_on=day(-2), direction=Direction.THEIRS),
        Task(name="Far", due_on=day(15)),
        Task(name="Undated"),
        Task(name="Normal", due_on=day(2)),
        Task(name="High", due_on=day(2), priority=Priority.HIGH),
        Deadline(name="Stand", event=efib.id, due_on=day(10)),
        Agreement(name="MoU", ends_on=day(9), **signed),
        Agreement(name="Later", ends_on=day(61), **signed),
    )  # fmt: skip
    found = home(dossier).to_do
    assert [(e.kind, e.title, e.detail, e.days_left, e.tone) for e in found.items] == [
        ("task", "Late", "", -2, "red"),
        ("task", "High", "", 2, "amber"),
        ("task", "Normal", "", 2, "amber"),
        ("partnership", "Call them", "GCCE", 3, "amber"),
        ("agreement", "Renouveler MoU", "GCCE", 9, "neutral"),
        ("deadline", "Stand", "EFIB", 10, "neutral"),
    ]
    assert (found.count, found.late) == (6, 1)
    mine = home(dossier, owner=claire.id).to_do
    assert [each.title for each in mine.items] == ["High", "Normal", "Call them", "Renouveler MoU"]


def test_objectives_are_counted_from_the_year(dossier: Dossier) -> None:
    def objective(indicator: Indicator, target: int | None, **values: Any) -> Objective:
        name = indicator.value
        return Objective(year=2026, name=name, indicator=indicator, target=target, **values)

    add(
        dossier,
        objective(Indicator.DELEGATIONS, 2, position=1),
        objective(Indicator.CONGRESSES, 1, position=2),
        objective(Indicator.ENCOUNTERS, 4, position=3),
        objective(Indicator.PROJECTS, 4, position=4),
        objective(Indicator.AGREEMENTS, None, position=5),
        objective(Indicator.WATCH_NOTES, 1, position=6),
        objective(Indicator.MANUAL, 10, position=7, reached=8),
        Objective(year=2025, name="old"),
        Delegation(name="a", starts_on=date(2026, 1, 1), status=DelegationStatus.DONE),
        Delegation(name="b", starts_on=date(2026, 12, 1), status=DelegationStatus.CONFIRMED),
        Delegation(name="c", starts_on=date(2025, 12, 31), status=DelegationStatus.DONE),
        Congress(name="d", starts_on=date(2026, 6, 1), status=CongressStatus.ATTENDED),
        Encounter(happened_on=date(2026, 12, 31), summary="e"),
        Encounter(happened_on=date(2027, 1, 1), summary="f"),
        Project(name="g", status=ProjectStatus.SUBMITTED),
        Project(name="h", status=ProjectStatus.RUNNING, starts_on=date(2026, 3, 1)),
        Project(name="i", status=ProjectStatus.RUNNING, starts_on=date(2024, 3, 1)),
        Agreement(name="j", signed_on=date(2026, 5, 1), status=AgreementStatus.SIGNED),
        WatchNote(name="k", noted_on=date(2026, 5, 1)),
        WatchNote(name="l", noted_on=date(2026, 5, 2)),
    )
    found = objectives_of(dossier, 2026, TODAY)
    assert [
        (e.objective.indicator, e.reached, e.target, round(e.share, 2), e.on_pace) for e in found
    ] == [
        (Indicator.DELEGATIONS, 1, 2, 0.5, False),
        (Indicator.CONGRESSES, 1, 1, 1.0, True),
        (Indicator.ENCOUNTERS, 1, 4, 0.25, False),
        (Indicator.PROJECTS, 2, 4, 0.5, False),
        (Indicator.AGREEMENTS, 1, None, 0.0, True),
        (Indicator.WATCH_NOTES, 2, 1, 1.0, True),
        (Indicator.MANUAL, 8, 10, 0.8, True),
    ]
    assert home(dossier).objectives == found
