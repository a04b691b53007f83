"""Settings of the office: kept at once, undone, refused aloud, shown as the paper will look."""

from pathlib import Path
from typing import TypeVar

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from iar_desktop.domain import Attachment, Office
from iar_desktop.domain.office import PaperSize
from iar_desktop.operations.office import edit_office, office
from iar_desktop.storage.dossier import Dossier
from iar_desktop.ui.pages.settings_sample import SheetSample
from iar_desktop.ui.window.main_window import MainWindow
from tests.ui.window.keys import CTRL, drop_on, focused, press, type_text

T = TypeVar("T", bound=QWidget)
LEFT = Qt.MouseButton.LeftButton


def part(window: MainWindow, sort: type[T], name: str) -> T:
    (found,) = window.findChildren(sort, name)
    return found


@pytest.fixture
def settings(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window at its settings, the office read."""
    press(qtbot, window, Qt.Key.Key_Comma, CTRL)
    qtbot.waitUntil(lambda: window.findChild(QLineEdit, "office-name") is not None)
    qtbot.waitUntil(lambda: part(window, QLineEdit, "office-name").text() != "")
    return window


def test_an_address_of_several_lines_is_kept_when_left_and_undone(
    settings: MainWindow, qtbot: QtBot, reading: Dossier
) -> None:
    before = office(reading).address
    box = part(settings, QPlainTextEdit, "office-address")
    box.setFocus()
    box.selectAll()
    type_text(qtbot, settings, "1 rue du Test")
    press(qtbot, settings, Qt.Key.Key_Return)
    type_text(qtbot, settings, "02000 Laon")
    press(qtbot, settings, Qt.Key.Key_Tab)
    assert focused() == "office-phone"
    qtbot.waitUntil(lambda: office(reading).address == "1 rue du Test\n02000 Laon")
    settings.action("undo").trigger()
    qtbot.waitUntil(lambda: box.toPlainText() == before)
    assert office(reading).address == before


def test_a_swatch_is_kept_and_green_is_no_colour_at_all(
    settings: MainWindow, qtbot: QtBot, reading: Dossier
) -> None:
    QTest.mouseClick(part(settings, QWidget, "colour-6b4c9a"), LEFT)
    qtbot.waitUntil(lambda: office(reading).accent == "#6b4c9a")
    assert part(settings, QLineEdit, "office-accent").text() == "#6b4c9a"
    part(settings, QWidget, "colour-6b4c9a").setFocus()
    for _step in range(3):
        press(qtbot, settings, Qt.Key.Key_Left)
    assert focused() == "colour-1f6b4f"
    press(qtbot, settings, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: office(reading).accent is None)


def test_any_colour_is_read_and_what_is_none_is_refused(
    settings: MainWindow, qtbot: QtBot, reading: Dossier
) -> None:
    line = part(settings, QLineEdit, "office-accent")
    reason = part(settings, QLabel, "office-accent-reason")
    line.setFocus()
    line.setText("rougeâtre")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert "rougeâtre" in reason.text()
    assert reason.isVisible()
    assert office(reading).accent is None
    line.setText("#fc9")
    QTest.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: office(reading).accent == "#ffcc99")
    assert not reason.isVisible()
    # On white nobody could read it: it is printed darker, and so the sample shows it.
    sample = part(settings, SheetSample, "sheet-sample")
    pale = QColor("#ffcc99").lightness()
    qtbot.waitUntil(lambda: QColor(sample.accent).lightness() < pale, timeout=10_000)


def test_a_logo_is_dropped_shown_and_taken_away(
    settings: MainWindow, qtbot: QtBot, reading: Dossier, tmp_path: Path
) -> None:
    picture = tmp_path / "logo.png"
    Image.new("RGB", (300, 120), "#2c5d8f").save(picture)
    box = part(settings, QWidget, "office-logo")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(picture))])
    drop_on(box, data, QPointF(20, 20))
    remove = part(settings, QWidget, "logo-remove")
    qtbot.waitUntil(remove.isVisible)
    kept = office(reading)
    assert kept.letterhead is True
    logo = reading.get(Attachment, kept.logo)
    assert logo is not None
    assert logo.name == "logo.jpg"
    sample = part(settings, SheetSample, "sheet-sample")
    assert sample.look.has_letterhead
    assert sample.look.logo is not None
    assert part(settings, QCheckBox, "office-letterhead").isChecked()
    QTest.mouseClick(remove, LEFT)
    qtbot.waitUntil(lambda: office(reading).logo is None)
    qtbot.waitUntil(lambda: not remove.isVisible())
    assert office(reading).letterhead is True


def test_what_is_no_picture_is_refused_under_the_logo(
    settings: MainWindow, qtbot: QtBot, reading: Dossier, tmp_path: Path
) -> None:
    text = tmp_path / "logo.png"
    text.write_text("pas une image")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(text))])
    drop_on(part(settings, QWidget, "office-logo"), data, QPointF(20, 20))
    reason = part(settings, QLabel, "office-logo-reason")
    qtbot.waitUntil(reason.isVisible)
    assert "logo.png" in reason.text()
    assert office(reading).logo is None


def test_switch_paper_and_contacts_are_kept(
    settings: MainWindow, qtbot: QtBot, reading: Dossier
) -> None:
    before = bool(office(reading).letterhead)
    part(settings, QCheckBox, "office-letterhead").click()
    paper = part(settings, QComboBox, "office-paper")
    paper.setCurrentIndex(1)
    paper.activated.emit(1)
    box = part(settings, QPlainTextEdit, "office-day_contacts")
    box.setFocus()
    box.setPlainText("Claire Moreau, +33 6 12 34 56 78\nPaul Lenoir")
    QTest.keyClick(box, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: (office(reading).day_contacts or "").endswith("Lenoir"))
    kept = office(reading)
    assert kept.day_contacts == "Claire Moreau, +33 6 12 34 56 78\nPaul Lenoir"
    assert kept.paper is PaperSize.LETTER
    assert kept.letterhead is (not before)


def test_a_change_from_elsewhere_is_shown_but_writes_over_nothing_refused(
    settings: MainWindow, qtbot: QtBot, reading: Dossier
) -> None:
    email = part(settings, QLineEdit, "office-email")
    email.setFocus()
    email.setText("pas une adresse")
    QTest.keyClick(email, Qt.Key.Key_Tab)
    edit_office(reading, {Office.name: "Autre bureau", Office.email: "a@iar.example"})
    name = part(settings, QLineEdit, "office-name")
    qtbot.waitUntil(lambda: name.text() == "Autre bureau", timeout=8000)
    assert email.text() == "pas une adresse"
    assert part(settings, QLabel, "office-email-reason").isVisible()
