"""The first lines of a sheet, as the office's look makes them; painted, nothing is printed."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from iar_desktop.domain import Office
from iar_desktop.schema.messages import _
from iar_desktop.ui.pages.settings_colour import GREEN
from iar_desktop.ui.pages.settings_logo import fitted
from iar_desktop.ui.theme import color, font, scaled

_INK, _MUTED, _LINE = QColor("#1d2a24"), QColor("#66736b"), QColor("#dfe4de")
_HEIGHT = 208
_SIDES = 28


class Look(NamedTuple):
    """What the sample shows of the office."""

    name: str = ""
    lines: tuple[str, ...] = ()
    """What stands under the name in the letterhead."""
    has_letterhead: bool = False
    logo: QImage | None = None
    foot: str = ""


def look_of(office: Office, logo: QImage | None) -> Look:
    """Return what printed pages say of ``office``."""
    address = ", ".join(
        line.strip() for line in (office.address or "").splitlines() if line.strip()
    )
    website = (office.website or "").partition("://")[2].rstrip("/")
    reached = " · ".join(part for part in (office.phone, office.email, website) if part)
    foot = " · ".join(part for part in (office.footer, office.confidentiality) if part)
    lines = tuple(part for part in (address, reached) if part)
    return Look(office.name, lines, bool(office.letterhead), logo, foot)


class SheetSample(QWidget):
    """Paper white in either theme."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show an empty sheet."""
        super().__init__(parent)
        self.setObjectName("sheet-sample")
        self.setAccessibleName(_("The head of a printed page, as it will look"))
        self.look, self.accent = Look(), GREEN
        self.setFixedHeight(scaled(_HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_look(self, look: Look) -> None:
        """Show what was kept."""
        self.look = look
        self.update()

    def show_accent(self, accent: str) -> None:
        """Show another colour, kept or only being typed."""
        self.accent = accent
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        paper = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(color("line_strong"))
        painter.setBrush(Qt.GlobalColor.white)
        painter.drawRoundedRect(paper, 4, 4)
        side = scaled(_SIDES)
        inner = paper.adjusted(side, scaled(18), -side, -scaled(12))
        top = self._paint_letterhead(painter, inner)
        _paint_title(painter, inner, top, QColor(self.accent))
        self._paint_foot(painter, inner)
        painter.end()

    def _paint_letterhead(self, painter: QPainter, inner: QRectF) -> float:
        look = self.look
        if not look.has_letterhead:
            return inner.top()
        height, left = float(scaled(42)), inner.left()
        if look.logo is not None:
            room = QRectF(left, inner.top(), inner.width() / 3, height)
            place = fitted(look.logo, room, left=True)
            painter.drawImage(place, look.logo)
            left = place.right() + scaled(12)
        line = height / 3
        for at, text in enumerate((look.name, *look.lines)):
            box = QRectF(left, inner.top() + at * line, inner.right() - left, line)
            _write(
                painter, box, text, font("badge" if at == 0 else "tiny"), _INK if not at else _MUTED
            )
        rule = inner.top() + height + scaled(8)
        painter.setPen(_LINE)
        painter.drawLine(QPointF(inner.left(), rule), QPointF(inner.right(), rule))
        return rule + scaled(6)

    def _paint_foot(self, painter: QPainter, inner: QRectF) -> None:
        line = scaled(15)
        box = QRectF(inner.left(), inner.bottom() - line, inner.width(), line)
        painter.setPen(_LINE)
        painter.drawLine(box.topLeft(), box.topRight())
        number = "1 / 2"
        wide = QFontMetricsF(font("tiny")).horizontalAdvance(number)
        _write(painter, box.adjusted(0, 0, -wide - 12, 0), self.look.foot, font("tiny"), _MUTED)
        _write(painter, box.adjusted(box.width() - wide - 1, 0, 0, 0), number, font("tiny"), _MUTED)


def _paint_title(painter: QPainter, inner: QRectF, top: float, accent: QColor) -> None:
    """Paint a title, a line below it, a heading and two lines of text."""
    title, line = float(scaled(26)), float(scaled(15))
    _write(painter, _at(inner, top, title), _("Title of the sheet"), font("title"), accent)
    top += title
    _write(painter, _at(inner, top, line), _("What it is about, and when"), font("small"), _MUTED)
    top += line + scaled(6)
    _write(painter, _at(inner, top, line), _("A heading"), font("strong"), accent)
    top += line + scaled(1)
    painter.setPen(_LINE)
    painter.drawLine(QPointF(inner.left(), top), QPointF(inner.right(), top))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_LINE)
    for at, share in enumerate((1.0, 0.8)):
        bar = QRectF(inner.left(), top + scaled(8) + at * scaled(11), inner.width() * share, 4)
        painter.drawRoundedRect(bar, 2, 2)


def _at(inner: QRectF, top: float, height: float) -> QRectF:
    return QRectF(inner.left(), top, inner.width(), height)


def _write(painter: QPainter, box: QRectF, text: str, face: QFont, ink: QColor) -> None:
    painter.setFont(face)
    painter.setPen(ink)
    measures = QFontMetricsF(face)
    said = measures.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    baseline = box.center().y() + (measures.ascent() - measures.descent()) / 2
    painter.drawText(QPointF(box.left(), baseline), said)
