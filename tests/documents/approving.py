"""The pages as they were approved: their text exactly, their looks nearly."""

import os
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops, ImageStat

from iar_desktop.documents import RenderedDocument

REFERENCE = Path(__file__).parent.parent / "reference"
DPI = 55
MOST_DIFFERENT = 1.0  # mean over the page, of 255 greys: smoothing differs among machines


def assert_approved(stem: str, rendered: RenderedDocument) -> None:
    """Compare with what is in ``tests/reference``; with ``IAR_APPROVE=1``, keep it there."""
    with pypdfium2.PdfDocument(rendered.pdf) as pdf:
        texts = [page.get_textpage().get_text_range().replace("\r\n", "\n") for page in pdf]
        pages = list(_pictures(pdf))
    if os.environ.get("IAR_APPROVE"):
        _approve(stem, texts, pages)
    assert rendered.warnings == ()
    assert "\f".join(texts) == (REFERENCE / f"{stem}.txt").read_text("utf-8")
    assert {path.name for path in REFERENCE.glob(f"{stem}-[0-9]*.png")} == {
        f"{stem}-{number}.png" for number in range(1, len(pages) + 1)
    }
    for number, page in enumerate(pages, 1):
        with Image.open(REFERENCE / f"{stem}-{number}.png") as approved:
            assert approved.size == page.size
            difference = ImageStat.Stat(ImageChops.difference(approved.convert("L"), page))
        assert difference.mean[0] < MOST_DIFFERENT


def _pictures(pdf: pypdfium2.PdfDocument) -> Iterator[Image.Image]:
    for page in pdf:
        yield page.render(scale=DPI / 72, grayscale=True).to_pil().convert("L")


def _approve(stem: str, texts: list[str], pages: list[Image.Image]) -> None:
    REFERENCE.mkdir(exist_ok=True)
    for old in REFERENCE.glob(f"{stem}*"):
        old.unlink()
    (REFERENCE / f"{stem}.txt").write_text("\f".join(texts), "utf-8", newline="\n")
    for number, page in enumerate(pages, 1):
        page.quantize(16).save(REFERENCE / f"{stem}-{number}.png", optimize=True)
