"""The three programmes of one visit: for its guests, for the staff, for the driver."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pypdfium2
import pytest

from iar_desktop.documents import Layout, RenderedDocument, render
from iar_desktop.documents.programme.places import Gazetteer
from iar_desktop.documents.readers import OutsideReader
from iar_desktop.domain import (
    Attendance,
    Congress,
    Contact,
    Delegation,
    HostedEvent,
    Meeting,
    Participation,
    Place,
    Session,
)
from iar_desktop.domain.participations import Role
from iar_desktop.domain.programme import SessionKind
from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.messages import N_
from iar_desktop.storage.dossier import Dossier
from tests.documents import fixed, fixed_programme
from tests.documents.approving import assert_approved
from tests.documents.kit.printing import pages
from tests.documents.printing import said

PROGRAMMES = ("programme-guest", "programme-staff", "programme-driver")


@pytest.fixture(scope="module")
def visit(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dossier]:
    with Dossier.create(tmp_path_factory.mktemp("programme") / "programme.iar") as made:
        fixed_programme.fill(made)
        yield made


def _printed(
    dossier: Dossier, name: str, language: str = "fr", record: str = fixed.VISIT, **choices: str
) -> RenderedDocument:
    chosen = {key.replace("_", "-"): value for key, value in choices.items()}
    return render(dossier, [record], Layout(name, language, choices=chosen))


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("name", PROGRAMMES)
def test_the_pages_are_those_approved(name: str, language: str, visit: Dossier) -> None:
    assert_approved(f"{name}-{language}", _printed(visit, name, language))


def test_two_languages_side_by_side(visit: Dossier) -> None:
    rendered = _printed(visit, "programme-guest", "fr", second_language="en")
    assert_approved("programme-in-two-languages", rendered)


def test_what_is_handed_out_keeps_the_offices_own_to_itself(visit: Dossier) -> None:
    for name in ("programme-guest", "programme-driver"):
        text = said(_printed(visit, name))
        assert "NOTE-DE-L-EQUIPE" not in text
        assert "ŒUVRARD" not in text  # whom we look for
        assert "Deux drapeaux" not in text  # what the office brings
    assert "NOTE-DE-L-EQUIPE" in said(_printed(visit, "programme-staff"))


def test_the_driver_reads_no_guests_name_but_the_heads(visit: Dossier) -> None:
    text = said(_printed(visit, "programme-driver"))
    assert "TANAKA Hiroshi" in text
    for other in ("KSHATRIYA", "ALAOUI", "DANG"):
        assert other not in text
    assert "PASSAGERS 4 invités et l’interprète" in text


def test_addresses_lead_to_a_map_and_phones_call(visit: Dossier) -> None:
    guest = _links(_printed(visit, "programme-guest"))
    assert list(dict.fromkeys(each for each in guest if "Brossolette" in each)) == [
        "https://www.openstreetmap.org/search?query=50-52%20boulevard%20Brossolette%2C%2002000%20Laon"
    ]
    assert "tel:+33353012010" in _links(_printed(visit, "programme-staff"))
    assert "tel:+33639982012" in _links(_printed(visit, "programme-driver"))


def _links(rendered: RenderedDocument) -> list[str]:
    import re

    return [each.decode() for each in re.findall(rb"/URI \(([^)]*)\)", rendered.pdf)]


@pytest.mark.parametrize(
    ("zone", "expected"),
    [
        ("", "Tokyo 17:30–19:30"),
        ("Asia/Kolkata", "Kolkata 14:00–16:00"),
        ("Toronto", "Toronto 04:30–06:30"),
        ("Pago Pago", "Pago Pago mar. 21:30–23:30"),
        ("Auckland", "Auckland 21:30–23:30"),
    ],
)
def test_the_clock_of_the_guests(zone: str, expected: str, visit: Dossier) -> None:
    assert expected in said(_printed(visit, "programme-guest", zone=zone))


@pytest.mark.parametrize("zone", ["0", "aucun", "–", "none", "Europe/Brussels"])
def test_no_second_clock_where_none_is_wanted_or_none_differs(zone: str, visit: Dossier) -> None:
    text = said(_printed(visit, "programme-guest", zone=zone))
    assert "Tokyo" not in text
    assert "Heures de" not in text


def test_a_zone_that_there_is_not(visit: Dossier) -> None:
    with pytest.raises(InvalidValue, match="Atlantide"):
        _printed(visit, "programme-guest", zone="Atlantide")


@pytest.mark.parametrize(
    ("country", "city"), [("JP", "Tokyo"), ("BR", "São Paulo"), ("US", "New York"), ("DE", "")]
)
def test_without_known_guests_the_clock_is_that_of_their_country(
    country: str, city: str, empty: Dossier
) -> None:
    with empty.change(N_("New")) as change:
        event = change.add(Delegation(name="Visite", country=country))
        change.add(Session(event=event.id, name="Accueil", starts_at=datetime(2026, 10, 14, 9)))
    text = said(_printed(empty, "programme-guest", record=event.id))
    assert ("Heures de Paris" in text) is bool(city)
    assert f"celles de {city}." in text or not city


def test_at_a_congress_the_second_clock_is_the_offices(visit: Dossier) -> None:
    text = said(_printed(visit, "programme-guest", record=fixed.CONGRESS))
    assert "Heures de Tokyo ; dessous, celles de Paris." in text.replace("\u202f", " ")
    assert "Paris 07:10–07:30" in text
    assert "NOTRE STAND B12 · 9 m²" in text
    assert "Vos hôtes" not in text


def test_what_clashes_is_said_and_time_left_too(visit: Dossier) -> None:
    text = said(_printed(visit, "programme-staff", "en"))
    clash = "“Visite du laboratoire” begins before"
    assert text.count(clash) == 2  # to settle, and where it happens
    assert "Buffer: 7 h" in text
    assert "30 min from “Accueil” to “Visite de la bioraffinerie”, but the way takes" in text


@pytest.mark.parametrize(
    ("name", "room", "known"),
    [
        ("Siège du pôle", "", "50-52 boulevard Brossolette, 02000 Laon"),
        ("siege du pole, salle 2", "", "50-52 boulevard Brossolette, 02000 Laon"),
        ("Laon", "", "Siège du pôle, 50-52 boulevard Brossolette, 02000 Laon"),
        ("Laon", "salle Champagne", ""),  # a room of which house?
        ("Paris", "Maison de la chimie, salle 101", "28 bis rue Saint-Dominique"),
        ("Reims", "", ""),
        ("", "", ""),
    ],
)
def test_an_address_is_that_of_the_place_that_is_meant(
    name: str, room: str, known: str, visit: Dossier
) -> None:
    address = Gazetteer(OutsideReader(visit)).stop(name, room).address_on_map()
    assert (address.text if address else "") == known


def test_a_city_with_two_places_has_no_address(empty: Dossier) -> None:
    with empty.change(N_("New")) as change:
        for street in ("1 rue A", "2 rue B"):
            change.add(Place(name=street, city="Reims", address=street))
    found = Gazetteer(OutsideReader(empty))
    assert found.stop("Reims").address_on_map() is None
    assert found.stop("1 rue A").address == "1 rue A"


def test_who_speaks_is_named_to_all_and_who_listens_is_not(empty: Dossier) -> None:
    with empty.change(N_("New")) as change:
        event = change.add(HostedEvent(name="Rencontres"))
        talk = change.add(
            Session(event=event.id, name="Paille", starts_at=datetime(2026, 10, 14, 9))
        )
        for name, role in (("Bakker", Role.SPEAKER), ("Auditeur", Role.PARTICIPANT)):
            person = change.add(Contact(family_name=name, honorific="Dr"))
            change.add(Participation(event=event.id, contact=person.id, role=role))
            change.add(Attendance(session=talk.id, contact=person.id))
    text = said(_printed(empty, "programme-guest", record=event.id))
    assert "Intervenants Dr BAKKER" in text
    assert "AUDITEUR" not in text


def test_a_way_is_told_only_where_the_programme_tells_it(visit: Dossier) -> None:
    text = said(_printed(visit, "programme-driver"))
    assert "Transfert Laon → Pomacle Laon, salle Champagne à 10:25 Bazancourt-Pomacle" in text


@pytest.mark.parametrize("name", PROGRAMMES)
@pytest.mark.parametrize("kind", [Delegation, HostedEvent, Congress, Meeting])
def test_an_event_of_which_nothing_is_known(
    name: str, kind: type[Delegation], empty: Dossier
) -> None:
    if name == "programme-driver" and kind not in (Delegation, HostedEvent):
        return
    with empty.change(N_("New")) as change:
        event = change.add(kind(name="Visite"))
    (page,) = pages(_printed(empty, name, record=event.id).pdf)
    assert "Le programme suivra." in page or "Aucune séance n’est encore prévue." in page


def test_a_meeting_without_sessions_has_its_agenda(empty: Dossier) -> None:
    with empty.change(N_("New")) as change:
        event = change.add(
            Meeting(
                name="Comité",
                starts_at=datetime(2026, 10, 14, 9),
                ends_at=datetime(2026, 10, 14, 11, 30),
                agenda="- Lignine\n- Budget",
            )
        )
    text = said(_printed(empty, "programme-guest", record=event.id))
    assert "14 octobre 2026, 09:00–11:30" in text
    assert "Ordre du jour • Lignine • Budget" in text


@pytest.mark.parametrize("name", PROGRAMMES)
def test_very_much_is_printed_whole(name: str, empty: Dossier) -> None:
    start = datetime(2026, 10, 14, 0, 5)
    with empty.change(N_("New")) as change:
        event = change.add(Delegation(name="V" * 200, starts_on=start.date()))
        for number in range(60):
            begins = start + timedelta(hours=number)
            change.add(
                Session(
                    event=event.id,
                    name=f"Étape-{number}- " + "mot " * (number % 7 * 9),
                    type=list(SessionKind)[number % 11],
                    starts_at=begins,
                    ends_at=begins + timedelta(minutes=90 if number % 9 == 0 else 30),
                    place="Lieu " * (number % 20),
                    room="x" * 200 if number == 11 else None,
                    description="Une phrase pour une longue description. " * 400
                    if number in (3, 40)
                    else None,
                )
            )
    rendered = _printed(empty, name, record=event.id)
    text = said(rendered)
    assert [n for n in range(60) if f"Étape-{n}-" not in text.replace("\u00ad", "")] == []
    assert rendered.warnings == ()
    with pypdfium2.PdfDocument(rendered.pdf) as pdf:
        assert all(page.get_textpage().count_chars() > 120 for page in pdf)
    if name != "programme-driver":
        assert text.count("phrase") == 800
