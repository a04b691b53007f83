"""Laying the pages out, away from the Qt thread: of many changes the last one counts."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from iar_desktop.storage.progress import Cancelled
from iar_desktop.ui.preview.pages_view import PagesView
from iar_desktop.ui.preview.raster import PageSize, drawn, page_sizes
from iar_desktop.ui.preview.subject import Subject
from iar_desktop.ui.preview.wanted import Wanted
from iar_desktop.ui.preview.watched import run_watched
from iar_desktop.ui.tasks import Worker

if TYPE_CHECKING:
    from iar_desktop.documents import RenderedDocument
    from iar_desktop.storage.dossier import Dossier

_BEGINNING = [0, 1]
"""The pages that are seen first."""


@dataclass(frozen=True, slots=True)
class Laid:
    """Pages that were laid out, and pictures of those that are on the screen."""

    wanted: Wanted
    rendered: "RenderedDocument"
    sizes: list[PageSize]
    images: dict[int, QImage]
    scale: float
    """At which the pictures were drawn, in pixels for a point."""
    whole: bool
    """Whether no more pages follow before somebody saves or prints."""
    alone: int = 0
    """Of how many records the first alone is on these pages; 0: all are."""


class Laying(QObject):
    """``lay_out`` gives up what it laid out before, and tells of the pages by ``laid``."""

    begun = Signal(int)
    """The work that somebody waits for, by its number on the worker."""
    laid = Signal(object)
    failed = Signal(object)

    def __init__(self, worker: Worker, subject: Subject, view: PagesView) -> None:
        """Lay ``subject`` out on ``worker`` for ``view``, which asks for pictures by itself."""
        super().__init__(view)
        self._worker, self._subject, self._view = worker, subject, view
        self._serial = 0
        self._running: list[int] = []
        self._shown: RenderedDocument | None = None
        self.document = ""
        """That of the pages shown, by its name."""
        worker.ended.connect(self._end)
        view.needed.connect(self._draw)

    def lay_out(self, wanted: Wanted) -> None:
        """Lay the pages out anew, those of the first record before those of many."""
        self.stop()
        self._run(wanted, whole=False)
        self._run(wanted, whole=True)

    def stop(self) -> None:
        """Give up what is being laid out."""
        self._serial += 1
        for number in self._running:
            self._worker.give_up(number)

    def _run(self, wanted: Wanted, *, whole: bool) -> None:
        serial, subject = self._serial, self._subject
        # Another document is read from its beginning.
        is_same = wanted.document == self.document
        scale, visible = self._view.scale, self._view.visible() if is_same else _BEGINNING

        def lay_out(dossier: "Dossier") -> Laid | None:
            if serial != self._serial:
                raise Cancelled
            alone = subject.alone(wanted)
            if alone and whole:
                return None
            lay = subject.render if whole else subject.first
            rendered = lay(dossier, wanted)
            if rendered is None:
                return None
            sizes = page_sizes(rendered.pdf)
            images = drawn(rendered.pdf, visible, scale)
            return Laid(wanted, rendered, sizes, images, scale, whole or bool(alone), alone)

        def done(laid: Laid | None) -> None:
            if laid and serial == self._serial:
                self._show(laid)

        def failed(error: BaseException) -> None:
            if serial == self._serial:
                self._serial += 1  # told once
                self.failed.emit(error)

        number = run_watched(self._worker, lay_out, done, owner=self, failed=failed)
        self._running.append(number)
        self.begun.emit(number)

    def _show(self, laid: Laid) -> None:
        keep = laid.wanted.document == self.document
        self._shown, self.document = laid.rendered, laid.wanted.document
        self._view.set_pages(laid.sizes, keep=keep)
        self._view.add_pictures(laid.images, laid.scale)
        self.laid.emit(laid)

    def _end(self, number: int) -> None:
        if number in self._running:
            self._running.remove(number)

    def _draw(self, numbers: list[int]) -> None:
        rendered, scale = self._shown, self._view.scale
        if rendered is None:
            return

        def show(images: dict[int, QImage]) -> None:
            if rendered is self._shown:
                self._view.add_pictures(images, scale)

        self._worker.run(
            lambda _dossier: drawn(rendered.pdf, numbers, scale),
            show,
            owner=self,
            failed=self.failed.emit,
            latest="pictures",
        )
