"""What the calendar remembers on this machine: view, filters, zones, holidays."""

from collections.abc import Sequence

from iar_desktop.domain.calendar.entry import KINDS
from iar_desktop.operations.calendar.choice import Choice
from iar_desktop.ui.calendar.period import MONTH, VIEWS
from iar_desktop.ui.preferences import Preferences

HOME_ZONE = "Europe/Paris"
HOME_COUNTRY = "FR"


class Kept:
    """The calendar's part of the preferences."""

    def __init__(self, preferences: Preferences) -> None:
        """Read and keep in ``preferences``."""
        self._preferences = preferences

    @property
    def view(self) -> str:
        """The view shown last."""
        found = self._preferences.text("calendar-view", MONTH)
        return found if found in VIEWS else MONTH

    def keep_view(self, view: str) -> None:
        """Keep the view shown."""
        self._preferences.keep("calendar-view", view)

    def choice(self) -> Choice:
        """Return the filters used last; the people belong to one dossier and are not kept."""
        off = set(self._words("calendar-kinds-off"))
        kinds = frozenset(kind for kind in KINDS if kind not in off)
        finished = self._preferences.text("calendar-finished", "1") == "1"
        return Choice(kinds=kinds or frozenset(KINDS), finished=finished)

    def keep_choice(self, choice: Choice) -> None:
        """Keep the kinds shown, and whether finished entries are."""
        off = [kind for kind in KINDS if kind not in choice.kinds]
        self._preferences.keep("calendar-kinds-off", " ".join(off))
        self._preferences.keep("calendar-finished", "1" if choice.finished else "0")

    @property
    def zone(self) -> str:
        """The zone in which times are shown."""
        return self._preferences.text("calendar-zone", HOME_ZONE) or HOME_ZONE

    @property
    def second_zone(self) -> str:
        """The zone shown beside it, empty for none."""
        return self._preferences.text("calendar-second-zone")

    def keep_zones(self, zone: str, second: str) -> None:
        """Keep both zones."""
        self._preferences.keep("calendar-zone", zone)
        self._preferences.keep("calendar-second-zone", second)

    @property
    def holiday_countries(self) -> tuple[str, ...]:
        """The countries whose public holidays are shown."""
        return self._words("calendar-holidays", HOME_COUNTRY)

    def keep_holidays(self, countries: Sequence[str]) -> None:
        """Keep the countries whose public holidays are shown."""
        self._preferences.keep("calendar-holidays", " ".join(countries) or "-")

    def _words(self, key: str, default: str = "") -> tuple[str, ...]:
        text = self._preferences.text(key, default)
        return tuple(word for word in text.split() if word != "-")
