"""Words that a word with one typing fault may stand for, among those the directory knows."""

import json
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from iar_desktop.schema.folding import fold
from iar_desktop.storage import vocabulary
from iar_desktop.storage.search.typed import Typed, Word
from iar_desktop.storage.sqlite import Connection
from iar_desktop.storage.sqlite_search import all_match, any_match, word_match
from iar_desktop.storage.tokens import spaced

_SHORTEST = 4
_LONGEST = 30
# So many words are tried for one typed; the commonest fit first.
_MOST = 24
_MEANT = 8
_READ = 400
_BLOCK = 0x80
_LAST = "\U0010ffff"

_KNOWN = (
    """SELECT w.word, w.uses FROM json_each(?) v CROSS JOIN search_word w ON w.word = v.value"""
)
_BEGUN = """SELECT w.word, w.uses FROM json_each(?) v CROSS JOIN search_word w
    ON w.word > v.value AND w.word < v.value || ? LIMIT ?"""


@dataclass(frozen=True, slots=True)
class Mended:
    """For each word typed what it may mean, itself first, and the expression for all of them."""

    choices: tuple[tuple[str, ...], ...]
    expression: str


def mendings(connection: Connection, typed: Typed) -> Iterator[Mended]:
    """Yield what ``typed`` may mean: with its unknown words mended, then with all of them.

    Nothing where no known word is like an unknown one.
    """
    alike = {word: _alike(connection, word) for word in typed.words if not word.known}
    if all(alike.values()):
        if alike:
            yield _mended(typed, alike)
        for word in typed.words:
            if word.known and vocabulary.is_kept(word.text):
                alike[word] = _alike(connection, word)
        if any(word.known and alike[word] for word in alike):
            yield _mended(typed, alike)


def _mended(typed: Typed, alike: Mapping[Word, Sequence[str]]) -> Mended:
    choices = tuple((word.text, *alike.get(word, ())) for word in typed.words)
    expressions = [
        any_match([word.expression, *map(word_match, alike.get(word, ()))]) for word in typed.words
    ]
    return Mended(choices, all_match(expressions))


def _may_hold_fault(word: str) -> bool:
    """Return whether a fault is looked for: in four letters or more, not in numbers."""
    return (
        _SHORTEST <= len(word) <= _LONGEST
        and " " not in word
        and not any(letter.isdigit() for letter in word)
    )


def words_meant(connection: Connection, word: str) -> tuple[str, ...]:
    """Return ``word`` if the directory has it, else those of its words one fault away."""
    if not vocabulary.is_kept(spaced(word)) or vocabulary.has(connection, word):
        return (word,)
    return tuple(_one_fault_from(connection, word)[:_MEANT]) if _may_hold_fault(word) else ()


def _alike(connection: Connection, word: Word) -> list[str]:
    """Return known words that ``word`` may mean: begun with it, or one fault away, likeliest first.

    Of the last word, which is looked for begun anyway, also those begun with a fault.
    """
    text = word.text
    begun = [] if word.last else vocabulary.beginning(connection, text, _MOST)
    if not _may_hold_fault(text):
        return begun
    whole = _one_fault_from(connection, text)
    if word.last and len(whole) < _MOST:
        starts = [each for each in _one_fault_away(text) if each[0] == text[0] and each != text]
        uses = dict(connection.execute(_BEGUN, (json.dumps(starts), _LAST, _READ)).fetchall())
        begun = sorted(uses.keys() - set(whole), key=lambda known: (-uses[known], known))
        return (whole + begun)[:_MOST]
    return list(dict.fromkeys(begun + whole))[:_MOST]


def _one_fault_from(connection: Connection, text: str) -> list[str]:
    """Return the known words one fault from ``text``: first those that begin alike, then by use."""
    tried = json.dumps(list(dict.fromkeys(_one_fault_away(text))))
    uses = dict(connection.execute(_KNOWN, (tried,)).fetchall())
    uses.pop(text, None)
    return sorted(uses, key=lambda known: (known[0] != text[0], -uses[known], known))


def _one_fault_away(word: str) -> Iterator[str]:
    """Yield ``word`` with two letters swapped, one left out, one put in, or one replaced."""
    letters = _letters_like(word[0])
    for at in range(len(word) - 1):
        yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]
    for at in range(len(word) + 1):
        yield from (word[:at] + letter + word[at:] for letter in letters)
    for at in range(len(word)):
        yield from (word[:at] + letter + word[at + 1 :] for letter in letters)


@cache
def _letters_like(letter: str) -> str:
    """Return the letters (and their signs) of the script of ``letter`` that folding leaves."""
    if letter.isascii():
        return "abcdefghijklmnopqrstuvwxyz"
    start = ord(letter) // _BLOCK * _BLOCK
    block = (chr(code) for code in range(start, start + _BLOCK))
    return "".join(each for each in block if unicodedata.category(each)[0] in "LM" and _folds(each))


def _folds(letter: str) -> bool:
    return fold(letter) == letter
