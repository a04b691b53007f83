"""Whole results of lines as people type them, kept in french_lines.txt and english_lines.txt.

Each block is a line, then everything understood of it as `known.told` writes it: [id] of a known
record, [new], or [?choices]; what "is owed > by when"; and every marked piece with its target.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from iar_desktop.domain.capture import (
    Capture,
    Commitment,
    KnownName,
    KnownNames,
    Named,
    Person,
    Span,
    understand,
)
from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.messages import speaking
from tests.domain.capture.known import KNOWN, TODAY, told


def lines() -> Iterator[tuple[str, list[str]]]:
    for name in ("french_lines.txt", "english_lines.txt"):
        text = (Path(__file__).parent / name).read_text("utf-8")
        for block in text.split("\n\n"):
            line, *expected = block.strip("\n").split("\n")
            yield line, [one.strip() for one in expected]


@pytest.mark.parametrize(("line", "expected"), list(lines()))
def test_a_line_is_understood(line: str, expected: list[str]) -> None:
    assert [one.strip() for one in told(line, understand(line, KNOWN, TODAY))] == expected


def test_the_line_of_the_design_is_understood_to_the_letter() -> None:
    line = (
        "Rencontré Jane Doe de Green Chemistry Centre à EFIB, intéressée par l’intercluster, "
        "envoyer la plaquette vendredi"
    )
    centre = Named("Green Chemistry Centre of Excellence", "o1")
    jane = Person("Jane Doe", "p1", (), centre)
    last_year = KnownName(
        "e5", "event", "EFIB 2025", ("EFIB",), None, date(2025, 10, 20), date(2025, 10, 22)
    )

    assert understand(line, KNOWN, TODAY) == Capture(
        persons=(jane,),
        organisation=centre,
        event=Named("EFIB 2026", "e6", (last_year,)),
        encounter_on=TODAY,
        encounter_by="met",
        summary="intéressée par l’intercluster",
        commitments=(Commitment("envoyer la plaquette", date(2026, 10, 16), "ours", jane, centre),),
        spans=(
            Span(10, 18, "person", "p1"),
            Span(22, 44, "organisation", "o1"),
            Span(47, 51, "event", "e6"),
            Span(53, 82, "summary", "intéressée par l’intercluster"),
            Span(84, 113, "commitment", "envoyer la plaquette"),
            Span(105, 113, "date", "2026-10-16"),
        ),
        leftover="",
    )


@pytest.mark.parametrize("line", ["", "   ", "\n\t", ",;.", "()"])
def test_an_empty_line_says_nothing(line: str) -> None:
    assert understand(line, KNOWN, TODAY) == Capture()


def test_a_text_of_a_megabyte_is_refused_in_a_sentence() -> None:
    with speaking("en"), pytest.raises(InvalidValue) as caught:
        understand("Jane Doe " * 120_000, KNOWN, TODAY)

    assert str(caught.value) == (
        "This is too long to be one line (1,080,000 characters, 2,000 at most): write it as a note."
    )


def test_the_language_settles_which_number_is_the_month() -> None:
    line = "send the brochure to Jane Doe by 10/11"

    assert understand(line, KNOWN, TODAY, "en").commitments[0].due == date(2026, 11, 10)
    assert understand(line, KNOWN, TODAY, "en_US").commitments[0].due == date(2027, 10, 11)


def test_the_edition_meant_is_the_one_nearest_the_encounter() -> None:
    near_2025 = understand("Rencontré Jane Doe à EFIB", KNOWN, date(2025, 10, 30))

    assert near_2025.event is not None
    assert (near_2025.event.name, near_2025.encounter_on) == ("EFIB 2025", date(2025, 10, 22))


PEOPLE = KnownNames(
    [
        KnownName("o1", "organisation", "Acme"),
        KnownName("o2", "organisation", "Bolt"),
        KnownName("a", "person", "Anna Doe", (), "o1"),
        KnownName("b", "person", "Anne Doe", (), "o1"),
        KnownName("c", "person", "John Smith", (), "o1"),
        KnownName("d", "person", "John Smith", (), "o1"),
        KnownName("e", "person", "Mary Poe", (), "o1"),
        KnownName("f", "person", "Li Wei"),
    ]
)


@pytest.mark.parametrize(
    ("line", "id", "choices"),
    [
        ("Met Anna Doe", "a", []),
        ("Met Anna Doe from Acme", "a", []),
        ("Met Ana Doe from Acme", None, []),  # three letters: another name, not a typing fault
        ("Met Annna Doe from Acme", None, ["a"]),
        ("Met Annie Doe from Acme", None, ["b"]),
        ("Met John Smith", None, ["c", "d"]),
        ("Met John Smith from Acme", None, ["c", "d"]),
        ("Met Mary Poe from Bolt", None, ["e"]),
        ("Met Mary from Acme", "e", []),
        ("Met Mary from Bolt", None, ["e"]),
        ("Met Mary Jane Poe", None, ["e"]),
        ("Met Poe Mary", "e", []),
        ("Met Wei Li", "f", []),
        ("Met Wei Lin", None, []),
        ("Met Zoe Poe", None, []),
    ],
)
def test_a_person_is_linked_only_beyond_doubt(
    line: str, id: str | None, choices: list[str]
) -> None:
    (person,) = understand(line, PEOPLE, TODAY).persons

    assert (person.id, [choice.id for choice in person.choices]) == (id, choices)


@pytest.mark.parametrize(
    ("line", "id", "choices"),
    [
        ("Rencontré Bio Base", None, ["o8", "o7"]),
        ("Rencontré Bio Base Europe", "o7", []),
        ("Rencontré le GCCE", "o1", []),
        ("Rencontré Green Chemistery Centre", "o1", []),
        ("Appel avec URCA", "o4", []),
    ],
)
def test_an_organisation_is_linked_when_none_other_comes_near(
    line: str, id: str | None, choices: list[str]
) -> None:
    found = understand(line, KNOWN, TODAY).organisation

    assert found is not None
    assert (found.id, [choice.id for choice in found.choices]) == (id, choices)
