"""Widgets are looked at as the program shows them: in the light theme, to begin with."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from iar_desktop.ui.theme import apply_theme


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> Iterator[None]:
    apply_theme(qapp, "light")
    yield
    apply_theme(qapp, "light")
