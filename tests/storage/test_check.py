from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from iar_desktop.domain import Affiliation, Attachment, Contact, Note, Organisation, Theme, Theming
from iar_desktop.schema.messages import speaking
from iar_desktop.storage import files, sqlite
from iar_desktop.storage.check import Report, Trouble, check, repair
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query
from tests.storage.changing import EDIT

Work = Callable[[str], None]


@pytest.fixture
def filled(dossier: Dossier, path: Path) -> Dossier:
    with dossier.change(EDIT, title="x") as change:
        house = change.add(Organisation(id="1" * 32, name="Pôle IAR", country="FR"))
        jane = change.add(Contact(id="2" * 32, family_name="Doe", given_name="Jane"))
        change.add(Affiliation(contact=jane.id, organisation=house.id, job_title="Director"))
        change.add(Note(id="3" * 32, about=jane.id, text="A note"))
        theme = change.add(Theme(name="Biorefinery"))
        change.add(Theming(theme=theme.id, about=house.id))
        stored = files.store(path, b"a leaflet")
        change.add(Attachment(about=house.id, name="a.pdf", digest=stored.digest, size=stored.size))
    with dossier.change(EDIT, title="y") as change:
        change.update(jane, {Contact.city: "York"})
    return dossier


@pytest.fixture
def tamper(filled: Dossier, path: Path) -> Iterator[Work]:
    """Write to the tables behind the program's back, as no other program should."""
    connection = sqlite.connect(path)
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("PRAGMA ignore_check_constraints = ON")

    def work(statement: str) -> None:
        kept = connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name <> 'directory'"
        ).fetchall()
        for name, _text in kept:
            connection.execute(f'DROP TRIGGER "{name}"')
        connection.execute(statement)
        for _name, text in kept:
            connection.execute(text)

    yield work
    connection.close()


def told(report: Report) -> list[tuple[Trouble, str]]:
    return [
        (each.trouble, str(each).replace("\u202f", "").replace("\xa0", ""))
        for each in report.findings
    ]


def test_a_whole_dossier(filled: Dossier) -> None:
    report = check(filled)
    assert report == Report([])
    assert not report.repairable


def test_nothing_is_written_and_others_may_write(filled: Dossier, path: Path) -> None:
    with Dossier.open(path) as other:
        before = sqlite.data_version(other.connection)
        check(filled)
        assert sqlite.data_version(other.connection) == before
        with other.change(EDIT, title="z") as change:
            change.add(Contact(family_name="Roe"))
    assert check(filled).findings == []


@pytest.mark.parametrize(
    ("statement", "sentence"),
    [
        (
            "UPDATE directory SET title = 'John Doe' WHERE kind = 'contact'",
            "Le répertoire n’est pas à jour pour «Jane Doe».",
        ),
        (
            "UPDATE directory SET subtitle = '' WHERE kind = 'contact'",
            "Le répertoire n’est pas à jour pour «Jane Doe».",
        ),
        (
            "UPDATE directory SET words = 'x' WHERE kind = 'organisation'",
            "Le répertoire n’est pas à jour pour «Pôle IAR».",
        ),
        (
            "DELETE FROM directory WHERE kind = 'organisation'",
            "«Pôle IAR» manque dans le répertoire.",
        ),
        (
            "UPDATE directory_count SET lines = 7 WHERE kind = 'contact'",
            "Les nombres de fiches de la navigation sont faux.",
        ),
        (
            "UPDATE search_word SET uses = uses + 1 WHERE word = 'biorefinery'",
            "Les mots qui servent à corriger les fautes de frappe ne sont pas à jour.",
        ),
    ],
)
def test_what_is_derived_is_found_stale_and_mended(
    filled: Dossier, tamper: Work, statement: str, sentence: str
) -> None:
    tamper(statement)
    report = check(filled)
    assert (Trouble.DIRECTORY, sentence) in told(report)
    assert {each.trouble for each in report.findings} == {Trouble.DIRECTORY}
    assert report.repairable
    repair(filled)
    assert check(filled).findings == []
    assert filled.title("2" * 32) == "Jane Doe"
    with filled.change(EDIT, title="z") as change:
        change.add(Contact(family_name="Roe"))
    assert filled.undo().params == {"title": "z"}
    assert check(filled).findings == []


def test_a_line_of_no_record(filled: Dossier, tamper: Work) -> None:
    tamper(
        "INSERT INTO directory (entry, id, kind, title, native, subtitle, sort_text, names, words) "
        "VALUES (1, 'x', 'contact', 'Ghost', '', '', '', '', '')"
    )
    expected = "Le répertoire contient encore «Ghost», pourtant supprimé."
    assert (Trouble.DIRECTORY, expected) in told(check(filled))
    repair(filled)
    assert check(filled).findings == []


