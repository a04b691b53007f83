"""Search results and commands as rows of one list."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

from iar_desktop.schema.folding import fold
from iar_desktop.schema.messages import _
from iar_desktop.ui.commands import Command
from iar_desktop.ui.pages.navigation import destination
from iar_desktop.ui.widgets.popup_model import PopupRow
from iar_desktop.ui.widgets.shortcut_text import shortcut_text

if TYPE_CHECKING:
    from iar_desktop.storage.search import Hit

COMMANDS_ONLY = ">"


def command_rows(actions: Iterable[QAction], text: str) -> list[PopupRow]:
    """Return the enabled commands whose every typed word begins a word of their label."""
    wanted = fold(text.removeprefix(COMMANDS_ONLY)).split()
    rows = []
    for action in actions:
        declared: Command = action.data()
        words = fold(action.text()).split()
        if action.isEnabled() and all(any(w.startswith(t) for w in words) for t in wanted):
            keys = shortcut_text(declared.shortcuts[0]) if declared.shortcuts else ""
            rows.append(
                PopupRow(action, action.text(), icon="keyboard", hint=keys, group=_("Commands"))
            )
    return rows


def hit_rows(hits: "Sequence[Hit]") -> list[PopupRow]:
    """Return the results grouped by kind, the kind of the best result first."""
    from iar_desktop.schema.entity import registry  # late: the domain loads after the first paint

    kinds = list(dict.fromkeys(hit.kind for hit in hits))
    rows = []
    for hit in sorted(hits, key=lambda each: kinds.index(each.kind)):
        place = destination(hit.kind)
        names = " · ".join(part for part in (hit.native, hit.title) if part)
        rows.append(
            PopupRow(
                hit.id,
                names,
                hit.subtitle,
                icon=place.icon if place else "handshake",
                country=hit.country or "",
                group=_(registry[hit.kind].plural),
            )
        )
    return rows
