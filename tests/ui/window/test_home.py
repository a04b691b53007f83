"""The home page: its lines open what they are about, tasks are ticked off, columns follow width."""

from datetime import datetime, time, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from iar_desktop.domain import Meeting, Task
from iar_desktop.domain.tasks import TaskStatus
from iar_desktop.schema import clock
from iar_desktop.schema.dates import format_day
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query
from iar_desktop.ui.home.row import ActionRow
from iar_desktop.ui.home.rows_card import RowsCard
from iar_desktop.ui.pages.home import HomePage
from iar_desktop.ui.widgets.icon_button import IconButton
from iar_desktop.ui.window.main_window import MainWindow
from tests.ui.window.keys import press


def rows(window: MainWindow, card: str, qtbot: QtBot) -> list[ActionRow]:
    found = window.findChild(RowsCard, card)
    assert isinstance(found, RowsCard)

    def shown() -> list[ActionRow]:
        return [row for row in found.findChildren(ActionRow) if row.isVisible()]

    qtbot.waitUntil(lambda: len(shown()) > 0)
    return shown()


def place(window: MainWindow) -> tuple[str, str]:
    here = window.trail.here
    return (here.section, here.record_id) if here else ("", "")


def test_a_line_of_today_opens_the_visit_by_enter(
    window: MainWindow, qtbot: QtBot, reading: Dossier
) -> None:
    row = next(
        each for each in rows(window, "today", qtbot) if "Bazancourt" in each.accessibleName()
    )
    row.setFocus()
    press(qtbot, window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: place(window)[0] == "delegation")
    visit = reading.entries([place(window)[1]])[place(window)[1]]
    assert "NEDO" in visit.title


def test_a_task_is_ticked_off_and_the_next_one_comes(
    window: MainWindow, qtbot: QtBot, reading: Dossier
) -> None:
    done = Query(Task).where(Task.status.equals(TaskStatus.DONE))
    before = reading.count(done)
    titles = [row.accessibleName() for row in rows(window, "to-do", qtbot)]
    ticked = next(
        row for row in rows(window, "to-do", qtbot) if row.findChild(IconButton, "finish")
    )
    name = ticked.accessibleName()
    button = ticked.findChild(IconButton, "finish")
    assert isinstance(button, IconButton)
    button.setFocus()
    press(qtbot, window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: name not in [r.accessibleName() for r in rows(window, "to-do", qtbot)])
    assert reading.count(done) == before + 1
    assert len(rows(window, "to-do", qtbot)) == len(titles)


def test_a_meeting_that_comes_back_has_one_line_with_the_days_after(
    window: MainWindow, qtbot: QtBot, reading: Dossier
) -> None:
    tomorrow = clock.today() + timedelta(1)
    first = datetime.combine(tomorrow - timedelta(7), time(9, 30))
    weekly = Meeting(name="Café du matin", starts_at=first, rule="FREQ=WEEKLY;COUNT=4")
    with reading.change("x") as change:
        change.add(weekly)
    day = format_day(tomorrow, "short")
    later = ", ".join(format_day(tomorrow + timedelta(7 * n), "short") for n in (1, 2))

    def told() -> list[str]:
        found = [each for each in rows(window, "coming", qtbot) if "Café" in each.accessibleName()]
        return [text for each in found for text in shown_texts(each)]

    qtbot.waitUntil(lambda: told() != [], timeout=5000)
    assert told() == [f"{day}, 09:30", "Café du matin", f"puis {later}", "Réunion"]


def shown_texts(row: ActionRow) -> list[str]:
    return [each.text() for each in row.findChildren(QLabel)]


def test_what_has_no_line_is_in_the_calendar(window: MainWindow, qtbot: QtBot) -> None:
    more = next(
        each for each in rows(window, "coming", qtbot) if "de plus" in each.accessibleName()
    )
    more.setFocus()
    press(qtbot, window, Qt.Key.Key_Return)
    assert place(window)[0] == "calendar"


def test_a_stage_opens_the_partnerships(window: MainWindow, qtbot: QtBot) -> None:
    QTest.mouseClick(rows(window, "stages", qtbot)[0], Qt.MouseButton.LeftButton)
    assert place(window)[0] == "partnership"


def test_a_narrow_window_has_two_columns_and_nothing_beyond_its_edge(
    window: MainWindow, qtbot: QtBot
) -> None:
    rows(window, "stages", qtbot)
    page = window.page
    assert isinstance(page, HomePage)
    area = page.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)

    def lefts() -> int:
        cards = (page.today, page.to_do, page.stages)
        return len({card.mapTo(page, card.rect().topLeft()).x() for card in cards})

    window.resize(1366, 768)
    qtbot.waitUntil(lambda: lefts() == 3)
    window.resize(window.minimumSize())
    qtbot.waitUntil(lambda: lefts() == 2)
    qtbot.waitUntil(lambda: area.horizontalScrollBar().maximum() == 0)
