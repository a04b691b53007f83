"""The bar on the left: product and menu, search, navigation with counts, dossier and its state."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from iar_desktop.schema.messages import _
from iar_desktop.ui.pages.navigation import NAVIGATION, destinations
from iar_desktop.ui.theme import font
from iar_desktop.ui.widgets.button import Button
from iar_desktop.ui.widgets.elided import Elided
from iar_desktop.ui.widgets.navigation_list import NavigationList
from iar_desktop.ui.widgets.navigation_model import NavigationItem
from iar_desktop.ui.widgets.search_opener import SearchOpener
from iar_desktop.ui.widgets.surface import Surface

WIDTH = 224


class Sidebar(Surface):
    """What the window can show, and where it is now."""

    section_wanted = Signal(str)
    search_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show the sections without counts: they come when the dossier is open."""
        super().__init__("sidebar", "right", parent=parent)
        self.setObjectName("sidebar")
        self.setFixedWidth(WIDTH)
        self.brand = Button("IAR Desktop", icon="leaf", quiet=True, parent=self)
        self.brand.setObjectName("brand")
        self.brand.setFont(font("heading"))
        self.brand.setAccessibleName(_("Menu"))
        self.search = SearchOpener("Ctrl+K", self)
        self.search.setObjectName("search-box")
        self.search.opened.connect(self.search_wanted)
        self.navigation = NavigationList(self)
        self.navigation.setObjectName("navigation")
        self.navigation.set_groups(_groups())
        self.navigation.chosen.connect(self.section_wanted)
        self.dossier = Elided("", "small", "muted", parent=self)
        self.dossier.setObjectName("dossier-name")
        self.saved = Elided("", "small", "muted", parent=self)
        self.saved.setObjectName("saved-state")
        self._lay_out()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 12, 10, 12)
        layout.setSpacing(6)
        layout.addWidget(self.brand)
        layout.addWidget(self.search)
        layout.addWidget(self.navigation, 1)
        layout.addWidget(self.dossier)
        layout.addWidget(self.saved)

    def show_counts(self, counts: dict[str, int]) -> None:
        """Show how many records each section has, by section key."""
        for each in destinations():
            self.navigation.set_count(each.key, counts.get(each.key))

    def select(self, key: str) -> None:
        """Mark the section shown now."""
        self.navigation.select(key)


def _groups() -> list[tuple[str, list[NavigationItem]]]:
    first = [
        NavigationItem("home", _("Home"), "home", shortcut="Ctrl+1"),
        NavigationItem("calendar", _("Calendar"), "calendar", shortcut="Ctrl+0"),
    ]
    return [("", first)] + [
        (
            _(group.label),
            [
                NavigationItem(each.key, _(each.label), each.icon)
                for each in group.destinations
                if each.listed
            ],
        )
        for group in NAVIGATION
    ]
