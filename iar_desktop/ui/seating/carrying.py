"""Somebody carried by the pointer from one place to another."""

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from iar_desktop.ui.seating.reading import Person
from iar_desktop.ui.widgets.pill import Pill

_BESIDE = QPoint(12, 8)


class Carrying(QObject):
    """Widgets tell it of the pointer in pixels of the screen; the name follows the pointer."""

    moved = Signal(QPoint)
    dropped = Signal(str, QPoint)
    """This person was let go, at a point of the screen."""
    ended = Signal()

    def __init__(self, over: QWidget) -> None:
        """Carry names above everything in ``over``."""
        super().__init__(over)
        self._over = over
        self._person: Person | None = None
        self._from = QPoint()
        self._name: Pill | None = None

    @property
    def person(self) -> str:
        """The id of who is carried, empty for nobody."""
        return self._person.id if self._person and self._name else ""

    def press(self, person: Person, at: QPoint) -> None:
        """Take hold of ``person``: carried as soon as the pointer has moved a little."""
        self._person, self._from = person, at

    def move(self, at: QPoint) -> None:
        """Carry to ``at``."""
        if self._person is None:
            return
        if self._name is None:
            if (at - self._from).manhattanLength() < QApplication.startDragDistance():
                return
            self._name = Pill(self._person.name, "accent", self._over)
            self._name.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._name.adjustSize()
            self._name.show()
        self._name.move(self._over.mapFromGlobal(at) + _BESIDE)
        self._name.raise_()
        self.moved.emit(at)

    def release(self, at: QPoint) -> None:
        """Let go at ``at``."""
        person = self.person
        self.give_up()
        if person:
            self.dropped.emit(person, at)

    def give_up(self) -> bool:
        """Carry nobody any more; return whether somebody was carried."""
        carried = bool(self.person)
        if self._name is not None:
            self._name.hide()
            self._name.deleteLater()
        self._person = self._name = None
        self.ended.emit()
        return carried
