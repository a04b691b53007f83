from iar_desktop.domain import Theme
from iar_desktop.operations.themes import (
    add_theme_to_many,
    remove_theme_from_many,
    set_themes,
    themes_of,
)
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query
from tests.operations.content import content, label, someone


def names(dossier: Dossier, record_id: str) -> list[str]:
    return [each.name for each in themes_of(dossier, record_id)]


def test_themes_are_chosen_or_made_as_one_step(dossier: Dossier) -> None:
    jane = someone(dossier)
    set_themes(dossier, jane.id, ["Lignin", "Algae"])
    before = content(dossier)
    algae = next(each for each in themes_of(dossier, jane.id) if each.name == "Algae")
    found = set_themes(dossier, jane.id, [algae.id, "ALGAE", "Plant chemistry", " "])
    assert [each.name for each in found] == ["Algae", "Plant chemistry"]
    assert dossier.count(Query(Theme)) == 3
    assert label(dossier) == "Thèmes de Jane Doe"
    dossier.undo()
    assert content(dossier) == before


def test_a_theme_for_many(dossier: Dossier) -> None:
    people = [someone(dossier, name) for name in ("Doe", "Roe", "Poe")]
    set_themes(dossier, people[0].id, ["Lignin"])
    ids = [each.id for each in people]
    assert add_theme_to_many(dossier, ids, "lignin") == 2
    assert label(dossier) == "Ajouter le thème lignin à 3 fiches"
    assert [names(dossier, each) for each in ids] == [["Lignin"]] * 3
    theme = themes_of(dossier, ids[0])[0].id
    assert remove_theme_from_many(dossier, ids[1:], theme) == 2
    assert label(dossier) == "Retirer le thème Lignin de 2 fiches"
    assert [names(dossier, each) for each in ids] == [["Lignin"], [], []]
