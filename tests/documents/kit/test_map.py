"""Maps: the shapes are read right, and what is shown is told."""

import re
from math import radians, sin

import pypdfium2
import pytest

from iar_desktop.documents.kit.map.atlas import EU, MEMBERS, Detail, atlas, decoded, unrolled
from iar_desktop.documents.kit.map.classes import classes
from iar_desktop.documents.kit.map.country import CountryMap, country_frame, near_parts
from iar_desktop.documents.kit.map.frame import world
from iar_desktop.documents.kit.map.geometry import Box, Placer, anchor, area, clipped
from iar_desktop.documents.kit.map.projection import Azimuthal, EqualEarth
from iar_desktop.documents.kit.map.relations import RelationMap, relation_maps
from iar_desktop.documents.kit.map.world import WorldMap, place_of
from iar_desktop.schema.messages import speaking
from tests.documents.kit.printing import by_poppler, pages, printed

SQUARE = [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)]


def test_arcs_are_sums_of_steps_on_a_grid() -> None:
    topology = {
        "transform": {"scale": [0.5, 0.25], "translate": [-180, -90]},
        "arcs": [[[2, 4], [1, -1], [0, 3]]],
    }
    assert decoded(topology) == [[(-179, -89), (-178.5, -89.25), (-178.5, -88.5)]]


@pytest.mark.parametrize(("detail", "least"), [("110m", 170), ("50m", 230)])
def test_each_shape_has_the_code_of_its_country(detail: Detail, least: int) -> None:
    found = atlas(detail)
    codes = found.countries.keys() - {""}
    assert len(codes) >= least
    assert all(re.fullmatch("[A-Z]{2}", code) for code in codes)
    assert MEMBERS - {"MT"} <= codes
    assert {"FR", "JP", "BR", "IN", "XK", "TW"} <= codes
    borders = {border.countries for border in found.borders}
    assert {("ES", "FR"), ("BR", "FR"), ("CA", "US")} <= borders  # French Guiana
    assert not any("JP" in each for each in borders)


@pytest.mark.parametrize("detail", ["110m", "50m"])
def test_crimea_is_of_ukraine(detail: Detail) -> None:
    owners = {
        code
        for code, polygons in atlas(detail).countries.items()
        for ring, *_ in polygons
        if any(33 < x < 35.5 and 44.3 < y < 45.8 for x, y in ring.points)
    }
    assert owners == {"UA"}


def test_a_line_over_the_antimeridian_has_no_jump() -> None:
    assert unrolled([(179.0, 0.0), (-179.0, 1.0), (178.0, 2.0)]) == [
        (179.0, 0.0),
        (181.0, 1.0),
        (178.0, 2.0),
    ]
    rings = [ring for polygons in atlas("50m").countries.values() for (ring, *_) in polygons]
    steps = (
        abs(a[0] - b[0])
        for ring in rings
        for a, b in zip(ring.points, ring.points[1:], strict=False)
    )
    # but for Antarctica, whose shape goes along the edges of a flat map
    assert sum(step > 180 for step in steps) <= 2


def test_projections_keep_areas_and_their_known_points() -> None:
    (x, y), (pole_x, pole_y) = (
        EqualEarth(0).flat([(180, 0)])[0],
        EqualEarth(0).flat([(0, 90)])[0],
    )
    assert (x, y, pole_x, pole_y) == pytest.approx((2.70663, 0, 0, 1.317363), abs=1e-5)
    cell = [(10, 40), (11, 40), (11, 41), (10, 41)]
    true = radians(1) * (sin(radians(41)) - sin(radians(40)))
    for projection in (EqualEarth(), Azimuthal(0, 50), Azimuthal(170, -20)):
        found = area(projection.flat(cell))
        assert found == pytest.approx(true, rel=1e-3), projection
    assert Azimuthal(2, 48).flat([(2, 48)])[0] == pytest.approx((0, 0))


def test_geometry_of_polygons() -> None:
    assert area(SQUARE) == 100
    assert sorted(clipped(SQUARE, Box(5, -5, 20, 5))) == [(5, 0), (5, 5), (10, 0), (10, 5)]
    assert anchor(SQUARE, 4) == pytest.approx((5, 5, 10))
    triangle = [(0.0, 0.0), (12.0, 0.0), (0.0, 12.0)]
    x, y, width = anchor(triangle, 2)
    assert width == pytest.approx(12 - y - 1)  # as wide as its upper edge has room
    assert x == pytest.approx(width / 2)


def test_labels_never_meet() -> None:
    placer = Placer(Box(0, 0, 200, 100))
    found = [placer.beside(100, 50, (40, 10), 3, 60) for _ in range(12)]
    boxes = [each[0] for each in found if each]
    assert len(boxes) > 6
    assert not any(a.meets(b) for i, a in enumerate(boxes) for b in boxes[:i])
    assert all(Box(0, 0, 200, 100).holds(box) for box in boxes)
    assert found[0] is not None
    assert found[0][1] is False


def test_the_world_has_no_shape_across_it_and_its_places_are_right() -> None:
    frame = world(510)
    assert "AQ" not in frame.countries
    for code, drawn in frame.countries.items():
        xs = [x for ring in drawn.rings for x, _ in ring]
        if code not in ("US", "FR", "RU"):
            assert max(xs) - min(xs) < 130, code
    at = {code: place_of(code, frame) or (0, 0) for code in ("BR", "FR", "IN", "JP", "MY", "SG")}
    assert 0 < at["BR"][0] < at["FR"][0] < at["IN"][0] < at["JP"][0] < 510
    assert "SG" not in frame.countries
    assert at["SG"] == pytest.approx(at["MY"], abs=25)
    assert place_of("ZZ", frame) is None


