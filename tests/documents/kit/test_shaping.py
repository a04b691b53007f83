"""Which face draws what."""

import pytest

from iar_desktop.documents.kit.text.shaping import shape


def faces_of(text: str, *, bold: bool = False, rtl: bool = False) -> list[tuple[str, str]]:
    return [(piece.face.name, piece.text) for piece in shape(text, bold, rtl)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đặng Œuvre", [("NotoSans-Regular", "Đặng Œuvre")]),
        ("髙橋 様", [("NotoSansJP-Regular", "髙橋 様")]),
        (
            "NEDO 田中",
            [("NotoSans-Regular", "NEDO "), ("NotoSansJP-Regular", "田中")],
        ),
        ("क्ष त्रि", [("NotoSans-Regular", "क्ष त्रि")]),
        ("תל אביב", [("NotoSansHebrew-Regular", "תל אביב")]),
        ("น้ำใจ", [("NotoSansThai-Regular", "น้ำใจ")]),
        ("கோவை", [("NotoSansTamil-Regular", "கோவை")]),
        ("Երևան", [("NotoSansArmenian-Regular", "Երևան")]),
        ("თბილისი", [("NotoSansGeorgian-Regular", "თბილისი")]),
        ("故鄉", [("NotoSansJP-Regular", "故"), ("NotoSansTC-Regular", "鄉")]),
        ("x² → ✓", [("NotoSans-Regular", "x² "), ("NotoSansJP-Regular", "→ ✓")]),
        ("✔", [("NotoSansSymbols2-Regular", "✔")]),
        ("∬", [("NotoSansJP-Regular", "∬")]),
        ("🇫🇷👩‍💻", [("NotoEmoji-Regular", "🇫🇷👩‍💻")]),
        ("邉\U000e0100", [("NotoSansJP-Regular", "邉\U000e0100")]),
    ],
)
def test_the_first_family_that_covers_a_character_draws_it(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert faces_of(text) == expected


def test_signs_beside_arabic_are_drawn_with_it() -> None:
    assert faces_of("(محمد).", rtl=True) == [("NotoSansArabic-Regular", "(محمد).")]


def test_each_family_is_bold_too() -> None:
    names = {name for text in ("A", "田", "م") for name, _ in faces_of(text, bold=True)}
    assert names == {"NotoSans-Bold", "NotoSansJP-Bold", "NotoSansArabic-Bold"}


def test_what_no_font_has_is_a_box() -> None:
    pieces = shape("aᓄ", bold=False, rtl=False)
    assert [(piece.text, piece.missing) for piece in pieces] == [("a", False), ("ᓄ", True)]
    assert all(glyph.number for piece in pieces for glyph in piece.glyphs)


def test_conjuncts_and_joined_letters_are_shaped() -> None:
    (hindi,) = shape("क्षत्रिय", bold=False, rtl=False)
    (arabic,) = shape("محمد", bold=False, rtl=True)
    assert [text for text, _ in hindi.clusters] == ["क्ष", "त्रि", "य"]
    assert "".join(text for text, _ in arabic.clusters) == "محمد"
    alone = {shape(char, bold=False, rtl=True)[0].glyphs[0].number for char in "محمد"}
    assert alone.isdisjoint(glyph.number for glyph in arabic.glyphs[1:])
