"""Pictures of people."""

import struct
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from iar_desktop.documents.kit.beside import Beside
from iar_desktop.documents.kit.block import PageBreak
from iar_desktop.documents.kit.heading import Title
from iar_desktop.documents.kit.photo import Photo, initials
from iar_desktop.documents.kit.pictures import Picture, cropped, whole
from iar_desktop.documents.kit.report import Report
from iar_desktop.schema.messages import speaking
from tests.documents.kit.printing import pages, printed


def picture(width: int, height: int, kind: str = "JPEG", mode: str = "RGB", **how: object) -> bytes:
    out = BytesIO()
    Image.new(mode, (width, height), 0 if mode != "RGB" else "red").save(out, kind, **how)
    return out.getvalue()


def seen(found: Picture | None) -> Image.Image:
    """What is embedded, as a reader of PDF decodes it."""
    assert found is not None
    if found.filter == "FlateDecode":
        mode = {"DeviceRGB": "RGB", "DeviceGray": "L"}[found.colours]
        return Image.frombytes(mode, (found.width, found.height), zlib.decompress(found.content))
    image = Image.open(BytesIO(found.content))
    assert image.size == (found.width, found.height)
    return image


def size_of(found: Picture | None) -> tuple[int, int]:
    return seen(found).size


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (picture(1000, 500), (200, 200)),
        (picture(50, 400), (50, 50)),
        (picture(300, 300, "PNG", "RGBA"), (200, 200)),
        (picture(300, 300, "PNG", "P"), (200, 200)),
        (picture(300, 300, "PNG", "1"), (200, 200)),
        (picture(300, 300, "GIF", "L"), (200, 200)),
        (picture(20_000, 100), (100, 100)),
        (picture(1, 1), (1, 1)),
    ],
)
def test_a_picture_is_cropped_to_its_box(content: bytes, expected: tuple[int, int]) -> None:
    assert size_of(cropped(content, 1, (200, 200))) == expected


def test_a_picture_stands_upright() -> None:
    image = Image.new("RGB", (400, 200), "white")
    image.paste("black", (0, 0, 200, 200))
    turned = Image.Exif()
    turned[0x0112] = 6  # the camera was held on its side
    out = BytesIO()
    image.save(out, "JPEG", exif=turned)
    content = cropped(out.getvalue(), 0.5, (200, 400))
    assert size_of(content) == (200, 400)
    upright = seen(content).convert("L")
    assert [upright.getpixel((100, row)) for row in (50, 350)] == [0, 255]


def test_what_is_transparent_is_paper() -> None:
    for read in (cropped(picture(9, 9, "PNG", "RGBA"), 1, (9, 9)), logo_of(9, 9, "RGBA")):
        assert seen(read).getpixel((4, 4)) == (255, 255, 255)


def logo_of(width: int, height: int, mode: str = "RGB") -> Picture | None:
    return whole(picture(width, height, "PNG", mode), (200, 100))


@pytest.mark.parametrize(
    ("size", "expected"),
    [((400, 400), (100, 100)), ((50, 20), (50, 20)), ((1, 5000), (1, 100)), ((9000, 3), (200, 1))],
)
def test_a_logo_is_whole(size: tuple[int, int], expected: tuple[int, int]) -> None:
    assert size_of(logo_of(*size)) == expected


@pytest.mark.parametrize("mode", ["CMYK", "I;16", "LA", "P", "1", "L"])
def test_a_picture_of_any_mode_keeps_its_greys(mode: str) -> None:
    """Black, half and white, side by side, are so on paper."""
    levels = Image.new("L", (30, 10), 0)
    levels.paste(128, (10, 0, 20, 10))
    levels.paste(255, (20, 0, 30, 10))
    image = levels.convert("RGB").convert(mode) if mode == "CMYK" else levels
    if mode == "I;16":
        image = Image.frombytes(
            mode, (30, 10), struct.pack("<300H", *(v * 257 for v in levels.tobytes()))
        )
    elif mode != "CMYK":
        image = levels.convert(mode)
    out = BytesIO()
    image.save(out, "TIFF" if mode == "CMYK" else "PNG")
    read = seen(cropped(out.getvalue(), 3, (30, 10))).convert("L")
    found = [read.tobytes()[5 * 30 + x] for x in ((5, 25) if mode == "1" else (5, 15, 25))]
    expected = [0, 255] if mode == "1" else [0, 128, 255]
    assert all(abs(one - other) < 6 for one, other in zip(found, expected, strict=True)), found


def test_of_a_tall_picture_the_head_is_kept() -> None:
    image = Image.new("L", (400, 2000), 255)
    image.paste(0, (150, 180, 250, 330))  # the face of someone standing
    out = BytesIO()
    image.save(out, "PNG")
    kept = seen(cropped(out.getvalue(), 0.8, (400, 500))).convert("L")
    column = kept.crop((200, 0, 201, 500)).tobytes()
    assert sum(grey < 128 for grey in column) >= 148


def test_the_same_picture_is_embedded_once() -> None:
    content = picture(300, 300)
    twice = [Photo(content, "A"), Photo(content, "B"), PageBreak(), Photo(bytes(content), "C")]
    pdf = printed(twice)
    assert pdf.count(b"/Subtype /Image") == 1
    assert printed(twice) == pdf


@pytest.mark.parametrize(
    "content", [b"", b"no picture", picture(100, 100)[:300], picture(100, 100, "PNG")[:60]]
)
def test_what_is_no_picture_is_none(content: bytes) -> None:
    assert cropped(content, 1, (200, 200)) is None


def test_a_picture_too_large_to_decode_is_none() -> None:
    assert cropped(picture(20_000, 20_000, "PNG", "1"), 1, (200, 200)) is None


def test_initials_stand_for_a_picture_that_cannot_be_read(tmp_path: Path) -> None:
    report = Report()
    photo = Photo(tmp_path / "absent.jpg", "Claire Moreau")
    found = pages(printed([Beside(photo, [Title("Claire Moreau")])], report))
    assert "CM" in found[0]
    with speaking("en"):
        assert report.warnings() == [
            "A picture cannot be read, initials stand in its place: Claire Moreau."
        ]


def test_a_person_without_picture_is_no_warning() -> None:
    report = Report()
    assert "田" in pages(printed([Photo(None, "田中")], report))[0]
    assert report.warnings() == []


def test_initials_are_those_of_the_first_and_last_name() -> None:
    names = ("Claire Moreau", "Nguyễn Thị Ánh", "Cher", "", "— 12")
    assert [initials(name) for name in names] == ["CM", "NÁ", "C", "?", "?"]