def test_classes_share_the_countries_and_the_union_its_members() -> None:
    found = classes({"FR": 31, "JP": 12, "BR": 7, "IN": 4, "CA": 8, "CN": 2, "LU": 1, "MU": 0})
    assert [each.label for each in found.found] == ["1", "2–4", "7–8", "12–31"]
    assert [found.of[code].number for code in ("LU", "IN", "CA", "FR")] == [1, 2, 3, 4]
    assert "MU" not in found.of
    shares = [each.share for each in found.found]
    assert shares == sorted(shares)
    named = classes({EU: "b", "FR": "a"}, {"a": "Signed", "b": "Drafted", "c": "Unused"})
    assert [each.label for each in named.found] == ["Signed", "Drafted"]
    assert (named.of["FR"].number, named.of["DE"].number) == (1, 2)
    assert named.of.keys() == MEMBERS


def test_the_world_says_its_classes_and_is_small() -> None:
    values: dict[str, float | str] = {"FR": 31, "JP": 12, "BR": 7, "SG": 1, "EU": 3, "MU": 2}
    with speaking("fr"):
        pdf = printed([WorldMap(values, "Rencontres")])
    (page,) = pages(pdf)
    for text in ("Rencontres", "12–31", "7", "2–3", "1"):
        assert text in page
    assert len(pdf) < 60_000


def test_an_empty_map_is_the_world_without_a_legend() -> None:
    world_map = WorldMap({})
    assert world_map.wrap(510, 700) == pytest.approx(world(510).height)
    assert pages(printed([world_map]))
    assert relation_maps({"FR": 0}) == []


def test_relations_name_each_partner_once() -> None:
    counts = {"JP": 12, "DE": 30, "BE": 14, "IT": 9, "LU": 1, "NL": 5, "MT": 1, "EU": 3, "BR": 7}
    with speaking("fr"):
        maps = relation_maps(counts)
        text = " ".join(pages(printed(maps)))
    assert len(maps) == 2
    for name in ("Japon 12", "Allemagne 30", "Belgique 14", "Luxembourg 1", "Malte 1", "Brésil 7"):
        assert text.count(name) == 1, name
    assert len(relation_maps({"JP": 12, "DE": 3})) == 1


def test_partners_without_room_are_named_under_the_map() -> None:
    codes = sorted(code for code in atlas("50m").countries if code)
    with speaking("en"):
        block = RelationMap(dict.fromkeys(codes, 1))
        text = by_poppler(printed([block]))
    boxes = [box for box, _, _ in block._labels]
    assert not any(a.meets(b) for i, a in enumerate(boxes) for b in boxes[:i])
    assert "Also: " in text
    for name in ("Luxembourg", "Fiji", "Chad"):
        assert f"{name} 1" in text


@pytest.mark.parametrize(
    ("code", "west", "east"),
    [
        ("FR", -5.5, 10),  # with Corsica, without Guiana
        ("RU", 19, 191),
        ("FJ", 176, 182),
        ("MY", 99, 120),  # both its halves
        ("ES", -10, 5),  # without the Canaries
    ],
)
def test_a_country_is_shown_without_what_is_far_off(code: str, west: float, east: float) -> None:
    xs = [x % 360 if code in ("RU", "FJ") else x for r in near_parts(code) for x, _ in r.points]
    assert west <= min(xs) < west + 4
    assert east - 4 < max(xs) <= east


@pytest.mark.parametrize("code", ["FR", "RU", "US", "FJ", "LU", EU])
def test_the_whole_of_a_country_is_in_its_map(code: str) -> None:
    frame = country_frame(code, 400, 200)
    assert frame is not None
    flat = [point for ring in near_parts(code) for point in frame._scaled(ring.points)]
    assert min(x for x, _ in flat) > 0
    assert min(y for _, y in flat) > 0
    assert max(x for x, _ in flat) < 400
    assert max(y for _, y in flat) < 200
    largest = max(max(x for x, _ in flat) - min(x for x, _ in flat), 1)
    tall = max(y for _, y in flat) - min(y for _, y in flat)
    assert max(largest / 400, tall / 200) > (0.1 if code == "LU" else 0.5)


def test_a_country_is_named_among_its_neighbours() -> None:
    with speaking("fr"):
        pdf = printed([CountryMap("FR")])
    (page,) = pages(pdf)
    for name in ("France", "Espagne", "Allemagne"):
        assert page.count(name) == 1
    with pypdfium2.PdfDocument(pdf) as document:
        picture = document[0].render(scale=1).to_pil().convert("RGB")
        x, y = 15 / 25.4 * 72 + 510 / 2, 18 / 25.4 * 72 + 95
        red, green, blue = picture.getpixel((round(x), round(y) + 25))
    assert green > red + 40  # the accent
    assert green > blue


def test_no_shape_takes_no_room() -> None:
    block = CountryMap("ZZ")
    assert block.wrap(400, 700) == 0
    assert pages(printed([block]))


def test_the_maps_of_one_input_are_the_same_bytes() -> None:
    first, second = (printed([WorldMap({"JP": 1}), CountryMap("FJ")]) for _ in range(2))
    assert first == second
