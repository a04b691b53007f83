"""Doing what gestures, keys and menus ask for: each an operation of its own, undone by one key."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Any, Literal

from PySide6.QtCore import QObject, QPoint, Signal

from iar_desktop.domain import Session
from iar_desktop.domain.calendar.entry import Entry
from iar_desktop.operations.calendar import moving, rescheduling
from iar_desktop.operations.records import delete
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.errors import UserError
from iar_desktop.schema.messages import _
from iar_desktop.storage.dossier import Dossier
from iar_desktop.ui.calendar.drop import Drop
from iar_desktop.ui.calendar.model import CalendarModel
from iar_desktop.ui.calendar.words import when_text
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.widgets.menu import Menu

Whole = Literal["one", "following", "all"]


class Acts(QObject):
    """Changes the dossier; the views show the result at once and what was kept when it is read."""

    copied = Signal(str)
    """The id of the record that is a copy."""

    def __init__(self, desk: Desk, model: CalendarModel, parent: QObject) -> None:
        """Change what ``desk`` has open."""
        super().__init__(parent)
        self._desk, self._model = desk, model
        self._remarks: dict[str, str] = {}
        self._menu: Menu | None = None

    # What goes along

    def announce(self, entry: Entry, told: Callable[[str], None]) -> None:
        """Tell what moves along with an entry, when that is known."""
        if entry.kind in ("session", "deadline", "task"):
            return
        known = self._remarks.get(entry.id)
        if known is not None:
            told(known)
            return

        def found(announcement: Any) -> None:
            self._remarks[entry.id] = text = announcement.sentence if announcement else ""
            told(text)

        self._desk.read(
            lambda dossier: moving.announced(dossier, entry.id, timedelta(days=1)),
            found,
            owner=self,
            latest="announced",
        )

    def forget(self) -> None:
        """Ask again what goes along: something was changed."""
        self._remarks.clear()

    # Changes

    def do(self, drop: Drop, at: QPoint) -> None:
        """Do what ``drop`` says; of a recurring meeting ask first, at ``at``, which are meant."""
        entry = drop.entry
        if entry is None or not drop.changes:
            return
        if entry.occurrence is not None and drop.act in ("move", "resize"):
            self._ask_whole(at, lambda whole: self._do(drop, whole))
        else:
            self._do(drop, "all")

    def _ask_whole(self, at: QPoint, act: Callable[[Whole], None]) -> None:
        self._menu = menu = Menu()
        menu.setObjectName("occurrence-menu")
        choices: tuple[tuple[Whole, str], ...] = (
            ("one", _("Only this meeting")),
            ("following", _("This one and those after it")),
            ("all", _("All of them")),
        )
        for whole, label in choices:
            menu.add(label, partial(act, whole)).setObjectName(whole)
        menu.popup(at)
        menu.setActiveAction(menu.actions()[0])

    def _do(self, drop: Drop, whole: Whole) -> None:
        entry = drop.entry
        if entry is None:
            return
        self._show_at_once(drop)
        text = self._said(drop)
        self._desk.change(
            lambda dossier: _kept(dossier, drop, whole, self._model.zone),
            lambda done: self._tell(drop, text, done),
            owner=self,
            failed=self._failed,
        )

    def _tell(self, drop: Drop, text: str, done: object) -> None:
        if drop.act == "copy" and isinstance(done, Entity):
            self.copied.emit(done.id)
        self._desk.message.emit(text, "undo")

    def _failed(self, error: BaseException) -> None:
        """Show things as they are again, and say why."""
        self._model.filtered.emit()
        self._desk.failed.emit(error)

    def _show_at_once(self, drop: Drop) -> None:
        """Show an entry where it goes before that is kept: keys may follow each other fast."""
        entry = drop.entry
        if entry is None or drop.act not in ("move", "resize", "follow", "lengthen"):
            return
        own_start = entry.own_start + drop.by if entry.own_start else None
        longer = (drop.end - drop.start) - entry.lasts
        own_end = entry.own_end + drop.by + longer if entry.own_end else None
        there = entry._replace(start=drop.start, end=drop.end, own_start=own_start, own_end=own_end)
        self._model.replace(entry, there)

    def _said(self, drop: Drop) -> str:
        entry = drop.entry
        if entry is None:
            return ""
        when = when_text(drop.start, drop.end, all_day=drop.all_day)
        if drop.act == "swap" and drop.other:
            return _("“{title}” and “{other}” have changed places.").format(
                title=entry.title, other=drop.other.title
            )
        text = _("“{title}”: {when}.")
        if drop.act == "copy":
            text = _("“{title}” copied: {when}.")
        said = text.format(title=entry.title, when=when)
        remark = self._remarks.get(entry.id, "") if drop.act == "move" else ""
        return f"{said} {remark}" if remark else said

    def delete(self, entry: Entry, at: QPoint) -> None:
        """Delete the record behind an entry; of a recurring meeting ask which are meant."""
        day = entry.occurrence
        if day is None:
            self._delete(lambda dossier: delete(dossier, [entry.id]))
        else:
            self._ask_whole(
                at,
                lambda whole: self._delete(
                    lambda dossier: moving.remove(dossier, entry.id, day, whole=whole)
                ),
            )

    def _delete(self, work: Callable[[Dossier], object]) -> None:
        self._desk.change(
            work, lambda _done: self._desk.message.emit(_("Deleted."), "undo"), owner=self
        )


def _kept(dossier: Dossier, drop: Drop, whole: Whole, zone: str) -> object:
    entry = drop.entry
    if entry is None:
        return None
    known, day = entry.id, entry.occurrence
    if drop.act == "copy":
        return moving.copy(dossier, known, drop.start, zone=zone)
    if drop.act == "resize":
        return moving.resize(dossier, known, day, drop.start, drop.end, zone=zone, whole=whole)
    if drop.act == "move":
        return moving.move(dossier, known, day, drop.by, whole=whole)
    return _rescheduled(dossier, drop, _session(dossier, entry))


def _rescheduled(dossier: Dossier, drop: Drop, session: Session) -> object:
    if drop.act == "swap" and drop.other:
        return rescheduling.swap(dossier, session, _session(dossier, drop.other))
    if drop.act == "lengthen" and drop.entry:
        return rescheduling.lengthen(dossier, session, drop.end - drop.entry.end)
    return rescheduling.shift_following(dossier, session, drop.by)


def _session(dossier: Dossier, entry: Entry) -> Session:
    found = dossier.get(Session, entry.id)
    if found is None:
        raise UserError(_("“{title}” is not there any more.").format(title=entry.title))
    return found
