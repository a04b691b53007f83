"""Is the dossier whole? Its file, its links, what is derived from it, its files, its history."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum, auto

from iar_desktop.domain import Attachment
from iar_desktop.schema.entity import registry
from iar_desktop.schema.errors import UserError
from iar_desktop.schema.messages import _, _n
from iar_desktop.storage import directory_refresh, files, sqlite, sqlite_upkeep
from iar_desktop.storage.check_directory import directory_problems
from iar_desktop.storage.check_journal import journal_problems
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.presence import present
from iar_desktop.storage.reader import Query
from iar_desktop.storage.tables import Reference, references, tables

# Of one sort of trouble so many are told one by one, the rest as a number.
MOST_TOLD = 20


class Trouble(Enum):
    """What sort of thing is wrong, and so what mends it."""

    FILE = auto()
    """The database file itself: a backup is to be restored."""
    LINK = auto()
    """A link that leads nowhere."""
    VALUE = auto()
    """A stored value that cannot be read."""
    DIRECTORY = auto()
    """Titles, search or counts that do not agree with the records: ``repair`` mends them."""
    ATTACHMENT = auto()
    """An attached file that is missing or altered."""
    HISTORY = auto()
    """The journal does not lead to what is stored."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong, as a sentence in the language of the check."""

    trouble: Trouble
    text: str

    def __str__(self) -> str:
        """Return the sentence."""
        return self.text


@dataclass(frozen=True, slots=True)
class Report:
    """All that a check found; nothing when the dossier is whole."""

    findings: list[Finding] = field(default_factory=list)

    @property
    def repairable(self) -> bool:
        """Whether ``repair`` mends something of it."""
        return any(each.trouble is Trouble.DIRECTORY for each in self.findings)


def check(dossier: Dossier) -> Report:
    """Look through the whole dossier and its attached files; nothing is changed.

    Others may go on working: it is looked at as it was at one moment.  Takes seconds for a
    large dossier, and as long as reading the attached files takes.
    """
    with dossier.explained():
        with _snapshot(dossier.connection):
            found = list(_of_file(dossier))
            if not found:
                found = list(_of_content(dossier))
        if not found:
            found = list(_told(Trouble.DIRECTORY, _of_search(dossier.connection)))
    return Report(found)


def repair(dossier: Dossier) -> None:
    """Make the directory and the search anew from the records, in one transaction."""
    connection = dossier.connection
    with dossier.explained(), sqlite.transaction(connection):
        sqlite.drop_derived(connection)
        sqlite.create_derived(connection)
        directory_refresh.rebuild(connection)
        sqlite.create_triggers(connection)


@contextmanager
def _snapshot(connection: sqlite.Connection) -> Iterator[None]:
    connection.execute("BEGIN")
    try:
        yield
    finally:
        connection.execute("ROLLBACK")


def _told(trouble: Trouble, sentences: Iterable[str]) -> Iterator[Finding]:
    """Yield a finding for each of the first sentences, and one for how many more there are."""
    more = 0
    for count, sentence in enumerate(sentences):
        if count < MOST_TOLD:
            yield Finding(trouble, sentence)
        else:
            more += 1
    if more:
        yield Finding(
            trouble, _n("And {count} more like this.", "And {count} more like these.", more)
        )


def _of_file(dossier: Dossier) -> Iterator[Finding]:
    try:
        problems = sqlite_upkeep.integrity_problems(dossier.connection)
    except sqlite.DatabaseError as error:
        problems = [str(error)]
    text = _("The file is damaged ({detail}): restore the last backup.")
    yield from _told(Trouble.FILE, (text.format(detail=each) for each in problems))


def _of_content(dossier: Dossier) -> Iterator[Finding]:
    yield from _told(Trouble.LINK, _lost_links(dossier))
    unreadable = list(_unreadable(dossier.connection))
    yield from _told(Trouble.VALUE, unreadable)
    if not unreadable:
        yield from _told(Trouble.DIRECTORY, directory_problems(dossier.connection))
        yield from _told(Trouble.ATTACHMENT, _lost_files(dossier))
    yield from _told(Trouble.HISTORY, journal_problems(dossier.connection))


def _lost_links(dossier: Dossier) -> Iterator[str]:
    text = _("A record ({label}) points to one that is not there: {title}.")
    for name, row, _target in sqlite_upkeep.lost_references(dossier.connection):
        if name in tables():
            (record_id,) = dossier.connection.execute(
                f'SELECT id FROM "{name}" WHERE rowid = ?', (row,)
            ).fetchone()
            yield text.format(label=_label(name), title=dossier.title(record_id) or record_id)
    for link in references():
        if not link.target:
            for record_id in _pointing_nowhere(dossier.connection, link):
                title = dossier.title(record_id) or record_id
                yield text.format(label=_label(link.table), title=title)


def _label(table: str) -> str:
    return _(tables()[table].entities[0].label)


def _pointing_nowhere(connection: sqlite.Connection, link: Reference) -> list[str]:
    rows = connection.execute(
        f'SELECT id, "{link.column}" FROM "{link.table}" WHERE "{link.column}" IS NOT NULL'
    ).fetchall()
    there = present(connection, "", [target for _id, target in rows])
    return [record_id for record_id, target in rows if target not in there]


def _unreadable(connection: sqlite.Connection) -> Iterator[str]:
    text = _("“{field}” cannot be read in the record {id} ({label}): {value}.")
    for table in tables().values():
        columns = ", ".join(f'"{name}"' for name in table.columns)
        for row in connection.execute(f'SELECT {columns} FROM "{table.name}"'):
            if table.shared and row[1] not in registry:
                yield text.format(field="kind", id=row[0], label=_label(table.name), value=row[1])
                continue
            entity = table.entity(row[1] if table.shared else None)
            try:
                entity.of_row(table.columns, row)
            except (ValueError, TypeError, KeyError, AttributeError, ArithmeticError):
                for name, value in zip(table.columns, row, strict=True):
                    each = entity.fields.get(name)
                    if each and value is not None and _fails(each.kind.from_column, value):
                        yield text.format(
                            field=_(each.label),
                            id=row[0],
                            label=_(entity.label),
                            value=str(value)[:60],
                        )


def _fails(read: Callable[[object], object], value: object) -> bool:
    try:
        read(value)
    except (ValueError, TypeError, KeyError, AttributeError, ArithmeticError):
        return True
    return False


def _lost_files(dossier: Dossier) -> Iterator[str]:
    missing = _("The file “{name}” attached to “{title}” is missing in {folder}.")
    altered = _("The file “{name}” attached to “{title}” was altered in {folder}.")
    known: dict[str, str] = {}
    for attachment in dossier.all(Query(Attachment)):
        if attachment.digest not in known:
            known[attachment.digest] = _state(dossier, attachment.digest)
        text = {"": "", "missing": missing, "altered": altered}[known[attachment.digest]]
        if text:
            yield text.format(
                name=attachment.name,
                title=dossier.title(attachment.about) or attachment.about,
                folder=files.folder(dossier.path),
            )


def _state(dossier: Dossier, digest: str) -> str:
    try:
        if files.is_whole(dossier.path, digest):
            return ""
        return "altered" if files.path_of(dossier.path, digest).is_file() else "missing"
    except UserError:
        return "missing"  # a hash that is none, or a file that nobody may read


def _of_search(connection: sqlite.Connection) -> Iterator[str]:
    for name in sqlite_upkeep.broken_full_texts(connection):
        yield _("The search index ({name}) does not agree with the records.").format(name=name)
