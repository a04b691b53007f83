"""The head of the preview: what is printed, how many pages, and what is done with them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from iar_desktop.schema.messages import _
from iar_desktop.ui.preview.subject import Offer
from iar_desktop.ui.theme import icon
from iar_desktop.ui.widgets.button import Button, PrimaryButton
from iar_desktop.ui.widgets.elided import Elided
from iar_desktop.ui.widgets.icon_button import IconButton
from iar_desktop.ui.widgets.menu import Menu
from iar_desktop.ui.widgets.shortcut_text import shortcut_text
from iar_desktop.ui.widgets.surface import Surface
from iar_desktop.ui.widgets.text import Text


class PreviewHead(Surface):
    """The buttons are connected by the preview; those of the pack come with the record."""

    pack_folder_wanted = Signal()
    pack_file_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin before anything is known of what is printed."""
        super().__init__("panel", "bottom", parent=parent)
        self.title = Elided(_("Print"), "heading")
        self.title.setObjectName("preview-title")
        self.state = Text("", "small", "muted")
        self.state.setObjectName("preview-state")
        self.whole = IconButton("document", _("Whole page"))
        self.whole.setObjectName("whole-page")
        self.whole.setCheckable(True)
        self.whole.setIcon(icon("document", "ink", "on_accent"))
        self.pack = Button(_("Briefing pack"), menu=self._pack_menu())
        self.pack.setObjectName("briefing-pack")
        self.pack.setToolTip(_("Everything for the road: all documents of this record at once"))
        self.each = Button(_("A file each…"), icon="folder-open")
        self.each.setObjectName("save-each")
        self.each.setToolTip(_("A PDF of each record, into a folder"))
        self.save = Button(_("Save as PDF"), icon="save")
        self.save.setObjectName("save-pdf")
        self.save.setToolTip(shortcut_text("Ctrl+S"))
        self.print = PrimaryButton(_("Print"), icon="print")
        self.print.setObjectName("print-now")
        self.print.setToolTip(shortcut_text("Return"))
        self.close_button = IconButton("close", _("Close"), quiet=True)
        self.close_button.setObjectName("preview-close")
        self.pack.hide()
        self.each.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 12, 10)
        row.setSpacing(8)
        row.addWidget(self.title, 1)
        row.addWidget(self.state)
        row.addWidget(self.whole)
        row.addSpacing(4)
        for widget in (self.pack, self.each, self.save, self.print, self.close_button):
            row.addWidget(widget)

    def _pack_menu(self) -> Menu:
        menu = Menu()
        menu.setObjectName("pack-menu")
        folder = menu.add(
            _("A file for each document…"), self.pack_folder_wanted.emit, icon_name="folder-open"
        )
        folder.setObjectName("pack-folder")
        file = menu.add(_("One PDF of all…"), self.pack_file_wanted.emit, icon_name="pdf")
        file.setObjectName("pack-file")
        return menu

    def show_offer(self, offer: Offer) -> None:
        """Say what is printed, and offer the pack where there is one."""
        if offer.title:
            self.title.setText(_("Print — {title}").format(title=offer.title))
        self.pack.setVisible(bool(offer.packed))

    def say(self, state: str) -> None:
        """Say how many pages there are, or that they are being laid out."""
        self.state.setText(state)

    def enable(self, *, on: bool) -> None:
        """Let the pages be saved and printed, or not yet."""
        for button in (self.each, self.save, self.print):
            button.setEnabled(on)
