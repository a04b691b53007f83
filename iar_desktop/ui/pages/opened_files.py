"""Files opened with the system's program, and how their sorts are called."""

import shutil
import tempfile
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from iar_desktop.domain import Attachment
from iar_desktop.operations.attachments import file_of
from iar_desktop.schema.errors import UserError
from iar_desktop.schema.messages import N_, _
from iar_desktop.storage.dossier import Dossier
from iar_desktop.ui.desk import Desk

_SORTS = (
    ("image/", N_("image")),
    ("audio/", N_("sound")),
    ("video/", N_("film")),
    ("message/", N_("e-mail message")),
    ("text/html", N_("web page")),
    ("text/calendar", N_("calendar")),
    ("text/csv", N_("spreadsheet")),
    ("text/", N_("text")),
    ("application/pdf", N_("PDF document")),
    ("application/zip", N_("archive")),
)
_WORDS_INSIDE = (
    ("presentation", N_("presentation")),
    ("powerpoint", N_("presentation")),
    ("spreadsheet", N_("spreadsheet")),
    ("excel", N_("spreadsheet")),
    ("word", N_("text")),
    ("opendocument.text", N_("text")),
)


def sort_of_file(media_type: str) -> str:
    """Return how people call files of an Internet media type: "image", "PDF document"."""
    for beginning, label in _SORTS:
        if media_type.startswith(beginning):
            return _(label)
    return next((_(label) for word, label in _WORDS_INSIDE if word in media_type), _("file"))


def open_file(desk: Desk, file: Attachment, owner: QObject) -> None:
    """Open ``file`` with the system's program; what is missing is said in the window."""
    desk.read(lambda dossier: _copy_out(dossier, file), _open_outside, owner=owner)


def _copy_out(dossier: Dossier, file: Attachment) -> Path:
    """Copy the content under its own name, so that no other program writes into the store."""
    try:
        content = file_of(dossier, file)
    except UserError as error:  # which knows the content only, not the name on the screen
        raise UserError(f"{file.name} — {error}") from error
    folder = Path(tempfile.mkdtemp(prefix="iar-desktop-"))
    return Path(shutil.copyfile(content, folder / Path(file.name).name))


def _open_outside(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
