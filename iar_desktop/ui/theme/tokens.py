"""The colours and measures of the screen: one set of roles, a light and a dark value for each."""

from typing import Literal, NamedTuple, cast

Tone = Literal["neutral", "accent", "amber", "red", "blue", "violet"]
Role = Literal[
    "ground",
    "panel",
    "sidebar",
    "well",
    "hover",
    "line",
    "line_strong",
    "ink",
    "muted",
    "faint",
    "accent",
    "accent_soft",
    "accent_fill",
    "accent_hover",
    "on_accent",
    "selection",
    "amber",
    "amber_soft",
    "amber_mark",
    "red",
    "red_soft",
    "red_mark",
    "blue",
    "blue_soft",
    "violet",
    "violet_soft",
    "neutral",
    "neutral_soft",
    "scroll",
    "tip",
    "on_tip",
    "tip_accent",
    "tip_hover",
]

STEPS = (4, 8, 12, 16, 24)
"""Spacing in pixels at 100 %."""
RADIUS = 7
"""Corner of a control, pixels."""
CARD_RADIUS = 10
"""Corner of a card, pixels."""
PILL_RADIUS = 9


class Tokens(NamedTuple):
    """One set of colours as ``#rrggbb``; text roles reach 4.5:1 on the grounds they are used on."""

    name: Literal["light", "dark"]
    ground: str  # behind a page
    panel: str  # cards, lists, fields
    sidebar: str  # navigation
    well: str  # columns of a board, tracks, group rows
    hover: str  # a row or button under the pointer
    line: str  # thin rules and card borders
    line_strong: str  # borders of controls
    ink: str
    muted: str
    faint: str  # disabled text, decoration: never the only carrier of information
    accent: str  # text and marks
    accent_soft: str  # selected row, accent pill
    accent_fill: str  # primary button, check mark ground
    accent_hover: str
    on_accent: str
    selection: str  # selected text in a field
    amber: str
    amber_soft: str
    amber_mark: str  # bars and dots, not text
    red: str
    red_soft: str
    red_mark: str
    blue: str
    blue_soft: str
    violet: str
    violet_soft: str
    neutral: str
    neutral_soft: str
    scroll: str
    tip: str  # tool tips and toasts: the reverse of the page
    on_tip: str
    tip_accent: str
    tip_hover: str

    def value(self, role: Role) -> str:
        """Return the colour of ``role`` as ``#rrggbb``."""
        return cast("str", getattr(self, role))


LIGHT = Tokens(
    name="light",
    ground="#f6f7f5",
    panel="#ffffff",
    sidebar="#edf1ec",
    well="#eef2ed",
    hover="#f1f4f0",
    line="#e2e6e0",
    line_strong="#d3dbd5",
    ink="#1d2a24",
    muted="#5d6a62",
    faint="#97a29b",
    accent="#1f6b4f",
    accent_soft="#e4f1ea",
    accent_fill="#1f6b4f",
    accent_hover="#1a5a43",
    on_accent="#ffffff",
    selection="#bfe0cf",
    amber="#87540a",
    amber_soft="#fdf3dc",
    amber_mark="#b7791f",
    red="#b3372f",
    red_soft="#fbe6e4",
    red_mark="#b3372f",
    blue="#2c5d8f",
    blue_soft="#e4eef8",
    violet="#6b4c9a",
    violet_soft="#eee8f7",
    neutral="#55625a",
    neutral_soft="#e9eeea",
    scroll="#c6cec8",
    tip="#1d2a24",
    on_tip="#f6f7f5",
    tip_accent="#7fd8b3",
    tip_hover="#31403a",
)

DARK = Tokens(
    name="dark",
    ground="#161b18",
    panel="#1e2421",
    sidebar="#1a1f1c",
    well="#1a1f1c",
    hover="#262d29",
    line="#2e3632",
    line_strong="#3d4742",
    ink="#e6ece8",
    muted="#9faba4",
    faint="#69746d",
    accent="#5fcb9f",
    accent_soft="#1d3a2e",
    accent_fill="#27805c",
    accent_hover="#2a8560",
    on_accent="#ffffff",
    selection="#2c5c48",
    amber="#e3b35c",
    amber_soft="#3d2f14",
    amber_mark="#dba84e",
    red="#f1948c",
    red_soft="#47221f",
    red_mark="#e5776d",
    blue="#8fbdec",
    blue_soft="#1c3148",
    violet="#c0a4ee",
    violet_soft="#30254a",
    neutral="#a9b5ad",
    neutral_soft="#2c3430",
    scroll="#414b46",
    tip="#e6ece8",
    on_tip="#1d2a24",
    tip_accent="#1f6b4f",
    tip_hover="#d3dcd6",
)

_TONES: dict[Tone, tuple[Role, Role, Role]] = {
    "neutral": ("neutral", "neutral_soft", "faint"),
    "accent": ("accent", "accent_soft", "accent"),
    "amber": ("amber", "amber_soft", "amber_mark"),
    "red": ("red", "red_soft", "red_mark"),
    "blue": ("blue", "blue_soft", "blue"),
    "violet": ("violet", "violet_soft", "violet"),
}


def tone_roles(tone: Tone) -> tuple[Role, Role, Role]:
    """Return the roles of a tone: its text, its soft ground, its mark (bar, dot, edge)."""
    return _TONES[tone]
