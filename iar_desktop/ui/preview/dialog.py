"""The preview over the whole window: pages at the left, choices at the right."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from iar_desktop.schema.errors import UserError
from iar_desktop.schema.messages import _
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.overlay import Overlay
from iar_desktop.ui.preview.options import PrintOptions
from iar_desktop.ui.preview.output import PRINT_DPI, print_pages, write_file
from iar_desktop.ui.preview.pages_view import PagesView
from iar_desktop.ui.preview.raster import pictures
from iar_desktop.ui.preview.subject import Layout, Offer, Subject
from iar_desktop.ui.widgets.banner import Banner
from iar_desktop.ui.widgets.button import Button, PrimaryButton
from iar_desktop.ui.widgets.elided import Elided
from iar_desktop.ui.widgets.icon_button import IconButton
from iar_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from iar_desktop.documents import RenderedDocument
    from iar_desktop.storage.dossier import Dossier

_SCREEN_DPI = 110.0
_EDGE = 24


@dataclass(frozen=True)
class _Laid:
    rendered: "RenderedDocument"
    images: list[QImage]


class PreviewDialog(Overlay):
    """Enter prints, Ctrl+S saves the PDF, Esc goes back."""

    def __init__(self, desk: Desk, subject: Subject, window: QWidget) -> None:
        """Preview what can be printed of ``subject``."""
        super().__init__("preview", _("Print"), 10_000, window)
        self.desk, self.subject = desk, subject
        self._rendered: RenderedDocument | None = None
        self.pages = PagesView()
        self.options = PrintOptions()
        self.options.changed.connect(self._lay_out)
        self.heading = Elided(_("Print"), "heading")
        self.heading.setObjectName("preview-title")
        self.state = Text("", "small", "muted")
        self.state.setObjectName("preview-state")
        self.save_button = Button(_("Save as PDF"), icon="save")
        self.save_button.setObjectName("save-pdf")
        self.save_button.clicked.connect(self.save)
        self.print_button = PrimaryButton(_("Print"), icon="print")
        self.print_button.setObjectName("print-now")
        self.print_button.clicked.connect(self.print_now)
        self._warnings: list[Banner] = []
        self._build()
        QShortcut(QKeySequence("Ctrl+S"), self, self.save)
        self._enable(on=False)
        self._read_documents()

    def _build(self) -> None:
        close = IconButton("close", _("Close"), quiet=True)
        close.clicked.connect(self.close_panel)
        head = QHBoxLayout()
        head.setContentsMargins(16, 10, 12, 10)
        head.setSpacing(8)
        head.addWidget(self.heading, 1)
        for widget in (self.state, self.save_button, self.print_button, close):
            head.addWidget(widget)
        self._notices = QVBoxLayout()
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addLayout(self._notices)
        left.addWidget(self.pages, 1)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addLayout(left, 1)
        body.addWidget(self.options)
        self.content.setContentsMargins(0, 0, 0, 0)
        self.content.setSpacing(0)
        self.content.addLayout(head)
        self.content.addLayout(body, 1)

    def fit(self) -> None:
        """Fill the window but for a margin."""
        super().fit()
        box = self.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        self.panel.setFixedSize(box.size())
        self.panel.move(box.topLeft())

    def open(self) -> None:
        """Show the preview, the documents ready to be chosen with the arrows."""
        super().open()
        self.options.documents.setFocus()

    def _read_documents(self) -> None:
        self.desk.documents.run(self.subject.offer, self._show_documents, owner=self)

    def _show_documents(self, offer: Offer) -> None:
        if offer.title:
            self.heading.setText(_("Print — {title}").format(title=offer.title))
        if not offer.documents:
            self.state.setText("")
            self._notice(offer.missing)
        self.options.set_documents(offer.documents, offer.chosen)

    def _lay_out(self) -> None:
        document = self.options.document
        if document is None:
            return
        subject = self.subject
        wanted = Layout(document.name, self.options.paper_language, self.options.chosen_sections())
        self.state.setText(_("Laying out…"))
        self._enable(on=False)

        def lay_out(dossier: "Dossier") -> _Laid:
            rendered = subject.render(dossier, wanted)
            return _Laid(rendered, list(pictures(rendered.pdf, _SCREEN_DPI)))

        self.desk.documents.run(
            lay_out, self._show, owner=self, failed=self._failed, latest="layout"
        )

    def _show(self, laid: _Laid) -> None:
        self._rendered = laid.rendered
        self.pages.set_pages(laid.images)
        count = len(laid.images)
        self.state.setText(_("1 page") if count == 1 else _("{count} pages").format(count=count))
        self._clear_notices()
        for sentence in laid.rendered.warnings:
            self._notice(sentence)
        self._enable(on=True)

    def _failed(self, error: BaseException) -> None:
        self.state.setText("")
        if isinstance(error, UserError):
            self._notice(str(error))
        else:
            self.desk.failed.emit(error)
            self.close_panel()

    def _notice(self, sentence: str) -> None:
        banner = Banner("amber", sentence)
        banner.setObjectName("preview-notice")
        self._warnings.append(banner)
        self._notices.addWidget(banner)

    def _clear_notices(self) -> None:
        for banner in self._warnings:
            banner.deleteLater()
        self._warnings = []

    def _enable(self, *, on: bool) -> None:
        self.save_button.setEnabled(on)
        self.print_button.setEnabled(on)

    def save(self) -> None:
        """Ask where, and write the PDF there."""
        rendered = self._rendered
        if rendered is None:
            return
        chosen, _kind = QFileDialog.getSaveFileName(
            self, _("Save as PDF"), str(self.desk.path.parent / rendered.file_name), "PDF (*.pdf)"
        )
        if not chosen:
            return
        target = Path(chosen).with_suffix(".pdf")
        self.desk.documents.run(
            lambda _dossier: write_file(rendered.pdf, target),
            lambda _none: self.desk.message.emit(
                _("Saved as {name}.").format(name=target.name), ""
            ),
            owner=self,
            failed=self._failed,
        )

    def print_now(self) -> None:
        """Print through the system's dialog."""
        rendered = self._rendered
        if rendered is None:
            return
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setResolution(PRINT_DPI)
        printer.setDocName(rendered.title)
        if QPrintDialog(printer, self).exec() == QPrintDialog.DialogCode.Accepted:
            self.desk.documents.run(
                lambda _dossier: print_pages(printer, pictures(rendered.pdf, PRINT_DPI)),
                lambda _none: self.desk.message.emit(_("Sent to the printer."), ""),
                owner=self,
                failed=self._failed,
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Print on Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._rendered:
            self.print_now()
            return
        super().keyPressEvent(event)
