import pytest
from hypothesis import given
from hypothesis import strategies as st

from iar_desktop.domain.travel import NO_WAYS, Spot, Ways, distance, guessed

LAON, REIMS = (49.5639, 3.6244), (49.2583, 4.0317)
PARIS, TOKYO = (48.8566, 2.3522), (35.6764, 139.6500)
WAYS = Ways(
    [
        Spot("laon", "Laon, hôtel de ville", "Laon", LAON),
        Spot("epi", "Pomacle", "", (49.3372, 4.1556)),
        Spot("reims", "Centre des congrès", "Reims", REIMS),
        Spot("tokyo", "NEDO", "Tōkyō", TOKYO),
        Spot("nowhere", "Compiègne"),
    ],
    [("laon", "nowhere", 75)],
)


def test_distances_over_the_sphere() -> None:
    assert distance(LAON, REIMS) == pytest.approx(45.1, abs=0.5)
    assert distance(PARIS, TOKYO) == pytest.approx(9712, abs=10)
    assert distance((0, 0), (0, 180)) == pytest.approx(20015, abs=1)
    assert distance((90, 0), (-90, 77)) == pytest.approx(20015, abs=1)


@pytest.mark.parametrize(
    ("one", "other", "minutes"),
    [
        (LAON, REIMS, 60),  # 52 min in a car without a stop
        (PARIS, REIMS, 140),
        (PARIS, TOKYO, 1020),
        (LAON, (49.5640, 3.6250), 0),
        (LAON, (49.5739, 3.6444), 5),
    ],
)
def test_a_sober_guess(one: tuple[float, float], other: tuple[float, float], minutes: int) -> None:
    assert guessed(one, other) == minutes


def test_the_table_of_the_office_comes_first_and_what_is_not_known_is_not_guessed() -> None:
    assert WAYS.minutes("laon", "nowhere") == WAYS.minutes("nowhere", "laon") == 75
    assert WAYS.minutes("laon", "reims") == 60
    assert WAYS.minutes("nowhere", "reims") is None
    assert WAYS.minutes("laon", "unknown") is None
    assert WAYS.minutes("laon", "laon") == 0
    assert NO_WAYS.minutes("", "") is None


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (("POMACLE",), "epi"),
        (("Pomacle (plateforme EPI)",), "epi"),
        (("laon",), "laon"),
        (("Laon, salle Champagne",), "laon"),
        (("Tokyo",), "tokyo"),
        (("à confirmer", "Reims"), "reims"),
        ((None, "", "Mars"), ""),
        ((", x",), ""),
    ],
)
def test_a_text_names_a_place(texts: tuple[str | None, ...], found: str) -> None:
    assert WAYS.find(*texts) == found


positions = st.tuples(st.floats(-90, 90), st.floats(-180, 180))


@given(positions, positions)
def test_a_guess_is_the_same_there_and_back(
    one: tuple[float, float], other: tuple[float, float]
) -> None:
    there, back = guessed(one, other), guessed(other, one)
    assert abs(there - back) <= 5  # rounding of the last digit
    assert 0 <= there <= 1850
    assert there % 5 == 0
