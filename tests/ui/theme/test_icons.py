from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage, QPixmap
from PySide6.QtWidgets import QApplication

from iar_desktop import resources
from iar_desktop.ui.theme import apply_theme, icon, icon_pixmap
from iar_desktop.ui.theme.tokens import DARK, LIGHT

NAMES = sorted(path.stem for path in resources.path("icons").glob("*.svg"))


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> Iterator[None]:
    apply_theme(qapp, "light")
    yield
    apply_theme(qapp, "light")


def strongest(pixmap: QPixmap) -> str:
    """Return the colour of the most opaque pixel."""
    image = pixmap.toImage().convertToFormat(QImage.Format.Format_ARGB32)
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    found = max(pixels, key=QColor.alpha)
    return found.name() if found.alpha() > 200 else "nothing"


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_is_drawn_in_the_colour_asked_for(name: str) -> None:
    assert strongest(icon_pixmap(name, "accent", 40)) == LIGHT.accent


def test_pixels_fit_the_screen() -> None:
    pixmap = icon("home").pixmap(QSize(20, 20), 2.0)
    assert (pixmap.size(), pixmap.devicePixelRatio()) == (QSize(40, 40), 2.0)
    assert icon_pixmap("home", size=18, scale=1.5).size() == QSize(27, 27)


def test_a_new_theme_retints_icons_already_given_out(qapp: QApplication) -> None:
    given = icon("delete", "red")
    assert strongest(given.pixmap(QSize(40, 40))) == LIGHT.red
    apply_theme(qapp, "dark")
    assert strongest(given.pixmap(QSize(40, 40))) == DARK.red


def test_disabled_and_checked_have_their_colours() -> None:
    given = icon("home", "muted", "accent")
    size = QSize(40, 40)
    assert strongest(given.pixmap(size, QIcon.Mode.Disabled)) == LIGHT.faint
    on = given.pixmap(size, QIcon.Mode.Normal, QIcon.State.On)
    assert strongest(on) == LIGHT.accent


def test_a_copy_that_qt_makes_still_draws() -> None:
    copy = QIcon(icon("home"))
    copy.addPixmap(QPixmap(1, 1))  # detaches: Qt clones the engine
    assert strongest(copy.pixmap(QSize(40, 40))) == LIGHT.ink


def test_an_unknown_name_is_a_mistake() -> None:
    with pytest.raises(FileNotFoundError):
        icon("no-such-icon")
