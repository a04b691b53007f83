from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iar_desktop.domain.conflicts import Booking, ConflictKind, Days, clashes, sentence
from iar_desktop.domain.remedies import Scene, remedies
from iar_desktop.domain.retime import Slot
from iar_desktop.schema.messages import speaking

FIRST = date(2026, 10, 14)
DAYS = Days(FIRST, FIRST + timedelta(2))


def at(hour: float, day: int = 1) -> datetime:
    midnight = datetime.combine(FIRST + timedelta(day), datetime.min.time())
    return midnight + timedelta(hours=hour)


def booking(name: str, start: float, end: float, day: int = 1, **what: object) -> Booking:
    made = Booking(Slot(name, at(start, day), at(end, day)), name)
    return replace(made, **what)  # type: ignore[arg-type] # the fields of a booking


TABLE = booking("Table ronde", 9.5, 11.5, group=True)
TRANSFER = booking("Transfert Compiègne → Paris", 11.25, 12, group=True)


def test_the_whole_group_in_two_places() -> None:
    (found,) = clashes([TRANSFER, TABLE], DAYS, frozenset({"a", "b"}))
    assert (found.kind, found.first.id, found.minutes) == (
        ConflictKind.GROUP,
        "Table ronde",
        15,
    )
    assert sentence(found, {}) == (
        "jeu. 15 oct. 11:15 : « Transfert Compiègne → Paris » commence avant la fin de "
        "« Table ronde » (11:30)."
    )
    with speaking("en"):
        assert sentence(found, {}) == (
            "Thu 15 Oct 11:15: “Transfert Compiègne → Paris” begins before “Table ronde” ends "
            "(11:30)."
        )


@pytest.mark.parametrize(
    ("first", "second", "kinds"),
    [
        (TABLE, booking("x", 11.5, 12, group=True), []),
        (TABLE, booking("x", 10, 10, group=True), []),
        (TABLE, booking("x", 10, 11, people=frozenset({"a"})), [ConflictKind.PERSON]),
        (TABLE, booking("x", 10, 11, people=frozenset({"host"})), []),
        (
            booking("x", 9, 11, people=frozenset({"h"}), room="Reims · A", vehicle="Car 1"),
            booking("y", 10, 12, people=frozenset({"h"}), room="REIMS · a", vehicle="car 1"),
            [ConflictKind.PERSON, ConflictKind.ROOM, ConflictKind.VEHICLE],
        ),
        (booking("x", 9, 11, room="Reims · A"), booking("y", 10, 12, room="Laon · A"), []),
        (
            booking("gala", 22, 25, room="A"),
            booking("bar", 0.5, 2, day=2, room="A"),
            [ConflictKind.ROOM],
        ),
        (
            booking("x", 9, 11, room="A", own=False),
            booking("y", 9, 11, room="A", own=False),
            [],
        ),
        (
            booking("x", 9, 11, people=frozenset({"h"}), own=False),
            booking("y", 9, 11, people=frozenset({"h"})),
            [ConflictKind.PERSON],
        ),
        (booking("x", 9, 11, day=3), booking("y", 9, 11, day=2), [ConflictKind.OUTSIDE]),
    ],
)
def test_what_clashes(first: Booking, second: Booking, kinds: list[ConflictKind]) -> None:
    found = clashes([first, second], DAYS, frozenset({"a", "b"}))
    assert [each.kind for each in found] == kinds


def test_sentences_of_each_kind() -> None:
    who = frozenset({"a", "b", "c", "d", "e"})
    first = booking("Dîner", 9, 11, people=who, room="Salle A", vehicle="Car 1")
    second = booking("Visite", 10, 12, people=who, room="Salle A", vehicle="Car 1")
    outside = booking("Départ", 9, 10, day=5)
    names = {"a": "Anna", "b": "Bo", "c": "Cai", "d": "Dai", "e": "Eve"}
    found = clashes([first, second, outside], DAYS)
    assert [sentence(each, names, "14–16 oct.") for each in found] == [
        (
            "jeu. 15 oct. 10:00 : « Dîner » et « Visite » ont lieu en même temps pour "
            "Anna, Bo, Cai, 2 autres (60 min)."
        ),
        "jeu. 15 oct. 10:00 : « Dîner » et « Visite » occupent la même salle, Salle A (60 min).",
        "jeu. 15 oct. 10:00 : « Dîner » et « Visite » ont besoin du même véhicule, Car 1 (60 min).",
        "lun. 19 oct. 09:00 : « Départ » est en dehors des dates de l’événement (14–16 oct.).",
    ]
    together = clashes([TABLE, replace(TRANSFER, slot=TRANSFER.slot.at(at(9.5)))], DAYS)
    assert [sentence(each, {}) for each in together] == [
        (
            "jeu. 15 oct. 09:30 : « Transfert Compiègne → Paris » et « Table ronde » "
            "ont lieu en même "
            "temps pendant 45 min."
        )
    ]


