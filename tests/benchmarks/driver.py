"""The real window in a process of its own, watched and driven from outside of it.

``python -m tests.benchmarks.driver STEP DOSSIER`` starts the program as ``main.py DOSSIER`` does,
and imports no more than that before the program asks for it: where Qt comes in counts.
Each step ends it and prints one line: the time on the clock all processes share, then figures.
"""

import os
import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from iar_desktop.ui.window.main_window import MainWindow

Step = Callable[["MainWindow"], None]
_AT_REST = 1500  # milliseconds after which nothing of the start is left to do
_EVERY = 1  # millisecond between two looks at whether something is there


def say(*figures: float) -> None:
    """Print the time and ``figures``, and end the program."""
    print(time.perf_counter(), *figures, flush=True)
    from PySide6.QtWidgets import QApplication

    QApplication.exit()


def when(ready: Callable[[], bool], act: Callable[[], None]) -> None:
    """Do ``act`` as soon as ``ready`` says so; it is asked between events."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    timer = QTimer(QApplication.instance())
    timer.setInterval(_EVERY)

    def look() -> None:
        if ready():
            timer.stop()
            act()

    timer.timeout.connect(look)
    timer.start()


def resident() -> float:
    """Return the memory of this process in MiB (resident set)."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * 4096 / 2**20


def listed(window: "MainWindow") -> None:
    """Say when the list of people is painted and the program waits for its user."""

    def view() -> Any:  # the list's own class would be imported too early
        return cast("Any", window.pages["contact"]).view

    def done() -> None:
        view().viewport().repaint()
        say(resident())

    when(lambda: _opened(window) and bool(view().records.rows), done)


def _opened(window: "MainWindow") -> bool:
    return "contact" in window.pages


def driven(name: str) -> Step:
    """Return the step that uses the window as ``driving`` describes under ``name``."""

    def step(window: "MainWindow") -> None:
        def drive() -> None:
            from tests.benchmarks import driving

            try:
                say(*driving.DRIVES[name](window))
            except BaseException:  # noqa: BLE001 - told to whoever started the program
                import traceback  # late: it would take time that the program does not

                traceback.print_exc()
                os._exit(1)  # the program would show the error and go on

        def rest() -> None:
            from PySide6.QtCore import QTimer

            QTimer.singleShot(_AT_REST, drive)

        when(lambda: _opened(window), rest)

    return step


PAINTED = "painted"
STEPS: dict[str, Step] = {PAINTED: lambda _window: None, "listed": listed}


def watch(step: str) -> None:
    """Let the program, about to show its window, do ``step`` with it."""
    from iar_desktop import app

    class Watched(app.Application):
        def run(self) -> int:
            STEPS.get(step, driven(step))(self.window)
            return super().run()

        def _after_first_paint(self) -> None:
            if step == PAINTED:  # said before the program goes on to open the dossier
                say(resident())
            else:
                super()._after_first_paint()

    app.Application = Watched  # type: ignore[misc] # the program, with someone looking on


def main(step: str, dossier: str) -> int:
    """Start the program on ``dossier`` and do ``step`` with its window."""
    command_line = import_module("iar_desktop.cli.main")  # the name in the package is a function
    open_window: Callable[[Path | None], int] = command_line._open_window

    def watched(path: Path | None) -> int:
        watch(step)
        return open_window(path)

    command_line._open_window = watched  # type: ignore[attr-defined] # told what to watch
    return int(command_line.main([dossier]))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
