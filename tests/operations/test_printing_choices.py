"""What is kept of how pages are printed: the logo, templates, seats."""

from pathlib import Path

import pytest
from PIL import Image

from iar_desktop.documents import Part
from iar_desktop.documents.arrangement import dumps, template_named, templates
from iar_desktop.domain import Attachment, Contact, Delegation, Office, Session
from iar_desktop.domain.seating import Seated
from iar_desktop.operations.letterhead import remove_logo, set_logo
from iar_desktop.operations.office import edit_office, office
from iar_desktop.operations.page_templates import delete_template, keep_template
from iar_desktop.operations.seats import forget_seats, keep_seats, seats_of
from iar_desktop.schema.errors import UserError
from iar_desktop.schema.messages import N_
from iar_desktop.storage import files
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query


def picture(folder: Path, name: str) -> Path:
    path = folder / name
    Image.new("RGBA", (300, 90), (31, 107, 79, 128)).save(path)
    return path


def test_a_logo_is_kept_replaced_and_removed(dossier: Dossier, tmp_path: Path) -> None:
    first = set_logo(dossier, picture(tmp_path, "first.png"))
    assert first.letterhead
    second = set_logo(dossier, picture(tmp_path, "second.png"))
    (kept,) = dossier.all(Query(Attachment))
    assert (kept.id, kept.name, kept.about) == (second.logo, "second.jpg", second.id)
    assert files.is_whole(dossier.path, kept.digest)
    edit_office(dossier, {Office.name: "Pôle IAR"})
    gone = remove_logo(dossier)
    assert (gone.logo, gone.letterhead, dossier.count(Query(Attachment))) == (None, True, 0)
    dossier.undo()
    assert office(dossier).logo == kept.id


def test_what_is_no_logo(dossier: Dossier, tmp_path: Path) -> None:
    text = tmp_path / "logo.png"
    text.write_text("no picture")
    with pytest.raises(UserError, match=r"logo\.png"):
        set_logo(dossier, text)
    assert dossier.count(Query(Office)) == 0


def test_templates_are_kept_by_name(dossier: Dossier) -> None:
    short, long = dumps((Part("purpose"),)), dumps((Part("purpose"), Part("", "Mot", "Oui")))
    keep_template(dossier, "briefing", " Élus ", short)
    keep_template(dossier, "briefing", "élus", long)
    keep_template(dossier, "mission", "Élus", short)
    (kept,) = templates(dossier, "briefing")
    assert kept.name == "Élus"
    assert template_named(dossier, "briefing", "ELUS") == (Part("purpose"), Part("", "Mot", "Oui"))
    with pytest.raises(UserError, match="nom"):
        keep_template(dossier, "briefing", "  ", short)
    delete_template(dossier, kept)
    assert templates(dossier, "briefing") == []
    assert len(templates(dossier, "mission")) == 1


def test_seats_are_kept_as_one_step(dossier: Dossier) -> None:
    visit = Delegation(name="Visite")
    dinner = Session(event=visit.id, name="Dîner")
    people = [Contact(family_name=name) for name in ("A", "B")]
    with dossier.change(N_("New")) as change:
        change.add_all([visit, dinner, *people])
    a, b = (each.id for each in people)
    keep_seats(dossier, dinner, [Seated(a, 1, 1), Seated(b, 1, 2)])
    keep_seats(dossier, dinner, [Seated(a, 2, 1), Seated(b, 1, 1)])
    assert seats_of(dossier, dinner.id) == [Seated(b, 1, 1), Seated(a, 2, 1)]
    dossier.undo()
    assert seats_of(dossier, dinner.id) == [Seated(a, 1, 1), Seated(b, 1, 2)]
    forget_seats(dossier, dinner)
    forget_seats(dossier, dinner)
    assert seats_of(dossier, dinner.id) == []
    dossier.undo()
    assert len(seats_of(dossier, dinner.id)) == 2
