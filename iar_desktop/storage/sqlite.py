"""All that is SQLite's own: connections, pragmas, data definition, triggers, full text.

The rest of the room speaks the SQL that SQLite and PostgreSQL share and never imports sqlite3,
so that a module of the same shape for PostgreSQL can stand beside this one (and one beside
``sqlite_search``, its full text).
"""

import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal
from urllib.parse import quote

from iar_desktop.schema.errors import DossierUnusable, UnknownRecord
from iar_desktop.schema.messages import _
from iar_desktop.storage.progress import Cancelled
from iar_desktop.storage.sqlite_search import SEARCH_DDL
from iar_desktop.storage.tables import Reference, Table, references, tables

Connection = sqlite3.Connection

# "IARD" in the header of the file (PRAGMA application_id) tells a dossier from other databases.
APPLICATION_ID = 0x49415244
# How long a command waits for another one's transaction before it gives up.
PATIENCE_SECONDS = 60.0

# How many of its own small steps the database takes before it asks whether to go on.
_STEPS_BETWEEN = 100_000

JOURNAL_DDL = (
    """CREATE TABLE change_set (
        position INTEGER PRIMARY KEY AUTOINCREMENT,
        id CHAR(32) NOT NULL UNIQUE,
        kind TEXT NOT NULL,
        label TEXT NOT NULL,
        params TEXT NOT NULL,
        author TEXT NOT NULL,
        made_at TEXT NOT NULL,
        reverts BIGINT,
        state TEXT NOT NULL)""",
    "CREATE INDEX change_set_state ON change_set (state, position)",
    """CREATE TABLE journal (
        position INTEGER PRIMARY KEY AUTOINCREMENT,
        change_position BIGINT NOT NULL,
        table_name TEXT NOT NULL,
        record_id CHAR(32) NOT NULL,
        operation CHAR(1) NOT NULL,
        before TEXT,
        after TEXT)""",
    "CREATE INDEX journal_change ON journal (change_position)",
    "CREATE INDEX journal_record ON journal (record_id)",
    "CREATE INDEX journal_deleted ON journal (operation, position) WHERE operation = 'D'",
    # One row while a change is under way; its absence makes every trigger below refuse to write.
    "CREATE TABLE journal_now (change_position BIGINT NOT NULL)",
)

# Made from the records, and so made anew rather than migrated.
DIRECTORY_DDL = (
    """CREATE TABLE directory (
        entry INTEGER PRIMARY KEY,
        id CHAR(32) NOT NULL UNIQUE,
        kind TEXT NOT NULL,
        title TEXT NOT NULL,
        native TEXT NOT NULL,
        subtitle TEXT NOT NULL,
        country TEXT,
        sort_text TEXT NOT NULL,
        names TEXT NOT NULL,
        words TEXT NOT NULL)""",
    "CREATE INDEX directory_kind ON directory (kind, sort_text)",
)

BASE_DDL = JOURNAL_DDL + DIRECTORY_DDL

AMONG = "IN (SELECT value FROM json_each(?))"
"""The condition that a column holds one of the values of a JSON array, of any length."""

EDITED_FIELDS = """SELECT j.table_name, j.record_id, e.key
    FROM journal j, json_each(j.before) e WHERE j.change_position = ? AND j.operation = 'U'"""
"""The edits of a step: table, record, field."""

FORMER_TARGETS = """SELECT DISTINCT json_extract(before, '$.{column}') FROM journal
    WHERE change_position = ? AND table_name = ? AND operation <> 'I'"""
"""What a link of the records of a table pointed to before a step edited or deleted them."""

LAST_VERSIONS = f"""SELECT record_id, max(json_extract(before, '$.version')) FROM journal
    WHERE record_id {AMONG} GROUP BY record_id"""
"""The highest version that records had when they were deleted: only deletions keep it."""

# Not written to the journal of an edit: they change with every edit and are no one's words.
UNJOURNALED = ("version", "created_at", "updated_at")


Access = Literal["write", "create", "read", "frozen"]


class DossierDamaged(DossierUnusable):
    """The file is not, or no longer, a database that can be read."""


class DossierBusy(DossierUnusable):
    """Another program held the dossier for longer than this one would wait."""


def connect(
    path: Path,
    access: Access = "write",
    *,
    patience: float = PATIENCE_SECONDS,
    named: Path | None = None,
) -> Connection:
    """Open the file, with foreign keys on; nothing is written to it yet.

    ``frozen`` says that nobody writes to the file while it is read, so that nothing needs to be
    made beside it; ``patience`` is how many seconds to wait for others, ``named`` the file that
    errors speak of.  The connection serves one thread; transactions are begun explicitly.  The
    file is never mapped into memory: where it shrinks or its disk goes, that kills the program.
    """
    mode = {"write": "rw", "create": "rwc", "read": "ro", "frozen": "ro&immutable=1"}[access]
    with errors_explained(named or path):
        connection = sqlite3.connect(
            f"file:{quote(str(path))}?mode={mode}",
            uri=True,
            timeout=patience,
            isolation_level=None,
            cached_statements=512,
            check_same_thread=False,
        )
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA cache_size = -16000")
        connection.execute("PRAGMA temp_store = MEMORY")
    return connection


