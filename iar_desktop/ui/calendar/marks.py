"""How an entry looks: its tone, its edge, its hour, the icon of its kind, and its signs.

Nothing is said by colour alone: a clash has a sign and an edge, what is late has a sign, what is
done is struck through, and each kind has its icon.
"""

from functools import lru_cache

from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import QFont, QPainter, QTextLayout, QTextOption

from iar_desktop.domain.calendar.entry import Entry
from iar_desktop.schema.dates import format_time
from iar_desktop.ui.calendar.item import BLOCK, KIND_ICONS, LINE, Item, hours_of, struck, tone_of
from iar_desktop.ui.calendar.zones import place_name
from iar_desktop.ui.theme import Role, TypeRole, color, draw_icon, font, metrics, tone_roles
from iar_desktop.ui.widgets.painting import draw_box, draw_text, elided

RADIUS = 4.0
EDGE = 3.0
_PAD = 5.0
_SIGN = 12
_LEAST_FOR_ICON = 64.0
_LEAST_TITLE = 48.0
_LEAST_FOR_BLOCK_ICON = 90.0
_MOST_TITLE_LINES = 4


def draw_item(painter: QPainter, item: Item, *, clash: bool = False) -> None:
    """Paint one piece of an entry."""
    ink, soft, mark = tone_roles(tone_of(item.entry))
    box = item.box
    if item.shape != LINE or clash:
        edge = color("red_mark") if clash else None
        draw_box(painter, box, RADIUS, color("red_soft" if clash else soft), edge)
    _draw_edge(painter, item, "red_mark" if clash else mark)
    if clash:
        ink = "red"
    right = _draw_signs(painter, item, clash=clash)
    words = QRectF(box.left(), box.top(), right - box.left(), box.height())
    words.setLeft(box.left() + _PAD + (EDGE if item.opens else 0.0))
    if item.shape == BLOCK:
        _draw_block_words(painter, item, words, ink)
    else:
        _draw_line_words(painter, item, words, ink)


def _draw_edge(painter: QPainter, item: Item, mark: Role) -> None:
    """Paint the left edge of an entry that begins here; one that came before has an arrow."""
    box = item.box
    if item.opens:
        strip = QRectF(box.left(), box.top(), EDGE, box.height())
        draw_box(painter, strip, 1.5, color(mark))


def _draw_signs(painter: QPainter, item: Item, *, clash: bool) -> float:
    """Paint the signs at the right end; return where they begin."""
    box, entry = item.box, item.entry
    right = box.right() - 2
    height = min(box.height(), metrics("small").height() + 4)
    top = round(box.top() + (height - _SIGN) / 2)
    signs: list[tuple[str, Role]] = []
    if not item.closes:
        signs.append(("chevron-right", "muted"))
    if clash:
        signs.append(("warning", "red"))
    if entry.late:
        signs.append(("error", "red"))
    if entry.recurring and box.width() > 2 * _LEAST_FOR_ICON:
        signs.append(("sync", "muted"))
    for name, role in signs:
        if right - _SIGN - 2 < box.left() + EDGE:
            break
        right -= _SIGN + 2
        draw_icon(painter, QPoint(round(right), top), name, role, _SIGN)
    return right - 2


def _draw_line_words(painter: QPainter, item: Item, words: QRectF, ink: Role) -> None:
    entry = item.entry
    left = words.left()
    if not item.opens:
        left = _icon(painter, left - 2, words, "chevron-left", "muted")
    if words.width() > _LEAST_FOR_ICON:
        left = _icon(painter, left, words, KIND_ICONS.get(entry.kind, "calendar"), ink)
    if not entry.all_day and item.opens:
        hour = format_time(entry.start.time())
        width = metrics("tiny").horizontalAdvance(hour) + 4
        if left + width + (_LEAST_TITLE if item.shape != LINE else 0) < words.right():
            painter.setFont(font("tiny"))
            draw_text(painter, QRectF(left, words.top(), width, words.height()), hour, "muted")
            left += width
    rest = QRectF(left, words.top(), max(words.right() - left, 0.0), words.height())
    role: TypeRole = "tiny" if item.shape == LINE else "badge"
    _draw_title(painter, item, rest, role, "ink" if item.shape == LINE and ink != "red" else ink)


