"""French blanks."""

import pytest

from iar_desktop.documents.kit.text.text import Text
from iar_desktop.documents.kit.text.typography import spaced
from iar_desktop.schema.messages import speaking


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Objet : « Oui ! » ; quoi ?", "Objet_: «_Oui_!_»_; quoi_?"),
        ("Vraiment ?! (non !) … ?", "Vraiment_?! (non_!) …_?"),
        ("10:30 https://a.example a:b Yahoo! :-) ;)", None),
        ("à :30 et prix :12", None),
        ("fixe\u00a0: 12", None),
    ],
)
def test_blanks_around_high_signs_are_narrow_in_french(typed: str, printed: str | None) -> None:
    assert spaced(typed, "fr") == (printed or typed).replace("_", "\u202f")
    assert spaced(typed, "en") == typed


def test_a_text_is_set_as_the_paper_speaks() -> None:
    said = {}
    for language in ("fr", "de"):
        with speaking(language):
            (line,) = Text("Objet : oui").lines_at(500)
        said[language] = "".join(piece.shaped.text for piece in line.pieces)
    assert said == {"fr": "Objet\u202f: oui", "de": "Objet : oui"}
