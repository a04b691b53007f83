"""From blocks to the bytes of a PDF."""

from collections.abc import Iterable
from datetime import date
from io import BytesIO
from typing import NamedTuple

from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.canvas import SheetCanvas
from iar_desktop.documents.kit.flow import flow
from iar_desktop.documents.kit.heading import Heading
from iar_desktop.documents.kit.page import Furniture
from iar_desktop.documents.kit.paper import PORTRAIT, Paper
from iar_desktop.documents.kit.report import Report


class About(NamedTuple):
    """What the file says of itself."""

    title: str
    author: str
    language: str
    """ISO 639-1 code of the language that the sheet is printed in."""
    printed_on: date
    """The only date in the file, so that the same input gives the same bytes."""


def section(title: str, content: Iterable[Block]) -> list[Block]:
    """Return a heading and its content, or nothing where there is no content."""
    body = list(content)
    return [Heading(title, body[0]), *body] if body else []


def build(
    blocks: Iterable[Block],
    about: About,
    furniture: Furniture,
    report: Report,
    paper: Paper = PORTRAIT,
) -> bytes:
    """Return the PDF of ``blocks`` on ``paper``; what there is to know is added to ``report``."""
    file = BytesIO()
    canvas = SheetCanvas(
        file,
        printed_on=about.printed_on,
        language=about.language,
        furniture=furniture.draw,
        report=report,
        paper=paper,
    )
    canvas.setTitle(about.title)
    canvas.setAuthor(about.author)
    canvas.setCreator("IAR Desktop")
    flow(blocks, canvas)
    canvas.save()
    return file.getvalue()
