"""The hall: all tables, side by side as far as there is room."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QToolTip, QWidget

from iar_desktop.ui.seating.carrying import Carrying
from iar_desktop.ui.seating.chair import Chair
from iar_desktop.ui.seating.places import Place
from iar_desktop.ui.seating.table import DrawnTable, Table
from iar_desktop.ui.theme import scaled, theme

_UNIT = 165
"""Hundredths of a pixel that one unit of the plan takes at 100 %."""
_ROUND_WIDTH = 340
_LONG_WIDTH = 1040
_GAP = 20
_MARGIN = 20


class Hall(QWidget):
    """``show_tables`` draws them; what is done to people is announced, the dialog does it."""

    taken = Signal(tuple)
    """Take up who sits at this place, or put down there who was taken."""
    left = Signal(str)
    more_wanted = Signal(int)
    reached = Signal(QWidget)

    def __init__(self, carrying: Carrying, parent: QWidget | None = None) -> None:
        """Tell ``carrying`` of the pointer."""
        super().__init__(parent)
        self.setObjectName("seating-hall")
        self.chairs: dict[Place, Chair] = {}
        self._carrying = carrying
        self._tables: Sequence[Table] = ()
        self._drawn: list[DrawnTable] = []
        self._taken = ""
        self._target: Place | None = None
        theme().changed.connect(self._arrange)

    def show_tables(self, tables: Sequence[Table]) -> None:
        """Show these tables; the keyboard stays with who had it."""
        here = next((each for each in self.chairs.values() if each.hasFocus()), None)
        old, self.chairs = self.chairs, {}
        self._tables = tables
        for table in tables:
            for number in range(1, table.size + 1):
                place = table.number, number
                self.chairs[place] = self._chair(place, table)
        self._arrange()
        for chair in old.values():
            chair.hide()
            chair.deleteLater()
        if here is not None:
            self.focus_on(here.person.id if here.person else "", here.place)

    def _chair(self, place: Place, table: Table) -> Chair:
        chair = Chair(place, table.people.get(place[1]), self)
        person = chair.person
        chair.reached.connect(lambda: self._reached(chair))
        chair.taken.connect(lambda: self.taken.emit(place))
        chair.stepped.connect(lambda right, down: self._step(chair, right, down))
        chair.left.connect(lambda: self.left.emit(person.id if person else ""))
        chair.more_wanted.connect(lambda: self.more_wanted.emit(place[0]))
        return chair

    def focus_on(self, person: str, place: Place | None = None) -> None:
        """Give the keyboard to the chair of ``person``, else to that at ``place``."""
        found = [each for each in self.chairs.values() if each.person and each.person.id == person]
        chair = found[0] if found else self.chairs.get(place) if place else None
        if chair is not None:
            chair.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_on_free(self) -> None:
        """Give the keyboard to the first chair that nobody has, else to the first one."""
        free = [each for each in self.chairs.values() if each.person is None]
        for chair in (free or list(self.chairs.values()))[:1]:
            chair.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_taken(self, person: str) -> None:
        """Mark who was taken up by the keyboard, nobody with an empty id."""
        self._taken = person
        self._mark()

    def place_at(self, at: QPoint) -> Place | None:
        """Return the chair at a point of the screen; of a table itself, place 0."""
        inside = QPointF(self.mapFromGlobal(at))
        found = (each.hit(inside) for each in self._drawn)
        return next((each for each in found if each), None)

    def show_target(self, place: Place | None) -> None:
        """Mark where somebody who is carried would sit."""
        if place != self._target:
            self._target = place
            self._mark()

    def _mark(self) -> None:
        for place, chair in self.chairs.items():
            taken = bool(chair.person) and chair.person.id == self._taken  # type: ignore[union-attr] # there is one
            target = place == self._target or bool(self._taken and chair.hasFocus() and not taken)
            chair.show_state(taken=taken, target=target)
        self.update()

    def _reached(self, chair: Chair) -> None:
        self._mark()
        self.reached.emit(chair)

    def _step(self, chair: Chair, right: int, down: int) -> None:
        """Go to the nearest chair in a direction: what lies aside counts double."""
        start = self._middle(chair)
        best: tuple[float, Chair] | None = None
        for other in self.chairs.values():
            way = self._middle(other) - start
            ahead = way.x() * right + way.y() * down
            aside = abs(way.x() * down) + abs(way.y() * right)
            if other is not chair and ahead > 1:
                far = ahead + 2 * aside
                if best is None or far < best[0]:
                    best = far, other
        if best is not None:
            best[1].setFocus(Qt.FocusReason.OtherFocusReason)

    def _middle(self, chair: Chair) -> QPointF:
        table = next(each for each in self._drawn if each.table.number == chair.place[0])
        return table.chair(chair.place[1]).center()

    # --- Laying out and painting ---

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        width = max(self.width() - 2 * scaled(_MARGIN), 1)
        is_round = bool(self._tables) and self._tables[0].shape.is_round
        beside = max(1, min(width // scaled(_ROUND_WIDTH), len(self._tables))) if is_round else 1
        gap, unit = scaled(_GAP), scaled(_UNIT) / 100
        most = scaled(_ROUND_WIDTH * 3 // 2 if is_round else _LONG_WIDTH)
        each = min((width - gap * (beside - 1)) / beside, most)
        first = (self.width() - beside * each - gap * (beside - 1)) / 2
        top = float(scaled(_MARGIN))
        self._drawn = []
        for start in range(0, len(self._tables), beside):
            row = self._tables[start : start + beside]
            found = [
                DrawnTable(table, QPointF(first + at * (each + gap), top), each, unit)
                for at, table in enumerate(row)
            ]
            self._drawn += found
            top += max(drawn.height for drawn in found) + gap
        self.setMinimumHeight(round(top))
        for drawn in self._drawn:  # what leaves much room stands a little above the middle
            drawn.lower(max(self.height() - top, 0) / 3)
        self._place_chairs()
        self.update()

    def _place_chairs(self) -> None:
        for drawn in self._drawn:
            for number, spot in enumerate(drawn.plan.spots, 1):
                chair = self.chairs[(drawn.table.number, number)]
                chair.align = spot.align
                chair.setGeometry(drawn.box(spot.label).toRect())
                chair.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        for drawn in self._drawn:
            drawn.paint(painter, self._target)
        painter.end()

    # --- The pointer ---

    def mousePressEvent(self, event: QMouseEvent) -> None:
        chair = self._chair_at(event.globalPosition().toPoint())
        if chair is None or event.button() != Qt.MouseButton.LeftButton:
            return
        chair.setFocus(Qt.FocusReason.MouseFocusReason)
        if chair.person:
            self._carrying.press(chair.person, event.globalPosition().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.globalPosition().toPoint()
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._carrying.move(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._carrying.release(event.globalPosition().toPoint())

    def event(self, event: QEvent) -> bool:
        """Say the whole name, function and organisation of who sits under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            chair = self._chair_at(event.globalPos())
            person = chair.person if chair else None
            said = f"{person.name}\n{person.detail}".strip() if person else ""
            QToolTip.showText(event.globalPos(), said, self)
            return True
        return super().event(event)

    def _chair_at(self, at: QPoint) -> Chair | None:
        place = self.place_at(at)
        return self.chairs.get(place) if place else None
