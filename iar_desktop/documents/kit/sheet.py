"""From blocks to the bytes of a PDF."""

from collections.abc import Iterable
from datetime import date
from io import BytesIO
from typing import NamedTuple

from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.canvas import SheetCanvas
from iar_desktop.documents.kit.flow import flow
from iar_desktop.documents.kit.heading import Heading
from iar_desktop.documents.kit.look import PLAIN, Look
from iar_desktop.documents.kit.page import Furniture
from iar_desktop.documents.kit.paper import Paper, paper_for
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
    return [Heading(title), *body] if body else []


def build(
    blocks: Iterable[Block],
    about: About,
    furniture: Furniture,
    report: Report,
    paper: Paper | None = None,
    look: Look = PLAIN,
) -> bytes:
    """Return the PDF of ``blocks``; what there is to know is added to ``report``.

    ``paper`` is what ``paper_for`` returns, by default upright and as large as ``look`` says.
    """
    file = BytesIO()
    canvas = SheetCanvas(
        file,
        printed_on=about.printed_on,
        language=about.language,
        furniture=furniture.draw,
        report=report,
        paper=paper or paper_for("portrait", look.paper),
        look=look,
    )
    canvas.setTitle(about.title)
    canvas.setAuthor(about.author)
    canvas.setSubject(furniture.document)
    canvas.setCreator("IAR Desktop")
    flow(blocks, canvas)
    canvas.save()
    return file.getvalue()
