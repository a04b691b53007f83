import gzip
import re
import textwrap
from pathlib import Path
from typing import Any

import pytest

from iar_desktop.domain import Contact
from iar_desktop.schema.entity import registry
from iar_desktop.schema.errors import DossierTooNew, DossierUnusable
from iar_desktop.schema.messages import N_
from iar_desktop.storage import dossier as dossier_module
from iar_desktop.storage import journal, migrations, sqlite, sqlite_upkeep
from iar_desktop.storage.backup import Reason, backups, verify
from iar_desktop.storage.dossier import FORMAT_VERSION, Dossier
from iar_desktop.storage.migrations.upgrade import upgrade
from iar_desktop.storage.reader import Query
from tests.storage.records import content, problems

KEPT = sorted(Path(__file__).parents[1].glob("dossiers/format-*.iar.gz"))

FIRST = """
revision = "0001"
down_revision = None
"""
SECOND = """
from alembic import op
import sqlalchemy as sa

revision = "0002"
down_revision = "0001"


def upgrade():
    op.add_column("contact", sa.Column("source", sa.Text()))
    with op.batch_alter_table("task") as table:
        table.alter_column("detail", existing_type=sa.Text(), nullable=True, type_=sa.Text())
    op.execute("UPDATE contact SET source = 'carried over ' || family_name")
"""


def shape(connection: sqlite.Connection) -> dict[str, Any]:
    """Tables with columns, types, keys and indexes, and the text of triggers and virtual tables."""
    found: dict[str, Any] = {}
    objects = connection.execute(
        "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'"
    ).fetchall()
    for kind, name, text in objects:
        if kind == "table" and not text.startswith("CREATE VIRTUAL"):
            found[name] = (
                sorted(row[1:] for row in connection.execute(f'PRAGMA table_xinfo("{name}")')),
                sorted(row[2:] for row in connection.execute(f'PRAGMA foreign_key_list("{name}")')),
                sorted(row[1:] for row in connection.execute(f'PRAGMA index_list("{name}")')),
                "AUTOINCREMENT" in text,
                text.count("DEFERRED"),
            )
        elif kind == "index":
            found[name] = (
                [row[2:] for row in connection.execute(f'PRAGMA index_xinfo("{name}")')],
                re.sub(r"\s+", " ", text),
            )
        else:
            found[name] = re.sub(r"\s+", " ", text)
    return found


def test_a_new_dossier_is_what_the_migrations_make_of_an_empty_file(tmp_path: Path) -> None:
    connection = sqlite.connect(tmp_path / "migrated.iar", "create")
    upgrade(connection, 0, FORMAT_VERSION)
    with Dossier.create(tmp_path / "new.iar") as dossier:
        new = shape(dossier.connection)
    assert shape(connection) == new
    assert sqlite.format_version(connection) == FORMAT_VERSION
    assert {"contact", "journal", "contact_updated", "search_text"} <= new.keys()
    connection.close()


def test_every_released_format_is_kept() -> None:
    assert [path.name for path in KEPT] == [
        f"format-{version}.iar.gz" for version in range(1, FORMAT_VERSION + 1)
    ]


_SINCE = {2: {"place", "travel-time"}, 3: {"page-template", "seat"}}
"""The entities that each format brought."""


@pytest.mark.parametrize("kept", KEPT, ids=lambda path: str(path.name))
def test_a_dossier_of_every_released_format_opens(kept: Path, tmp_path: Path) -> None:
    path = tmp_path / "kept.iar"
    path.write_bytes(gzip.decompress(kept.read_bytes()))
    with Dossier.open(path) as dossier, Dossier.create(tmp_path / "new.iar") as new:
        own = int(kept.name.removeprefix("format-").partition(".")[0])
        since = {kind for version, kinds in _SINCE.items() if version > own for kind in kinds}
        without = {each.kind for each in registry.values() if not dossier.count(Query(each))}
        assert without == since
        assert problems(dossier) == []
        assert shape(dossier.connection) == shape(new.connection)
        before = content(dossier)
        while journal.to_undo(dossier.connection):
            dossier.undo()
        assert not any(content(dossier).values())
        while journal.to_redo(dossier.connection):
            dossier.redo()
        assert content(dossier) == before


