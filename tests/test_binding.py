"""The Qt binding keeps its references.

PySide6 6.12.0 loses a reference to None at each overridden method that C++ calls, and to True at
each emitted signal. Before Python 3.12 such objects are counted like any other, so the
interpreter aborts after some thousand repaints. This is why the binding is pinned.
"""

import json
import os
import subprocess
import sys

import pytest

PROGRAM = """
import json, os, sys
from PySide6.QtCore import QAbstractTableModel, QIdentityProxyModel, QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

class Rows(QAbstractTableModel):
    def rowCount(self, *parent): return 1
    def columnCount(self, *parent): return 1
    def data(self, index, role=0): return None

class Painted(QWidget):
    def paintEvent(self, event): pass

class Sender(QObject):
    fired = Signal()

def change(work, value, calls=200):
    work()
    before = sys.getrefcount(value)
    for _ in range(calls):
        work()
    return (sys.getrefcount(value) - before) / calls

application = QApplication([])
rows, proxy, painted, sender = Rows(), QIdentityProxyModel(), Painted(), Sender()
proxy.setSourceModel(rows)
cell = proxy.index(0, 0)
sender.fired.connect(lambda: None)
painted.show()
application.processEvents()
print(json.dumps({
    "method": change(lambda: proxy.data(cell, 1), None),
    "event": change(painted.repaint, None),
    "signal": change(sender.fired.emit, True),
}), flush=True)
os._exit(0)
"""


@pytest.fixture(scope="module")
def changes() -> dict[str, float]:
    """References gained or lost per call, measured in a process that may come to harm."""
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    found: dict[str, float] = json.loads(run.stdout)
    return found


@pytest.mark.parametrize("call", ["method", "event", "signal"])
def test_no_reference_is_lost(changes: dict[str, float], call: str) -> None:
    assert abs(changes[call]) < 0.5
