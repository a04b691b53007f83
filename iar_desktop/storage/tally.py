"""What changes of the directory add up to: the uses of each word, the lines of each kind."""

from collections import Counter

from iar_desktop.storage import vocabulary
from iar_desktop.storage.directory_lines import Line
from iar_desktop.storage.sqlite import Connection


class Tally:
    """Counts lines that come and go, to be written once at the end."""

    def __init__(self) -> None:
        """Begin with nothing counted."""
        self._words: Counter[str] = Counter()
        self._kinds: Counter[str] = Counter()
        self.changed = 0
        """How many lines came, went or changed."""

    def change(self, old: Line | None, new: Line | None) -> None:
        """Count a line that was ``old`` and is ``new``, None for not there."""
        self.changed += 1
        if old:
            self._words.subtract(vocabulary.words_of(f"{old.names} {old.words}"))
            self._kinds[old.kind] -= 1
        if new:
            self._words.update(vocabulary.words_of(f"{new.names} {new.words}"))
            self._kinds[new.kind] += 1

    def write(self, connection: Connection) -> None:
        """Add what was counted to the dossier's vocabulary and counts."""
        words = sorted((word, count) for word, count in self._words.items() if count)
        connection.executemany(
            "INSERT INTO search_word (word, uses) VALUES (?, ?) "
            "ON CONFLICT (word) DO UPDATE SET uses = search_word.uses + excluded.uses",
            words,
        )
        connection.executemany(
            "DELETE FROM search_word WHERE word = ? AND uses <= 0",
            [(word,) for word, count in words if count < 0],
        )
        connection.executemany(
            "INSERT INTO directory_count (kind, lines) VALUES (?, ?) "
            "ON CONFLICT (kind) DO UPDATE SET lines = directory_count.lines + excluded.lines",
            [(kind, count) for kind, count in self._kinds.items() if count],
        )
