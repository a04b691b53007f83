"""Dragging: what is taken hold of, where it goes, and what letting go asks for.

Ctrl copies; on a session Shift takes those after it along, Alt changes places with the session
under the pointer; Esc gives up.  Near an edge the view scrolls, beyond it the page is turned.
"""

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, Qt, QTimer

from iar_desktop.domain.calendar.drag import Edge, drawn, moved, resized
from iar_desktop.schema.messages import _
from iar_desktop.ui.calendar.drop import FIXED_LENGTH, Act, Drop, drop_of
from iar_desktop.ui.calendar.ghost import Ghost
from iar_desktop.ui.calendar.item import LINE, Item
from iar_desktop.ui.calendar.words import when_text

if TYPE_CHECKING:
    from iar_desktop.ui.calendar.canvas import Canvas, When

_FAR = 5
"""How far the pointer goes before a press is a drag, in pixels."""
_TREMBLE = 8
"""Minutes."""
_PULL_MS = 30
_TURN_AFTER = 24
"""How many pulls beyond the edge turn the page."""
_Keys = Qt.KeyboardModifier
_DAY = timedelta(days=1)


class Gesture(QObject):
    """What the pointer does on one canvas from press to release."""

    def __init__(self, canvas: "Canvas") -> None:
        """Begin with nothing in hand."""
        super().__init__(canvas)
        self.canvas = canvas
        self.ghost: Ghost | None = None
        self.remark = ""
        """What goes along, said in the ghost; asked for when a drag begins."""
        self._item: Item | None = None
        self._edge: Edge | None = None
        self._from: When | None = None
        self._pressed = QPointF()
        self._at = QPointF()
        self._keys = _Keys.NoModifier
        self._outside = 0
        self._pulling = QTimer(self)
        self._pulling.setInterval(_PULL_MS)
        self._pulling.timeout.connect(self._pull)

    @property
    def active(self) -> bool:
        """Whether something is being dragged."""
        return self.ghost is not None

    @staticmethod
    def resizable(item: Item) -> bool:
        """Return whether an item's ends can be dragged."""
        entry = item.entry
        return entry.movable and entry.kind not in FIXED_LENGTH and item.shape != LINE

    def press(self, at: QPointF, item: Item | None, edge: Edge | None, when: "When | None") -> None:
        """Take hold of an item, by an edge maybe, or of the empty ground."""
        self.cancel()
        if when is None or (item is not None and not item.entry.movable):
            return
        self._item, self._from, self._pressed = item, when, at
        self._edge = edge if item is not None and self.resizable(item) else None

    def move(self, at: QPointF, keys: Qt.KeyboardModifier) -> None:
        """Follow the pointer."""
        if self._from is None:
            return
        if not self.active:
            if (at - self._pressed).manhattanLength() < _FAR:
                return
            self.remark = ""
            if self._item:
                self.canvas.view.grasped.emit(self._item.entry)
            self._pulling.start()
        self._at, self._keys = at, keys
        self.follow()

    def follow(self) -> None:
        """Show the ghost where the pointer is now."""
        drop = self._drop()
        if drop is None:
            return
        item = self._item
        rects = self.canvas.outline(drop.start, drop.end, all_day=drop.all_day, like=item)
        self._show(Ghost(drop, tuple(rects), tuple(self._lines(drop)), self._at))

    def scrolled(self, by: int) -> None:
        """Keep the pointer where it is on the screen while the canvas moves below it."""
        self._at += QPointF(0, by)

    def release(self, at: QPointF, keys: Qt.KeyboardModifier) -> None:
        """Let go: ask for what the ghost says."""
        if self.active:
            self.move(at, keys)
        ghost = self.ghost
        self.cancel()
        if ghost and ghost.drop.changes:
            self.canvas.view.dropped.emit(ghost.drop)

    def cancel(self) -> None:
        """Give up whatever is in hand."""
        self._item, self._from, self._edge, self._outside = None, None, None, 0
        self._pulling.stop()
        self._show(None)

    def blank(self, when: "When") -> Drop:
        """Return a new entry at a place clicked: the whole day, or the hour from there."""
        midnight = datetime.combine(when.day, time.min)
        if when.minute is None:
            return Drop("create", midnight, midnight + _DAY, all_day=True)
        start = midnight + timedelta(minutes=when.minute // 30 * 30)
        return Drop("create", start, start + timedelta(hours=1), all_day=False)

    # What is asked for

    def _drop(self) -> Drop | None:
        now, begun = self.canvas.when(self._at), self._from
        if now is None or begun is None:
            return None
        if self._item is None:
            return self._created(begun, now)
        entry = self._item.entry
        days, minutes = (now.day - begun.day).days, _minutes(begun, now)
        zone = self.canvas.view.model.zone
        if self._edge:
            made = resized(entry, self._edge, days, minutes, zone)
            ripples = self._held(_Keys.ShiftModifier) and entry.kind == "session"
            act: Act = "lengthen" if ripples and self._edge == "end" else "resize"
            return drop_of(act, entry, made)
        made = moved(entry, days, minutes, zone)
        return self._moved(drop_of("move", entry, made))

    def _moved(self, drop: Drop) -> Drop:
        entry = drop.entry
        if self._held(_Keys.ControlModifier):
            return drop._replace(act="copy")
        if entry is None or entry.kind != "session":
            return drop
        if self._held(_Keys.ShiftModifier):
            return drop._replace(act="follow")
        under = self.canvas.item_at(self._at) if self._held(_Keys.AltModifier) else None
        other = under.entry if under else None
        if other and other.kind == "session" and other.event == entry.event and other != entry:
            return drop._replace(act="swap", start=other.start, end=other.end, other=other)
        return drop

    def _created(self, begun: "When", now: "When") -> Drop:
        first, last = sorted((begun.day, now.day))
        if begun.minute is None or now.minute is None:
            start, end = datetime.combine(first, time.min), datetime.combine(last, time.min)
            return Drop("create", start, end + _DAY, all_day=True)
        midnight = datetime.combine(begun.day, time.min)
        start, end = drawn(
            midnight + timedelta(minutes=begun.minute), midnight + timedelta(minutes=now.minute)
        )
        return Drop("create", start, end, all_day=False)

    def _held(self, key: Qt.KeyboardModifier) -> bool:
        return bool(self._keys & key)

    def _lines(self, drop: Drop) -> list[str]:
        if drop.act == "swap" and drop.other:
            return [_("Change places with “{title}”").format(title=drop.other.title)]
        lines = [when_text(drop.start, drop.end, all_day=drop.all_day)]
        said = {
            "copy": _("Copy"),
            "follow": _("with the sessions after it"),
            "lengthen": _("shifts the sessions after it"),
        }.get(drop.act, "")
        if said:
            lines.append(said)
        elif drop.act == "move" and drop.entry and drop.entry.kind == "session":
            lines.append(_("Shift: those after it too · Alt: change places"))
        if self.remark and drop.act == "move":
            lines.append(self.remark)
        return lines

    # Painting and scrolling

    def _show(self, ghost: Ghost | None) -> None:
        within = QRectF(self.canvas.visibleRegion().boundingRect())
        for each in (self.ghost, ghost):
            if each:
                self.canvas.update(_whole(each.bounds(within)))
        self.ghost = ghost

    def _pull(self) -> None:
        """Scroll near an edge; turn the page when the pointer stays beyond it."""
        if self.canvas.pull(self._at):
            self.follow()
        beyond = self._beyond()
        self._outside = self._outside + 1 if beyond else 0
        if self._outside >= _TURN_AFTER:
            self._outside = 0
            self.canvas.view.turn_wanted.emit(beyond)

    def _beyond(self) -> int:
        """Return -1 left of the days, 1 right of them, else 0."""
        if self._at.x() < 0:
            return -1
        return 1 if self._at.x() > self.canvas.width() else 0


def _minutes(begun: "When", now: "When") -> float:
    """Return how far the pointer went down the day; less than half a step is a tremble."""
    if now.minute is None or begun.minute is None:
        return 0
    by = now.minute - begun.minute
    return by if abs(by) >= _TREMBLE else 0


def _whole(box: QRectF) -> QRect:
    return box.toAlignedRect()
