"""Taking times: in this process, and of processes from their start."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from statistics import median
from typing import Any

from tests.benchmarks.dossier import FOLDER, ROOT


def taken(act: Callable[[], Any]) -> float:
    """Return how many milliseconds ``act`` takes."""
    began = time.perf_counter()
    act()
    return (time.perf_counter() - began) * 1e3


def each_taken(act: Callable[[Any], Any], values: Iterable[Any]) -> list[float]:
    """Return how many milliseconds ``act`` takes for each of ``values``."""
    return [taken(lambda value=value: act(value)) for value in values]  # type: ignore[misc] # bound


def share(times: Sequence[float], percent: float) -> float:
    """Return the time that ``percent`` of the times stay within."""
    return sorted(times)[min(int(len(times) * percent / 100), len(times) - 1)]


def middle(times: Sequence[float]) -> float:
    """Return the median."""
    return median(times)


def environment() -> dict[str, str]:
    """Return the environment of a fresh program: no display, a home of its own, in French."""
    home = FOLDER / "home"
    home.mkdir(parents=True, exist_ok=True)
    return {
        "PATH": os.environ.get("PATH", ""),
        "HOME": str(home),
        "LANG": "C.UTF-8",
        "QT_QPA_PLATFORM": os.environ.get("IAR_TEST_PLATFORM", "offscreen"),
        "DISPLAY": os.environ.get("DISPLAY", ""),
        "PYTHONPATH": str(ROOT),
    }


def program(*arguments: str) -> tuple[float, list[str]]:
    """Run Python with ``arguments``; return milliseconds from start to end, and its lines."""
    began = time.perf_counter()
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=environment(),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return (time.perf_counter() - began) * 1e3, done.stdout.splitlines()


def until_said(*arguments: str) -> tuple[float, list[str]]:
    """Run Python with ``arguments``; return milliseconds from start to what it says, and that.

    The program prints its ``time.perf_counter()`` first; that clock is the same for all.
    """
    began = time.perf_counter()
    _whole, said = program(*arguments)
    at, *rest = said[-1].split()
    return (float(at) - began) * 1e3, rest
