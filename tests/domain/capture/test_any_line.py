"""What holds of any line, and how long it may take."""

import random
import time
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from iar_desktop.domain.capture import Capture, KnownName, KnownNames, understand
from tests.domain.capture.known import KNOWN, TODAY

WORDS = (
    "Rencontré", "Met", "Jane", "Doe", "Paul Martin", "GCCE", "Novamont", "EFIB", "de", "à", "from",
    "at", "et", "and", ",", ";", ".", ":", "(", ")", "vendredi", "yesterday", "le 3", "in", "March",
    "envoyer", "send", "la", "the", "plaquette", "elle", "she", "will", "nous", "lui", "enverra",
    "CEO", "directrice", "R&D", "田中一郎", "محمد", "M.", "d'", "l’", "-", "–", "@", "a@b.fr",
    "+33 6 12 34 56 78", "2026", "van", "du", "monsieur", "promis", "délégation", "NEDO", "à faire",
)  # fmt: skip


def holds(line: str, capture: Capture) -> None:
    """Spans lie in the line, in order, and everything promised is said somewhere."""
    places = [(span.start, -span.end) for span in capture.spans]
    assert places == sorted(places)
    assert all(0 <= span.start < span.end <= len(line) for span in capture.spans)
    assert all(line[span.start : span.end].strip() for span in capture.spans)
    assert all(person.name for person in capture.persons)
    assert all(one.text for one in capture.commitments)
    assert (capture.encounter_on is None) <= (not capture.summary)
    assert all(one.person in (None, *capture.persons) for one in capture.commitments)


@given(st.text(max_size=200))
def test_any_text_is_understood_or_left_over(line: str) -> None:
    holds(line, understand(line, KNOWN, TODAY))


@example("et et enverra", None)
@example("will vendredi", None)
@given(st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join), st.sampled_from((None, "en")))
def test_any_order_of_its_words_is_understood(line: str, language: str | None) -> None:
    holds(line, understand(line, KNOWN, TODAY, language))


@given(st.integers(0, 150))
def test_a_line_is_understood_while_it_is_typed(length: int) -> None:
    line = (
        "Rencontré Jane Doe de GCCE à EFIB hier, intéressée par l'intercluster ; elle nous "
        "enverra la liste d'ici la fin du mois et on lui envoie la plaquette vendredi 16"
    )[:length]

    holds(line, understand(line, KNOWN, TODAY))


@pytest.mark.parametrize(
    "piece",
    [
        "et ",
        "de ",
        "Jane ",
        "( ",
        "14/10 ",
        "a@",
        "1 ",
        "Jane de ",
        "x",
        "+0 ",
        "Aa-",
        "et elle nous ",
    ],
)
def test_no_line_takes_long(piece: str) -> None:
    line = (piece * 2000)[:2000]
    started = time.perf_counter()

    holds(line, understand(line, KNOWN, TODAY))

    assert time.perf_counter() - started < 1.0


def many_people(count: int) -> list[KnownName]:
    chance = random.Random(7)
    syllables = [a + b for a in "bcdfglmnprstv" for b in "aeiou"]

    def word(length: int) -> str:
        return "".join(chance.choices(syllables, k=length)).capitalize()

    given_names = [word(chance.choice((2, 3))) for _ in range(1500)]
    family_names = [word(chance.choice((2, 3, 4))) for _ in range(20_000)]
    return [
        KnownName(
            f"p{number}",
            "person",
            f"{chance.choice(given_names)} {chance.choice(family_names)}",
            (),
            f"o{number % 20_000}",
        )
        for number in range(count)
    ]


def test_a_line_is_understood_as_it_is_typed_among_100_000_people() -> None:
    people = many_people(100_000)
    known = KnownNames([*people, KnownName("e6", "event", "EFIB 2026", ("EFIB",))])
    started = time.perf_counter()
    known.candidates(["nobody"])
    built = time.perf_counter() - started
    times = []
    for person in people[::5000]:
        line = f"Rencontré {person.name} de Zorba à EFIB, envoyer la plaquette vendredi"
        started = time.perf_counter()
        found = understand(line, known, date(2026, 10, 14))
        times.append(time.perf_counter() - started)
        assert person.id in [choice.id for choice in found.persons[0].choices]

    assert built < 1.5  # 0.2 s on a quiet machine
    assert sorted(times)[len(times) // 2] < 0.030
