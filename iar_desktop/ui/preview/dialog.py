"""The preview over the whole window: pages at the left, choices at the right."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from iar_desktop.schema.errors import UserError
from iar_desktop.schema.messages import _, _n
from iar_desktop.storage.dossier import Touched
from iar_desktop.storage.progress import Cancelled
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.overlay import Overlay
from iar_desktop.ui.preferences import Preferences
from iar_desktop.ui.preview.chosen import chosen_for
from iar_desktop.ui.preview.exporting import Exporting
from iar_desktop.ui.preview.head import PreviewHead
from iar_desktop.ui.preview.laying import Laid, Laying
from iar_desktop.ui.preview.many import refuse_too_many, said_of
from iar_desktop.ui.preview.options import PrintOptions
from iar_desktop.ui.preview.pages_view import PagesView
from iar_desktop.ui.preview.remarks import Remarks
from iar_desktop.ui.preview.remembered import Remembered
from iar_desktop.ui.preview.subject import Offer, Subject
from iar_desktop.ui.preview.template_keeping import TEMPLATES, TemplateKeeping
from iar_desktop.ui.widgets.banner import Banner
from iar_desktop.ui.window.reading_order import next_in_reading
from iar_desktop.ui.window.work_panel import WorkPanel

if TYPE_CHECKING:
    from iar_desktop.documents import RenderedDocument

_EDGE = 24
_WHOLE = "print/whole-page"
_CHANGED_MS = 100


class PreviewDialog(Overlay):
    """Enter prints, Ctrl+S saves the PDF, Esc stops long work or goes back."""

    def __init__(self, desk: Desk, subject: Subject, window: QWidget) -> None:
        """Preview what can be printed of ``subject``."""
        super().__init__("preview", _("Print"), 10_000, window)
        self.desk, self.subject = desk, subject
        self.offer: Offer | None = None
        self.laid: Laid | None = None
        self._waiting: QWidget | None = None
        """The button that began what is under way, where it had the keyboard."""
        self._preferences = Preferences()
        self.head = PreviewHead()
        self.pages, self.options, self.remarks = PagesView(), PrintOptions(), Remarks()
        self.trouble = Banner("red", "")
        self.trouble.setObjectName("preview-trouble")
        self.trouble.hide()
        self.alone = Banner("accent", "", closable=False)
        self.alone.setObjectName("preview-alone")
        self.alone.hide()
        self.laying = Laying(desk.documents, subject, self.pages)
        self.exporting = Exporting(desk, subject, self._preferences, self)
        self.keeping = TemplateKeeping(desk, self.options.sections, self)
        self.work = WorkPanel(desk.documents, self.panel, "Esc")
        self._build()
        self._connect()
        self._enable(on=False)
        desk.documents.run(subject.offer, self._show_documents, owner=self, failed=self._failed)

    def _build(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.trouble)
        left.addWidget(self.alone)
        left.addWidget(self.remarks)
        left.addWidget(self.pages, 1)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addLayout(left, 1)
        body.addWidget(self.options)
        self.content.setContentsMargins(1, 1, 1, 8)
        self.content.setSpacing(0)
        self.content.addWidget(self.head)
        self.content.addLayout(body, 1)

    def _connect(self) -> None:
        head = self.head
        head.save.clicked.connect(self.save)
        head.each.clicked.connect(self.save_each)
        head.print.clicked.connect(self.print_now)
        head.whole.toggled.connect(self._show_whole)
        head.whole.setChecked(self._preferences.text(_WHOLE) == "1")
        head.close_button.clicked.connect(self.close_panel)
        head.pack_folder_wanted.connect(self._pack_folder)
        head.pack_file_wanted.connect(self._pack_file)
        self.options.changed.connect(self._lay_out)
        self.options.document_chosen.connect(self._new_document)
        self.options.documents.seats_wanted.connect(self._arrange_seats)
        self.laying.begun.connect(self.work.begin)
        self.laying.laid.connect(self._show)
        self.laying.failed.connect(self._not_laid)
        self.exporting.begun.connect(self._begin_export)
        self.exporting.done.connect(lambda said: self.desk.message.emit(said, ""))
        self.exporting.failed.connect(self._failed)
        self.exporting.remarked.connect(self.remarks.set_sentences)
        self.desk.documents.ended.connect(self._on_ended)
        self._touched = QTimer(self)
        self._touched.setSingleShot(True)
        self._touched.setInterval(_CHANGED_MS)
        self._touched.timeout.connect(self._lay_out)
        self.desk.touched.connect(self._on_touched)
        QShortcut(QKeySequence("Ctrl+S"), self, self._save_by_key)

    def fit(self) -> None:
        """Fill the window but for a margin."""
        super().fit()
        box = self.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        self.panel.setFixedSize(box.size())
        self.panel.move(box.topLeft())

    def open(self) -> None:
        """Show the preview, the documents ready to be chosen with the arrows."""
        super().open()
        self.options.documents.documents.setFocus()

    def close_panel(self) -> None:
        """Stop what is under way and go back."""
        self.laying.stop()
        self.exporting.give_up()
        super().close_panel()

    def _show_whole(self, whole: bool) -> None:
        self.pages.show_whole(whole)
        self._preferences.keep(_WHOLE, "1" if whole else "")

    def _show_documents(self, offer: Offer) -> None:
        self.offer = offer
        self.head.show_offer(offer)
        if not offer.documents:
            self.head.say("")
            self.remarks.set_sentences([offer.missing])
            self.options.hide()
            return
        self._remembered = Remembered(offer.kind, self._preferences)
        self.options.language.show_language(self._remembered.language)
        self.options.kept = chosen_for(self.desk, self.subject.key)
        chosen = offer.chosen or self._remembered.document
        self.options.set_documents(offer.documents, chosen, session=bool(offer.session))

    def _new_document(self) -> None:
        document = self.options.document
        if document:
            many = self.offer is not None and self.offer.records > 1
            together = bool(getattr(document, "together", False))
            self.head.each.setVisible(many and not together)
            self.keeping.show_document(document.name)

    def _lay_out(self) -> None:
        wanted = self.options.wanted()
        if wanted is None or self.offer is None:
            return
        self._remembered.keep(wanted.document, wanted.language)
        self.laid = None
        self.head.say(_("Laying out…"))
        self._enable(on=False)
        self.laying.lay_out(wanted)

    def _show(self, laid: Laid) -> None:
        self.laid = laid if laid.whole else None
        self.trouble.hide()
        self.remarks.set_sentences(laid.rendered.warnings)
        self.alone.setVisible(bool(laid.alone))
        if laid.alone:
            self.alone.set_message("accent", "", said_of(laid.alone))
            self.head.say("")
        elif laid.whole:
            self.head.say(_n("{count} page", "{count} pages", len(laid.sizes)))
        self._enable_again()

    def _not_laid(self, error: BaseException) -> None:
        wanted = self.options.wanted()
        if wanted and wanted.document != self.laying.document:
            self.pages.set_pages([])  # those of another document would pass for these
            self.alone.hide()
        self.remarks.set_sentences([])
        if isinstance(error, Cancelled):
            self.head.say(_("Stopped"))
        else:
            self.head.say("")
            self._failed(error)

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, UserError):
            self.trouble.set_message("red", "", str(error))
            self.trouble.show()
            self._enable_again()
        else:
            self.desk.failed.emit(error)
            self.close_panel()

    def _on_touched(self, touched: Touched) -> None:
        """Follow what is changed meanwhile, here or elsewhere."""
        self.keeping.refresh()
        if self.offer and not set(touched.ids) <= TEMPLATES:
            self._touched.start()

    def _begin_export(self, number: int) -> None:
        self.trouble.hide()
        self.work.begin(number)
        self._enable(on=False)

    def _on_ended(self, _number: int) -> None:
        # A slot of the preview goes with it; the worker stays.
        self._enable_again()

    def _enable_again(self) -> None:
        self._enable(on=self.laid is not None and not self.exporting.is_busy)

    def _enable(self, *, on: bool) -> None:
        """Keep the keyboard where it was, not on a button that stands beside by chance."""
        here = QApplication.focusWidget()
        if not on and here in (self.head.each, self.head.save, self.head.print):
            self._waiting = here
            self.pages.setFocus()
        self.head.enable(on=on)
        if on and self._waiting is not None:
            if here is self.pages:
                self._waiting.setFocus()
            self._waiting = None

    def save(self) -> None:
        """Ask where, and write the PDF there."""
        if self.head.save.isEnabled():
            self._with_all(self.exporting.save)

    def _save_by_key(self) -> None:
        here = QApplication.focusWidget()
        if here is self or (here is not None and self.isAncestorOf(here)):
            self.save()  # nothing lies over the preview

    def save_each(self) -> None:
        """Ask for a folder, and write a PDF of each record there."""
        if self.laid:
            self.exporting.save_each(self.laid.wanted)

    def print_now(self) -> None:
        """Print through the system's dialog."""
        if self.head.print.isEnabled():
            self._with_all(self.exporting.print_now)

    def _with_all(self, act: "Callable[[RenderedDocument], None]") -> None:
        """Do ``act`` with the pages of all records, which are laid out first where not shown."""
        if self.laid and self.laid.alone:
            try:
                refuse_too_many(self.laid.alone)
            except UserError as error:
                self._failed(error)
            else:
                self.exporting.lay_out(self.laid.wanted, act)
        elif self.laid:
            act(self.laid.rendered)

    def _pack_folder(self) -> None:
        if self.offer:
            self.exporting.pack_folder(self.offer.packed, self.options.language.spoken)

    def _pack_file(self) -> None:
        if self.offer:
            self.exporting.pack_file(self.offer.packed, self.options.language.spoken)

    def _arrange_seats(self) -> None:
        from iar_desktop.ui.seating import open_seating  # late: seldom asked for

        wanted = self.options.wanted()
        if self.offer is None or wanted is None:
            return
        chosen = [wanted.choices.get(key, "") for key in ("shape", "order")]
        seating = open_seating(self.desk, self.offer.session, self.window(), *chosen)
        seating.closed.connect(
            lambda: self.options.settings.choose({"shape": seating.shape, "order": seating.order})
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Print on Enter; stop on Esc what lasts, or go back."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.print_now()
        elif event.key() == Qt.Key.Key_Escape and self.work.isVisible():
            self.work.stop()
        else:
            super().keyPressEvent(event)
        event.accept()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's own signature
        """Go on as one reads, inside the panel."""
        here = QApplication.focusWidget()
        if here is None or not self.panel.isAncestorOf(here):
            return super().focusNextPrevChild(next)
        found = next_in_reading(self.panel, here, 1 if next else -1)
        if found is not None:
            reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
            found.setFocus(reason)
            self.options.reveal(found)
        return True
