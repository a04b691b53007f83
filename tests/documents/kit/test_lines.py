"""Lines filled for a width."""

import re

from hypothesis import given
from hypothesis import strategies as st

from iar_desktop.documents.kit.text.lines import Ink, Line, fill, measure, shortened
from iar_desktop.documents.kit.text.shaping import shape

_INK = Ink(bold=False, colour="#000000")
_ALPHABET = "ab éœ -\u00ad/:;«»!  漢字かっ。「」 क्षत्रि य محمد ١٢ 12 ()😀\u0301\n"


def texts(lines: list[Line]) -> list[str]:
    return ["".join(piece.shaped.text for piece in line.pieces) for line in lines]


def filled(text: str, width: float) -> list[str]:
    return texts(fill(measure([(text, _INK)]), width))


def test_words_fill_lines_and_their_spaces_vanish_at_the_end() -> None:
    assert filled("un deux trois quatre", 5) == ["un deux", "trois", "quatre"]


def test_line_ends_are_kept() -> None:
    assert filled("un\n\ndeux ", 50) == ["un", "", "deux"]


def test_a_word_too_long_is_cut_after_a_sign_if_it_can() -> None:
    address = "https://www.example.org/une/adresse?avec=des"
    assert filled(address, 16) == ["https://www.example.org/une/", "adresse?avec=des"]
    assert filled("aaaaaaaaaa", 2.3) == ["aaaa", "aaaa", "aa"]


def test_an_address_too_long_is_cut_before_its_at() -> None:
    address = "jean-marc.dupont@bioeconomie.example"
    assert filled(address, 13) == ["jean-marc.dupont", "@bioeconomie.example"]


def test_a_soft_hyphen_is_seen_only_where_a_line_ends() -> None:
    text = "inter\u00adnatio\u00adnali\u00adsation"
    assert filled(text, 50) == ["internationalisation"]
    assert filled(text, 5.2) == ["internatio\u00ad", "nalisation"]
    assert filled(text, 4.9) == ["inter\u00ad", "nationali\u00ad", "sation"]
    (line, *_rest) = fill(measure([(text, _INK)]), 5.2)
    hyphen = line.pieces[-1].shaped
    assert hyphen.glyphs == shape("-", bold=False, rtl=False)[0].glyphs
    assert texts([shortened(line, 5.2)]) == ["internati…"]


def test_kinsoku_keeps_marks_with_their_characters() -> None:
    assert filled("これは、「東京」です。", 4.1) == ["これは、", "「東京」", "です。"]


@given(st.text(_ALPHABET, max_size=60), st.floats(3, 20))
def test_nothing_is_lost_and_nothing_overflows(text: str, width: float) -> None:
    lines = fill(measure([(text, _INK)]), width)
    read = "".join(texts(lines))
    assert sorted(re.sub("[ \u00ad]", "", read)) == sorted(re.sub("[ \n\u00ad]", "", text))
    assert all(line.width <= width + 0.01 for line in lines)


@given(st.text(_ALPHABET.replace("\n", ""), min_size=1, max_size=60), st.floats(3, 20))
def test_a_shortened_line_ends_in_an_ellipsis_and_fits(text: str, width: float) -> None:
    line = shortened(fill(measure([("a" + text, _INK)]), 1000)[0], width)
    assert line.width <= width + 0.01
    assert "…" in "".join(piece.shaped.text for piece in line.pieces)


def test_a_change_of_ink_within_a_word_does_not_part_it() -> None:
    bold = Ink(bold=True, colour="#000000")
    paragraphs = measure([("R", bold), ("&D et ", _INK), ("fin", bold)])
    assert [
        [(piece.shaped.text, piece.ink.bold) for piece in atom.pieces]
        for atom in paragraphs[0].atoms
    ] == [[("R", True), ("&D", False)], [("et", False)], [("fin", True)]]


def test_arabic_runs_to_the_left_within_a_french_line() -> None:
    (line,) = fill(measure([("avec محمد العلوي ici", _INK)]), 100)
    assert [piece.shaped.text for piece in line.pieces] == [
        "avec",
        " ",
        "العلوي",
        " ",
        "محمد",
        " ",
        "ici",
    ]
