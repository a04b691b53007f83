"""Conflicts of visits, ways and days; those of sessions at once are in test_conflicts."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iar_desktop.domain.conflicts import (
    Booking,
    Clash,
    ConflictKind,
    Days,
    Setting,
    clashes,
    sentence,
)
from iar_desktop.domain.remedies import Remedy, Replacement, Scene, remedies
from iar_desktop.domain.retime import Slot
from iar_desktop.domain.travel import Spot, Ways
from iar_desktop.schema.messages import speaking

FIRST = date(2026, 10, 14)
DAYS = Days(FIRST, FIRST + timedelta(2))
NAMES = {"anna": "Anna", "bo": "Bo", "cai": "Cai"}
ANNA, BO = frozenset({"anna"}), frozenset({"bo"})
WAYS = Ways(
    [
        Spot("laon", "Laon", position=(49.5639, 3.6244)),
        Spot("reims", "Reims", position=(49.2583, 4.0317)),
        Spot("paris", "Paris"),
    ],
    [("laon", "paris", 120)],
)
HOLIDAYS = {
    "FR": {date(2026, 11, 11): "Armistice"},
    "JP": {date(2026, 11, 3): "Fête de la culture", date(2026, 11, 23): "Fête du travail"},
}


def at(hour: float, day: int = 0) -> datetime:
    midnight = datetime.combine(FIRST + timedelta(day), datetime.min.time())
    return midnight + timedelta(hours=hour)


def session(name: str, start: float, end: float, place: str = "", **more: object) -> Booking:
    made = Booking(Slot(name, at(start), at(end)), name, group=True, place=place)
    return replace(made, **more)  # type: ignore[arg-type] # the fields of a booking


def visit(name: str, first: str, last: str = "", **more: object) -> Booking:
    start, end = datetime.fromisoformat(first), datetime.fromisoformat(last or first)
    slot = Slot(name, start, end + timedelta(1))
    made = Booking(slot, name, kind="delegation", all_day=True)
    return replace(made, **more)  # type: ignore[arg-type] # the fields of a booking


def deadline(name: str, day: str, **more: object) -> Booking:
    return visit(name, day, day, kind="deadline", **more)


def scene(*bookings: Booking, days: Days = DAYS, **setting: object) -> Scene:
    made = Setting(names=NAMES, **setting)  # type: ignore[arg-type] # the fields of a setting
    return Scene(bookings, days, setting=made)


def told(found: Scene) -> list[tuple[ConflictKind, str, str, int]]:
    return [
        (each.kind, each.first.id, each.second.id if each.second else "", each.minutes)
        for each in found.clashes()
    ]


def labels(offered: tuple[Remedy, ...]) -> list[str]:
    return [each.label for each in offered]


def only(found: Scene) -> tuple[Clash, list[str]]:
    (clash,) = found.clashes()
    return clash, labels(remedies(clash, found))


def test_the_way_takes_longer_than_the_gap() -> None:
    found = scene(session("Table", 9, 11, "laon"), session("Visite", 11.5, 13, "reims"), ways=WAYS)
    clash, offered = only(found)
    assert (clash.kind, clash.minutes, clash.needed) == (ConflictKind.TRAVEL, 30, 60)
    assert sentence(clash, NAMES) == (
        "mer. 14 oct. 11:00\u00a0: 30\u00a0min entre «\u202fTable\u202f» et «\u202fVisite\u202f», "
        "alors que le trajet en prend 60 (Laon → Reims)."
    )
    assert offered == [
        "Décaler «\u202fVisite\u202f» de 30\u00a0min",
        "Avancer «\u202fTable\u202f» de 30\u00a0min",
        "Raccourcir «\u202fTable\u202f» de 30\u00a0min",
    ]
    assert remedies(clash, found)[2].moves == (Slot("Table", at(9), at(10.5)),)


@pytest.mark.parametrize(
    "bookings",
    [
        (session("a", 9, 11, "laon"), session("b", 12, 13, "reims")),
        (session("a", 9, 11, "laon"), session("b", 11, 13, "laon")),
        (session("a", 9, 11, "laon"), session("b", 11, 13)),
        (session("a", 9, 11, "reims"), session("b", 11, 13, "paris")),
        # What lies between is somewhere that is not known.
        (session("a", 9, 10, "laon"), session("x", 10, 11), session("b", 11, 12, "reims")),
        # They do not go there themselves.
        (
            session("a", 9, 11, "laon", group=False, people=ANNA),
            session("b", 11, 13, "reims", group=False, people=BO),
        ),
        (
            session("a", 9, 11, "laon", own=False, people=ANNA),
            session("b", 11, 13, "reims", own=False, people=ANNA),
        ),
    ],
)
def test_no_way_is_too_long_here(bookings: tuple[Booking, ...]) -> None:
    assert told(scene(*bookings, ways=WAYS)) == []


def test_a_transfer_is_the_way_itself() -> None:
    transfer = session("Car", 11, 11.75, "laon", transfer=True)
    late = scene(session("a", 9, 11, "laon"), transfer, session("b", 11.75, 13, "reims"), ways=WAYS)
    assert told(late) == [(ConflictKind.TRAVEL, "a", "b", 45)]
    fine = scene(session("a", 9, 11, "laon"), transfer, session("b", 12, 13, "reims"), ways=WAYS)
    assert told(fine) == []


def test_a_person_and_a_vehicle_have_their_own_ways() -> None:
    host = session("a", 9, 11, "laon", group=False, people=ANNA, vehicle="Car 1")
    guest = session("b", 11, 13, "reims", group=False, people=ANNA | BO)
    clash, _offered = only(scene(host, guest, ways=WAYS))
    assert sentence(clash, NAMES) == (
        "mer. 14 oct. 11:00\u00a0: 0\u00a0min entre «\u202fa\u202f» et «\u202fb\u202f» pour Anna, "
        "alors que le trajet en prend 60 (Laon → Reims)."
    )
    car = replace(guest, people=BO, vehicle="car 1")
    clash, _offered = only(scene(host, car, ways=WAYS))
    with speaking("en"):
        assert sentence(clash, NAMES) == (
            "Wed 14 Oct 11:00: 0 min from “a” to “b” for Car 1, but the way takes 60 min "
            "(Laon → Reims)."
        )


def test_a_member_of_the_group_is_elsewhere() -> None:
    alone = session("b", 11, 13, "reims", group=False, people=ANNA)
    table = session("a", 9, 11, "laon")
    found = clashes([table, alone], DAYS, ANNA, Setting(ways=WAYS))
    assert [(each.kind, each.who) for each in found] == [(ConflictKind.TRAVEL, ANNA)]


def test_two_visits_compete_for_the_same_colleague() -> None:
    japan = visit("Japon", "2026-10-14", "2026-10-16", people=ANNA)
    congress = visit("EFIB", "2026-10-16", "2026-10-19", people=ANNA | {"guest"}, kind="congress")
    found = scene(japan, congress, staff=frozenset({"anna", "bo", "cai"}))
    clash, offered = only(found)
    assert (clash.kind, clash.who, clash.days) == (ConflictKind.STAFF, ANNA, 1)
    assert sentence(clash, NAMES) == (
        "«\u202fJapon\u202f» et «\u202fEFIB\u202f» mobilisent en même temps Anna (16 oct.)."
    )
    assert offered == [
        "«\u202fEFIB\u202f»\u00a0: Bo à la place de Anna",
        "«\u202fEFIB\u202f»\u00a0: Cai à la place de Anna",
        "«\u202fJapon\u202f»\u00a0: Bo à la place de Anna",
    ]
    assert remedies(clash, found)[0].replaced == (Replacement("EFIB", "anna", "bo"),)


def test_without_a_colleague_a_visit_takes_place_on_other_days() -> None:
    japan = visit("Japon", "2026-10-14", "2026-10-16", people=ANNA, event="", countries=("FR",))
    canada = visit("Canada", "2026-10-15", "2026-10-16", people=ANNA)
    opening = Booking(
        Slot("opening", at(9, 1), at(10, 1)), "opening", group=True, event="Canada", place="laon"
    )
    days = {"Canada": Days(date(2026, 10, 15), date(2026, 10, 16))}
    setting = Setting(names=NAMES, days=days)
    found = Scene((japan, canada, opening), Days(), setting=setting)
    clash, offered = only(found)
    assert offered == [
        "Déplacer «\u202fCanada\u202f» aux 19–20 oct.",
        "Déplacer «\u202fCanada\u202f» aux 12–13 oct.",
        "Déplacer «\u202fCanada\u202f» aux 20–21 oct.",
    ]
    (move,) = remedies(clash, found)[0].moves
    assert (move.start, move.end) == (at(0, 5), at(0, 7))


def test_a_colleague_on_a_mission_is_not_at_home() -> None:
    mission = visit("Tokyo", "2026-10-13", "2026-10-17", people=ANNA, kind="congress")
    talk = session("Exposé", 9, 10, group=False, people=ANNA, event="Canada")
    assert told(scene(mission, talk)) == [(ConflictKind.STAFF, "Tokyo", "Exposé", 60)]
    # Its own event competes already.
    canada = visit("Canada", "2026-10-14", "2026-10-15", people=ANNA)
    assert [each[1:3] for each in told(scene(mission, talk, canada))] == [("Tokyo", "Canada")]
    # It belongs to the mission.
    assert told(scene(mission, replace(talk, event="Tokyo"))) == []


def test_the_session_of_a_colleague_on_a_mission_goes_to_another_or_to_another_day() -> None:
    mission = visit("Tokyo", "2026-10-13", "2026-10-14", people=ANNA, own=False)
    talk = session("Exposé", 9, 10, group=False, people=ANNA)
    _clash, offered = only(scene(mission, talk, staff=frozenset({"anna", "bo"})))
    assert offered == [
        "«\u202fExposé\u202f»\u00a0: Bo à la place de Anna",
        "Déplacer «\u202fExposé\u202f» au jeu. 15 oct.",
        "Déplacer «\u202fExposé\u202f» au ven. 16 oct.",
    ]


def test_what_is_of_others_is_not_moved_for_a_way() -> None:
    other = session("a", 9, 11, "laon", own=False, people=ANNA)
    talk = session("b", 11, 12, "reims", people=ANNA)
    assert moved_by_remedies(scene(other, talk, ways=WAYS)) == {"b"}
    before = session("b", 7, 8.5, "reims", people=ANNA)
    assert moved_by_remedies(scene(before, other, ways=WAYS)) == {"b"}


def moved_by_remedies(found: Scene) -> set[str]:
    """The ids of all that the remedies of the one clash move."""
    (clash,) = found.clashes()
    return {slot.id for each in remedies(clash, found) for slot in each.moves}


def test_visits_one_after_the_other_or_of_others_do_not_compete() -> None:
    one = visit("a", "2026-10-14", people=ANNA)
    assert told(scene(one, visit("b", "2026-10-15", people=ANNA))) == []
    assert told(scene(one, visit("b", "2026-10-14", people=BO))) == []
    assert told(scene(one, visit("b", "2026-10-14", people=ANNA, event="a"))) == []


def test_a_visit_on_a_public_holiday() -> None:
    japan = visit("Japon", "2026-11-02", "2026-11-04", countries=("FR", "JP"))
    clash, offered = only(scene(japan, holidays=HOLIDAYS))
    assert (clash.start, clash.days) == (datetime(2026, 11, 3), 1)
    assert sentence(clash, NAMES) == (
        "«\u202fJapon\u202f» tombe un jour férié\u00a0: Fête de la culture (Japon, 3 nov.)."
    )
    assert offered == [
        "Déplacer «\u202fJapon\u202f» aux 4–6 nov.",
        "Déplacer «\u202fJapon\u202f» aux 28–30 oct.",
        "Déplacer «\u202fJapon\u202f» aux 27–29 oct.",
    ]


def test_a_deadline_on_a_public_holiday_comes_before_it() -> None:
    due = deadline("Rapport", "2026-11-11", countries=("FR",))
    clash, offered = only(scene(due, holidays=HOLIDAYS))
    assert offered == [
        "Déplacer «\u202fRapport\u202f» au mar. 10 nov.",
        "Déplacer «\u202fRapport\u202f» au jeu. 12 nov.",
        "Déplacer «\u202fRapport\u202f» au lun. 9 nov.",
    ]
    assert sentence(clash, NAMES) == (
        "«\u202fRapport\u202f» tombe un jour férié\u00a0: Armistice (France, 11 nov.)."
    )
    talk = session("s", 9, 10, countries=("FR",))
    moved = talk.moved(talk.slot.at(datetime(2026, 11, 11, 9)))
    assert told(scene(moved, days=Days(), holidays=HOLIDAYS)) == []


def test_a_deadline_that_has_passed() -> None:
    due = deadline("Rapport", "2026-10-09")
    found = scene(due, deadline("Badges", "2026-10-10"), today=date(2026, 10, 10))
    clash, offered = only(found)
    assert (clash.kind, clash.days) == (ConflictKind.PASSED, 1)
    assert sentence(clash, NAMES) == (
        "L’échéance de «\u202fRapport\u202f» est passée\u00a0: ven. 9 oct. (hier)."
    )
    assert offered == [
        "Marquer «\u202fRapport\u202f» comme fait",
        "Déplacer «\u202fRapport\u202f» au lun. 12 oct.",
        "Déplacer «\u202fRapport\u202f» au mar. 13 oct.",
    ]
    assert remedies(clash, found)[0].done == ("Rapport",)
    assert told(scene(due)) == []


def test_a_fixed_session_stays() -> None:
    fixed = session("Ministre", 10, 11)
    fixed = fixed.moved(replace(fixed.slot, fixed=True))
    talk = session("Exposé", 10.5, 11.5)
    found = scene(fixed, talk)
    (clash,) = found.clashes()
    offered = remedies(clash, found)
    assert offered
    assert {slot.id for each in offered for slot in each.moves} == {"Exposé"}


def test_each_event_has_its_own_days_and_group() -> None:
    one = session("a", 9, 10, event="A")
    other = session("b", 9, 10, event="B")
    setting = Setting(
        days={"A": DAYS, "B": Days(date(2026, 10, 20), date(2026, 10, 21))},
        groups={"A": ANNA, "B": ANNA | BO},
    )
    found = clashes([one, other], Days(), setting=setting)
    assert [(each.kind, each.first.id, each.who) for each in found] == [
        (ConflictKind.OUTSIDE, "b", frozenset()),
        (ConflictKind.PERSON, "a", ANNA),
    ]


people = st.frozensets(st.sampled_from(["anna", "bo", "cai"]), max_size=2)
visits = st.builds(
    lambda first, lasts, who, country: visit(
        "",
        (FIRST + timedelta(first)).isoformat(),
        (FIRST + timedelta(first + lasts)).isoformat(),
        people=who,
        countries=(country,),
    ),
    st.integers(0, 40),
    st.integers(0, 5),
    people,
    st.sampled_from(["FR", "JP", ""]),
)
sessions = st.builds(
    lambda start, lasts, who, place: session(
        "", 8 + start / 4, 8 + (start + lasts) / 4, place, group=False, people=who
    ),
    st.integers(0, 200),
    st.integers(0, 12),
    people,
    st.sampled_from(["", "laon", "reims", "paris"]),
)
dues = st.builds(
    lambda day: deadline("", (FIRST + timedelta(day)).isoformat(), countries=("FR", "JP")),
    st.integers(-5, 40),
)
mixed = st.lists(st.one_of(visits, sessions, dues), max_size=7).map(
    lambda found: tuple(
        replace(each, slot=replace(each.slot, id=str(number)), title=f"S{number}")
        for number, each in enumerate(found)
    )
)


def applied(found: Scene, remedy: Remedy) -> Scene:
    """The scene with a remedy applied, as plainly as can be."""
    slots = {slot.id: slot for slot in remedy.moves}
    bookings = []
    for each in found.bookings:
        who = each.people
        for swap in remedy.replaced:
            if swap.booking == each.id:
                who = who - {swap.person} | {swap.instead}
        if each.id not in remedy.done:
            bookings.append(replace(each, slot=slots.get(each.id, each.slot), people=who))
    return replace(found, bookings=tuple(bookings))


@given(mixed)
def test_every_remedy_ends_its_clash_and_makes_no_new_one(found: tuple[Booking, ...]) -> None:
    everything = scene(
        *found,
        days=Days(FIRST, FIRST + timedelta(9)),
        ways=WAYS,
        holidays=HOLIDAYS,
        today=FIRST,
        staff=frozenset(NAMES),
    )
    before = {each.key for each in everything.clashes()}
    for clash in everything.clashes():
        assert sentence(clash, NAMES, "14–23 oct.").endswith(".")
        offered = remedies(clash, everything)
        for remedy in offered:
            after = {each.key for each in applied(everything, remedy).clashes()}
            assert clash.key not in after
            assert len(offered) == 1 or after < before
