"""Saving, printing and packing: files read back, work stopped, folders that cannot be written."""

import errno
import time
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PySide6 import QtPrintSupport
from PySide6.QtCore import QPoint, Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from iar_desktop.documents import pack, rendering
from iar_desktop.domain import Contact, Delegation
from iar_desktop.storage import placing
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.progress import Cancelled, Progress
from iar_desktop.storage.reader import Query
from iar_desktop.ui.preview import PreviewDialog
from iar_desktop.ui.preview.output import print_pages, with_suffix
from iar_desktop.ui.preview.raster import pictures
from iar_desktop.ui.widgets.chip import Chip
from tests.ui.preview.conftest import Opening
from tests.ui.preview.looking import (
    answer_file,
    answer_folder,
    click,
    named,
    said,
    settled,
    text_of,
)
from tests.ui.window.keys import CTRL, press

LEFT, RIGHT = "«\N{NO-BREAK SPACE}", "\N{NO-BREAK SPACE}»"
COLON = "\N{NO-BREAK SPACE}:"


def people(reading: Dossier, count: int) -> list[Contact]:
    return reading.all(Query(Contact))[:count]


def choose_pack(preview: PreviewDialog, name: str, qtbot: QtBot) -> None:
    menu = preview.head.pack.menu()
    menu.popup(QPoint(0, 0))
    qtbot.waitUntil(menu.isVisible)
    menu.setActiveAction(next(each for each in menu.actions() if each.objectName() == name))
    QTest.keyClick(menu, Qt.Key.Key_Return)


