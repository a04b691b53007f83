import pytest

from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.kinds import Country, Languages, TimeZone
from iar_desktop.schema.kinds.places import country_names
from iar_desktop.schema.messages import speaking
from tests.schema.kinds.refusals import refused, takes_or_refuses


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("JP", "JP"),
        ("jp", "JP"),
        ("Japon", "JP"),
        ("JAPAN", "JP"),
        ("états-unis", "US"),
        ("Etats Unis", "US"),
        ("Royaume-Uni", "GB"),
        ("Union européenne", "EU"),
        ("EU", "EU"),
        ("Côte d'Ivoire", "CI"),
    ],
)
def test_countries_by_code_and_name(typed: str, code: str) -> None:
    assert Country().parse(typed) == code


@pytest.mark.parametrize("typed", ["", "XX", "QO", "ZZ", "ATLANTIS", "FRANCEE", "001", "150"])
def test_what_is_no_country(typed: str) -> None:
    assert refused(Country(), typed) == f"« {typed} » n’est pas un pays."


def test_the_list_of_countries() -> None:
    names = country_names("fr")
    assert len(names) == 251
    assert {"FR", "XK", "EU", "TW", "AQ"} <= names.keys()
    assert not {"UN", "EZ", "XA"} & names.keys()
    assert names.keys() == country_names("en").keys()


def test_a_country_in_the_language_spoken_and_found_in_both() -> None:
    assert Country().format("JP") == "Japon"
    with speaking("en"):
        assert Country().format("JP") == "Japan"
    assert Country().searched("JP") == "Japon Japan"


def test_every_country_is_read_back_from_its_name() -> None:
    for spoken in ("fr", "en"):
        with speaking(spoken):
            for code in country_names(spoken):
                assert Country().parse(Country().edit_text(code)) == code


def test_languages() -> None:
    assert Languages().parse("japonais, anglais, fr, Anglais") == ("ja", "en", "fr")
    assert Languages().format(("ja", "en")) == "japonais, anglais"
    assert Languages().parse(" , ") == ()
    assert (Languages().to_column(("ja", "en")), Languages().to_column(())) == ("ja,en", None)
    assert Languages().from_column("ja,en") == ("ja", "en")
    assert refused(Languages(), "anglais, klingonien") == "« klingonien » n’est pas une langue."


def test_time_zones() -> None:
    assert TimeZone().parse("Europe/Paris") == "Europe/Paris"
    assert TimeZone().parse("tokyo") == "Asia/Tokyo"
    assert TimeZone().parse("sao paulo") == "America/Sao_Paulo"
    assert TimeZone().format("America/Sao_Paulo") == "America/Sao Paulo"
    assert TimeZone().parse(TimeZone().edit_text("America/Sao_Paulo")) == "America/Sao_Paulo"


@pytest.mark.parametrize(
    "typed", ["", "Europe", "Europe/Reims", "../../etc/passwd", "/etc/localtime", "x" * 5000]
)
def test_what_is_no_time_zone(typed: str) -> None:
    with pytest.raises(InvalidValue, match="fuseau horaire"):
        TimeZone().parse(typed)


@pytest.mark.parametrize("kind", [Country(), Languages(), TimeZone()])
def test_hostile_texts(kind: Country) -> None:
    takes_or_refuses(kind)
