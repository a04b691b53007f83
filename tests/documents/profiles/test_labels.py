"""Addresses as the post wants them, one label for all at one place."""

import pytest

from iar_desktop.documents.mailing.addressees import Addressee
from iar_desktop.documents.mailing.envelopes import labels
from iar_desktop.documents.reading.postal import Recipient, country_line, lines
from iar_desktop.domain import Contact, Organisation, PostalAddress
from iar_desktop.domain.contact_details import Usage
from iar_desktop.schema.errors import UserError
from iar_desktop.schema.messages import N_, speaking
from iar_desktop.storage.dossier import Dossier
from tests.documents import fixed
from tests.documents import fixed_profiles as profiles
from tests.documents.kit.printing import pages
from tests.documents.profiles.printing import printed

TO = Recipient("Mme Roux", "AIST")


@pytest.mark.parametrize(
    ("country", "written", "shown"),
    [
        ("FR", "1 rue X\nBât. 2|02000|Laon|", "AIST|Mme Roux|1 rue X|Bât. 2|02000 LAON"),
        ("DE", "Weg 7|10117|Berlin|", "Mme Roux|AIST|Weg 7|10117 BERLIN|ALLEMAGNE"),
        ("US", "1 Way|50011|Ames|Iowa", "Mme Roux|AIST|1 Way|AMES, IA 50011|ÉTATS-UNIS"),
        ("GB", "|yo10 5dd|York|", "Mme Roux|AIST|YORK|YO10 5DD|ROYAUME-UNI"),
        (
            "JP",
            "1-2 X|305-8560|Tsukuba|Ibaraki",
            "Mme Roux|AIST|1-2 X, Tsukuba, IBARAKI|305-8560|JAPON",
        ),
        ("JP", "1-2 X|105-0000|Tokyo|Tokyo", "Mme Roux|AIST|1-2 X, TOKYO|105-0000|JAPON"),
        (
            "JP",
            "宮町1-2|305-8560|つくば市|茨城県",
            "〒305-8560|茨城県|つくば市宮町1-2|AIST|Mme Roux|JAPON",
        ),
        (
            "BR",
            "Rua 1|01000-000|São Paulo|São Paulo",
            "AIST|Mme Roux|Rua 1|SÃO PAULO-SP|01000-000|BRÉSIL",
        ),
        ("SG", "1 Way|138667|Singapore|", "Mme Roux|AIST|1 Way|SINGAPORE 138667|SINGAPOUR"),
        ("HK", "1 Road|999077|Central|", "Mme Roux|AIST|1 Road|Central|999077|HONG KONG"),
        ("EU", "rue 1|1000|Bruxelles|", "AIST|Mme Roux|rue 1|1000 Bruxelles"),
        (None, "||Bruxelles|", "AIST|Mme Roux|Bruxelles"),
    ],
)
def test_the_order_of_each_country(country: str | None, written: str, shown: str) -> None:
    street, postcode, city, region = written.split("|")
    address = PostalAddress(
        street=street, postcode=postcode, city=city, region=region, country=country
    )
    assert lines(address, TO, "FR") == shown.split("|")


@pytest.mark.parametrize(
    ("home", "shown"),
    [
        *(("FR", "JAPON"), ("GB", "JAPAN"), ("BR", "JAPÃO"), ("JP", "JAPON")),
        *(("CH", "JAPAN"), ("US", "JAPAN"), ("XX", "JAPON")),
    ],
)
def test_the_country_in_a_language_of_the_country_of_posting(home: str, shown: str) -> None:
    assert country_line("JP", home) == shown


def somebody(name: str, street: str, organisation: Organisation | None = None) -> Addressee:
    address = PostalAddress(street=street, city="Laon", country="FR") if street else None
    return Addressee(Contact(family_name=name, honorific="Mme"), organisation, address)


def made(*found: Addressee) -> list[str]:
    with speaking("fr"):
        return ["|".join(each) for each in labels(found, "FR", lambda line: len(line) < 30)]


def test_two_at_one_place_stand_on_one_line_where_it_has_room() -> None:
    assert made(somebody("A", "1, rue X"), somebody("Sans", ""), somebody("B", "1 Rue  x")) == [
        "Mme A et Mme B|1, rue X|LAON"
    ]
    long = "x" * 20
    assert made(somebody("A", "1 rue"), somebody(long, "1 rue")) == [
        f"Mme A|Mme {long.upper()}|1 rue|LAON"
    ]