def test_a_search_that_does_not_agree(filled: Dossier, tamper: Work) -> None:
    (entry, names, words) = filled.connection.execute(
        "SELECT entry, names, words FROM directory WHERE kind = 'contact'"
    ).fetchone()
    tamper(
        "INSERT INTO search_text(search_text, rowid, names, words) "
        f"VALUES ('delete', {entry}, '{names}', '{words}')"
    )
    expected = "L’index de recherche (search_text) ne correspond pas aux fiches."
    assert told(check(filled)) == [(Trouble.DIRECTORY, expected)]
    repair(filled)
    assert check(filled).findings == []


def test_a_day_that_passes_is_no_fault(filled: Dossier) -> None:
    with filled.change(EDIT, title="z") as change:
        change.add(
            Affiliation(
                contact="2" * 32,
                organisation="1" * 32,
                job_title="President",
                main=True,
                until=Affiliation.until.parse("31/12/2190"),
            )
        )
    assert filled.entries(["2" * 32])["2" * 32].subtitle == "President, Pôle IAR"
    later = Affiliation.until.parse("1/1/2191")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("iar_desktop.schema.clock.today", lambda: later)
        assert check(filled).findings == []


@pytest.mark.parametrize(
    ("statement", "trouble", "sentence"),
    [
        (
            "DELETE FROM organisation",
            Trouble.LINK,
            "Une fiche (Fonction) renvoie à une fiche qui n’existe pas:",
        ),
        (
            f"UPDATE note SET about = '{'9' * 32}'",
            Trouble.LINK,
            "Une fiche (Note) renvoie à une fiche qui n’existe pas: A note.",
        ),
        (
            "UPDATE contact SET created_at = 'yesterday'",
            Trouble.VALUE,
            f"«Créé» est illisible dans la fiche {'2' * 32} (Personne): yesterday.",
        ),
        (
            "UPDATE organisation SET type = 'circus'",
            Trouble.VALUE,
            f"«Type» est illisible dans la fiche {'1' * 32} (Organisation): circus.",
        ),
        (
            "UPDATE contact SET city = 'Leeds'",
            Trouble.HISTORY,
            f"La fiche {'2' * 32} n’est pas telle que son historique l’a laissée.",
        ),
        (
            "DELETE FROM note",
            Trouble.HISTORY,
            f"La fiche {'3' * 32} a disparu sans trace dans l’historique.",
        ),
        (
            f"INSERT INTO theme (id, version, name) VALUES ('{'4' * 32}', 1, 'x')",
            Trouble.HISTORY,
            f"L’historique ne sait rien de la fiche {'4' * 32}.",
        ),
        (
            "UPDATE journal SET operation = 'I' WHERE operation = 'U'",
            Trouble.HISTORY,
            f"L’historique se contredit au sujet de la fiche {'2' * 32}.",
        ),
        (
            "DELETE FROM change_set WHERE position = 2",
            Trouble.HISTORY,
            "L’historique contient des lignes d’une opération qu’il ne connaît pas: 2.",
        ),
        (
            "INSERT INTO journal_now VALUES (1)",
            Trouble.HISTORY,
            "Une opération de l’historique n’a jamais été achevée.",
        ),
        (
            "UPDATE change_set SET kind = 'undo', reverts = 99 WHERE position = 2",
            Trouble.HISTORY,
            "L’opération 2 de l’historique annule une opération qui n’existe pas.",
        ),
    ],
)
def test_what_another_program_did_is_found(
    filled: Dossier, tamper: Work, statement: str, trouble: Trouble, sentence: str
) -> None:
    tamper(statement)
    found = [text for kind, text in told(check(filled)) if kind is trouble]
    assert any(text.startswith(sentence) for text in found), told(check(filled))


def test_attached_files_missing_and_altered(filled: Dossier, path: Path) -> None:
    (attachment,) = filled.all(Query(Attachment))
    file = files.path_of(path, attachment.digest)
    content = file.read_bytes()
    file.write_bytes(b"another")
    where = files.folder(path)
    assert told(check(filled)) == [
        (Trouble.ATTACHMENT, f"Le fichier «a.pdf» joint à «Pôle IAR» a été altéré dans {where}.")
    ]
    file.unlink()
    assert told(check(filled)) == [
        (Trouble.ATTACHMENT, f"Le fichier «a.pdf» joint à «Pôle IAR» manque dans {where}.")
    ]
    with speaking("en"):
        assert [str(each) for each in check(filled).findings] == [
            f"The file “a.pdf” attached to “Pôle IAR” is missing in {where}."
        ]
    file.write_bytes(content)
    assert check(filled).findings == []


def test_much_of_one_sort_is_summed_up(filled: Dossier, tamper: Work) -> None:
    with filled.change(EDIT, title="z") as change:
        change.add_all([Contact(family_name=f"Roe {number}") for number in range(60)])
    tamper("UPDATE directory SET title = title || '!' WHERE kind = 'contact'")
    found = told(check(filled))
    assert len(found) == 21
    assert found[-1] == (Trouble.DIRECTORY, "Et 41 autres du même genre.")
