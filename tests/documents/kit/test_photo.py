"""Pictures of people."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from iar_desktop.documents.kit.beside import Beside
from iar_desktop.documents.kit.heading import Title
from iar_desktop.documents.kit.photo import Photo, cropped, initials
from iar_desktop.documents.kit.report import Report
from iar_desktop.schema.messages import speaking
from tests.documents.kit.printing import pages, printed


def picture(width: int, height: int, kind: str = "JPEG", mode: str = "RGB", **how: object) -> bytes:
    out = BytesIO()
    Image.new(mode, (width, height), 0 if mode != "RGB" else "red").save(out, kind, **how)
    return out.getvalue()


def size_of(content: bytes | None) -> tuple[int, int]:
    assert content is not None
    with Image.open(BytesIO(content)) as image:
        return image.size


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
    with Image.open(BytesIO(content or b"")) as upright:
        colours = [upright.convert("L").getpixel((100, row)) for row in (50, 350)]
    assert colours == [0, 255]


def test_what_is_transparent_is_paper() -> None:
    with Image.open(BytesIO(cropped(picture(9, 9, "PNG", "RGBA"), 1, (9, 9)) or b"")) as image:
        assert image.getpixel((4, 4)) == (255, 255, 255)


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
