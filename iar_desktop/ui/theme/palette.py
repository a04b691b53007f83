"""The colours as a palette, for everything Fusion draws by itself."""

from PySide6.QtGui import QColor, QPalette

from iar_desktop.ui.theme.tokens import Role, Tokens

_Cell = QPalette.ColorRole

_ROLES: tuple[tuple[QPalette.ColorRole, Role], ...] = (
    (_Cell.Window, "ground"),
    (_Cell.WindowText, "ink"),
    (_Cell.Base, "panel"),
    (_Cell.AlternateBase, "ground"),
    (_Cell.Text, "ink"),
    (_Cell.PlaceholderText, "muted"),
    (_Cell.Button, "panel"),
    (_Cell.ButtonText, "ink"),
    (_Cell.BrightText, "on_accent"),
    (_Cell.Light, "panel"),
    (_Cell.Midlight, "hover"),
    (_Cell.Mid, "line"),
    (_Cell.Dark, "line_strong"),
    (_Cell.Shadow, "line_strong"),
    (_Cell.Highlight, "accent_soft"),
    (_Cell.HighlightedText, "ink"),
    (_Cell.Accent, "accent"),
    (_Cell.Link, "accent"),
    (_Cell.LinkVisited, "accent"),
    (_Cell.ToolTipBase, "tip"),
    (_Cell.ToolTipText, "on_tip"),
)


def palette(tokens: Tokens) -> QPalette:
    """Return the palette of ``tokens``; disabled text is faint in every role."""
    made = QPalette()
    for cell, role in _ROLES:
        made.setColor(cell, QColor(tokens.value(role)))
    faint = QColor(tokens.faint)
    for cell in (_Cell.WindowText, _Cell.Text, _Cell.ButtonText, _Cell.HighlightedText):
        made.setColor(QPalette.ColorGroup.Disabled, cell, faint)
    return made
