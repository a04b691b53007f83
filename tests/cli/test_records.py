"""Adding, listing, showing, changing and deleting; history, undo and redo."""

import json
from pathlib import Path

import pytest

from iar_desktop.domain import Contact
from iar_desktop.schema.entity import registry
from iar_desktop.schema.identifiers import new_id
from iar_desktop.schema.messages import N_
from iar_desktop.storage.dossier import Dossier
from tests.cli.conftest import Command, Result, added


@pytest.fixture
def founder(dossier: Path, iar: Command) -> str:
    return iar("list", dossier, "contacts").lines[0][0]


def test_a_new_dossier_has_its_office_and_its_maker(
    dossier: Path, founder: str, iar: Command
) -> None:
    assert iar("list", dossier, "contacts") == Result(0, f"{founder}\tjeanne\n", "")
    office = iar("list", dossier, "office").lines
    assert [columns[1:] for columns in office] == [["Équipe internationale"]]


def test_a_list_is_sorted_as_people_look_names_up(
    dossier: Path, founder: str, iar: Command
) -> None:
    ids = [
        added(iar, dossier, "personnes", f"nom de famille={name}", *more)
        for name, *more in (
            ("Zola", "given_name=Émile"),
            ("Évrard",),
            ("Tanaka", "given_name=Hiroshi", "native_name=田中 宏", "name_order=family"),
            ("Earl", "organisation=Green Chemistry Centre", "job_title=Director"),
        )
    ]
    zola, evrard, tanaka, earl = ids
    assert iar("list", dossier, "contacts").out == (
        f"{earl}\tEarl\tDirector, Green Chemistry Centre\n"
        f"{evrard}\tÉvrard\n"
        f"{founder}\tjeanne\n"
        f"{tanaka}\tTanaka Hiroshi\t田中 宏\n"
        f"{zola}\tÉmile Zola\n"
    )


def test_a_list_as_json_has_every_field_but_the_sensitive_ones(dossier: Path, iar: Command) -> None:
    theme = added(iar, dossier, "themes", "name=Bioéconomie")
    assert json.loads(iar("list", dossier, "themes", "--json").out) == [
        {
            "id": theme,
            "kind": "theme",
            "title": "Bioéconomie",
            "name": "Bioéconomie",
            "description": None,
        }
    ]
    added(iar, dossier, "contacts", "family_name=Doe", "diet=vegan", "diet_note=nuts")
    people = json.loads(iar("list", dossier, "contacts", "--json").out)
    assert [each["family_name"] for each in people] == ["Doe", "jeanne"]
    assert {"diet", "diet_note"}.isdisjoint(people[0])


@pytest.mark.parametrize("kind", sorted(registry))
def test_every_kind_can_be_listed(sample: Path, iar: Command, kind: str) -> None:
    text, as_json = iar("list", sample, kind), iar("list", sample, kind, "--json")
    assert (text.status, text.err, as_json.status, as_json.err) == (0, "", 0, "")
    found = json.loads(as_json.out)
    assert [columns[0] for columns in text.lines] == [values["id"] for values in found]
    assert {values["kind"] for values in found} <= {kind}


def test_the_sample_lists_delegations_by_title(sample: Path, iar: Command) -> None:
    titles = [columns[1] for columns in iar("list", sample, "délégations").lines]
    assert len(titles) >= 12
    assert titles[:3] == [
        "Académie des sciences du Viêt Nam — VAST",
        "Agriculture et Agroalimentaire Canada",
        "AIST et NEDO — première visite",
    ]


def test_an_empty_list_prints_nothing_or_no_elements(dossier: Path, iar: Command) -> None:
    assert iar("list", dossier, "congresses") == Result(0, "", "")
    assert iar("list", dossier, "congresses", "--json") == Result(0, "[]\n", "")