def share(connection: Connection) -> None:
    """Let several windows read while one writes: the write-ahead log, kept small between uses."""
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA journal_size_limit = 16777216")


def _reference_clause(reference: Reference | None) -> str:
    if reference is None or not reference.target:
        return ""
    return f' REFERENCES "{reference.target}" ("id") DEFERRABLE INITIALLY DEFERRED'


def table_ddl(table: Table) -> list[str]:
    """Return the statements that create ``table`` with its indexes."""
    by_column = {each.column: each for each in references() if each.table == table.name}
    lines = ['"id" CHAR(32) NOT NULL PRIMARY KEY']
    if table.shared:
        lines.append('"kind" TEXT NOT NULL')
    for name, field in list(table.fields.items())[1:]:
        everywhere = all(name in entity.fields for entity in table.entities)
        required = " NOT NULL" if (field.required and everywhere) or name == "version" else ""
        reference = _reference_clause(by_column.get(name))
        lines.append(f'"{name}" {field.kind.storage.value}{required}{reference}')
    statements = [f'CREATE TABLE "{table.name}" ({", ".join(lines)})']
    # Links always: the database looks for them whenever a record goes.
    indexed = [name for name, field in table.fields.items() if field.indexed or name in by_column]
    if table.shared:
        statements.append(f'CREATE INDEX "{table.name}_kind" ON "{table.name}" ("kind")')
    return statements + [
        f'CREATE INDEX "{table.name}_{name}" ON "{table.name}" ("{name}")' for name in indexed
    ]


def _values(prefixes: tuple[str, ...], columns: list[str], condition: str) -> str:
    picked = (
        f"SELECT '{column}' AS name, "
        + ", ".join(f'{prefix}."{column}" AS {prefix.lower()}_value' for prefix in prefixes)
        + f" WHERE {condition.format(column=column)}"
        for column in columns
    )
    return " UNION ALL ".join(picked)


def trigger_ddl(table: Table) -> list[str]:
    """Return the triggers by which every write to ``table`` enters the journal.

    An insertion needs no values (undoing it keeps them), an edit only the columns that changed,
    a deletion everything that was not empty.
    """
    name, columns = table.name, table.columns
    edited = [column for column in columns if column not in UNJOURNALED]
    into = "INSERT INTO journal(change_position, table_name, record_id, operation, before, after)"
    now = "(SELECT change_position FROM journal_now)"
    changed = _values(("OLD", "NEW"), edited, 'OLD."{column}" IS NOT NEW."{column}"')
    kept = _values(("OLD",), columns, 'OLD."{column}" IS NOT NULL')
    return [
        f"""CREATE TRIGGER "{name}_inserted" AFTER INSERT ON "{name}" BEGIN
            {into} VALUES ({now}, '{name}', NEW.id, 'I', NULL, NULL);
        END""",
        f"""CREATE TRIGGER "{name}_updated" AFTER UPDATE ON "{name}" BEGIN
            {into} SELECT {now}, '{name}', NEW.id, 'U',
                json_group_object(name, old_value), json_group_object(name, new_value)
            FROM ({changed}) HAVING count(*) > 0;
        END""",
        f"""CREATE TRIGGER "{name}_deleted" AFTER DELETE ON "{name}" BEGIN
            {into} SELECT {now}, '{name}', OLD.id, 'D',
                json_group_object(name, old_value), NULL FROM ({kept});
        END""",
    ]


def create_triggers(connection: Connection) -> None:
    """Make the journal's triggers anew from the declared entities (after a migration, too)."""
    for table in tables().values():
        for event in ("inserted", "updated", "deleted"):
            connection.execute(f'DROP TRIGGER IF EXISTS "{table.name}_{event}"')
        for statement in trigger_ddl(table):
            connection.execute(statement)


def create_all(connection: Connection, format_version: int) -> None:
    """Make every table, index and trigger of an empty dossier, in one transaction."""
    with transaction(connection):
        for statement in JOURNAL_DDL:
            connection.execute(statement)
        for table in tables().values():
            for statement in table_ddl(table):
                connection.execute(statement)
        create_derived(connection)
        create_triggers(connection)
        set_format_version(connection, format_version)


def create_derived(connection: Connection) -> None:
    """Make the empty tables of the directory and of the search."""
    for statement in DIRECTORY_DDL + SEARCH_DDL:
        connection.execute(statement)


