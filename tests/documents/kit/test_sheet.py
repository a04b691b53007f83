"""The whole sheet: furniture, outline, properties, the same bytes."""

from datetime import date

import pypdfium2
import pytest

from iar_desktop.documents.kit.block import Block, PageBreak
from iar_desktop.documents.kit.facts import Facts
from iar_desktop.documents.kit.heading import Heading, Title, subtitle
from iar_desktop.documents.kit.lists import bullets, numbered
from iar_desktop.documents.kit.report import Report
from iar_desktop.documents.kit.sheet import About, build, section
from iar_desktop.documents.kit.text.shaping import _shape_short
from iar_desktop.documents.kit.text.text import Text
from tests.documents.kit.printing import ABOUT, FURNITURE, pages, printed


def story() -> list[Block]:
    return [
        Title("Délégation japonaise — NEDO"),
        subtitle("Japon · 14–16 octobre 2026"),
        Facts([("Chef", "田中 宏\nTanaka Hiroshi"), ("Vide", ""), ("Langues", "japonais")]),
        *section("Messages", bullets(["Expérience", "Plateforme"])),
        *section("Questions", numbered(["Combien ?"])),
        *section("Rien", []),
    ]


def test_a_page_reads_from_top_to_bottom() -> None:
    (page,) = pages(printed(story()))
    assert page == (
        "Délégation japonaise — NEDO Japon · 14–16 octobre 2026 CHEF 田中 宏 Tanaka Hiroshi"
        " LANGUES japonais Messages • Expérience • Plateforme Questions 1. Combien ?"
        " PÔLE IAR FICHE — usage interne Imprimé le 12 octobre 2026 1 / 1"
    )


def test_the_file_says_what_it_is() -> None:
    with pypdfium2.PdfDocument(printed(story())) as document:
        assert document.get_metadata_dict(skip_empty=True) == {
            "Title": "Délégation",
            "Author": "Pôle IAR",
            "Subject": "Fiche",
            "Creator": "IAR Desktop",
            "Producer": document.get_metadata_value("Producer"),
            "CreationDate": "D:20261012000000+00'00'",
            "ModDate": "D:20261012000000+00'00'",
        }
        entries = [(mark.level, mark.get_title()) for mark in document.get_toc()]
    assert entries == [(0, "Délégation japonaise — NEDO"), (1, "Messages"), (1, "Questions")]


def test_the_same_input_gives_the_same_bytes() -> None:
    first = printed(story())
    printed([Text("autre 髙橋 محمد")])
    _shape_short.cache_clear()
    assert printed(story()) == first
    later = About(ABOUT.title, ABOUT.author, ABOUT.language, date(2026, 10, 13))
    assert build(story(), later, FURNITURE, Report()) != first


def test_a_sheet_in_four_scripts_is_small_and_true_to_size() -> None:
    words = "Délégation Nguyễn 新エネルギー・産業技術総合開発機構 سعادة الدكتور नवीकरणीय ऊर्जा "
    pdf = printed([*story(), *section("Textes", [Text(words * 90)])])
    assert len(pdf) < 120_000
    with pypdfium2.PdfDocument(pdf) as document:
        assert len(document) == 2
        sizes = {tuple(round(side, 2) for side in page.get_size()) for page in document}
        assert [document.get_page_label(index) for index in range(2)] == ["1", "2"]
    assert sizes == {(595.28, 841.89)}


def test_headings_have_levels() -> None:
    blocks = [
        Title("Livre"), Title("Chapitre", 1), Heading("Partie", 2), Text("a"), Heading("Autre"),
        Text("b")
    ]  # fmt: skip
    with pypdfium2.PdfDocument(printed(blocks)) as document:
        assert [(mark.level, mark.get_title()) for mark in document.get_toc()] == [
            (0, "Livre"), (1, "Chapitre"), (2, "Partie"), (1, "Autre")
        ]  # fmt: skip


def test_every_page_is_numbered() -> None:
    blocks: list[Block] = [Text("a"), PageBreak(), Text("b"), PageBreak(), Text("c"), PageBreak()]
    assert [page[-5:] for page in pages(printed(blocks))] == ["1 / 3", "2 / 3", "3 / 3"]


def test_a_sheet_without_content_is_one_page() -> None:
    assert len(pages(printed([]))) == 1


@pytest.mark.parametrize("lines", range(54, 62))
def test_a_heading_is_never_last_on_a_page(lines: int) -> None:
    blocks = [Text("\n".join(["ligne"] * lines)), *section("Titre", [Text("dessous\n" * 4)])]
    (page,) = (page for page in pages(printed(blocks)) if "Titre" in page)
    assert "Titre dessous dessous" in page


def test_headings_of_sections_alone_enter_the_outline() -> None:
    with pypdfium2.PdfDocument(printed(section("Notes", [Text("a")]))) as document:
        assert [(mark.level, mark.get_title()) for mark in document.get_toc()] == [(0, "Notes")]


def test_every_font_is_embedded_and_no_glyph_is_missing() -> None:
    pdf = printed(story())
    assert pdf.count(b"/FontFile2") == 3
    assert b"Helvetica" not in pdf
