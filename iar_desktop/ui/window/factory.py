"""Which page belongs to which section; each is imported when it is first wanted."""

from collections.abc import Callable

from iar_desktop.ui.desk import Desk
from iar_desktop.ui.pages.page import Page
from iar_desktop.ui.preferences import Preferences


def _home(desk: Desk, _preferences: Preferences) -> Page:
    from iar_desktop.ui.pages.home import HomePage

    return HomePage(desk)


def _calendar(desk: Desk, preferences: Preferences) -> Page:
    from iar_desktop.ui.calendar.page import CalendarPage

    return CalendarPage(desk, preferences)


def _partnerships(desk: Desk, _preferences: Preferences) -> Page:
    from iar_desktop.ui.pages.partnerships import PartnershipsPage

    return PartnershipsPage(desk)


def _trash(desk: Desk, _preferences: Preferences) -> Page:
    from iar_desktop.ui.pages.trash import TrashPage

    return TrashPage(desk)


def _journal(desk: Desk, _preferences: Preferences) -> Page:
    from iar_desktop.ui.pages.journal import JournalPage

    return JournalPage(desk)


def _settings(desk: Desk, preferences: Preferences) -> Page:
    from iar_desktop.ui.pages.settings import SettingsPage

    return SettingsPage(desk, preferences)


_SPECIAL: dict[str, Callable[[Desk, Preferences], Page]] = {
    "home": _home,
    "calendar": _calendar,
    "partnership": _partnerships,
    "trash": _trash,
    "journal": _journal,
    "settings": _settings,
}


def make_page(desk: Desk, key: str, preferences: Preferences) -> Page:
    """Return a new page for the section ``key``: a special one, or the list of an entity."""
    if key in _SPECIAL:
        return _SPECIAL[key](desk, preferences)
    from iar_desktop.ui.pages.list_page import ListPage

    return ListPage(desk, key)
