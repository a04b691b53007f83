"""The sample dossier holds what a working office would: enough of it, and nothing dangling."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Any

import pytest

from tests.sample_content.reading import EVENTS, everything, file, records, table, values

PERSON_KEYS = (
    *("person", "owner", "contact", "staff", "speaker", "interpreter"),
    *("hosts", "speakers", "interlocutors"),
)
ORGANISATION_KEYS = ("organisation", "other", "lead_organisation", "organiser", "parent", "members")


def flat(found: Iterable[Any]) -> Iterable[Any]:
    for value in found:
        yield from value if isinstance(value, list) else [value]


def dangling(keys: Iterable[str], known: Iterable[str]) -> list[tuple[str, str]]:
    known = set(known)
    return [
        (name, slug)
        for name, record in everything()
        for key in keys
        for slug in flat(values(key, record))
        if isinstance(slug, str) and slug not in known
    ]


def test_there_is_as_much_as_an_office_has() -> None:
    least = {
        "country": 30,
        "theme": 14,
        "organisation": 160,
        "person": 150,
        "delegation": 13,
        "edition": 22,
        "hosted_event": 3,
        "meeting": 15,
        "partnership": 42,
        "agreement": 12,
        "project": 9,
        "network": 7,
    }
    short = {sort: len(table(sort)) for sort, wanted in least.items() if len(table(sort)) < wanted}
    assert short == {}
    wanted_records = {"encounter": 90, "task": 40, "watch_note": 64, "note": 25, "objective": 9}
    missing = {
        sort: len(records(sort))
        for sort, wanted in wanted_records.items()
        if len(records(sort)) < wanted
    }
    assert missing == {}


def test_every_person_named_is_known() -> None:
    assert dangling(PERSON_KEYS, table("person")) == []


def test_every_organisation_named_is_known() -> None:
    assert dangling(ORGANISATION_KEYS, table("organisation")) == []


def test_every_theme_and_country_named_is_known() -> None:
    assert dangling(["theme", "themes"], table("theme")) == []
    assert dangling(["country"], table("country")) == []


@pytest.mark.parametrize("sort", ["network", "project", "partnership", "series"])
def test_every_link_of_this_sort_is_known(sort: str) -> None:
    assert dangling([sort], table(sort)) == []


def test_what_notes_tasks_and_encounters_are_about_is_known() -> None:
    named = [
        (key, link)
        for key in ("about", "event")
        for _name, record in everything()
        for link in flat(values(key, record))
    ]
    assert len(named) > 100
    unknown = [
        link for _key, link in named if link.split(".", 1)[1] not in table(link.split(".", 1)[0])
    ]
    assert unknown == []
    assert {link.split(".")[0] for key, link in named if key == "event"} == set(EVENTS)


def test_staff_own_the_work() -> None:
    staff = {slug for slug, person in table("person").items() if person.get("staff")}
    assert {"claire-moreau", "julien-petit", "diane-lambert"} <= staff
    strangers = [
        (name, owner)
        for name, record in everything()
        for owner in values("owner", record)
        if owner not in staff and not name.startswith("encounter")
    ]
    assert strangers == []


def test_names_are_in_five_scripts_and_more() -> None:
    letters = "".join(person.get("native_name", "") for person in table("person").values())
    scripts = {unicodedata.name(letter).split()[0] for letter in letters if letter.isalpha()}
    assert {"CJK", "DEVANAGARI", "ARABIC", "HANGUL", "CYRILLIC", "GREEK"} <= scripts
    assert table("person")["nguyen-thi-anh"]["given_name"] == "Thị Ánh"


def test_pools_are_wide_enough() -> None:
    narrow = {}
    for code, pool in file("names")["pool"].items():
        given, family = pool["given_f"] + "," + pool["given_m"], pool["family"]
        sizes = (len(given.split(",")), len(family.split(",")))
        if sizes[0] < 60 or sizes[1] < 80:
            narrow[code] = sizes
    assert narrow == {}
    languages = {"fr", "en", "de", "es", "pt", "it", "nl", "ja", "hi", "ar", "vi", "pl"}
    assert set(file("names")["pool"]) == languages


def test_texts_are_typeset_in_french() -> None:
    faults = [
        (name, text)
        for name, record in everything()
        for text in strings(record)
        if "'" in text or '"' in text or re.search(r"\s{2}|lorem|xxx|TODO", text, re.IGNORECASE)
    ]
    assert faults == []


def strings(value: Any) -> Iterable[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from strings(part)
    elif isinstance(value, list):
        for part in value:
            yield from strings(part)
