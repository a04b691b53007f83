"""The office's own look: colour, letterhead, footer, paper."""

from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from iar_desktop.documents.kit.block import Beginning, Block, PageBreak
from iar_desktop.documents.kit.heading import Heading, Title
from iar_desktop.documents.kit.look import Look, colours, readable
from iar_desktop.documents.kit.paper import LANDSCAPE, Paper, paper_for
from iar_desktop.documents.kit.report import Report
from iar_desktop.documents.kit.sheet import build
from iar_desktop.documents.kit.text.style import ACCENT
from iar_desktop.documents.kit.text.text import Text
from iar_desktop.schema.messages import speaking
from tests.documents.kit.printing import ABOUT, FURNITURE, pages

LETTERHEAD = "Pôle IAR\n50-52 boulevard Brossolette\n02930 Laon"


def logo(width: int = 300, height: int = 100) -> bytes:
    out = BytesIO()
    Image.new("RGBA", (width, height), (200, 0, 0, 255)).save(out, "PNG")
    return out.getvalue()


def sheet(look: Look, blocks: list[Block] | None = None, paper: Paper | None = None) -> bytes:
    return warned(look, blocks, paper)[0]


def warned(
    look: Look, blocks: list[Block] | None = None, paper: Paper | None = None
) -> tuple[bytes, list[str]]:
    """The file, and what is to be known about it."""
    story = [Beginning("a"), Title("Titre"), Heading("Partie"), Text("texte")]
    report = Report()
    pdf = build(blocks or story, ABOUT, FURNITURE, report, paper, look)
    with speaking("en"):
        return pdf, report.warnings()


def pixels(pdf: bytes, page: int = 0) -> Image.Image:
    with pypdfium2.PdfDocument(pdf) as document:
        image: Image.Image = document[page].render(scale=1).to_pil().convert("RGB")
    return image


def amount(image: Image.Image, colour: tuple[int, int, int]) -> int:
    return sum(count for count, found in image.getcolors(1 << 24) or [] if found == colour)


def test_the_accent_is_the_offices_own_wherever_it_is_drawn() -> None:
    image = pixels(sheet(Look("#a01030")))
    assert amount(image, (0xA0, 0x10, 0x30)) > 50
    assert amount(image, (0x1F, 0x6B, 0x4F)) == 0
    assert amount(pixels(sheet(Look())), (0x1F, 0x6B, 0x4F)) > 50


@pytest.mark.parametrize(
    ("colour", "expected"),
    [
        ("#a01030", "#a01030"),
        ("#000000", "#000000"),
        ("#ffffff", "#757575"),
        ("#767676", "#767676"),
    ],
)
def test_a_pale_colour_is_darkened_until_it_can_be_read(colour: str, expected: str) -> None:
    assert readable(colour) == expected


@pytest.mark.parametrize(
    "colour", ["", "red", "#12345", "#1234567", "#gggggg", ACCENT, ACCENT.upper()]
)
def test_what_is_no_other_colour_leaves_the_kits_own(colour: str) -> None:
    assert colours(colour) == {}


def test_the_letterhead_stands_on_the_first_page_of_each_record() -> None:
    blocks = [
        Beginning("un"), Title("Un"), PageBreak(), Text("a"), PageBreak("deux"), Title("Deux")
    ]  # fmt: skip
    found = pages(sheet(Look(letterhead=LETTERHEAD), blocks))
    head = "Pôle IAR 50-52 boulevard Brossolette 02930 Laon"
    assert [page.startswith(head) for page in found] == [True, False, True]
    assert [page.count(head) for page in found] == [1, 0, 1]


def test_the_footer_has_the_offices_own_line_on_every_page() -> None:
    blocks: list[Block] = [Text("a"), PageBreak(), Text("b")]
    found = pages(sheet(Look(foot="Association loi 1901\nLaon"), blocks))
    assert all(page.count("Association loi 1901 Laon") == 1 for page in found)
    assert all("Imprimé le 12 octobre 2026" in page for page in found)


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        ((300, 100), (138, 46)),
        ((9000, 30), (170, 1)),
        ((10, 4000), (1, 46)),
        ((100, 100), (46, 46)),
    ],
)
def test_a_logo_keeps_its_proportion(size: tuple[int, int], expected: tuple[int, int]) -> None:
    image = pixels(sheet(Look(logo=logo(*size))))
    found = image.convert("L").point(lambda grey: 255 if grey < 80 else 0, "L")
    red = Image.eval(image.split()[0], lambda value: 255 if value > 180 else 0)
    only_logo = Image.composite(found, Image.new("L", image.size), red).getbbox()
    assert only_logo is not None
    width, height = only_logo[2] - only_logo[0], only_logo[3] - only_logo[1]
    assert (abs(width - expected[0]) <= 1, abs(height - expected[1]) <= 1) == (True, True)


@pytest.mark.parametrize("source", [b"", b"<svg/>", logo()[:50], Path("/nowhere/logo.png")])
def test_a_logo_that_cannot_be_read_is_a_warning(source: bytes | Path) -> None:
    pdf, warnings = warned(Look(logo=source))
    assert b"/Subtype /Image" not in pdf
    assert warnings == ["The logo cannot be read: it is not printed. Choose a PNG or JPEG file."]


def test_papers_have_their_true_size() -> None:
    sizes = {
        (kind, size): tuple(round(each, 2) for each in paper_for(kind, size)[:2])
        for kind in ("portrait", "landscape", "bare")
        for size in ("a4", "letter")
    }
    assert sizes == {
        ("portrait", "a4"): (595.28, 841.89),
        ("portrait", "letter"): (612, 792),
        ("landscape", "a4"): (841.89, 595.28),
        ("landscape", "letter"): (792, 612),
        ("bare", "a4"): (595.28, 841.89),
        ("bare", "letter"): (612, 792),
    }
    bare = paper_for("bare")
    assert (bare.body_width, bare.body_height) == bare[:2]


def test_pages_of_one_file_may_be_of_several_papers() -> None:
    blocks: list[Block] = [
        Text("a"),
        PageBreak(kind="landscape"),
        Text("b"),
        PageBreak(kind="bare"),
    ]
    blocks += [
        Text("c"),
        PageBreak(kind="portrait", furniture=lambda canvas, number: None),
        Text("d"),
    ]
    pdf = sheet(Look(paper="letter"), blocks)
    with pypdfium2.PdfDocument(pdf) as document:
        assert [page.get_size() for page in document] == [
            (612, 792),
            (792, 612),
            (612, 792),
            (612, 792),
        ]
    furnished = ["Imprimé" in page for page in pages(pdf)]
    assert furnished == [True, True, False, False]
    with pypdfium2.PdfDocument(sheet(Look(), paper=LANDSCAPE)) as document:
        assert document[0].get_size() == pytest.approx((841.89, 595.28), abs=0.01)
