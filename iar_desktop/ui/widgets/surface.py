"""A plain ground in one of the theme's colours, with hairlines on chosen edges."""

from typing import Literal

from PySide6.QtWidgets import QFrame, QWidget

Edge = Literal["left", "top", "right", "bottom"]
Ground = Literal["ground", "panel", "sidebar", "well"]


class Surface(QFrame):
    """``Surface("sidebar", "right")``: what navigation, heads and list columns stand on.

    Drawn by the style sheet: painting in Python would cost the first paint 13 ms.
    """

    def __init__(self, role: Ground = "panel", *edges: Edge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", role)
        for edge in edges:
            self.setProperty(f"edge-{edge}", True)
