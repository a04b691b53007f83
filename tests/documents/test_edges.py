"""Sheets of records as nobody expects them: bare, enormous, hostile."""

import warnings
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from iar_desktop.domain import (
    Attachment,
    Congress,
    Contact,
    Delegation,
    Note,
    Participation,
    Session,
)
from iar_desktop.domain.participations import Role
from iar_desktop.schema.entity import Entity, own_fields
from iar_desktop.schema.kinds import LongText, Text
from iar_desktop.schema.messages import N_
from iar_desktop.storage import files
from iar_desktop.storage.dossier import Dossier
from tests.documents import fixed
from tests.documents.kit.printing import by_poppler, pages, plain
from tests.documents.printing import said, sheet

PRINTABLE = st.characters(exclude_categories=["Cs", "Cc", "Cf"])
KINDS = (Delegation, Congress, Contact)
PAYLOADS = (
    "<b>gras",
    '<img src="/etc/passwd"/>',
    "&amp; &lt; &#x41;",
    '<a href="javascript:alert(1)">x</a>',
    "</para><font size=99>",
    "%d {name} \\n (BT) ET $",
)


def keep(dossier: Dossier, *records: Entity) -> None:
    with dossier.change(N_("New")) as change:
        change.add_all(records)


def titled(kind: type[Entity], title: str) -> Entity:
    return Contact(family_name=title) if kind is Contact else kind(name=title)


def filled(kind: type[Entity], text: str) -> Entity:
    """A record with ``text`` in each of its fields of text, as far as each takes it."""
    values = {
        field.name: text[: field.kind.longest].strip() or "x"
        for field in own_fields(kind)
        if isinstance(field.kind, Text) and type(field.kind) in (Text, LongText)
    }
    return kind(**values)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_nothing_but_a_title(kind: type[Entity], language: str, empty: Dossier) -> None:
    record = titled(kind, "Sans rien")
    keep(empty, record)
    rendered = sheet(empty, record.id, language=language)
    (page,) = pages(rendered.pdf)
    assert "SANS RIEN" in page.upper()
    assert rendered.warnings == ()
    with pypdfium2.PdfDocument(rendered.pdf) as pdf:
        assert [mark.level for mark in pdf.get_toc()] == [0]


def test_sixty_delegates_with_long_names_in_five_scripts(empty: Dossier) -> None:
    visit = Delegation(name="Grande délégation", starts_on=fixed.TODAY)
    scripts = list(fixed.NAMES)
    people = [
        Contact(
            family_name=f"Family{number} " + "x" * 180,
            given_name="y" * 150,
            native_name=f"{scripts[number % 5]} " * 8,
        )
        for number in range(60)
    ]
    parts = [
        Participation(event=visit.id, contact=each.id, role=Role.DELEGATE, position=rank)
        for rank, each in enumerate(people, 1)
    ]
    keep(empty, visit, *people, *parts)
    rendered = sheet(empty, visit.id)
    found = pages(rendered.pdf)
    text = " ".join(found)
    assert [n for n in range(60) if f"FAMILY{n} " not in text] == []
    assert all("# Nom" in page for page in found)
    assert rendered.warnings == ()