def test_a_person_with_details_is_one_step(dossier: Path, iar: Command) -> None:
    words = ("name=Jane DOE", "courriel=jane@example.org", "phone=+44 20 7946 0018")
    jane = added(iar, dossier, "contacts", *words, "organisation=EuropaBio", "job_title=Officer")
    (europabio,) = iar("list", dossier, "organisations").lines
    shown = iar("show", dossier, jane)
    position, email, phone = [
        line[1]
        for line in shown.lines
        if line[0].startswith("  ")
        and line[0].strip() in {"Fonction", "Courriel", "Téléphone"}
        and len(line[1]) == 32
    ]
    assert shown == Result(
        0,
        "Personne\tJane DOE\n"
        f"  id\t{jane}\n"
        "  Prénom\tJane\n"
        "  Nom de famille\tDOE\n"
        "  Ordre des noms\tprénom d’abord\n"
        "  Membre de notre équipe\tnon\n"
        f"  Fonction\t{position}\n"
        f"    id\t{position}\n"
        f"    Organisation\tEuropaBio ({europabio[0]})\n"
        "    Intitulé du poste\tOfficer\n"
        "    Fonction principale\toui\n"
        f"  Courriel\t{email}\n"
        f"    id\t{email}\n"
        "    Usage\ttravail\n"
        "    Ordre\t0\n"
        "    Courriel\tjane@example.org\n"
        f"  Téléphone\t{phone}\n"
        f"    id\t{phone}\n"
        "    Usage\ttravail\n"
        "    Ordre\t0\n"
        "    Téléphone\t+44 20 7946 0018\n",
        "",
    )
    as_json = json.loads(iar("show", dossier, jane, "--json").out)
    assert as_json["diet"] is None
    assert [part["kind"] for part in as_json["parts"]] == ["affiliation", "email", "phone"]
    assert iar("undo", dossier).out == "Nouvelle personne : Jane DOE\n"
    assert iar("list", dossier, "organisations").out == ""
    assert iar("list", dossier, "emails").out == ""


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (
            ("family_name=Doe", "email=jane@@example.org"),
            (
                "Courriel : « jane@@example.org » n’est pas une adresse de courriel ; "
                "écrivez-la comme nom@exemple.org."
            ),
        ),
        (
            ("family_name=Doe", "job_title=Officer"),
            "Un intitulé de poste demande son organisation : donnez les deux.",
        ),
        (("email=jane@example.org",), "« Nom de famille » ne peut pas rester vide."),
        (("family_name=Doe", "phone=call me"), "« call me »"),
    ],
)
def test_a_person_with_a_wrong_detail_is_not_kept(
    dossier: Path, founder: str, iar: Command, words: tuple[str, ...], sentence: str
) -> None:
    result = iar("add", dossier, "contacts", *words)
    assert (result.status, result.out) == (1, "")
    assert sentence in result.err
    assert result.err.count("\n") == 1
    assert [columns[0] for columns in iar("list", dossier, "contacts").lines] == [founder]


def test_set_writes_and_empties_fields(dossier: Path, founder: str, iar: Command) -> None:
    words = ("country=Japon", "city=Kyōto", "langues=ja, en", "staff=non")
    assert iar("set", dossier, founder, *words) == Result(0, "", "")
    values = json.loads(iar("show", dossier, founder, "--json").out)
    assert {name: values[name] for name in ("country", "city", "languages", "staff")} == {
        "country": "JP",
        "city": "Kyōto",
        "languages": ["ja", "en"],
        "staff": False,
    }
    assert iar("set", dossier, founder, "city=") == Result(0, "", "")
    assert json.loads(iar("show", dossier, founder, "--json").out)["city"] is None


def test_ids_may_be_shortened(dossier: Path, iar: Command) -> None:
    stem = new_id()[:24]
    with Dossier.open(dossier) as opened, opened.change(N_("Person")) as change:
        for end in ("aaaaaaaa", "aabbbbbb"):
            change.add(Contact(id=stem + end, family_name=end))
    assert iar("show", dossier, stem + "aaa").lines[0] == ["Personne", "aaaaaaaa"]
    assert iar("show", dossier, (stem + "aab").upper()).lines[0] == ["Personne", "aabbbbbb"]
    several = iar("show", dossier, stem + "aa")
    assert (several.status, several.err) == (
        1,
        (
            f"Plusieurs fiches ont un identifiant qui commence par « {stem}aa » ; "
            "donnez-en davantage.\n"
        ),
    )


