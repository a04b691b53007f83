"""Tables over pages."""

import re
from itertools import pairwise

import pytest

from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.columns import Column, widths
from iar_desktop.documents.kit.heading import Title
from iar_desktop.documents.kit.photo import Photo
from iar_desktop.documents.kit.rows import filled, pairs, timeline
from iar_desktop.documents.kit.sheet import section
from iar_desktop.documents.kit.table import Band, Cell, Table
from iar_desktop.documents.kit.text.text import Text
from iar_desktop.schema.messages import speaking
from tests.documents.kit.printing import pages, printed
from tests.documents.kit.walking import walked

COLUMNS = [Column("Heure", 0), Column("Étape", 3), Column("Lieu")]


def test_each_page_repeats_the_head_and_the_day() -> None:
    rows: list[list[str] | Band] = [[f"r{number}.", "Visite", "Laon"] for number in range(130)]
    rows.insert(0, Band("Mercredi"))
    with speaking("fr"):
        found = pages(printed([Table(COLUMNS, rows)]))
    assert len(found) == 3
    assert all("Heure Étape Lieu" in page for page in found)
    assert ["Mercredi (suite)" in page for page in found] == [False, True, True]
    numbers = [int(number) for page in found for number in re.findall(r"r(\d+)\.", page)]
    assert numbers == list(range(130))


def test_a_row_is_never_parted() -> None:
    rows = [[f"r{number}.", "\n".join(f"x{number}x" for _ in range(5)), ""] for number in range(30)]
    found = pages(printed([Table(COLUMNS, rows)]))
    assert len(found) > 2
    for number in range(30):
        assert [page.count(f"x{number}x") for page in found if f"r{number}." in page] == [5]


def test_a_row_taller_than_a_page_is_parted_and_nothing_of_it_is_lost() -> None:
    tall = "\n".join(f"x{number}x" for number in range(150))
    rows = [["avant", "a", "b"], ["09:00", tall, "Laon"], ["après", "c", "d"]]
    found = pages(printed([Table(COLUMNS, rows)]))
    assert len(found) == 3
    assert re.findall(r"x(\d+)x", " ".join(found)) == [str(number) for number in range(150)]
    assert "avant" in found[0]
    assert "après" in found[2]


def test_a_heading_stays_with_the_first_row() -> None:
    for lines in range(36, 52):
        blocks = [Title("T"), *section("Avant", [timeline([["x", "y"]] * lines)])]
        blocks += section("Programme", [Table(COLUMNS, [Band("Jeudi"), ["9 h", "Visite", "Laon"]])])
        (page,) = (page for page in pages(printed(blocks)) if "Programme" in page)
        assert "Programme Heure Étape Lieu Jeudi 9 h" in page


def test_rows_without_head_and_without_value() -> None:
    (page,) = pages(
        printed([pairs([("Téléphone", "+33 3"), ("Fax", ""), ("Site", "iar.example")])])
    )
    assert "Téléphone +33 3 Site iar.example" in page
    assert "Fax" not in page


@pytest.mark.parametrize(
    ("columns", "natural", "expected"),
    [
        ([Column("a", 0), Column("b")], [40, 500], [40, 251]),
        ([Column("a", 0, least=52), Column("b")], [40, 500], [52, 239]),
        ([Column("a", 0), Column("b")], [400, 500], [116.4, 174.6]),
        ([Column("a", 2), Column("b")], [500, 500], [194, 97]),
        ([Column("a", 1), Column("b")], [20, 500], [20, 271]),
        ([Column("a", 1), Column("b")], [20, 30], [140.5, 150.5]),
    ],
)
def test_widths_follow_content_and_shares(
    columns: list[Column], natural: list[float], expected: list[float]
) -> None:
    assert widths(columns, natural, 300) == pytest.approx(expected)


def test_a_heading_stays_with_a_first_row_of_many_lines() -> None:
    rows = [["a", "\n".join(["ligne"] * 8), ""]]
    for lines in range(48, 60):
        above: list[Block] = [Text("\n".join(["avant"] * lines))]
        (page,) = (
            page
            for page in pages(printed([*above, *section("Titre", [Table(COLUMNS, rows)])]))
            if "Titre" in page
        )
        assert "Titre Heure Étape Lieu a ligne" in page


def test_columns_that_no_row_fills_are_left_out() -> None:
    rows: list[list[str] | Band] = [Band("Mercredi"), ["09:00", "", "Laon"], ["", "", "Reims"]]
    (page,) = pages(printed([filled(COLUMNS, rows, keep=1)]))
    assert page.startswith("Heure Lieu Mercredi 09:00 Laon Reims")


def test_rows_to_be_signed_are_high_and_their_texts_in_the_middle() -> None:
    columns = [Column("Nom"), Column("Signature", 2)]
    (page,) = walked([Table(columns, [[f"n{row}", ""] for row in range(5)], row_height=30)])
    middles = [(line.bottom + line.top) / 2 for line in page.lines if line.text[0] == "n"]
    assert [round(above - below) for above, below in pairwise(middles)] == [30] * 4
    tall = Table(columns, [["\n".join("abcde"), ""]], head=False, row_height=30)
    assert tall.wrap(400, 500) == pytest.approx(5 * 11.5 + 3.2)


def test_a_cell_may_be_a_small_picture() -> None:
    rows: list[list[Cell]] = [[Photo(None, f"Anne Berg{n}", 24, 30), f"n{n}."] for n in range(60)]
    found = walked([Table([Column("", 0), Column("Nom")], rows)])
    assert len(found) == 3
    for page in found:
        assert page.outside() == []
        assert page.text.count("AB") == len(re.findall(r"n\d+\.", page.text))
