"""Clashes in view, one after the other: the sentence, and the remedies as buttons."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from iar_desktop.schema.messages import _, _n
from iar_desktop.ui.theme import color, draw_icon
from iar_desktop.ui.widgets.button import Button
from iar_desktop.ui.widgets.icon_button import IconButton
from iar_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from iar_desktop.ui.calendar.clash_reading import Told

_MOST = 3
_LENGTHS = (90, 70, 52, 44, 36, 28, 20)
"""So many letters are written on a button, the more the wider the window."""
_LEFT, _RIGHT, _GAP = 44, 12, 8
_SIGN = 18


class ClashBanner(QWidget):
    """Hidden while nothing clashes; a closed one comes back with another clash."""

    remedied = Signal(object, int, str)
    """Do what this remedy (by its number and name) of this clash proposes."""
    remedies_wanted = Signal(object)
    """Find out what can be done about this clash."""
    shown = Signal(object)
    """This clash is the one told of."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin hidden."""
        super().__init__(parent)
        self.setObjectName("clash-banner")
        self._clashes: Sequence[Told] = ()
        self._closed: frozenset[str] = frozenset()
        self._quiet: Sequence[Told] = ()
        self._alone: Told | None = None
        self._asked: Told | None = None
        self._labels: Sequence[str] = ()
        self._at = 0
        self.lead = Text("", "strong", "red")
        self.lead.setObjectName("clash-count")
        self.sentence = Text("", "body", "red", wrap=True, selectable=True)
        self.sentence.setObjectName("clash-sentence")
        self.next = IconButton("chevron-right", _("Next clash"), quiet=True, size=16, ink="red")
        self.next.setObjectName("next-clash")
        self.next.clicked.connect(self._go_on)
        self.remedies = [self._button(number) for number in range(_MOST)]
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        close = IconButton("close", _("Close"), quiet=True, size=16, ink="red")
        close.setObjectName("close-clashes")
        close.clicked.connect(self._close)
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self.lead)
        first.addWidget(self.sentence, 1)
        first.addWidget(self.next)
        first.addWidget(close)
        for button in self.remedies:
            second.addWidget(button)
        second.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(_LEFT, 4, _RIGHT, 6)
        column.setSpacing(2)
        first.setSpacing(8)
        second.setSpacing(_GAP)
        column.addLayout(first)
        column.addLayout(second)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _button(self, number: int) -> Button:
        button = Button("")
        button.setObjectName(f"remedy-{number}")
        button.clicked.connect(lambda _checked=False: self._remedy(number))
        return button

    def sizeHint(self) -> QSize:
        """Take the lines that the sentence needs in this width."""
        hint = super().sizeHint()
        return QSize(hint.width(), max(self.heightForWidth(self.width()), hint.height() // 2))

    def set_clashes(self, clashes: "Sequence[Told]") -> None:
        """Tell of these clashes, beginning with the one told of before."""
        before = self.current
        self._quiet = [each for each in clashes if each.quiet]
        self._clashes = [each for each in clashes if not each.quiet]
        told = before.sentence if before else ""
        said = [each.sentence for each in self._clashes]
        self._at = said.index(told) if told in said else 0
        self._alone = next((each for each in self._quiet if each.sentence == told), None)
        self._show()

    @property
    def current(self) -> "Told | None":
        """The clash told of."""
        if self._alone:
            return self._alone
        return self._clashes[self._at] if self._at < len(self._clashes) else None

    def tell_of(self, record_id: str) -> None:
        """Tell of the first clash of a record, if it has one; what is quiet only so."""
        self._alone = None
        if self.current is None or record_id not in self.current.ids:
            for number, clash in enumerate(self._clashes):
                if record_id in clash.ids:
                    self._at = number
                    break
            else:
                quiet = (each for each in self._quiet if record_id in each.ids)
                self._alone = next(quiet, None)
        self._show()

    def _show(self) -> None:
        clash = self.current
        said = frozenset(each.sentence for each in self._clashes)
        self.setVisible(clash is not None and (clash.quiet or not said <= self._closed))
        if clash is None:
            return
        count = 1 if clash.quiet else len(self._clashes)
        lead = _n("{count} clash", "{count} clashes", count)
        self.lead.setText("" if count == 1 else f"{self._at + 1}/{count}")
        self.lead.setToolTip(lead)
        self.sentence.setText(clash.sentence)
        self.setAccessibleName(f"{lead}: {clash.sentence}")
        self.next.setVisible(count > 1)
        if not self.isHidden() and clash is not self._asked:
            self._asked = clash
            self.show_remedies(())
            self.remedies_wanted.emit(clash)

    def show_remedies(self, labels: Sequence[str]) -> None:
        """Offer the remedies of the clash told of."""
        self._labels = labels
        for number, button in enumerate(self.remedies):
            label = labels[number] if number < len(labels) else ""
            button.setVisible(bool(label))
            button.setToolTip(label)
            button.setAccessibleName(label)
        self._fit()
        self.updateGeometry()

    def _fit(self) -> None:
        """Write on the buttons as much as all of them have room for."""
        offered = list(zip(self.remedies, self._labels, strict=False))
        margins = self.contentsMargins()
        room = self.width() - _LEFT - _RIGHT - margins.left() - margins.right()
        for longest in _LENGTHS:
            for button, label in offered:
                button.setText(_short(label, longest))
            wide = sum(button.sizeHint().width() + _GAP for button, _label in offered)
            if wide <= room:
                break

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Write as much as the new width has room for."""
        super().resizeEvent(event)
        self._fit()

    def _remedy(self, number: int) -> None:
        if self.current is not None and number < len(self._labels):
            self.remedied.emit(self.current, number, self._labels[number])

    def _go_on(self) -> None:
        self._at = (self._at + 1) % max(len(self._clashes), 1)
        self._show()
        self.shown.emit(self.current)

    def _close(self) -> None:
        self._alone = None
        self._closed = frozenset(each.sentence for each in self._clashes)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, a line below, and the sign."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), color("red_soft"))
        bottom = QRectF(0, self.height() - 1, self.width(), 1)
        painter.fillRect(bottom, color("red_mark"))
        middle = self.sentence.geometry().center().y() + 1
        draw_icon(painter, QPoint(18, middle - _SIGN // 2), "warning", "red", _SIGN)
        painter.end()


def _short(label: str, longest: int) -> str:
    """Return a label cut in its middle: it begins with what is done and ends with how far."""
    half = longest // 2
    return label if len(label) <= longest else f"{label[:half]}…{label[-half:]}"
