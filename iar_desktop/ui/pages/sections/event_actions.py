"""Buttons at the head of an event's page: what its preparation asks for, the next edition."""

from iar_desktop.domain import Congress, CongressSeries, Event
from iar_desktop.schema.messages import N_, _, _n
from iar_desktop.storage.dossier import Dossier
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.pages.section import Action


def _prepare(desk: Desk, event_id: str) -> None:
    def write(dossier: Dossier) -> int:
        from iar_desktop.operations.events import add_preparation  # late: only when asked for

        event = dossier.get(Event, event_id)
        return len(add_preparation(dossier, event)) if event else 0

    def told(count: int) -> None:
        if count:
            desk.message.emit(_n("{count} task added", "{count} tasks added", count), "undo")
        else:
            desk.message.emit(_("Every task of the preparation is there already."), "")

    desk.change(write, told, owner=desk)


def _plan_next(desk: Desk, record_id: str) -> None:
    def write(dossier: Dossier) -> str:
        from iar_desktop.operations.congresses import next_edition, plan_congress

        congress = dossier.get(Congress, record_id)
        series = (congress.series or "") if congress else record_id
        if dossier.get(CongressSeries, series) is None:
            return ""
        draft = next_edition(dossier, series)
        year = int(draft.edition)
        made = plan_congress(
            dossier,
            series,
            year,
            draft.starts_on,
            draft.ends_on,
            city=draft.city,
            country=draft.country,
        )
        return made.id

    def told(made: str) -> None:
        if made:
            desk.message.emit(_("The next edition is planned; its dates are an estimate."), "undo")
            desk.open_record(made)
        else:
            desk.message.emit(_("This congress belongs to no series yet."), "")

    desk.change(write, told, owner=desk)


PREPARE = Action("prepare", N_("Add the preparation tasks"), "tasks", _prepare, seldom=True)
NEXT_EDITION = Action(
    "next-edition", N_("Plan the next edition"), "calendar-add", _plan_next, seldom=True
)