@pytest.mark.parametrize("wrong", ["ffff", "zz", "", " ", "%", "' OR 1=1", "é" * 5000])
@pytest.mark.parametrize("command", ["show", "delete", "history"])
def test_unknown_ids(dossier: Path, iar: Command, command: str, wrong: str) -> None:
    result = iar(command, dossier, wrong)
    assert (result.status, result.out) == (1, "")
    assert result.err == f"Aucune fiche n’a l’identifiant « {wrong[:40]} ».\n"


def test_deleting_undoing_redoing(dossier: Path, iar: Command) -> None:
    jane = added(iar, dossier, "contacts", "name=Jane Doe", "email=jane@example.org")
    nothing = Result(0, "", "")
    assert iar("delete", dossier, jane[:-1]) == nothing
    assert iar("show", dossier, jane).status == 1
    assert iar("list", dossier, "emails") == nothing
    label = iar("undo", dossier).out
    assert label == "Supprimer Jane Doe\n"
    assert len(iar("list", dossier, "emails").lines) == 1
    assert iar("redo", dossier) == Result(0, label, "")
    assert iar("list", dossier, "emails") == nothing
    assert iar("redo", dossier).err == "Il n’y a rien à rétablir.\n"
    for _step in ("delete", "add", "new"):
        assert iar("undo", dossier).status == 0
    result = iar("undo", dossier)
    assert (result.status, result.err) == (1, "Il n’y a rien à annuler.\n")


def test_the_history_of_the_dossier(dossier: Path, iar: Command) -> None:
    jane = added(iar, dossier, "contacts", "name=Jane Doe")
    iar("delete", dossier, jane)
    iar("undo", dossier)
    when = "14 oct. 2026 07:30\tjeanne"
    assert iar("history", dossier).out == (
        f"4\t{when}\tAnnulé : Supprimer Jane Doe\n"
        f"3\t{when}\tSupprimer Jane Doe\t(annulée)\n"
        f"2\t{when}\tNouvelle personne : Jane Doe\n"
        f"1\t{when}\tNouveau dossier\n"
    )
    steps = json.loads(iar("history", dossier, "--json").out)
    assert steps[1] == {
        "position": 3,
        "made_at": "2026-10-14T07:30:00+00:00",
        "author": "jeanne",
        "kind": "edit",
        "label": "Supprimer Jane Doe",
        "state": "undone",
    }


def test_the_history_of_a_record_even_when_it_is_deleted(dossier: Path, iar: Command) -> None:
    jane = added(iar, dossier, "contacts", "name=Jane Doe")
    iar("set", dossier, jane, "city=York", "country=GB")
    iar("delete", dossier, jane)
    when = "14 oct. 2026 07:30\tjeanne"
    history = iar("history", dossier, jane[:30])
    assert history.out == (
        f"4\t{when}\tSupprimer Jane Doe\t- Personne\tJane Doe\n"
        "  Prénom\tJane → ∅\n"
        "  Nom de famille\tDoe → ∅\n"
        "  Ordre des noms\tprénom d’abord → ∅\n"
        "  Pays\tRoyaume-Uni → ∅\n"
        "  Ville\tYork → ∅\n"
        "  Membre de notre équipe\tnon → ∅\n"
        f"3\t{when}\tModifier Jane Doe\t~ Personne\tJane Doe\n"
        "  Pays\t∅ → Royaume-Uni\n"
        "  Ville\t∅ → York\n"
        f"2\t{when}\tNouvelle personne : Jane Doe\t+ Personne\tJane Doe\n"
        "  Prénom\t∅ → Jane\n"
        "  Nom de famille\t∅ → Doe\n"
        "  Ordre des noms\t∅ → prénom d’abord\n"
        "  Membre de notre équipe\t∅ → non\n"
    )
    entries = json.loads(iar("history", dossier, jane, "--json").out)
    assert [each["operation"] for each in entries] == ["D", "U", "I"]
    assert entries[1]["after"] == {"city": "York", "country": "GB"}