def test_ctrl_s_saves_what_is_shown(
    preview: PreviewDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    messages = said(preview)
    assert preview.laid is not None
    target = tmp_path / "fiche"
    answer_file(monkeypatch, target)
    press(qtbot, preview, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: messages == ["Enregistré sous fiche.pdf."])
    assert target.with_suffix(".pdf").read_bytes() == preview.laid.rendered.pdf
    assert "Objet de la visite" in text_of(target.with_suffix(".pdf"))


def test_a_name_that_has_a_dot_keeps_it_and_none_is_written_over_unasked(tmp_path: Path) -> None:
    assert with_suffix(str(tmp_path / "M. Dupont")) == tmp_path / "M. Dupont.pdf"
    (tmp_path / "M. Dupont.pdf").touch()
    assert with_suffix(str(tmp_path / "M. Dupont")) == tmp_path / "M. Dupont (2).pdf"
    assert with_suffix(str(tmp_path / "M. Dupont.pdf")) == tmp_path / "M. Dupont.pdf"


def test_a_folder_that_is_not_there_is_said_and_nothing_is_lost(
    preview: PreviewDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    answer_file(monkeypatch, tmp_path / "nulle-part" / "fiche.pdf")
    click(named(preview, QPushButton, "save-pdf"))
    qtbot.waitUntil(preview.trouble.isVisible)
    assert "nulle-part" in preview.trouble.accessibleName()
    qtbot.waitUntil(preview.head.save.isEnabled)
    assert list(tmp_path.glob("*.pdf")) == []


def test_several_records_are_one_pdf_or_a_file_each(
    opening: Opening,
    reading: Dossier,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    found = people(reading, 7)
    preview = opening([each.id for each in found])
    assert preview.laid is not None
    assert preview.pages.page_count >= 7
    folder = tmp_path / "fiches"
    folder.mkdir()
    messages = said(preview)
    answer_folder(monkeypatch, folder)
    click(named(preview, QPushButton, "save-each"))
    qtbot.waitUntil(lambda: len(messages) == 1, timeout=10_000)
    assert messages == [f"Enregistré dans {LEFT}fiches{RIGHT}{COLON} 7 fichiers."]
    names = sorted(path.name for path in folder.iterdir())
    assert len(names) == 7
    for contact in found:
        (path,) = (folder / name for name in names if contact.family_name in name)
        assert "Fiche contact" in path.name
        assert contact.family_name.upper() in text_of(path).upper()
    first = {name: (folder / name).read_bytes() for name in names}
    click(named(preview, QPushButton, "save-each"))
    qtbot.waitUntil(lambda: len(messages) == 2, timeout=10_000)
    assert len(list(folder.iterdir())) == 14  # nothing was written over
    assert {name: (folder / name).read_bytes() for name in names} == first


class Held:
    """Lays out one record after the other, and stops the work after the third."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.preview: PreviewDialog | None = None
        self.count = 0
        self._render = rendering.render
        monkeypatch.setattr(rendering, "render", self)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        self.count += 1
        if self.count == 3 and self.preview:
            self.preview.exporting.give_up()
        return self._render(*args, **kwargs)


def test_files_that_are_whole_stay_when_the_work_is_stopped(
    opening: Opening,
    reading: Dossier,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    preview = opening([each.id for each in people(reading, 7)])
    messages = said(preview)
    answer_folder(monkeypatch, tmp_path / "moitié")
    (tmp_path / "moitié").mkdir()
    Held(monkeypatch).preview = preview
    click(named(preview, QPushButton, "save-each"))
    qtbot.waitUntil(lambda: len(messages) == 1, timeout=10_000)
    files = sorted((tmp_path / "moitié").iterdir())
    assert messages == [f"Arrêté. Complets dans {LEFT}moitié{RIGHT}{COLON} {len(files)} fichiers."]
    assert len(files) in {2, 3}
    assert all(len(pypdfium2.PdfDocument(path)) for path in files)
    qtbot.waitUntil(preview.head.each.isEnabled)


def test_a_full_disk_is_said_with_what_is_whole(
    opening: Opening,
    reading: Dossier,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    preview = opening([each.id for each in people(reading, 4)])
    answer_folder(monkeypatch, tmp_path)
    placed: list[Path] = []
    place = placing.place

    def full(unfinished: Path, path: Path, *, replace: bool) -> None:
        if len(placed) == 2:
            raise OSError(errno.ENOSPC, "No space left on device")
        placed.append(path)
        place(unfinished, path, replace=replace)

    monkeypatch.setattr(placing, "place", full)
    click(named(preview, QPushButton, "save-each"))
    qtbot.waitUntil(preview.trouble.isVisible, timeout=10_000)
    assert preview.trouble.accessibleName().startswith("Le disque est plein")
    assert preview.trouble.accessibleName().endswith(
        f"Complets dans {LEFT}{tmp_path.name}{RIGHT}{COLON} 2 fichiers."
    )
    assert sorted(tmp_path.glob("*.pdf")) == sorted(placed)
    assert list(tmp_path.glob(".*unfinished*")) == []


def test_the_briefing_pack_goes_into_a_folder_of_its_own(
    preview: PreviewDialog,
    visit: Delegation,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    messages = said(preview)
    answer_folder(monkeypatch, tmp_path)
    click(named(preview, Chip, "paper-en"))
    settled(preview, qtbot)
    choose_pack(preview, "pack-folder", qtbot)
    qtbot.waitUntil(lambda: len(messages) == 1, timeout=30_000)
    (folder,) = (path for path in tmp_path.iterdir() if path.is_dir() and "NEDO" in path.name)
    files = sorted(path.name for path in folder.iterdir())
    assert messages == [f"Enregistré dans {LEFT}{folder.name}{RIGHT}{COLON} {len(files)} fichiers."]
    assert "Briefing pack" in folder.name
    assert len(files) >= 8
    programme = next(folder / name for name in files if "Official programme" in name)
    assert "Programme" in text_of(programme)
    answer_file(monkeypatch, tmp_path / "tout.pdf")
    choose_pack(preview, "pack-file", qtbot)
    qtbot.waitUntil(lambda: len(messages) == 2, timeout=30_000)
    pages = sum(len(pypdfium2.PdfDocument(folder / name)) for name in files)
    assert len(pypdfium2.PdfDocument(tmp_path / "tout.pdf")) >= pages - 2


def test_a_pack_that_is_stopped_at_once_leaves_no_folder(
    preview: PreviewDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    messages = said(preview)
    (tmp_path / "vide").mkdir()
    answer_folder(monkeypatch, tmp_path / "vide")
    sheets = pack.sheets

    def stopped(dossier: Dossier, record: Any) -> Any:
        while not preview.exporting.is_busy:
            time.sleep(0.001)  # the thread of the work may be ahead of who began it
        preview.exporting.give_up()
        return sheets(dossier, record)

    monkeypatch.setattr(pack, "sheets", stopped)
    choose_pack(preview, "pack-folder", qtbot)
    qtbot.waitUntil(lambda: len(messages) == 1, timeout=10_000)
    assert messages[0].startswith("Arrêté")
    assert messages[0].endswith("ien n’a été écrit.")
    assert list((tmp_path / "vide").iterdir()) == []


def test_the_printer_gets_every_page_and_forgets_what_is_stopped(
    preview: PreviewDialog, tmp_path: Path
) -> None:
    assert preview.laid is not None
    pdf, count = preview.laid.rendered.pdf, len(preview.laid.sizes)

    def printer(name: str) -> QPrinter:
        made = QPrinter(QPrinter.PrinterMode.HighResolution)
        made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.setOutputFileName(str(tmp_path / name))
        return made

    print_pages(printer("imprime.pdf"), pictures(pdf, 72))
    assert len(pypdfium2.PdfDocument(tmp_path / "imprime.pdf")) == count

    def stop(share: float) -> None:
        if share:
            raise Cancelled

    with pytest.raises(Cancelled):
        print_pages(printer("arrete.pdf"), pictures(pdf, 72), count, Progress(stop))


class PrintDialog:
    """Stands in for the system's dialog: the second page alone, onto a PDF."""

    DialogCode = QPrintDialog.DialogCode
    PrintDialogOption = QPrintDialog.PrintDialogOption
    target = Path()

    def __init__(self, printer: QPrinter, _window: object) -> None:
        self.printer = printer

    def setMinMax(self, first: int, last: int) -> None:
        self.pages = (first, last)

    def setOption(self, _option: object) -> None: ...

    def exec(self) -> QPrintDialog.DialogCode:
        self.printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        self.printer.setOutputFileName(str(self.target))
        if self.pages[1] > 1:
            self.printer.setPrintRange(QPrinter.PrintRange.PageRange)
            self.printer.setFromTo(2, 2)
        return QPrintDialog.DialogCode.Accepted


def test_enter_prints_the_pages_chosen_in_the_system_s_dialog(
    preview: PreviewDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    assert preview.pages.page_count == 2
    messages = said(preview)
    monkeypatch.setattr(PrintDialog, "target", tmp_path / "page-2.pdf")
    monkeypatch.setattr(QtPrintSupport, "QPrintDialog", PrintDialog)
    press(qtbot, preview, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: messages == ["Envoyé à l’imprimante."], timeout=10_000)
    printed = pypdfium2.PdfDocument(tmp_path / "page-2.pdf")
    assert len(printed) == 1
    assert printed.get_page_size(0) == pytest.approx((595, 842), abs=2)


def test_esc_stops_long_work_and_then_goes_back(
    opening: Opening,
    reading: Dossier,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    preview = opening([each.id for each in people(reading, 40)])
    messages = said(preview)
    answer_folder(monkeypatch, tmp_path)
    render = rendering.render

    def slow(*args: Any, **kwargs: Any) -> Any:
        time.sleep(0.1)
        return render(*args, **kwargs)

    monkeypatch.setattr(rendering, "render", slow)
    click(named(preview, QPushButton, "save-each"))
    qtbot.waitUntil(preview.work.isVisible)
    assert not preview.head.print.isEnabled()
    press(qtbot, preview, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(messages) == 1)
    assert messages[0].startswith("Arrêté.")
    files = list(tmp_path.glob("*.pdf"))
    assert 0 < len(files) < 40
    assert preview.isVisible()
    qtbot.waitUntil(lambda: not preview.work.isVisible())
    press(qtbot, preview, Qt.Key.Key_Escape)
    assert not preview.isVisible()
