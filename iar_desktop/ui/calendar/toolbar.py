"""The bar above the views: back, today, forth; which view; holidays and zones."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from iar_desktop.schema.messages import N_, _
from iar_desktop.ui.calendar.model import CalendarModel
from iar_desktop.ui.calendar.period import AGENDA, DAY, MONTH, VIEWS, WEEK, YEAR
from iar_desktop.ui.widgets.button import Button
from iar_desktop.ui.widgets.icon_button import IconButton
from iar_desktop.ui.widgets.shortcut_text import shortcut_text
from iar_desktop.ui.widgets.surface import Surface

VIEW_LABELS = {
    DAY: N_("Day"),
    WEEK: N_("Week"),
    MONTH: N_("Month"),
    YEAR: N_("Year"),
    AGENDA: N_("Agenda list"),
}


class Toolbar(Surface):
    """Where in time the calendar stands, and how it is seen."""

    go_wanted = Signal()
    """A day is to be typed."""

    def __init__(self, model: CalendarModel, parent: QWidget | None = None) -> None:
        """Steer ``model``."""
        super().__init__("panel", parent=parent)
        self.setObjectName("calendar-toolbar")
        self._model = model
        self._views: dict[str, Button] = {}
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 8, 16, 4)
        line.setSpacing(6)
        self._add_turning(line)
        line.addSpacing(10)
        for number, view in enumerate(VIEWS, start=1):
            line.addWidget(self._view_button(view, number))
        line.addStretch(1)
        self.end = QHBoxLayout()
        self.end.setSpacing(6)
        line.addLayout(self.end)
        model.placed.connect(self._follow)
        self._follow()

    def _add_turning(self, line: QHBoxLayout) -> None:
        before = IconButton("chevron-left", _("Before"), size=16)
        before.setObjectName("calendar-before")
        before.setToolTip(f"{_('Before')} ({shortcut_text('PgUp')})")
        before.clicked.connect(lambda: self._model.turn(-1))
        after = IconButton("chevron-right", _("After"), size=16)
        after.setObjectName("calendar-after")
        after.setToolTip(f"{_('After')} ({shortcut_text('PgDown')})")
        after.clicked.connect(lambda: self._model.turn(1))
        today = Button(_("Today"))
        today.setObjectName("calendar-today")
        today.setToolTip(shortcut_text("T"))
        today.clicked.connect(self._go_today)
        go = IconButton("search", _("Go to a day…"), size=16)
        go.setObjectName("calendar-go")
        go.setToolTip(f"{_('Go to a day…')} ({shortcut_text('G')})")
        go.clicked.connect(self.go_wanted)
        for widget in (before, today, after, go):
            line.addWidget(widget)

    def _go_today(self) -> None:
        from iar_desktop.schema.clock import today

        self._model.go_to(today())

    def _view_button(self, view: str, number: int) -> Button:
        button = Button(_(VIEW_LABELS[view]))
        button.setObjectName(f"calendar-view-{view}")
        button.setCheckable(True)
        button.setToolTip(shortcut_text(f"Ctrl+{number}"))
        button.clicked.connect(lambda: self._show(view))
        self._views[view] = button
        return button

    def _show(self, view: str) -> None:
        self._model.show_view(view)
        self._follow()

    def _follow(self) -> None:
        for view, button in self._views.items():
            button.setChecked(view == self._model.view)
