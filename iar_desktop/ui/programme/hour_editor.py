"""The editor of an hour in a programme: "9h30" on a day that is known already."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Any

from PySide6.QtWidgets import QWidget

from iar_desktop.domain import Session
from iar_desktop.operations.programme import ONE_HOUR, move_session, resize_session
from iar_desktop.operations.records import edit_fields
from iar_desktop.schema.dates import format_time, parse_time
from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.field import Field
from iar_desktop.schema.messages import _
from iar_desktop.storage.directory import Entry
from iar_desktop.storage.dossier import Dossier
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.forms.editor import LineEditor

_NIGHT_ENDS = time(6)
_ONE_DAY = timedelta(days=1)


class HourEditor(LineEditor):
    """9h, 9:30, 1430, noon; a whole date with its time moves to that day."""

    def __init__(
        self, field: Field[Any], desk: Desk, day: date | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(field, desk, parent)
        self._day = day

    def load(self, value: Any, entries: Mapping[str, Entry]) -> None:
        self.line.setText(format_time(value.time()) if value else "")

    def value(self) -> Any:
        text = self.line.text().strip()
        if not text:
            return None
        try:
            hour = parse_time(text)
        except InvalidValue as problem:
            try:
                return self.field.parse(text)
            except InvalidValue:
                raise problem from None
        if self._day is None:
            raise InvalidValue(_("Write the day as well, for example 14/10 9:30."))
        return datetime.combine(self._day, hour)


def begin_at(dossier: Dossier, session: Session, start: datetime | None) -> Session:
    """Let a session begin at ``start`` with its length kept; None takes its times away."""
    if start is not None and session.starts_at is not None:
        return move_session(dossier, session, start)
    end = start + ONE_HOUR if start else None
    return edit_fields(dossier, session, {Session.starts_at: start, Session.ends_at: end})


def end_at(dossier: Dossier, session: Session, end: datetime | None) -> Session:
    """Let a session end at ``end``; in the small hours that is the day after it began."""
    if session.starts_at is None and end is not None:
        raise InvalidValue(_("Say first when the session begins."))
    if end is None:
        return edit_fields(dossier, session, {Session.ends_at: None})
    before = session.starts_at is not None and end < session.starts_at
    if before and end.time() <= _NIGHT_ENDS:
        end += _ONE_DAY
    return resize_session(dossier, session, ends_at=end)
