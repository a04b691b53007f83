"""The line as typed, cut into words, with the days, e-mails and phone numbers found in it."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Literal

from iar_desktop.domain.capture import vocabulary as v
from iar_desktop.schema.dates import FoundDays, Token, find_days, tokens_of

Piece = tuple[int, int]  # first token, token after the last

COMMAS = frozenset(",،、;")
_JOINERS = frozenset("-'.&/")
_LONGEST_PHRASE = 6
_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}")
_PHONE = re.compile(r"(?<![\w/+])(?:\+|0)\d[\d .()-]{5,20}\d(?![\w/])")
_PHONE_DIGITS = range(9, 16)


@dataclass(frozen=True, slots=True)
class Detail:
    """An e-mail address or a phone number, up to the token `stop`."""

    role: Literal["email", "phone"]
    text: str
    stop: int


@dataclass(frozen=True, slots=True)
class Line:
    """A line and what stands in it by token: days and contact details by their first one."""

    text: str
    tokens: list[Token]
    days: dict[int, FoundDays]
    details: dict[int, Detail]
    today: date
    french: bool

    def __len__(self) -> int:
        return len(self.tokens)

    def word(self, index: int) -> str:
        """The folded word, number or sign at `index`; empty outside the line."""
        return self.tokens[index].text if 0 <= index < len(self.tokens) else ""

    def typed(self, start: int, stop: int) -> str:
        """What was typed from token `start` up to token `stop`, blanks single."""
        if start >= stop:
            return ""
        return " ".join(self.text[self.tokens[start].start : self.tokens[stop - 1].end].split())

    def is_sign(self, index: int) -> bool:
        """Whether a sign stands at `index`; also true outside the line."""
        return not 0 <= index < len(self.tokens) or self.tokens[index].is_sign

    def is_number(self, index: int) -> bool:
        """Whether digits stand at `index`."""
        return self.text[self.tokens[index].start].isdigit() if 0 <= index < len(self) else False

    def is_capital(self, index: int) -> bool:
        """Whether a word stands there that begins with a capital, or of a script without any."""
        if self.is_sign(index) or self.is_number(index):
            return False
        first = self.text[self.tokens[index].start]
        return first.isupper() or self.is_caseless(index)

    def is_caseless(self, index: int) -> bool:
        """Whether the word is written in a script that knows no capitals."""
        first = self.text[self.tokens[index].start]
        return first.isalpha() and first.upper() == first.lower()

    def is_acronym(self, index: int) -> bool:
        """Whether the word is all capitals, two or more."""
        token = self.tokens[index]
        return token.end - token.start >= 2 and self.text[token.start : token.end].isupper()

    def spaced(self, index: int) -> bool:
        """Whether a blank or an end of the line stands on both sides of the token."""
        token = self.tokens[index]
        around = self.text[max(token.start - 1, 0) : token.start] + self.text[token.end :][:1]
        return not around.strip()

    def glued(self, index: int) -> bool:
        """Whether the token at `index` touches the next one."""
        return index + 1 < len(self) and self.tokens[index].end == self.tokens[index + 1].start

    def is_small(self, index: int, words: Collection[str]) -> bool:
        """Whether one of the small `words` stands there; the D of "R&D" is none."""
        if self.word(index) not in words or self.is_sign(index):
            return False
        return index == 0 or not self.is_capital(index)

    def skip(self, index: int, words: Collection[str]) -> int:
        """The index after the words (and their apostrophes) of `words` that begin at `index`."""
        while self.is_small(index, words):
            index += 1
            if self.word(index) == "'":
                index += 1
        return index

    def phrase(self, index: int, phrases: Collection[tuple[str, ...]]) -> int:
        """The index after the longest of `phrases` that begins at `index`, or `index`."""
        said: list[str] = []
        best = position = index
        while position < len(self) and len(said) < _LONGEST_PHRASE:
            if not (said and self.word(position) in _JOINERS):
                said.append(self.word(position))
                if tuple(said) in phrases:
                    best = position + 1
            position += 1
        return best + 1 if best > index and self.word(best) == "'" else best

    def is_phrase(self, start: int, stop: int, phrases: Collection[tuple[str, ...]]) -> bool:
        """Whether the tokens from `start` up to `stop` are one of `phrases`."""
        words = [token.text for token in self.tokens[start:stop] if token.text not in _JOINERS]
        return tuple(words) in phrases

    def spelling(self, index: int, words: tuple[str, ...]) -> int:
        """The index after `words` if they stand at `index` in this order, else `index`."""
        position = index
        for number, word in enumerate(words):
            while number and self.word(position) in _JOINERS:
                position += 1
            if self.word(position) != word:
                return index
            position += 1
        return position


def read_line(text: str, today: date, language: str | None, default: str) -> Line:
    """`text` cut up; its language guessed by its small words unless given, else `default`."""
    tokens = tokens_of(text)
    code = language or _guessed(tokens, default)
    details = _details(text, tokens)
    taken = {index for start, one in details.items() for index in range(start, one.stop)}
    days = {
        found.start: found
        for found in find_days(tokens, today, code)
        if taken.isdisjoint(range(found.start, found.stop))
    }
    return Line(text, tokens, days, details, today, code[:2] == "fr")


def _guessed(tokens: list[Token], default: str) -> str:
    french = sum(token.text in v.FRENCH_SIGNS for token in tokens)
    english = sum(token.text in v.ENGLISH_SIGNS for token in tokens)
    if french == english:
        return default
    return "fr" if french > english else "en"


def _is_phone(text: str) -> bool:
    return sum(character.isdigit() for character in text) in _PHONE_DIGITS


def _details(text: str, tokens: list[Token]) -> dict[int, Detail]:
    found = [("email", match) for match in _EMAIL.finditer(text)] if "@" in text else []
    found += [("phone", match) for match in _PHONE.finditer(text) if _is_phone(match.group())]
    details: dict[int, Detail] = {}
    for role, match in found:
        inside = [
            index
            for index, token in enumerate(tokens)
            if match.start() <= token.start < match.end()
        ]
        if inside:
            value = match.group().strip(".")
            kind: Literal["email", "phone"] = "email" if role == "email" else "phone"
            details[inside[0]] = Detail(kind, value, inside[-1] + 1)
    return details
