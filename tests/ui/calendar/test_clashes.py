"""A clash made, seen where it is, mended by one click, and taken back."""

from datetime import date, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from iar_desktop.domain import Session
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query
from tests.ui.calendar.hand import CTRL, Hand


def begins(reading: Dossier, name: str) -> datetime | None:
    found = reading.first(Query(Session).where(Session.name.equals(name)))
    assert found
    return found.starts_at


def test_a_clash_is_made_seen_mended_and_undone(hand: Hand, reading: Dossier) -> None:
    hand.go(date(2026, 10, 14), "week")
    banner = hand.page.banner
    hand.qtbot.waitUntil(banner.isHidden)
    canvas, item = hand.item("Accueil")
    hand.drag(canvas, hand.middle(item), hand.middle(item) + hand.hours(1))
    hand.qtbot.waitUntil(banner.isVisible)
    ids = {each.entry.id for each in canvas.items if each.entry.id in hand.model.clashing}
    assert len(ids) == 2
    said = banner.findChild(QLabel, "clash-sentence")
    assert isinstance(said, QLabel)
    assert "Accueil" in said.text()
    assert "Visite de Pomacle" in said.text()
    remedy = banner.findChild(QWidget, "remedy-0")
    assert isinstance(remedy, QWidget)
    hand.qtbot.waitUntil(remedy.isVisible)
    hand.click("remedy-0")
    hand.qtbot.waitUntil(lambda: not hand.model.clashing)
    hand.qtbot.waitUntil(banner.isHidden)
    mended = begins(reading, "Accueil"), begins(reading, "Visite de Pomacle")
    clashing = (datetime(2026, 10, 14, 10), datetime(2026, 10, 14, 10, 30))
    assert mended != clashing
    hand.page.view.setFocus()
    hand.key(Qt.Key.Key_Z, CTRL)
    hand.qtbot.waitUntil(lambda: len(hand.model.clashing) == 2)
    assert (begins(reading, "Accueil"), begins(reading, "Visite de Pomacle")) == clashing
    hand.click("close-clashes")
    assert banner.isHidden()


def test_a_deadline_that_passed_is_told_when_it_is_chosen(hand: Hand) -> None:
    hand.qtbot.waitUntil(lambda: bool(hand.page.banner._quiet))
    assert hand.page.banner.isHidden()
    canvas, item = hand.item("Menus")
    assert item.entry.late
    hand.press(canvas, hand.middle(item))
    hand.release(canvas, hand.middle(item))
    assert hand.page.banner.isVisible()
    said = hand.page.banner.findChild(QLabel, "clash-sentence")
    assert isinstance(said, QLabel)
    assert "Menus" in said.text()


def test_remedies_are_cut_so_that_all_have_room(hand: Hand) -> None:
    hand.window.resize(1000, 700)
    banner = hand.page.banner
    labels = [
        f"Déplacer « Délégation japonaise de la nouvelle énergie {n} » au 3 nov." for n in "abc"
    ]
    hand.qtbot.waitUntil(lambda: banner.width() < 1000)
    banner.show()
    banner.show_remedies(labels)
    wide = sum(each.sizeHint().width() for each in banner.remedies)
    assert wide < banner.width()
    assert [each.toolTip() for each in banner.remedies] == labels
    hand.window.resize(1900, 700)
    hand.qtbot.waitUntil(lambda: banner.remedies[0].text() == labels[0])