def test_eighty_sessions_over_four_days(empty: Dossier) -> None:
    visit = Delegation(name="Visite", starts_on=fixed.TODAY)
    start = datetime(2026, 10, 12, 8, 0)
    items = [
        Session(
            event=visit.id,
            name=f"Étape-{number}.",
            starts_at=start + timedelta(days=number // 20, minutes=30 * (number % 20)),
        )
        for number in range(80)
    ]
    keep(empty, visit, *items, Session(event=visit.id, name="Un jour"))
    text = said(sheet(empty, visit.id))
    positions = [text.index(f"Étape-{number}.") for number in range(80)]
    assert positions == sorted(positions)
    for day in ("Lundi 12 octobre", "Mardi 13 octobre", "Jeudi 15 octobre", "Sans date Un jour"):
        assert day in text


def test_five_pages_of_talking_points(empty: Dossier) -> None:
    points = "\n".join(f"Point-{number}. " + "mot " * 40 for number in range(120))
    visit = Delegation(name="Visite", talking_points=points)
    keep(empty, visit)
    rendered = sheet(empty, visit.id)
    assert len(pages(rendered.pdf)) >= 5
    text = said(rendered)
    assert [n for n in range(120) if f"• Point-{n}. mot" not in text] == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("payload", PAYLOADS)
def test_nothing_is_markup(kind: type[Entity], payload: str, empty: Dossier) -> None:
    record = filled(kind, payload)
    keep(empty, record)
    rendered = sheet(empty, record.id)
    text = said(rendered).upper()
    assert text.count(plain(payload).upper()) >= 2
    with pypdfium2.PdfDocument(rendered.pdf) as pdf:
        for page in pdf:
            assert not list(page.get_objects([pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]))
    for sign in (b"/URI", b"/JavaScript", b"/Launch", b"/Annots"):
        assert sign not in rendered.pdf


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(
    st.text(st.characters(exclude_categories=["Cs", "Cc", "Cf"]), max_size=200),
    st.sampled_from(KINDS),
)
def test_any_text_in_every_field_is_printed(empty: Dossier, text: str, kind: type[Entity]) -> None:
    record = filled(kind, text)
    keep(empty, record)
    assert sheet(empty, record.id).pdf.startswith(b"%PDF-1.")


@pytest.mark.parametrize(
    "text", ["mot " * 25_000, "m" * 100_000, "a\n" * 50_000, "漢" * 100_000, "م" * 100_000]
)
def test_the_longest_texts(text: str, empty: Dossier) -> None:
    visit = Delegation(name="Visite", purpose=text.strip())
    keep(empty, visit)
    rendered = sheet(empty, visit.id)
    assert len(pages(rendered.pdf)) < 1000
    (warning,) = rendered.warnings
    assert "50\u202f000" in warning


def test_a_note_of_many_pages_on_a_contact_sheet(empty: Dossier) -> None:
    person = Contact(family_name="Roux")
    keep(empty, person, Note(about=person.id, text="\n".join(f"x{n}x" for n in range(200))))
    text = said(sheet(empty, person.id))
    assert [n for n in range(200) if f"x{n}x" not in text] == []


@pytest.mark.parametrize("native", ["ᓄᓇ", "Zoé 𒀀"])
def test_a_character_that_no_font_has_is_a_box_and_named(native: str, empty: Dossier) -> None:
    person = Contact(family_name="Roux", native_name=native)
    keep(empty, person)
    rendered = sheet(empty, person.id)
    (warning,) = rendered.warnings
    strange = native.rsplit(maxsplit=1)[-1][0]
    assert f"«\u202f{strange}\u202f» (U+{ord(strange):04X})" in warning
    assert "Roux" in warning
    assert strange in by_poppler(rendered.pdf)  # still there to be copied


@pytest.mark.parametrize("native", ["김민준", "陈敏", "王丽华", "뷁똠방각하"])
def test_korean_and_simplified_chinese_names(native: str, empty: Dossier) -> None:
    person = Contact(family_name="Kim", native_name=native)
    keep(empty, person)
    rendered = sheet(empty, person.id)
    assert rendered.warnings == ()
    assert f"{native} · KIM" in said(rendered)


def with_photo(dossier: Dossier, content: bytes) -> tuple[Contact, Path]:
    stored = files.store(dossier.path, content)
    person = Contact(family_name="Roux", given_name="Zoé")
    photo = Attachment(about=person.id, name="a.jpg", digest=stored.digest, size=stored.size)
    person = Contact(id=person.id, family_name="Roux", given_name="Zoé", photo=photo.id)
    keep(dossier, photo, person)
    return person, files.path_of(dossier.path, stored.digest)


def test_a_photo_that_is_no_picture(empty: Dossier) -> None:
    person, _path = with_photo(empty, b"no picture at all")
    assert_initials(empty, person)


def test_a_photo_that_vanished(empty: Dossier) -> None:
    person, path = with_photo(empty, fixed.portrait())
    assert "ZR" not in said(sheet(empty, person.id))
    path.chmod(0o600)
    path.unlink()
    assert_initials(empty, person)


def assert_initials(dossier: Dossier, person: Contact) -> None:
    rendered = sheet(dossier, person.id)
    assert "ZR" in said(rendered)
    assert rendered.warnings == (
        "Une image est illisible, des initiales la remplacent\u00a0: Zoé Roux.",
    )


def test_a_photo_held_upright(empty: Dossier, tmp_path: Path) -> None:
    picture = Image.new("RGB", (200, 100), "blue")
    picture.paste("red", (0, 0, 100, 100))  # the left half, which the camera says is the top
    exif = Image.Exif()
    exif[0x0112] = 6  # turn to the right
    picture.save(tmp_path / "a.jpg", exif=exif)
    person, _path = with_photo(empty, (tmp_path / "a.jpg").read_bytes())
    top, foot = _colours(sheet(empty, person.id).pdf)
    assert top[0] - top[2] > 150
    assert foot[2] - foot[0] > 150


def _colours(pdf: bytes) -> Sequence[tuple[int, int, int]]:
    """The colours in the upper and the lower part of the photo, at the top left of the page."""
    with pypdfium2.PdfDocument(pdf) as document:
        image = document[0].render(scale=1).to_pil().convert("RGB")
    return [image.getpixel((60, y)) for y in (60, 120)]


def test_no_warning_of_a_library_reaches_the_user(dossier: Dossier) -> None:
    with warnings.catch_warnings(record=True) as caught:
        sheet(dossier, fixed.TANAKA)
    assert caught == []
