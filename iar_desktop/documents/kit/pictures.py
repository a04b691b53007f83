"""Pictures made ready for paper: upright, cropped or whole, no finer than a printer shows.

Imported where a picture is printed, and only then: a sheet without one needs no Pillow.
"""

import hashlib
import warnings
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageOps

DOTS_PER_POINT = 300 / 72
_MOST_PIXELS = 60_000_000  # of a picture that must be decoded whole
_MOST_KEPT = (
    200  # pictures of some 20 kB: a preview that follows each change reads none of them anew
)
_FLAT = 60_000  # bytes: a logo that takes more is a photograph, and smaller as a JPEG
_TO_8_BITS = 1 / 256
_FACE_TOP = 0.08  # of the height: a head is hardly ever higher, nor much lower, in a tall picture


class Picture(NamedTuple):
    """A picture as it stands in a PDF."""

    width: int
    height: int
    colours: str
    filter: str
    content: bytes
    digest: str


_kept: dict[tuple[object, ...], Picture | None] = {}


def cropped(source: bytes | Path, ratio: float, dots: tuple[int, int]) -> Picture | None:
    """Return the picture cut to ``ratio`` (w / h), of at most ``dots``.

    Of a wide picture the middle is kept, of a tall one what lies rather above: faces.  ``None``
    when it cannot be read, or would take too much memory.
    """
    return _once(source, (ratio, dots), lambda: _cropped(source, ratio, dots))


def whole(source: bytes | Path, dots: tuple[int, int]) -> Picture | None:
    """Return the whole picture on white, as large as fits into ``dots``; ``None`` as above."""
    return _once(source, (dots,), lambda: _whole(source, dots))


def _once(
    source: bytes | Path, how: tuple[object, ...], make: Callable[[], Picture | None]
) -> Picture | None:
    """Return what ``make`` returns, from before if the source has not changed since."""
    key = (_identity(source), *how)
    if (known := _kept.get(key)) is not None:
        return known
    if len(_kept) >= _MOST_KEPT:
        _kept.clear()
    found = _kept[key] = make()
    return found


def _identity(source: bytes | Path) -> object:
    """Return what tells a source from others: not its content, which may be large."""
    if isinstance(source, bytes):
        return hashlib.sha256(source).digest()
    try:
        found = source.stat()
    except OSError:
        return source
    return source, found.st_mtime_ns, found.st_size


def _cropped(source: bytes | Path, ratio: float, dots: tuple[int, int]) -> Picture | None:
    found = _read(source, dots)
    if found is None:
        return None
    width = max(min(found.width, round(found.height * ratio)), 1)
    height = max(min(found.height, round(found.width / ratio)), 1)
    left = (found.width - width) // 2
    top = min((found.height - height) // 3, round(found.height * _FACE_TOP))
    part = _on_white(found.crop((left, top, left + width, top + height)))
    return _jpeg(_within(part, dots))


def _whole(source: bytes | Path, dots: tuple[int, int]) -> Picture | None:
    found = _read(source, dots)
    if found is None:
        return None
    part = _within(_on_white(found), dots)
    flat = _flat(part)
    return flat if len(flat.content) <= _FLAT else _jpeg(part)


def _read(source: bytes | Path, dots: tuple[int, int]) -> Image.Image | None:
    """Return a picture decoded, and turned as the camera was held."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(BytesIO(source) if isinstance(source, bytes) else source) as picture:
                picture.draft("RGB", (dots[0] * 2, dots[1] * 2))  # decodes a JPEG smaller
                if picture.width * picture.height > _MOST_PIXELS:
                    return None
                picture.load()
                return ImageOps.exif_transpose(picture)
    except Exception:  # noqa: BLE001 - Pillow's readers raise all sorts on files that are broken
        return None


def _on_white(picture: Image.Image) -> Image.Image:
    """Return a picture in 8 bits of red, green and blue, or grey, on white paper."""
    if picture.mode in ("RGB", "L"):
        return picture
    if picture.mode.startswith("I"):  # 16 bits of grey
        return picture.convert("I").point(lambda value: value * _TO_8_BITS).convert("L")
    if "A" not in picture.getbands() and "transparency" not in picture.info:
        return picture.convert("RGB")
    layer = picture.convert("RGBA")
    paper = Image.new("RGBA", layer.size, "white")
    return Image.alpha_composite(paper, layer).convert("RGB")


def _within(picture: Image.Image, dots: tuple[int, int]) -> Image.Image:
    """Return a picture made smaller, its proportion kept, if it is larger than ``dots``."""
    if picture.width <= dots[0] and picture.height <= dots[1]:
        return picture
    share = min(dots[0] / picture.width, dots[1] / picture.height)
    size = max(round(picture.width * share), 1), max(round(picture.height * share), 1)
    return picture.resize(size, Image.Resampling.LANCZOS, reducing_gap=3)


def _jpeg(picture: Image.Image) -> Picture:
    out = BytesIO()
    picture.save(out, "JPEG", quality=85, optimize=True)
    return _made(picture, "DCTDecode", out.getvalue())


def _flat(picture: Image.Image) -> Picture:
    return _made(picture, "FlateDecode", zlib.compress(picture.tobytes(), 9))


def _made(picture: Image.Image, how: str, content: bytes) -> Picture:
    colours = "DeviceGray" if picture.mode == "L" else "DeviceRGB"
    digest = hashlib.sha256(content).hexdigest()[:32]
    return Picture(picture.width, picture.height, colours, how, content, digest)
