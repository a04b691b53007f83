"""What keeping a dossier whole asks of SQLite: taking it alone, copying it, looking through it."""

import sqlite3
from pathlib import Path

from iar_desktop.storage.sqlite import Connection


def seize(connection: Connection) -> bool:
    """Take the whole dossier for this connection until it closes; False when others have it open.

    The write-ahead log is merged into the file and removed.
    """
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    try:
        (mode,) = connection.execute("PRAGMA journal_mode = DELETE").fetchone()
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("COMMIT")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY:
            return False
        raise
    return str(mode) == "delete"


def copy(source: Connection, target: Connection) -> dict[str, int]:
    """Replace all that ``target`` holds by what ``source`` does, at once or not at all.

    Returns how many rows each table had at the moment of the copy; others may go on writing to
    ``source`` meanwhile.
    """
    source.execute("BEGIN")
    try:
        counts = row_counts(source)
        source.backup(target)
    finally:
        source.execute("ROLLBACK")
    return counts


def row_counts(connection: Connection) -> dict[str, int]:
    """Return the number of rows of every table but SQLite's own and those of the search."""
    names = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' "
        "ESCAPE '!' AND name NOT LIKE 'search!_%' ESCAPE '!' ORDER BY name"
    ).fetchall()
    return {
        name: int(connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0])
        for (name,) in names
    }


def integrity_problems(connection: Connection) -> list[str]:
    """Return what is wrong inside the file, in SQLite's own words; nothing when it is whole."""
    rows = [str(row[0]) for row in connection.execute("PRAGMA integrity_check")]
    cut = ["the last page is not complete"] if is_cut_short(connection) else []
    return cut + ([] if rows == ["ok"] else rows)


def is_cut_short(connection: Connection) -> bool:
    """Return whether the file ends within a page: SQLite itself reads zeros for the rest."""
    (size,) = connection.execute("PRAGMA page_size").fetchone()
    (_number, _name, file) = connection.execute("PRAGMA database_list").fetchone()
    try:
        return bool(Path(file).stat().st_size % size)
    except OSError:
        return False  # the file is gone, which is another matter


def broken_full_texts(connection: Connection) -> list[str]:
    """Return the names of the full texts that do not agree with what they were made from."""
    names = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%'"
    ).fetchall()
    broken = []
    for (name,) in names:
        try:
            connection.execute(f"INSERT INTO {name}({name}, rank) VALUES ('integrity-check', 1)")
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_CORRUPT:
                raise
            broken.append(str(name))
    return broken


def lost_references(connection: Connection) -> list[tuple[str, int, str]]:
    """Return (table, rowid, target table) of each row that points to a record that is not there."""
    rows = connection.execute("PRAGMA foreign_key_check")
    return [(str(row[0]), int(row[1]), str(row[2])) for row in rows]
