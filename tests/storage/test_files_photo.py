import io
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image

from iar_desktop.schema.errors import UserError
from iar_desktop.storage import files
from iar_desktop.storage.files_photo import LONGEST_SIDE, reduced, store_photo

ORIENTATION, ARTIST = 0x0112, 0x013B


def saved(tmp_path: Path, picture: Image.Image, name: str = "photo.jpg", **how: object) -> Path:
    file = tmp_path / name
    picture.save(file, **how)  # type: ignore[arg-type] # whatever the format takes
    return file


def opened(content: bytes) -> Image.Image:
    picture = Image.open(io.BytesIO(content))
    picture.load()
    return picture


def halves() -> Image.Image:
    """A wide picture, its left half red and its right half blue."""
    picture = Image.new("RGB", (400, 200), "red")
    picture.paste("blue", (200, 0, 400, 200))
    return picture


def is_red(picture: Image.Image, place: tuple[int, int]) -> bool:
    red, _green, blue = (band.getpixel(place) for band in picture.split())
    return red == pytest.approx(255, abs=50) and blue == pytest.approx(0, abs=50)


def test_a_photo_is_kept_reduced(path: Path, tmp_path: Path) -> None:
    source = saved(tmp_path, Image.new("RGB", (4000, 3000), "green"))
    stored = store_photo(path, source)
    picture = opened(files.read(path, stored.digest))
    assert (picture.format, picture.mode, picture.size) == ("JPEG", "RGB", (LONGEST_SIDE, 1200))
    assert stored.size == len(files.read(path, stored.digest)) < 200_000


def test_a_small_photo_is_not_blown_up(tmp_path: Path) -> None:
    assert opened(reduced(saved(tmp_path, halves()))).size == (400, 200)


@pytest.mark.parametrize(
    ("orientation", "size", "red_at"),
    [
        (1, (400, 200), (20, 100)),
        (3, (400, 200), (380, 100)),
        (6, (200, 400), (100, 20)),
        (8, (200, 400), (100, 380)),
    ],
)
def test_a_photo_stands_upright(
    tmp_path: Path, orientation: int, size: tuple[int, int], red_at: tuple[int, int]
) -> None:
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    exif[ARTIST] = "Jane Doe"
    picture = opened(reduced(saved(tmp_path, halves(), exif=exif)))
    assert picture.size == size
    assert is_red(picture, red_at)
    assert dict(picture.getexif()) == {}


@pytest.mark.parametrize("mode", ["L", "P", "RGBA", "LA", "CMYK", "1", "I;16"])
def test_pictures_of_any_mode(tmp_path: Path, mode: str) -> None:
    name = "photo.tiff" if mode in ("CMYK", "I;16") else "photo.png"
    picture = opened(reduced(saved(tmp_path, Image.new(mode, (30, 20)), name)))
    assert (picture.mode, picture.size) == ("RGB", (30, 20))


def test_what_is_transparent_becomes_white(tmp_path: Path) -> None:
    source = saved(tmp_path, Image.new("RGBA", (10, 10), (255, 0, 0, 0)), "photo.png")
    assert opened(reduced(source)).getpixel((5, 5)) == (255, 255, 255)


@pytest.mark.parametrize(
    "content",
    [b"", b"no picture at all", b"%PDF-1.7\n" + bytes(2000), b"<svg xmlns='x'/>", b"\x89PNG\r\n"],
)
def test_what_is_no_picture(path: Path, tmp_path: Path, content: bytes) -> None:
    source = tmp_path / "photo.jpg"
    source.write_bytes(content)
    with pytest.raises(UserError, match=r"photo\.jpg.*(pas une image|endommagée)"):
        store_photo(path, source)
    assert not files.folder(path).exists()


@pytest.mark.parametrize("name", ["photo.jpg", "photo.png", "photo.gif", "photo.webp"])
def test_a_picture_cut_short(tmp_path: Path, name: str) -> None:
    noise = Image.effect_noise((300, 300), 90).convert("RGB")
    whole = saved(tmp_path, noise, name)
    whole.write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
    with pytest.raises(UserError, match=r"endommagée ou incomplète|pas une image"):
        reduced(whole)


def declared(wide: int, high: int) -> bytes:
    """A PNG of a few bytes that claims to be so large."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        checked = kind + content
        return struct.pack(">I", len(content)) + checked + struct.pack(">I", zlib.crc32(checked))

    header = struct.pack(">IIBBBBB", wide, high, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", b"") + chunk(b"IEND", b"")


@pytest.mark.parametrize(("wide", "high"), [(20_000, 15), (15, 20_000), (12_000, 12_000)])
def test_a_picture_too_large(tmp_path: Path, wide: int, high: int) -> None:
    source = tmp_path / "carte.png"
    source.write_bytes(declared(wide, high))
    with pytest.raises(UserError, match=r"carte\.png.*trop grande.*16.000 pixels"):
        reduced(source)


def test_a_decompression_bomb(tmp_path: Path) -> None:
    source = tmp_path / "bombe.png"
    source.write_bytes(declared(60_000, 60_000))
    with pytest.raises(UserError, match="trop grande"):
        reduced(source)


def test_a_real_picture_20_000_pixels_wide(tmp_path: Path) -> None:
    source = saved(tmp_path, Image.new("L", (20_000, 40)), "panorama.png")
    with pytest.raises(UserError, match="trop grande"):
        reduced(source)


def test_a_photo_that_is_not_there(path: Path, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"pas de.*nowhere\.jpg"):
        store_photo(path, tmp_path / "nowhere.jpg")
