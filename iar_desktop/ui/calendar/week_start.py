"""On which day a week begins, by the language spoken and the machine's country."""

from PySide6.QtCore import QLocale

from iar_desktop.schema.messages import language


def first_weekday() -> int:
    """Return the first day of the week, 0 for Monday.

    The machine's country counts when its language is the one spoken; English and French are
    else taken as written in Europe.
    """
    here = QLocale.system()
    spoken = QLocale("fr_FR" if language() == "fr" else "en_GB")
    if here.language() == spoken.language() and here.name() not in ("C", "en_US_POSIX"):
        spoken = here
    return spoken.firstDayOfWeek().value - 1
