"""A person's photo, or their initial in the script they write their name in."""

from PySide6.QtCore import QRectF, QSize, Qt, QTextBoundaryFinder
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from iar_desktop.ui.theme import color, font
from iar_desktop.ui.theme.tokens import CARD_RADIUS
from iar_desktop.ui.widgets.painting import draw_box, draw_text


class Avatar(QLabel):
    """``Avatar("Tanaka Hiroshi", native="田中 宏", size=64)``; ``set_photo`` shows a picture."""

    def __init__(
        self, name: str = "", native: str = "", size: int = 64, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._side = size
        self._photo = QPixmap()
        self._initials = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_name(name, native)

    def set_name(self, name: str, native: str = "") -> None:
        """Show the initial of ``native``, or the initials of ``name``."""
        self._initials = initials(name, native)
        self.setAccessibleName(name or native)
        self.update()

    def set_photo(self, photo: QPixmap | None) -> None:
        """Show ``photo`` filling the square; None shows the initials again."""
        self._photo = photo or QPixmap()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(0, 0, self._side, self._side)
        radius = min(float(CARD_RADIUS), self._side / 4)
        if self._photo.isNull():
            draw_box(painter, box, radius, color("accent_soft"))
            letter = QFont(font("title"))
            letter.setPixelSize(round(self._side * (0.42 if len(self._initials) < 2 else 0.34)))
            painter.setFont(letter)
            draw_text(painter, box, self._initials, "accent", Qt.AlignmentFlag.AlignHCenter)
        else:
            self._paint_photo(painter, box, radius)
        painter.end()

    def _paint_photo(self, painter: QPainter, box: QRectF, radius: float) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        shape = QPainterPath()
        shape.addRoundedRect(box, radius, radius)
        painter.setClipPath(shape)
        size = self._photo.size()
        side = min(size.width(), size.height())
        # Faces stand in the upper part of an upright photo.
        cut = QRectF((size.width() - side) / 2, (size.height() - side) / 4, side, side)
        painter.drawPixmap(box, self._photo, cut)


def initials(name: str, native: str = "") -> str:
    """Return one character of ``native`` as its script counts them, else up to two of ``name``."""
    if native.strip():
        return _first(native.strip())
    words = [word for word in name.split() if word[0].isalpha()]
    chosen = [words[0], words[-1]] if len(words) > 1 else words
    return "".join(_first(word).upper() for word in chosen)


def _first(text: str) -> str:
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, text)
    end = finder.toNextBoundary()
    return text[:end] if end > 0 else text[:1]
