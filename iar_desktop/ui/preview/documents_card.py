"""Which document: a list, for whom it is, and whether it is shared outside."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QListWidgetItem, QWidget

from iar_desktop.schema.messages import _
from iar_desktop.ui.preview.audience_line import AudienceLine
from iar_desktop.ui.preview.choice_list import ChoiceList
from iar_desktop.ui.theme import scaled
from iar_desktop.ui.widgets.button import Button
from iar_desktop.ui.widgets.card import Card

if TYPE_CHECKING:
    from iar_desktop.documents import DocumentType, PeriodDocument

_LEAST_ROWS, _MOST_ROWS = 6, 15
_ELSEWHERE = 570
"""Pixels that the rest of the preview needs."""
_SEATING = "seating"


class DocumentsCard(Card):
    """``chosen`` tells of another document, ``shared`` of the switch."""

    chosen = Signal()
    shared = Signal(bool)
    seats_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without documents."""
        super().__init__(_("Document"), parent=parent)
        self.set_side_margins(8)
        self._types: list[DocumentType | PeriodDocument] = []
        self.documents = ChoiceList()
        self.documents.setObjectName("documents")
        self.documents.setAccessibleName(_("Document"))
        self.documents.currentRowChanged.connect(lambda _row: self._choose())
        self._audience = AudienceLine()
        self.outside = QCheckBox(_("Share outside"))
        self.outside.setObjectName("share-outside")
        self.outside.toggled.connect(self._share)
        self.seats = Button(_("Arrange seats…"), icon="table")
        self.seats.setObjectName("arrange-seats")
        self.seats.clicked.connect(self.seats_wanted)
        self._has_session = False
        for widget in (self.documents, self._audience, self.outside, self.seats):
            self.content.addWidget(widget)

    @property
    def document(self) -> "DocumentType | PeriodDocument | None":
        """The document chosen, None when there is none to choose."""
        row = self.documents.currentRow()
        return self._types[row] if 0 <= row < len(self._types) else None

    def set_documents(
        self, types: "Sequence[DocumentType | PeriodDocument]", chosen: str, *, session: bool
    ) -> None:
        """Offer ``types``, at first that named ``chosen``; of a ``session`` seats are arranged."""
        self._types, self._has_session = list(types), session
        names = [each.name for each in types]
        self.documents.blockSignals(True)
        self.documents.clear()
        for each in self._types:
            self.documents.addItem(QListWidgetItem(_(each.label)))
        self.documents.setCurrentRow(names.index(chosen) if chosen in names else 0)
        self.documents.blockSignals(False)
        self._fit()
        self._choose()

    def show_outside(self, *, outside: bool) -> None:
        """Set the switch without telling, and say whom the document is for."""
        self.outside.blockSignals(True)
        self.outside.setChecked(outside)
        self.outside.blockSignals(False)
        self._audience.show_of(self.document, outside=outside)

    def showEvent(self, event: QShowEvent) -> None:
        """Take as many rows as the window has room for."""
        super().showEvent(event)
        self._fit()

    def _choose(self) -> None:
        document = self.document
        audience = getattr(document, "audience", None)
        self.outside.setVisible(audience is not None and audience.value == "either")
        self.seats.setVisible(
            self._has_session and document is not None and document.name == _SEATING
        )
        self.chosen.emit()

    def _share(self, outside: bool) -> None:
        self._audience.show_of(self.document, outside=outside)
        self.shared.emit(outside)

    def _fit(self) -> None:
        row = max(self.documents.sizeHintForRow(0), scaled(26))
        room = (self.window().height() - scaled(_ELSEWHERE)) // row
        rows = min(max(len(self._types), 1), max(_LEAST_ROWS, min(room, _MOST_ROWS)))
        # Half a row tells that there are more below.
        hidden = row // 2 if rows < len(self._types) else 0
        self.documents.setFixedHeight(rows * row + hidden + 4)
        self.documents.scrollToItem(self.documents.currentItem())
