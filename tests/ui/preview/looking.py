"""What a test does with a preview, and reads from it."""

from pathlib import Path
from typing import TypeVar

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from iar_desktop.ui.preview import PreviewDialog

W = TypeVar("W", bound=QWidget)


def settled(preview: PreviewDialog, qtbot: QtBot) -> None:
    """Wait until the pages are those of what was chosen last."""
    qtbot.waitUntil(
        lambda: preview.laid is not None and preview.laid.wanted == preview.options.wanted(),
        timeout=10_000,
    )


def named(root: QWidget, kind: type[W], name: str) -> W:
    """Return the widget called ``name``."""
    found = root.findChild(kind, name)
    assert found is not None, name
    return found


def click(widget: QWidget) -> None:
    """Click into the middle of a widget."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def text_shown(preview: PreviewDialog) -> str:
    """Return the text of the pages that are shown."""
    assert preview.laid is not None
    return text_of(preview.laid.rendered.pdf)


def text_of(pdf: bytes | Path) -> str:
    """Return the text of a PDF."""
    document = pypdfium2.PdfDocument(pdf)
    pages = [document[number].get_textpage().get_text_bounded() for number in range(len(document))]
    document.close()
    return "\n".join(pages)


def headings(preview: PreviewDialog) -> list[str]:
    """Return the lines of the first page that are headings of the list of sections, in order."""
    lines = text_shown(preview).splitlines()
    known = {line.title or line.usual for line in preview.options.sections.list.lines()}
    return [line.strip() for line in lines if line.strip() in known]


def answer_file(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    """Choose ``path`` where the system asks for a file to write."""
    answer = lambda *_args: (str(path), "")  # noqa: E731 - a stand-in
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(answer))


def answer_folder(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    """Choose ``path`` where the system asks for a folder."""
    answer = lambda *_args: str(path)  # noqa: E731 - a stand-in
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", staticmethod(answer))


def said(preview: PreviewDialog) -> list[str]:
    """Return a list that fills with what the preview says in passing."""
    found: list[str] = []
    preview.desk.message.connect(lambda text, _action: found.append(text))
    return found
