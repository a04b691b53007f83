"""Sheets of labels, in true millimetres."""

from itertools import pairwise

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.canvas import SheetCanvas
from iar_desktop.documents.kit.fitted import Fitted
from iar_desktop.documents.kit.labels.formats import ADDRESS, FORMATS, LabelFormat
from iar_desktop.documents.kit.labels.sheet import LabelSheet
from iar_desktop.documents.kit.labels.stack import Gap, Row, Stack
from iar_desktop.documents.kit.text.text import Text
from tests.documents.kit.printing import pages, printed

MM = 72 / 25.4


class Filled(Block):
    """A cell that draws its whole box."""

    def wrap(self, width: float, room: float) -> float:
        self.width, self.height = width, room
        return room

    def draw(self, canvas: SheetCanvas) -> None:
        canvas.rect(0, 0, self.width, self.height, stroke=0, fill=1)


def drawn(pdf: bytes) -> list[list[tuple[float, float, float, float]]]:
    """Left, top, width, height of the shapes of each page, in millimetres of an A4 sheet."""
    found = []
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            assert page.get_size() == pytest.approx((210 * MM, 297 * MM), abs=0.01)
            boxes = [shape.get_bounds() for shape in page.get_objects()]
            found.append(
                [
                    tuple(
                        round(each / MM, 1)
                        for each in (box[0], 297 * MM - box[3], box[2] - box[0], box[3] - box[1])
                    )
                    for box in boxes
                ]
            )
    return found


@pytest.mark.parametrize(
    ("name", "places", "first", "last"),
    [
        ("l7160", 21, (7.2, 15.2, 63.5, 38.1), (139.3, 243.8, 63.5, 38.1)),
        ("l7159", 24, (7.2, 12.9, 63.5, 33.9), (139.3, 250.2, 63.5, 33.9)),
        ("l7163", 14, (4.7, 15.2, 99.1, 38.1), (106.3, 243.8, 99.1, 38.1)),
        ("l7418", 8, (19, 38.5, 86, 55), (105, 203.5, 86, 55)),
        ("l4728", 8, (15, 28.5, 90, 60), (105, 208.5, 90, 60)),
        ("badge-a6", 4, (0, 0, 105, 148.5), (105, 148.5, 105, 148.5)),
        ("badge-a6-turned", 4, (0, 0, 105, 148.5), (105, 148.5, 105, 148.5)),
        ("place-card", 2, (0, 0, 210, 148.5), (0, 148.5, 210, 148.5)),
        ("place-card-small", 6, (0, 0, 105, 99), (105, 198, 105, 99)),
    ],
)
def test_cells_are_where_the_sheet_has_them(
    name: str,
    places: int,
    first: tuple[float, float, float, float],
    last: tuple[float, float, float, float],
) -> None:
    form = FORMATS[name]
    assert form.places == places
    pad = form.padding
    (page,) = drawn(printed(LabelSheet(form, [Filled()] * places).pages()))
    for box, expected in ((page[0], first), (page[-1], last)):
        x, y, width, height = expected
        inside = (x + pad, y + pad, width - 2 * pad, height - 2 * pad)
        assert box == pytest.approx(inside, abs=0.11)


@pytest.mark.parametrize("form", FORMATS.values(), ids=FORMATS)
def test_no_cell_meets_another_or_the_edge(form: LabelFormat) -> None:
    boxes = [form.box(index) for index in range(form.places)]
    for one, other in pairwise(boxes):
        assert other.x >= one.x + one.width - 0.01 or other.y + other.height <= one.y + 0.01
    assert min(box.x for box in boxes) >= 0
    assert min(box.y for box in boxes) >= -0.01
    assert max(box.x + box.width for box in boxes) <= 210 * MM + 0.01


@pytest.mark.parametrize("form", FORMATS.values(), ids=FORMATS)
def test_the_back_of_a_cell_is_behind_it(form: LabelFormat) -> None:
    """A sheet turned along its long edge shows what was at the left at the right."""
    for index in range(form.places):
        front, back = form.box(index), form.box(index, mirrored=True)
        assert back.x == pytest.approx(210 * MM - front.x - front.width)
        assert (back.y, back.width, back.height) == (front.y, front.width, front.height)


def test_used_places_are_skipped_and_backs_follow_their_fronts() -> None:
    form = FORMATS["l7418"]
    fronts = [Fitted(f"front{n}.", ADDRESS, 20) for n in range(10)]
    backs = [Fitted(f"back{n}.", ADDRESS, 20) for n in range(10)]
    found = pages(printed(LabelSheet(form, fronts, backs=backs, skip=3).pages()))
    assert [sorted(page.split()) for page in found] == [
        [f"front{n}." for n in range(5)],
        [f"back{n}." for n in range(5)],
        [f"front{n}." for n in range(5, 10)],
        [f"back{n}." for n in range(5, 10)],
    ]


def test_no_cells_make_no_page_and_all_backs_are_needed() -> None:
    assert LabelSheet(FORMATS["l7160"], []).pages() == []
    with pytest.raises(ValueError, match="back"):
        LabelSheet(FORMATS["l7160"], [Filled()], backs=[])


def test_a_printer_that_is_off_is_put_right() -> None:
    form = FORMATS["l7160"]
    (plain,), (moved,) = (
        drawn(printed(LabelSheet(form, [Filled()], shift=shift).pages()))
        for shift in ((0, 0), (1.5, -2))
    )
    assert moved[0] == pytest.approx((plain[0][0] + 1.5, plain[0][1] - 2, *plain[0][2:]), abs=0.11)


@settings(max_examples=12, deadline=None)
@given(
    text=st.text("abc éü 田中宏\nمحمد", min_size=1, max_size=200),
    name=st.sampled_from(["l7159", "badge-a6-turned", "l7163"]),
)
def test_nothing_leaves_its_cell(text: str, name: str) -> None:
    form = FORMATS[name]
    cell = Stack([Text(text), Gap(4), Row(Text(text), Fitted(text, ADDRESS, 30), 30)], form.cell[1])
    pdf = printed(LabelSheet(form, [cell]).pages())
    for left, top, width, height in drawn(pdf)[0]:
        if not width:
            continue  # a mark of direction, which has no ink
        assert left >= form.left - 0.5
        assert top >= form.top - 0.5
        assert left + width <= form.left + form.width + 0.5
        assert top + height <= form.top + form.height + 0.5
