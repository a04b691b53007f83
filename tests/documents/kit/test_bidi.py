"""The order of characters, against python-bidi (Unicode's algorithm in Rust)."""

from unicodedata import bidirectional

import pytest
from bidi import get_display
from hypothesis import given
from hypothesis import strategies as st

from iar_desktop.documents.kit.text.bidi import base_level, levels, visual_order

_REMOVED = ("RLE", "LRE", "RLO", "LRO", "PDF", "BN")
_PLAIN = "abC אבג ابت 123 ١٢٣ +-,.:/%$ () [] «» <> \u0301\u0651 \u200e\u200f!?"
_ISOLATES = _PLAIN + "\u2066\u2067\u2068\u2069"
_EMBEDDINGS = "aא ا1٢ +,()%\u202a\u202b\u202c\u202d\u202e\u2067\u2069"


def displayed(text: str, base: int) -> str:
    return kept("".join(text[index] for index in visual_order(levels(text, base))))


def kept(text: str) -> str:
    return "".join(char for char in text if bidirectional(char) not in _REMOVED)


@given(st.text(_ISOLATES, max_size=24), st.sampled_from([0, 1]))
def test_order_is_that_of_the_algorithm(text: str, base: int) -> None:
    assert displayed(text, base) == kept(get_display(text, base_dir="LR"[base]))


@given(st.text(_EMBEDDINGS, max_size=16))
def test_order_with_embeddings_is_that_of_the_algorithm(text: str) -> None:
    assert displayed(text, 0) == kept(get_display(text, base_dir="L"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("EFIB", [0, 0, 0, 0]),
        ("اب 12", [1, 1, 1, 2, 2]),
        ("(اب) ", [1, 1, 1, 1, 1]),
    ],
)
def test_levels_of_a_paragraph(text: str, expected: list[int]) -> None:
    assert levels(text, base_level(text)) == expected


def test_the_first_strong_character_decides_the_direction() -> None:
    texts = ("12 Nom", "12 محمد", "«שלום» Nom", "\u2067محمد\u2069 Nom", "12")
    assert [base_level(text) for text in texts] == [0, 1, 1, 0, 0]
