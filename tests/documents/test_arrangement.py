"""Sections in another order, under other headings, with free text between them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iar_desktop.documents import Layout, Part, render
from iar_desktop.documents.arrangement import dumps, loads, template_named
from iar_desktop.domain import PageTemplate
from iar_desktop.schema.errors import UserError
from iar_desktop.schema.messages import N_, speaking
from iar_desktop.storage.dossier import Dossier
from tests.documents import fixed
from tests.documents.printing import said

PARTS = st.builds(
    Part,
    st.text(max_size=20),
    st.text(max_size=50).map(str.strip),
    st.text(max_size=200),
)


@given(st.lists(PARTS, max_size=6).map(tuple))
def test_an_arrangement_is_kept_and_read_back(parts: tuple[Part, ...]) -> None:
    assert loads(dumps(parts)) == parts


@pytest.mark.parametrize("text", ["", "x", "{}", "null", "[1, null]", '"a"', "[[]]"])
def test_what_cannot_be_read_is_no_arrangement(text: str) -> None:
    assert loads(text) == ()


def test_sections_are_renamed_and_reordered_with_text_between(dossier: Dossier) -> None:
    sections: list[str | Part] = [
        "programme",
        Part("", "Mot du président", "Soyez les bienvenus.\nÀ bientôt."),
        Part("purpose", "Pourquoi"),
        Part("", "", "<b>Sans titre</b>"),
    ]
    text = said(render(dossier, [fixed.VISIT], Layout("briefing", sections=sections)))
    found = [
        "Programme",
        "Mot du président",
        "Soyez les bienvenus.",
        "À bientôt.",
        "Pourquoi",
        "Ouvrir une coopération",
        "<b>Sans titre</b>",
    ]
    places = [text.index(each) for each in found]
    assert places == sorted(places)
    assert "Objectif de la visite" not in text
    assert "Messages" not in text


def test_a_section_that_there_is_not(dossier: Dossier) -> None:
    with (
        speaking("en"),
        pytest.raises(UserError, match="has no section “rien”; known are: purpose, "),
    ):
        render(dossier, [fixed.VISIT], Layout("briefing", "fr", ["rien"]))


def test_a_setting_that_there_is_not(dossier: Dossier) -> None:
    layout = Layout("briefing", "fr", choices={"format": "A6"})
    with speaking("en"), pytest.raises(UserError, match="has no setting “format”; known are: —"):
        render(dossier, [fixed.VISIT], layout)


def test_templates_are_found_by_name(empty: Dossier) -> None:
    kept = (Part("purpose"), Part("", "Accueil", "Bonjour"))
    with empty.change(N_("New")) as change:
        change.add(PageTemplate(name="Élus", document="briefing", layout=dumps(kept)))
    assert template_named(empty, "briefing", "élus") == kept
    with speaking("en"):
        with pytest.raises(UserError, match="no template “x”; known are: Élus"):
            template_named(empty, "briefing", "x")
        with pytest.raises(UserError, match="no template of this document yet"):
            template_named(empty, "mission", "Élus")
