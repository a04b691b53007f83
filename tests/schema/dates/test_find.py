import itertools
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iar_desktop.schema.dates import find_days, tokens_of

TODAY = date(2026, 10, 14)  # a Wednesday


def found_in(line: str, language: str) -> list[tuple[str, str]]:
    tokens = tokens_of(line)
    return [
        (
            line[tokens[found.start].start : tokens[found.stop - 1].end],
            found.days(TODAY, "future")[1].isoformat(),
        )
        for found in find_days(tokens, TODAY, language)
    ]


@pytest.mark.parametrize(
    ("line", "language", "expected"),
    [
        ("envoyer la plaquette vendredi", "fr", [("vendredi", "2026-10-16")]),
        ("avant le 3, ou le 14 novembre 2026", "fr",
         [("le 3", "2026-11-03"), ("le 14 novembre 2026", "2026-11-14")]),
        ("d'ici la fin du mois", "fr", [("la fin du mois", "2026-10-31")]),
        ("vu hier, à rappeler dans 15 jours", "fr",
         [("hier", "2026-10-13"), ("dans 15 jours", "2026-10-29")]),
        ("send it by Friday or next week", "en",
         [("Friday", "2026-10-16"), ("next week", "2026-10-25")]),
        ("le 3 pilotes, le jeu de mer, mon 12 juin", "fr", [("12 juin", "2027-06-12")]),
        ("we may march on, in May", "en", [("May", "2027-05-31")]),
        ("Tel. 03 23 45 67 89, 2.5 M€ et 3 millions", "fr", []),
        ("S42 puis la semaine 43", "fr", [("S42", "2026-10-18"), ("la semaine 43", "2026-10-25")]),
    ],
)  # fmt: skip
def test_the_days_of_a_line_are_found(
    line: str, language: str, expected: list[tuple[str, str]]
) -> None:
    assert found_in(line, language) == expected


@given(st.text(max_size=60))
def test_found_days_lie_in_the_line_in_order(line: str) -> None:
    tokens = tokens_of(line)
    found = find_days(tokens, TODAY, "fr")

    assert all(0 <= one.start < one.stop <= len(tokens) for one in found)
    assert all(a.stop <= b.start for a, b in itertools.pairwise(found))
