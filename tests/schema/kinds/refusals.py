"""What any kind of value must take or refuse with a sentence, never with another error."""

import pytest

from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.kinds import Kind
from iar_desktop.schema.messages import speaking

MEGABYTE = "x" * 1_000_000
HOSTILE = (
    MEGABYTE,
    "9" * 1_000_000,
    "é" * 300_000,
    "a@" * 200_000,
    "+" * 100_000,
    ", " * 100_000,
    "(" * 100_000,
    "\x00\x01\x02",
    "\x1b[31mred\x1b[0m",
    "\u202egnp.exe",
    "\ud800",
    "'; DROP TABLE contact; --",
    "<script>alert(1)</script>",
    "{title} {0} %s %(x)s",
    "../../etc/passwd",
    "NaN",
    "-Infinity",
    "1e999999",
    "0x10",
    "½",
    "٣",
    "\u200b",
    "31/02/2026",
    "0000-00-00",
    "99999-99-99",
    "25:61",
)


def takes_or_refuses(kind: Kind[object]) -> None:
    """Parse every hostile text in both languages; a refusal says shortly what was wrong."""
    for code in ("fr", "en"):
        with speaking(code):
            for text in HOSTILE:
                value, sentence = _parsed(kind, text)
                assert sentence or kind.check(value) == value, (code, text[:40])
                assert not set(map(chr, range(9))) & set(sentence), (code, text[:40])
                assert "\x1b" not in sentence
                assert not sentence or 10 < len(sentence) < 700, (code, text[:40])


def _parsed(kind: Kind[object], text: str) -> tuple[object, str]:
    try:
        return kind.parse(text), ""
    except InvalidValue as error:
        return None, str(error)


def refused(kind: Kind[object], text: str) -> str:
    """The sentence with which ``kind`` refuses ``text``, with plain spaces."""
    with pytest.raises(InvalidValue) as caught:
        kind.parse(text)
    return str(caught.value).replace("\u202f", " ").replace("\xa0", " ")
