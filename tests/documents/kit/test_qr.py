"""QR codes: what is drawn is the code."""

import pypdfium2
import pytest
import segno

from iar_desktop.documents.kit.qr import QUIET, Qr, matrix, rectangles
from iar_desktop.documents.kit.report import Report
from tests.documents.kit.printing import printed

CARD = "BEGIN:VCARD\nVERSION:4.0\nFN:田中 宏\nEMAIL:tanaka@nedo.example\nEND:VCARD"
LEFT, TOP = 15 / 25.4 * 72, 18 / 25.4 * 72


def test_the_page_shows_each_module_and_the_quiet_zone() -> None:
    rows = matrix(CARD)
    assert rows is not None
    side = len(rows) + 2 * QUIET
    scale = 4
    with pypdfium2.PdfDocument(printed([Qr(CARD, side)])) as document:
        picture = document[0].render(scale=scale).to_pil().convert("L")
    dark = [
        [
            picture.getpixel((round((LEFT + x + 0.5) * scale), round((TOP + y + 0.5) * scale)))
            < 128
            for x in range(side)
        ]
        for y in range(side)
    ]
    inside = [tuple(row[QUIET:-QUIET]) for row in dark[QUIET:-QUIET]]
    assert inside == list(rows)
    assert sum(map(sum, dark)) == sum(map(sum, rows))  # nothing in the quiet zone


def test_it_is_the_code_of_the_standard_at_level_m() -> None:
    rows = matrix(CARD)
    code = segno.make_qr(CARD, error="m", mask=3, boost_error=False)
    assert code.error == "M"
    assert rows == tuple(tuple(map(bool, row)) for row in code.matrix)


def test_rectangles_cover_what_is_dark_once() -> None:
    rows = matrix("https://iar.example/x")
    assert rows is not None
    found = [
        (x + i, y + j)
        for x, y, width, height in rectangles(rows)
        for i in range(width)
        for j in range(height)
    ]
    dark = {(x, y) for y, row in enumerate(rows) for x, module in enumerate(row) if module}
    assert (len(found), set(found)) == (len(dark), dark)
    assert len(rectangles(rows)) < len(dark) / 2


@pytest.mark.parametrize(("content", "warned"), [("x" * 3000, 1), ("", 0), ("x" * 2331, 0)])
def test_too_much_is_left_out_with_a_warning(content: str, warned: int) -> None:
    report = Report()
    printed([Qr(content, 80)], report)
    assert len(report.warnings()) == warned
