"""A filter that is on or off, opens a menu, or can be taken away."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from iar_desktop.schema.messages import _
from iar_desktop.ui.theme import color, draw_icon, font
from iar_desktop.ui.theme.tokens import Role
from iar_desktop.ui.widgets.painting import draw_box, draw_focus, draw_text

_MARGIN = 11
_GLYPH = 14


class Chip(QAbstractButton):
    """``Chip(_("Upcoming"))`` toggles; with ``menu`` it opens it; ``removable`` adds a cross.

    ``toggled`` tells of a change, ``removed`` of a click on the cross (or the Delete key).
    """

    removed = Signal()

    def __init__(
        self,
        text: str,
        *,
        checked: bool = False,
        menu: QMenu | None = None,
        removable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._menu, self._removable = menu, removable
        self.setText(text)
        self.setCheckable(True)
        self.setChecked(checked)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if removable:
            self.setAccessibleDescription(_("Delete removes this filter"))

    def menu(self) -> QMenu | None:
        """The menu it opens, if any."""
        return self._menu

    def set_menu(self, menu: QMenu) -> None:
        """Open ``menu`` on a click instead of toggling."""
        self._menu = menu
        self.updateGeometry()

    def nextCheckState(self) -> None:
        """Toggle, unless a menu decides."""
        if self._menu is None:
            super().nextCheckState()
        else:
            self._menu.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(_bold())
        glyphs = (_GLYPH + 3) * (int(self._menu is not None) + int(self._removable))
        width = metrics.horizontalAdvance(self.text()) + 2 * _MARGIN + glyphs
        return QSize(round(width), round(metrics.height()) + 8)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        on, over = self.isChecked(), self.underMouse() and self.isEnabled()
        box, radius = QRectF(self.rect()), self.height() / 2
        fill: Role = "accent_soft" if on else ("hover" if over else "panel")
        draw_box(painter, box, radius, color(fill), color("accent" if on else "line_strong"))
        if self.hasFocus():
            draw_focus(painter, box, radius)
        ink: Role = "faint" if not self.isEnabled() else "accent" if on else "muted"
        painter.setFont(_bold() if on else font("small"))
        glyphs = self._glyphs()
        taken = len(glyphs) * (_GLYPH + 3)
        draw_text(
            painter, box.adjusted(0, 0, -taken, 0), self.text(), ink, Qt.AlignmentFlag.AlignHCenter
        )
        for index, name in enumerate(reversed(glyphs)):
            left = self.width() - _MARGIN + 2 - (index + 1) * _GLYPH - index * 3
            draw_icon(painter, QPoint(left, (self.height() - _GLYPH) // 2), name, ink, _GLYPH)
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._removable and self._cross().contains(event.position().toPoint()):
            self.setDown(False)
            self.removed.emit()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._removable and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or (
            event.key() == Qt.Key.Key_Down and self._menu is not None
        ):
            self.click()
        else:
            super().keyPressEvent(event)

    def _glyphs(self) -> list[str]:
        return ["chevron-down"] * (self._menu is not None) + ["close"] * self._removable

    def _cross(self) -> QRect:
        return QRect(self.width() - _MARGIN - _GLYPH, 0, _MARGIN + _GLYPH, self.height())


def _bold() -> QFont:
    made = QFont(font("small"))
    made.setWeight(QFont.Weight.DemiBold)
    return made
