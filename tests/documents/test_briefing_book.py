"""The briefing book of a visit and of a congress."""

from collections.abc import Iterator
from datetime import date

import pypdfium2
import pytest

from iar_desktop.documents import Layout, RenderedDocument, render
from iar_desktop.domain import Congress, Contact, Delegation, Encounter, Participation
from iar_desktop.domain.participations import Role
from iar_desktop.schema.messages import N_
from iar_desktop.storage.dossier import Dossier
from tests.documents import fixed, fixed_programme
from tests.documents.approving import assert_approved
from tests.documents.kit.printing import by_poppler, pages, plain
from tests.documents.printing import said

CHAPTERS = [
    "Note de cadrage",
    "Fiche pays",
    "Biographies",
    "Organisations",
    "Programme",
    "Éléments de langage et questions probables",
    "Historique de la relation",
    "Annexe pratique",
]
INTERNAL = (
    "STRATEGIE-INTERNE",
    "ne pas parler d’exclusivité",  # good to know
    "A demandé les bilans.",  # an encounter
    "CADRAGE-DU-DOSSIER",
    "Alliance Star-COLIBRI",
    "lettre d’intention signée",  # the outcome
    "parle français",  # what to know of a delegate
    "Envoyer la note",  # what is promised
)


@pytest.fixture(scope="module")
def visit(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dossier]:
    with Dossier.create(tmp_path_factory.mktemp("book") / "book.iar") as made:
        fixed_programme.fill(made)
        yield made


@pytest.fixture(scope="module")
def book(visit: Dossier) -> RenderedDocument:
    return _book(visit)


def _book(dossier: Dossier, record: str = fixed.VISIT, **options: object) -> RenderedDocument:
    layout = Layout("briefing-book", **options)  # type: ignore[arg-type] # as given
    return render(dossier, [record], layout, printed_on=fixed.TODAY)


def test_the_pages_are_those_approved(visit: Dossier) -> None:
    chosen = ["scene-setter", "biographies", "organisations", "programme", "messages", "history"]
    assert_approved("briefing-book-fr", _book(visit, sections=chosen))


def test_chapters_in_english(visit: Dossier) -> None:
    chosen = ["country", "biographies", "annex"]
    assert_approved("briefing-book-en", _book(visit, language="en", sections=chosen))


def test_each_chapter_begins_a_page_that_the_contents_name(book: RenderedDocument) -> None:
    with pypdfium2.PdfDocument(book.pdf) as pdf:
        outline = [
            (each.get_title(), dest.get_index())
            for each in pdf.get_toc()
            if each.level == 0 and (dest := each.get_dest())
        ]
        labels = [pdf.get_page_label(number) for number in range(len(pdf))]
        contents = pdf[1].get_textpage().get_text_range()
    assert [title for title, _page in outline] == [
        "Délégation japonaise — NEDO",
        "Sommaire",
        *CHAPTERS,
    ]
    assert labels[:3] == ["i", "ii", "1"]
    for title, page in outline[2:]:
        (line,) = [each for each in contents.splitlines() if each.startswith(f"{title}")]
        assert line.split()[-1] == labels[page]
    text = pages(book.pdf)
    assert all(title in text[page] for title, page in outline)


def test_it_says_all_that_the_office_knows(book: RenderedDocument) -> None:
    text = said(book)
    assert [each for each in INTERNAL if each not in text] == []
    read_out = by_poppler(book.pdf)
    for native, name in list(fixed.NAMES.items())[:4]:
        assert plain(f"{native} · {name}") in read_out
    assert "Visiting Fellow, Green Chemistry Centre of Excellence (2019–2024)" in text
    assert "SECRETE" not in text
    assert "Paris + 7 h" in text


def test_what_is_shared_outside_keeps_the_offices_own(visit: Dossier) -> None:
    text = said(_book(visit, outside=True))
    assert [each for each in INTERNAL if each in text] == []
    assert "TANAKA Hiroshi" in text
    assert "Cartes de visite à deux mains." in text


def test_of_a_congress_it_presents_whom_to_find_but_not_to_others(visit: Dossier) -> None:
    assert "M. 田中 宏 · TANAKA Hiroshi" in said(_book(visit, fixed.CONGRESS))
    outside = said(_book(visit, fixed.CONGRESS, outside=True))
    assert "TANAKA" not in outside
    assert "Essais de Tsukuba" not in outside


@pytest.mark.parametrize("kind", [Delegation, Congress])
def test_of_an_event_of_which_nothing_is_known_there_is_the_cover(
    kind: type[Delegation], empty: Dossier
) -> None:
    with empty.change(N_("New")) as change:
        event = change.add(kind(name="Visite"))
    (cover,) = pages(_book(empty, event.id).pdf)
    assert "Visite Dossier de briefing" in cover


def test_a_great_delegation_is_printed_whole(empty: Dossier) -> None:
    with empty.change(N_("New")) as change:
        event = change.add(Delegation(name="Visite", country="AQ", starts_on=date(2026, 10, 14)))
        for number in range(80):
            person = change.add(
                Contact(
                    family_name=f"Nom{number}" + "x" * (number % 5 * 40),
                    native_name="田中 宏" if number % 2 else "विक्रम",
                    good_to_know="Une phrase à savoir. " * (600 if number == 7 else number % 9),
                    languages=("ar", "fr"),
                )
            )
            change.add(
                Participation(
                    event=event.id,
                    contact=person.id,
                    role=Role.DELEGATE,
                    position=number,
                    function="Directeur " * (number % 12),
                )
            )
            change.add(Encounter(contact=person.id, summary=f"Dit-{number}."))
    rendered = _book(empty, event.id)
    text = said(rendered)
    assert rendered.warnings == ()
    for number in range(80):
        assert f"NOM{number}" in text
        assert f"Dit-{number}." in text
    assert text.count("savoir.") == 600 + sum(each % 9 for each in range(80) if each != 7)
    assert all(len(page) > 150 for page in pages(rendered.pdf)[1:])
