"""The pictures of the README, made from the sample dossier: ``make gallery``.

Drives the real window without a display and draws a page of each printed document.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtGui import QImage

from iar_desktop.app import Application
from iar_desktop.domain import Congress, Contact, Delegation
from iar_desktop.operations.sample import create_sample
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query
from iar_desktop.ui.capture import CaptureDialog
from iar_desktop.ui.overlay import Overlay
from iar_desktop.ui.palette import Palette
from iar_desktop.ui.widgets.button import Button
from tools.printed import printed

PICTURES = Path(__file__).resolve().parent.parent / "docs" / "pictures"
SIZE = (1366, 768)
_COLOURS = 96
SETTLED = 1.2  # seconds until a page has read and painted everything
LINE = (
    "Rencontré Jane Doe de Green Chemistry Centre à EFIB, intéressée par l’intercluster, "
    "envoyer la plaquette vendredi"
)


class Tour:
    """The window on a sample dossier, and a camera."""

    def __init__(self, dossier: Path) -> None:
        """Open ``dossier`` in a window of the size of the pictures."""
        self.app = Application(dossier)
        self.window = self.app.window
        self.app.preferences.keep("author", "Claire Moreau")
        self.app.change_theme("light")
        self.window.resize(*SIZE)
        self.window.show()
        self.wait(lambda: self.window.page is not None)

    def wait(self, until: Callable[[], bool] = lambda: False, seconds: float = 10.0) -> None:
        """Let the window work until something is true, at most ``seconds``."""
        end = time.monotonic() + seconds
        while time.monotonic() < end and not until():
            self.app.qt.processEvents()
            time.sleep(0.005)

    def take(self, name: str) -> None:
        """Keep a picture of the window once it has settled."""
        self.wait(seconds=SETTLED)
        keep(self.window.grab().toImage(), name)

    def record(self, record_id: str, tab: str, name: str) -> None:
        """Show a record at a tab and keep a picture."""
        self.window.show_record(record_id, tab)
        self.take(name)

    def calendar(self, *views: str) -> None:
        """Keep a picture of each of these views of the calendar."""
        self.window.show_section("calendar")
        for view in views:
            for button in self.window.findChildren(Button, f"calendar-view-{view}"):
                button.click()
            self.take(f"calendar-{view}")

    def close_panels(self) -> None:
        """Put every panel over the window away."""
        for panel in self.window.findChildren(Overlay):
            panel.close_panel()
        self.wait(seconds=0.2)


def keep(image: QImage, name: str) -> None:
    """Write a picture with the few colours that a screen needs."""
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    size = (plain.width(), plain.height())
    drawn = Image.frombytes(
        "RGB", size, bytes(plain.constBits()), "raw", "RGB", plain.bytesPerLine(), 1
    )
    few = drawn.quantize(_COLOURS, dither=Image.Dither.NONE)
    few.save(PICTURES / f"{name}.png", optimize=True)


def chosen(dossier: Path) -> dict[str, str]:
    """Return the ids of the records that the tour shows."""
    with Dossier.open(dossier) as reader:
        visit = reader.first(Query(Delegation).where(Delegation.name.contains("japonaise")))
        congress = reader.first(
            Query(Congress)
            .where(Congress.name.contains("EFIB"))
            .order_by(Congress.starts_on.descending())
        )
        person = reader.first(Query(Contact).where(Contact.family_name.equals("Tanaka")))
    if not (visit and congress and person):
        message = "the sample dossier has lost the records of the tour"
        raise LookupError(message)
    return {"visit": visit.id, "congress": congress.id, "person": person.id}


def screens(dossier: Path, ids: dict[str, str]) -> None:
    """Walk through the window and keep a picture of each stop."""
    tour = Tour(dossier)
    tour.window.show_section("home")
    tour.take("home")
    tour.record(ids["visit"], "programme", "programme")
    tour.record(ids["visit"], "delegates", "delegates")
    tour.record(ids["congress"], "", "congress")
    tour.record(ids["person"], "", "person")
    tour.calendar("month", "week", "year")
    tour.window.show_section("partnership")
    tour.take("board")
    tour.window.commands.open_palette()
    for palette in tour.window.findChildren(Palette):
        palette.field.setText("tanaka")
    tour.take("search")
    tour.close_panels()
    tour.window.show_section("home")
    tour.window.commands.open_capture()
    for capture in tour.window.findChildren(CaptureDialog):
        capture.form.edit.setPlainText(LINE)
    tour.take("capture")
    tour.close_panels()
    tour.window.commands.open_preview([ids["visit"]])
    tour.take("preview")
    tour.close_panels()
    tour.app.change_theme("dark")
    tour.app.change_language("en")
    tour.record(ids["person"], "", "person-dark-english")
    tour.window.close()


def sheets(dossier: Path) -> None:
    """Draw a page of every printed document."""
    for document, page in printed(dossier):
        keep(page, f"sheet-{document}")


def main() -> int:
    """Make every picture anew."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CONFIG_HOME"] = folder
        dossier = Path(folder) / "International.iar"
        create_sample(dossier)
        ids = chosen(dossier)
        screens(dossier, ids)
        sheets(dossier)
    return 0


if __name__ == "__main__":
    sys.exit(main())
