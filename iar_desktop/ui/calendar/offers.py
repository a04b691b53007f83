"""What a typed line can become: a row of chips, one of them chosen."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QWidget

from iar_desktop.operations.calendar.creating import Offer
from iar_desktop.schema.messages import _
from iar_desktop.ui.theme import font, scaled
from iar_desktop.ui.widgets.chip import Chip
from iar_desktop.ui.widgets.flow_layout import FlowLayout

_LONGEST = 250


class Offers(QWidget):
    """Chips of ``Offer``; ``chosen`` tells of a click, ``step`` goes along them by keys."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with none."""
        super().__init__(parent)
        self.setObjectName("typed-offers")
        self.setAccessibleName(_("What it becomes"))
        self._offers: tuple[Offer, ...] = ()
        self._current: Offer | None = None
        self._chips: list[Chip] = []
        self._flow = FlowLayout(self, gap=6, line_gap=6)
        self._flow.setContentsMargins(0, 4, 0, 0)

    def show_offers(self, offers: Sequence[Offer], current: Offer | None) -> None:
        """Show these, ``current`` as the one that counts."""
        self._current = current
        if tuple(offers) != self._offers:
            self._offers = tuple(offers)
            self._flow.clear()
            self._chips = [self._chip(each) for each in offers]
        for offer, chip in zip(self._offers, self._chips, strict=True):
            chip.setChecked(offer == current)
        self.setVisible(bool(offers))

    def step(self, by: int) -> bool:
        """Choose the next or the one before; False without any."""
        if not self._offers:
            return False
        at = self._offers.index(self._current) if self._current in self._offers else 0
        self.chosen.emit(self._offers[(at + by) % len(self._offers)])
        return True

    def _chip(self, offer: Offer) -> Chip:
        metrics = QFontMetricsF(font("small"))
        elide = Qt.TextElideMode.ElideRight
        chip = Chip(metrics.elidedText(offer.label, elide, scaled(_LONGEST)))
        chip.setObjectName(f"offer-{offer.kind}")
        chip.setAccessibleName(offer.label)
        chip.setToolTip(_("{kind} (up and down)").format(kind=offer.label))
        chip.clicked.connect(lambda _on=False: self._click(offer))
        self._flow.addWidget(chip)
        chip.show()  # now: the panel takes its height from those shown
        return chip

    def _click(self, offer: Offer) -> None:
        for each, chip in zip(self._offers, self._chips, strict=True):
            chip.setChecked(each == offer)
        self.chosen.emit(offer)
