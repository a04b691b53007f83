"""The office's own look, set once for all its pages."""

from collections.abc import Iterator
from io import BytesIO

import pypdfium2
import pytest
from PIL import Image

from iar_desktop.documents import DocumentType, Layout, all_documents, render
from iar_desktop.domain import Attachment, Contact, Delegation, Office
from iar_desktop.domain.office import PaperSize
from iar_desktop.schema.messages import N_
from iar_desktop.storage import files
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query
from tests.documents.kit.printing import pages
from tests.documents.knot import MAIN, tie
from tests.documents.test_every_document import assert_inside, everything

LETTER = (612, 792)
WINE = (0x7A, 0x1F, 0x3D)


def with_look(dossier: Dossier, **look: object) -> Office:
    out = BytesIO()
    Image.new("RGB", (300, 90), "#7a1f3d").save(out, "PNG")
    stored = files.store(dossier.path, out.getvalue())
    with dossier.change(N_("New")) as change:
        office = Office(name="Bureau de Reims", **look)
        logo = Attachment(about=office.id, name="logo.png", digest=stored.digest, size=stored.size)
        office.logo = logo.id
        change.add_all([logo, office])
    return office


def colours(pdf: bytes) -> set[tuple[int, ...]]:
    with pypdfium2.PdfDocument(pdf) as document:
        image = document[0].render(scale=1).to_pil().convert("RGB")
    return {colour for _count, colour in image.getcolors(1 << 24) or ()}


def test_letterhead_colour_footer_and_paper(empty: Dossier) -> None:
    with_look(
        empty,
        address="1 rue du Blé\n51100 Reims",
        phone="+33 1 99 00 12 34",
        website="https://bureau.example/",
        letterhead=True,
        accent="#7a1f3d",
        footer="Association loi 1901",
        confidentiality="Ne pas diffuser",
        paper=PaperSize.LETTER,
    )
    person = Contact(family_name="Roux")
    with empty.change(N_("New")) as change:
        change.add(person)
    rendered = render(empty, [person.id], Layout("contact"))
    (text,) = pages(rendered.pdf)
    for part in (
        "Bureau de Reims",
        "1 rue du Blé · 51100 Reims",
        "+33 1 99 00 12 34 · bureau.example",
        "Association loi 1901",
        "Ne pas diffuser",
    ):
        assert part in text
    with pypdfium2.PdfDocument(rendered.pdf) as pdf:
        assert pdf.get_page_size(0) == LETTER
        (logo,) = pdf[0].get_objects([pypdfium2.raw.FPDF_PAGEOBJ_IMAGE])
        left, bottom, right, top = logo.get_bounds()
    assert (right - left) / (top - bottom) == pytest.approx(300 / 90, abs=0.1)
    found = colours(rendered.pdf)
    assert any(max(abs(a - b) for a, b in zip(each, WINE, strict=True)) < 12 for each in found)


def test_without_a_letterhead_there_is_no_logo(empty: Dossier) -> None:
    with_look(empty, address="1 rue du Blé", letterhead=False)
    person = Contact(family_name="Roux")
    with empty.change(N_("New")) as change:
        change.add(person)
    rendered = render(empty, [person.id], Layout("contact"))
    assert "1 rue du Blé" not in pages(rendered.pdf)[0]
    with pypdfium2.PdfDocument(rendered.pdf) as pdf:
        assert not list(pdf[0].get_objects([pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]))


def test_the_usual_contacts_stand_where_a_visit_names_none(empty: Dossier) -> None:
    with_look(empty, day_contacts="Claire Moreau : +33 3 53 01 20 10")
    named = Delegation(name="Visite A", day_contacts="Luc Martin : +33 3 53 01 20 11")
    none = Delegation(name="Visite B")
    with empty.change(N_("New")) as change:
        change.add_all([named, none])
    first, second = pages(render(empty, [named.id, none.id], Layout("briefing")).pdf)
    assert ("Luc Martin" in first, "Claire Moreau" in first) == (True, False)
    assert ("Luc Martin" in second, "Claire Moreau" in second) == (False, True)


@pytest.fixture(scope="module")
def on_letter(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dossier]:
    with Dossier.create(tmp_path_factory.mktemp("letter") / "letter.iar") as made:
        tie(made, lambda field: f"t{field.name}")
        for office in made.all(Query(Office)):
            with made.change(N_("New")) as change:
                change.update(office, {Office.paper: PaperSize.LETTER})
        yield made


@pytest.mark.parametrize("document", all_documents(), ids=lambda each: str(each.name))
def test_every_document_fits_on_letter(document: DocumentType, on_letter: Dossier) -> None:
    rendered = render(on_letter, [MAIN[document.kinds[0]]], everything(document))
    assert_inside(rendered, document)
    with pypdfium2.PdfDocument(rendered.pdf) as pdf:
        sizes = {tuple(sorted(page.get_size())) for page in pdf}
    assert sizes == {LETTER} or document.paper == "bare"  # labels come on sheets of A4
