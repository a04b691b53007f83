"""The title of what has none: the beginning of its text."""

_LONGEST = 160


def first_line(text: str) -> str:
    """Return the first line of ``text``; a long one is cut between two words and ends with “…”."""
    line = text.partition("\n")[0]
    if len(line) <= _LONGEST:
        return line
    cut = line[:_LONGEST]
    whole_words = cut.rpartition(" ")[0] or cut[:-1]
    return whole_words.rstrip(" ,;:.–—\u00a0\u202f") + "…"
