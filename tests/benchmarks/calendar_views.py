"""The calendar in the real window, in a process of its own: switched, turned, dragged in.

``python -m tests.benchmarks.calendar_views DOSSIER`` prints one line of milliseconds: p50 and p99
of turning months, the slowest p50 of switching to a view, then p50 and p99 of a frame of a drag
in the month and among the hours.
"""

import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from iar_desktop.schema.messages import set_language
from iar_desktop.ui.calendar.canvas import Canvas
from iar_desktop.ui.calendar.page import CalendarPage
from iar_desktop.ui.preferences import Preferences
from iar_desktop.ui.theme import apply_theme
from iar_desktop.ui.window.main_window import MainWindow
from tests.benchmarks.driving import Painting, wait
from tests.benchmarks.timing import share

_MONTHS = 24
_ROUNDS = 8
_MOVES = 240
_VIEWS = ("week", "month", "day", "agenda", "year")
_DAY = date(2026, 10, 14)
_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def page_of(path: Path) -> CalendarPage:
    """Return the calendar of a window of 1920 by 1080 pixels with the dossier open."""
    preferences = Preferences()
    preferences.keep("section", "calendar")
    preferences.keep("calendar-view", "month")
    window = MainWindow(preferences)
    window.resize(1920, 1080)
    window.show()
    window.open_dossier(path)
    wait(lambda: isinstance(window.page, CalendarPage))
    page = window.page
    assert isinstance(page, CalendarPage)
    wait(lambda: bool(page.model.shown.entries))
    return page


def answered(page: CalendarPage, act: Callable[[], object]) -> float:
    """Return how many milliseconds go by from ``act`` until what was read for it is painted."""
    read: list[float] = []
    told = page.model.read.connect(lambda: read.append(time.perf_counter()))
    painting = Painting(page)
    began = time.perf_counter()
    act()
    while not read:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    wait(lambda: painting.last > read[0])
    taken = (painting.last - began) * 1e3
    painting.stop()
    page.model.read.disconnect(told)
    rest()
    return taken


def rest() -> None:
    """Let what comes after the entries (clashes, holidays) be done."""
    until = time.perf_counter() + 0.25
    while time.perf_counter() < until:
        QApplication.processEvents()


def frames(page: CalendarPage, canvas: Canvas) -> Iterator[float]:
    """Drag the entry nearest the middle across the canvas; yield milliseconds of each frame."""
    seen = QPointF(canvas.visibleRegion().boundingRect().center())
    item = min(
        (each for each in canvas.items if each.entry.movable),
        key=lambda each: (QPointF(each.rect.x, each.rect.y) - seen).manhattanLength(),
    )
    start = QPointF(item.rect.x + item.rect.width / 2, item.rect.y + item.rect.height / 2)
    _send(canvas, QEvent.Type.MouseButtonPress, start)
    for number in range(1, _MOVES):
        at = start + QPointF((number * 7) % 500 - 250, (number * 5) % 300 - 150)
        began = time.perf_counter()
        _send(canvas, QEvent.Type.MouseMove, at)
        QApplication.processEvents()
        yield (time.perf_counter() - began) * 1e3
    assert canvas.gesture.active
    canvas.gesture.cancel()


def _send(canvas: Canvas, kind: QEvent.Type, at: QPointF) -> None:
    place = canvas.mapToGlobal(at)
    QApplication.sendEvent(canvas, QMouseEvent(kind, at, place, _LEFT, _LEFT, _NONE))


def main(path: str) -> int:
    """Measure on the dossier at ``path`` and print the figures."""
    application = QApplication([])
    set_language("fr")
    apply_theme(application, "light")
    page = page_of(Path(path))
    model = page.model
    answered(page, lambda: model.go_to(date(2025, 1, 14)))
    turned = [answered(page, lambda: model.turn(1)) for _each in range(_MONTHS)]
    model.go_to(_DAY)
    rest()
    switched: dict[str, list[float]] = {view: [] for view in _VIEWS}
    for _round in range(_ROUNDS):
        for view in _VIEWS:
            switched[view].append(answered(page, lambda view=view: model.show_view(view)))  # type: ignore[misc] # bound
    by_view = [share(switched[view][1:], 50) for view in _VIEWS]
    answered(page, lambda: model.show_view("month"))
    month = list(frames(page, page.view.canvases[0]))
    answered(page, lambda: model.show_view("week"))
    week = list(frames(page, page.view.canvases[1]))
    figures = [share(turned, 50), share(turned, 99), *by_view]
    figures += [share(month, 50), share(month, 99), share(week, 50), share(week, 99)]
    print(time.perf_counter(), *figures, len(model.shown.entries), flush=True)
    page.window().close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
