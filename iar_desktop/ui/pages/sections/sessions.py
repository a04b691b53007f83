"""Sessions: the items of all programmes."""

from iar_desktop.domain import Attendance, Session
from iar_desktop.schema.dates import format_moment
from iar_desktop.schema.messages import N_
from iar_desktop.storage.directory import Entry
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.pages.section import Action, Group, Section, Sorting
from iar_desktop.ui.pages.sections import tabs
from iar_desktop.ui.pages.sections.creating import create_plain
from iar_desktop.ui.seating import SEATED


def _second(session: Session, entry: Entry) -> str:
    day = format_moment(session.starts_at) if session.starts_at else ""
    return " · ".join(part for part in (day, entry.subtitle) if part)


def _sits(session: Session) -> bool:
    return session.type in SEATED


def _seat(desk: Desk, session_id: str) -> None:
    from PySide6.QtWidgets import QApplication  # late: only when asked for

    from iar_desktop.ui.seating import open_seating

    window = QApplication.activeWindow()
    if window is not None:
        open_seating(desk, session_id, window)


SECTION = Section(
    entity=Session,
    new_label=N_("New session"),
    empty=N_("The items of every programme stand here."),
    groups=(
        Group(
            N_("Session"),
            (
                Session.event,
                Session.starts_at,
                Session.ends_at,
                Session.place,
                Session.room,
                Session.host,
                Session.organisation,
                Session.zone,
                Session.fixed,
            ),
        ),
        Group(
            N_("Logistics"),
            (Session.participants, Session.vehicle, Session.equipment, Session.staff_note),
        ),
        Group(N_("Description"), (Session.description,)),
    ),
    choices=(Session.type, Session.event),
    sortings=(
        Sorting("latest", N_("Latest first"), Session.starts_at.descending()),
        Sorting("title", N_("By title")),
    ),
    pill=Session.type,
    second=_second,
    facts=(Session.starts_at, Session.event, Session.place),
    actions=(Action("seating", N_("Seating plan…"), "people", _seat, fits=_sits),),
    tabs=(
        tabs.links(
            "attendances",
            N_("Named participants"),
            Attendance.session,
            Attendance.contact,
            Attendance.note,
        ),
        tabs.FILES,
        tabs.HISTORY,
    ),
    required=(Session.name, Session.event, Session.starts_at, Session.ends_at, Session.place),
    create=create_plain(Session),
)
