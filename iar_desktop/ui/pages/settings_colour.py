"""The accent colour of printed pages: six to choose from, any other as it is written."""

from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from iar_desktop.domain import Office
from iar_desktop.schema.errors import UserError
from iar_desktop.schema.messages import N_, _
from iar_desktop.ui.pages.settings_rows import SettingRow
from iar_desktop.ui.theme import Role, color, scaled
from iar_desktop.ui.widgets.enter_key import enter_clicks
from iar_desktop.ui.widgets.whole_line import WholeLine

GREEN = "#1f6b4f"
"""What is printed where no colour was chosen."""
SWATCHES = (
    (GREEN, N_("Green")),
    ("#1d6472", N_("Teal")),
    ("#2c5d8f", N_("Blue")),
    ("#6b4c9a", N_("Violet")),
    ("#8c2f48", N_("Burgundy")),
    ("#8a5a12", N_("Ochre")),
)
_SIDE = 28
_LINE = 110


class Swatch(QAbstractButton):
    """A round patch of colour; checked, it has a ring."""

    stepped = Signal(int)
    """Go to the next one, or to the one before."""

    def __init__(self, value: str, name: str, parent: QWidget | None = None) -> None:
        """Offer the colour ``value``, called ``name``."""
        super().__init__(parent)
        self.value = value
        self.setCheckable(True)
        self.setObjectName(f"colour-{value[1:]}")
        self.setAccessibleName(name)
        self.setToolTip(f"{name} ({value})")
        self.setFixedSize(self.sizeHint())
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(scaled(_SIDE), scaled(_SIDE))

    def nextCheckState(self) -> None:
        """Stay as it is: what is chosen is shown once it is kept."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()))
        if step:
            self.stepped.emit(step)
        elif not enter_clicks(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.value))
        painter.drawEllipse(whole.adjusted(5, 5, -5, -5))
        if self.isChecked() or self.hasFocus() or self.underMouse():
            chosen: Role = "ink" if self.isChecked() else "line_strong"
            role: Role = "accent" if self.hasFocus() else chosen
            painter.setPen(QPen(color(role), 2.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(whole.adjusted(1.5, 1.5, -1.5, -1.5))
        painter.end()


class Patch(QWidget):
    """Shows the colour that is typed, crossed out while it is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show the usual colour."""
        super().__init__(parent)
        self.setObjectName("colour-patch")
        self.value: str | None = GREEN
        self.setFixedSize(scaled(_SIDE), scaled(_SIDE))

    def show_colour(self, value: str | None) -> None:
        """Show ``value``; None: what is typed is no colour."""
        self.value = value
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(3, 3, -3, -3)
        painter.setPen(QPen(color("line_strong"), 1))
        painter.setBrush(QColor(self.value) if self.value else color("panel"))
        painter.drawRoundedRect(box, 5, 5)
        if not self.value:
            painter.drawLine(box.bottomLeft(), box.topRight())
        painter.end()


class ColourRow(SettingRow):
    """Swatches, then a line for any other colour; an empty line is green."""

    seen = Signal(str)
    """A colour is being typed or chosen: to be shown before it is kept."""

    def __init__(self) -> None:
        """Edit the office's accent colour."""
        self.line = WholeLine()
        self.line.setPlaceholderText(GREEN)
        self.line.setFixedWidth(scaled(_LINE))
        self.patch = Patch()
        self.swatches = [Swatch(value, _(name)) for value, name in SWATCHES]
        super().__init__(Office.accent, self.line)
        line = QHBoxLayout()
        line.setSpacing(2)
        for at, each in enumerate(self.swatches):
            each.clicked.connect(lambda _checked=False, swatch=each: self._choose(swatch))
            each.stepped.connect(lambda by, at=at: self._step(at + by))
            line.addWidget(each)
        line.addSpacing(scaled(12))
        line.addWidget(self.patch)
        line.addWidget(self.line)
        line.addStretch(1)
        self.cell.insertLayout(0, line)
        self.line.textChanged.connect(self._look)
        self.line.editingFinished.connect(self.edited)
        self._look("")

    def value(self) -> Any:
        """Return the colour, None for the usual one."""
        found = self.field.parse(self.line.text())
        return None if found == GREEN else found

    def show_value(self, value: Any) -> None:
        """Show the colour as it is stored."""
        self.line.setText(value or "")

    def _choose(self, swatch: Swatch) -> None:
        self.line.setText("" if swatch.value == GREEN else swatch.value)
        self.edited.emit()

    def _step(self, at: int) -> None:
        self.swatches[at % len(self.swatches)].setFocus(Qt.FocusReason.TabFocusReason)

    def _look(self, text: str) -> None:
        try:
            found = self.field.parse(text) or GREEN
        except UserError:
            self.patch.show_colour(None)
            return
        self.patch.show_colour(found)
        for each in self.swatches:
            each.setChecked(each.value == found)
        self.seen.emit(found)
