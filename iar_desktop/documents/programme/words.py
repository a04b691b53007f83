"""Words in one language, or in two, side by side."""

from collections.abc import Callable
from datetime import date

from iar_desktop.documents.reading.texts import capital
from iar_desktop.schema.dates import format_day
from iar_desktop.schema.messages import PAPER_LANGUAGES, _, language, speaking

NO_SECOND = ""
AUTONYMS = {
    "fr": "Français",
    "en": "English",
    "de": "Deutsch",
    "es": "Español",
    "pt": "Português",
    "it": "Italiano",
    "ja": "日本語",
}
"""The paper's languages by their own names, which need no translation."""
_BETWEEN = " · "


class Tongues:
    """The language of the paper, and a second one or none."""

    def __init__(self, second: str = NO_SECOND) -> None:
        """Take the ISO 639-1 code of the second language; the first is the one spoken."""
        self.second = second if second in PAPER_LANGUAGES and second != language() else ""

    def both(self, said: Callable[[], str]) -> list[str]:
        """Return what ``said`` says in each language; what is the same in both once."""
        first = said()
        if not self.second:
            return [first] if first else []
        with speaking(self.second):
            other = said()
        return [each for each in dict.fromkeys((first, other)) if each]

    def beside(self, said: Callable[[], str]) -> str:
        """Return the two on one line."""
        return _BETWEEN.join(self.both(said))

    def label(self, message: str) -> str:
        """Return a label in each language."""
        return self.beside(lambda: _(message))

    def in_second(self, message: str) -> str:
        """Return a message in the second language; nothing without one."""
        if not self.second:
            return ""
        with speaking(self.second):
            return _(message)


def day_title(day: date | None) -> str:
    """Return a day as a heading: Mercredi 14 octobre 2026."""
    return capital(format_day(day, "full")) if day else _("Without a date")
