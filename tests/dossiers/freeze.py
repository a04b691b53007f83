"""Freeze the format of today for a release: ``python -m tests.dossiers.freeze``.

Before the first release it writes the script of format 1 anew; in any case it keeps a small
dossier of the present format, which every later version must open.
"""

import gzip
import re
import tempfile
import textwrap
from collections.abc import Iterator
from pathlib import Path
from random import Random

from iar_desktop.schema.entity import Entity, registry
from iar_desktop.schema.messages import N_
from iar_desktop.storage import sqlite
from iar_desktop.storage.dossier import FORMAT_VERSION, Dossier
from iar_desktop.storage.migrations.upgrade import SCRIPTS
from iar_desktop.storage.reader import Query
from iar_desktop.storage.tables import tables
from tests.storage.records import existing_in, random_record, step

HERE = Path(__file__).parent

HEAD = """\
\"\"\"Format 1: the first released one.\"\"\"

from alembic import op

revision = "0001"
down_revision = None

STATEMENTS = (
"""
TAIL = """)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
"""


def first_script() -> str:
    """The script that makes, in an empty file, the tables that format 1 has now."""
    statements = [*sqlite.JOURNAL_DDL]
    for table in tables().values():
        statements += sqlite.table_ddl(table)
    return HEAD + "".join(line for each in statements for line in _literal(each)) + TAIL


def _literal(statement: str) -> Iterator[str]:
    text = re.sub(r"\s+", " ", statement)
    lines = textwrap.wrap(text, 86, break_long_words=False, break_on_hyphens=False)
    if len(lines) == 1:
        quote = "'" if '"' in text else '"'
        yield f"    {quote}{text}{quote},\n"
        return
    yield f'    """{lines[0]}\n'
    yield from (f"    {line}\n" for line in lines[1:-1])
    yield f'    {lines[-1]}""",\n'


def keep_dossier(path: Path) -> None:
    """Write a compressed dossier of the present format with a record of every entity."""

    random = Random(FORMAT_VERSION)
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder, "kept.iar")
        with Dossier.create(made) as dossier:
            for _round in range(3):
                for entity in registry.values():
                    _add(dossier, entity, random)
            for _step in range(60):
                step(dossier, random)
            for entity in registry.values():  # what the steps deleted
                if not dossier.count(Query(entity)):
                    _add(dossier, entity, random)
        with Dossier.open(made) as dossier:
            dossier.connection.execute("VACUUM")
        path.write_bytes(gzip.compress(made.read_bytes(), 9, mtime=0))


def _add(dossier: Dossier, entity: type[Entity], random: Random) -> None:
    with dossier.change(N_("Edit {title}"), title=entity.kind) as change:
        record = random_record(entity, random, existing_in(change))
        if record is not None:
            change.add(record)


if __name__ == "__main__":
    if FORMAT_VERSION == 1:
        (SCRIPTS / "versions" / "0001_first_format.py").write_text(first_script(), "utf-8")
    keep_dossier(HERE / f"format-{FORMAT_VERSION}.iar.gz")
