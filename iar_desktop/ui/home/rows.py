"""The lines of the home page's cards, from what ``operations.home`` read."""

from collections.abc import Callable, Iterable, Sequence
from itertools import islice

from PySide6.QtWidgets import QHBoxLayout, QWidget

from iar_desktop.domain.partnerships import Stage
from iar_desktop.operations.home import ComingEvent, TodayItem
from iar_desktop.operations.objectives import Progress
from iar_desktop.operations.to_do import ToDo
from iar_desktop.schema.dates import format_day, format_days, format_time
from iar_desktop.schema.messages import _, grouped
from iar_desktop.ui.home.row import ActionRow
from iar_desktop.ui.theme import Tone
from iar_desktop.ui.widgets.icon_button import IconButton
from iar_desktop.ui.widgets.pill import Pill
from iar_desktop.ui.widgets.progress_bar import ProgressBar
from iar_desktop.ui.widgets.text import Text

Open = Callable[[str], None]
_TIME_WIDTH, _DAYS_WIDTH, _PILL_WIDTH = 52, 96, 62
_LONG_PILL = 18  # characters
_SOON = 7  # days


def today_row(item: TodayItem, open_record: Open) -> ActionRow:
    """Return the line of something of today; it opens the event it belongs to."""
    row = ActionRow(
        item.title,
        item.detail,
        lead=Text(_hours(item), "body", "ink" if item.at or item.until else "muted"),
        lead_width=_TIME_WIDTH,
        strong=True,
    )
    row.opened.connect(lambda: open_record(item.event_id or item.record_id))
    return row


def _hours(item: TodayItem) -> str:
    if item.until:
        return f"→ {format_time(item.until)}"
    return format_time(item.at) if item.at else _("all day")


def coming_rows(
    coming: Iterable[ComingEvent], open_record: Open, most: int
) -> tuple[list[ActionRow], int]:
    """Return the first lines of the next thirty days, and how many there would be.

    A meeting that comes back has one line, at its next day; the days after stand below.
    """
    days: dict[str, list[ComingEvent]] = {}
    for each in coming:
        days.setdefault(each.event.id, []).append(each)
    rows = [_coming_row(each, open_record) for each in islice(days.values(), most)]
    return rows, len(days)


def _coming_row(days: Sequence[ComingEvent], open_record: Open) -> ActionRow:
    coming, *later = days
    event = coming.event
    pill = Pill(coming.readiness.text, _tone(coming.readiness.tone))
    long = len(coming.readiness.text) > _LONG_PILL  # beside the title it would leave it no place
    row = ActionRow(
        " · ".join(part for part in (event.title(), event.city) if part),
        _then(later),
        lead=Text(_when(coming)),
        lead_width=_DAYS_WIDTH,
        trail=None if long else pill,
        below=_at_left(pill) if long else None,
        country=event.country or "",
    )
    row.opened.connect(lambda: open_record(event.id))
    return row


def _at_left(pill: Pill) -> QWidget:
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 2, 0, 0)
    line.addWidget(pill)
    line.addStretch(1)
    return holder


def _when(coming: ComingEvent) -> str:
    if coming.at:
        return f"{format_day(coming.first_day, 'short')}, {format_time(coming.at)}"
    return format_days(coming.first_day, coming.last_day, "short")


def _then(later: Sequence[ComingEvent]) -> str:
    if not later:
        return ""
    days = ", ".join(format_day(each.first_day, "short") for each in later)
    return _("then {days}").format(days=days)


def to_do_row(item: ToDo, open_record: Open, finish: Open) -> ActionRow:
    """Return the line of something to do; tasks and deadlines can be ticked off."""
    done: IconButton | None = None
    if item.kind in ("task", "deadline"):
        done = IconButton("check", _("Done"), quiet=True, size=16)
        done.setObjectName("finish")
        done.clicked.connect(lambda: finish(item.record_id))
    row = ActionRow(
        item.title,
        item.detail,
        lead=Pill(*_due(item.days_left)),
        lead_width=_PILL_WIDTH,
        trail=done,
        wrap=True,
    )
    row.opened.connect(lambda: open_record(item.record_id))
    return row


def stage_row(stage: Stage, count: int, open_board: Callable[[], None]) -> ActionRow:
    """Return the line of a stage of the pipeline with how many partnerships are there."""
    row = ActionRow(_(stage.label), trail=Text(grouped(count), "strong"))
    row.opened.connect(open_board)
    return row


def objective_row(progress: Progress, open_record: Open) -> ActionRow:
    """Return the line of an objective with its bar."""
    bar = ProgressBar(progress.reached, progress.target or 0, _pace(progress))
    if not progress.target:
        bar.set_progress(progress.reached, progress.reached, figures=grouped(progress.reached))
    row = ActionRow(progress.objective.title(), below=bar, wrap=True)
    row.opened.connect(lambda: open_record(progress.objective.id))
    return row


def _pace(progress: Progress) -> Tone:
    return "accent" if progress.on_pace else "amber"


def _due(days: int) -> tuple[str, Tone]:
    if days < 0:
        return _("late"), "red"
    if days == 0:
        return _("today"), "amber"
    return _("D-{days}").format(days=days), "amber" if days <= _SOON else "neutral"


def _tone(name: str) -> Tone:
    tones: dict[str, Tone] = {
        "accent": "accent",
        "amber": "amber",
        "red": "red",
        "blue": "blue",
        "violet": "violet",
    }
    return tones.get(name, "neutral")
