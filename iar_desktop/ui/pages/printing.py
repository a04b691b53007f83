"""Printing of pages as a whole: what can be chosen of it, and days of which to print."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from iar_desktop.operations.calendar.choice import Choice
from iar_desktop.schema import clock
from iar_desktop.schema.dates import format_day
from iar_desktop.schema.messages import N_, _, _n
from iar_desktop.ui.calendar.kept import Kept
from iar_desktop.ui.desk import PeriodToPrint
from iar_desktop.ui.pages.page import Page
from iar_desktop.ui.preferences import Preferences
from iar_desktop.ui.widgets.menu import Menu

if TYPE_CHECKING:
    from iar_desktop.ui.pages.list_page import ListPage


class ToPrint(NamedTuple):
    """An entry of the menu of what a page prints."""

    label: str
    icon: str
    act: Callable[[], object]


def period(document: str, first: date) -> PeriodToPrint:
    """Return the days of ``document`` that begin at ``first``: its month, its year."""
    return PeriodToPrint(document, first, None, Choice(), Kept(Preferences()).zone)


def months() -> list[tuple[date, str]]:
    """Return the first days of this month and the one before, each with the month in words."""
    this = clock.today().replace(day=1)
    before = (this - timedelta(days=1)).replace(day=1)
    return [(first, format_day(first, "month")) for first in (this, before)]


def years() -> list[date]:
    """Return the first days of this year and the one before."""
    this = clock.today().year
    return [date(year, 1, 1) for year in (this, this - 1)]


def offer_digest(page: "ListPage", count: int) -> None:
    """Offer what is listed, and the digests of this month and of the one before."""
    assert page.section.digest is not None  # noqa: S101 - the page has looked
    document, label = page.section.digest
    listed = _n("The {count} entry listed…", "The {count} entries listed…", count)
    entries = [ToPrint(listed, "list", page.print_list)] if count else []
    offer(
        page,
        [
            *entries,
            *(
                _of_days(page, _(label).format(month=words), document, first)
                for first, words in months()
            ),
        ],
    )


def offer_years(page: Page, before: Sequence[ToPrint]) -> None:
    """Offer what is named ``before``, and the activity reports of this year and the last."""
    label = N_("Activity report of {year}…")
    reports = [
        _of_days(page, _(label).format(year=first.year), "activity-report", first)
        for first in years()
    ]
    offer(page, [*before, *reports])


def _of_days(page: Page, label: str, document: str, first: date) -> ToPrint:
    return ToPrint(
        label, "document", lambda: page.desk.print_period_wanted.emit(period(document, first))
    )


def offer(page: QWidget, entries: Sequence[ToPrint]) -> None:
    """Do the one thing there is to print, or open the menu of several under the print button."""
    if len(entries) == 1:
        entries[0].act()
        return
    menu = Menu(_("Print…"), page)
    menu.setObjectName("print-menu")
    for each in entries:
        menu.add(each.label, each.act, icon_name=each.icon)
    menu.setActiveAction(menu.actions()[0])
    menu.aboutToHide.connect(menu.deleteLater)
    button = page.window().findChild(QWidget, "print")
    above = button if button is not None and button.isVisible() else page
    menu.popup(above.mapToGlobal(QPoint(0, above.height() + 4 if above is button else 0)))
