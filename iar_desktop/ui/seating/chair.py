"""A chair and the name beside it: reached by Tab, named for screen readers."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from iar_desktop.domain.seating_geometry import Align
from iar_desktop.schema.messages import _
from iar_desktop.ui.seating.places import Place
from iar_desktop.ui.seating.reading import Person
from iar_desktop.ui.theme import color, font, metrics
from iar_desktop.ui.widgets.painting import (
    CENTRE,
    LEFT,
    RIGHT,
    draw_box,
    draw_focus,
    draw_text,
    elided,
)

_INSIDE = 4
_ALIGNED = {"left": LEFT, "right": RIGHT, "center": CENTRE}
_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
TAKING = (Qt.Key.Key_M, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
"""The keys that take somebody up, and put them down where the focus has gone meanwhile."""
_MORE = (Qt.Key.Key_Plus, Qt.Key.Key_Insert)


class Chair(QWidget):
    """Paints the name; the pointer is the hall's affair, which paints the chair, too."""

    reached = Signal()
    """The keyboard came here."""
    taken = Signal()
    """Take up who sits here, or put down here who was taken."""
    stepped = Signal(int, int)
    """Go to the next chair in this direction: to the right, downwards."""
    left = Signal()
    """Who sits here is to have no seat."""
    more_wanted = Signal()
    """One more chair is wanted at this table."""

    def __init__(self, place: Place, person: Person | None, parent: QWidget) -> None:
        """Stand for the chair at ``place`` and who sits on it."""
        super().__init__(parent)
        self.place, self.person = place, person
        self.align: Align = "left"
        self.is_taken = self.is_target = False
        self.setObjectName(f"seat-{place[0]}-{place[1]}")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        said = _("Table {table}, place {place}: {name}").format(
            table=place[0], place=place[1], name=person.name if person else _("free")
        )
        self.setAccessibleName(said)
        self.setAccessibleDescription(person.detail if person else "")

    def show_state(self, *, taken: bool, target: bool) -> None:
        """Mark who is being moved, or where the move would end."""
        if (taken, target) != (self.is_taken, self.is_target):
            self.is_taken, self.is_target = taken, target
            self.update()

    def text(self) -> str:
        """Return the name as far as there is room for it."""
        if self.person is None:
            return ""
        room = self.width() - 2 * _INSIDE
        if metrics("small").horizontalAdvance(self.person.name) <= room:
            return self.person.name
        return elided(self.person.short, "small", room)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in TAKING:
            self.taken.emit()
        elif key in _STEPS:
            self.stepped.emit(*_STEPS[key])
        elif key is Qt.Key.Key_Delete and self.person:
            self.left.emit()
        elif key in _MORE:
            self.more_wanted.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.reached.emit()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        whole = QRectF(self.rect())
        text = self.text()
        painter.setFont(font("small"))
        wide = metrics("small").horizontalAdvance(text) + 2 * _INSIDE
        box = _within(whole, max(wide, whole.height() * 2), self.align)
        if self.is_taken or self.is_target:
            draw_box(painter, box, 5, color("accent_soft" if self.is_target else "hover"))
        inside = box.adjusted(_INSIDE, 0, -_INSIDE, 0)
        draw_text(painter, inside, text, "muted" if self.is_taken else "ink", _ALIGNED[self.align])
        if self.hasFocus():
            draw_focus(painter, box, 5)
        painter.end()


def _within(whole: QRectF, width: float, align: Align) -> QRectF:
    """Return as much of ``whole`` as a name of ``width`` takes, at the side where it stands."""
    width = min(width, whole.width())
    spare = whole.width() - width
    left = {"left": 0.0, "right": spare, "center": spare / 2}[align]
    return QRectF(whole.left() + left, whole.top(), width, whole.height())
