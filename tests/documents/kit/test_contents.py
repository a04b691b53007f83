"""Books: a cover, the contents, numbers of pages."""

import re

import pypdfium2
import pytest

from iar_desktop.documents.kit.block import Beginning, Block, PageBreak
from iar_desktop.documents.kit.contents import Contents
from iar_desktop.documents.kit.cover import Cover
from iar_desktop.documents.kit.heading import Heading, Title
from iar_desktop.documents.kit.look import Look
from iar_desktop.documents.kit.numbering import Place, numbered, roman
from iar_desktop.documents.kit.report import Report
from iar_desktop.documents.kit.sheet import build
from iar_desktop.documents.kit.text.text import Span, Text
from tests.documents.kit.printing import ABOUT, FURNITURE, pages, printed


def chapters(count: int, name: str = "Chapitre") -> list[Block]:
    return [
        block
        for number in range(1, count + 1)
        for block in (PageBreak(), Title(f"{name} {number}"), Heading("Partie"), Text("texte"))
    ]


def book(count: int = 2) -> list[Block]:
    cover = Cover("Délégation", "14 octobre", ["Par Claire", ["Pour ", Span("tous", bold=True)]])
    return [Beginning("Délégation"), cover, Contents("Sommaire"), *chapters(count)]


def test_a_book_from_cover_to_end() -> None:
    pdf = build(book(), ABOUT, FURNITURE, Report(), look=Look(letterhead="Pôle IAR\nLaon"))
    around = "PÔLE IAR FICHE — usage interne Imprimé le 12 octobre 2026"
    assert pages(pdf) == [
        "Pôle IAR Laon Délégation 14 octobre Par Claire Pour tous",
        f"Sommaire Chapitre 1 1 Partie 1 Chapitre 2 2 Partie 2 {around} ii",
        f"Chapitre 1 Partie texte {around} 1 / 2",
        f"Chapitre 2 Partie texte {around} 2 / 2",
    ]
    assert b"/PageMode /UseOutlines" in pdf
    with pypdfium2.PdfDocument(pdf) as document:
        assert [document.get_page_label(index) for index in range(4)] == ["i", "ii", "1", "2"]
        found = [(mark.level, mark.get_title(), _page(mark)) for mark in document.get_toc()]
    assert found == [
        (0, "Délégation", 0), (0, "Sommaire", 1), (0, "Chapitre 1", 2), (1, "Partie", 2),
        (0, "Chapitre 2", 3), (1, "Partie", 3),
    ]  # fmt: skip


def _page(mark: pypdfium2.PdfBookmark) -> int | None:
    destination = mark.get_dest()
    return destination.get_index() if destination else None


def test_contents_longer_than_a_page_do_not_move_the_numbers() -> None:
    found = pages(printed(book(120)))
    assert len(found) == 1 + 6 + 120
    said = " ".join(found[1:7])
    numbers = re.findall(r"Chapitre (\d+) (\d+) Partie (\d+)", said)
    assert numbers == [(str(number),) * 3 for number in range(1, 121)]
    assert found[6].endswith(" vii")
    assert found[7].endswith(" 1 / 120")


def test_each_entry_leads_to_its_place() -> None:
    pdf = printed(book(3))
    links = re.findall(rb"<<[^<>]*/Subtype /Link[^<>]*>>", pdf)
    targets = [re.findall(rb"/Dest (\[[^\]]*\])", link) for link in links]
    assert [len(each) for each in targets] == [1] * 6
    assert len({each[0] for each in targets}) == 6


def test_contents_without_a_cover_count_their_pages() -> None:
    found = pages(printed([Contents("Sommaire"), *chapters(2)]))
    assert [page.rsplit(" ", 3)[-3:] for page in found] == [[n, "/", "3"] for n in "123"]
    assert found[0].startswith("Sommaire Chapitre 1 2 Partie 2 Chapitre 2 3 Partie 3 ")


def test_two_books_in_one_file_begin_anew() -> None:
    second = [PageBreak("b"), Cover("Mission"), Contents("Sommaire"), *chapters(1, "Étape")]
    found = pages(printed([*book(1), *second]))
    assert [page.rsplit("2026 ", 1)[-1] for page in found] == [
        "Délégation 14 octobre Par Claire Pour tous", "ii", "1 / 1", "Mission", "ii", "1 / 1"
    ]  # fmt: skip
    assert found[1].startswith("Sommaire Chapitre 1 1 Partie 1 PÔLE")
    assert found[4].startswith("Sommaire Étape 1 1 Partie 1 PÔLE")


def test_contents_of_nothing_are_no_page() -> None:
    assert len(pages(printed([Text("a"), Contents(), Text("b")]))) == 2
    assert len(pages(printed([Contents()]))) == 1


@pytest.mark.parametrize(
    ("places", "said"),
    [
        (["body", "body"], ["1 / 2", "2 / 2"]),
        (["front", "body"], ["1 / 2", "2 / 2"]),
        (["cover"], ["i"]),
        (["cover", "front", "body", "front"], ["i", "ii", "1 / 2", "2 / 2"]),
        (["body", "cover", "body", "cover", "front"], ["1 / 1", "i", "1 / 1", "i", "ii"]),
    ],
)
def test_numbers(places: list[Place], said: list[str]) -> None:
    assert [each.of_all for each in numbered(places)] == said


def test_roman_numbers() -> None:
    assert [roman(each) for each in (1, 4, 9, 14, 40, 88)] == [
        "i", "iv", "ix", "xiv", "xl", "lxxxviii"
    ]  # fmt: skip