@pytest.fixture
def scripts(tmp_path: Path) -> Path:
    folder = tmp_path / "scripts"
    (folder / "versions").mkdir(parents=True)
    (folder / "versions" / "0001_first.py").write_text(FIRST)
    (folder / "versions" / "0002_source.py").write_text(textwrap.dedent(SECOND))
    return folder


@pytest.fixture
def older(tmp_path: Path, scripts: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A dossier of format 1, whose contacts have no source yet, seen by a program of format 2."""
    path = tmp_path / "older.iar"
    monkeypatch.setattr(dossier_module, "FORMAT_VERSION", 1)
    with Dossier.create(path) as dossier:
        with dossier.change(N_("Edit {title}"), title="x") as change:
            change.add(Contact(family_name="Doe", country="GB"))
            gone = change.add(Contact(family_name="Roe"))
        with dossier.change(N_("Edit {title}"), title="y") as change:
            change.delete(gone)
        sqlite.drop_derived(dossier.connection)
        dossier.connection.execute("ALTER TABLE contact DROP COLUMN source")
    monkeypatch.setattr(dossier_module, "FORMAT_VERSION", 2)
    monkeypatch.setattr(
        dossier_module,
        "_migrate",
        lambda path: migrations.migrate(path, dossier_module.FORMAT_VERSION, scripts),
    )
    return path


def test_an_older_dossier_is_backed_up_then_migrated(older: Path) -> None:
    with Dossier.open(older) as dossier:
        assert sqlite.format_version(dossier.connection) == 2
        (contact,) = dossier.all(Query(Contact))
        assert (contact.title(), contact.source) == ("Doe", "carried over Doe")
        assert dossier.title(contact.id) == "Doe"
        assert dossier.undo().label
        assert dossier.count(Query(Contact)) == 2
        assert problems(dossier) == []
    (kept,) = backups(older)
    assert kept.reason is Reason.MIGRATION
    connection = sqlite.connect(kept.path, "frozen")
    assert sqlite.format_version(connection) == 1
    columns = [row[1] for row in connection.execute("PRAGMA table_info(contact)")]
    assert "source" not in columns
    connection.close()


def test_a_migration_that_fails_changes_nothing(older: Path, scripts: Path) -> None:
    with (scripts / "versions" / "0002_source.py").open("a") as script:
        script.write("    raise RuntimeError('half way')\n")
    before = older.read_bytes()
    with pytest.raises(RuntimeError, match="half way"):
        Dossier.open(older)
    connection = sqlite.connect(older)
    assert sqlite.format_version(connection) == 1
    assert sqlite_upkeep.integrity_problems(connection) == []
    assert connection.execute("SELECT family_name FROM contact").fetchall() == [("Doe",)]
    connection.close()
    assert len(before) == older.stat().st_size
    assert verify(backups(older)[0].path)["contact"] == 1


def test_a_migration_that_breaks_links_is_refused(older: Path, scripts: Path) -> None:
    with (scripts / "versions" / "0002_source.py").open("a") as script:
        script.write("    op.execute(\"UPDATE contact SET owner = 'nobody'\")\n")
    with pytest.raises(ValueError, match="lead nowhere"):
        Dossier.open(older)
    connection = sqlite.connect(older)
    assert sqlite.format_version(connection) == 1
    connection.close()


def test_a_dossier_in_use_by_an_older_program_is_not_migrated(
    older: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(migrations, "PATIENCE_SECONDS", 0.5)
    other = sqlite.connect(older)
    sqlite.share(other)
    other.execute("SELECT count(*) FROM contact").fetchone()
    with pytest.raises(
        DossierUnusable, match=r"older\.iar.* doit passer au format de cette version"
    ):
        Dossier.open(older)
    assert sqlite.format_version(other) == 1
    other.close()
    Dossier.open(older).close()


def test_a_newer_dossier_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "newer.iar"
    with Dossier.create(path) as dossier:
        sqlite.set_format_version(dossier.connection, FORMAT_VERSION + 1)
    before = path.read_bytes()
    with pytest.raises(DossierTooNew, match="version plus récente"):
        Dossier.open(path)
    assert path.read_bytes() == before
    assert sorted(each.name for each in tmp_path.iterdir()) == ["newer.iar"]
