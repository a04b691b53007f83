"""Text as large as its box allows."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iar_desktop.documents.kit.fitted import READABLE, Fitted, fitted_line
from iar_desktop.documents.kit.report import Report
from iar_desktop.documents.kit.text.style import TextStyle
from iar_desktop.schema.messages import speaking
from tests.documents.kit.printing import by_poppler, printed

NAME = TextStyle(30, 40, bold=True, align="center")
TEXTS = st.one_of(
    *(
        st.text(alphabet, max_size=200)
        for alphabet in (
            "Àéîõüabc xyz-’.",
            "田中宏 経済産業省ー",
            "محمد عبد الرحمن",
            "सुब्रमण्यम ",
            "דוד בן גוריון abc 12",
            "Nguyễn Thị\n김민수",
        )
    )
)


@settings(max_examples=60, deadline=None)
@given(text=TEXTS, width=st.floats(30, 400), height=st.floats(5, 120), lines=st.integers(1, 4))
def test_no_text_leaves_its_box(text: str, width: float, height: float, lines: int) -> None:
    fitted = Fitted(text, NAME, height, lines)
    assert fitted.wrap(width, 1000) == height
    found = fitted._text.lines_at(width)
    assert len(found) <= max(lines, 1)
    assert len(found) * fitted._text.style.leading <= height + 0.01
    assert all(line.width * fitted.size <= width + 0.01 for line in found)
    assert fitted.size <= NAME.size
    assert not fitted.is_shortened or fitted.size <= READABLE


@pytest.mark.parametrize(
    ("text", "width", "lines", "size"),
    [
        ("Léa Bo", 300, 1, 30),  # the ceiling
        ("Jean-Baptiste de la Tour d’Auvergne", 300, 1, 16.75),
        ("Jean-Baptiste de la Tour d’Auvergne", 200, 2, 21.5),
        ("田中 宏", 60, 1, 18.25),
    ],
)
def test_the_size_is_the_largest_that_fits(
    text: str, width: float, lines: int, size: float
) -> None:
    fitted = Fitted(text, NAME, 90, lines)
    fitted.wrap(width, 1000)
    assert fitted.size == pytest.approx(size, abs=0.26)
    larger = Fitted(text, NAME.but(size=fitted.size + 0.5, leading=40), 90, lines)
    larger.wrap(width, 1000)
    assert fitted.size == NAME.size or larger.size < fitted.size + 0.5


def test_what_does_not_fit_at_the_floor_is_shortened_with_a_warning() -> None:
    report = Report()
    with speaking("en"):
        pdf = printed([Fitted("Université " * 40, NAME, 12, 1)], report)
        assert by_poppler(pdf).split("FICHE — usage interne ")[-1].startswith("Université Univ")
        assert "…" in by_poppler(pdf)
        assert [sentence.count("shortened") for sentence in report.warnings()] == [1]


def test_a_word_is_cut_only_where_no_readable_size_holds_it() -> None:
    word = "Donaudampfschifffahrtsgesellschaftskapitän"
    whole, parted = (Fitted(word, NAME, 80, 2) for _ in range(2))
    whole.wrap(230, 1000)
    parted.wrap(100, 1000)
    assert len(whole._text.lines_at(230)) == 1
    assert len(parted._text.lines_at(100)) == 2
    assert not parted.is_shortened


def test_a_line_is_as_high_as_its_box() -> None:
    line = fitted_line("Ω", 35)
    line.wrap(300, 1000)
    assert line.height == 35
    assert line.size == pytest.approx(25)
