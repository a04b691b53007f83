"""A dossier: one database file of the office, opened for one thread."""

import getpass
import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self

from iar_desktop.schema import clock
from iar_desktop.schema.errors import DossierTooNew, DossierUnusable
from iar_desktop.schema.identifiers import new_id
from iar_desktop.schema.messages import _
from iar_desktop.storage import journal, placing, sqlite
from iar_desktop.storage.change import Change
from iar_desktop.storage.journal import ChangeKind, ChangeSet, State
from iar_desktop.storage.progress import NOBODY, Cancelled, Progress
from iar_desktop.storage.reader import Reader
from iar_desktop.storage.revert import nothing_left, revert

FORMAT_VERSION = 3
SUFFIX = ".iar"
# The share of a step that is over when its records are written; then comes the directory.
_WRITTEN = 0.4


class DossierGone(DossierUnusable):
    """The file vanished while it was open; ``backup.save_copy`` still saves what it held."""


class Touched(NamedTuple):
    """What a step touched: ids by table, and whether the whole view is to be read anew."""

    position: int
    ids: dict[str, set[str]]

    def __bool__(self) -> bool:
        """Return whether anything was touched."""
        return bool(self.ids)


class Dossier(Reader):
    """Reads a dossier, and writes it by ``change``; closed at the end of a ``with`` block."""

    def __init__(self, path: Path, connection: sqlite.Connection) -> None:
        """Use an open connection to the dossier at ``path``; see ``open`` and ``create``."""
        super().__init__(connection)
        self.path = path
        self.author = os_user()
        self.listeners: list[Callable[[Touched], None]] = []
        self.progress = NOBODY
        self._identity = _identity(path)
        self._seen = journal.last_position(connection)
        self._data_version = sqlite.data_version(connection)

    @classmethod
    def create(cls, path: Path) -> Self:
        """Make a new, empty dossier; ``DossierUnusable`` when a file is there already."""
        if path.exists():
            raise DossierUnusable(_("“{name}” exists already.").format(name=path.name))
        if not path.parent.is_dir():
            raise DossierUnusable(
                _("The folder {folder} does not exist.").format(folder=path.absolute().parent)
            )
        with placing.beside(path) as unfinished:
            with sqlite.errors_explained(path):
                connection = sqlite.connect(unfinished, "create")
                try:
                    sqlite.create_all(connection, FORMAT_VERSION)
                finally:
                    connection.close()
            placing.place(unfinished, path, replace=False)
        return cls.open(path)

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open the dossier at ``path``, migrating an older one after a backup.

        ``DossierUnusable`` says what is wrong: no file, no dossier, damaged, or too new.
        """
        if not path.is_file():
            raise DossierUnusable(
                _("There is no dossier “{name}” in {folder}.").format(
                    name=path.name, folder=path.absolute().parent
                )
            )
        refuse_unwritable(path)
        connection = sqlite.connect(path)
        try:
            with sqlite.errors_explained(path):
                if checked_format(connection, path) < FORMAT_VERSION:
                    connection.close()
                    _migrate(path)
                    connection = sqlite.connect(path)
                sqlite.share(connection)
                return cls(path, connection)
        except BaseException:
            connection.close()
            raise

    def close(self) -> None:
        """Close the connection; the dossier is complete on disk at any time anyway."""
        self.connection.close()

    def __enter__(self) -> Self:
        """Return the dossier itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Close the dossier."""
        self.close()

    @contextmanager
    def watched(
        self, tell: Callable[[float], None], given_up: Callable[[], bool]
    ) -> Iterator[None]:
        """Tell how far the work of the block is (0 to 1); stop it when it is ``given_up``.

        ``Cancelled`` is raised then, and nothing of a change under way is kept.  Both are called
        from the thread of the dossier, ``given_up`` often.
        """

        def told(share: float) -> None:
            if given_up():
                raise Cancelled
            tell(share)

        self.progress = Progress(told)
        try:
            with sqlite.interruptible(self.connection, given_up):
                yield
        finally:
            self.progress = NOBODY

    @contextmanager
    def change(self, label: str, **params: str) -> Iterator[Change]:
        """Write inside the block: one transaction, one step of undo called ``label``.

        ``label`` is a message marked with ``N_``; ``params`` fill its braces.  Data, journal
        and directory are kept together at the end, durably, or not at all.
        """
        with self._step("edit", label, params, None) as (change, _position):
            yield change

    def undo(self) -> ChangeSet:
        """Undo the last applied step and return it."""
        return self._take_back("undo", journal.to_undo, "undone")

    def redo(self) -> ChangeSet:
        """Do the last undone step again and return it."""
        return self._take_back("redo", journal.to_redo, "applied")

    def _take_back(
        self,
        kind: ChangeKind,
        choose: Callable[[sqlite.Connection], ChangeSet | None],
        state: State,
    ) -> ChangeSet:
        chosen: list[ChangeSet] = []

        def target() -> tuple[ChangeSet, int]:
            found = choose(self.connection)
            if found is None:
                raise nothing_left(kind)
            chosen.append(found)
            return found, found.position if kind == "undo" else self._undoing(found)

        with self._step(kind, "", {}, target) as (change, position):
            revert(change, position)
            self.connection.execute(
                "UPDATE change_set SET state = ? WHERE position = ?", (state, chosen[0].position)
            )
        return chosen[0]

    def _undoing(self, undone: ChangeSet) -> int:
        """Return the position of the last step that undid ``undone``."""
        (position,) = self.connection.execute(
            "SELECT max(position) FROM change_set WHERE kind = 'undo' AND reverts = ?",
            (undone.position,),
        ).fetchone()
        return int(position)

    @contextmanager
    def _step(
        self,
        kind: ChangeKind,
        label: str,
        params: dict[str, str],
        target: Callable[[], tuple[ChangeSet, int]] | None,
    ) -> Iterator[tuple[Change, int]]:
        self._refuse_gone()
        with sqlite.errors_explained(self.path), sqlite.transaction(self.connection):
            checked_format(self.connection, self.path)
            reverted, source = target() if target else (None, 0)
            position = self._begin(
                kind,
                reverted.message if reverted else label,
                reverted.params if reverted else params,
                reverted.position if reverted else None,
            )
            change = Change(self.connection, progress=self.progress.stretch(0, _WRITTEN))
            yield change, source
            touched = journal.touched_since(self.connection, position - 1)
            self.progress.reached(_WRITTEN)
            self._finish(position, kind, touched=bool(touched))
            change.refuse_links_to_nothing(touched)
            self._refuse_gone()
        self._announce(Touched(position, touched))

    def _refuse_gone(self) -> None:
        if _identity(self.path) != self._identity:
            raise DossierGone(
                _(
                    "“{name}” was deleted, moved or replaced in {folder} while it was open. "
                    "Nothing is lost yet: save a copy of it elsewhere now."
                ).format(name=self.path.name, folder=self.path.absolute().parent)
            )

    def _begin(
        self, kind: ChangeKind, label: str, params: dict[str, str], reverts: int | None
    ) -> int:
        cursor = self.connection.execute(
            "INSERT INTO change_set (id, kind, label, params, author, made_at, reverts, state) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                new_id(),
                kind,
                label,
                json.dumps(params, ensure_ascii=False),
                self.author,
                clock.now().isoformat(timespec="seconds"),
                reverts,
                "applied" if kind == "edit" else "",
            ),
        )
        position = int(cursor.lastrowid or 0)
        self.connection.execute("INSERT INTO journal_now VALUES (?)", (position,))
        return position

    def _finish(self, position: int, kind: ChangeKind, *, touched: bool) -> None:
        self.connection.execute("DELETE FROM journal_now")
        if not touched and kind == "edit":
            self.connection.execute("DELETE FROM change_set WHERE position = ?", (position,))
            return
        if kind == "edit":
            self.connection.execute(
                "UPDATE change_set SET state = 'abandoned' WHERE state = 'undone'"
            )
        self._refresh(position)

    def _refresh(self, position: int) -> None:
        """Bring the directory up to what the step wrote, then the lines that name those."""
        from iar_desktop.storage.directory_refresh import refresh  # late: only to write
        from iar_desktop.storage.stale import stale_after, stale_names

        stale = stale_after(self.connection, position)
        before = {each.id: each.title for each in self.entries(stale.retitled()).values()}
        refresh(self.connection, stale, self.progress.stretch(_WRITTEN, 0.95))
        refresh(self.connection, stale_names(self.connection, before))

    def _announce(self, touched: Touched) -> None:
        self._seen = max(self._seen, touched.position)
        if touched:
            for listener in self.listeners:
                listener(touched)

    def poll(self) -> Touched | None:
        """Return what others committed since the last look, None when nothing; costs 5 µs."""
        with sqlite.errors_explained(self.path):
            version = sqlite.data_version(self.connection)
            if version == self._data_version:
                return None
            self._data_version = version
            last = journal.last_position(self.connection)
            touched = Touched(last, journal.touched_since(self.connection, self._seen))
        self._seen = last
        return touched or None

    def explained(self) -> Any:
        """Return a context in which database errors become sentences about this dossier."""
        return sqlite.errors_explained(self.path)


def checked_format(connection: sqlite.Connection, path: Path) -> int:
    """Return the version of the dossier's format; refuse no dossier, and a newer format."""
    version = sqlite.format_version(connection)
    if version == 0:
        raise DossierUnusable(_("“{name}” is not a dossier of IAR Desktop.").format(name=path.name))
    if version > FORMAT_VERSION:
        raise DossierTooNew(
            _(
                "“{name}” was made by a newer version of IAR Desktop. "
                "Install that version to open it; nothing was changed."
            ).format(name=path.name)
        )
    return version


def refuse_unwritable(path: Path) -> None:
    """Refuse a dossier in which, or beside which, this person may not write."""
    if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        raise DossierUnusable(sqlite.read_only(path))


def _identity(path: Path) -> tuple[int, int] | None:
    """Return what tells the file from another put in its place, None when it is gone."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _migrate(path: Path) -> None:
    from iar_desktop.storage.migrations import migrate  # late: only an older dossier needs Alembic

    migrate(path, FORMAT_VERSION)


def os_user() -> str:
    """Return the login name of whoever runs the program."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "?"
