"""The full text of SQLite (FTS5) over the directory: tables, upkeep, and how it is asked."""

import json
import sqlite3
from array import array
from collections.abc import Sequence
from typing import Any


def _full_text(table: str, *columns: str) -> tuple[str, ...]:
    """Return the statements for a full text over ``columns`` of the directory.

    The directory's texts are folded: spaces part the words, so the simplest tokeniser is right,
    and keeps the vowel signs of Hindi inside their words.
    """
    return (
        f"""CREATE VIRTUAL TABLE {table} USING fts5({", ".join(columns)}, content='directory',
            content_rowid='entry', tokenize='ascii', prefix='1 2 3', detail='full')""",
        # Merged more rarely than by default: one edit in fifty would wait 15 ms for its merge.
        f"INSERT INTO {table}({table}, rank) VALUES ('automerge', 16)",
    )


SEARCH_DDL = (
    # Names stand in a full text of their own: words that thousands of texts share cost it nothing.
    *_full_text("search_names", "names"),
    *_full_text("search_text", "names", "words"),
    # Every word of the directory, and how many lines have it: where typing faults are mended.
    "CREATE TABLE search_word (word TEXT NOT NULL PRIMARY KEY, uses BIGINT NOT NULL) WITHOUT ROWID",
    # How many lines each kind has, so that counts cost nothing.
    "CREATE TABLE directory_count (kind TEXT NOT NULL PRIMARY KEY, lines BIGINT NOT NULL)",
)

_SHOWN = "d.entry, d.id, d.kind, d.title, d.native, d.subtitle, d.country, d.sort_text, d.names"

_LINES = f"""SELECT {_SHOWN} FROM {{table}} s CROSS JOIN directory d ON d.entry = s.rowid
    WHERE s.{{table}} MATCH ? AND s.rowid BETWEEN ? AND ? ORDER BY s.rowid DESC LIMIT ?"""

LINES_BY_NAMES = _LINES.format(table="search_names")
"""The lines whose names match an expression, of these numbers, the greatest number first."""

LINES_BY_TEXT = _LINES.format(table="search_text")
"""The lines whose names and words together match, of these numbers, the greatest first."""

LINES_SORTED_FROM = f"""SELECT {_SHOWN} FROM directory d
    WHERE d.kind = ? AND d.sort_text >= ? AND d.sort_text < ? ORDER BY d.sort_text LIMIT ?"""
"""The lines of a kind whose sort text begins so, in order."""

NAMES_BY_NAMES = """SELECT d.id, d.kind, d.title, d.native, d.names
    FROM search_names s CROSS JOIN directory d ON d.entry = s.rowid
    WHERE s.search_names MATCH ? AND s.rowid BETWEEN ? AND ? ORDER BY s.rowid DESC LIMIT ?"""
"""The names of the lines whose names match, of these numbers, the greatest number first."""

NAMES_SORTED_AS = """SELECT id, kind, title, native, names FROM directory
    WHERE kind IN ({kinds}) AND sort_text = ? LIMIT ?"""
"""The names of lines of some kinds whose sort text is this one."""

NUMBERS_BY_TEXT = (
    "SELECT rowid AS entry FROM search_text WHERE search_text MATCH ? AND rowid BETWEEN ? AND ?"
)
"""The numbers of the matching lines, the least first."""


AMONG_NUMBERS = "d.entry IN (SELECT value FROM json_each(?))"
"""The condition that the line ``d`` has one of the numbers of a JSON array."""

IDS_OF_NUMBERS = (
    "SELECT d.id FROM json_each(?) j JOIN directory d ON d.entry = j.value ORDER BY j.key"
)
"""The ids of the lines with the numbers of a JSON array, in its order."""


def read_numbers(
    connection: sqlite3.Connection, statement: str, values: Sequence[Any]
) -> "array[int]":
    """Return what ``statement`` selects as ``entry``, in its order.

    As one JSON text: 100,000 rows of one number each would take a third longer.
    """
    (found,) = connection.execute(
        f"SELECT json_group_array(entry) FROM ({statement})", values
    ).fetchone()
    return array("q", json.loads(found))


def remove_texts(
    connection: sqlite3.Connection, names: Sequence[int], texts: Sequence[int]
) -> None:
    """Take lines (by number, rising) out of the full texts, before the directory changes."""
    connection.execute(_REMOVE.format("search_names", "names"), (json.dumps(names),))
    connection.execute(_REMOVE.format("search_text", "names, words"), (json.dumps(texts),))


def add_texts(connection: sqlite3.Connection, names: Sequence[int], texts: Sequence[int]) -> None:
    """Put lines (by number, rising) into the full texts, when the directory has changed.

    Not by triggers of the directory: SQLite writes out a full text before every statement that
    has triggers, which makes the work four times as long.  So does every step back in number.
    """
    connection.execute(_ADD.format("search_names", "names"), (json.dumps(names),))
    connection.execute(_ADD.format("search_text", "names, words"), (json.dumps(texts),))


_THESE = "FROM directory d WHERE d.entry IN (SELECT value FROM json_each(?)) ORDER BY d.entry"
_REMOVE = f"INSERT INTO {{0}}({{0}}, rowid, {{1}}) SELECT 'delete', entry, {{1}} {_THESE}"
_ADD = f"INSERT INTO {{0}}(rowid, {{1}}) SELECT entry, {{1}} {_THESE}"


def rebuild_texts(connection: sqlite3.Connection, lines: int, *, names: bool, texts: bool) -> None:
    """Make the full text of the names, or of names and words, anew from the directory's lines.

    Gathered in memory in pieces so great that few of them are to be merged.
    """
    for table, wanted in (("search_names", names), ("search_text", texts)):
        if wanted:
            configure = f"INSERT INTO {table}({table}, rank) VALUES ('hashsize', ?)"
            connection.execute(configure, (_LARGE_PIECES,))
            connection.execute(f"INSERT INTO {table}({table}) VALUES ('rebuild')")
            if lines > _MERGED_FROM:
                connection.execute(f"INSERT INTO {table}({table}) VALUES ('optimize')")
            connection.execute(configure, (_PIECES,))


# Bytes that a full text gathers in memory before it writes: SQLite's own, and for a rebuild.
_PIECES, _LARGE_PIECES = 1 << 20, 32 << 20
# So many lines make more than some four large pieces.
_MERGED_FROM = 500_000


def compact_texts(connection: sqlite3.Connection) -> None:
    """Merge what many changes left in pieces, so that none of the next edits has to."""
    for table in ("search_names", "search_text"):
        connection.execute(f"INSERT INTO {table}({table}) VALUES ('optimize')")


def remove_all_texts(connection: sqlite3.Connection) -> None:
    """Take out every line."""
    for table in ("search_names", "search_text"):
        connection.execute(f"INSERT INTO {table}({table}) VALUES ('delete-all')")


def word_match(words: str, *, begun: bool = False) -> str:
    """Return the expression for a word, or several in a row, the last of which may be ``begun``."""
    return f'"{words}"*' if begun else f'"{words}"'


def any_match(expressions: Sequence[str]) -> str:
    """Return the expression that one of ``expressions`` matches."""
    return f"({' OR '.join(expressions)})" if len(expressions) > 1 else expressions[0]


def all_match(expressions: Sequence[str]) -> str:
    """Return the expression that all of ``expressions`` match."""
    return " AND ".join(expressions)