def test_one_label_names_four_at_most() -> None:
    first, second = made(*(somebody(name, "1 rue") for name in "ABCDE"))
    assert first == "Mme A|Mme B|Mme C|Mme D|1 rue|LAON"
    assert second == "Mme E|1 rue|LAON"


def test_two_organisations_at_one_place_get_two_labels() -> None:
    one, other = Organisation(name="Un"), Organisation(name="Deux")
    found = made(somebody("A", "1 rue", one), somebody("B", "1 rue", other))
    assert found == ["Un|Mme A|1 rue|LAON", "Deux|Mme B|1 rue|LAON"]


def test_an_address_at_home_does_not_name_the_employer(empty: Dossier) -> None:
    from iar_desktop.domain import Affiliation

    person, body = Contact(family_name="Roux"), Organisation(name="Société")
    with empty.change(N_("New")) as change:
        change.add_all([person, body, Affiliation(contact=person.id, organisation=body.id)])
        change.add(PostalAddress(contact=person.id, city="Laon", country="FR", usage=Usage.HOME))
        change.add(PostalAddress(organisation=body.id, city="Reims", country="FR"))
    (page,) = pages(printed(empty, "labels", person.id).pdf)
    assert page == "ROUX LAON"


def test_those_of_an_event_without_an_address_are_named(profiled: Dossier) -> None:
    rendered = printed(profiled, "labels", profiles.CONVENTION)
    (warning,) = rendered.warnings
    named = warning.partition("adresse postale\u00a0: ")[2]
    assert named == "Mohamed Al-Alaoui, Vikram Kshatriya, Dang Thi Anh."
    (page,) = pages(rendered.pdf)
    assert page.startswith("M. TANAKA Hiroshi New Energy")


def test_nobody_with_an_address(profiled: Dossier) -> None:
    (page,) = pages(printed(profiled, "labels", fixed.DANG).pdf)
    assert "Aucune adresse postale n’est connue. • Dang Thi Anh" in page


def test_a_selection_of_hundreds(empty: Dossier) -> None:
    people = [Contact(family_name=f"F{n}") for n in range(300)]
    with empty.change(N_("New")) as change:
        change.add_all(people)
        change.add_all(
            PostalAddress(contact=each.id, street=f"{n} rue", city="Laon")
            for n, each in enumerate(people)
        )
    found = pages(printed(empty, "labels", *(each.id for each in people)).pdf)
    assert len(found) == -(-300 // 21)
    assert found[0].split()[:5] == ["F0", "0", "rue", "Laon", "F1"]


def test_long_addresses_in_five_scripts_are_whole(empty: Dossier) -> None:
    people = [
        Contact(family_name=f"Nom{n}", honorific="Mme", native_name=native)
        for n, native in enumerate(fixed.NAMES)
    ]
    with empty.change(N_("New")) as change:
        change.add_all(people)
        change.add_all(
            PostalAddress(
                contact=each.id,
                street=f"{each.native_name} 12, {each.native_name}\n{each.native_name} 3",
                city=each.native_name,
                postcode=f"{n}000",
                country=country,
            )
            for n, (each, country) in enumerate(
                zip(people, ("JP", "IN", "MA", "VN", "DE"), strict=True)
            )
        )
    rendered = printed(empty, "labels", *(each.id for each in people))
    assert rendered.warnings == ()
    (page,) = pages(rendered.pdf)
    words = " ".join(list(fixed.NAMES)[:3]).split()
    assert [word for word in words if page.count(word) < 5] == []
    assert "Mme NOM3 Đặng Thị Ánh 12, Đặng Thị Ánh Đặng Thị Ánh 3" in page
    for country in ("JAPON", "INDE", "MAROC", "VIÊT NAM", "ALLEMAGNE"):
        assert country in page


@pytest.mark.parametrize("start", ["0", "22", "x", "-1", "", "²", "1" * 4000])
def test_a_first_label_that_there_is_not(start: str, profiled: Dossier) -> None:
    with pytest.raises(UserError, match="de 1 à 21"):
        printed(profiled, "labels", profiles.WEBER, choices={"start": start})
