"""Whatever is printed fits: nothing leaves the body, no page is blank, no heading is alone."""

from collections.abc import Sequence
from io import BytesIO
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from iar_desktop.documents.kit.beside import Beside
from iar_desktop.documents.kit.block import Beginning, Block, PageBreak
from iar_desktop.documents.kit.columns import Column
from iar_desktop.documents.kit.contents import Contents
from iar_desktop.documents.kit.cover import Cover
from iar_desktop.documents.kit.facts import Facts
from iar_desktop.documents.kit.heading import Heading, Title, subtitle
from iar_desktop.documents.kit.lists import bullets
from iar_desktop.documents.kit.look import Look
from iar_desktop.documents.kit.paper import Kind, Size, paper_for
from iar_desktop.documents.kit.photo import Photo
from iar_desktop.documents.kit.sheet import section
from iar_desktop.documents.kit.side_by_side import SideBySide
from iar_desktop.documents.kit.table import Band, Table
from iar_desktop.documents.kit.text.text import Text
from tests.documents.kit.walking import Walked, walked

HEADED = "§"  # begins each title and heading
ROW = "№"  # begins each row
WORDS = (
    "Anne",
    "Nguyễn-Thị",
    "Bioraffinerie",
    "田中 宏",
    "R&D",
    "محمد",
    "Wirtschaftsförderungs" * 3,
)
LOGO = BytesIO()
Image.new("L", (230, 90), 0).save(LOGO, "PNG")
LOOKS = (
    Look(),
    Look(
        "#fff000", letterhead="Pôle\nLaon\n1\n2\n3\n4\n5", foot="Association " * 40, paper="letter"
    ),
)

quick = settings(max_examples=20, deadline=None)

names = st.one_of(
    st.text(st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1, max_size=200),
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join),
    st.sampled_from(["W" * 200, "i", "Ä" * 100]),
)
texts = st.tuples(names, st.sampled_from([1, 2, 3, 4, 30, 200, 900])).map(
    lambda made: " ".join([made[0][:40]] * made[1])[:22_000]  # some five pages
)
papers = st.sampled_from([("portrait", "a4"), ("landscape", "a4"), ("portrait", "letter")])


def shown(text: str) -> str:
    """``text`` as a title that can be found on the page."""
    return f"{HEADED} {text}"


def rows(count: int, name: str, lines: int) -> list[list[str] | Band]:
    made: list[list[str] | Band] = []
    for number in range(count):
        if number % 40 == 0:
            made.append(Band(f"Jour {number // 40}"))
        text = "\n".join([f"{ROW}{number}."] + [name[:60]] * (number % (lines + 1)))
        made.append([text, name if number % 7 == 0 else "x", f"fin{number}."])
    return made


def check(pages: Sequence[Walked]) -> None:
    for number, page in enumerate(pages, 1):
        assert page.lines, f"page {number} is blank"
        assert page.outside() == [], f"page {number}"
        ends = page.place == "body" and page.lowest.text.startswith(HEADED)
        assert not ends, f"a heading ends page {number}"


@quick
@given(names, texts, st.integers(0, 40), st.integers(0, 12), papers, st.sampled_from(LOOKS))
def test_a_sheet(
    name: str, text: str, lines: int, facts: int, paper: tuple[Kind, Size], look: Look
) -> None:
    blocks: list[Block] = [
        Beginning("x"),
        Title(shown(name)),
        subtitle(name),
        Facts([(name, text)] * facts),
        Text("\n".join(["ligne"] * lines)),
        *section(shown(name), [Text(text)]),
        Heading(shown("partie"), level=2),
        *bullets([text, name]),
        *section(shown("x"), [Beside(Photo(None, name), [Title(name), Text(name), Text(text)])]),
        *section(shown("y"), [SideBySide([(name, text), (text[:300], name)], (name, "x"))]),
        PageBreak("y"),
        PageBreak(),
        *section(shown("z"), [Text(name)]),
    ]
    check(walked(blocks, paper_for(*paper), look))


@quick
@given(
    st.integers(0, 300),
    names,
    st.integers(0, 6),
    st.integers(1, 60),
    papers,
    st.sampled_from([0, 28]),
)
def test_a_table(
    count: int, name: str, lines: int, above: int, paper: tuple[Kind, Size], height: float
) -> None:
    columns = [Column("Tête", 0), Column("Nom", 3), Column("Fin")]
    table = Table(columns, rows(count, name, lines), row_height=height)
    blocks = [
        Text("\n".join(["ligne"] * above)),
        *section(shown("Table"), [table] if count else []),
    ]
    pages = walked(blocks, paper_for(*paper))
    check(pages)
    for page in pages:
        inside = {line.text for line in page.lines}
        begun = {text[1:] for text in inside if text.startswith(ROW)}
        assert {f"fin{number}" for number in begun} <= inside  # the whole row is here
        assert not begun or "Tête" in inside
    said = " ".join(page.text for page in pages)
    assert all(said.count(f"{ROW}{number}.") == 1 for number in range(count))


@quick
@given(
    st.lists(names, min_size=1, max_size=40),
    names,
    texts,
    st.integers(1, 3),
    papers,
    st.sampled_from(LOOKS),
)
def test_a_book(
    titles: list[str], name: str, text: str, many: int, paper: tuple[Kind, Size], look: Look
) -> None:
    chapters = [
        block
        for number, title in enumerate(titles * many)
        for block in (
            *([PageBreak()] if number % 3 == 0 else []),
            Title(shown(title)),
            *section(shown(name), [Text(text[: 300 * (number % 4 + 1)])]),
        )
    ]
    cover = Cover(name, name, [name, text[:600]], Photo(None, name, 90, 120))
    front = [Beginning("x"), cover, Contents(shown("Sommaire"))]
    pages = walked([*front, *chapters], paper_for(*paper), look)
    check(pages)
    assert [page.place for page in pages[:2]] == ["cover", "front"]
    assert [page.paper.bare for page in pages] == [True, *[False] * (len(pages) - 1)]
    heights = sorted({line.bottom for line in pages[0].lines})
    assert all(above - below > 6 for below, above in pairwise(heights))


def test_what_is_higher_than_a_page_is_made_smaller() -> None:
    pages = walked([Title(shown("x")), Photo(None, "Anne Berg", 400, 1200)])
    check(pages)
    assert len(pages) == 1


@pytest.mark.parametrize("lines", range(40, 64))
@pytest.mark.parametrize("following", [1, 2, 3, 4])
def test_a_heading_has_company(lines: int, following: int) -> None:
    blocks = [
        Text("\n".join(["avant"] * lines)),
        Title(shown("un")),
        subtitle("deux"),
        *section(shown("trois"), [Text("\n".join(["dessous"] * following))]),
    ]
    pages = walked(blocks)
    check(pages)
    (page,) = (page for page in pages if shown("un") in page.text)
    assert f"{shown('un')} deux {shown('trois')} dessous" in page.text
    assert page.text.count("dessous") in (following, *range(2, following - 1))  # no single line
