"""A value at rest: reads as text, shows by a box that it can be edited, follows its links."""

from math import ceil

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from iar_desktop.schema.messages import _
from iar_desktop.ui.forms.address_breaks import BREAK, with_breaks
from iar_desktop.ui.forms.shown import Shown
from iar_desktop.ui.theme import Role, Tone, TypeRole, color, draw_icon, font, tone_roles
from iar_desktop.ui.theme.tokens import RADIUS
from iar_desktop.ui.widgets.painting import (
    country_width,
    draw_box,
    draw_country,
    draw_focus,
    draw_pill,
    draw_text,
    pill_size,
)

PADDING = 8
"""Pixels between the box and the text, the same as in the editors, so that text never jumps."""
_ABOVE = 3
_TICK = 14
_MIDDLE = int(Qt.AlignmentFlag.AlignVCenter)
_WORDS = int(Qt.TextFlag.TextWordWrap)
_ANYWHERE = int(Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere)
_EDIT_KEYS = (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_BY_TAB = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class ValueView(QWidget):
    """Paints one ``Shown``; says when it should be edited, cleared or followed."""

    edit_wanted = Signal(str)
    """Edit; the text, if any, was typed already and replaces the value."""
    followed = Signal(str)

    def __init__(self, role: TypeRole = "body", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown, self._role, self._empty = Shown(), role, "—"
        self._read_only = self._right = self._boxed = False
        self._ink: Role = "ink"
        self._above = _ABOVE
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_shown(self, value: Shown) -> None:
        """Show another value."""
        if value != self._shown:
            self._shown = value
            self.setAccessibleDescription(value.text)
            self.updateGeometry()
            self.update()

    def set_empty(self, text: str) -> None:
        """Show ``text``, muted, where there is no value."""
        self._empty = text
        self.update()

    def align_right(self) -> None:
        """Set the value at the right, as amounts under each other are."""
        self._right = True

    def set_ink(self, ink: Role) -> None:
        """Write in another colour."""
        self._ink = ink

    def show_box(self) -> int:
        """Show the box of an editor even at rest, as forms to fill in do.

        Returns how many pixels its text stands lower than without.
        """
        editor = QLineEdit()
        editor.ensurePolished()
        self._boxed = True
        self._above = (editor.sizeHint().height() - ceil(QFontMetrics(self._font()).height())) // 2
        self.updateGeometry()
        return self._above - _ABOVE

    def set_read_only(self) -> None:
        """Only show the value; links can still be followed."""
        self._read_only = True
        if not self._shown.link:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def shown_text(self) -> str:
        """Return the text that is painted."""
        return self._shown.text or self._empty

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if self._shown.tone is not None:
            return max(round(self._pill_box(width).height()) + 6, self._least())
        if self._shown.ticked is not None:
            return self._least()
        room = QRect(0, 0, max(width - 2 * PADDING - self._flag_width(), 20), 1 << 20)
        text, wrap = self._broken(room.width())
        height = QFontMetrics(self._font()).boundingRect(room, wrap, text).height()
        return max(height + 2 * self._above, self._least())

    def sizeHint(self) -> QSize:
        width = QFontMetrics(self._font()).horizontalAdvance(self.shown_text()[:200])
        widest = 1200 if self._role in ("title", "heading") else 420
        return QSize(min(width + 2 * PADDING + self._flag_width() + 4, widest), self._least())

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self._least())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(self.rect())
        if self.underMouse() and not self._read_only:
            draw_box(painter, box, RADIUS, color("hover"), color("line_strong"))
        elif self._boxed:
            field = QRectF(0, 0, self.width(), self.heightForWidth(self.width()))
            draw_box(painter, field, RADIUS, color("panel"), color("line_strong"))
        if self.hasFocus():
            draw_focus(painter, box, RADIUS)
        self._paint_value(painter)
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = bool(self._shown.link) and self._text_box().contains(event.position().toPoint())
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor
        self.setCursor(Qt.CursorShape.ArrowCursor if self._read_only and not over else shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if event.button() != Qt.MouseButton.LeftButton or not self.rect().contains(at):
            return
        if self._shown.link and self._text_box().contains(at):
            self.followed.emit(self._shown.link)
        else:
            self._edit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed = event.text()
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in _EDIT_KEYS and control and self._shown.link:
            self.followed.emit(self._shown.link)
        elif event.key() in _EDIT_KEYS and control:
            super().keyPressEvent(event)
        elif event.key() in _EDIT_KEYS or (event.key() == Qt.Key.Key_Space):
            self._edit()
        elif typed.isprintable() and typed and not control and not self._read_only:
            self.edit_wanted.emit(typed)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in _BY_TAB:
            self._edit()

    def _edit(self) -> None:
        if not self._read_only:
            self.edit_wanted.emit("")

    def _font(self) -> QFont:
        return font(self._role)

    def _broken(self, width: int) -> tuple[str, int]:
        """Return the text as it is painted in ``width`` pixels, and how it is broken into lines."""
        text = self.shown_text()
        if ":" not in self._shown.link:  # names and sentences are broken between words alone
            return text, _WORDS
        text, metrics = with_breaks(text), QFontMetrics(self._font())
        fits = all(metrics.horizontalAdvance(part) <= width for part in text.split(BREAK))
        return text, _WORDS if fits else _ANYWHERE

    def _least(self) -> int:
        return ceil(QFontMetrics(self._font()).height()) + 2 * self._above

    def _flag_width(self) -> int:
        return ceil(country_width(self._shown.country)) if self._shown.country else 0

    def _text_room(self) -> QRect:
        left, above = PADDING + self._flag_width(), self._above
        return self.rect().adjusted(left, above, -PADDING, -above)

    def _text_box(self) -> QRect:
        """Return where the text of the value stands."""
        inner = self._text_room()
        align = int(Qt.AlignmentFlag.AlignRight if self._right else 0)
        text, wrap = self._broken(inner.width())
        return QFontMetrics(self._font()).boundingRect(inner, wrap | align, text)

    def _paint_value(self, painter: QPainter) -> None:
        value = self._shown
        line = QRectF(PADDING, 0, self.width() - 2 * PADDING, self._least())
        if value.ticked is not None:
            self._paint_tick(painter, line)
        elif value.tone is not None:
            self._paint_pill(painter, value.text, value.tone)
        else:
            if value.country:
                draw_country(painter, QPointF(PADDING, 0), line.height(), value.country)
            self._paint_text(painter)

    def _pill_box(self, width: int) -> QRectF:
        """Return the place of the pill; words wider than ``width`` take several lines."""
        size = pill_size(self._shown.text)
        room = width - 2 * PADDING + 2
        if size.width() > room:
            words = QRect(0, 0, max(room - 2 * PADDING, 20), 1 << 20)
            badge = QFontMetrics(font("badge"))
            wrapped = badge.boundingRect(words, _WORDS, self._shown.text)
            size = QSizeF(room, size.height() + wrapped.height() - badge.height())
        top = max((self._least() - size.height()) / 2, 1.0)
        return QRectF(QPointF(PADDING - 1, top), size)

    def _paint_pill(self, painter: QPainter, text: str, tone: Tone) -> None:
        box = self._pill_box(self.width())
        if box.height() <= pill_size(text).height():
            draw_pill(painter, box, text, tone)
            return
        ink, soft, _mark = tone_roles(tone)
        draw_box(painter, box, pill_size(text).height() / 2, color(soft))
        painter.setFont(font("badge"))
        painter.setPen(color(ink))
        painter.drawText(box.adjusted(PADDING, 0, -PADDING, 0), _WORDS | _MIDDLE, text)

    def _paint_tick(self, painter: QPainter, line: QRectF) -> None:
        top = round((line.height() - _TICK) / 2)
        box = QRectF(PADDING, top, _TICK, _TICK)
        if self._shown.ticked:
            draw_box(painter, box, 4, color("accent_fill"))
            draw_icon(painter, QPoint(PADDING, top), "check", "on_accent", _TICK)
        else:
            draw_box(painter, box, 4, color("panel"), color("faint"))
        painter.setFont(self._font())
        draw_text(painter, line.adjusted(_TICK + 8, 0, 0, 0), self._shown.text, "ink")

    def _paint_text(self, painter: QPainter) -> None:
        face = QFont(self._font())
        role: Role = self._ink if self._shown.text else "muted"
        if self._shown.link:
            role = "accent"
            face.setUnderline(self.underMouse())
        painter.setFont(face)
        painter.setPen(color(role))
        inner = self._text_room()
        align = Qt.AlignmentFlag.AlignRight if self._right else Qt.AlignmentFlag.AlignLeft
        text, wrap = self._broken(inner.width())
        painter.drawText(inner, int(align) | wrap, text)


def described(label: str, note: str, *, sensitive: bool) -> str:
    """Return what a screen reader and the tool tip say of a field."""
    parts = [label, note, _("Sensitive data") if sensitive else ""]
    return " — ".join(part for part in parts if part)
