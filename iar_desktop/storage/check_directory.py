"""Does the directory say of each record what the record says?"""

from collections import Counter
from collections.abc import Iterator

from iar_desktop.schema import clock
from iar_desktop.schema.messages import _
from iar_desktop.storage import vocabulary
from iar_desktop.storage.directory_lines import Composer, Line
from iar_desktop.storage.sql import chunks
from iar_desktop.storage.sqlite import Connection
from iar_desktop.storage.tables import tables

_COLUMNS = ", ".join(Line._fields)


def directory_problems(connection: Connection) -> Iterator[str]:
    """Yield a sentence for each line that is missing, out of date or of no record."""
    composer = Composer(connection)
    for table in tables().values():
        if not table.part:
            ids = [row[0] for row in connection.execute(f'SELECT id FROM "{table.name}"')]
            for part in chunks(ids):
                yield from _of_part(connection, composer.lines(table, part))
    yield from _superfluous(connection)
    yield from _counts(connection)


def _of_part(connection: Connection, right: list[Line]) -> Iterator[str]:
    marks = ", ".join("?" * len(right))
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM directory WHERE id IN ({marks})", [line.id for line in right]
    )
    stored = {row[0]: Line._make(row) for row in rows}
    for line in right:
        if line.id not in stored:
            yield _("“{title}” is missing in the directory.").format(title=line.title)
        elif not _agree(connection, line, stored[line.id]):
            yield _("The directory is out of date on “{title}”.").format(title=line.title)


def _agree(connection: Connection, right: Line, stored: Line) -> bool:
    if right.kind == "country":  # titles are kept in the language that was spoken then
        right = right._replace(title=stored.title, sort_text=stored.sort_text)
    if right.kind == "contact" and right.subtitle != stored.subtitle:
        right = right._replace(
            subtitle=stored.subtitle if _position_ended(connection, right.id) else right.subtitle
        )
    return right == stored


def _position_ended(connection: Connection, contact: str) -> bool:
    """Return whether the day alone may have changed which position a person holds now."""
    ended = connection.execute(
        "SELECT 1 FROM affiliation WHERE contact = ? AND until < ?",
        (contact, clock.today().isoformat()),
    )
    return ended.fetchone() is not None


def _superfluous(connection: Connection) -> Iterator[str]:
    known = " UNION ALL ".join(
        f'SELECT id FROM "{table.name}"' for table in tables().values() if not table.part
    )
    for (title,) in connection.execute(
        f"SELECT title FROM directory WHERE id NOT IN ({known})"
    ).fetchall():
        yield _("The directory still has “{title}”, which was deleted.").format(title=title)


def _counts(connection: Connection) -> Iterator[str]:
    lines = dict(connection.execute("SELECT kind, count(*) FROM directory GROUP BY kind"))
    counted = dict(connection.execute("SELECT kind, lines FROM directory_count WHERE lines <> 0"))
    if lines != counted:
        yield _("The numbers of records in the navigation are wrong.")
    uses: Counter[str] = Counter()
    for names, words in connection.execute("SELECT names, words FROM directory"):
        uses.update(vocabulary.words_of(f"{names} {words}"))
    if uses != dict(connection.execute("SELECT word, uses FROM search_word")):
        yield _("The words by which typing faults are mended are out of date.")
