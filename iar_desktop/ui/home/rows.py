"""The lines of the home page's cards, from what ``operations.home`` read."""

from collections.abc import Callable
from datetime import date

from iar_desktop.domain.partnerships import Stage
from iar_desktop.operations.home import ComingEvent, TodayItem
from iar_desktop.operations.objectives import Progress
from iar_desktop.operations.to_do import ToDo
from iar_desktop.schema.dates import format_days, format_time
from iar_desktop.schema.messages import _, grouped
from iar_desktop.ui.home.row import ActionRow
from iar_desktop.ui.theme import Tone
from iar_desktop.ui.widgets.icon_button import IconButton
from iar_desktop.ui.widgets.pill import Pill
from iar_desktop.ui.widgets.progress_bar import ProgressBar
from iar_desktop.ui.widgets.text import Text

Open = Callable[[str], None]
_TIME_WIDTH, _DAYS_WIDTH, _PILL_WIDTH = 48, 92, 62
_SOON = 7  # days


def today_row(item: TodayItem, open_record: Open) -> ActionRow:
    """Return the line of something of today; it opens the event it belongs to."""
    at = format_time(item.at) if item.at else _("all day")
    row = ActionRow(
        item.title,
        item.detail,
        lead=Text(at, "body", "ink" if item.at else "muted"),
        lead_width=_TIME_WIDTH,
        strong=True,
    )
    row.opened.connect(lambda: open_record(item.event_id or item.record_id))
    return row


def coming_row(coming: ComingEvent, open_record: Open) -> ActionRow:
    """Return the line of an event of the next thirty days."""
    event = coming.event
    days = _short_days(event.starts_on, event.ends_on)
    pill = Pill(coming.readiness.text, _tone(coming.readiness.tone))
    title = " · ".join(part for part in (event.title(), event.city) if part)
    row = ActionRow(
        title, lead=Text(days), lead_width=_DAYS_WIDTH, trail=pill, country=event.country or ""
    )
    row.opened.connect(lambda: open_record(event.id))
    return row


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


def _short_days(start: date | None, end: date | None) -> str:
    return format_days(start, end or start, "short") if start else ""


def _tone(name: str) -> Tone:
    tones: dict[str, Tone] = {
        "accent": "accent",
        "amber": "amber",
        "red": "red",
        "blue": "blue",
        "violet": "violet",
    }
    return tones.get(name, "neutral")
