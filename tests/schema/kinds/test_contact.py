import pytest

from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.kinds import AnyLink, Email, Phone, Url
from iar_desktop.schema.messages import speaking
from tests.schema.kinds.refusals import refused, takes_or_refuses


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("jane.doe@example.org", "jane.doe@example.org"),
        ("  mailto:jane@example.org ", "jane@example.org"),
        ("Jane+EFIB@sub.example.co.uk", "Jane+EFIB@sub.example.co.uk"),
        ("o'neill_1@example-site.org", "o'neill_1@example-site.org"),
        ("josé@exämple.org", "josé@exämple.org"),
        ("ja\x00ne@example.org", "jane@example.org"),
        ("a" * 64 + "@example.org", "a" * 64 + "@example.org"),
    ],
)
def test_addresses(typed: str, kept: str) -> None:
    assert Email().parse(typed) == kept
    assert Email().parse(kept) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "jane",
        "jane@example",
        "@example.org",
        "jane@",
        "jane@@example.org",
        "jane doe@example.org",
        "jane@exa mple.org",
        "jane.@example.org",
        ".jane@example.org",
        "ja..ne@example.org",
        "jane@-example.org",
        "jane@example-.org",
        "jane@example..org",
        "jane@example.org.",
        "Jane <jane@example.org>",
        "jane@example.org, joe@example.org",
        'jane"x@example.org',
        "jane@exam_ple.org/",
        "a" * 250 + "@example.org",
    ],
)
def test_what_is_no_address(typed: str) -> None:
    with pytest.raises(InvalidValue, match=r"pas une adresse de courriel|caractères"):
        Email().parse(typed)


def test_the_sentence_about_an_address() -> None:
    assert refused(Email(), "jane@") == (
        "« jane@ » n’est pas une adresse de courriel ; écrivez-la comme nom@exemple.org."
    )
    with speaking("en"):
        assert refused(Email(), "jane@") == (
            "“jane@” is not an e-mail address; write it like name@example.org."
        )


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("01 99 00 12 34", "+33 1 99 00 12 34"),
        ("0199001234", "+33 1 99 00 12 34"),
        ("+33 (0)1 99 00 12 34", "+33 1 99 00 12 34"),
        ("+81 3 5550 0142", "+81 3-5550-0142"),
        ("0044 20 7946 0123", "+44 20 7946 0123"),
        ("tel:+1-202-555-0143", "+1 202-555-0143"),
        ("+33 1 99 00 12 34 ext. 5", "+33 1 99 00 12 34 ext. 5"),
    ],
)
def test_phone_numbers(typed: str, kept: str) -> None:
    assert Phone().parse(typed) == kept
    assert Phone().parse(kept) == kept


@pytest.mark.parametrize("typed", ["", "12", "abc", "+999 123 456", "0" * 40, "01 99"])
def test_what_cannot_be_dialled(typed: str) -> None:
    assert refused(Phone(), typed).endswith(
        "n’est pas un numéro de téléphone ; hors de France, commencez par l’indicatif du pays, "
        "comme +81 3 5550 0142."
    )


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("www.example.org", "https://www.example.org"),
        ("http://example.org/a?b=c#d", "http://example.org/a?b=c#d"),
        ("HTTPS://Example.org", "HTTPS://Example.org"),
        ("exämple.org/été", "https://exämple.org/été"),
    ],
)
def test_web_addresses(typed: str, kept: str) -> None:
    assert Url().parse(typed) == kept
    assert Url().parse(kept) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "example",
        "javascript:alert(1)",
        "javascript://example.org/%0aalert(1)",
        "file:///etc/passwd",
        "data:text/html,<b>",
        "ftp://example.org",
        "https://",
        "https://exa mple.org",
        "https://?x.y",
    ],
)
def test_what_is_no_web_address(typed: str) -> None:
    with pytest.raises(InvalidValue, match="pas une adresse web"):
        Url().parse(typed)


def test_links_are_ids() -> None:
    known = "0123456789abcdef" * 2
    assert AnyLink().parse(known.upper()) == known
    for typed in ("", "0" * 31, "0" * 33, "g" * 32, "0" * 31 + "\n"):
        with pytest.raises(InvalidValue, match="identifiant"):
            AnyLink().check(typed)


@pytest.mark.parametrize("kind", [Email(), Phone(), Url(), AnyLink()])
def test_hostile_texts(kind: Email) -> None:
    takes_or_refuses(kind)
