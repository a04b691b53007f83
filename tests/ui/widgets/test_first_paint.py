"""What stands in the first window must not make the binding build Qt's enumerations.

``Qt`` has 113 of them (13 ms), QStyle another 5 ms, all kinds of widgets 12 ms: together more than
a quarter of what an empty window takes from the start of the process.
"""

import subprocess
import sys

PROGRAM = """
import enum
built = []
create = enum.EnumType._create_
def watch(cls, name, *args, **kwargs):
    built.append(name)
    return create(cls, name, *args, **kwargs)
enum.EnumType._create_ = watch

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
from iar_desktop.ui.theme import apply_theme
from iar_desktop.ui.widgets.button import Button, PrimaryButton
from iar_desktop.ui.widgets.elided import Elided
from iar_desktop.ui.widgets.icon_button import IconButton
from iar_desktop.ui.widgets.navigation_list import NavigationList
from iar_desktop.ui.widgets.navigation_model import NavigationItem
from iar_desktop.ui.widgets.search_opener import SearchOpener
from iar_desktop.ui.widgets.surface import Surface

class Window(QWidget):
    def paintEvent(self, event):
        QTimer.singleShot(0, app.quit)

app = QApplication([])
apply_theme(app, "system")
window = Window()
row = QHBoxLayout(window)
side = Surface("sidebar", "right")
row.addWidget(side)
column = QVBoxLayout(side)
column.addWidget(SearchOpener("Ctrl+K"))
nav = NavigationList()
nav.set_groups([("Relations", [NavigationItem("visits", "Délégations", "people", 7)])])
nav.select("visits")
for widget in (nav, Elided("International 2026.iar", "tiny", "muted"), Button("Imprimer…"),
               PrimaryButton("Nouveau"), IconButton("undo", "Annuler")):
    column.addWidget(widget)
window.show()
app.exec()
dear = {"AlignmentFlag": "Qt", "StandardPixmap": "QStyle", "DockOption": "every widget"}
print([dear[name] for name in built if name in dear])
"""


def test_the_first_paint_builds_no_dear_enumeration() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "[]"
