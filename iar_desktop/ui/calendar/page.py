"""The calendar page: toolbar, filters, clashes, and the view shown, all of one model."""

from datetime import date

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QStackedWidget, QVBoxLayout, QWidget

from iar_desktop.domain.calendar.entry import Entry
from iar_desktop.schema.messages import _
from iar_desktop.storage.dossier import Touched
from iar_desktop.ui.calendar import accessible
from iar_desktop.ui.calendar.acts import Acts
from iar_desktop.ui.calendar.agenda_view import AgendaView
from iar_desktop.ui.calendar.clash_banner import ClashBanner
from iar_desktop.ui.calendar.clash_reading import ClashReading, Told
from iar_desktop.ui.calendar.day_popup import DayPopup
from iar_desktop.ui.calendar.drop import Drop
from iar_desktop.ui.calendar.dropped_files import calendar_file
from iar_desktop.ui.calendar.empty_hint import EmptyHint
from iar_desktop.ui.calendar.entry_menu import entry_menu
from iar_desktop.ui.calendar.filters import Filters, HolidaysChip, ZonesChip
from iar_desktop.ui.calendar.go_line import GoLine
from iar_desktop.ui.calendar.keyboard import Keyboard, blank
from iar_desktop.ui.calendar.loading import Loading
from iar_desktop.ui.calendar.model import CalendarModel
from iar_desktop.ui.calendar.month_view import MonthView
from iar_desktop.ui.calendar.period import AGENDA, DAY, MONTH, WEEK, YEAR
from iar_desktop.ui.calendar.printing import period_to_print
from iar_desktop.ui.calendar.toolbar import Toolbar
from iar_desktop.ui.calendar.typed_line import TypedLine
from iar_desktop.ui.calendar.view import CalendarView, ids_of
from iar_desktop.ui.calendar.week_view import WeekView
from iar_desktop.ui.calendar.year_view import YearView
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.pages.page import Page
from iar_desktop.ui.preferences import Preferences

_VIEWS: dict[str, type[CalendarView]] = {
    DAY: WeekView,
    WEEK: WeekView,
    MONTH: MonthView,
    YEAR: YearView,
    AGENDA: AgendaView,
}

_PATIENCE_MS = 150
"""Milliseconds after which a view is painted although its days have not been read yet."""


