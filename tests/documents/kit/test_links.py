"""Links: only what can be written, called, opened or looked up on a map."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iar_desktop.documents.kit.links import allowed, mail, map_of, phone, web
from iar_desktop.documents.kit.text.text import Span, Text
from tests.documents.kit.printing import pages, printed

SEARCH = "https://www.openstreetmap.org/search?query="
TARGET = re.compile(r"(https?://|mailto:|tel:)[A-Za-z0-9._~:/?#@!$&*+,;=%-]+")


@pytest.mark.parametrize(
    ("span", "link"),
    [
        (mail("anne.berg+iar@nedo.example"), "mailto:anne.berg+iar@nedo.example"),
        (mail("a?bcc=x@nedo.example"), "mailto:a%3Fbcc%3Dx@nedo.example"),
        (mail("zoë@bücher.example"), "mailto:zo%C3%AB@xn--bcher-kva.example"),
        (phone("+33 (0)3 23 23 25 25"), "tel:+33323232525"),
        (phone("03.23.23.25.25 poste 12"), "tel:0323232525;ext=12"),
        (phone("+81 3-1234-5678"), "tel:+81312345678"),
        (web("www.nedo.example"), "https://www.nedo.example"),
        (web("http://nedo.example:8080/a b"), ""),
        (
            web("http://nedo.example:8080/a%20b?q=(1)#é"),
            "http://nedo.example:8080/a%20b?q=%281%29#%C3%A9",
        ),
        (web("https://例え.example/パス"), "https://xn--r8jz45g.example/%E3%83%91%E3%82%B9"),
        (map_of("50 bd Brossolette\n02930 Laon"), SEARCH + "50%20bd%20Brossolette%2002930%20Laon"),
        (
            map_of('"><a href="javascript:x">'),
            SEARCH + "%22%3E%3Ca%20href%3D%22javascript%3Ax%22%3E",
        ),
        (map_of(" \n"), ""),
    ],
)
def test_links_lead_where_they_say(span: Span, link: str) -> None:
    assert span.link == link


@pytest.mark.parametrize(
    "value",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "java\nscript:alert(1)",
        "javascript://nedo.example/%0aalert(1)",
        "file:///etc/passwd",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "ftp://nedo.example/",
        "https://",
        "https://nedo",
        "https://nedo.example\\@evil.example",
        "https://nedo.example@evil.example/",
        "https://nedo.example/\x00",
        "https://nedo.example/ x",
        "https://[::1]/",
        "https://[nedo.example",
        "https://nedo.example:99999999/",
        "https://nedo.example/\u202egpj",
        "//",
        "",
        "x" * 5000 + ".example",
        "https://nedo.example/" + "x" * 5000,
    ],
)
def test_what_is_no_such_link_is_plain_text(value: str) -> None:
    for span in (web(value), mail(value), phone(value)):
        assert span == Span(value)
    assert allowed(value) == ""


@pytest.mark.parametrize(
    "address",
    [
        "a@b",
        "a b@nedo.example",
        "<a@nedo.example>",
        "a@nedo.example?cc=x@y.example",
        "a@@nedo.example",
        "a@nedo..example",
        "a\r\nbcc:x@nedo.example",
        "(a)@nedo.example",
    ],
)
def test_what_is_no_address_is_plain_text(address: str) -> None:
    assert mail(address) == Span(address)


@given(st.text(max_size=60), st.sampled_from(["", "http://", "a@", "+33 ", "https://a.example/"]))
def test_nothing_else_comes_out(text: str, before: str) -> None:
    value = before + text
    for make in (mail, phone, web, map_of):
        span = make(value)
        assert span.text == value
        assert span.link == "" or TARGET.fullmatch(span.link)


def test_links_lie_over_their_text() -> None:
    span = mail("anne@nedo.example")
    forged = Span("ici", link="javascript:alert(1)")
    pdf = printed([Text(["Écrire à ", span, " ou ", phone("+33 3 23"), " ", forged])])
    assert re.findall(rb"/URI \(([^)]*)\)", pdf) == [b"mailto:anne@nedo.example", b"tel:+33323"]
    assert b"javascript" not in pdf
    assert "Écrire à anne@nedo.example ou +33 3 23 ici" in pages(pdf)[0]
    boxes = [
        [float(each) for each in found.split()]
        for found in re.findall(rb"/Rect \[ ([0-9. ]+) \]", pdf)
    ]
    assert len(boxes) == 2
    (left, bottom, right, top), other = boxes
    assert 75 < left < right < other[0] < 250
    assert 770 < bottom < top < 795
    assert 60 < right - left < 90
    assert 9 < top - bottom < 12


def test_a_link_over_two_lines_has_a_box_on_each() -> None:
    pdf = printed([Text(map_of("50 boulevard Brossolette\n02930 Laon"))])
    assert pdf.count(b"/Subtype /Link") == 2


def test_what_looks_like_a_link_in_a_text_is_none() -> None:
    pdf = printed([Text("http://nedo.example <a href='javascript:x'>anne@nedo.example</a>")])
    assert b"/Annot" not in pdf
