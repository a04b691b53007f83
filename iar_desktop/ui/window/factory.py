"""Which page belongs to which section; each is imported when it is first wanted."""

from iar_desktop.ui.desk import Desk
from iar_desktop.ui.pages.page import Page
from iar_desktop.ui.preferences import Preferences


def make_page(desk: Desk, key: str, preferences: Preferences) -> Page:
    """Return a new page for the section ``key``: a special one, or the list of an entity."""
    if key == "home":
        from iar_desktop.ui.pages.home import HomePage

        return HomePage(desk)
    if key == "calendar":
        from iar_desktop.ui.calendar.page import CalendarPage

        return CalendarPage(desk, preferences)
    if key == "partnership":
        from iar_desktop.ui.pages.partnerships import PartnershipsPage

        return PartnershipsPage(desk)
    if key == "trash":
        from iar_desktop.ui.pages.trash import TrashPage

        return TrashPage(desk)
    if key == "journal":
        from iar_desktop.ui.pages.journal import JournalPage

        return JournalPage(desk)
    if key == "settings":
        from iar_desktop.ui.pages.settings import SettingsPage

        return SettingsPage(desk, preferences)
    from iar_desktop.ui.pages.list_page import ListPage

    return ListPage(desk, key)
