"""One page after another, each filled from its top with what there is room for."""

from collections.abc import Iterable
from itertools import islice

from iar_desktop.documents.kit.block import Beginning, Block, PageBreak
from iar_desktop.documents.kit.canvas import SheetCanvas
from iar_desktop.documents.kit.contents import Contents
from iar_desktop.documents.kit.letterhead import Letterhead
from iar_desktop.documents.kit.paper import Paper, paper_for

_FUZZ = 1e-3
_LOOKED_AT = 12  # titles one under the other
_ENDLESS = float("inf")


class Pages:
    """The pages of a document; the last one is being filled."""

    def __init__(self, canvas: SheetCanvas, paper: Paper) -> None:
        """Begin an empty page of ``paper``."""
        self.paper = paper
        self._canvas = canvas
        self._on = paper
        self._head: Letterhead | None = None
        canvas.turn(paper)
        self._start()

    def begin(self, block: Beginning) -> None:
        """Go on with another record, on a new page if ``block`` is a break."""
        if isinstance(block, PageBreak):
            self.end()
            if block.kind:
                self.paper = paper_for(block.kind, self._canvas.look.paper)
                self._turn(self.paper)
            self._canvas.furniture = block.furniture or self._canvas.furniture
        if block.record:
            self._canvas.record = self._canvas.report.record = block.record
            if self._is_empty and not self._on.bare:
                self._take_letterhead()

    def end(self) -> None:
        """End the page, unless nothing stands on it."""
        if not self._is_empty:
            self._canvas.showPage()
            self._start()

    def fill(self, block: Block, following: Iterable[Block]) -> list[Block]:
        """Draw what there is room for of ``block``, and return the rest, to be filled in next."""
        self._turn(self.paper.without_edges() if block.bare else self.paper)
        self._tell(block)
        room = self._room(block)
        if block.wrap(self._width, room) <= room + _FUZZ and self._has_company(block, following):
            self._put(block, room)
            return []
        if not block.stays_with_next and (parts := block.split(self._width, room)):
            self._tell(parts[0])
            parts[0].wrap(self._width, room)
            self._put(parts[0], room)
            self.end()
            return parts[1:]
        if self._is_empty and self._head:
            self._start()  # without the letterhead
            return [block]
        if self._only_titles:
            self._put(block, room)  # higher than any page, and made smaller
            return []
        self.end()
        return [block]

    @property
    def _width(self) -> float:
        return self._canvas.paper.body_width

    def _turn(self, paper: Paper) -> None:
        """Go on with ``paper``, on a new page if this is another and something stands on it."""
        if paper != self._on:
            self.end()
            self._on = paper
            self._canvas.turn(paper)
            self._start()

    def _start(self) -> None:
        self._top, self._after, self._head = self._canvas.paper.top, 0.0, None
        self._is_empty = self._only_titles = True

    def _take_letterhead(self) -> None:
        look = self._canvas.look
        if look.logo is not None or look.letterhead:
            head = Letterhead(look, self._canvas.report, self._width)
            self._head = head if head.height else None
            self._top = self._canvas.paper.top - head.height

    def _tell(self, block: Block) -> None:
        block.page_height, block.page_width = self._canvas.paper.body_height, self._width

    def _gap(self, block: Block) -> float:
        return 0 if self._is_empty else max(block.space_before - self._after, 0)

    def _room(self, block: Block) -> float:
        return self._top - self._gap(block) - self._canvas.paper.bottom

    def _has_company(self, block: Block, following: Iterable[Block]) -> bool:
        """Tell whether what a title stands over has room to begin on this page."""
        if not block.stays_with_next:
            return True
        needed, after = block.height, block.space_after
        for each in islice(following, _LOOKED_AT):
            if isinstance(each, Beginning | Contents) or each.bare != block.bare:
                return True
            self._tell(each)
            needed += max(after, each.space_before)
            after = each.space_after
            if not each.stays_with_next:
                return self._can_begin(each, self._room(block) - needed)
            needed += each.wrap(self._width, _ENDLESS)
        return True

    def _can_begin(self, block: Block, room: float) -> bool:
        if self._is_empty and not self._head:
            return True  # no page has more room
        if room < 0 or block.lead_height(self._width) > room + _FUZZ:
            return False
        return block.wrap(self._width, room) <= room + _FUZZ or bool(block.split(self._width, room))

    def _put(self, block: Block, room: float) -> None:
        canvas = self._canvas
        share = room / block.height if block.height > room + _FUZZ else 1.0
        if self._head:
            self._head.draw(canvas, canvas.paper.margin, canvas.paper.top)
            self._head = None
        self._top -= self._gap(block) + block.height * share
        canvas.saveState()
        canvas.translate(canvas.paper.margin, self._top)
        if share < 1:
            canvas.scale(share, share)
        block.draw(canvas)
        canvas.restoreState()
        if block.place != "body":
            canvas.place = block.place
        self._after = block.space_after
        self._top -= self._after
        self._is_empty = False
        self._only_titles = self._only_titles and block.stays_with_next
