"""What this machine remembers for its user, apart from any dossier."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

_RECENT_MOST = 8


class Preferences:
    """Language, theme, name of the user, recent dossiers, window state: an INI file."""

    def __init__(self) -> None:
        """Read the user's file (created when something is first kept)."""
        self._settings = QSettings(
            QSettings.Format.IniFormat, QSettings.Scope.UserScope, "iar-desktop", "iar-desktop"
        )

    def text(self, key: str, default: str = "") -> str:
        """Return the text kept under ``key``."""
        return str(self._settings.value(key, default))

    def keep(self, key: str, value: str) -> None:
        """Keep a text under ``key``."""
        self._settings.setValue(key, value)

    def state(self, key: str) -> QByteArray:
        """Return the window state kept under ``key``, empty when there is none."""
        value = self._settings.value(key, QByteArray())
        return value if isinstance(value, QByteArray) else QByteArray()

    def keep_state(self, key: str, value: QByteArray) -> None:
        """Keep a window state under ``key``."""
        self._settings.setValue(key, value)

    @property
    def language(self) -> str:
        """The language of the screens, French unless chosen otherwise."""
        return self.text("language", "fr")

    @property
    def theme(self) -> str:
        """The theme: light, dark or system."""
        return self.text("theme", "system")

    @property
    def author(self) -> str:
        """The user's name as the journal writes it."""
        return self.text("author") or _name_of_account()

    def recent(self) -> list[Path]:
        """Return the dossiers opened lately that still exist, newest first."""
        kept = self.text("recent").split("\n")
        return [Path(name) for name in kept if name and Path(name).is_file()]

    def remember(self, dossier: Path) -> None:
        """Put a dossier at the head of the recent ones."""
        others: Sequence[Path] = [each for each in self.recent() if each != dossier]
        names = [str(each) for each in (dossier, *others)][:_RECENT_MOST]
        self.keep("recent", "\n".join(names))


def _name_of_account() -> str:
    import getpass

    try:
        import pwd

        full = pwd.getpwnam(getpass.getuser()).pw_gecos.partition(",")[0].strip()
    except (ImportError, KeyError, OSError):
        full = ""
    return full or getpass.getuser()
