"""Shortcuts as people read them: Ctrl Maj Z, Suppr, Échap."""

import sys
from typing import TYPE_CHECKING

from iar_desktop.schema.messages import N_, _

if TYPE_CHECKING:
    from PySide6.QtGui import QKeySequence

_KEYS = {
    "Ctrl": N_("Ctrl"),
    "Shift": N_("Shift"),
    "Alt": N_("Alt"),
    "Meta": N_("Win"),
    "Del": N_("Del"),
    "Backspace": N_("Backspace"),
    "Esc": N_("Esc"),
    "Return": N_("Enter"),
    "Enter": N_("Enter"),
    "Space": N_("Space"),
    "Tab": N_("Tab"),
    "Home": N_("Home key"),
    "End": N_("End"),
    "PgUp": N_("Page up"),
    "PgDown": N_("Page down"),
    "Left": "←",
    "Right": "→",
    "Up": "↑",
    "Down": "↓",
}


def shortcut_text(shortcut: "str | QKeySequence") -> str:
    """Return ``shortcut`` ("Ctrl+Shift+Z") in the user's language and the platform's signs."""
    if sys.platform == "darwin":
        from PySide6.QtGui import QKeySequence

        return QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)
    written = shortcut if isinstance(shortcut, str) else shortcut.toString()
    return ", ".join(_stroke(stroke) for stroke in written.split(", ") if stroke)


def _stroke(stroke: str) -> str:
    *modifiers, key = stroke.replace("++", "+\0").split("+")
    keys = [*modifiers, key.replace("\0", "+")]
    return " ".join(_(_KEYS.get(name, name)) for name in keys)
