"""The look: ``apply_theme``, ``theme``, ``color``, ``font``, ``icon`` and ``flag``."""

from typing import TYPE_CHECKING, Any

from iar_desktop.ui.theme.apply import Mode, apply_theme
from iar_desktop.ui.theme.current import Theme, color, theme
from iar_desktop.ui.theme.icon_pixmaps import draw_icon, icon_pixmap
from iar_desktop.ui.theme.tokens import Role, Tokens, Tone, tone_roles
from iar_desktop.ui.theme.typography import TypeRole, font, metrics, scaled

if TYPE_CHECKING:
    from iar_desktop.ui.theme.flags import flag
    from iar_desktop.ui.theme.fonts import load_native_fonts
    from iar_desktop.ui.theme.icons import icon

__all__ = [
    "Mode",
    "Role",
    "Theme",
    "Tokens",
    "Tone",
    "TypeRole",
    "apply_theme",
    "color",
    "draw_icon",
    "flag",
    "font",
    "icon",
    "icon_pixmap",
    "load_native_fonts",
    "metrics",
    "scaled",
    "theme",
    "tone_roles",
]

_LATE = {"flag": "flags", "icon": "icons", "load_native_fonts": "fonts"}
"""What the first paint does without, and the module it comes from when first asked for."""


def __getattr__(name: str) -> Any:
    if name not in _LATE:
        raise AttributeError(name)
    from importlib import import_module

    found = getattr(import_module(f"{__name__}.{_LATE[name]}"), name)
    globals()[name] = found
    return found
