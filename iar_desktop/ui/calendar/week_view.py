"""The week and the day: a lane of whole days above the hours, which scroll."""

from datetime import date, timedelta

from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from iar_desktop.domain.calendar.layout.week import WeekLayout, WeekMetrics, week_layout
from iar_desktop.schema.messages import _
from iar_desktop.ui.calendar.hours_canvas import HoursCanvas
from iar_desktop.ui.calendar.item import BAR, BLOCK, Item
from iar_desktop.ui.calendar.lane_canvas import LaneCanvas
from iar_desktop.ui.calendar.model import CalendarModel
from iar_desktop.ui.calendar.period import DAY
from iar_desktop.ui.calendar.view import CalendarView
from iar_desktop.ui.theme import metrics, scaled

GAP = 3.0
_MORNING = 7 * 60 + 30
_SIGHT = 40


class WeekView(CalendarView):
    """Seven days, or one."""

    def __init__(self, model: CalendarModel, parent: QWidget | None = None) -> None:
        """Show the week (or the day) of the model's day."""
        super().__init__(model, parent)
        self.setObjectName("week-view")
        self.made: WeekLayout | None = None
        self.lane = LaneCanvas(self)
        self.hours = HoursCanvas(self)
        self.area = QScrollArea(self)
        self.area.setObjectName("hours-area")
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.area.setWidget(self.hours)
        self.add_canvas(self.lane)
        self.add_canvas(self.hours)
        self._scrolled = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.lane)
        layout.addWidget(self.area, 1)

    def days(self) -> list[date]:
        """Return the days in view."""
        first, last = self.model.range
        return [first + timedelta(number) for number in range((last - first).days + 1)]

    @property
    def hour(self) -> int:
        """The height of an hour in pixels."""
        return scaled(46)

    @property
    def gutter(self) -> int:
        """The width of the hours' names: of one zone, or of two."""
        return scaled(68) * 2 if self.model.second_zone else scaled(58)

    def minute_steps(self) -> bool:
        """Go along the hours with up and down."""
        return True

    def lay_out(self) -> None:
        """Place bars and blocks in the width there is."""
        self.setAccessibleName(_("Day") if self.model.view == DAY else _("Week"))
        sizes = WeekMetrics(
            width=self.hours.width(),
            gutter=self.gutter,
            hour=self.hour,
            line=round(metrics("badge").height()) + 4,
            gap=GAP,
        )
        self.made = made = week_layout(self.entries(), self.days(), sizes)
        self.hours.show_items(
            [Item(b.entry, b.rect, BLOCK, b.opens, b.closes) for b in made.blocks]
        )
        self.lane.show_bars(
            [Item(b.entry, b.rect, BAR, b.opens, b.closes) for b in made.bars], made.lane_count
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out in the new width."""
        super().resizeEvent(event)
        self.lay_out()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin where the working day begins."""
        super().showEvent(event)
        if not self._scrolled:
            self._scrolled = True
            QTimer.singleShot(0, self._show_morning)  # the hours have their height only then

    def _show_morning(self) -> None:
        self.area.verticalScrollBar().setValue(self.y_of(_MORNING))

    def y_of(self, minute: int) -> int:
        """Return how far below midnight a minute of the day stands, in pixels."""
        return round(minute * self.hour / 60)

    def show_chosen(self) -> None:
        """Bring the hour that has the keyboard into sight."""
        if self.hasFocus() and self.model.minute is not None:
            y = self.y_of(self.model.minute)
            self.area.ensureVisible(0, y + self.hour // 2, 0, _SIGHT)
        super().show_chosen()

    def reveal(self, item: Item) -> None:
        """Scroll to a block."""
        if item in self.hours.items:
            rect = item.rect
            self.area.ensureVisible(
                round(rect.x),
                round(rect.y + rect.height / 2),
                0,
                min(round(rect.height / 2) + 8, self.area.height() // 2),
            )

    def anchor(self, day: date, minute: int | None) -> QPoint:
        """Return the upper left corner of the hour, or of the day's lane."""
        columns = self.made.columns if self.made else ()
        x = next((column.x for column in columns if column.day == day), float(self.gutter))
        if minute is None:
            return QPoint(round(x), self.lane.height())
        at = self.hours.mapTo(self, QPointF(x, self.y_of(minute))).toPoint()
        at.setY(min(max(at.y(), self.lane.height()), self.height() - _SIGHT))
        return at
