"""The status of a record as a pill that opens the menu of states."""

from functools import partial
from typing import Any, cast

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from iar_desktop.schema.field import Field
from iar_desktop.schema.kinds import Choice
from iar_desktop.schema.messages import _
from iar_desktop.schema.option import Option
from iar_desktop.ui.theme import Tone, color, draw_icon, tone_roles
from iar_desktop.ui.widgets.menu import Menu
from iar_desktop.ui.widgets.painting import draw_box, draw_focus, draw_pill, pill_size

_ARROW = 12


class StatusPill(QAbstractButton):
    """``pill.set_status(field, option)``; ``chosen`` tells the state picked from its menu."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field: Field[Any] | None = None
        self._now: Option | None = None
        self.setObjectName("status")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.open_menu)

    def set_status(self, wanted: Field[Any], now: Option) -> None:
        """Show ``now``, a value of ``wanted``."""
        self._field, self._now = wanted, now
        self.setText(_(now.label))
        self.setAccessibleName(f"{_(wanted.label)}{_(': ')}{_(now.label)}")
        self.updateGeometry()
        self.update()

    def menu(self) -> Menu:
        """Return the menu of the states, the present one ticked."""
        made = Menu(parent=self)
        kind = self._field.kind if self._field else None
        options: type[Option] | tuple[()] = kind.options if isinstance(kind, Choice) else ()
        for option in options:
            action = made.add(_(option.label), partial(self.chosen.emit, option))
            action.setIcon(dot(cast("Tone", option.tone)))
            action.setObjectName(str(option.value))
            if option is self._now:
                action.setText(f"{_(option.label)}  ✓")
                made.setDefaultAction(action)
        return made

    def open_menu(self) -> None:
        """Show the menu of states below the pill."""
        made = self.menu()
        made.aboutToHide.connect(made.deleteLater)
        made.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))

    def sizeHint(self) -> QSize:
        return pill_size(self.text()).toSize() + QSize(_ARROW, 2)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        tone = cast("Tone", self._now.tone if self._now else "neutral")
        painter = QPainter(self)
        box = QRectF(self.rect())
        draw_pill(painter, box, "", tone)
        size = pill_size(self.text())
        draw_pill(painter, QRectF(0, 1, size.width(), size.height()), self.text(), tone)
        ink, _soft, mark = tone_roles(tone)
        corner = QPoint(self.width() - _ARROW - 6, (self.height() - _ARROW) // 2)
        draw_icon(painter, corner, "chevron-down", ink, _ARROW)
        if self.underMouse():
            draw_box(painter, box, box.height() / 2, None, color(mark))
        if self.hasFocus():
            draw_focus(painter, box, box.height() / 2)
        painter.end()


def dot(tone: Tone) -> QIcon:
    """Return a dot in the mark of ``tone``, to stand before a state's name."""
    pixmap = QPixmap(16, 16)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    draw_box(painter, QRectF(4, 4, 8, 8), 4, color(tone_roles(tone)[2]))
    painter.end()
    return QIcon(pixmap)
