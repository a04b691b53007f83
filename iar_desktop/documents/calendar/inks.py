"""The colours of entries on paper: as dark as the tones of the screen, and apart in grey."""

from typing import NamedTuple

from iar_desktop.documents.kit.text.style import LINE, MUTED

QUIET = "#f4f6f4"
"""The ground of weekends and of days beside the month."""


class Inks(NamedTuple):
    """What an entry of one tone is drawn with."""

    strong: str
    """Edge, sign and text."""
    ground: str


_TONES = {
    "accent": Inks("#1f6b4f", "#d9eee3"),
    "blue": Inks("#2c5d8f", "#e0ebf7"),
    "violet": Inks("#6b4c9a", "#ece6f6"),
    "amber": Inks("#7a4a06", "#fdf0d2"),
    "red": Inks("#a32c25", "#f9dfdc"),
    "neutral": Inks("#4a564f", "#eaeeeb"),
}
_FINISHED = Inks(MUTED, LINE)


def inks(tone: str, *, finished: bool = False) -> Inks:
    """Return the inks of a tone; what is finished is grey whatever it was."""
    return _FINISHED if finished else _TONES.get(tone, _TONES["neutral"])
