"""People in order of precedence, around tables."""

from collections import Counter
from itertools import combinations
from math import dist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iar_desktop.domain.seating import Seated, SeatingOrder, Shape, Sitter, honour, seated
from iar_desktop.domain.seating_geometry import CHAIR, Box, plan

PRECEDENCE, ALTERNATING = SeatingOrder.PRECEDENCE, SeatingOrder.ALTERNATING
COUNTS = st.integers(0, 70)


def guests(count: int) -> list[Sitter]:
    return [Sitter(f"g{rank}") for rank in range(1, count + 1)]


def hosts(count: int) -> list[Sitter]:
    return [Sitter(f"h{rank}", is_host=True) for rank in range(1, count + 1)]


def around(found: list[Seated], table: int = 1) -> list[str]:
    """Who sits at a table, clockwise from the first place."""
    return [each.id for each in sorted(found, key=lambda each: each.place) if each.table == table]


def test_at_a_round_table_the_second_sits_at_the_right_of_the_first() -> None:
    found = seated(guests(6), Shape.ROUND_6, PRECEDENCE)
    assert around(found) == ["g1", "g3", "g5", "g6", "g4", "g2"]


def test_tables_are_evenly_filled_the_first_by_those_of_the_highest_rank() -> None:
    found = seated(guests(9), Shape.ROUND_8, PRECEDENCE)
    assert (sorted(around(found, 1)), sorted(around(found, 2))) == (
        ["g1", "g2", "g3", "g4", "g5"],
        ["g6", "g7", "g8", "g9"],
    )


def test_hosts_and_guests_alternate_the_guest_of_honour_at_the_right_of_the_host() -> None:
    found = seated([*guests(4), *hosts(4)], Shape.ROUND_8, ALTERNATING)
    assert around(found) == ["h1", "g2", "h3", "g4", "h4", "g3", "h2", "g1"]


def test_a_host_presides_over_each_table() -> None:
    found = seated([*guests(8), *hosts(2)], Shape.ROUND_6, ALTERNATING)
    assert [around(found, 1)[0], around(found, 2)[0]] == ["h1", "h2"]
    assert sorted(around(found, 1)[1:]) == ["g1", "g2", "g3", "g4"]


def test_at_a_long_table_the_second_faces_the_first() -> None:
    # Places 1 to 3 are at the right side downwards, 4 to 6 at the left one upwards.
    found = seated(guests(6), Shape.LONG, PRECEDENCE)
    assert around(found) == ["g3", "g1", "g5", "g4", "g2", "g6"]


def test_at_a_u_the_first_is_in_the_middle_of_its_head() -> None:
    found = seated(guests(9), Shape.U, PRECEDENCE)
    assert around(found) == ["g8", "g6", "g4", "g2", "g1", "g3", "g5", "g7", "g9"]


def test_nobody_needs_no_table() -> None:
    assert [seated([], shape, order) for shape in Shape for order in SeatingOrder] == [[]] * 10


def test_somebody_named_twice_has_one_seat() -> None:
    assert seated([*guests(1), *guests(1)], Shape.U, PRECEDENCE) == [Seated("g1", 1, 1)]


@given(COUNTS, COUNTS, st.sampled_from(Shape), st.sampled_from(SeatingOrder))
def test_everybody_has_a_seat_of_their_own_and_no_table_is_too_full(
    visiting: int, receiving: int, shape: Shape, order: SeatingOrder
) -> None:
    people = [*guests(visiting), *hosts(receiving)]
    found = seated(people, shape, order)
    assert sorted(each.id for each in found) == sorted(each.id for each in people)
    assert len({(each.table, each.place) for each in found}) == len(found)
    sizes = Counter(each.table for each in found)
    assert all(each.place <= sizes[each.table] for each in found)
    assert max(sizes.values(), default=0) <= shape.most
    assert sorted(sizes) == list(range(1, -(-len(people) // shape.most) + 1))


@given(st.sampled_from(Shape), COUNTS)
def test_each_place_is_honoured_once(shape: Shape, count: int) -> None:
    assert sorted(honour(shape, count)) == list(range(1, count + 1))


@pytest.mark.parametrize("shape", Shape)
@given(count=COUNTS)
def test_no_name_stands_on_another_or_on_a_chair(shape: Shape, count: int) -> None:
    width = 500.0 if not shape.is_round else 250.0
    if shape.is_round:
        count %= 25
    drawn = plan(shape, count, width)
    assert len(drawn.spots) == count
    chairs = [
        Box(each.x - CHAIR + 1, each.y - CHAIR + 1, 2 * CHAIR - 2, 2 * CHAIR - 2)
        for each in drawn.spots
    ]
    labels = [each.label for each in drawn.spots]
    whole = Box(-0.01, -0.01, drawn.width + 0.02, drawn.height + 0.02)
    for box in (*chairs, *labels, *drawn.boxes):
        assert overlap(box, whole) == pytest.approx(box.width * box.height)
    for one, other in combinations(labels, 2):
        assert overlap(one, other) == pytest.approx(0)
    for here, there in combinations(drawn.spots, 2):
        assert dist((here.x, here.y), (there.x, there.y)) >= 2 * CHAIR
    for label in labels:
        assert label.width > 35
        assert not any(overlap(label, chair) for chair in chairs)


def overlap(one: Box, other: Box) -> float:
    """The area that both cover."""
    wide = min(one.left + one.width, other.left + other.width) - max(one.left, other.left)
    high = min(one.top + one.height, other.top + other.height) - max(one.top, other.top)
    return max(wide, 0) * max(high, 0)
