"""What can be chosen about the pages: the document, its language, its sections."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from iar_desktop.schema.messages import LANGUAGES, _, language
from iar_desktop.ui.widgets.card import Card
from iar_desktop.ui.widgets.chip import Chip
from iar_desktop.ui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from iar_desktop.documents import DocumentType, PeriodDocument

_WIDTH = 308


class PrintOptions(QWidget):
    """``changed`` tells that the pages have to be laid out anew."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without documents; the paper speaks the language of the screen at first."""
        super().__init__(parent)
        self.setFixedWidth(_WIDTH)
        self.paper_language = language()
        self._types: list[DocumentType | PeriodDocument] = []
        self._boxes: dict[str, QCheckBox] = {}
        self.documents = QListWidget()
        self.documents.setObjectName("documents")
        self.documents.setAccessibleName(_("Document"))
        self.documents.currentRowChanged.connect(lambda _row: self._choose())
        self.sections = Card(_("Sections"))
        document = Card(_("Document"))
        document.content.addWidget(self.documents)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(12)
        layout.addWidget(document)
        layout.addWidget(self._languages())
        layout.addWidget(self.sections)
        layout.addStretch(1)

    def _languages(self) -> Card:
        card = Card(_("Language of the paper"))
        flow = FlowLayout()
        self._chips: dict[str, Chip] = {}
        names = {"fr": "français", "en": "English"}
        for code in LANGUAGES:
            chip = Chip(names[code], checked=code == self.paper_language)
            chip.setObjectName(f"paper-{code}")
            chip.clicked.connect(lambda _checked, chosen=code: self._speak(chosen))
            self._chips[code] = chip
            flow.addWidget(chip)
        card.content.addLayout(flow)
        return card

    def set_documents(
        self, types: "Sequence[DocumentType | PeriodDocument]", chosen: int = 0
    ) -> None:
        """Offer ``types``, that of the index ``chosen`` at first."""
        self._types = list(types)
        self.documents.clear()
        for each in self._types:
            self.documents.addItem(QListWidgetItem(_(each.label)))
        row = max(self.documents.sizeHintForRow(0), self.documents.fontMetrics().height())
        self.documents.setFixedHeight(max(len(self._types), 1) * row + 4)
        self.documents.setCurrentRow(chosen)

    @property
    def document(self) -> "DocumentType | PeriodDocument | None":
        """The document chosen, None when there is none to choose."""
        row = self.documents.currentRow()
        return self._types[row] if 0 <= row < len(self._types) else None

    def chosen_sections(self) -> tuple[str, ...]:
        """Return the ids of the sections to print."""
        return tuple(key for key, box in self._boxes.items() if box.isChecked())

    def _choose(self) -> None:
        for box in self._boxes.values():
            self.sections.content.removeWidget(box)
            box.deleteLater()
        self._boxes = {}
        for section in self.document.sections if self.document else ():
            box = QCheckBox(_(section.label))
            box.setObjectName(f"section-{section.key}")
            box.setChecked(section.usual)
            box.toggled.connect(lambda _on: self.changed.emit())
            self.sections.content.addWidget(box)
            self._boxes[section.key] = box
        self.sections.setVisible(bool(self._boxes))
        self.changed.emit()

    def _speak(self, code: str) -> None:
        self.paper_language = code
        for each, chip in self._chips.items():
            chip.setChecked(each == code)
        self.changed.emit()
