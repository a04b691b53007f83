"""Columns of tables: dates and states are read whole, texts share what is left."""

from hypothesis import given
from hypothesis import strategies as st

from iar_desktop.ui.tables.column_widths import Claim, share


def test_texts_take_what_is_left_over() -> None:
    claims = [Claim(200, 100, grows=True), Claim(90, 90, grows=False), Claim(60, 60, grows=True)]
    assert share(453, claims) == [252, 90, 111]


def test_texts_give_way_and_dates_stay_whole() -> None:
    claims = [Claim(300, 100, grows=True), Claim(90, 90, grows=False), Claim(200, 100, grows=True)]
    assert share(440, claims) == [200, 90, 150]
    assert share(100, claims) == [100, 90, 100]


def test_without_texts_all_columns_grow() -> None:
    assert share(300, [Claim(90, 90, grows=False), Claim(90, 90, grows=False)]) == [150, 150]


def test_room_to_choose_another_value_comes_after_the_texts_and_before_what_is_left() -> None:
    text, choice = Claim(200, 100, grows=True), Claim(70, 70, grows=False, roomy=110)
    assert share(260, [text, choice]) == [190, 70]
    assert share(290, [text, choice]) == [200, 90]
    assert share(400, [text, choice]) == [290, 110]


@given(
    st.integers(0, 3000),
    st.lists(
        st.tuples(st.integers(0, 300), st.integers(20, 200), st.booleans(), st.integers(0, 500)),
        min_size=1,
        max_size=9,
    ),
)
def test_no_column_is_narrower_than_it_can_be(
    room: int, asked: list[tuple[int, int, bool, int]]
) -> None:
    claims = [Claim(least + more, least, grows, roomy) for more, least, grows, roomy in asked]
    widths = share(room, claims)
    assert all(width >= claim.least for width, claim in zip(widths, claims, strict=True))
    least = sum(claim.least for claim in claims)
    assert sum(widths) <= max(room, least)
    assert sum(widths) >= room - len(claims) or sum(widths) == least
