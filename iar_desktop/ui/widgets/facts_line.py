"""The line of facts under a title: items joined with ·, flags before countries, links."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from iar_desktop.ui.theme import color, font, theme
from iar_desktop.ui.widgets.painting import country_width, draw_country

_SEPARATOR = " · "
_UNLIMITED = 1 << 20


class Fact(NamedTuple):
    """One item; ``country`` puts flag and ISO code before it, ``followed`` tells ``link``."""

    text: str
    country: str = ""
    link: str = ""


@dataclass(frozen=True)
class _Placed:
    """A fact with its place in the laid-out text: where its flag stands, where its text runs."""

    fact: Fact
    start: int
    text_start: int
    end: int


class FactsLine(QLabel):
    """``line.set_facts([Fact("Japon", country="JP"), "8 personnes", Fact("NEDO", link=id)])``.

    Wraps at words. Links follow on a click; with the keyboard, Left and Right choose one and
    Enter follows it.
    """

    followed = Signal(str)

    def __init__(self, facts: Sequence[Fact | str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)  # asks layouts for a height that suits the width
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setMouseTracking(True)
        self._placed: list[_Placed] = []
        self._links: list[_Placed] = []
        self._chosen: _Placed | None = None
        self._layout = QTextLayout()
        self._laid_width = -1.0
        theme().changed.connect(self._forget)
        self.set_facts(facts)

    def set_facts(self, facts: Sequence[Fact | str]) -> None:
        """Show other facts; empty ones are left out."""
        wanted = [Fact(fact) if isinstance(fact, str) else fact for fact in facts]
        wanted = [fact for fact in wanted if fact.text or fact.country]
        self._compose(wanted)
        self.setText(_SEPARATOR.join(f"{fact.country} {fact.text}".strip() for fact in wanted))
        has_links = Qt.FocusPolicy.TabFocus if self._links else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(has_links)
        self._forget()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return ceil(self._lay_out(width))

    def sizeHint(self) -> QSize:
        height = self._lay_out(_UNLIMITED)
        return QSize(ceil(self._layout.maximumWidth()) + 1, ceil(height))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, ceil(QFontMetricsF(font("body")).height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._laid_width = -1.0

    def paintEvent(self, event: QPaintEvent) -> None:
        self._lay_out(self.width())
        painter = QPainter(self)
        painter.setPen(color("muted"))
        self._layout.draw(painter, QPointF(0, 0), self._underlined())
        for placed in self._placed:
            line = self._layout.lineForTextPosition(placed.start)
            left = _left(line, placed.start)
            draw_country(
                painter, QPointF(left, line.y()), line.height(), placed.fact.country, "ink"
            )
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._choose(self._link_at(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        link = self._link_at(event.position())
        if link is not None and event.button() == Qt.MouseButton.LeftButton:
            self.followed.emit(link.fact.link)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        if step and self._links:
            now = self._links.index(self._chosen) if self._chosen in self._links else -step
            self._choose(self._links[(now + step) % len(self._links)])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._chosen:
            self.followed.emit(self._chosen.fact.link)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and self._links and self._chosen is None:
            self._choose(self._links[0])
        elif event.type() in (QEvent.Type.FocusOut, QEvent.Type.Leave):
            self._choose(None)
        return super().event(event)

    def _compose(self, facts: list[Fact]) -> None:
        space = QFontMetricsF(font("body")).horizontalAdvance("\u00a0")
        text, placed = "", []
        for fact in facts:
            text += _SEPARATOR if text else ""
            start = len(text)
            # The flag stands in no-break spaces, so that it wraps together with its name.
            text += "\u00a0" * ceil(country_width(fact.country) / space)
            text_start = len(text)
            text += fact.text if fact.text.isascii() else f"\u2068{fact.text}\u2069"
            placed.append(_Placed(fact, start, text_start, len(text)))
        self._placed = placed
        self._links = [item for item in placed if item.fact.link]
        self._chosen = None
        self._layout.setText(text)

    def _lay_out(self, width: float) -> float:
        """Break the lines for ``width`` and return their height, in pixels."""
        if width != self._laid_width:
            self._laid_width = width
            self._layout.setFont(font("body"))
            option = QTextOption()
            option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
            self._layout.setTextOption(option)
            self._layout.beginLayout()
            top = 0.0
            while (line := self._layout.createLine()).isValid():
                line.setLineWidth(width)
                line.setPosition(QPointF(0, top))
                top += line.height() + 2
            self._layout.endLayout()
        return sum(
            self._layout.lineAt(number).height() + 2 for number in range(self._layout.lineCount())
        )

    def _underlined(self) -> list[QTextLayout.FormatRange]:
        formats = []
        for link in self._links:
            look = QTextCharFormat()
            look.setForeground(color("accent" if link is self._chosen else "ink"))
            look.setFontUnderline(link is self._chosen)
            piece = QTextLayout.FormatRange()
            piece.start, piece.length = link.text_start, link.end - link.text_start
            piece.format = look
            formats.append(piece)
        return formats

    def _link_at(self, point: QPointF) -> _Placed | None:
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            if line.naturalTextRect().contains(point):
                position = line.xToCursor(point.x())
                return next((it for it in self._links if it.start <= position < it.end), None)
        return None

    def _choose(self, link: _Placed | None) -> None:
        if link is not self._chosen:
            self._chosen = link
            if link is None:
                self.unsetCursor()
            else:
                self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.update()

    def _forget(self) -> None:
        self._laid_width = -1.0
        self.updateGeometry()
        self.update()


def _left(line: QTextLine, position: int) -> float:
    answer = line.cursorToX(position)  # the binding returns (x, position) and declares nothing
    return float(answer[0]) if isinstance(answer, tuple) else 0.0
