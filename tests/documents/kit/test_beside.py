"""Photos with texts, pairs of texts, facts: what goes on over pages."""

import re

from iar_desktop.documents.kit.beside import Beside
from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.facts import Facts
from iar_desktop.documents.kit.heading import Title
from iar_desktop.documents.kit.photo import Photo
from iar_desktop.documents.kit.side_by_side import SideBySide
from iar_desktop.documents.kit.text.style import BODY
from iar_desktop.documents.kit.text.text import Text
from tests.documents.kit.walking import walked

LINES = "\n".join(f"x{number}x" for number in range(150))


def test_a_long_biography_goes_on_in_its_column() -> None:
    texts = [Title("Anne Berg"), Text("directrice"), Text(LINES)]
    found = walked([Text("avant"), Beside(Photo(None, "Anne Berg"), texts)])
    assert len(found) == 3
    assert [number for page in found for number in re.findall(r"x(\d+)x", page.text)] == [
        str(number) for number in range(150)
    ]
    assert ["AB" in page.text for page in found] == [True, False, False]
    edges = {round(line.left) for page in found for line in page.lines if "x" in line.text}
    assert len(edges) == 1
    assert all(page.outside() == [] for page in found)


def test_a_photo_is_not_left_without_text() -> None:
    for above in range(44, 62):
        beside = Beside(Photo(None, "Anne Berg"), [Title("Anne"), Text("ligne\n" * 20)])
        found = walked([Text("\n".join(["avant"] * above)), beside])
        (page,) = (page for page in found if "AB" in page.text)
        assert "Anne" in page.text
        assert page.text.count("ligne") >= 2


def test_two_languages_stand_on_one_line() -> None:
    rows: list[tuple[str | Text, str | Text]] = [
        ("un", "مرحبا"),
        ("deux\ndeux", "二"),
        (Text("trois", BODY), Text("三")),
    ]
    (page,) = walked([SideBySide(rows * 2, ("Français", "日本語"))])
    tops = {line.text: round(line.top) for line in page.lines}
    assert tops["un"] == tops["مرحبا"]
    assert tops["trois"] == tops["三"]
    lefts = {line.text: line.left for line in page.lines}
    assert round(lefts["un"]) == round(page.paper.margin)
    assert lefts["二"] - page.paper.margin > page.paper.body_width / 2
    rights = [round(line.right) for line in page.lines if line.text == "مرحبا"]
    assert rights == [round(page.paper.width - page.paper.margin)] * 2


def test_pairs_are_not_parted_and_their_heads_repeated() -> None:
    pairs = [(f"g{n}g\n" * 4, f"d{n}d\n" * 3) for n in range(40)]
    found = walked([SideBySide(pairs, ("Français", "Deutsch"))])
    assert len(found) == 4
    for page in found:
        assert page.text.startswith("Français Deutsch")
        for number in set(re.findall(r"g(\d+)g", page.text)):
            counts = page.text.count(f"g{number}g"), page.text.count(f"d{number}d")
            assert counts == (4, 3)


def test_facts_too_many_for_a_page_go_on_on_the_next() -> None:
    blocks: list[Block] = [Text("avant"), Facts([(f"f{n}.", "a\nb\nc") for n in range(100)])]
    found = walked(blocks)
    assert len(found) == 2
    said = " ".join(page.text for page in found)
    assert re.findall(r"F(\d+)\.", said) == [str(number) for number in range(100)]
    assert all(page.outside() == [] for page in found)
