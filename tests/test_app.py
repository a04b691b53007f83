"""The program as ``main.py`` starts it, in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from iar_desktop.operations.sample import create_sample

DRIVEN = """
import gc, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QWidget
from iar_desktop import app
said = []

class Driven(app.Application):
    def _settle(self):
        super()._settle()
        QTimer.singleShot(50, self.look)

    def look(self):
        cancel = lambda: QCoreApplication.translate("QPlatformTheme", "Cancel")
        here = self.window.trail.here
        said.append(here.section if here else "first-run")
        drive = lambda: QCoreApplication.translate("QAbstractFileIconProvider", "Drive")
        said.extend((cancel(), drive()))
        self.change_language("en")
        said.extend((cancel(), drive()))
        said.append(str(gc.isenabled()))
        try:
            raise KeyError("Jane Doe")
        except KeyError as error:
            sys.excepthook(KeyError, error, error.__traceback__)
        said.append(not self.window.findChild(QWidget, "notice").isHidden())
        self.window.close()

app.Application = Driven
status = app.run(Path(sys.argv[1]) if sys.argv[1:] else None)
print(status, *said)
"""


def started(home: Path, *arguments: str) -> list[str]:
    environment = {"HOME": str(home), "QT_QPA_PLATFORM": "offscreen", "PATH": os.environ["PATH"]}
    done = subprocess.run(
        [sys.executable, "-c", DRIVEN, *arguments],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env=environment,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


def log_of(home: Path) -> str:
    return "".join(each.read_text("utf-8") for each in home.rglob("iar-desktop.log"))


@pytest.mark.parametrize("with_dossier", [False, True])
def test_the_program_starts_speaks_and_outlives_a_bug(tmp_path: Path, with_dossier: bool) -> None:
    arguments, where = [], "first-run"
    if with_dossier:
        dossier = tmp_path / "essai.iar"
        create_sample(dossier)
        arguments, where = [str(dossier)], "home"
    french, english = ["Annuler", "Disque"], ["Cancel", "Drive"]
    assert started(tmp_path, *arguments) == ["0", where, *french, *english, "True", "True"]
    log = log_of(tmp_path)
    assert "unexpected KeyError" in log
    assert "Jane" not in log
