from datetime import date
from pathlib import Path

import pytest

from iar_desktop.domain import Attachment, Contact, Note, Office
from iar_desktop.operations import office as o
from iar_desktop.operations.attachments import (
    attach,
    attachments_of,
    file_of,
    remove_photo,
    set_photo,
)
from iar_desktop.operations.notes import add_note
from iar_desktop.schema.errors import UserError
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query
from tests.operations.content import content, label, someone


def test_the_office_is_one_record_made_on_the_first_edit(dossier: Dossier) -> None:
    assert o.office(dossier).name == "Équipe internationale"
    assert dossier.count(Query(Office)) == 0
    o.edit_office(dossier, {Office.name: "Pôle IAR"})
    stored = o.edit_office(dossier, {Office.phone: "+33 1 99 00 12 34"})
    assert (o.office(dossier), stored.name) == (stored, "Pôle IAR")
    assert stored.confidentiality == "Confidentiel – usage interne"
    assert dossier.count(Query(Office)) == 1


@pytest.mark.parametrize(
    "author",
    ["Claire Moreau", "moreau claire", "CLAIRE", "cmoreau", "claire.moreau", "moreauc", "Moreau"],
)
def test_who_sits_at_the_keyboard(dossier: Dossier, author: str) -> None:
    claire = someone(dossier, "Moreau", "Claire", staff=True)
    someone(dossier, "Moreau", "Claire")
    someone(dossier, "Martin", "Luc", staff=True)
    assert o.me(dossier, author) == claire


def test_nobody_is_taken_for_another(dossier: Dossier) -> None:
    for given in ("Claire", "Chantal"):
        someone(dossier, "Moreau", given, staff=True)
    assert [o.me(dossier, each) for each in ("cmoreau", "root", "", "Moreau")] == [None] * 4
    assert [each.given_name for each in o.staff(dossier)] == ["Chantal", "Claire"]


def test_a_note_is_dated_today(dossier: Dossier) -> None:
    jane = someone(dossier)
    made = add_note(dossier, jane.id, "Accord de confidentialité signé")
    assert dossier.of(Note.about, jane.id) == [made]
    assert made.written_on == date(2026, 10, 14)
    assert label(dossier) == "Note sur Jane Doe"


def test_a_file_is_kept_with_a_record(dossier: Dossier, tmp_path: Path) -> None:
    jane = someone(dossier)
    before = content(dossier)
    source = tmp_path / "Brochure.pdf"
    source.write_bytes(b"%PDF-1.7")
    made = attach(dossier, jane.id, source)
    assert (made.name, made.size, made.media_type) == ("Brochure.pdf", 8, "application/pdf")
    assert attachments_of(dossier, jane.id) == (made,)
    assert label(dossier) == "Joindre Brochure.pdf à Jane Doe"
    source.unlink()
    assert file_of(dossier, made).read_bytes() == b"%PDF-1.7"
    file_of(dossier, made).unlink()
    with pytest.raises(UserError):
        file_of(dossier, made)
    dossier.undo()
    assert content(dossier) == before


def test_what_is_no_file_is_not_kept(dossier: Dossier, tmp_path: Path) -> None:
    jane = someone(dossier)
    with pytest.raises(UserError, match="est un dossier"):
        attach(dossier, jane.id, tmp_path)
    with pytest.raises(UserError):
        attach(dossier, jane.id, tmp_path / "gone.pdf")
    assert dossier.count(Query(Attachment)) == 0


def test_a_photo_takes_the_place_of_the_former_one(dossier: Dossier, tmp_path: Path) -> None:
    from PIL import Image

    jane = someone(dossier)
    for name, colour in (("one", "red"), ("two", "blue")):
        Image.new("RGB", (40, 30), colour).save(tmp_path / f"{name}.png")
    first = set_photo(dossier, jane, tmp_path / "one.png")
    before = content(dossier)
    second = set_photo(dossier, first, tmp_path / "two.png")
    (photo,) = dossier.of(Attachment.about, jane.id)
    assert (second.photo, photo.name, photo.media_type) == (photo.id, "two.jpg", "image/jpeg")
    assert attachments_of(dossier, jane.id) == ()
    dossier.undo()
    assert content(dossier) == before
    dossier.redo()
    current = dossier.get(Contact, jane.id)
    assert current
    assert remove_photo(dossier, current).photo is None
    assert dossier.count(Query(Attachment)) == 0
