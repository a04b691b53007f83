"""Badges, place cards and seating plans: what stands on them, and where."""

from collections.abc import Iterator
from datetime import date

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from iar_desktop.documents import Layout, RenderedDocument, badges, render
from iar_desktop.documents.asked import Asked
from iar_desktop.documents.readers import OutsideReader
from iar_desktop.documents.reading.vcard import MOST_BYTES, Card, vcard
from iar_desktop.domain import (
    Contact,
    Delegation,
    EmailAddress,
    Office,
    Participation,
    PhoneNumber,
)
from iar_desktop.domain.office import PaperSize
from iar_desktop.schema.messages import N_
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query
from tests.documents import fixed_people
from tests.documents.approving import assert_approved
from tests.documents.fixed_people import DINNER, EVERYBODY, HOSTED, LONG, TANAKA, VISIT
from tests.documents.kit.printing import pages

APPROVED = {
    "badges": (VISIT, {"back": "programme"}),
    "place-cards": (VISIT, {}),
    "seating": (DINNER, {}),
}
CARDS = [
    *[("badges", "format", value) for value in ("l7418", "l4728", "a6", "a6-wide", "a6-folded")],
    *[("place-cards", "size", value) for value in ("four", "two", "six")],
]


@pytest.fixture(scope="module")
def people(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dossier]:
    with Dossier.create(tmp_path_factory.mktemp("people") / "people.iar") as made:
        fixed_people.fill(made)
        yield made


def printed(
    dossier: Dossier, name: str, *records: str, language: str = "fr", **choices: str
) -> RenderedDocument:
    return render(dossier, records, Layout(name, language, choices=choices))


def places(rendered: RenderedDocument, wanted: str) -> list[tuple[int, int]]:
    """The page and the column, 0 or 1, of each place where ``wanted`` is read."""
    found = []
    with pypdfium2.PdfDocument(rendered.pdf) as pdf:
        for number, page in enumerate(pdf):
            text = page.get_textpage()
            search = text.search(wanted)
            while hit := search.get_next():
                left = text.get_charbox(hit[0])[0]
                found.append((number, int(left > page.get_width() / 2)))
    return found


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("name", APPROVED)
def test_as_approved(name: str, language: str, people: Dossier) -> None:
    record, choices = APPROVED[name]
    rendered = printed(people, name, record, language=language, **choices)
    assert_approved(f"{name}-{language}", rendered)


def test_the_back_of_a_badge_is_behind_its_front(people: Dossier) -> None:
    rendered = printed(people, "badges", VISIT, back="front")
    assert places(rendered, "TANAKA") == [(0, 0), (1, 1)]
    assert places(rendered, "SATŌ") == [(0, 1), (1, 0)]


def test_people_chosen_without_an_event_have_no_role(people: Dossier) -> None:
    (page,) = pages(printed(people, "badges", *EVERYBODY, order="name").pdf)
    names = [
        "Mohamed AL-ALAOUI",
        "DANG Thi Anh",
        "Vikram KSHATRIYA",
        "Naomi MORI",
        "SATŌ",
        "TANAKA",
    ]
    assert sorted(names, key=page.index) == names
    assert "DÉLÉGUÉ" not in page


def test_the_role_is_said_in_words(people: Dossier) -> None:
    (page,) = pages(printed(people, "badges", VISIT).pdf)
    assert [page.count(each) for each in ("CHEF DE DÉLÉGATION", "DÉLÉGUÉ", "INTERPRÈTE")] == [
        1,
        4,
        1,
    ]


@pytest.mark.parametrize(("name", "key", "value"), CARDS)
@pytest.mark.parametrize("paper", PaperSize)
def test_names_of_any_length_stay_on_their_cards(
    name: str, key: str, value: str, paper: PaperSize, empty: Dossier
) -> None:
    fixed_people.fill(empty)
    (office,) = empty.all(Query(Office))
    with empty.change(N_("New")) as change:
        change.add(Participation(event=HOSTED, contact=LONG))
        change.add(Participation(event=HOSTED, contact=TANAKA))
        change.update(office, {Office.paper: paper})
    rendered = printed(empty, name, HOSTED, **{key: value})
    with pypdfium2.PdfDocument(rendered.pdf) as pdf:
        (page,) = pdf
        width, height = page.get_size()
        text = page.get_textpage()
        boxes = [text.get_rect(index) for index in range(text.count_rects())]
        across = [box for box in boxes if box[0] < width / 2 - 2 and box[2] > width / 2 + 2]
    assert all(min(box) >= 0 and box[2] <= width and box[3] <= height for box in boxes)
    if value != "two":  # one card over the whole width
        assert across == []


