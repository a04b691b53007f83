"""What a list remembers from one day to the next: filters, order, the record last shown."""

import json
from dataclasses import asdict, dataclass, field
from typing import Any

from iar_desktop.ui.preferences import Preferences


@dataclass
class ListState:
    """``filter`` and ``sorting`` are keys of the section, ``choices`` stored words by field."""

    filter: str | None = None
    sorting: str = ""
    choices: dict[str, list[str]] = field(default_factory=dict)
    record: str = ""

    @classmethod
    def of(cls, key: str) -> "ListState":
        """Return what was kept for the section ``key``; anything unreadable is as nothing kept."""
        try:
            kept: Any = json.loads(Preferences().text(f"list/{key}", "{}"))
            known = {name: kept[name] for name in cls.__dataclass_fields__ if name in kept}
            state = cls(**known)
            state.choices = {str(k): [str(v) for v in vs] for k, vs in state.choices.items()}
        except (ValueError, TypeError, AttributeError):
            return cls()
        return state

    def keep(self, key: str) -> None:
        """Keep this for the section ``key``."""
        Preferences().keep(f"list/{key}", json.dumps(asdict(self)))
