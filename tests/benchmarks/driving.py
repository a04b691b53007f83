"""Using the window as a person does, and taking the time until the answer is painted."""

import time
from collections.abc import Callable, Sequence
from random import Random

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.ranks import kind_range
from iar_desktop.storage.search import Hit
from iar_desktop.ui.pages.list_page import ListPage
from iar_desktop.ui.palette import Palette
from iar_desktop.ui.tables.record_list_view import RecordListView
from iar_desktop.ui.window.main_window import MainWindow
from tests.benchmarks.timing import share

_PATIENCE = 5.0  # seconds until an answer is given up
_BREATH = 0.0002  # seconds
_QUIET = 0.03  # seconds without painting until a page is complete
_TYPED = ("martin", "jean dub", "université", "greem chemistry", "forum 2024", "経済", "nguyen")
_WHEEL_STEPS, _JUMPS, _PAGES_OF_A_KIND = 500, 100, 10
KINDS = ("contact", "organisation", "delegation", "congress", "encounter", "task")


class Painting(QObject):
    """Notes when a widget, or one inside it, was painted last."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__()
        self.watched, self.last, self.count = watched, 0.0, 0
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr] # there is one

    def eventFilter(self, target: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.Paint or not isinstance(target, QWidget):
            return False
        if target is self.watched or self.watched.isAncestorOf(target):
            self.last, self.count = time.perf_counter(), self.count + 1
        return False

    def stop(self) -> None:
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr] # there is one


def people_listed(window: MainWindow) -> RecordListView:
    """Return the list of people."""
    page = window.pages["contact"]
    assert isinstance(page, ListPage)
    return page.view


def wait(ready: Callable[[], bool]) -> None:
    """Let the program work until ``ready``."""
    began = time.perf_counter()
    while not ready():
        QApplication.processEvents()
        time.sleep(_BREATH)  # as the program's own loop does, which lets the workers work
        if time.perf_counter() - began > _PATIENCE:
            raise TimeoutError(ready.__qualname__)


def quiet(painting: Painting) -> None:
    """Let the program work until nothing was painted for a while."""
    began = time.perf_counter()
    wait(lambda: time.perf_counter() - max(painting.last, began) > _QUIET)


def keys_to_results(window: MainWindow) -> list[float]:
    """Type into the search; return p50 and p99 of milliseconds from key to painted results."""
    window.commands.open_palette()
    palette = window.findChild(Palette)
    assert palette
    shown: list[int] = []
    show = palette._show

    def counted(hits: Sequence[Hit]) -> None:
        show(hits)
        shown.append(painting.count)

    palette.__dict__["_show"] = counted
    painting = Painting(palette)
    quiet(painting)
    times = []
    for text in _TYPED:
        palette.field.clear()
        quiet(painting)
        for character in text:
            before, began = len(shown), time.perf_counter()
            key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, character)
            QApplication.sendEvent(palette.field, key)
            wait(lambda before=before: len(shown) > before)  # type: ignore[misc] # bound
            wait(lambda: painting.count > shown[-1])
            times.append((painting.last - began) * 1e3)
    return [share(times, 50), share(times, 99)]


def pages_opened(window: MainWindow) -> list[float]:
    """Open records of each kind; return for each milliseconds of the first, and the median."""
    assert window.desk
    with Dossier.open(window.desk.path) as dossier:
        ids = {kind: _some(dossier, kind) for kind in KINDS}
    found = []
    for kind in KINDS:
        times = [_opened(window, record_id) for record_id in ids[kind]]
        found += [times[0], share(times[1:], 50)]
    return found


def _some(dossier: Dossier, kind: str) -> list[str]:
    rows = dossier.connection.execute(
        "SELECT id FROM directory WHERE entry BETWEEN ? AND ?", kind_range(kind)
    ).fetchall()
    return [row[0] for row in Random(kind).sample(rows, _PAGES_OF_A_KIND)]


def _opened(window: MainWindow, record_id: str) -> float:
    painting = Painting(window)
    quiet(painting)
    began = time.perf_counter()
    window.show_record(record_id)
    wait(lambda: isinstance(window.page, ListPage) and window.page.right.record_id == record_id)
    page = window.page
    assert isinstance(page, ListPage)
    shown = Painting(page.right)
    wait(lambda: shown.count > 0)
    quiet(shown)
    shown.stop()
    painting.stop()
    return (shown.last - began) * 1e3


def scrolled(window: MainWindow) -> list[float]:
    """Turn the wheel and jump in the list of people; return p50 and p99 of a frame."""
    view = people_listed(window)
    wait(lambda: bool(view.records.rows))
    painting = Painting(view)
    quiet(painting)
    middle = QPointF(view.viewport().rect().center())
    frames = []
    for _ in range(_WHEEL_STEPS):
        wheel = QWheelEvent(
            middle,
            view.viewport().mapToGlobal(middle),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        frames += _frames(lambda wheel=wheel: QApplication.sendEvent(view.viewport(), wheel))  # type: ignore[misc] # bound
    bar, random = view.verticalScrollBar(), Random(1)
    for _ in range(_JUMPS):
        place = random.randrange(bar.maximum())
        frames += _frames(lambda place=place: bar.setValue(place))  # type: ignore[misc] # bound
    return [share(frames, 50), share(frames, 99)]


def _frames(move: Callable[[], object]) -> list[float]:
    """Return what the move and the two rounds of events after it take: rows, then their cards."""
    times = []
    for act in (move, lambda: None):
        began = time.perf_counter()
        act()
        QApplication.processEvents()
        times.append((time.perf_counter() - began) * 1e3)
        time.sleep(0.004)
    return times


DRIVES: dict[str, Callable[[MainWindow], list[float]]] = {
    "keys": keys_to_results,
    "pages": pages_opened,
    "scroll": scrolled,
}
