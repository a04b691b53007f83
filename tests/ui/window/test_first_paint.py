"""The window itself must be painted before anything slow: see the test of the same name of widgets.

Neither the dossier's rooms nor Qt's dearest enumerations are loaded until then.
"""

import subprocess
import sys

PROGRAM = """
import enum, sys
built = []
create = enum.EnumType._create_
def watch(cls, name, *args, **kwargs):
    built.append(name)
    return create(cls, name, *args, **kwargs)
enum.EnumType._create_ = watch

from PySide6.QtWidgets import QApplication
from iar_desktop.ui.preferences import Preferences
from iar_desktop.ui.theme import apply_theme
from iar_desktop.ui.window.main_window import MainWindow

def seen():
    dear = {"AlignmentFlag": "Qt", "StandardPixmap": "QStyle", "DockOption": "every widget"}
    print([dear[name] for name in built if name in dear])
    rooms = ("domain", "storage", "operations", "documents", "exchange")
    late = {f"iar_desktop.{room}" for room in rooms} | {"reportlab", "alembic", "phonenumbers"}
    print(sorted(late & set(sys.modules)))
    app.quit()

app = QApplication([])
apply_theme(app, "system")
window = MainWindow(Preferences())
window.painted.connect(seen)
window.show()
app.exec()
"""


def test_the_window_is_painted_before_anything_slow() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.split("\n") == ["[]", "[]", ""]
