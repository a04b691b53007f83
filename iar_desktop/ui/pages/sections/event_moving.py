"""Moving an event to other days with all that depends on them, after saying what that is."""

from datetime import timedelta
from typing import Any

from iar_desktop.domain import Event
from iar_desktop.schema.dates import format_days
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.kinds import Day
from iar_desktop.schema.messages import N_, _
from iar_desktop.storage.dossier import Dossier
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.pages.section import Action, Values
from iar_desktop.ui.pages.sections.creating import asked

FIRST_DAY = asked("first_day", Day(), N_("First day"), required=True)


def _ask(desk: Desk, event_id: str) -> None:
    def read(dossier: Dossier) -> tuple[Event | None, Any]:
        from iar_desktop.operations.calendar.moving import announced  # late: only when asked for

        event = dossier.get(Event, event_id)
        return event, announced(dossier, event_id, timedelta(days=1)) if event else None

    def show(found: tuple[Event | None, Any]) -> None:
        event, along = found
        if event is None:
            return
        if event.starts_on is None:
            desk.message.emit(_("“{title}” has no days yet.").format(title=event.title()), "")
            return
        _show(desk, event, along.sentence if along else "")

    desk.read(read, show, owner=desk)


def _show(desk: Desk, event: Event, along: str) -> None:
    from iar_desktop.ui.pages.ask_panel import AskPanel  # late: only when asked for

    def move(dossier: Dossier, values: Values) -> Entity:
        from iar_desktop.operations.calendar.moving import move

        by = values[FIRST_DAY] - event.starts_on
        return move(dossier, event.id, None, by) if by else event

    def told(moved: Event) -> None:
        first = moved.starts_on
        days = format_days(first, moved.ends_on or first) if first else ""
        desk.message.emit(_("“{title}”: {days}").format(title=moved.title(), days=days), "undo")

    title = _("Move “{title}”").format(title=event.title())
    panel = AskPanel(desk, title, along, type(event), (FIRST_DAY,), move, _("Move"))
    panel.form.created.connect(told)
    panel.open()


def say_what_stayed(desk: Desk, was: Entity, now: Entity) -> None:
    """Say that the programme kept its days when the first day of its event alone was changed."""
    if not isinstance(was, Event) or not isinstance(now, Event):
        return
    if was.starts_on is None or now.starts_on is None or now.starts_on == was.starts_on:
        return
    by = now.starts_on - was.starts_on

    def read(dossier: Dossier) -> object:
        from iar_desktop.operations.calendar.moving import announced  # late: only when asked for

        return announced(dossier, now.id, by)

    def show(along: object) -> None:
        if along:
            text = _(
                "The programme and what is due kept their days. "
                "To move them too, undo, then “{command}”."
            )
            desk.message.emit(text.format(command=_(MOVE.label)), "undo")

    desk.read(read, show, owner=desk)


MOVE = Action("move-days", N_("Move to other days…"), "calendar", _ask, seldom=True)
