"""The sections of the window's navigation: what the shell shows before any page is loaded."""

from typing import NamedTuple

from iar_desktop.schema.messages import N_


class Destination(NamedTuple):
    """One section: ``key`` is the entity kind whose page it is; texts are translated where shown.

    Sections that are not ``listed`` have their page too; links, search and the section that they
    stand ``beside`` lead there.
    """

    key: str
    label: str
    icon: str
    listed: bool = True
    beside: str = ""


class NavigationGroup(NamedTuple):
    """A caption of the navigation and the sections under it."""

    label: str
    destinations: tuple[Destination, ...]


NAVIGATION = (
    NavigationGroup(
        N_("Relations"),
        (
            Destination("delegation", N_("Delegations"), "flag"),
            Destination("congress", N_("Congresses"), "congress"),
            Destination("series", N_("Congress series"), "sync", listed=False, beside="congress"),
            Destination("hosted-event", N_("Hosted events"), "mic"),
            Destination("meeting", N_("Meetings"), "meeting"),
            Destination("deadline", N_("Deadlines"), "bell", listed=False, beside="congress"),
            Destination("session", N_("Sessions"), "clock", listed=False, beside="meeting"),
            Destination("place", N_("Places"), "location", listed=False, beside="session"),
        ),
    ),
    NavigationGroup(
        N_("Address book"),
        (
            Destination("contact", N_("People"), "people"),
            Destination("organisation", N_("Organisations"), "building"),
        ),
    ),
    NavigationGroup(
        N_("Network"),
        (
            Destination("partnership", N_("Partnerships"), "handshake"),
            Destination("agreement", N_("Agreements"), "signature"),
            Destination("project", N_("Projects"), "briefcase"),
            Destination("network", N_("Networks"), "network"),
            Destination("country", N_("Countries"), "globe"),
            Destination("watch-note", N_("Watch"), "watch"),
        ),
    ),
    NavigationGroup(
        N_("Work"),
        (
            Destination("task", N_("Tasks"), "tasks"),
            Destination("encounter", N_("Encounters"), "chat"),
            Destination("objective", N_("Objectives"), "target"),
            Destination("theme", N_("Themes"), "tag"),
            Destination("note", N_("Notes"), "note", listed=False, beside="encounter"),
            Destination("attachment", N_("Files"), "attach", listed=False, beside="note"),
        ),
    ),
)


def destinations() -> tuple[Destination, ...]:
    """Return every section in the order of the navigation."""
    return tuple(each for group in NAVIGATION for each in group.destinations)


def neighbours(key: str) -> tuple[Destination, ...]:
    """Return the sections that stand beside ``key``, and the one it stands beside itself."""
    own = destination(key)
    back = destination(own.beside) if own and own.beside else None
    others = tuple(each for each in destinations() if each.beside == key)
    return (back, *others) if back else others


def destination(key: str) -> Destination | None:
    """Return the section with this key, None when it is not one of these pages."""
    return next((each for each in destinations() if each.key == key), None)
