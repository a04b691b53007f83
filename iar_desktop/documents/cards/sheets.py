"""Sheets that are cut into equal cards, on the office's paper."""

from collections.abc import Sequence

from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.canvas import SheetCanvas
from iar_desktop.documents.kit.labels.formats import LabelFormat
from iar_desktop.documents.kit.labels.sheet import LabelSheet
from iar_desktop.documents.kit.text.style import BODY, MUTED
from iar_desktop.documents.kit.text.text import Text
from iar_desktop.domain import Office
from iar_desktop.domain.office import PaperSize
from iar_desktop.schema.messages import _

_A4 = 210.0, 297.0  # mm
_LETTER = 215.9, 279.4
_FROM_TOP = 120.0  # points


def grid(office: Office, columns: int, rows: int, padding: float = 0) -> LabelFormat:
    """Return the whole sheet of the office's paper cut into equal cells; padding in mm."""
    paper = _LETTER if office.paper is PaperSize.LETTER else _A4
    width, height = paper[0] / columns, paper[1] / rows
    return LabelFormat("", columns, rows, width, height, 0, 0, width, height, padding, paper=paper)


def sheets(
    form: LabelFormat,
    cells: Sequence[Block],
    backs: Sequence[Block] | None = None,
    *,
    cut_marks: bool = True,
) -> list[Block]:
    """Return the pages with ``cells`` and their backs; without any, one that says so."""
    if not cells:
        return [Nobody()]
    return LabelSheet(form, cells, backs=backs, cut_marks=cut_marks).pages()


class Nobody(Block):
    """A page that says that there is nobody to print a card for."""

    bare = True

    def wrap(self, width: float, _room: float) -> float:
        """Take the whole page."""
        self.width, self.height = width, self.page_height
        return self.height

    def draw(self, canvas: SheetCanvas) -> None:
        """Draw the sentence."""
        text = Text(_("Nobody is expected yet."), BODY.but(align="center", colour=MUTED))
        text.draw_on(canvas, 0, self.height - _FROM_TOP, self.width)
