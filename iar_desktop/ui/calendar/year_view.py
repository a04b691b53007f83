"""The year: twelve small months, and below them missions and visits on one line each."""

from datetime import date

from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from iar_desktop.schema.messages import _
from iar_desktop.ui.calendar.item import Item
from iar_desktop.ui.calendar.model import CalendarModel
from iar_desktop.ui.calendar.months_canvas import MonthsCanvas
from iar_desktop.ui.calendar.timeline_canvas import TimelineCanvas
from iar_desktop.ui.calendar.timeline_rows import BY_COUNTRY, BY_PERSON
from iar_desktop.ui.calendar.view import CalendarView
from iar_desktop.ui.theme import scaled
from iar_desktop.ui.widgets.button import Button
from iar_desktop.ui.widgets.surface import Surface
from iar_desktop.ui.widgets.text import Text


class YearView(CalendarView):
    """Where the year is full, where people are away, what collides."""

    def __init__(self, model: CalendarModel, parent: QWidget | None = None) -> None:
        """Show the year of the model's day."""
        super().__init__(model, parent)
        self.setObjectName("year-view")
        self.setAccessibleName(_("Year"))
        self.months = MonthsCanvas(self)
        self.timeline = TimelineCanvas(self)
        self.add_canvas(self.months)
        self.add_canvas(self.timeline)
        self._buttons: dict[str, Button] = {}
        self.area = QScrollArea(self)
        self.area.setObjectName("year-area")
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inner = inner = Surface("panel")
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(10)
        column.addWidget(self.months)
        column.addLayout(self._head())
        column.addWidget(self.timeline)
        column.addStretch(1)
        self.area.setWidget(inner)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.area)

    def _head(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.addWidget(Text(_("Missions and visits"), "section"))
        line.addStretch(1)
        for key, label in ((BY_PERSON, _("By person")), (BY_COUNTRY, _("By country"))):
            button = Button(label)
            button.setObjectName(f"timeline-{key}")
            button.setCheckable(True)
            button.setChecked(key == self.timeline.by)
            button.clicked.connect(lambda _checked=False, by=key: self.show_by(by))
            self._buttons[key] = button
            line.addWidget(button)
        return line

    def show_by(self, by: str) -> None:
        """Give each person, or each country, a line."""
        for key, button in self._buttons.items():
            button.setChecked(key == by)
        self.timeline.by = by
        self.timeline.lay_out()

    def lay_out(self) -> None:
        """Place the months in the width there is, and the lines when the months are seen."""
        self.months.lay_out()
        self.timeline.forget_other_year()
        QTimer.singleShot(0, self.timeline, self.timeline.lay_out)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out in the new size."""
        super().resizeEvent(event)
        self.months.setFixedHeight(max(scaled(420), round(self.height() * 0.66)))

    def reveal(self, item: Item) -> None:
        """Scroll to a line of the timeline."""
        at = self.timeline.mapTo(self._inner, QPointF(item.rect.x, item.rect.y))
        self.area.ensureVisible(round(at.x()), round(at.y()), 0, scaled(40))

    def anchor(self, day: date, minute: int | None) -> QPoint:
        """Return the place of the day in its small month."""
        return self.months.mapTo(self, self.months.place(day)).toPoint()
