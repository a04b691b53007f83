"""Characters of a line that no font has."""

from collections.abc import Iterator

from iar_desktop.documents.kit.text.lines import Line, in_reading_order

_AROUND = 20  # characters on either side that show where it stands


def missing(line: Line) -> Iterator[tuple[str, str]]:
    """Yield each character of ``line`` that is drawn as a box, and what is read around it."""
    if not any(piece.shaped.missing for piece in line.pieces):
        return
    pieces = in_reading_order(line)
    text = "".join(piece.shaped.text for piece in pieces)
    place = 0
    for piece in pieces:
        char = piece.shaped.text
        if piece.shaped.missing:
            start, end = max(place - _AROUND, 0), place + len(char) + _AROUND
            before, after = "…" if start else "", "…" if end < len(text) else ""
            yield char, before + text[start:end].strip() + after
        place += len(char)
