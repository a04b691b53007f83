from collections.abc import Iterator

from iar_desktop.domain.capture import KnownName, KnownNames
from iar_desktop.domain.capture.index import MOST_CANDIDATES

JANE = KnownName("1", "person", "Jane Doe", ("ジェーン",))
JANET = KnownName("2", "person", "Janet Doerr")
CENTRE = KnownName("3", "organisation", "Green Chemistry Centre of Excellence", ("York GCC",))
STRASSE = KnownName("4", "organisation", "Œuvre Straße GmbH")


def found(known: KnownNames, *words: str) -> list[str]:
    return [name.id for name in known.candidates(words)]


def test_names_are_found_by_any_of_their_words_aliases_and_initials() -> None:
    known = KnownNames([JANE, JANET, CENTRE, STRASSE])

    assert found(known, "doe") == ["1"]
    assert found(known, "じぇーん") == ["1"]
    assert found(known, "gcce") == ["3"]
    assert found(known, "york", "excellence") == ["3"]
    assert found(known, "oeuvre", "strasse") == ["4"]
    assert found(known, "of", "the") == []


def test_one_typing_fault_is_forgiven_in_words_nobody_bears() -> None:
    known = KnownNames([JANE, JANET, CENTRE])

    assert found(known, "chemistery") == ["3"]
    assert found(known, "doer") == ["1", "2"]
    assert found(known, "jane") == ["1"]  # known as it is: nobody else is meant
    assert found(known, "zane") == []


def test_whole_names_come_before_those_that_share_more_words() -> None:
    known = KnownNames([CENTRE, KnownName("5", "event", "Green")])

    assert found(known, "green", "chemistry", "centre") == ["5", "3"]


def test_no_more_than_some_64_names_are_returned() -> None:
    known = KnownNames(KnownName(str(n), "person", f"Jane Number{n}") for n in range(30_000))

    assert len(found(known, "jane")) == MOST_CANDIDATES
    assert found(known, "jane", "number29999")[0] == "29999"


def test_nothing_is_read_before_the_first_question() -> None:
    asked = []

    def names() -> Iterator[KnownName]:
        asked.append(True)
        yield JANE

    known = KnownNames(names())
    assert asked == []
    assert found(known, "jane") == ["1"]
    assert found(known, "jane") == ["1"]
    assert asked == [True]


def test_a_name_without_a_letter_does_no_harm() -> None:
    known = KnownNames([KnownName("6", "person", "…"), KnownName("7", "organisation", "")])

    assert found(known, "jane") == []
