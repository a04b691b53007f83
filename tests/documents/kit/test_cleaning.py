"""What is printed of a typed text."""

import pytest

from iar_desktop.documents.kit.text.cleaning import LONGEST, clean, is_too_long


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("<b>R&amp;D</b>", "<b>R&amp;D</b>"),
        ("a\x00b\x07\x1b[31mc\x7f\x9f", "ab[31mc"),
        ("a\tb", "a b"),
        ("a\r\nb\rc\u2028d\x0be", "a\nb\nc\nd\ne"),
        ("a\n\n\n\n\n\nb", "a\n\n\nb"),
        ("Nguye\u0302\u0303n", "Nguyễn"),
        ("a\ud800b\ufffe\ufeffc\u00add", "abc\u00add"),
        ("\u00ada\u00ad b\u00ad", "a b"),
        ("म\u200dक\u200c", "म\u200dक\u200c"),
    ],
)
def test_controls_go_and_letters_are_composed(typed: str, printed: str) -> None:
    assert clean(typed) == printed


def test_a_text_of_a_megabyte_is_cut() -> None:
    assert [len(clean(char * 1_000_000)) for char in "aé"] == [LONGEST, LONGEST]
    assert [is_too_long("é" * LONGEST), is_too_long("é" * (LONGEST + 1))] == [False, True]
