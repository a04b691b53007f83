"""The view of the pages: only what is on the screen is drawn, the reader's place is kept."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from iar_desktop.ui.preview.pages_view import PagesView
from iar_desktop.ui.preview.raster import PageSize

A4, TURNED = PageSize(595.3, 841.9), PageSize(841.9, 595.3)


@pytest.fixture
def view(qtbot: QtBot) -> PagesView:
    """A view that is given the pictures it asks for, a colour for each page."""
    made = PagesView()
    made.resize(700, 900)
    qtbot.addWidget(made)

    def draw(numbers: list[int]) -> None:
        scale = made.scale
        size = made._sizes[0]
        image = QImage(
            round(size.width * scale), round(size.height * scale), QImage.Format.Format_RGB32
        )
        for number in numbers:
            image.fill(QColor(number % 256, 100, 100))
            made.add_pictures({number: image.copy()}, scale)

    made.needed.connect(draw)
    made.show()
    qtbot.waitExposed(made)
    return made


def colour_at(view: PagesView, y: int) -> QColor:
    return view.viewport().grab().toImage().pixelColor(QPoint(view.viewport().width() // 2, y))


def test_of_300_pages_only_those_on_the_screen_are_drawn(view: PagesView, qtbot: QtBot) -> None:
    view.set_pages([A4] * 300)
    assert view.page_count == 300
    view.add_pictures({}, view.scale)
    qtbot.waitUntil(lambda: view.drawn() == [0])
    assert colour_at(view, 200) == QColor(0, 100, 100)
    QTest.keyClick(view, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: 299 in view.drawn())
    assert colour_at(view, 800) == QColor(299 % 256, 100, 100)
    assert view.accessibleDescription() == "Page 300 sur 300"
    assert len(view.drawn()) <= 4


def test_pictures_of_pages_long_unseen_are_forgotten(view: PagesView, qtbot: QtBot) -> None:
    view.set_pages([A4] * 300)
    bar = view.verticalScrollBar()
    for _page in range(60):
        bar.setValue(bar.value() + bar.pageStep())
        qtbot.waitUntil(lambda: set(view.visible()) <= set(view.drawn()))
    kept = sum(image.sizeInBytes() for _scale, image in view._images.values())
    assert kept <= 64 * 1024 * 1024
    assert len(view.drawn()) < 40
    assert set(view.visible()) <= set(view.drawn())


def test_the_reader_stays_where_he_is_when_the_pages_are_laid_out_anew(view: PagesView) -> None:
    view.set_pages([A4] * 10)
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    place = view.place()
    assert place.page > 0
    view.set_pages([A4] * 12)
    assert view.place() == place
    view.resize(500, 900)
    assert view.place().page == place.page
    assert view.place().share == pytest.approx(place.share, abs=0.01)
    view.set_pages([A4] * 2)
    assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum()
    view.set_pages([TURNED] * 10, keep=False)
    assert view.verticalScrollBar().value() == 0


def test_pages_turned_fit_beside_others(view: PagesView) -> None:
    view.set_pages([A4, TURNED])
    upright, turned = view._boxes
    assert turned.width() <= view.viewport().width() - 32
    assert upright.width() / turned.width() == pytest.approx(595.3 / 841.9, abs=0.01)
    assert upright.center().x() == pytest.approx(turned.center().x(), abs=1)


def test_whole_pages_are_shown_one_at_a_time(view: PagesView) -> None:
    view.resize(900, 500)
    view.set_pages([A4] * 5)
    view.verticalScrollBar().setValue(view._boxes[3].top() + 40)
    view.show_whole(True)
    assert view._boxes[3].height() <= view.viewport().height() - 32
    assert view.place().page in {2, 3}
    assert 3 in view.visible()
    view.show_whole(False)
    assert view._boxes[3].width() == view.viewport().width() - 32
