"""The rows of a programme: days as captions, sessions below them, a line to add to each day."""

from datetime import date, datetime

from iar_desktop.operations.clashing import Conflict
from iar_desktop.operations.programme import ProgrammeItem
from iar_desktop.schema.dates import format_day, format_time
from iar_desktop.schema.messages import _
from iar_desktop.ui.programme.cell import Cell, Column, RowKind, SheetRow
from iar_desktop.ui.programme.read import ProgrammeView

BEGINS, ENDS, TITLE, PLACE, PEOPLE = "begins", "ends", "title", "place", "people"
UNDATED = "undated"
_ADD = "add:"
_LONGEST = 48


def columns() -> tuple[Column, ...]:
    """Return the columns of a programme."""
    return (
        Column(BEGINS, _("Begins"), width=62, editable=True),
        Column(ENDS, _("Ends"), width=58, editable=True),
        Column(TITLE, _("Programme"), share=38, editable=True),
        Column(PLACE, _("Place"), share=34, editable=True),
        Column(PEOPLE, _("Participants"), share=28, editable=True),
    )


def rows(view: ProgrammeView) -> list[SheetRow]:
    """Return the rows of a programme."""
    found: list[SheetRow] = []
    for day in view.programme.days:
        found.append(_caption(_sentence(format_day(day.day, "weekday"))))
        found += [_session(view, item, day.day) for item in day.items]
        found.append(_adding(day.day.isoformat()))
    if view.programme.undated or not view.programme.days:
        found.append(_caption(_("Without a time yet")))
        found += [_session(view, item, None) for item in view.programme.undated]
        found.append(_adding(UNDATED))
    return found


def adding_day(key: str) -> tuple[bool, date | None]:
    """Return whether ``key`` is that of a line to add by, and its day (None: undated)."""
    if not key.startswith(_ADD):
        return False, None
    day = key.removeprefix(_ADD)
    return True, None if day == UNDATED else date.fromisoformat(day)


def place_of(shown: list[SheetRow], before: int, dragged: str) -> tuple[date | None, int]:
    """Return the day (None: undated) and the index in it of a row dropped before row ``before``.

    The index does not count the dragged session; what is dropped below the last line of a day,
    above the caption of the next, comes at its end.
    """
    before = max(1, min(before, len(shown)))
    start = max(n for n in range(before) if shown[n].kind is RowKind.GROUP)
    adding = next(row for row in shown[start:] if row.kind is RowKind.ADD)
    ahead = [row for row in shown[start:before] if row.kind is RowKind.ITEM and row.key != dragged]
    return adding_day(adding.key)[1], len(ahead)


def _caption(text: str) -> SheetRow:
    return SheetRow("", (Cell(text, role="strong"),), RowKind.GROUP)


def _adding(day: str) -> SheetRow:
    cell = Cell(_("Add a session: “10:00 Visit of the plant”"), icon="add")
    return SheetRow(f"{_ADD}{day}", (cell,), RowKind.ADD)


def _session(view: ProgrammeView, item: ProgrammeItem, day: date | None) -> SheetRow:
    session = item.session
    cells = (
        Cell(_clock(session.starts_at, day)),
        Cell(_clock(session.ends_at, day)),
        Cell(session.title(), detail=_received(item), role="strong"),
        Cell(*_place(item), ink="muted"),
        _people(view, item),
    )
    return SheetRow(session.id, cells, ground="red_soft" if item.conflicts else None, movable=True)


def _clock(moment: datetime | None, day: date | None) -> str:
    if moment is None:
        return "—" if day else ""
    late = day is not None and moment.date() > day
    return format_time(moment.time()) + (" +1" if late else "")


def _received(item: ProgrammeItem) -> str:
    hosts = ", ".join(each for each in (item.host, item.organisation) if each)
    return _("Received by {name}").format(name=hosts) if hosts else ""


def _place(item: ProgrammeItem) -> tuple[str, str]:
    session = item.session
    where = " · ".join(each for each in (session.place, session.room) if each)
    needs = " · ".join(each for each in (session.vehicle, session.equipment) if each)
    return (where, needs) if where else (needs, "")


def _people(view: ProgrammeView, item: ProgrammeItem) -> Cell:
    said = item.session.participants or ", ".join(item.people)
    if not said and view.group:
        said = _("Whole group · {count}").format(count=len(view.group))
    if not item.conflicts:
        return Cell(said, ink="muted")
    first = item.conflicts[0]
    tip = "\n".join(conflict.sentence for conflict in item.conflicts)
    detail = _clash(view, item, first)
    return Cell(said, detail=detail, detail_ink="red", ink="muted", tip=tip)


def _clash(view: ProgrammeView, item: ProgrammeItem, conflict: Conflict) -> str:
    """Return what clashes in few words: the banner above says it in full."""
    other = next((each for each in conflict.session_ids if each != item.session.id), "")
    found = view.item(other)
    if found is None:
        return f"{_('Conflict')}{_(': ')}{conflict.sentence}"
    name = found.session.title()
    short = name if len(name) <= _LONGEST else name[: _LONGEST - 1].rstrip() + "…"
    return _("Conflict with “{title}”").format(title=short)


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
