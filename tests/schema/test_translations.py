"""Every text is translated, and each means one thing in all rooms."""

from collections import defaultdict

from babel.messages.pofile import read_po

from iar_desktop import resources
from iar_desktop.schema.catalogues import missing


def test_every_text_has_its_french() -> None:
    assert missing("fr") == []


def test_no_text_is_translated_in_two_ways() -> None:
    found = defaultdict(set)
    for source in resources.path("translations", "fr").glob("*.po"):
        with source.open("rb") as file:
            for entry in read_po(file, locale="fr"):
                if entry.id:
                    found[str(entry.id)].add(str(entry.string))
    assert {text: ways for text, ways in found.items() if len(ways) > 1} == {}
