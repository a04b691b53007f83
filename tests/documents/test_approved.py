"""The pages as they were approved: their text exactly, their looks nearly.

After a wanted change run this file with ``IAR_APPROVE=1``, look at every page in
``tests/reference``, and keep them.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageStat

from iar_desktop.documents import render
from iar_desktop.storage.dossier import Dossier
from tests.documents import fixed

REFERENCE = Path(__file__).parent.parent / "reference"
DPI = 55
MOST_DIFFERENT = 1.0  # mean over the page, of 255 greys: smoothing differs among machines
SHEETS = {"briefing": fixed.VISIT, "mission": fixed.CONGRESS, "contact": fixed.TANAKA}


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("name", SHEETS)
def test_sheet(name: str, language: str, dossier: Dossier) -> None:
    rendered = render(dossier, [SHEETS[name]], document=name, language=language)
    with pypdfium2.PdfDocument(rendered.pdf) as pdf:
        texts = [page.get_textpage().get_text_range().replace("\r\n", "\n") for page in pdf]
        pages = list(_pictures(pdf))
    if os.environ.get("IAR_APPROVE"):
        _approve(f"{name}-{language}", texts, pages)
    assert rendered.warnings == ()
    assert "\f".join(texts) == (REFERENCE / f"{name}-{language}.txt").read_text("utf-8")
    assert sorted(path.name for path in REFERENCE.glob(f"{name}-{language}-*.png")) == [
        f"{name}-{language}-{number}.png" for number in range(1, len(pages) + 1)
    ]
    for number, page in enumerate(pages, 1):
        with Image.open(REFERENCE / f"{name}-{language}-{number}.png") as approved:
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
