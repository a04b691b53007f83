"""What holds for every document of records: bare, hostile, enormous; for whom it is."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from iar_desktop.documents import (
    Audience,
    DocumentType,
    Layout,
    RenderedDocument,
    all_documents,
    render,
)
from iar_desktop.documents.kit.paper import PORTRAIT, paper_for
from iar_desktop.documents.reading.office import the_office
from iar_desktop.documents.registry import InternalSection
from iar_desktop.documents.rendering import blocks, prepare
from iar_desktop.schema.entity import Entity, registry
from iar_desktop.schema.field import Field
from iar_desktop.schema.messages import N_, PAPER_LANGUAGES
from iar_desktop.storage.dossier import Dossier
from tests.documents.kit.printing import pages, plain
from tests.documents.knot import MAIN, tie

EVERY = [(document, kind) for document in all_documents() for kind in document.kinds]
IDS = [f"{document.name}-{kind}" for document, kind in EVERY]
each_document = pytest.mark.parametrize(("document", "kind"), EVERY, ids=IDS)

PAYLOAD = (
    '<b>gras <img src="/etc/passwd"/> &amp;&#x41; <a href="javascript:alert(1)">x</a> '
    "</para> file:///etc/passwd %d {name} \\n (BT) ET $"
)
ALLOWED = re.compile(rb"mailto:|tel:|https?://|geo:")
A4 = PORTRAIT[:2]
FUZZ = 4.5  # points: the ink of a letter may reach over its own width, in a title by a quarter em


def everything(document: DocumentType, language: str = "fr", *, outside: bool = False) -> Layout:
    """All sections of a document, the unusual ones too."""
    sections = [section.key for section in document.sections]
    return Layout(document.name, language, sections, outside=outside)


@pytest.fixture(scope="module")
def tied(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dossier]:
    """Records of every entity, each text of which tells whose it is."""

    def fill(field: Field[object]) -> str:
        if field.sensitive:
            return "SENSIBLE"
        return "INTERNE" if field.internal or field.owner.internal else f"t{field.name}"

    with Dossier.create(tmp_path_factory.mktemp("tied") / "tied.iar") as made:
        tie(made, fill)
        yield made


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dossier]:
    """The same, each text a payload."""
    with Dossier.create(tmp_path_factory.mktemp("hostile") / "hostile.iar") as made:
        tie(made, lambda _field: PAYLOAD)
        yield made


@pytest.fixture(scope="module")
def endless(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dossier]:
    """The same, each text as long as its field takes: words without end, in five scripts."""
    words = "".join(each * 300 for each in ("Œuvre", "田中", "क्षत्रिय", "محمد", "Đặng")) * 100
    with Dossier.create(tmp_path_factory.mktemp("endless") / "endless.iar") as made:
        tie(made, lambda field: words[: 6000 if field.owner is registry["delegation"] else 900])
        yield made


def bare(kind: str) -> Entity:
    """A record with nothing but what it must have."""
    entity = registry[kind]
    needed = {
        name: "Sans rien"
        for name, each in entity.fields.items()
        if each.required and each.default == "" and name in {"name", "family_name"}
    }
    if "country" in entity.fields and entity.fields["country"].required:
        needed["country"] = "JP"
    return entity(**needed)


def assert_inside(rendered: RenderedDocument, document: DocumentType) -> None:
    """Nothing is outside of the body and the edges, and no page is blank."""
    margin = paper_for(document.paper).margin
    with pypdfium2.PdfDocument(rendered.pdf) as pdf:
        for number, page in enumerate(pdf, 1):
            width, height = page.get_size()
            text = page.get_textpage()
            count = text.count_rects()
            assert count or len(list(page.get_objects())) > 1, f"page {number} is blank"
            for index in range(count):
                box = text.get_rect(index)
                left, bottom, right, top = box
                said = (number, text.get_text_bounded(*box)[:80])
                assert left >= margin - FUZZ, said
                assert right <= width - margin + FUZZ, said
                assert bottom >= 0
                assert top <= height


@each_document
def test_nothing_but_a_title(document: DocumentType, kind: str, empty: Dossier) -> None:
    if kind == "session":
        visit = bare("delegation")
        record: Entity = registry["session"](name="Sans rien", event=visit.id)
        kept = [visit, record]
    else:
        record = bare(kind)
        kept = [record]
    with empty.change(N_("New")) as change:
        change.add_all(kept)
    rendered = render(empty, [record.id], everything(document))
    assert len(pages(rendered.pdf)) >= 1
    assert_inside(rendered, document)


@each_document
def test_nothing_is_markup(document: DocumentType, kind: str, hostile: Dossier) -> None:
    rendered = render(hostile, [MAIN[kind]], everything(document))
    for sign in (b"/JavaScript", b"/JS", b"/Launch", b"/GoToR", b"/SubmitForm", b"/EmbeddedFile"):
        assert sign not in rendered.pdf
    targets = re.findall(rb"/URI \(((?:[^()\\]|\\.)*)\)", rendered.pdf)
    assert [each for each in targets if not ALLOWED.match(each)] == []
    assert not [each for each in targets if b"javascript" in each and b"openstreetmap" not in each]
    with pypdfium2.PdfDocument(rendered.pdf) as pdf:
        for page in pdf:
            assert not list(page.get_objects([pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]))
    assert_inside(rendered, document)


@pytest.mark.parametrize("document", [each for each in all_documents() if each.paper != "bare"])
def test_what_was_typed_is_what_is_read(document: DocumentType, hostile: Dossier) -> None:
    rendered = render(hostile, [MAIN[document.kinds[0]]], everything(document))
    text = "".join("".join(pages(rendered.pdf)).split()).upper()
    assert "".join(plain("<b>gras <img").split()).upper() in text


@each_document
def test_words_without_end(document: DocumentType, kind: str, endless: Dossier) -> None:
    rendered = render(endless, [MAIN[kind]], everything(document))
    assert_inside(rendered, document)
    assert [each for each in rendered.warnings if "U+" in each] == []


@each_document
def test_what_is_internal_stays_in_the_office(
    document: DocumentType, kind: str, tied: Dossier
) -> None:
    is_outside = document.audience is not Audience.OFFICE
    rendered = render(tied, [MAIN[kind]], everything(document, outside=is_outside))
    text = " ".join(pages(rendered.pdf)).upper()
    assert ("INTERNE" not in text) or not is_outside
    assert ("SENSIBLE" not in text) or document.sensitive
    if document.sensitive:
        assert "DONNÉES SENSIBLES" in text


@each_document
def test_the_same_input_gives_the_same_bytes(
    document: DocumentType, kind: str, tied: Dossier
) -> None:
    first, second = (render(tied, [MAIN[kind]], Layout(document.name)).pdf for _time in range(2))
    assert first == second


@pytest.mark.parametrize("language", PAPER_LANGUAGES)
@pytest.mark.parametrize("document", all_documents(), ids=lambda each: str(each.name))
def test_what_the_file_says_of_itself(document: DocumentType, language: str, tied: Dossier) -> None:
    rendered = render(tied, [MAIN[document.kinds[0]]], Layout(document.name, language))
    with pypdfium2.PdfDocument(rendered.pdf) as pdf:
        known = pdf.get_metadata_dict()
        assert (bool(known["Title"]), known["Author"]) == (True, "tname")
        assert sorted(pdf.get_page_size(0)) == pytest.approx(sorted(A4), abs=0.01)
    assert f"/Lang ({language})".encode() in rendered.pdf
    assert len(rendered.pdf) < 250_000


def test_every_file_of_the_folder_is_registered() -> None:
    folder = Path(__file__).parents[2] / "iar_desktop" / "documents"
    names = {each.name for each in all_documents()}
    assert {"briefing", "contact", "mission"} <= names
    assert all((folder / f"{name.replace('-', '_')}.py").exists() for name in names)


@pytest.mark.parametrize(
    "document",
    [each for each in all_documents() if each.audience is Audience.EITHER],
    ids=lambda each: each.name,
)
def test_a_section_of_internal_fields_alone_is_said_to_stay_in_the_office(
    document: DocumentType, tied: Dossier
) -> None:
    """The preview tells by this what is left out of a sheet to share outside."""
    inside, outside = set[str](), set[str]()
    for kind in document.kinds:
        for found, share in ((inside, False), (outside, True)):
            found.update(printed(tied, MAIN[kind], everything(document, outside=share)))
    internal = {each.key for each in document.sections if isinstance(each, InternalSection)}
    assert inside - outside <= internal
    assert not outside & internal


def printed(dossier: Dossier, record_id: str, layout: Layout) -> Iterator[str]:
    """Yield the keys of the sections that are not empty."""
    for part in layout.sections or ():
        assert isinstance(part, str)
        ready = prepare(dossier, [record_id], layout._replace(sections=[part]))
        alone = prepare(dossier, [record_id], layout._replace(sections=[]))
        day, office = date(2026, 11, 23), the_office(ready.reader)
        if len(list(blocks(ready, office, day))) > len(list(blocks(alone, office, day))):
            yield part
