import subprocess
import sys

LOADED = """
import sys
from PySide6.QtWidgets import QApplication
from iar_desktop.ui.window import ahead
application = QApplication([])
ahead.load_ahead(application)
def done():
    return all(name in sys.modules for name in ahead.MODULES)
while not done():
    application.processEvents()
print(len(ahead.MODULES))
"""


def test_every_portion_is_loaded_between_events() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOADED], capture_output=True, text=True, check=True, timeout=60
    )
    assert int(done.stdout) >= 20
