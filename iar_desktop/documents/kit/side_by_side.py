"""Two texts side by side: the same in two languages."""

from collections.abc import Iterable

from iar_desktop.documents.kit.canvas import SheetCanvas
from iar_desktop.documents.kit.columns import Column
from iar_desktop.documents.kit.table import Table
from iar_desktop.documents.kit.text.style import BODY, LINE
from iar_desktop.documents.kit.text.text import Content, Text


class SideBySide(Table):
    """Pairs of texts in two columns of one width, a fine rule between them.

    A pair is never parted, unless it is taller than a page; ``heads`` are repeated on each page.
    """

    gap, padding = 22.0, 4.0

    def __init__(
        self,
        pairs: Iterable[tuple[Content | Text, Content | Text]],
        heads: tuple[str, str] | None = None,
    ) -> None:
        """Take the pairs, and what stands over the columns: the names of the languages."""
        rows = [[_cell(left), _cell(right)] for left, right in pairs]
        columns = [Column(title) for title in heads or ("", "")]
        super().__init__(columns, rows, head=heads is not None)

    def _share(self, width: float) -> list[float]:
        return [(width - self.gap) / 2] * 2

    def draw(self, canvas: SheetCanvas) -> None:
        """Draw the texts, and the rule between the columns."""
        super().draw(canvas)
        canvas.setStrokeColor(LINE)
        canvas.line(self.width / 2, 0, self.width / 2, self.height)


def _cell(content: Content | Text) -> Text:
    return content if isinstance(content, Text) else Text(content, BODY)
