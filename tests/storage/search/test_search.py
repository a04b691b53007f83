import pytest
from hypothesis import given
from hypothesis import strategies as st

from iar_desktop.domain import Contact, Delegation, Encounter, Participation
from iar_desktop.schema.messages import speaking
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.search import Hit, complete, search

Found = list[tuple[int, str, str]]


def found(dossier: Dossier, text: str, *kinds: str, limit: int = 50) -> Found:
    hits = search(dossier, text, limit, kinds or None)
    return [(hit.score, hit.kind, hit.title) for hit in hits]


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("経済", "International Economic Research Institute"),
        ("国際經濟", "International Economic Research Institute"),  # the old forms of two
        ("क्षत्रिय", "Vijay Singh"),
        ("क्षत्र", "Vijay Singh"),
        ("محمد", "Mohamed El Alaoui"),
        ("مُحَمَّد", "Mohamed El Alaoui"),  # with its vowel signs
        ("철수", "Cheol-su Kim"),
        ("dang", "Thị Hương Đặng"),
        ("Đặng Thị", "Thị Hương Đặng"),
        ("oeuvre", "Œuvre commune"),
        ("strasse", "Œuvre commune"),
        ("Kyoto", "Delegation of Kyōto"),
        ("LEFÈVRE chloé", "Chloé Lefèvre"),
        ("chloe.lefevre@example.org", "Chloé Lefèvre"),
        ("gcce", "Green Chemistry Centre of Excellence"),
        ("excellence green", "Green Chemistry Centre of Excellence"),
        ("chem gree", "Green Chemistry Centre of Excellence"),
    ],
)
def test_words_are_found_in_any_script_case_accent_and_order(
    office: Dossier, typed: str, title: str
) -> None:
    assert [hit.title for hit in search(office, typed)][:1] == [title]


@pytest.mark.parametrize("typed", ["経国", "deo", "efib 2025", "jane york", "zz", "-", " ", ""])
def test_what_is_something_else_is_not_found(office: Dossier, typed: str) -> None:
    assert found(office, typed) == []


def test_names_come_before_other_words(office: Dossier) -> None:
    assert found(office, "efib") == [
        (100, "series", "EFIB"),
        (90, "congress", "EFIB 2026"),
        (20, "encounter", "Intercluster"),
    ]
    assert found(office, "green chem") == [
        (80, "organisation", "Green Chemistry Centre of Excellence"),
        (20, "contact", "Jane Doe"),
        (20, "encounter", "Intercluster"),
    ]
    assert found(office, "chemistry")[0] == (
        70,
        "organisation",
        "Green Chemistry Centre of Excellence",
    )
    assert found(office, "doe director") == [(40, "contact", "Jane Doe")]


def test_a_whole_name_is_best_in_either_order(office: Dossier) -> None:
    assert found(office, "jane doe")[0] == (100, "contact", "Jane Doe")
    assert found(office, "doe jane")[0] == (100, "contact", "Jane Doe")


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("chemisrty", "Green Chemistry Centre of Excellence"),  # swapped
        ("chemitry", "Green Chemistry Centre of Excellence"),  # left out
        ("chemmistry", "Green Chemistry Centre of Excellence"),  # put in
        ("chenistry", "Green Chemistry Centre of Excellence"),  # replaced
        ("hcemistry", "Green Chemistry Centre of Excellence"),  # the first letters
        ("chemisr", "Green Chemistry Centre of Excellence"),  # only begun
        ("grene chemisrty centre", "Green Chemistry Centre of Excellence"),  # one in each of two
        ("dooe jane", "Jane Doe"),
        ("محمود", "Mohamed El Alaoui"),
        ("क्षत्िरय", "Vijay Singh"),
        ("Lefebvre", "Chloé Lefèvre"),
    ],
)
def test_one_typing_fault_in_each_word_of_four_letters(
    office: Dossier, typed: str, title: str
) -> None:
    assert [hit.title for hit in search(office, typed)][:1] == [title]


def test_what_has_a_fault_comes_after_what_has_none(office: Dossier) -> None:
    assert found(office, "mohamed") == [
        (90, "contact", "Mohamed El Alaoui"),
        (10, "contact", "Martin Mohammed"),
    ]


def test_numbers_are_not_mended(office: Dossier) -> None:
    assert found(office, "2062") == []


def test_countries_are_found_by_every_language_and_named_in_the_one_spoken(
    office: Dossier,
) -> None:
    assert found(office, "japan")[0] == (100, "country", "Japon")
    with speaking("en"):
        assert found(office, "japon")[0] == (100, "country", "Japan")


def test_a_hit_says_all_that_a_result_shows(office: Dossier) -> None:
    (hit,) = search(office, "क्षत्रिय")
    assert hit == Hit(hit.id, "contact", "Vijay Singh", "विजय क्षत्रिय", "", None, 70)
    assert hit.entry == office.entries([hit.id])[hit.id]


def test_only_the_kinds_asked_for(office: Dossier) -> None:
    assert found(office, "efib", "congress", "series") == [
        (100, "series", "EFIB"),
        (90, "congress", "EFIB 2026"),
    ]
    assert found(office, "jane", "organisation") == []


def test_a_field_offers_the_newest_before_anything_is_typed(office: Dossier) -> None:
    offered = complete(office, " ", kinds=("organisation",), limit=2)
    assert [entry.title for entry in offered] == [
        "Œuvre commune",
        "Green Chemistry Centre of Excellence",
    ]
    assert [entry.title for entry in complete(office, "jane", kinds=("contact",))] == ["Jane Doe"]
    assert len(complete(office, "", limit=100)) == 16


OPERATORS = ['"', "AND", "NOT x", "a OR", "NEAR(a b)", "names:x", "^a", "a*", "{a}", "--", "'; x"]


@given(st.one_of(st.text(), st.sampled_from(OPERATORS), st.text('"*^:(){}ANDORT ')))
def test_any_text_is_fine(office: Dossier, text: str) -> None:
    assert isinstance(search(office, text), list)
    assert isinstance(search(office, f"{text} jane", kinds=["contact"]), list)


def test_a_page_pasted_is_searched_by_its_beginning(office: Dossier) -> None:
    assert found(office, "jane doe" + " doe" * 300_000)[0] == (100, "contact", "Jane Doe")
    assert found(office, "x" * 1_000_000) == []


def test_of_namesakes_those_we_met_come_first(office: Dossier) -> None:
    with office.change("x") as change:
        met = change.add(Contact(given_name="Ken", family_name="Abe"))
        change.add(Encounter(contact=met.id, summary="Lignin"))
        visit = change.add(Delegation(name="Visite"))
        guest = change.add(Contact(given_name="Ken", family_name="Abe"))
        change.add_all([Participation(event=visit.id, contact=guest.id) for _time in range(2)])
        others = [Contact(given_name="Ken", family_name="Abe") for _number in range(3)]
        change.add_all([*others, Contact(given_name="Ken", family_name="Abele")])
    newest = [each.id for each in sorted(others, key=lambda each: each.id, reverse=True)]
    for typed in ("abe ken", "ken abe"):
        hits = [hit.id for hit in search(office, typed) if hit.kind == "contact"]
        assert hits[:5] == [guest.id, met.id, *newest]
    assert search(office, "ken abe")[5].title == "Ken Abele"
    assert [hit.id for hit in search(office, "abe", 2)] == [guest.id, met.id]
