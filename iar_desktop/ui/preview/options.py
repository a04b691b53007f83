"""What can be chosen about the pages: the document, its language, settings and sections."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from iar_desktop.schema.messages import _
from iar_desktop.ui.preview.chosen import Chosen
from iar_desktop.ui.preview.documents_card import DocumentsCard
from iar_desktop.ui.preview.language_card import LanguageCard
from iar_desktop.ui.preview.sections_card import SectionsCard
from iar_desktop.ui.preview.settings_card import SettingsCard
from iar_desktop.ui.preview.wanted import Line, Wanted
from iar_desktop.ui.theme import scaled
from iar_desktop.ui.widgets.surface import Surface

if TYPE_CHECKING:
    from iar_desktop.documents import DocumentType, PeriodDocument

_WIDTH = 312
_AROUND = 40
_BARE = "bare"


class PrintOptions(QScrollArea):
    """``changed`` tells that the pages have to be laid out anew."""

    changed = Signal()
    document_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without documents; the paper speaks the language of the screen at first."""
        super().__init__(parent)
        self.setFixedWidth(scaled(_WIDTH))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.kept: dict[str, Chosen] = {}
        """What was chosen, by the names of documents; others are offered as they usually are."""
        self._shown = ""
        self.documents = DocumentsCard()
        self.language = LanguageCard()
        self.settings = SettingsCard()
        self.sections = SectionsCard()
        self.documents.chosen.connect(self._choose)
        self.documents.shared.connect(self._share)
        self.language.changed.connect(self._change)
        self.settings.changed.connect(self._change)
        self.sections.changed.connect(self._change)
        self.sections.list.currentRowChanged.connect(self._follow)
        self.sections.typing.connect(self.reveal)
        self._ground = self._column()
        self.setWidget(self._ground)

    def _column(self) -> QWidget:
        ground = Surface("panel", "left")
        column = QVBoxLayout(ground)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(12)
        for card in (self.documents, self.language, self.settings, self.sections):
            column.addWidget(card)
        column.addStretch(1)
        self.settings.hide()
        self.sections.hide()
        return ground

    def set_documents(
        self, types: "Sequence[DocumentType | PeriodDocument]", chosen: str, *, session: bool
    ) -> None:
        """Offer ``types``, the one named ``chosen`` at first."""
        self.documents.set_documents(types, chosen, session=session)

    @property
    def document(self) -> "DocumentType | PeriodDocument | None":
        """The document chosen, None when there is none to choose."""
        return self.documents.document

    def wanted(self) -> Wanted | None:
        """Return all that was chosen; None while there is no document."""
        document = self.document
        if document is None:
            return None
        chosen = self.kept[document.name]
        return Wanted(
            document.name,
            self.language.spoken,
            self.sections.parts(),
            chosen.choices,
            chosen.outside,
        )

    def reveal(self, widget: QWidget) -> None:
        """Scroll to a widget that was given the keyboard; of the sections, to the current one."""
        if widget is self.sections.list:
            self._follow()
        elif self._ground.isAncestorOf(widget):
            self.ensureWidgetVisible(widget, 0, scaled(_AROUND))

    def _follow(self) -> None:
        """Keep the line on the screen that the arrows go to."""
        lines = self.sections.list
        if lines.hasFocus() and lines.currentRow() >= 0:
            box = lines.visualItemRect(lines.currentItem())
            place = lines.viewport().mapTo(self._ground, box.center())
            self.ensureVisible(place.x(), place.y(), 0, scaled(_AROUND))

    def _choose(self) -> None:
        self._keep()
        document = self.document
        if document is None:
            return
        usual = usual_lines(document)
        chosen = self.kept.setdefault(document.name, Chosen(usual))
        self._shown = document.name
        self.documents.show_outside(outside=chosen.outside)
        self.settings.set_settings(getattr(document, "settings", ()), chosen.choices)
        chosen.choices = self.settings.choices()
        # A grid of days has its parts where it needs them.
        is_fixed = not getattr(document, "arranged", True)
        self.sections.set_sections(usual, chosen.lines, fixed=is_fixed, outside=chosen.outside)
        is_bare = getattr(document, "paper", "") == _BARE
        self.sections.setVisible(not is_bare and bool(usual or not is_fixed))
        self.document_chosen.emit()
        self.changed.emit()

    def _share(self, outside: bool) -> None:
        self._keep()
        chosen = self.kept[self._shown]
        chosen.outside = outside
        self.sections.show_lines(chosen.lines, outside=outside)
        self.changed.emit()

    def _change(self) -> None:
        self._keep()
        self.changed.emit()

    def _keep(self) -> None:
        """Remember what was chosen about the document that is shown."""
        if chosen := self.kept.get(self._shown):
            chosen.lines = self.sections.list.lines()
            chosen.choices = self.settings.choices()


def usual_lines(document: "DocumentType | PeriodDocument") -> tuple[Line, ...]:
    """Return the sections of ``document`` as they are printed where nobody changed them."""
    from iar_desktop.documents import InternalSection  # late: loaded with the documents

    return tuple(
        Line(
            each.key,
            _(each.label),
            printed=each.usual,
            internal=isinstance(each, InternalSection),
        )
        for each in document.sections
    )
