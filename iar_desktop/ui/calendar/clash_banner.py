"""Clashes in view, one after the other: the sentence, and the remedy as a button."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from iar_desktop.schema.messages import _, _n
from iar_desktop.ui.widgets.banner import Banner
from iar_desktop.ui.widgets.button import Button
from iar_desktop.ui.widgets.icon_button import IconButton

_MOST_OTHERS = 2


class ClashBanner(QWidget):
    """Hidden while nothing clashes; a closed one comes back with another clash."""

    remedied = Signal(object, int)
    """Do what this remedy (by its number) of this clash proposes."""
    shown = Signal(object)
    """This clash is the one told of."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin hidden."""
        super().__init__(parent)
        self.setObjectName("clash-banner")
        self._clashes: Sequence[Any] = ()
        self._closed: frozenset[str] = frozenset()
        self._at = 0
        self.banner = Banner("red", "")
        self.banner.setObjectName("clash-sentence")
        self.banner.acted.connect(lambda: self._remedy(0))
        self.banner.closed.connect(self._close)
        self._others: list[Button] = []
        self.next = IconButton("chevron-right", _("Next clash"), quiet=True, size=16)
        self.next.setObjectName("next-clash")
        self.next.clicked.connect(self._go_on)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(16, 6, 16, 6)
        self._line.setSpacing(6)
        self._line.addWidget(self.banner, 1)
        for number in range(1, _MOST_OTHERS + 1):
            button = Button("", quiet=True)
            button.setObjectName(f"remedy-{number}")
            button.clicked.connect(lambda _checked=False, each=number: self._remedy(each))
            self._others.append(button)
            self._line.addWidget(button)
        self._line.addWidget(self.next)
        self.hide()

    def set_clashes(self, clashes: Sequence[Any]) -> None:
        """Tell of these clashes, beginning with the one told of before."""
        before = self.current
        self._clashes = clashes
        said = [each.sentence for each in clashes]
        told = before.sentence if before else ""
        self._at = said.index(told) if told in said else 0
        self._show()

    @property
    def current(self) -> Any | None:
        """The clash told of."""
        return self._clashes[self._at] if self._at < len(self._clashes) else None

    def tell_of(self, record_id: str) -> None:
        """Tell of the first clash of a record, if it has one."""
        for number, clash in enumerate(self._clashes):
            if record_id in clash.ids and self.current is not clash:
                if record_id in getattr(self.current, "ids", ()):
                    return
                self._at = number
                self._show()
                return

    def _show(self) -> None:
        clash = self.current
        visible = clash is not None and frozenset(c.sentence for c in self._clashes) != self._closed
        self.setVisible(visible)
        if clash is None:
            return
        count = len(self._clashes)
        lead = _n("{count} clash", "{count} clashes", count)
        if count > 1:
            lead = f"{lead} ({self._at + 1}/{count})"
        labels = list(clash.labels)
        self.banner.show()
        self.banner.set_message("red", lead, clash.sentence, labels[0] if labels else "")
        for number, button in enumerate(self._others, start=1):
            button.setVisible(number < len(labels))
            button.setText(labels[number] if number < len(labels) else "")
        self.next.setVisible(count > 1)

    def _remedy(self, number: int) -> None:
        if self.current is not None:
            self.remedied.emit(self.current, number)

    def _go_on(self) -> None:
        self._at = (self._at + 1) % max(len(self._clashes), 1)
        self._show()
        self.shown.emit(self.current)

    def _close(self) -> None:
        self._closed = frozenset(each.sentence for each in self._clashes)
        self.hide()
