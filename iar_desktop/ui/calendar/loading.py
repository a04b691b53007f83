"""Reading for the views: entries at once, holidays that take time after; the newest wish counts."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, QTimer

from iar_desktop.schema.clock import today
from iar_desktop.ui.calendar.model import CalendarModel
from iar_desktop.ui.calendar.period import AGENDA, YEAR
from iar_desktop.ui.calendar.reading import (
    Wanted,
    holidays_missing,
    known_holidays,
    look_up_holidays,
    read_shown,
)
from iar_desktop.ui.calendar.shown import Shown
from iar_desktop.ui.calendar.timeline_rows import MISSIONS
from iar_desktop.ui.desk import Desk

_SEEN = 60
"""Milliseconds in which what was read first is painted, with nothing else going on."""


class Loading(QObject):
    """Keeps what ``model`` shows true."""

    def __init__(self, desk: Desk, model: CalendarModel, parent: QObject) -> None:
        """Read from what ``desk`` has open."""
        super().__init__(parent)
        self._desk, self._model = desk, model
        self._beyond: tuple[date, date] | None = None
        self._wanted_id = ""
        self._whole: tuple[Wanted, date, Shown] | None = None
        self._state = 0

    def forget(self) -> None:
        """Read everything anew: something was changed, or may have been."""
        self._whole = None
        self._state += 1

    def read(self) -> None:
        """Read the days in view."""
        first, last = self._model.range
        if self._model.view == AGENDA and self._beyond and self._beyond[0] <= first:
            first, last = self._beyond[0], max(last, self._beyond[1])
        else:
            self._beyond = None
        self._read(first, last)

    def read_on(self, first: date, last: date) -> None:
        """Read more days than the view begins with: the agenda has no end."""
        if self._beyond == (first, last):
            return
        self._beyond = first, last
        self._read(first, last)

    def _read(self, first: date, last: date) -> None:
        model = self._model
        wanted = Wanted(
            first, last, model.choice, model.zone, model.second_zone, model.holiday_countries
        )
        if model.view == YEAR and self._whole and self._whole[:2] == (wanted, today()):
            self._show(self._whole[2])  # a year takes its time: one comes back to what was read
            return
        self._desk.read(
            lambda dossier: read_shown(dossier, _first_of_all(wanted, model.view)),
            lambda shown: self._show_first(shown, wanted),
            owner=self,
            latest="shown",
        )
        self._look_up_holidays(wanted)

    def _look_up_holidays(self, wanted: Wanted) -> None:
        """Read the holidays apart when they take time: they come after the entries."""
        if holidays_missing(wanted):
            self._desk.lookups.run(
                lambda _dossier: look_up_holidays(wanted),
                lambda _none: self._model.show(
                    replace(self._model.shown, holidays=known_holidays(self._now()))
                ),
                owner=self,
                latest="holidays",
            )

    def _now(self) -> Wanted:
        """Return what is wanted for the days read."""
        model, shown = self._model, self._model.shown
        return Wanted(
            shown.first,
            shown.last,
            model.choice,
            model.zone,
            model.second_zone,
            model.holiday_countries,
        )

    def _show_first(self, shown: Shown, wanted: Wanted) -> None:
        """Show what was read at once; the rest of a year is read then."""
        self._show(shown)
        if self._model.view == YEAR and (shown.first, shown.last) == self._model.range:
            QTimer.singleShot(_SEEN, self, lambda: self._read_whole_year(wanted))

    def _read_whole_year(self, wanted: Wanted) -> None:
        state = self._state
        self._desk.lookups.run(
            lambda dossier: read_shown(dossier, wanted),
            lambda shown: self._show_whole_year(wanted, shown, state),
            owner=self,
            latest="year",
        )

    def _show_whole_year(self, wanted: Wanted, shown: Shown, state: int) -> None:
        """Show all of a year, unless the calendar has gone elsewhere or on meanwhile."""
        if state != self._state:
            return  # read before a change: it is being read anew
        self._whole = wanted, today(), shown
        if self._model.view == YEAR and (shown.first, shown.last) == self._model.range:
            self._show(shown)

    def _show(self, shown: Shown) -> None:
        self._model.show(shown)
        if self._wanted_id:
            found = (each for each in shown.entries if each.id == self._wanted_id)
            entry = next(found, None)
            if entry:
                self._wanted_id = ""
                self._model.select(entry.key, entry.first_day)

    def select_when_read(self, record_id: str) -> None:
        """Give the entry of a record the keyboard as soon as it is read."""
        self._wanted_id = record_id


def _first_of_all(wanted: Wanted, view: str) -> Wanted:
    """Return what is read at once: of a year missions and visits, what else fills it follows."""
    if view != YEAR:
        return wanted
    choice = wanted.choice
    return wanted._replace(choice=choice._replace(kinds=choice.kinds & MISSIONS))
