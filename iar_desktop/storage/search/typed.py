"""What was typed into a search field, as words to look up."""

from dataclasses import dataclass

from iar_desktop.schema.folding import fold
from iar_desktop.storage import vocabulary
from iar_desktop.storage.sqlite import Connection
from iar_desktop.storage.sqlite_search import all_match, any_match, word_match
from iar_desktop.storage.tokens import spaced

# Whoever pastes a page means its beginning.
_READ = 400
_MOST_WORDS = 10
# Beginnings of up to three letters have an index; of longer ones, which have few continuations,
# these are asked for, as full text would first gather every line that has any.
_INDEXED = 3
_MOST_CONTINUATIONS = 32


@dataclass(frozen=True, slots=True)
class Word:
    """A folded word (of spaceless scripts: its characters, spaced) and how it is asked for.

    ``known`` says whether the directory has it, or for the last word one that begins so.
    """

    text: str
    expression: str
    known: bool
    last: bool

    @property
    def whole(self) -> str:
        """The expression for the word as it is, not only begun."""
        return word_match(self.text)


@dataclass(frozen=True, slots=True)
class Typed:
    """The words typed, the last of which may be only begun."""

    words: tuple[Word, ...]

    @classmethod
    def read(cls, connection: Connection, text: str) -> "Typed":
        """Return the words of ``text``, whatever stands in it; none when it holds no letter."""
        folded = fold(text[:_READ]).split()[:_MOST_WORDS]
        texts = [spaced(each) for each in dict.fromkeys(folded) if each != folded[-1]]
        words = [_word(connection, each) for each in texts]
        return cls((*words, *(_last_word(connection, spaced(each)) for each in folded[-1:])))

    @property
    def known(self) -> bool:
        """Whether there may be a line with all words."""
        return all(word.known for word in self.words)

    @property
    def phrase(self) -> str:
        """The words in the order typed."""
        return " ".join(word.text for word in self.words)

    @property
    def expression(self) -> str:
        """The full-text expression for all words."""
        return all_match([word.expression for word in self.words])

    @property
    def whole(self) -> str:
        """The full-text expression for all words, the last not only begun."""
        return all_match([*(word.expression for word in self.words[:-1]), self.words[-1].whole])


def _word(connection: Connection, text: str) -> Word:
    known = not vocabulary.is_kept(text) or vocabulary.has(connection, text)
    return Word(text, word_match(text), known, last=False)


def _last_word(connection: Connection, text: str) -> Word:
    if len(text) <= _INDEXED or not vocabulary.is_kept(text):
        return Word(text, word_match(text, begun=True), known=True, last=True)
    words = vocabulary.beginning(connection, text, _MOST_CONTINUATIONS + 1)
    if len(words) > _MOST_CONTINUATIONS:
        return Word(text, word_match(text, begun=True), known=True, last=True)
    expression = any_match([word_match(word) for word in words or [text]])
    return Word(text, expression, bool(words), last=True)
