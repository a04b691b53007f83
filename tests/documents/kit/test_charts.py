"""Charts: lengths are true, numbers are said, and nothing is odd."""

from math import inf, nan

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.charts.bars import Bars, PairedBars
from iar_desktop.documents.kit.charts.columns import Columns, monthly
from iar_desktop.documents.kit.charts.progress import Progress
from iar_desktop.documents.kit.figures import said
from iar_desktop.documents.kit.text.style import ACCENT
from iar_desktop.schema.messages import speaking
from tests.documents.kit.printing import pages, printed

_ACCENT = tuple(int(ACCENT[start : start + 2], 16) for start in (1, 3, 5))
MM = 72 / 25.4

INK = 2.5  # points that a letter may reach over its own width


def filled(blocks: list[Block]) -> list[tuple[float, float]]:
    """Width and height of each shape of the first page filled with the accent, in points."""
    with pypdfium2.PdfDocument(printed(blocks)) as document:
        page = document[0]
        picture = page.render(scale=2).to_pil().convert("RGB")
        found = []
        for shape in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_PATH]):
            left, bottom, right, top = shape.get_bounds()
            middle = (left + right), (2 * page.get_height() - bottom - top)
            if right - left > 2 and top - bottom > 2:
                colour = picture.getpixel((round(middle[0]), round(middle[1])))
                if colour == _ACCENT:
                    found.append((right - left, top - bottom))
        return found


def test_bars_are_as_long_as_their_numbers() -> None:
    found = filled([Bars([("a", 30), ("b", 10), ("c", 0), ("d", -5)], "x")])
    assert [width / found[0][0] for width, _ in found] == pytest.approx([1, 1 / 3], abs=0.01)


def test_columns_are_as_high_as_their_numbers() -> None:
    found = filled([Columns([("a", 30), ("b", 15), ("c", 0)])])
    assert [height / found[0][1] for _, height in found] == pytest.approx([1, 0.5], abs=0.01)


def test_progress_ends_at_the_mark_when_the_objective_is_reached() -> None:
    found = filled([Progress([("a", 10, 10), ("b", 5, 10), ("c", 12, 10)])])
    track = found[0][0]  # seen where a bar covers its middle
    assert [width / track for width, _ in found] == pytest.approx([1, 0.8, 0.4, 1, 0.96], abs=0.01)


def test_what_is_drawn_is_said() -> None:
    with speaking("fr"):
        (page,) = pages(
            printed(
                [
                    Bars([("Japon", 1284), ("日本", 4.5)], "rencontres"),
                    PairedBars([("Missions", 8, 12)], ("2026", "2025")),
                    Progress([("Accords", 5, 4), ("Sans", 17, None)]),
                    Columns(monthly([3, 0, 5], [1, 2, 6]), ("cette année", "avant")),
                ]
            )
        )
    for text in ("Japon", "1 284 rencontres", "日本", "4,5 rencontres", "2026", "2025", "8", "12"):
        assert text in page.replace("\u202f", " ").replace("\xa0", " "), text
    for text in ("5 / 4", "125", "17", "janv.", "mars", "cette année", "avant"):
        assert text in page.replace("\xa0", " "), text


def test_a_chart_without_rows_takes_no_room() -> None:
    empty: list[Block] = [Bars([]), PairedBars([], ("a", "b")), Progress([]), Columns([])]
    assert [block.wrap(400, 700) for block in empty] == [0, 0, 0, 0]
    assert len(pages(printed(empty))) == 1


def test_long_charts_go_on_over_pages_without_losing_a_row() -> None:
    chart = PairedBars([(f"row{n}.", n, 200 - n) for n in range(120)], ("now", "then"))
    found = pages(printed([chart]))
    assert len(found) > 2
    assert all(page.count("then") == 1 for page in found)
    text = " ".join(found)
    assert all(text.count(f"row{n}.") == 1 for n in range(120))


@settings(max_examples=15, deadline=None)
@given(
    rows=st.lists(
        st.tuples(
            st.text("abc é田中محمد ", max_size=200),
            st.one_of(st.floats(allow_nan=True), st.integers(-5, 10**15)),
        ),
        max_size=8,
    )
)
def test_any_data_is_drawn_within_the_width(rows: list[tuple[str, float]]) -> None:
    blocks: list[Block] = [
        Bars(rows, "€"),
        PairedBars([(label, value, 3) for label, value in rows], ("2026", "2025")),
        Progress([(label, value, value) for label, value in rows]),
        Columns(rows),
    ]
    with pypdfium2.PdfDocument(printed(blocks)) as document:
        for page in document:
            for shape in page.get_objects():
                left, _, right, _ = shape.get_bounds()
                if left == right:
                    continue  # a mark of direction, which has no ink
                assert left >= 15 * MM - INK
                assert right <= 195 * MM + INK


@pytest.mark.parametrize(
    ("value", "french"),
    [
        (1284, "1\u202f284"),
        (4.5, "4,5"),
        (4.96, "5"),
        (99.96, "100"),
        (1234.4, "1\u202f234"),
        (-2.5, "-2,5"),
        (0, "0"),
        (nan, "–"),
        (inf, "–"),
    ],
)
def test_numbers_are_said_in_the_language(value: float, french: str) -> None:
    with speaking("fr"):
        assert said(value) == french