def _draw_block_words(painter: QPainter, item: Item, words: QRectF, ink: Role) -> None:
    entry = item.entry
    line = metrics("small").height() + 1
    if words.height() < 2 * line:
        _draw_line_words(painter, item, words, ink)
        return
    bottom = words.bottom() + 2
    right = item.box.right() - 4
    left = words.left()
    if words.width() > _LEAST_FOR_BLOCK_ICON:
        first = QRectF(left, words.top() + 2, words.width(), line)
        left = _icon(painter, left, first, KIND_ICONS.get(entry.kind, "calendar"), ink)
    details = _details(entry, right - words.left())
    top = words.top() + 2
    room = int((bottom - top) // line)
    painter.setFont(_struck("badge") if struck(entry) else font("badge"))
    widths = (int(words.right() - left), int(right - words.left()))
    most = min(max(room - len(details), 1), _MOST_TITLE_LINES)
    for text in _wrapped(entry.title, "badge", *widths, most):
        box = QRectF(left, top, right - left, line)
        draw_text(painter, box, text, "muted" if entry.finished else ink)
        top, left = top + line, words.left()
    if room < 1 + len(details):
        details = [" · ".join(details)]
    painter.setFont(font("tiny"))
    for text in details:
        if top + line > bottom:
            break
        box = QRectF(words.left(), top, right - words.left(), line)
        draw_text(painter, box, _fitting(text, "tiny", int(box.width())), ink)
        top += line


def _details(entry: Entry, width: float) -> list[str]:
    """Return hours, shortened where they do not fit, those of its own place, and the place."""
    hours = hours_of(entry)
    if hours and _fitting(hours, "tiny", int(width)) != hours:
        hours = format_time(entry.start.time())
    return [each for each in (hours, _own_hour(entry), entry.place) if each]


def _own_hour(entry: Entry) -> str:
    """Return when it begins by the clocks of its own place: 19:00 Tokyo; empty for ours."""
    own = entry.own_start
    if own is None or own == entry.start:
        return ""
    return f"{format_time(own.time())} {place_name(entry.zone)}"


def _icon(painter: QPainter, left: float, words: QRectF, name: str, role: Role) -> float:
    """Paint a small icon and return where the words after it begin."""
    if left + _SIGN > words.right():
        return left
    top = round(words.top() + (words.height() - _SIGN) / 2)
    draw_icon(painter, QPoint(round(left), top), name, role, _SIGN)
    return left + _SIGN + 4


def _draw_title(painter: QPainter, item: Item, box: QRectF, role: TypeRole, ink: Role) -> None:
    painter.setFont(_struck(role) if struck(item.entry) else font(role))
    text = _fitting(item.entry.title, role, int(box.width()))
    draw_text(painter, box, text, "muted" if item.entry.finished else ink)


def draw_number(painter: QPainter, box: QRectF, text: str, *, today: bool, inside: bool) -> None:
    """Paint the number of a day, today's on the accent."""
    painter.setFont(font("strong" if today else "body"))
    if today:
        width = max(metrics("strong").horizontalAdvance(text) + 10, box.height())
        disc = QRectF(box.left() - 5, box.top(), width, box.height())
        draw_box(painter, disc, box.height() / 2, color("accent_fill"))
    ink: Role = "on_accent" if today else "ink" if inside else "muted"
    draw_text(painter, box, text, ink)


def draw_now(painter: QPainter, left: float, right: float, y: float) -> None:
    """Paint the line of this moment, with a dot where the day begins."""
    painter.fillRect(QRectF(left, round(y) - 1, right - left, 2), color("red_mark"))
    draw_box(
        painter, QRectF(QPointF(left - 4, y - 4), QPointF(left + 4, y + 4)), 4.0, color("red_mark")
    )


@lru_cache(maxsize=4096)
def _wrapped(text: str, role: TypeRole, first: int, others: int, most: int) -> tuple[str, ...]:
    """Return ``text`` in at most so many lines, the first narrower; the last one is cut."""
    layout = QTextLayout(text, font(role))
    option = layout.textOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    lines: list[str] = []
    while len(lines) < most:
        line = layout.createLine()
        if not line.isValid():
            break
        width = others if lines else first
        line.setLineWidth(max(width, 1))
        start = line.textStart()
        end = len(text) if len(lines) == most - 1 else start + line.textLength()
        lines.append(_fitting(text[start:end].strip(), role, width))
    layout.endLayout()
    return tuple(lines)


@lru_cache(maxsize=4096)
def _fitting(text: str, role: TypeRole, width: int) -> str:
    return elided(text, role, width) if width > 6 else ""


def _struck(role: TypeRole) -> QFont:
    made = QFont(font(role))
    made.setStrikeOut(True)
    return made


def forget() -> None:
    """Measure texts anew: the fonts have changed."""
    _fitting.cache_clear()
    _wrapped.cache_clear()
