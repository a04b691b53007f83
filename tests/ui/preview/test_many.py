"""Thousands of records: the first alone is shown, all are laid out when they are wanted."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from iar_desktop.documents import rendering
from iar_desktop.domain import Contact, Delegation, Organisation
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query
from iar_desktop.ui.preview import PreviewDialog, many
from iar_desktop.ui.preview.kinds import kinds_of
from iar_desktop.ui.preview.laying import Laid
from tests.ui.preview.conftest import Opening
from tests.ui.preview.looking import answer_file, answer_folder, click, named, said, settled
from tests.ui.window.keys import CTRL, press

NARROW = "\N{NARROW NO-BREAK SPACE}"


class Counted:
    """Counts the records that are laid out; a PDF of all stands for theirs."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.asked: list[int] = []
        self._render = rendering.render
        monkeypatch.setattr("iar_desktop.documents.render", self)

    def __call__(self, dossier: Dossier, ids: Sequence[str], *args: Any, **kwargs: Any) -> Any:
        self.asked.append(len(ids))
        return self._render(dossier, ids, *args, **kwargs)


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Counted:
    """Eight records are many, twelve too many for one PDF."""
    monkeypatch.setattr(many, "FIRST_ALONE", 7)
    monkeypatch.setattr(many, "MOST_IN_ONE", 11)
    return Counted(monkeypatch)


def people(reading: Dossier, count: int) -> list[str]:
    return reading.ids(Query(Contact))[:count]


def alone(preview: PreviewDialog) -> str:
    return preview.alone.accessibleName() if preview.alone.isVisible() else ""


def test_the_first_of_many_is_shown_alone_and_all_are_saved(
    opening: Opening,
    reading: Dossier,
    counted: Counted,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    preview = opening(people(reading, 8))
    assert alone(preview).startswith(
        "La première des 8 fiches ; les autres".replace(" ;", f"{NARROW};")
    )
    assert counted.asked == [1]
    messages = said(preview)
    answer_file(monkeypatch, tmp_path / "toutes.pdf")
    press(qtbot, preview, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: messages == ["Enregistré sous toutes.pdf."], timeout=10_000)
    assert counted.asked == [1, 8]
    assert len(pypdfium2.PdfDocument(tmp_path / "toutes.pdf")) >= 8
    qtbot.waitUntil(preview.head.save.isEnabled)
    assert preview.pages.page_count < 8  # still the first
    documents = named(preview, QListWidget, "documents")
    documents.setCurrentRow(documents.count() - 1)
    settled(preview, qtbot)
    assert getattr(preview.options.document, "together", False)
    assert alone(preview) == ""  # labels are laid out together
    assert counted.asked == [1, 8, 8]
    monkeypatch.setattr(many, "MOST_TOGETHER", 7)
    documents.setCurrentRow(documents.count() - 2)
    qtbot.waitUntil(preview.trouble.isVisible)
    assert "choisissez moins de fiches" in preview.trouble.accessibleName()
    assert counted.asked == [1, 8, 8]
    documents.setCurrentRow(0)
    settled(preview, qtbot)
    assert not preview.trouble.isVisible()


def test_too_many_are_refused_as_one_and_written_as_a_file_each(
    opening: Opening,
    reading: Dossier,
    counted: Counted,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    preview = opening(people(reading, 12))
    click(named(preview, QPushButton, "save-pdf"))
    assert preview.trouble.isVisible()
    assert "Un fichier par fiche…" in preview.trouble.accessibleName()
    press(qtbot, preview, Qt.Key.Key_Return)  # printed as one, too
    assert counted.asked == [1]
    messages = said(preview)
    answer_folder(monkeypatch, tmp_path)
    click(named(preview, QPushButton, "save-each"))
    qtbot.waitUntil(lambda: len(messages) == 1, timeout=10_000)
    assert not preview.trouble.isVisible()
    assert len(list(tmp_path.glob("*.pdf"))) == 12
    assert counted.asked == [1]  # never all at once


def test_laying_all_out_is_stopped_with_escape(
    opening: Opening,
    reading: Dossier,
    counted: Counted,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    preview = opening(people(reading, 8))
    messages, begun = said(preview), list[bool]()

    def stopped(_dossier: Dossier, _ids: Sequence[str], *_args: Any, progress: Any) -> Any:
        begun.append(True)
        while True:
            progress.reached(0.5)

    monkeypatch.setattr("iar_desktop.documents.render", stopped)
    preview.head.save.setFocus()
    click(preview.head.save)
    qtbot.waitUntil(preview.work.isVisible)
    press(qtbot, preview, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: messages == ["Arrêté\N{NO-BREAK SPACE}: rien n’a été écrit."])
    assert begun == [True]
    qtbot.waitUntil(preview.head.save.isEnabled)
    assert QApplication.focusWidget() is preview.head.save  # whence it was begun
    assert alone(preview)


def test_three_thousand_are_offered_and_shown_without_being_read(
    window: Any, reading: Dossier, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """Ids that are gone are as many as real ones: none but the first is looked at."""
    counted = Counted(monkeypatch)
    ids = people(reading, 1) + [f"{number:032x}" for number in range(3000)]
    found: list[Laid] = []
    window.commands.open_preview(ids)
    preview = window.findChild(PreviewDialog)
    preview.laying.laid.connect(found.append)
    settled(preview, qtbot)
    assert [each.alone for each in found] == [3001]
    assert counted.asked == [1]
    assert "3" in alone(preview)
    assert "001" in alone(preview)


def test_kinds_are_counted_and_of_a_mixed_choice_read(reading: Dossier) -> None:
    found = people(reading, 3)
    assert kinds_of(reading, found) == ["contact"]
    mixed = [*found, *reading.ids(Query(Organisation))[:1], *reading.ids(Query(Delegation))[:1]]
    assert kinds_of(reading, mixed) == ["contact", "delegation", "organisation"]
    assert kinds_of(reading, ["0" * 32, *found]) == ["contact"]
    assert kinds_of(reading, ["0" * 32]) == []
