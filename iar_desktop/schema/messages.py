"""Texts in the user's language: gettext catalogues, one per room and language.

The language is a context: the whole process has a default (``set_language``), and a piece of
work may speak another for its duration (``speaking``), so that a sheet prints in the guests'
language while the screen stays French.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, lru_cache
from gettext import NullTranslations

from iar_desktop import resources
from iar_desktop.schema.compiled_messages import CompiledMessages

SOURCE_LANGUAGE = "en"
LANGUAGES = ("fr", "en")
"""Those of the screen; paper speaks them, too."""
PAPER_LANGUAGES = (*LANGUAGES, "de", "es", "pt", "it", "ja")
"""Those of the paper: of the guests to whom it is handed."""
_POINTED = frozenset({"en", "ja"})
_THOUSANDS = {"en": ",", "ja": ",", "fr": "\u202f"}  # elsewhere a full stop
COMPILED = "messages.mo"

_default = ["fr"]
_current: ContextVar[str | None] = ContextVar("language", default=None)


def N_(message: str) -> str:  # noqa: N802 - gettext's own name for marking a text
    """Mark a text for translation where it is declared; translate it with ``_`` where shown."""
    return message


def language() -> str:
    """Return the language spoken now, as an ISO 639-1 code."""
    return _current.get() or _default[0]


def set_language(code: str) -> None:
    """Make ``code`` the language of the whole process."""
    _default[0] = code


@contextmanager
def speaking(code: str) -> Iterator[None]:
    """Speak ``code`` inside the block, in this thread or task only."""
    token = _current.set(code)
    try:
        yield
    finally:
        _current.reset(token)


@cache
def _catalogue(code: str) -> NullTranslations:
    try:
        return CompiledMessages(resources.path("translations", code, COMPILED).read_bytes())
    except FileNotFoundError:
        return NullTranslations()


@lru_cache(maxsize=8192)
def _translated(code: str, message: str) -> str:
    return _catalogue(code).gettext(message) if message else ""


def _(message: str) -> str:
    """Return ``message`` in the language spoken now."""
    return _translated(language(), message)


def _n(one: str, many: str, count: int) -> str:
    """Return ``one`` or ``many`` as ``count`` asks for, with ``{count}`` filled in."""
    return _catalogue(language()).ngettext(one, many, count).format(count=grouped(count))


def grouped(number: int) -> str:
    """Return a whole number with the thousands separator of the language (1 284; 1,284; 1.284)."""
    return f"{number:,}".replace(",", _THOUSANDS.get(language(), "."))


def listed(parts: Iterable[str]) -> str:
    """Return ``parts`` one after the other, with the comma of the language between them."""
    return ("、" if language() == "ja" else ", ").join(parts)


def decimal_point() -> str:
    """Return what stands before the decimals in the language spoken."""
    return "." if language() in _POINTED else ","
