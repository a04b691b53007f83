"""The one window: it paints at once, opens the dossier after, and shows the pages."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from iar_desktop.schema.messages import _
from iar_desktop.ui.preferences import Preferences
from iar_desktop.ui.window.header import Header
from iar_desktop.ui.window.sidebar import Sidebar
from iar_desktop.ui.window.trail import Place, Trail

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from iar_desktop.storage.directory import Entry
    from iar_desktop.storage.dossier import Dossier
    from iar_desktop.ui.desk import Desk
    from iar_desktop.ui.pages.page import Page
    from iar_desktop.ui.widgets.menu import Menu
    from iar_desktop.ui.window.window_commands import WindowCommands
    from iar_desktop.ui.window.window_state import WindowState


class MainWindow(QWidget):
    """Sidebar, header and pages around one open dossier (or the first-run page)."""

    painted = Signal()
    """The window was painted for the first time."""
    page_shown = Signal(str)
    language_wanted = Signal(str)
    theme_wanted = Signal(str)

    def __init__(self, preferences: Preferences) -> None:
        """Build the shell; ``open_dossier`` fills it."""
        super().__init__()
        self.preferences = preferences
        self.desk: Desk | None = None
        self.pages: dict[str, Page] = {}
        self.trail = Trail()
        self._was_painted = False
        self._shell: QWidget | None = None
        self._outer = QHBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self.setWindowTitle("IAR Desktop")
        self.setMinimumSize(980, 600)
        self._build()
        self.resize(1280, 800)
        self.restoreGeometry(preferences.state("window"))

    def _build(self) -> None:
        self._menu: Menu | None = None
        self._actions: dict[str, QAction] = {}
        shell = QWidget(self)
        self.sidebar = Sidebar(shell)
        self.sidebar.brand.clicked.connect(self._open_menu)
        self.header = Header(shell)
        self.stack = QStackedWidget(shell)
        self.stack.setObjectName("pages")
        self.sidebar.section_wanted.connect(self.show_section)
        self.notices = QVBoxLayout()
        self.notices.setContentsMargins(0, 0, 0, 0)
        body = QVBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(self.header)
        body.addLayout(self.notices)
        body.addWidget(self.stack, 1)
        layout = QHBoxLayout(shell)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.sidebar)
        layout.addLayout(body, 1)
        if self._shell is not None:
            self._outer.removeWidget(self._shell)
            self._shell.deleteLater()
        self._outer.addWidget(shell)
        self._shell = shell

    @cached_property
    def commands(self) -> "WindowCommands":
        """What can be asked of the window."""
        from iar_desktop.ui.window.window_commands import WindowCommands  # late: no key is pressed

        return WindowCommands(self)

    @cached_property
    def state(self) -> "WindowState":
        """What the window says of its dossier."""
        from iar_desktop.ui.window.window_state import WindowState  # late: with the dossier

        return WindowState(self)

    @property
    def actions_by_id(self) -> dict[str, "QAction"]:
        """The action of every command, by its id."""
        self._make_actions()
        return self._actions

    def action(self, id: str) -> "QAction":
        """Return the action of one command."""
        return self.actions_by_id[id]

    def _make_actions(self) -> None:
        """Make the actions that the first paint did without, and give the buttons theirs."""
        if self._actions:
            return
        from iar_desktop.ui.commands import make_actions  # late: after the first paint

        self._actions = make_actions(self.commands, self)
        self.sidebar.search_wanted.connect(self.commands.open_palette)
        self.header.new_wanted.connect(self.commands.new_here)
        self.header.print_wanted.connect(self.commands.print_here)
        self.header.attach(self._actions["undo"], self._actions["redo"])
        self.state.show_undo(None, None)

    def _open_menu(self) -> None:
        """Show the menu, made when it is first wanted."""
        if self._menu is None:
            from iar_desktop.ui.window.menus import brand_menu  # late: after the first paint

            self._menu = brand_menu(self.actions_by_id, self.sidebar)
        brand = self.sidebar.brand
        self._menu.popup(brand.mapToGlobal(QPoint(0, brand.height() + 4)))

    def retranslate(self) -> None:
        """Build everything anew in the language spoken now, at the same place."""
        here = self.trail.here
        self._close_panels()
        for action in self._actions.values():
            self.removeAction(action)
            action.deleteLater()
        self._drop_pages()
        self._build()
        self._make_actions()
        if self.desk:
            self.state.show_desk_state()
            self.show_place(here or Place("home"))
        else:
            self.show_first_run()

    def _close_panels(self) -> None:
        """Put away what lies over the window: it would end up below, in the other language."""
        from iar_desktop.ui.overlay import Overlay  # late: only once a panel was opened

        for panel in self.findChildren(Overlay):
            panel.close_panel()

    # Opening and closing

    def open_dossier(self, path: Path) -> None:
        """Open the dossier at ``path`` in this window, in place of the one open now."""
        from iar_desktop.ui.window.opening import open_desk  # late: after the first paint

        open_desk(self, path)

    def use(self, desk: "Desk") -> None:
        """Work with ``desk`` from now on."""
        self.close_desk()
        self.desk = desk
        self.trail = Trail()
        self.sidebar.navigation.setEnabled(True)
        self.preferences.remember(desk.path)
        self.preferences.keep("last", str(desk.path))
        self.state.show_desk_state()
        self.show_section(self.preferences.text("section", "home"))

    def close_desk(self) -> None:
        """Close the dossier, if one is open, and forget its pages."""
        self._drop_pages()
        if self.desk:
            self.desk.close()
            self.desk = None

    def _drop_pages(self) -> None:
        for page in self.pages.values():
            self.stack.removeWidget(page)
            page.deleteLater()
        self.pages = {}

    def show_first_run(self) -> None:
        """Show the page from which a dossier is made or opened."""
        from iar_desktop.ui.window.first_run import FirstRun  # late: seldom the first page

        page = FirstRun(self.preferences, self)
        page.open_wanted.connect(self.open_dossier)
        page.choose_wanted.connect(self.commands.choose_dossier)
        page.sample_wanted.connect(self.commands.open_sample)
        page.new_wanted.connect(self.commands.new_dossier)
        self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)
        page.show_recent()
        page.setFocus()
        self.sidebar.navigation.setEnabled(False)
        self.sidebar.select("")  # none is shown
        self.header.show_page(_("Welcome"), "", printable=False)

    # Pages

    @property
    def page(self) -> "Page | None":
        """The page shown now, None on the first-run page."""
        return self.pages.get(self.trail.here.section) if self.trail.here else None

    def show_section(self, key: str) -> None:
        """Show a section as it was left."""
        self.trail.go(Place(key))
        self.show_place(Place(key))

    def show_record(self, record_id: str, tab: str = "") -> None:
        """Show the page of a record of any entity, found by its id."""
        if self.desk is None:
            return

        def kind(dossier: "Dossier") -> "Entry | None":
            return dossier.entries([record_id]).get(record_id)

        def found(entry: "Entry | None") -> None:
            if entry:
                self.go(Place(entry.kind, record_id, tab))

        self.desk.read(kind, found, owner=self, latest="record")

    def new_in(self, key: str) -> None:
        """Show the section ``key`` and begin a new record there."""
        self.show_section(key)
        if self.page:
            self.page.new()

    def new_menu_corner(self) -> QPoint:
        """Return where a menu under the main button opens, in screen pixels."""
        button = self.header.new_button
        return button.mapToGlobal(QPoint(0, button.height() + 4))

    def go(self, place: Place) -> None:
        """Go to ``place`` and remember it."""
        self.trail.go(place)
        self.show_place(place)

    def show_place(self, place: Place) -> None:
        """Show ``place`` without remembering it (back and forward do)."""
        if self.desk is None:
            return
        page = self._page_for(place.section)
        self.sidebar.select(place.section)
        here: QWidget | None = self.focusWidget()  # none at first, whatever the stubs say
        left = here is None or here is self.sidebar.brand or self.stack.isAncestorOf(here)
        if self.stack.currentWidget() is not page:
            self.stack.setCurrentWidget(page)
            if left:  # from the navigation one goes on along the navigation
                page.setFocus()
        if place.record_id:  # first: a record is read at once, a long list takes its time
            page.open_record(place.record_id, place.tab)
        page.shown()
        self.show_page_state()
        self.preferences.keep("section", place.section)
        self.page_shown.emit(place.section)

    def _page_for(self, key: str) -> "Page":
        if key not in self.pages:
            from iar_desktop.ui.window.factory import make_page  # late: pages come on demand

            assert self.desk is not None  # noqa: S101 - show_place has looked
            self.pages[key] = make_page(self.desk, key, self.preferences)
            self.stack.addWidget(self.pages[key])
        return self.pages[key]

    def show_page_state(self) -> None:
        """Show title and main button of the page in the header."""
        page = self.page
        if page:
            self.header.show_page(page.title(), page.new_label(), printable=page.printable())

    # Events

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's own signature
        """Go on by Tab in the order one reads."""
        from PySide6.QtCore import Qt  # late: Tab is pressed after the first paint

        from iar_desktop.ui.window.reading_order import next_in_reading

        here: QWidget | None = self.focusWidget()  # none at first, whatever the stubs say
        found = None if here is None else next_in_reading(self, here, 1 if next else -1)
        if found is None:
            return super().focusNextPrevChild(next)
        reason = Qt.FocusReason
        found.setFocus(reason.TabFocusReason if next else reason.BacktabFocusReason)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Announce the first painting, after which everything slow may begin."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self._announce)

    def _announce(self) -> None:
        self.painted.emit()
        self._make_actions()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the window's state; everything else is kept already."""
        self.preferences.keep_state("window", self.saveGeometry())
        self.close_desk()
        super().closeEvent(event)

    def later(self, work: Callable[[], None]) -> None:
        """Do ``work`` when the events waiting now have been handled."""
        QTimer.singleShot(0, self, work)
