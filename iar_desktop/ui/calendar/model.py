"""What the calendar is about now: day, view, filters, zones, selection; and what was read."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import QObject, Signal

from iar_desktop.domain.calendar.entry import Entry
from iar_desktop.operations.calendar.choice import Choice
from iar_desktop.schema.clock import today
from iar_desktop.ui.calendar.kept import Kept
from iar_desktop.ui.calendar.period import AGENDA, DAY, days_shown, title_of, turned
from iar_desktop.ui.calendar.shown import Key, Shown
from iar_desktop.ui.calendar.week_start import first_weekday
from iar_desktop.ui.preferences import Preferences

NINE = 9 * 60
MINUTES_OF_DAY = 24 * 60


class CalendarModel(QObject):
    """Shared by all views, so that each begins where the last one was left."""

    placed = Signal()
    """Another day or view: other days may have to be read."""
    filtered = Signal()
    """Other filters or zones: the same days are to be read anew."""
    chosen = Signal()
    """Another entry, day or hour has the keyboard."""
    read = Signal()
    """``shown`` was read."""
    clashed = Signal()
    """``clashing`` was read."""

    def __init__(self, preferences: Preferences, parent: QObject | None = None) -> None:
        """Begin at today, in the view and with the filters of the last time."""
        super().__init__(parent)
        self._kept = Kept(preferences)
        self.view = self._kept.view
        self.choice: Choice = self._kept.choice()
        self.zone = self._kept.zone
        self.second_zone = self._kept.second_zone
        self.holiday_countries = self._kept.holiday_countries
        self.first_weekday = first_weekday()
        self.day = today()
        self.minute: int | None = None
        self.selected: Key | None = None
        self.shown = Shown(self.day, self.day - timedelta(1))
        self.clashing: frozenset[str] = frozenset()

    @property
    def range(self) -> tuple[date, date]:
        """The first and the last day in view."""
        return days_shown(self.view, self.day, self.first_weekday)

    @property
    def title(self) -> str:
        """What the header calls the days in view."""
        return title_of(self.view, self.day, self.first_weekday)

    def entry(self, key: Key | None) -> Entry | None:
        """Return the entry with this key among those read."""
        if key is None:
            return None
        return next((each for each in self.shown.entries if each.key == key), None)

    @property
    def selected_entry(self) -> Entry | None:
        """The entry that has the keyboard."""
        return self.entry(self.selected)

    # Going elsewhere

    def show_view(self, view: str) -> None:
        """Show the same day in another view."""
        if view != self.view:
            self.view = view
            self._kept.keep_view(view)
            self.placed.emit()

    def turn(self, by: int) -> None:
        """Go so many periods of the view further."""
        self.go_to(turned(self.view if self.view != AGENDA else DAY, self.day, by))

    def go_to(self, day: date, minute: int | None = None) -> None:
        """Choose a day (and the minute of it), turning to it where it is not in view."""
        before = self.range, self.view
        self.day, self.selected = day, None
        if minute is not None:
            self.minute = min(max(minute, 0), MINUTES_OF_DAY - 15)
        if (self.range, self.view) == before and self.view != AGENDA:
            self.chosen.emit()
        else:
            self.placed.emit()

    def open_day(self, day: date) -> None:
        """Show one day by its hours."""
        self.day, self.view, self.selected = day, DAY, None
        self._kept.keep_view(DAY)
        self.placed.emit()

    def select(self, key: Key | None, day: date | None = None, minute: int | None = None) -> None:
        """Give an entry the keyboard (none: the day has it)."""
        self.selected = key
        if day is not None:
            self.day = day
        if minute is not None:
            self.minute = minute
        self.chosen.emit()

    # Filters

    def choose(self, choice: Choice) -> None:
        """Show what ``choice`` lets through."""
        if choice != self.choice:
            self.choice = choice
            self._kept.keep_choice(choice)
            self.filtered.emit()

    def show_zones(self, zone: str, second: str) -> None:
        """Show the times of ``zone``, and beside them those of ``second`` (empty: none)."""
        self.zone, self.second_zone = zone, second if second != zone else ""
        self._kept.keep_zones(self.zone, self.second_zone)
        self.filtered.emit()

    def show_holidays(self, countries: Sequence[str]) -> None:
        """Show the public holidays of these countries (ISO codes)."""
        self.holiday_countries = tuple(countries)
        self._kept.keep_holidays(self.holiday_countries)
        self.filtered.emit()

    # What was read

    def show(self, shown: Shown) -> None:
        """Take what was read; a selected entry that is gone loses the keyboard."""
        self.shown = shown
        if self.selected and self.selected_entry is None:
            self.selected = None
        self.read.emit()

    def replace(self, entry: Entry, other: Entry) -> None:
        """Show ``other`` in the place of ``entry`` until what was kept is read."""
        entries = tuple(other if each is entry else each for each in self.shown.entries)
        if not self.range[0] <= other.first_day <= self.range[1]:
            self.day = other.first_day
        self.show(replace(self.shown, entries=entries))

    def show_clashes(self, ids: frozenset[str]) -> None:
        """Mark the records with these ids as clashing."""
        if ids != self.clashing:
            self.clashing = ids
            self.clashed.emit()
