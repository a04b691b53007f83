"""What was deleted comes back; a record goes back to what it was; the journal tells all steps."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QTreeWidget, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from iar_desktop.domain import Contact
from iar_desktop.operations.records import delete, edit
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query
from iar_desktop.ui.window.main_window import MainWindow
from tests.ui.window.keys import CTRL, press


def person_of(reading: Dossier) -> Contact:
    found = reading.first(Query(Contact).where(Contact.family_name.equals("Tanaka")))
    assert found is not None
    return found


def tree(window: MainWindow, name: str, qtbot: QtBot) -> QTreeWidget:
    qtbot.waitUntil(lambda: window.findChild(QTreeWidget, name) is not None)
    found = window.findChild(QTreeWidget, name)
    assert isinstance(found, QTreeWidget)
    qtbot.waitUntil(lambda: found.topLevelItemCount() > 0)
    return found


def change(window: MainWindow, person: Contact, city: str) -> None:
    assert window.desk is not None
    window.desk.change(lambda dossier: edit(dossier, person, Contact.city, city), owner=window)


def test_a_deleted_person_is_restored_by_enter(
    window: MainWindow, qtbot: QtBot, reading: Dossier
) -> None:
    person = person_of(reading)
    assert window.desk is not None
    window.desk.change(lambda dossier: delete(dossier, [person.id]), owner=window)
    window.show_section("trash")
    table = tree(window, "trash", qtbot)
    qtbot.waitUntil(table.hasFocus)
    item = table.topLevelItem(0)
    assert item is not None
    assert item.text(0) == person.title()
    press(qtbot, window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: reading.get(Contact, person.id) is not None)
    qtbot.waitUntil(table.isHidden)


def test_a_record_goes_back_to_an_earlier_state(
    window: MainWindow, qtbot: QtBot, reading: Dossier
) -> None:
    person = person_of(reading)
    for city in ("Laon-un", "Laon-deux"):
        current = reading.get(Contact, person.id)
        assert current is not None
        change(window, current, city)
        qtbot.waitUntil(lambda city=city: person_of(reading).city == city)  # type: ignore[misc] # bound
    window.show_record(person.id, "history")
    found = tree(window, "history-tree", qtbot)
    qtbot.waitUntil(lambda: "Laon-deux" in _texts(found))
    button = window.findChild(QPushButton, "restore-version")
    assert isinstance(button, QPushButton)
    assert not button.isEnabled(), "the newest state is the present one"
    earlier = found.topLevelItem(1)
    assert earlier is not None
    found.setCurrentItem(earlier)
    assert button.isEnabled()
    button.setFocus()
    press(qtbot, window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: person_of(reading).city == "Laon-un")


def _columns(item: QTreeWidgetItem | None) -> list[str]:
    return [item.text(column) for column in range(3)] if item else []


def _texts(found: QTreeWidget) -> list[str]:
    items = [found.topLevelItem(number) for number in range(found.topLevelItemCount())]
    return [
        _columns(item.child(row))[2] for item in items if item for row in range(item.childCount())
    ]


def test_a_step_tells_who_when_and_what(window: MainWindow, qtbot: QtBot, reading: Dossier) -> None:
    person = person_of(reading)
    change(window, person, "Laon-trois")
    window.show_record(person.id, "history")
    found = tree(window, "history-tree", qtbot)
    qtbot.waitUntil(lambda: "Laon-trois" in _texts(found))
    step = found.topLevelItem(0)
    assert step is not None
    assert "Claire Moreau" in step.text(0)
    assert step.text(0).endswith("Personne (modification)")
    assert _columns(step.child(0)) == [
        "Ville",
        person.city,
        "Laon-trois",
    ]


def test_the_journal_shows_the_newest_step_first_and_what_was_undone(
    window: MainWindow, qtbot: QtBot, reading: Dossier
) -> None:
    change(window, person_of(reading), "Laon-quatre")
    press(qtbot, window, Qt.Key.Key_H, CTRL)
    table = tree(window, "journal", qtbot)
    first = table.topLevelItem(0)
    assert first is not None
    assert first.text(1) == "Claire Moreau"
    label = first.text(2)
    assert "Tanaka" in label
    press(qtbot, window, Qt.Key.Key_Z, CTRL)

    def undone() -> bool:
        newest, before = table.topLevelItem(0), table.topLevelItem(1)
        return (
            newest is not None
            and before is not None
            and newest.text(2) == f"Annulé\u00a0: {label}"
            and before.text(3) == "annulée"
        )

    qtbot.waitUntil(undone)
