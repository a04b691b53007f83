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
        uses = self._words
        if old and new and old.names == new.names:
            before, after = set(old.words.split()), set(new.words.split())
            lasting = set(old.names.split())
        else:
            before, after, lasting = _words(old), _words(new), set[str]()
        for word in before - after - lasting:
            uses[word] -= 1
        for word in after - before - lasting:
            uses[word] += 1
        if old is None and new is not None:
            self._kinds[new.kind] += 1
        elif old is not None and new is None:
            self._kinds[old.kind] -= 1

    def write(self, connection: Connection) -> None:
        """Add what was counted to the dossier's vocabulary and counts."""
        words = sorted(
            (word, count)
            for word, count in self._words.items()
            if count and vocabulary.is_kept(word)
        )
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


def _words(line: Line | None) -> set[str]:
    return set(f"{line.names} {line.words}".split()) if line else set()
