import itertools
from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from iar_desktop.domain.retime import Slot, changed, free_start, in_order, inserted, reordered

DAY = date(2026, 10, 14)


def at(hour: float, day: date = DAY) -> datetime:
    return datetime.combine(day, datetime.min.time()) + timedelta(hours=hour)


def slot(name: str, start: float, end: float) -> Slot:
    return Slot(name, at(start), at(end))


def hours(slots: list[Slot]) -> list[tuple[str, float, float]]:
    midnight = at(0)
    return [
        (s.id, (s.start - midnight) / timedelta(hours=1), (s.end - midnight) / timedelta(hours=1))
        for s in slots
    ]


MORNING = [slot("welcome", 9, 10), slot("visit", 10.5, 12), slot("lunch", 12, 13.5)]


def test_a_session_moved_down_takes_its_pause_along() -> None:
    assert hours(reordered(MORNING, "welcome", 1)) == [
        ("visit", 9, 10.5),
        ("welcome", 10.5, 11.5),
        ("lunch", 12, 13.5),
    ]


def test_the_last_session_moved_up_takes_the_pause_before_it() -> None:
    assert hours(reordered(MORNING[:2], "visit", 0)) == [("visit", 9, 10.5), ("welcome", 11, 12)]


def test_a_session_at_its_own_place_changes_nothing() -> None:
    assert reordered(MORNING, "visit", 1) == MORNING
    assert changed(MORNING, reordered(MORNING, "visit", 1)) == []


def test_sessions_held_at_once_stay_together() -> None:
    parallel = [slot("a", 9, 10), slot("b1", 10, 12), slot("b2", 10, 11.5), slot("c", 12.5, 13)]
    assert hours(reordered(parallel, "c", 0)) == [
        ("c", 9, 9.5),
        ("a", 10, 11),
        ("b2", 11, 12.5),
        ("b1", 11, 13),
    ]


def test_one_of_two_overlapping_sessions_is_taken_out() -> None:
    overlapping = [slot("table", 9.5, 11.5), slot("transfer", 11.25, 12), slot("lunch", 12.5, 14)]
    assert hours(reordered(overlapping, "transfer", 2)) == [
        ("table", 9.5, 11.5),
        ("lunch", 12.5, 14),
        ("transfer", 14, 14.75),
    ]


def test_a_session_of_another_day_makes_room() -> None:
    newcomer = Slot("new", at(15, date(2026, 10, 15)), at(16, date(2026, 10, 15)))
    assert hours(inserted(MORNING, newcomer, 1, DAY)) == [
        ("welcome", 9, 10),
        ("new", 10.5, 11.5),
        ("visit", 11.5, 13),
        ("lunch", 13, 14.5),
    ]


def test_in_an_empty_day_a_session_keeps_its_hour() -> None:
    newcomer = Slot("new", at(15, date(2026, 10, 15)), at(25, date(2026, 10, 15)))
    assert hours(inserted([], newcomer, 0, DAY)) == [("new", 15, 25)]


def test_where_a_new_session_begins() -> None:
    assert free_start(MORNING, DAY, timedelta(hours=1)) == at(13.5)
    assert free_start([], DAY, timedelta(hours=1)) == at(9)
    assert free_start([slot("gala", 20, 23.5)], DAY, timedelta(hours=1)) == at(9)


quarters = st.integers(0, 12 * 4).map(lambda quarter: at(8 + quarter / 4))
lengths = st.integers(0, 16).map(lambda quarter: timedelta(minutes=15 * quarter))
programmes = st.lists(st.tuples(quarters, lengths), min_size=1, max_size=8).map(
    lambda rows: [Slot(str(n), start, start + lasts) for n, (start, lasts) in enumerate(rows)]
)


@given(programmes, st.data())
def test_moves_keep_lengths_and_sessions(slots: list[Slot], data: st.DataObject) -> None:
    moved = data.draw(st.sampled_from(slots)).id
    index = data.draw(st.integers(-2, len(slots) + 2))
    after = reordered(slots, moved, index)
    assert {s.id: s.lasts for s in after} == {s.id: s.lasts for s in slots}
    assert {s.start.date() for s in after} <= {DAY, DAY + timedelta(1)}


@given(st.lists(st.tuples(lengths, lengths), min_size=1, max_size=8), st.data())
def test_without_overlaps_the_day_keeps_its_span_and_takes_the_order(
    rows: list[tuple[timedelta, timedelta]], data: st.DataObject
) -> None:
    slots, clock = [], at(8)
    for number, (pause, lasts) in enumerate(rows):
        clock += pause
        end = clock + lasts + timedelta(minutes=15)
        slots.append(Slot(str(number), clock, end))
        clock = end
    moved = data.draw(st.sampled_from(slots)).id
    index = data.draw(st.integers(0, len(slots) - 1))
    after = in_order(reordered(slots, moved, index))
    order = [s.id for s in slots if s.id != moved]
    order.insert(index, moved)
    assert [s.id for s in after] == order
    assert (after[0].start, after[-1].end) == (slots[0].start, slots[-1].end)
    assert all(a.end <= b.start for a, b in itertools.pairwise(after))


@given(programmes, st.data())
def test_a_newcomer_keeps_every_length(slots: list[Slot], data: st.DataObject) -> None:
    newcomer = Slot("new", at(10, date(2026, 10, 16)), at(11.5, date(2026, 10, 16)))
    after = inserted(slots, newcomer, data.draw(st.integers(0, len(slots))), DAY)
    expected = {s.id: s.lasts for s in [*slots, newcomer]}
    assert {s.id: s.lasts for s in after} == expected
    others = [s for s in after if s.id != "new"]
    placed = next(s for s in after if s.id == "new")
    assert all(s.end <= placed.start or placed.end <= s.start for s in others if s.lasts)
