"""Which words the directory knows and how many of its lines have each: for typing faults."""

from iar_desktop.storage.sqlite import Connection

# Longer words are addresses and keys that nobody types; shorter ones mend no fault.
_SHORTEST, _LONGEST = 3, 40


_LAST = "\U0010ffff"


def is_kept(word: str) -> bool:
    """Return whether the vocabulary keeps words like this one: neither short nor spaced."""
    return _SHORTEST <= len(word) <= _LONGEST and " " not in word


def has(connection: Connection, word: str) -> bool:
    """Return whether a line of the directory has ``word``."""
    found = connection.execute("SELECT 1 FROM search_word WHERE word = ?", (word,))
    return found.fetchone() is not None


def beginning(connection: Connection, start: str, most: int) -> list[str]:
    """Return at most so many of the known words that begin with ``start``, in order."""
    rows = connection.execute(
        "SELECT word FROM search_word WHERE word >= ? AND word < ? ORDER BY word LIMIT ?",
        (start, start + _LAST, most),
    )
    return [row[0] for row in rows]


def words_of(text: str) -> set[str]:
    """Return the words of a folded text that the vocabulary keeps."""
    return {word for word in text.split() if is_kept(word)}