def test_the_transfer_is_shifted() -> None:
    scene = Scene((TABLE, TRANSFER), DAYS)
    (clash,) = scene.clashes()
    offered = remedies(clash, scene)
    assert [(each.label, each.moves) for each in offered] == [
        (
            "Décaler « Transfert Compiègne → Paris » de 15 min",
            (Slot(TRANSFER.id, at(11.5), at(12.25)),),
        ),
        ("Avancer « Table ronde » de 15 min", (Slot(TABLE.id, at(9.25), at(11.25)),)),
        (
            "Placer « Transfert Compiègne → Paris » avant « Table ronde »",
            (Slot(TRANSFER.id, at(9.5), at(10.25)), Slot(TABLE.id, at(10.25), at(12.25))),
        ),
    ]


def test_what_follows_is_shifted_along_when_it_is_in_the_way() -> None:
    lunch = booking("Déjeuner", 12, 14, group=True)
    before = booking("Accueil", 9, 9.5, group=True)
    scene = Scene((before, TABLE, TRANSFER, lunch), DAYS)
    (clash,) = scene.clashes()
    first = remedies(clash, scene)[0]
    assert first.label == "Décaler « Transfert Compiègne → Paris » et la suite de 15 min"
    assert first.moves == (
        Slot(TRANSFER.id, at(11.5), at(12.25)),
        Slot("Déjeuner", at(12.25), at(14.25)),
    )


def test_a_session_outside_comes_into_the_nearest_day() -> None:
    scene = Scene((booking("Départ", 9, 10, day=5),), DAYS)
    (clash,) = scene.clashes()
    offered = remedies(clash, scene)
    assert [each.label for each in offered] == [
        "Déplacer « Départ » au ven. 16 oct.",
        "Déplacer « Départ » au jeu. 15 oct.",
        "Déplacer « Départ » au mer. 14 oct.",
    ]
    assert offered[0].moves == (Slot("Départ", at(9, 2), at(10, 2)),)


def test_only_own_sessions_are_moved() -> None:
    host = frozenset({"host"})
    other = booking("Autre visite", 9, 11, people=host, own=False)
    scene = Scene((other, booking("Visite", 10, 12, people=host)), DAYS)
    (clash,) = scene.clashes()
    offered = remedies(clash, scene)
    assert offered
    assert {slot.id for each in offered for slot in each.moves} == {"Visite"}


people = st.frozensets(st.sampled_from("abc"), max_size=2)
bookings = st.lists(
    st.builds(
        lambda day, start, lasts, who, group, room: booking(
            "", 8 + start / 4, 8 + (start + lasts) / 4, day, people=who, group=group, room=room
        ),
        st.integers(-1, 3),
        st.integers(0, 40),
        st.integers(1, 12),
        people,
        st.booleans(),
        st.sampled_from(["", "A", "B"]),
    ),
    max_size=6,
).map(
    lambda found: tuple(
        replace(each, slot=replace(each.slot, id=str(number)), title=f"S{number}")
        for number, each in enumerate(found)
    )
)


@given(bookings, people)
def test_remedies_end_their_clash_and_keep_lengths(
    found: tuple[Booking, ...], group: frozenset[str]
) -> None:
    scene = Scene(found, DAYS, group)
    lengths = {each.id: each.slot.lasts for each in found}
    before = {each.key for each in scene.clashes()}
    for clash in scene.clashes():
        offered = remedies(clash, scene)
        for remedy in offered:
            after = {each.key for each in scene.clashes(remedy.moves)}
            assert clash.key not in after
            assert len(offered) == 1 or after < before
            assert all(slot.lasts == lengths[slot.id] for slot in remedy.moves)


@given(bookings)
def test_clashes_are_those_of_every_pair(found: tuple[Booking, ...]) -> None:
    group = frozenset("ab")
    pairs = set()
    for number, one in enumerate(found):
        for other in found[number + 1 :]:
            if one.slot.start < other.slot.end and other.slot.start < one.slot.end:
                whole = one.group and other.group
                audiences = [
                    each.people | group if each.group else each.people for each in (one, other)
                ]
                if whole or audiences[0] & audiences[1]:
                    pairs.add(frozenset({one.id, other.id}))
    told = {
        each.key[1]
        for each in clashes(found, DAYS, group)
        if each.kind in (ConflictKind.GROUP, ConflictKind.PERSON)
    }
    assert told == pairs
