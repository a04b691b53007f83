import re
import string
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from babel.messages.pofile import read_po

from iar_desktop import resources
from iar_desktop.schema.catalogues import used_messages

ROOMS = ("schema", "domain", "storage", "exchange")
PACKAGE = Path(resources.__file__).parent
# Before « ; ! ? » a narrow no-break space, before « : » a no-break one, inside guillemets narrow.
PLAIN_SPACES = re.compile(
    r" [;!?:»]|« |[^\u202f\s][;!?](?=\s|$)|[^\u00a0\d/p-s]:(?=\s|$)|[a-zé]'[a-zé]"
)


def entries(room: str) -> Iterator[tuple[str, str]]:
    with resources.path("translations", "fr", f"{room}.po").open("rb") as file:
        for entry in read_po(file, locale="fr"):
            if entry.id:
                ids = (entry.id,) if isinstance(entry.id, str) else entry.id
                texts: Any = (entry.string,) if isinstance(entry.string, str) else entry.string
                yield from zip(ids, texts, strict=True)


def braces(text: str) -> Counter[str]:
    return Counter(name for _text, name, _format, _how in string.Formatter().parse(text) if name)


@pytest.mark.parametrize("room", ROOMS)
def test_translations_keep_the_braces_and_french_typography(room: str) -> None:
    for english, french in entries(room):
        assert braces(english) == braces(french), english
        assert not PLAIN_SPACES.search(french), french
        assert french == french.strip()
        assert "“" not in french


def test_no_text_is_translated_that_nothing_uses() -> None:
    used = {text for text, _where in used_messages(PACKAGE)}
    assert [
        english for room in ROOMS for english, _french in entries(room) if english not in used
    ] == []
