"""What was chosen about documents, as long as the dossier is open.

Esc goes back from the preview: what was arranged and written there is found again.
"""

from collections.abc import Hashable
from dataclasses import dataclass, field
from weakref import WeakKeyDictionary

from iar_desktop.ui.desk import Desk
from iar_desktop.ui.preview.wanted import Line


@dataclass
class Chosen:
    """What was chosen about one document."""

    lines: tuple[Line, ...]
    choices: dict[str, str] = field(default_factory=dict)
    outside: bool = False


_kept: "WeakKeyDictionary[Desk, dict[Hashable, dict[str, Chosen]]]" = WeakKeyDictionary()


def chosen_for(desk: Desk, key: Hashable) -> dict[str, Chosen]:
    """Return what was chosen for the records ``key`` stands for, by the names of documents."""
    return _kept.setdefault(desk, {}).setdefault(key, {})
