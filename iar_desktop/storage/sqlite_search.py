"""The full text of SQLite (FTS5) over the directory: tables, triggers, and how it is asked."""

import json
import sqlite3
from array import array
from collections.abc import Sequence
from typing import Any


def _full_text(table: str, columns: tuple[str, ...]) -> tuple[str, ...]:
    """Return the statements for a full text over ``columns`` of the directory, kept by triggers.

    The directory's texts are folded: spaces part the words, so the simplest tokeniser is right,
    and keeps the vowel signs of Hindi inside their words.
    """
    names = ", ".join(columns)
    old = ", ".join(f"OLD.{column}" for column in columns)
    new = ", ".join(f"NEW.{column}" for column in columns)
    differ = " OR ".join(f"OLD.{column} <> NEW.{column}" for column in columns)
    remove = f"INSERT INTO {table}({table}, rowid, {names}) VALUES ('delete', OLD.entry, {old});"
    add = f"INSERT INTO {table}(rowid, {names}) VALUES (NEW.entry, {new});"
    changed = f"CREATE TRIGGER {table}_changed AFTER UPDATE ON directory WHEN {differ}"
    return (
        f"""CREATE VIRTUAL TABLE {table} USING fts5({names}, content='directory',
            content_rowid='entry', tokenize='ascii', prefix='1 2 3', detail='full')""",
        f"CREATE TRIGGER {table}_added AFTER INSERT ON directory BEGIN {add} END",
        f"CREATE TRIGGER {table}_removed AFTER DELETE ON directory BEGIN {remove} END",
        f"{changed} BEGIN {remove} {add} END",
    )


SEARCH_DDL = (
    # Names stand in a full text of their own: words that thousands of texts share cost it nothing.
    *_full_text("search_names", ("names",)),
    *_full_text("search_text", ("names", "words")),
    # Every word of the directory, and how many lines have it: where typing faults are mended.
    "CREATE TABLE search_word (word TEXT NOT NULL PRIMARY KEY, uses BIGINT NOT NULL) WITHOUT ROWID",
    # How many lines each kind has, so that counts cost nothing.
    "CREATE TABLE directory_count (kind TEXT NOT NULL PRIMARY KEY, lines BIGINT NOT NULL)",
    """CREATE TRIGGER directory_counted AFTER INSERT ON directory BEGIN
        INSERT INTO directory_count(kind, lines) VALUES (NEW.kind, 1)
        ON CONFLICT (kind) DO UPDATE SET lines = lines + 1;
    END""",
    """CREATE TRIGGER directory_discounted AFTER DELETE ON directory BEGIN
        UPDATE directory_count SET lines = lines - 1 WHERE kind = OLD.kind;
    END""",
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


def word_match(words: str, *, begun: bool = False) -> str:
    """Return the expression for a word, or several in a row, the last of which may be ``begun``."""
    return f'"{words}"*' if begun else f'"{words}"'


def any_match(expressions: Sequence[str]) -> str:
    """Return the expression that one of ``expressions`` matches."""
    return f"({' OR '.join(expressions)})" if len(expressions) > 1 else expressions[0]


def all_match(expressions: Sequence[str]) -> str:
    """Return the expression that all of ``expressions`` match."""
    return " AND ".join(expressions)
