"""The line in which a day is typed to go to: 14/10, mer. 14, demain, +2s, octobre 2027."""

from datetime import date

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QWidget

from iar_desktop.schema.clock import today
from iar_desktop.schema.dates import format_day, parse_days
from iar_desktop.schema.errors import UserError
from iar_desktop.schema.messages import _, language
from iar_desktop.ui.calendar.bubble import Bubble
from iar_desktop.ui.widgets.text import Text
from iar_desktop.ui.widgets.whole_line import WholeLine


class GoLine(Bubble):
    """Enter goes, Esc stays."""

    chosen = Signal(object)
    """The day to go to."""

    def __init__(self, page: QWidget) -> None:
        """Ask over ``page``."""
        super().__init__("go-line", _("Go to a day"), 300, page)
        self.field = WholeLine()
        self.field.setObjectName("go-field")
        self.field.setAccessibleName(_("Go to a day"))
        self.field.setPlaceholderText(_("14/10, next Wednesday, +2w, May 2027…"))
        self.said = Text("", "small", "muted", wrap=True)
        self.said.setObjectName("go-said")
        self.content.addWidget(Text(_("Go to a day"), "section"))
        self.content.addWidget(self.field)
        self.content.addWidget(self.said)
        self.field.textChanged.connect(self._read)
        self.field.returnPressed.connect(self._take)
        self._day: date | None = None
        self._read("")

    def ask(self, at: QPoint) -> None:
        """Show the line at a place of the page."""
        self.open_at(at)
        self.field.setFocus()

    def _read(self, text: str) -> None:
        self._day, said = None, _("Type a day as you say it.")
        if text.strip():
            try:
                self._day = parse_days(text, today(), language())[0]
                said = format_day(self._day, "full")
            except UserError as error:
                said = str(error)
        self.said.setText(said)
        self.said.set_ink("accent" if self._day else "muted")

    def _take(self) -> None:
        if self._day:
            day = self._day
            self.close_bubble()
            self.chosen.emit(day)