class CalendarPage(Page):
    """Everything that has a day, in the view chosen."""

    def __init__(self, desk: Desk, preferences: Preferences, parent: QWidget | None = None) -> None:
        """Show nothing before ``shown``."""
        super().__init__(desk, parent)
        accessible.install()
        self.setObjectName("calendar")
        self.model = CalendarModel(preferences, self)
        self.acts = Acts(desk, self.model, self)
        self.loading = Loading(desk, self.model, self)
        self.clashes = ClashReading(desk, self.model, self)
        self.keyboard = Keyboard(self)
        self.toolbar = Toolbar(self.model)
        self.toolbar.end.addWidget(HolidaysChip(self.model))
        self.toolbar.end.addWidget(ZonesChip(self.model))
        self.filters = Filters(self.model)
        self.banner = ClashBanner()
        self.stack = QStackedWidget()
        self._views: dict[type[CalendarView], CalendarView] = {}
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self._paint_again)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.toolbar, self.filters, self.banner):
            layout.addWidget(widget)
            for button in widget.findChildren(QAbstractButton):
                button.setFocusPolicy(
                    Qt.FocusPolicy.TabFocus
                )  # a click leaves the keys to the view
        layout.addWidget(self.stack, 1)
        layout.addWidget(EmptyHint(self.model))
        self._connect()
        self._show_view()
        self.setAcceptDrops(True)

    def _connect(self) -> None:
        self.toolbar.go_wanted.connect(self.go_line)
        self.model.placed.connect(self._placed)
        self.model.filtered.connect(self.loading.read)
        self.model.read.connect(self._read)
        self.model.chosen.connect(self._chosen)
        self.clashes.told.connect(self.banner.set_clashes)
        self.banner.remedied.connect(self.clashes.remedy)
        self.banner.remedies_wanted.connect(
            lambda told: self.clashes.find_remedies(told, self.banner.show_remedies)
        )
        self.banner.shown.connect(self._show_clash)

    # What the window asks of a page

    def title(self) -> str:
        """Return the days in view."""
        return self.model.title

    def new_label(self) -> str:
        """Return the text of the main button."""
        return _("New")

    def new(self) -> None:
        """Open the line in which a new entry is typed, on the chosen day."""
        self.type_line("")

    def print_view(self) -> bool:
        """Ask for the days on the screen on paper."""
        self.desk.print_period_wanted.emit(period_to_print(self.model))
        return True

    def selected_ids(self) -> list[str]:
        """Return the record that has the keyboard, else all that are in view."""
        entry = self.model.selected_entry
        if entry:
            return [entry.id]
        first, last = self.model.range
        inside = [e for e in self.model.shown.entries if e.first_day <= last >= first]
        return ids_of(inside)

    def shown(self) -> None:
        """Read what is in view; nobody told of what changed while another page was shown."""
        self.loading.forget()
        self.loading.read()

    def refresh(self, touched: Touched) -> None:
        """Read again what a change may have touched."""
        if touched:
            self.acts.forget()
            self.loading.forget()
            self.loading.read()

    # The view

    @property
    def view(self) -> CalendarView:
        """The view shown."""
        return self._views[_VIEWS[self.model.view]]

    def _show_view(self) -> None:
        wanted = _VIEWS[self.model.view]
        if wanted not in self._views:
            self._views[wanted] = made = wanted(self.model)
            self._connect_view(made)
            self.stack.addWidget(made)
        view = self._views[wanted]
        focus: QWidget | None = self.focusWidget()  # none at first, whatever the stubs say
        if self.stack.currentWidget() is not view:
            held = focus is not None and self.stack.isAncestorOf(focus)
            self.stack.setCurrentWidget(view)
            if held:
                view.setFocus()
        self.setFocusProxy(view)

    def _connect_view(self, view: CalendarView) -> None:
        view.dropped.connect(self.do)
        view.grasped.connect(self._grasped)
        view.opened.connect(self.open_entry)
        view.day_wanted.connect(self.show_day)
        view.day_opened.connect(self.model.open_day)
        view.turn_wanted.connect(self.model.turn)
        view.menu_wanted.connect(self._menu)
        if isinstance(view, AgendaView):
            view.range_wanted.connect(self.loading.read_on)

    def _placed(self) -> None:
        self._show_view()
        self.view.setUpdatesEnabled(False)  # the days left are not painted once more
        self._patience.start()
        self.loading.read()
        self._show_title()

    def _show_title(self) -> None:
        """Let the window's header name the days in view."""
        show = getattr(self.window(), "show_page_state", None)
        if show and self.isVisible():
            show()

    def _paint_again(self) -> None:
        self._patience.stop()
        for view in self._views.values():
            view.setUpdatesEnabled(True)

    def _read(self) -> None:
        self._show_title()
        self.filters.follow()
        self.view.lay_out()
        self._paint_again()
        for canvas in self.view.canvases:
            if canvas.gesture.active:
                canvas.gesture.follow()

    def _chosen(self) -> None:
        entry = self.model.selected_entry
        if entry:
            self.banner.tell_of(entry.id)

    def _show_clash(self, clash: Told) -> None:
        """Bring the first entry of a clash into sight."""
        entry = next((each for each in self.model.shown.entries if each.id in clash.ids), None)
        if entry:
            item = next((i for i in self.view.items() if i.entry.key == entry.key), None)
            if item:
                self.view.select(item)
            else:
                self.model.go_to(entry.first_day)

    # Acts

    def do(self, drop: Drop) -> None:
        """Do what a gesture, a key or a menu asks for."""
        if drop.act == "create":
            self.type_line("", drop)
        else:
            self.acts.do(drop, self._corner(drop))

    def _corner(self, drop: Drop) -> QPoint:
        """Return where on the screen a question about ``drop`` is asked."""
        minute = None if drop.all_day else drop.start.hour * 60 + drop.start.minute
        return self.view.mapToGlobal(self.view.anchor(drop.start.date(), minute))

    def _grasped(self, entry: Entry) -> None:
        """Find out what goes along while an entry is being dragged."""

        def told(sentence: str) -> None:
            for canvas in self.view.canvases:
                if canvas.gesture.active or sentence == "":
                    canvas.gesture.remark = sentence
                    canvas.gesture.follow()

        self.acts.announce(entry, told)

    def open_entry(self, entry: Entry) -> None:
        """Show the page of the record behind an entry."""
        self.desk.open_record(entry.id)

    def delete_selected(self) -> bool:
        """Delete the entry that has the keyboard."""
        entry = self.model.selected_entry
        if entry is None:
            return False
        self.acts.delete(entry, self._place_of(entry))
        return True

    def menu_of_selected(self) -> bool:
        """Show what can be done with the entry that has the keyboard."""
        entry = self.model.selected_entry
        if entry is None:
            return False
        self._menu(entry, self._place_of(entry))
        return True

    def _place_of(self, entry: Entry) -> QPoint:
        """Return where on the screen an entry is."""
        item = next((i for i in self.view.items() if i.entry.key == entry.key), None)
        return self.view.place_of(item).toPoint() if item else self.view.mapToGlobal(QPoint(0, 0))

    def _menu(self, entry: Entry, at: QPoint) -> None:
        self._opened_menu = entry_menu(
            entry,
            self.model.zone,
            self.do,
            self.open_entry,
            lambda: self.acts.delete(entry, at),
            self.model.shown.entries,
        )
        self._opened_menu.popup(at)

    # Panels

    def type_line(self, text: str, drop: Drop | None = None) -> None:
        """Open the line in which a new entry is typed: for the chosen day, or for ``drop``."""
        if drop is None:
            minute = self.model.minute if self.view.minute_steps() else None
            drop = blank(self.model.day, minute)
        line = TypedLine(self.desk, drop, self.model.zone, self)
        line.created.connect(self._created)
        at = self.view.anchor(drop.start.date(), _minute(drop))
        line.ask(self.view.mapTo(self, at), text)

    def _created(self, record_id: str) -> None:
        """Give the new entry the keyboard as soon as it is read."""
        self.loading.select_when_read(record_id)

    def go_line(self) -> None:
        """Open the line in which a day is typed to go to."""
        line = GoLine(self)
        line.chosen.connect(self.model.go_to)
        below = self.toolbar.mapTo(self, QPoint(16, self.toolbar.height() + 2))
        line.ask(below)

    def show_day(self, day: date) -> None:
        """Show all of one day over the view."""
        shown = self.model.shown
        entries = [each for each in shown.entries if each.first_day <= day <= each.last_day]
        popup = DayPopup(day, entries, shown.holidays.get(day, ()), self.model.clashing, self)
        popup.opened.connect(self.open_entry)
        popup.day_opened.connect(self.model.open_day)
        popup.show_at(self.view.mapTo(self, self.view.anchor(day, None)))

    # Events

    def event(self, event: QEvent) -> bool:
        """Claim the keys of the view that the window has shortcuts for."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and self.view.hasFocus()
            and self.keyboard.wants(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key means in the view."""
        if not self.view.hasFocus() or not self.keyboard.press(event):
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take calendar files of other programs."""
        if calendar_file(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Show what importing the file would do."""
        path = calendar_file(event.mimeData())
        if path:
            from iar_desktop.ui.calendar.import_dialog import open_import  # late: seldom needed

            event.acceptProposedAction()
            open_import(self, self.desk, path)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus to the view."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)


def _minute(drop: Drop) -> int | None:
    return None if drop.all_day else drop.start.hour * 60 + drop.start.minute
