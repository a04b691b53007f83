"""The programme of an event: sessions by day, edited, moved and mended in place."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from iar_desktop.domain import Session
from iar_desktop.domain.remedies import Remedy
from iar_desktop.operations.programme import apply_remedy, set_attendances
from iar_desktop.operations.records import delete
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.field import Field
from iar_desktop.schema.messages import _
from iar_desktop.storage.dossier import Dossier, Touched
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.forms.editor import LineEditor
from iar_desktop.ui.forms.keeping import keep_values
from iar_desktop.ui.programme import moving
from iar_desktop.ui.programme.adding import AddingEditor, add_typed
from iar_desktop.ui.programme.cell_editing import CellEditing, Edit
from iar_desktop.ui.programme.conflicts import Conflicts
from iar_desktop.ui.programme.details import SessionDetails
from iar_desktop.ui.programme.hour_editor import HourEditor, begin_at, end_at
from iar_desktop.ui.programme.read import ProgrammeView, read_programme
from iar_desktop.ui.programme.rows import (
    BEGINS,
    ENDS,
    PEOPLE,
    PLACE,
    TITLE,
    adding_day,
    columns,
    place_of,
    rows,
)
from iar_desktop.ui.programme.sheet import Sheet
from iar_desktop.ui.seating import SEATED, open_seating
from iar_desktop.ui.widgets.card import Card
from iar_desktop.ui.widgets.menu import Menu

_SIDE_BY_SIDE = 1080
_DETAILS_WIDTH, _DETAILS_HEIGHT = 380, 260
_MOST = 16_777_215  # Qt's word for no limit
_NONE = Qt.KeyboardModifier.NoModifier
_ALT, _CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
_ALT_SHIFT = _ALT | Qt.KeyboardModifier.ShiftModifier
_TEXTS: dict[str, Field[Any]] = {
    TITLE: Session.name,
    PLACE: Session.place,
    PEOPLE: Session.participants,
}


class ProgrammeTab(QWidget):
    """Conflicts above, the days in a sheet, the selected session beside or below it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Read and write through ``desk``."""
        super().__init__(parent)
        self.desk = desk
        self.setObjectName("programme")
        self._record: Entity | None = None
        self.view: ProgrammeView | None = None
        self.conflicts = Conflicts()
        self.conflicts.chosen.connect(self._mend)
        self.sheet = Sheet(columns())
        self.sheet.setObjectName("programme-sheet")
        self.sheet.setAccessibleName(_("Programme"))
        self.editing = CellEditing(self.sheet, desk, self._edit_of)
        self.editing.stale.connect(self._read)
        self.editing.kept.connect(self._kept)
        self.details = SessionDetails(desk)
        self.details.attending.connect(self._attend)
        self.details.hide()
        self.sheet.chosen.connect(self._show_details)
        self.sheet.dropped.connect(self._drop)
        self.sheet.menu_wanted.connect(self._show_menu)
        self._bind_keys()
        self._lay_out()

    def _lay_out(self) -> None:
        card = Card()
        card.setObjectName("programme-card")
        card.content.addWidget(self.sheet)
        self._body = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._body.setSpacing(12)
        self._body.addWidget(card, 1)
        self._body.addWidget(self.details)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.conflicts)
        column.addLayout(self._body, 1)

    def _bind_keys(self) -> None:
        on, key = self.sheet.on_key, Qt.Key
        on(key.Key_Up, _ALT, partial(self._shift, -1))
        on(key.Key_Down, _ALT, partial(self._shift, 1))
        for side, by in ((key.Key_Left, -moving.QUARTER), (key.Key_Right, moving.QUARTER)):
            on(side, _CONTROL, partial(self._move, moving.nudge, by))
            on(side, _ALT_SHIFT, partial(self._move, moving.stretch, by))
        on(key.Key_Delete, _NONE, self._delete)

    def _show_menu(self, key: str, at: QPoint) -> None:
        menu = Menu(parent=self)
        menu.setObjectName("session-menu")
        move, later = self._move, moving.QUARTER
        for text, keys, act in (
            (_("A quarter of an hour earlier"), "Ctrl+Left", partial(move, moving.nudge, -later)),
            (_("A quarter of an hour later"), "Ctrl+Right", partial(move, moving.nudge, later)),
            (_("Shorter"), "Alt+Shift+Left", partial(move, moving.stretch, -later)),
            (_("Longer"), "Alt+Shift+Right", partial(move, moving.stretch, later)),
            (_("Before the one above"), "Alt+Up", partial(self._shift, -1)),
            (_("After the one below"), "Alt+Down", partial(self._shift, 1)),
            (_("Delete"), "Del", self._delete),
        ):
            menu.add(text, partial(act, key), shortcut=keys)
        item = self.view.item(key) if self.view else None
        if item is not None and item.session.type in SEATED:
            menu.addSeparator()
            menu.add(_("Seating plan…"), partial(self._seat, key), icon_name="people")
        menu.popup(at)

    def _seat(self, key: str) -> None:
        open_seating(self.desk, key, self.window())

    def show_record(self, record: Entity) -> None:
        """Read and show the programme of ``record``, an event."""
        if self._record is None or self._record.id != record.id:
            self.details.form.leave()
            self.editing.keep()
            self._show(None)
        self._record = record
        self._read()

    def refresh(self, touched: Touched) -> None:
        """Read the programme anew: people and other events may clash with it."""
        if touched:
            self._read()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self._beside()
        way = QBoxLayout.Direction
        self._body.setDirection(way.LeftToRight if beside else way.TopToBottom)
        width, height = (_DETAILS_WIDTH, _MOST) if beside else (_MOST, self._details_height())
        self.details.setMaximumSize(width, height)
        self.details.setMinimumSize(*((width, 0) if beside else (0, height)))
        self.details.setVisible(beside or bool(self.details.session_id))

    def _details_height(self) -> int:
        return min(self.height() // 3, _DETAILS_HEIGHT)

    def _read(self) -> None:
        record = self._record
        if record is None:
            return
        self.desk.read(
            lambda dossier: read_programme(dossier, record.id),
            self._show,
            owner=self,
            latest="programme",
        )

    def _show(self, view: ProgrammeView | None) -> None:
        self.view = view
        self.conflicts.set_conflicts(view.programme.conflicts if view else ())
        self.sheet.set_rows(rows(view) if view else [])
        self._show_details(self.sheet.current_key())

    def _show_details(self, key: str) -> None:
        item = self.view.item(key) if self.view else None
        if self.view is not None and item is not None:
            self.details.show_session(self.view, key)
        else:
            self.details.show_nothing()
        # Beside the sheet it always stands: rows must not move away under the pointer.
        self.details.setVisible(item is not None or self._beside())

    def _beside(self) -> bool:
        return self.width() >= _SIDE_BY_SIDE

    # --- Editing ---

    def _edit_of(self, key: str, column: str) -> Edit | None:
        view = self.view
        if view is None:
            return None
        adds, day = adding_day(key)
        if adds:
            line = AddingEditor(Session.name, self.desk)
            return Edit(line, None, lambda dossier, text: self._add(dossier, day, text))
        item = view.item(key)
        if item is None:
            return None
        if column in (BEGINS, ENDS):
            return self._edit_of_hour(item.session, column)
        return self._edit_of_text(item.session, column)

    def _edit_of_hour(self, session: Session, column: str) -> Edit:
        begins = column == BEGINS
        field = Session.starts_at if begins else Session.ends_at
        value: datetime | None = session.starts_at if begins else session.ends_at
        day = session.day() or (self.view.event.starts_on if self.view else None)
        act = begin_at if begins else end_at

        def write(dossier: Dossier, moment: datetime | None) -> object:
            return act(dossier, session, moment)

        return Edit(HourEditor(field, self.desk, day), value, write)

    def _edit_of_text(self, session: Session, column: str) -> Edit:
        field = _TEXTS[column]

        def write(dossier: Dossier, text: Any) -> object:
            return keep_values(dossier, session, {field: text})

        return Edit(LineEditor(field, self.desk), getattr(session, field.name), write, wide=180)

    def _add(self, dossier: Dossier, day: date | None, text: str) -> Session | None:
        view = self.view
        return add_typed(dossier, view.event, day, text) if view else None

    def _kept(self, _result: object) -> None:
        self._read()

    # --- Moving ---

    def _change(self, operation: Callable[[Dossier], object]) -> None:
        self.desk.change(operation, lambda _done: self._read(), owner=self)

    def _move(
        self, act: Callable[[Dossier, str, timedelta], None], by: timedelta, key: str
    ) -> None:
        if self.view and self.view.item(key):
            self._change(lambda dossier: act(dossier, key, by))

    def _shift(self, by: int, key: str) -> None:
        """Move a session up or down by one place, over the edge into the next day."""
        shown = list(self.sheet.rows.rows)
        at = self.sheet.rows.row_of(key)
        if self.view is None or self.view.item(key) is None:
            return
        day, index = place_of(shown, at, key)
        last = next(n for n in range(at, len(shown)) if adding_day(shown[n].key)[0])
        if by > 0 and at == last - 1:
            target = (last + 2) if last + 1 < len(shown) else None
        elif by < 0 and index == 0:
            target = at - 2 if at >= 3 else None
        else:
            self._put(key, day, index + by)
            return
        if target is not None:
            self._put(key, *place_of(shown, target, key))

    def _drop(self, key: str, before: int) -> None:
        self._put(key, *place_of(list(self.sheet.rows.rows), before, key))

    def _put(self, key: str, day: date | None, index: int) -> None:
        self._change(lambda dossier: moving.put(dossier, key, day, index))

    def _delete(self, key: str) -> None:
        if self.view is None or self.view.item(key) is None:
            return
        neighbours = [row.key for row in self.sheet.rows.rows]
        at = neighbours.index(key)
        self.sheet.choose(neighbours[at + 1])  # at least the line that adds to the day

        def deleted(_count: int) -> None:
            self._read()
            self.desk.message.emit(_("Deleted."), "undo")

        self.desk.change(lambda dossier: delete(dossier, [key]), deleted, owner=self)

    def _mend(self, remedy: Remedy) -> None:
        self._change(lambda dossier: apply_remedy(dossier, remedy))

    def _attend(self, session_id: str, people: list[str]) -> None:
        item = self.view.item(session_id) if self.view else None
        if item is not None:
            session = item.session
            self._change(lambda dossier: set_attendances(dossier, session, people))
