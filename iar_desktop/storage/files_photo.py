"""Photos: any picture becomes an upright one of a size that suits screens and paper."""

import io
import warnings
from pathlib import Path
from typing import TYPE_CHECKING

from iar_desktop.schema.errors import UserError
from iar_desktop.schema.messages import _, grouped
from iar_desktop.storage import files, placing
from iar_desktop.storage.files import Stored

if TYPE_CHECKING:
    from PIL.Image import Image

LONGEST_SIDE = 1600
# Above these a picture is no photo of a person but a map or an attack: 100 million pixels take
# 300 MB while they are reduced (a JPEG far less, it is read reduced).
MOST_PIXELS = 100_000_000
MOST_WIDE = 16_000
FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF")
MEDIA_TYPE = "image/jpeg"
_QUALITY = 88


def store_photo(dossier: Path, source: Path) -> Stored:
    """Keep a reduced copy of the picture ``source``: JPEG, sRGB, 1600 pixels at most, upright.

    Where it was taken and by what is left out.  ``UserError`` when it is no picture, cannot be
    read, or is larger than 16,000 pixels a side or 100 million in all.
    """
    return files.store(dossier, reduced(source))


def reduced(source: Path) -> bytes:
    """Return the picture in the file ``source`` as ``store_photo`` keeps it."""
    from PIL import Image, ImageOps, UnidentifiedImageError  # late: few records have a photo

    with placing.trouble_explained(source):
        opened = source.open("rb")
    try:
        with opened, warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of sizes and metadata: our own limits are stricter
            with Image.open(opened, formats=FORMATS) as picture:
                _refuse_huge(picture, source.name)
                picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
                return _jpeg(ImageOps.exif_transpose(picture))
    except UnidentifiedImageError:
        raise UserError(
            _("“{name}” is not a picture that can be read: use a JPEG or PNG file.").format(
                name=source.name
            )
        ) from None
    except Image.DecompressionBombError:
        raise UserError(_too_large(source.name)) from None
    except (OSError, ValueError, SyntaxError, EOFError, MemoryError):
        raise UserError(
            _("The picture “{name}” is damaged or incomplete.").format(name=source.name)
        ) from None


def _refuse_huge(picture: "Image", name: str) -> None:
    wide, high = picture.size
    if wide * high > MOST_PIXELS or max(wide, high) > MOST_WIDE:
        raise UserError(_too_large(name))


def _too_large(name: str) -> str:
    return _(
        "The picture “{name}” is too large for a photo: reduce it to {most} pixels a side or less."
    ).format(name=name, most=grouped(MOST_WIDE))


def _jpeg(picture: "Image") -> bytes:
    from PIL import Image

    if picture.mode in ("RGBA", "LA", "PA", "P"):
        layer = picture.convert("RGBA")
        ground = Image.new("RGBA", layer.size, "white")
        picture = Image.alpha_composite(ground, layer)
    written = io.BytesIO()
    picture.convert("RGB").save(written, "JPEG", quality=_QUALITY, optimize=True)
    return written.getvalue()