def test_the_second_face_bears_the_native_name(people: Dossier) -> None:
    found = " ".join(pages(printed(people, "place-cards", DINNER).pdf))
    assert (found.count("TANAKA Hiroshi"), found.count("田中 宏")) == (1, 1)
    assert found.count("Claire MOREAU") == 2


def test_nobody_has_no_card(people: Dossier) -> None:
    for name in ("badges", "place-cards"):
        assert pages(printed(people, name, HOSTED).pdf) == ["Personne n’est encore attendu."]


def test_e_mail_and_phone_are_on_the_code_only_where_that_is_chosen(empty: Dossier) -> None:
    with empty.change(N_("New")) as change:
        person = change.add(Contact(family_name="Satō", given_name="Ai", country="JP"))
        change.add(EmailAddress(contact=person.id, address="second@aist.example", position=1))
        change.add(EmailAddress(contact=person.id, address="ai@aist.example"))
        change.add(PhoneNumber(contact=person.id, number="+33 1 99 00 01 42"))

    def code(chosen: str) -> list[str]:
        choices = {"code": chosen, "order": "name", "format": "a6", "back": "blank"}
        asked = Asked(OutsideReader(empty), [person], Office(), choices, date(2026, 10, 12))
        (found,) = badges._read(asked).codes
        return found.splitlines()[2:-1]

    name = ["N:Satō;Ai;;;", "FN:Ai Satō"]
    assert code("work") == [*name, "ADR:;;;;;;Japon"]
    assert code("reach") == [
        *name,
        "EMAIL:ai@aist.example",
        "TEL:+33 1 99 00 01 42",
        "ADR:;;;;;;Japon",
    ]
    assert code("none") == []


def test_a_vcard_escapes_what_separates() -> None:
    contact = Contact(family_name="Œuvrard; Groß", given_name="Zoé,\nB\\")
    assert vcard(Card(contact, "R&D, Reims", "Dir.; CTO")) == (
        "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Œuvrard\\; Groß;Zoé\\, B\\\\;;;\r\n"
        "FN:Zoé\\, B\\\\ Œuvrard\\; Groß\r\nORG:R&D\\, Reims\r\nTITLE:Dir.\\; CTO\r\nEND:VCARD\r\n"
    )


@given(*[st.text(max_size=200)] * 5)
def test_a_vcard_is_short_enough_for_a_code(
    given_name: str, family: str, organisation: str, title: str, country: str
) -> None:
    contact = Contact(id="x", given_name=given_name, family_name=family)
    found = vcard(Card(contact, organisation, title, country))
    assert len(found.encode()) <= MOST_BYTES
    lines = found.split("\r\n")
    assert (lines[0], lines[-2:]) == ("BEGIN:VCARD", ["END:VCARD", ""])
    assert {line.partition(":")[0] for line in lines[1:-2]} <= {
        "VERSION",
        "N",
        "FN",
        "ORG",
        "TITLE",
        "ADR",
    }


def test_seats_that_were_kept_are_printed_and_who_has_none_is_named(people: Dossier) -> None:
    (page,) = pages(printed(people, "seating", DINNER).pdf)
    listed = page.split("Par table")[1]
    seated, without = listed.split("Encore sans place")
    assert "Table 1 1 Claire MOREAU 2 田中 宏 · TANAKA Hiroshi" in seated
    assert "Table 2 3 佐藤 愛 · SATŌ Ai" in seated
    assert [name in without for name in ("KSHATRIYA", "AL-ALAOUI", "DANG", "MORI", "SATŌ")] == [
        *[True] * 4,
        False,
    ]


def test_an_event_without_meals_is_seated_as_a_whole(empty: Dossier) -> None:
    with empty.change(N_("New")) as change:
        visit = change.add(Delegation(name="Visite"))
        for number in range(1, 10):
            person = change.add(Contact(family_name=f"Nom{number}", staff=number > 7))
            change.add(Participation(event=visit.id, contact=person.id, position=number))
    (page,) = pages(
        printed(empty, "seating", visit.id, shape="round-6", order="alternating", list="names").pdf
    )
    assert all(each in page for each in ("Table 1", "Table 2", "hôte", "invité", "Par nom"))
    rows = page.split("Place n°")[1].split()
    assert rows[:6] == ["NOM1", "1", "4", "NOM2", "1", "2"]
