"""What can be done with an entry, by the right button or the menu key."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import partial

from iar_desktop.domain.calendar.drag import moved, resized
from iar_desktop.domain.calendar.entry import Entry
from iar_desktop.operations.labels import short
from iar_desktop.schema.messages import _, _n
from iar_desktop.ui.calendar.drop import FIXED_LENGTH, Drop, drop_of
from iar_desktop.ui.widgets.menu import Menu

Do = Callable[[Drop], None]
_SHIFTS = (15, 30, 60, -15, -30)


def entry_menu(
    entry: Entry,
    zone: str,
    do: Do,
    open_entry: Callable[[Entry], None],
    delete: Callable[[], None],
    shown: Sequence[Entry] = (),
) -> Menu:
    """Return the menu of ``entry``; what it asks for is told to ``do``.

    A session can change places with those before and after it among those ``shown``.
    """
    menu = Menu()
    menu.setObjectName("entry-menu")
    menu.add(_("Open"), lambda: open_entry(entry), icon_name="open", shortcut="Return")
    if not entry.movable:
        return menu
    menu.addSeparator()
    _add_moves(menu, entry, zone, do)
    if entry.kind == "session":
        _add_following(menu, entry, do)
        _add_swaps(menu, entry, shown, do)
    menu.addSeparator()
    menu.add(_("Delete"), delete, icon_name="delete", shortcut="Del")
    return menu


def _add_moves(menu: Menu, entry: Entry, zone: str, do: Do) -> None:
    for days, label in ((1, _("A day later")), (-1, _("A day earlier")), (7, _("A week later"))):
        made = moved(entry, days, 0, zone)
        drop = drop_of("move", entry, made)
        menu.add(label, partial(do, drop), shortcut=_KEYS.get(days, ""))
    if entry.kind not in FIXED_LENGTH and entry.all_day:
        longer = resized(entry, "end", 1, 0, zone)
        lasting = drop_of("resize", entry, longer)
        menu.add(_("A day longer"), partial(do, lasting), shortcut="Shift+Alt+Right")
    copy = moved(entry, 7, 0, zone)
    copied = drop_of("copy", entry, copy)
    menu.add(_("Copy to the week after"), partial(do, copied), icon_name="copy")


_KEYS = {1: "Alt+Right", -1: "Alt+Left"}


def _add_following(menu: Menu, entry: Entry, do: Do) -> None:
    """Offer to shift a session with those after it, and to make it longer at their expense."""
    shifts = Menu(_("Shift with the sessions after it"), menu)
    shifts.setObjectName("shift-menu")
    lengths = Menu(_("Lengthen, shifting the sessions after it"), menu)
    for minutes in _SHIFTS:
        by = timedelta(minutes=minutes)
        text = _minutes(minutes)
        shifted = Drop("follow", entry.start + by, entry.end + by, entry.all_day, entry, by=by)
        shifts.add(text, partial(do, shifted))
        if entry.end + by > entry.start:
            longer = Drop("lengthen", entry.start, entry.end + by, entry.all_day, entry)
            lengths.add(text, partial(do, longer))
    menu.addMenu(shifts)
    menu.addMenu(lengths)


def _add_swaps(menu: Menu, entry: Entry, shown: Sequence[Entry], do: Do) -> None:
    """Offer to change places with the sessions before and after it that day."""
    day = [
        each
        for each in shown
        if (each.kind, each.event, each.first_day) == ("session", entry.event, entry.first_day)
    ]
    day.sort(key=lambda each: (each.start, each.end, each.id))
    at = next((number for number, each in enumerate(day) if each.id == entry.id), None)
    if at is None:
        return
    for other in [*day[max(at - 1, 0) : at], *day[at + 1 : at + 2]]:
        text = _("Change places with “{title}”").format(title=short(other.title))
        swap = Drop("swap", other.start, other.end, entry.all_day, entry, other)
        menu.add(text, partial(do, swap)).setObjectName(f"swap-{other.id}")


def _minutes(count: int) -> str:
    text = _n("{count} minute", "{count} minutes", abs(count))
    return f"+{text}" if count > 0 else f"−{text}"