def drop_derived(connection: Connection) -> None:
    """Remove every trigger, and the tables that are made from the records."""
    for (name,) in connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    ).fetchall():
        connection.execute(f'DROP TRIGGER "{name}"')
    for statement in reversed(DIRECTORY_DDL + SEARCH_DDL):
        made = re.match(r"CREATE (?:VIRTUAL )?TABLE (\w+)", statement)
        if made:
            connection.execute(f"DROP TABLE IF EXISTS {made[1]}")


def format_version(connection: Connection) -> int:
    """Return the version of the dossier's format; 0 when the file is no dossier."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    if application != APPLICATION_ID:
        return 0
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def set_format_version(connection: Connection, version: int) -> None:
    """Write the version of the dossier's format into the header of the file."""
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {version:d}")


def data_version(connection: Connection) -> int:
    """Return a number that changes when another connection has committed."""
    (version,) = connection.execute("PRAGMA data_version").fetchone()
    return int(version)


@contextmanager
def transaction(connection: Connection) -> Iterator[None]:
    """Run the block in one writing transaction, kept durably at its end or not at all."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


@contextmanager
def interruptible(connection: Connection, wanted: Callable[[], bool]) -> Iterator[None]:
    """Give up whatever the block does with the database as soon as ``wanted`` says so.

    ``Cancelled`` is raised then.  It is asked some hundred times a second.
    """
    connection.set_progress_handler(wanted, _STEPS_BETWEEN)
    try:
        yield
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorname", "") == "SQLITE_INTERRUPT":
            raise Cancelled from error
        raise
    finally:
        connection.set_progress_handler(None, 0)


@contextmanager
def errors_explained(path: Path) -> Iterator[None]:
    """Turn the database's own errors about the file into sentences for the user."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorname", "") == "SQLITE_CONSTRAINT_FOREIGNKEY":
            raise UnknownRecord(gone_meanwhile()) from error
        sentence = _sentence(error, path)
        if sentence is None:
            raise
        sort = _SORTS.get(error.sqlite_errorcode & 0xFF, DossierUnusable)
        raise sort(sentence) from error


def gone_meanwhile() -> str:
    """Return the sentence for a link to a record that another window deleted."""
    return _("A record that this refers to was deleted meanwhile; nothing was changed.")


def _sentence(error: sqlite3.DatabaseError, path: Path) -> str | None:
    name = getattr(error, "sqlite_errorname", "") or ""
    for prefix, sentence in _SENTENCES.items():
        if name.startswith(prefix):
            return sentence().format(name=path.name, folder=path.absolute().parent)
    return None


def read_only(path: Path) -> str:
    """Return the sentence for a dossier that this person may read but not write."""
    return _read_only().format(name=path.name)


def _read_only() -> str:
    return _(
        "“{name}” is read-only here: copy it to a folder of yours, or ask for the right to write."
    )


def damaged(path: Path) -> str:
    """Return the sentence for a dossier in which something is broken."""
    return _damaged().format(name=path.name)


def _damaged() -> str:
    return _("“{name}” is damaged. Restore the last backup from the folder beside it.")


_SENTENCES: dict[str, Callable[[], str]] = {
    "SQLITE_FULL": lambda: _(
        "The disk is full: the change to “{name}” was not kept. Free some space and try again."
    ),
    "SQLITE_READONLY": _read_only,
    "SQLITE_BUSY": lambda: _(
        "“{name}” is in use by another program that does not let go. Try again in a moment."
    ),
    "SQLITE_LOCKED": lambda: _(
        "“{name}” is in use by another program that does not let go. Try again in a moment."
    ),
    "SQLITE_CANTOPEN": lambda: _(
        "“{name}” cannot be opened in {folder}: it is missing, or its folder cannot be written to."
    ),
    "SQLITE_NOTADB": lambda: _("“{name}” is not a dossier of IAR Desktop."),
    "SQLITE_CORRUPT": _damaged,
    "SQLITE_IOERR": lambda: _(
        "The disk does not answer while reading or writing “{name}”. Check that it is connected."
    ),
    "SQLITE_PERM": lambda: _("You are not allowed to open “{name}”."),
    "SQLITE_AUTH": lambda: _("You are not allowed to open “{name}”."),
}

# By the primary result code, the last eight bits of the extended one.
_SORTS: dict[int, type[DossierUnusable]] = {
    sqlite3.SQLITE_CORRUPT: DossierDamaged,
    sqlite3.SQLITE_NOTADB: DossierDamaged,
    sqlite3.SQLITE_BUSY: DossierBusy,
    sqlite3.SQLITE_LOCKED: DossierBusy,
}

IntegrityError = sqlite3.IntegrityError
DatabaseError = sqlite3.DatabaseError
