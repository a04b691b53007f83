"""All of one day, where a month has no room for it."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from iar_desktop.domain.calendar.entry import Entry
from iar_desktop.schema.dates import format_day
from iar_desktop.schema.messages import _
from iar_desktop.ui.calendar.bubble import Bubble
from iar_desktop.ui.calendar.item import KIND_ICONS, hours_of
from iar_desktop.ui.calendar.shown import Holiday
from iar_desktop.ui.calendar.words import states_of
from iar_desktop.ui.theme import scaled
from iar_desktop.ui.widgets.button import Button
from iar_desktop.ui.widgets.popup_list import PopupList
from iar_desktop.ui.widgets.popup_model import PopupRow
from iar_desktop.ui.widgets.text import Text

_TALLEST = 380


class DayPopup(Bubble):
    """Arrows choose, Enter opens the record, the button shows the day by its hours."""

    opened = Signal(object)
    """Open the record of this ``Entry``."""
    day_opened = Signal(object)
    """Show this day by its hours."""

    def __init__(
        self,
        day: date,
        entries: Sequence[Entry],
        holidays: Sequence[Holiday],
        clashing: frozenset[str],
        page: QWidget,
    ) -> None:
        """Show ``entries``, those of ``day``."""
        super().__init__("day-popup", format_day(day, "full"), 420, page)
        self._day = day
        head = QHBoxLayout()
        title = format_day(day, "full")
        head.addWidget(Text(title[:1].upper() + title[1:], "section"), 1)
        hours = Button(_("By the hour"), quiet=True)
        hours.setObjectName("day-popup-hours")
        hours.clicked.connect(self._open_day)
        head.addWidget(hours)
        self.content.addLayout(head)
        if holidays:
            text = ", ".join(f"{each.country} {each.name}" for each in holidays)
            self.content.addWidget(Text(text, "small", "amber", wrap=True))
        self.list = PopupList()
        self.list.setObjectName("day-popup-list")
        self.list.setAccessibleName(title)
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.list.set_rows([_row(entry, clash=entry.id in clashing) for entry in entries])
        self.list.setFixedHeight(self.list.wanted_height(scaled(_TALLEST)) + 4)
        self.list.picked.connect(self._open)
        self.content.addWidget(self.list)

    def show_at(self, at: QPoint) -> None:
        """Show the day at a place of the page."""
        self.open_at(at)
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)

    def _open(self, entry: object) -> None:
        self.close_bubble()
        self.opened.emit(entry)

    def _open_day(self) -> None:
        self.close_bubble()
        self.day_opened.emit(self._day)


def _row(entry: Entry, *, clash: bool) -> PopupRow:
    states = [*states_of(entry, clash=clash)]
    detail = " · ".join(part for part in (hours_of(entry), entry.place) if part)
    icon = "warning" if clash else KIND_ICONS.get(entry.kind, "calendar")
    return PopupRow(
        entry, entry.title, detail, icon=icon, country=entry.country, hint=", ".join(states)
    )
