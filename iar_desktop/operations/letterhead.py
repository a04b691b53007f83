"""The logo at the head of printed pages."""

from pathlib import Path

from iar_desktop.domain import Attachment, Office
from iar_desktop.operations.office import office
from iar_desktop.schema.messages import N_
from iar_desktop.storage.change import Change
from iar_desktop.storage.dossier import Dossier

_LONGEST_NAME = 255


def set_logo(dossier: Dossier, path: Path) -> Office:
    """Make the picture in a file the office's logo, and show the letterhead.

    ``UserError`` when it is no picture, is damaged or is far too large.
    """
    from iar_desktop.storage.files_photo import MEDIA_TYPE, store_photo  # late: loads imaging

    stored = store_photo(dossier.path, path)
    name = f"{path.stem[: _LONGEST_NAME - 4]}.jpg"
    with dossier.change(N_("Set the logo")) as change:
        known = _kept(change)
        former = change.get(Attachment, known.logo)
        logo = change.add(
            Attachment(
                about=known.id,
                name=name,
                digest=stored.digest,
                size=stored.size,
                media_type=MEDIA_TYPE,
            )
        )
        changed = change.update(known, {Office.logo: logo.id, Office.letterhead: True})
        if former:
            change.delete(former)
        return changed


def remove_logo(dossier: Dossier) -> Office:
    """Take the logo away; the rest of the letterhead stays."""
    with dossier.change(N_("Remove the logo")) as change:
        known = _kept(change)
        former = change.get(Attachment, known.logo)
        changed = change.update(known, {Office.logo: None})
        if former:
            change.delete(former)
        return changed


def _kept(change: Change) -> Office:
    """Return the record about the office, made now where there is none."""
    known = office(change)
    return known if known.version else change.add(known)
