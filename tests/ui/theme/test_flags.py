import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from iar_desktop import resources
from iar_desktop.ui.theme import flag

CODES = sorted(
    path.stem for path in resources.path("flags").iterdir() if path.suffix in {".svg", ".png"}
)


def test_every_country_has_a_flag_and_no_file_is_large() -> None:
    assert len(CODES) == 257
    sizes = [path.stat().st_size for path in resources.path("flags").iterdir()]
    assert max(sizes) < 8_000
    assert sum(sizes) < 500_000


@pytest.mark.parametrize("code", CODES)
def test_flags_show_more_than_one_plain_ground(qapp: QApplication, code: str) -> None:
    image = flag(code.upper(), 24, 2.0).toImage()
    assert image.size() == QSize(64, 48)
    seen = {image.pixel(x, y) for x in range(4, 60, 2) for y in range(4, 44, 2)}
    assert len(seen) > 1


def test_flags_of_the_target_countries_have_their_colours(qapp: QApplication) -> None:
    france = flag("FR", 12, 1.0).toImage()
    assert [france.pixelColor(x, 6).name() for x in (3, 8, 13)] == ["#000091", "#ffffff", "#e1000f"]
    japan = flag("JP", 24, 1.0).toImage()
    assert japan.pixelColor(16, 12).red() > 150 > japan.pixelColor(16, 12).green()


@pytest.mark.parametrize("code", ["", "ZZ", "../icons/home", "日本"])
def test_no_flag_for_what_is_no_country(qapp: QApplication, code: str) -> None:
    assert flag(code).isNull()
