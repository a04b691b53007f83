"""One table of the hall: its geometry in pixels and how it is painted."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from iar_desktop.domain.seating import Shape
from iar_desktop.domain.seating_geometry import CHAIR, Box, Plan, plan
from iar_desktop.ui.seating.places import Place
from iar_desktop.ui.seating.reading import Person
from iar_desktop.ui.theme import Role, color, font
from iar_desktop.ui.widgets.painting import CENTRE, draw_text

MOST_ROUND = 24
"""Seats that a round table is drawn with, on paper as well; with more it is a long one."""


class Table(NamedTuple):
    """A table with so many chairs (``size``) and who sits on them, by place."""

    number: int
    title: str
    shape: Shape
    size: int
    people: dict[int, Person]


class DrawnTable:
    """A table whose upper left corner is at ``corner``; ``scale`` pixels are one unit of a plan."""

    def __init__(self, table: Table, corner: QPointF, width: float, scale: float) -> None:
        """Draw it ``width`` pixels wide."""
        self.table, self._corner, self._scale = table, corner, scale
        round_no_more = table.shape.is_round and table.size > MOST_ROUND
        shape = Shape.LONG if round_no_more else table.shape
        self.plan: Plan = plan(shape, table.size, width / scale)
        self.height = self.plan.height * scale

    def lower(self, by: float) -> None:
        """Move the table down by so many pixels."""
        self._corner += QPointF(0, by)

    def box(self, found: Box) -> QRectF:
        """Return a box of the plan in pixels."""
        return QRectF(
            self._corner.x() + found.left * self._scale,
            self._corner.y() + found.top * self._scale,
            found.width * self._scale,
            found.height * self._scale,
        )

    def chair(self, place: int) -> QRectF:
        """Return the square in which the chair at ``place`` stands."""
        spot = self.plan.spots[place - 1]
        return self.box(Box(spot.x - CHAIR, spot.y - CHAIR, 2 * CHAIR, 2 * CHAIR))

    def hit(self, at: QPointF) -> Place | None:
        """Return the chair at a point, with place 0 the table itself; None for neither."""
        for place, spot in enumerate(self.plan.spots, 1):
            if self.chair(place).contains(at) or self.box(spot.label).contains(at):
                return self.table.number, place
        if any(self.box(each).contains(at) for each in self.plan.boxes):
            return self.table.number, 0
        return None

    def paint(self, painter: QPainter, target: Place | None) -> None:
        """Paint table and chairs; ``target`` is where somebody who is carried would sit."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        here = target == (self.table.number, 0)
        painter.setPen(QPen(color("accent" if here else "line_strong"), 2.0 if here else 1.2))
        painter.setBrush(color("accent_soft" if here else "well"))
        for each in self.plan.boxes:
            if self.plan.is_round:
                painter.drawEllipse(self.box(each))
            else:
                painter.drawRoundedRect(self.box(each), 4, 4)
        painter.setFont(font("strong"))
        draw_text(painter, self.box(self.plan.title), self.table.title, "accent", CENTRE)
        for place in range(1, self.table.size + 1):
            self._paint_chair(painter, place, is_target=target == (self.table.number, place))

    def _paint_chair(self, painter: QPainter, place: int, *, is_target: bool) -> None:
        person = self.table.people.get(place)
        box = self.chair(place).adjusted(1, 1, -1, -1)
        is_host = person is not None and person.is_host
        pen = QPen(color("accent" if person or is_target else "line_strong"), 1.4)
        if person is None:
            pen.setStyle(Qt.PenStyle.DashLine)
        if is_target:
            box = box.adjusted(-1, -1, 1, 1)
            pen.setWidthF(2.4)
        painter.setPen(pen)
        painter.setBrush(color("accent_fill" if is_host else "panel"))
        painter.drawEllipse(box)
        painter.setFont(font("tiny"))
        ink: Role = "on_accent" if is_host else "ink" if person else "muted"
        draw_text(painter, box, str(place), ink, CENTRE)
