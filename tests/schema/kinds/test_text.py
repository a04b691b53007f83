import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iar_desktop.schema.kinds import LongText, Text
from tests.schema.kinds.refusals import MEGABYTE, refused, takes_or_refuses


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Green   Chemistry \n Centre\t", "Green Chemistry Centre"),
        ("cafe\u0301", "café"),
        ("a\x00b\x08c\x1bd\x7fe\x9f", "abcde"),
        ("x\u202egnp.exe\u2066", "xgnp.exe"),
        ("a\u2028b\u2029c", "a b c"),
        ("\ud800", ""),
        ("\ufeffname", "name"),
        ("क्षत्रिय محمد 経済 👩\u200d🔬", "क्षत्रिय محمد 経済 👩\u200d🔬"),
        ("O'Neill “x” <b> {y} 100%", "O'Neill “x” <b> {y} 100%"),
    ],
)
def test_one_line(typed: str, kept: str) -> None:
    assert Text().parse(typed) == kept


def test_several_lines_keep_their_shape() -> None:
    assert LongText().parse("\n\nFirst  line \r\n\r\n  second\rthird\t\n\n") == (
        "First  line\n\n  second\nthird"
    )


def test_the_length_is_measured_in_characters() -> None:
    assert Text(5).parse("日本語経済") == "日本語経済"
    assert Text(5).parse("e\u0301" * 5) == "é" * 5
    assert (
        refused(Text(5), "123456")
        == "Ce texte compte 6 caractères ; ce champ en accepte 5 au plus."
    )
    assert refused(LongText(), MEGABYTE) == (
        "Ce texte compte 1 000 000 caractères ; ce champ en accepte 100 000 au plus."
    )


@given(st.text(max_size=200))
def test_what_is_kept_is_clean_and_stays_so(typed: str) -> None:
    for kind in (Text(), LongText()):
        kept = kind.parse(typed)
        assert kind.parse(kept) == kept
        assert unicodedata.is_normalized("NFC", kept)
        allowed = "\n\t" if isinstance(kind, LongText) else ""
        assert all(
            each in allowed or unicodedata.category(each) not in ("Cc", "Cs") for each in kept
        )
        assert kept.encode().decode() == kept


@pytest.mark.parametrize("kind", [Text(), LongText()])
def test_hostile_texts(kind: Text) -> None:
    takes_or_refuses(kind)
