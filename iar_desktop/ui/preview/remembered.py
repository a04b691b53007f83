"""The last choices of this machine's user, for each kind of record that is printed."""

from iar_desktop.schema.messages import PAPER_LANGUAGES, language
from iar_desktop.ui.preferences import Preferences


class Remembered:
    """What was chosen last when records of ``kind`` were printed."""

    def __init__(self, kind: str, preferences: Preferences) -> None:
        """Look into ``preferences`` of the machine; ``kind`` may join several by ``+``."""
        self._kind, self._preferences = kind, preferences

    @property
    def document(self) -> str:
        """The document by its name; empty where none was chosen."""
        return self._preferences.text(f"print/{self._kind}/document")

    @property
    def language(self) -> str:
        """The language of the paper: at first that of the screen."""
        kept = self._preferences.text(f"print/{self._kind}/language")
        return kept if kept in PAPER_LANGUAGES else language()

    def keep(self, document: str, spoken: str) -> None:
        """Remember both."""
        for name, value in (("document", document), ("language", spoken)):
            key = f"print/{self._kind}/{name}"
            if self._preferences.text(key) != value:
                self._preferences.keep(key, value)
