"""The home page: today, the next thirty days, what is to do, partnerships, objectives, capture."""

from functools import partial

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from iar_desktop.domain.tasks import TaskStatus
from iar_desktop.operations import tasks
from iar_desktop.operations.home import Home, home
from iar_desktop.operations.office import me
from iar_desktop.schema import clock
from iar_desktop.schema.dates import format_day
from iar_desktop.schema.messages import _, _n, grouped
from iar_desktop.storage.dossier import Dossier, Touched
from iar_desktop.ui.calendar.kept import Kept
from iar_desktop.ui.capture import CaptureForm
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.home.first_steps import FirstSteps
from iar_desktop.ui.home.row import ActionRow
from iar_desktop.ui.home.rows import coming_rows, objective_row, stage_row, to_do_row, today_row
from iar_desktop.ui.home.rows_card import RowsCard
from iar_desktop.ui.pages.page import Page
from iar_desktop.ui.preferences import Preferences
from iar_desktop.ui.theme import scaled
from iar_desktop.ui.widgets.card import Card
from iar_desktop.ui.widgets.menu import Menu

_MOST_TO_DO = 8
_MOST_COMING = 8
_NARROW = 900


class HomePage(Page):
    """Everything that matters now on one page, each line a link."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Show empty cards; what they hold comes with ``shown``."""
        super().__init__(desk, parent)
        self._name = ""
        self._narrow = False
        self._today_ids: list[str] = []
        self.today = RowsCard("today", _("Today"), _("Nothing is planned for today."))
        self.coming = RowsCard(
            "coming", _("The next 30 days"), _("No visit, congress or meeting in the next 30 days.")
        )
        self.to_do = RowsCard("to-do", _("To do"), _("Nothing is due. Well done."))
        self.stages = RowsCard("stages", _("Partnerships"), "")
        self.objectives = RowsCard(
            "objectives", _("Objectives"), _("No objective is set for this year yet.")
        )
        self.capture = CaptureForm(desk)
        self.first_steps = FirstSteps(desk)
        self._lay_out()

    def _lay_out(self) -> None:
        capture = Card(_("Quick capture"))
        capture.content.addWidget(self.capture)
        self._left = _column(self.today, self.coming)
        self._middle = _column(self.to_do)
        self._right = _column(self.stages, self.objectives)
        self._grid = grid = QGridLayout()
        grid.setSpacing(12)
        grid.setContentsMargins(16, 16, 16, 16)
        grid.addWidget(capture, 0, 0, 1, 3)
        grid.addWidget(self.first_steps, 1, 0, 1, 3)
        self.first_steps.hide()
        inner = QWidget()
        inner.setObjectName("home-content")
        inner.setLayout(grid)
        self._arrange()
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(inner)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in two columns where three would be too narrow to read."""
        super().resizeEvent(event)
        if (self.width() < scaled(_NARROW)) is not self._narrow:
            self._narrow = not self._narrow
            self._arrange()

    def _arrange(self) -> None:
        for widget in (self._left, self._middle, self._right):
            self._grid.removeWidget(widget)
        rows = 2 if self._narrow else 1
        self._grid.addWidget(self._left, 2, 0, rows, 1)
        self._grid.addWidget(self._middle, 2, 1)
        if self._narrow:
            self._grid.addWidget(self._right, 3, 1)
        else:
            self._grid.addWidget(self._right, 2, 2)
        for column, share in enumerate((50, 50, 0) if self._narrow else (40, 34, 26)):
            self._grid.setColumnStretch(column, share)
        self._grid.setRowStretch(1 + rows, 1)
        self._grid.setRowStretch(4 - rows, 0)

    def title(self) -> str:
        """Greet whoever sits here, by given name when the dossier knows it."""
        return _("Good day {name}").format(name=self._name) if self._name else _("Good day")

    def new_label(self) -> str:
        """Return the text of the button that offers everything new."""
        return _("New ▾")

    def new(self) -> None:
        """Offer what can be made."""
        menu = Menu(parent=self)
        menu.setObjectName("new-menu")
        for key, label, icon in (
            ("delegation", _("Delegation"), "flag"),
            ("congress", _("Congress"), "congress"),
            ("contact", _("Person"), "person"),
            ("organisation", _("Organisation"), "building"),
            ("task", _("Task"), "tasks"),
            ("watch-note", _("Watch note"), "watch"),
        ):
            menu.add(label, partial(self._new, key), icon_name=icon)
        menu.popup(self.window().new_menu_corner())  # type: ignore[attr-defined] # the main window

    def _new(self, key: str) -> None:
        self.desk.new_wanted.emit(key)

    def print_view(self) -> bool:
        """Offer the sheets of today's events, what is ahead, and the report of the year."""
        from iar_desktop.ui.pages.printing import ToPrint, offer_years, period

        ids, today = self._today_ids, clock.today()
        offered = [
            ToPrint(
                _("Agenda of the coming weeks…"),
                "calendar",
                lambda: self.desk.print_period_wanted.emit(period("agenda", today)),
            )
        ]
        if ids:
            label = _n("Today’s event…", "Today’s {count} events…", len(ids))
            act = partial(self.desk.print_wanted.emit, ids)
            offered.insert(0, ToPrint(label, "document", act))
        offer_years(self, offered)
        return True

    def selected_ids(self) -> list[str]:
        """Return the events of today."""
        return self._today_ids

    def shown(self) -> None:
        """Read everything anew."""
        author, zone = self.desk.author, Kept(Preferences()).zone
        self.desk.read(
            lambda dossier: _read(dossier, author, zone), self._show, owner=self, latest="home"
        )

    def refresh(self, touched: Touched) -> None:
        """Read everything anew after any change."""
        if touched:
            self.shown()

    def _show(self, read: tuple[str, Home]) -> None:
        self._name, found = read
        self._offer_first_steps(offered=found.is_empty)
        self._today_ids = list(
            dict.fromkeys(item.event_id for item in found.today if item.event_id)
        )
        self.today.set_title(_("Today · {day}").format(day=format_day(found.day, "full")))
        open_record = self.desk.open_record
        self.today.set_rows([today_row(each, open_record) for each in found.today])
        self.coming.set_rows(self._coming_rows(found))
        self.to_do.set_count(found.to_do.count)
        self.to_do.set_rows(self._to_do_rows(found))
        board = lambda: self.desk.section_wanted.emit("partnership")  # noqa: E731 - one line's act
        self.stages.set_rows([stage_row(*each, board) for each in found.stages.items()])
        self.objectives.set_title(_("Objectives {year}").format(year=found.day.year))
        self.objectives.set_rows([objective_row(each, open_record) for each in found.objectives])

    def _offer_first_steps(self, *, offered: bool) -> None:
        """Show the first steps in the place of columns that would all be empty."""
        for column in (self._left, self._middle, self._right):
            column.setVisible(not offered)
        self.first_steps.setVisible(offered)

    def _coming_rows(self, found: Home) -> list[ActionRow]:
        rows, count = coming_rows(found.coming, self.desk.open_record, _MOST_COMING)
        return [*rows, *self._more(count - len(rows), "calendar")]

    def _to_do_rows(self, found: Home) -> list[ActionRow]:
        items = found.to_do.items[:_MOST_TO_DO]
        rows = [to_do_row(each, self.desk.open_record, self._finish) for each in items]
        return [*rows, *self._more(found.to_do.count - len(items), "task")]

    def _more(self, count: int, section: str) -> list[ActionRow]:
        """Return the line that leads to what has no place here, if there is such."""
        if count <= 0:
            return []
        more = ActionRow(_("{count} more…").format(count=grouped(count)))
        more.opened.connect(lambda: self.desk.section_wanted.emit(section))
        return [more]

    def _finish(self, record_id: str) -> None:
        self.desk.change(
            lambda dossier: tasks.finish(dossier, [record_id]),
            lambda _done: self.desk.message.emit(_(TaskStatus.DONE.label), "undo"),
            owner=self,
        )


def _column(*cards: QWidget) -> QWidget:
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(12)
    for card in cards:
        layout.addWidget(card)
    layout.addStretch(1)
    return column


def _read(dossier: Dossier, author: str, zone: str) -> tuple[str, Home]:
    person = me(dossier, author)
    name = (person.given_name or person.title()) if person else ""
    return name, home(dossier, zone=zone)
