"""The block of text: alignment, parting, warnings."""

import re

import pytest

from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.report import Report
from iar_desktop.documents.kit.text.missing import missing
from iar_desktop.documents.kit.text.shaping import shape
from iar_desktop.documents.kit.text.style import BODY, CELL, GLANCE
from iar_desktop.documents.kit.text.text import Span, Text
from iar_desktop.schema.messages import speaking
from tests.documents.kit.printing import pages, printed


def edges(text: Text, width: float) -> list[tuple[float, float]]:
    """Where each line begins and ends, in points from the left."""
    several = len(text.lines_at(width)) > 1
    return [
        (round(left, 1), round(left + line.width * text.style.size, 1))
        for line in text.lines_at(width)
        for left in [text._offset(line, width, several=several)]
    ]


@pytest.mark.parametrize(
    ("align", "content", "at_left", "at_right"),
    [
        ("start", "Nom", True, False),
        ("start", "محمد", False, True),
        ("left", "محمد", True, False),
        ("right", "Nom", False, True),
        ("center", "Nom", False, False),
        ("cell", "محمد", True, False),
        ("cell", "محمد " * 30, False, True),
    ],
)
def test_lines_stand_where_they_begin(
    align: str, content: str, at_left: bool, at_right: bool
) -> None:
    left, right = edges(Text(content, BODY.but(align=align)), 200)[0]
    assert (left == 0, right == 200) == (at_left, at_right)


def test_a_marker_keeps_its_room_on_the_side_where_lines_begin() -> None:
    style = BODY.but(indent=16)
    assert edges(Text("Point", style, "•"), 200)[0][0] == 16
    assert edges(Text("محمد", style, "•"), 200)[0][1] == 184


def test_parting_leaves_no_single_line() -> None:
    text = Text("\n".join(["ligne"] * 5))
    leading = text.style.leading

    def sizes(room: float) -> list[int]:
        return [len(part.lines_at(300)) for part in text.split(300, room) if isinstance(part, Text)]

    assert [sizes(leading * lines) for lines in (1, 2, 3, 4)] == [[], [2, 3], [3, 2], [3, 2]]


def test_a_parted_text_is_drawn_whole_over_the_pages() -> None:
    lines = [f"ligne{number}" for number in range(140)]
    found = pages(printed([Text("\n".join(lines))]))
    assert len(found) == 3
    assert [word for page in found for word in page.split() if word.startswith("ligne")] == lines


def test_what_has_no_room_is_shortened_and_said() -> None:
    report = Report()
    blocks: list[Block] = [Text("mot " * 500, BODY.but(max_lines=2))]
    assert "mot…" in pages(printed(blocks, report))[0]
    with speaking("en"):
        assert report.warnings() == [
            "A text has no room on the page and is shortened: “mot mot mot mot mot mot…”."
        ]


def test_characters_that_no_font_has_are_said_with_their_record() -> None:
    report = Report()
    printed([Text("ᓄᕗ ᓄ")], report)
    report.record = "Mission arctique"
    report.missing("ᓄ", "…à ᓄ")
    with speaking("en"):
        assert report.warnings() == [
            "No font has “ᓄ” (U+14C4), “ᕗ” (U+1557): boxes stand in their places, first in “ᓄᕗ ᓄ”.",
            "No font has “ᓄ” (U+14C4): a box stands in its place in “…à ᓄ”, in “Mission arctique”.",
        ]
    with speaking("fr"):
        assert report.warnings()[0].startswith("Aucune police n’a « ᓄ » (U+14C4), «")


def test_a_missing_character_is_shown_with_what_stands_around_it() -> None:
    text = "un deux trois quatre cinq six ᓄ sept huit neuf dix onze douze"
    (line,) = Text(text).lines_at(500)
    assert list(missing(line)) == [("ᓄ", "…ois quatre cinq six ᓄ sept huit neuf dix…")]


def test_italics_are_letters_of_their_own_and_links_part_a_line() -> None:
    text = Text(["à ", Span("Éna 東", italic=True), Span("a@b.fr", link="mailto:a@b.fr")])
    (line,) = text.lines_at(500)
    assert [(each.shaped.face.name, each.shaped.text, each.ink.link) for each in line.pieces] == [
        ("NotoSans-Regular", "à", ""),
        ("NotoSans-Regular", " ", ""),
        ("NotoSans-Italic", "Éna", ""),
        ("NotoSans-Italic", " ", ""),
        ("NotoSansJP-Regular", "東", ""),
        ("NotoSans-Regular", "a@b.fr", "mailto:a@b.fr"),
    ]


def test_a_word_of_a_megabyte_is_printed_in_part_and_said() -> None:
    report = Report()
    pdf = printed([Text("a" * 1_000_000)], report)
    assert sum(page.count("a") for page in pages(pdf)) > 49_000
    with speaking("en"):
        assert report.warnings() == [
            "A text is too long for a sheet: only its first 50,000 characters are printed."
        ]


def test_widths_say_when_words_are_cut() -> None:
    text = Text([Span("Biorefinery", bold=True), " et Star-COLIBRI"], CELL)
    assert [len(text.lines_at(text.natural_width() + 0.1)), len(text.lines_at(10))] == [1, 16]
    lines = text.lines_at(text.least_width() + 0.1)
    assert ["".join(piece.shaped.text for piece in line.pieces) for line in lines] == [
        "Biorefinery",
        "et Star-",
        "COLIBRI",
    ]


def test_a_cell_for_a_glance_is_shortened_without_a_word() -> None:
    report = Report()
    (page,) = pages(printed([Text("mot, " * 500, GLANCE)], report))
    assert "mot…" in page
    assert report.warnings() == []


@pytest.mark.parametrize("text", ["שָׁלוֹם", "מַה שְּׁלוֹמְךָ", "السَّلَامُ", "ผู้น้ำ"])
def test_the_pen_ends_where_the_text_does(text: str) -> None:
    for piece in shape(text, bold=False, rtl=text[0] != "ผ"):
        parts = re.fullmatch(r"(-?[\d.]+)?((?:<[0-9A-F]+>(?:-?[\d.]+)?)*)", piece.shown.operand)
        assert parts is not None, "numbers run together"
        back = sum(map(float, re.findall(r"-?[\d.]+(?=<|$)", re.sub("<.*?>", "<", parts[0]))))
        font = piece.face.font
        glyphs = [int(code, 16) for code in re.findall("[0-9A-F]{4}", piece.shown.operand)]
        own = sum(font.get_glyph_h_advance(glyph) for glyph in glyphs) * 1000 / piece.face.units
        assert own - back == pytest.approx(piece.width * 1000, abs=0.1)
