"""The list beside the tables: who has no seat."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from iar_desktop.schema.messages import _
from iar_desktop.ui.seating.carrying import Carrying
from iar_desktop.ui.seating.chair import TAKING
from iar_desktop.ui.seating.reading import Person
from iar_desktop.ui.theme import color, font, metrics, scaled
from iar_desktop.ui.widgets.painting import LEFT, draw_box, draw_focus, draw_text, elided
from iar_desktop.ui.widgets.surface import Surface
from iar_desktop.ui.widgets.text import Text

_WIDTH = 236
_HEIGHT = 46
_INSIDE = 10


class WaitingPerson(QWidget):
    """Name and function of somebody who can be carried to a chair, or taken up by a key."""

    taken = Signal()

    def __init__(self, person: Person, carrying: Carrying, parent: QWidget | None = None) -> None:
        """Stand for ``person``."""
        super().__init__(parent)
        self.person, self._carrying = person, carrying
        self.is_taken = False
        self.setObjectName(f"waiting-{person.id}")
        self.setAccessibleName(_("Without a seat: {name}").format(name=person.name))
        self.setAccessibleDescription(person.detail)
        self.setToolTip(f"{person.name}\n{person.detail}".strip())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setFixedHeight(scaled(_HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(scaled(_WIDTH), scaled(_HEIGHT))

    def show_taken(self, *, taken: bool) -> None:
        """Mark whether this person was taken up."""
        self.is_taken = taken
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in TAKING:
            self.taken.emit()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._carrying.press(self.person, event.globalPosition().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._carrying.move(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._carrying.release(event.globalPosition().toPoint())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        ground = color("accent_soft" if self.is_taken else "panel")
        draw_box(painter, box, 7, ground, color("line"))
        inside = box.adjusted(_INSIDE, 5, -_INSIDE, -5)
        upper = QRectF(inside)
        if self.person.detail:
            upper.setHeight(inside.height() / 2)
        name = self.person.name
        if metrics("strong").horizontalAdvance(name) > inside.width():
            name = self.person.short
        painter.setFont(font("strong"))
        draw_text(painter, upper, elided(name, "strong", inside.width()), "ink", LEFT)
        painter.setFont(font("small"))
        lower = upper.translated(0, upper.height())
        said = elided(self.person.detail, "small", inside.width())
        draw_text(painter, lower, said, "muted", LEFT)
        if self.hasFocus():
            draw_focus(painter, box, 7)
        painter.end()


class Waiting(Surface):
    """``show_people`` lists them; people let go above it lose their seat."""

    taken = Signal(str)

    def __init__(self, carrying: Carrying, parent: QWidget | None = None) -> None:
        """Tell ``carrying`` of the pointer."""
        super().__init__("well", "left", parent=parent)
        self.setObjectName("seating-waiting")
        self.setFixedWidth(scaled(_WIDTH + 28))
        self._carrying = carrying
        self.people: list[WaitingPerson] = []
        self._title = Text(_("Without a seat"), "section", "muted")
        self._note = Text("", "small", "muted", wrap=True)
        self._column = QVBoxLayout()
        self._column.setSpacing(6)
        inner = QWidget()
        whole = QVBoxLayout(inner)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(self._column)
        whole.addStretch(1)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(inner)
        self.area.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 14, 14, 14)
        layout.setSpacing(8)
        layout.addWidget(self._title)
        layout.addWidget(self._note)
        layout.addWidget(self.area, 1)

    def show_people(self, people: Sequence[Person]) -> None:
        """List who has no seat, in order of precedence."""
        for old in self.people:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.people = [self._row(each) for each in people]
        self._note.setText(
            _("Drag somebody to a chair.")
            if people
            else _("Everyone has a seat. Drag somebody here to free a chair.")
        )

    def show_taken(self, person: str) -> None:
        """Mark who was taken up."""
        for each in self.people:
            each.show_taken(taken=each.person.id == person)

    def _row(self, person: Person) -> WaitingPerson:
        row = WaitingPerson(person, self._carrying)
        row.taken.connect(lambda: self.taken.emit(person.id))
        self._column.addWidget(row)
        return row
