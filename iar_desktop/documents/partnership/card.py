"""The card of a partnership: title, country, next step, closeness, who is in charge."""

from datetime import date, timedelta

from iar_desktop.documents.calendar.inks import inks
from iar_desktop.documents.kit.canvas import SheetCanvas
from iar_desktop.documents.kit.text.style import LINE, MUTED, STRONG_LINE, TextStyle
from iar_desktop.documents.kit.text.text import Content, Span, Text
from iar_desktop.documents.partnership.reading import SOON, Partner
from iar_desktop.documents.reading.texts import joined
from iar_desktop.domain import Partnership
from iar_desktop.domain.partnerships import Stage
from iar_desktop.schema.dates import format_day
from iar_desktop.schema.messages import _

_PADDING, _GAP, _RADIUS = 6.0, 1.5, 4.0
_TITLE = TextStyle(8, 10.5, bold=True, align="cell", max_lines=3, at_a_glance=True)
_LINE = TextStyle(7.25, 9.75, align="cell", max_lines=1, at_a_glance=True)
_STEP = _LINE.but(max_lines=4)
_MUTED = _LINE.but(colour=MUTED)
_OWNER = _MUTED.but(size=6.75, align="right")
_CODE = TextStyle(5.75, 8, bold=True, colour=MUTED, max_lines=1)
_PILL = TextStyle(6, 9, bold=True, max_lines=1, at_a_glance=True)
_PILL_SIDE, _PILL_HEIGHT, _CODE_SIDE = 4.0, 10.0, 2.6


class Card:
    """A card of any width; its height follows from what it says."""

    def __init__(self, partner: Partner, today: date) -> None:
        """Take what it says; ``today`` decides what is late and what is about to lapse."""
        partnership = partner.partnership
        name = partner.organisation if partner.organisation != partnership.title() else ""
        self._code = Text(str(partnership.country), _CODE) if partnership.country else None
        self._whence = Text(joined((Partnership.country.text(partnership), name)), _MUTED)
        self._has_origin = bool(partnership.country or name)
        self._title = Text(partnership.title(), _TITLE)
        lines = (_next_step(partnership, today), _agreement(partner, today))
        self._lines = [Text(said, _STEP) for said in lines if said]
        self._pill = self._closeness(partnership)
        self._owner = Text(partner.owner, _OWNER) if partner.owner else None

    @staticmethod
    def _closeness(partnership: Partnership) -> Text | None:
        if partnership.proximity is None:
            return None
        said = Partnership.proximity.text(partnership)
        text = _("closeness {percent}").format(percent=said)
        return Text(text, _PILL.but(colour=inks("violet").strong))

    def height_at(self, width: float) -> float:
        """Return the height at ``width``, in points."""
        inside = width - 2 * _PADDING
        height = self._title.height_at(inside)
        if self._has_origin:
            height += _GAP + _MUTED.leading
        height += sum(_GAP + each.height_at(inside) for each in self._lines)
        if self._pill or self._owner:
            height += 2 * _GAP + _PILL_HEIGHT
        return height + 2 * _PADDING - 1

    def draw(self, canvas: SheetCanvas, left: float, top: float, width: float) -> None:
        """Draw it downwards from ``top``."""
        height = self.height_at(width)
        canvas.setFillColor("#ffffff")
        canvas.setStrokeColor(LINE)
        canvas.setLineWidth(0.6)
        canvas.roundRect(left, top - height, width, height, _RADIUS, fill=1)
        inside, left, foot = width - 2 * _PADDING, left + _PADDING, top - height + _PADDING - 1
        top -= _PADDING
        self._title.draw_on(canvas, left, top, inside)
        top -= self._title.height_at(inside)
        if self._has_origin:
            top -= _GAP
            self._draw_origin(canvas, left, top, inside)
            top -= _MUTED.leading
        for each in self._lines:
            top -= _GAP
            each.draw_on(canvas, left, top, inside)
            top -= each.height_at(inside)
        self._draw_foot(canvas, left, foot, inside)

    def _draw_origin(self, canvas: SheetCanvas, left: float, top: float, width: float) -> None:
        taken = 0.0
        if self._code:
            natural = self._code.natural_width() + 0.1
            taken = natural + 2 * _CODE_SIDE + 4
            canvas.setStrokeColor(STRONG_LINE)
            canvas.setLineWidth(0.5)
            canvas.roundRect(left, top - 8.9, taken - 4, 8, 1.6)
            self._code.draw_on(canvas, left + _CODE_SIDE, top - 0.9, natural)
        self._whence.draw_on(canvas, left + taken, top, width - taken)

    def _draw_foot(self, canvas: SheetCanvas, left: float, low: float, width: float) -> None:
        taken = 0.0
        if self._pill:
            natural = self._pill.natural_width() + 0.1
            room = width if not self._owner else width * 0.72
            taken = min(natural + 2 * _PILL_SIDE, room)
            canvas.setFillColor(inks("violet").ground)
            radius = _PILL_HEIGHT / 2
            canvas.roundRect(left, low, taken, _PILL_HEIGHT, radius, stroke=0, fill=1)
            top = low + (_PILL_HEIGHT + _PILL.leading) / 2
            self._pill.draw_on(canvas, left + _PILL_SIDE, top, taken - 2 * _PILL_SIDE)
        if self._owner:
            start = left + taken + 4 if taken else left
            top = low + (_PILL_HEIGHT + _OWNER.leading) / 2
            self._owner.draw_on(canvas, start, top, left + width - start)


def _next_step(partnership: Partnership, today: date) -> Content:
    """Return the next step and its day; in bold where that has passed."""
    step = partnership.next_step or ""
    if partnership.next_step_on is None:
        return step
    day = _unbroken(partnership.next_step_on)
    late = partnership.is_late(today)
    said = Span(_("late: {day}").format(day=day), bold=True) if late else Span(day, colour=MUTED)
    return [step, "\u00a0· " if step else "", said]


def _agreement(partner: Partner, today: date) -> Content:
    """Return until when the agreement runs; in bold where it is about to lapse or has lapsed."""
    if partner.agreement is None or partner.agreement.ends_on is None:
        return ""
    ends, day = partner.agreement.ends_on, _unbroken(partner.agreement.ends_on)
    if ends < today:
        return Span(_("agreement lapsed on {day}").format(day=day), bold=True)
    if ends <= today + timedelta(SOON):
        return Span(_("agreement lapses on {day}").format(day=day), bold=True)
    if partner.partnership.stage is not Stage.SIGNED:
        return ""
    return Span(_("agreement until {day}").format(day=day), colour=MUTED)


def _unbroken(day: date) -> str:
    """Return ``day`` so that no line ends within it."""
    return format_day(day).replace(" ", "\u00a0")
