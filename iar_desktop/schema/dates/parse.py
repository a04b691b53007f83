"""Reading a day, or the first and last of several, as people type them in French and English."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from iar_desktop.schema.dates.dated import dated_days
from iar_desktop.schema.dates.grammar import Readings, Text
from iar_desktop.schema.dates.partial import Around, Days, Prefer, Said
from iar_desktop.schema.dates.ranges import Halves, resolved_range
from iar_desktop.schema.dates.relative import months, relative_days
from iar_desktop.schema.dates.tokens import Token, tokens_of
from iar_desktop.schema.dates.words import words
from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.messages import _

LONGEST_DATE = 100  # characters; what is longer is no date
_SHOWN = 40
_RANGE_SIGNS = {"-", "/", ">", "→", "…"}
_RANGE_WORDS = {"au", "to", "until", "till", "a", "through", "jusqu"}
_RANGE_STARTS = {"du", "from", "de", "entre", "between"}
_NEIGHBOURS = {"et", "and", "&"}


def parse_day(text: str, today: date, language: str, prefer: Prefer = "nearest") -> date:
    """The day that `text` means to a reader of `language` ("fr", "en", "en_US") on `today`.

    Understood, in both languages whatever the one given: 14/10, 14/10/26, 14.10.2026,
    2026-10-14, 14 oct. 2026, Oct 14th, mer. 14, le 3, 1er mars, mercredi, vendredi prochain, next
    friday, demain, hier, +2s, +3d, dans 3 jours, in two weeks, fin du mois, S42… `language` settles
    14/10 against 10/14 and words that both languages have. Of a week or a month the first day
    is meant. A missing year or month follows `prefer`: see iar_desktop.schema.dates.partial.
    French "vendredi prochain" is the first to come, English "next Friday" that of next week.

    Raises:
        InvalidValue: nothing of this is a day, or there is no such day.
    """
    read = _text(text, today, language)
    return _resolved(text, _whole(read), Around(today, prefer))[0]


def parse_days(text: str, today: date, language: str, prefer: Prefer = "nearest") -> Days:
    """First and last of the days that `text` means, as `parse_day`; one day gives it twice.

    Understood: 14–16 octobre 2026, 14-16/10, du 14 au 16 oct., from 30 Sept to 2 Oct, 30 sept. –
    2 oct. 2026, lundi – mercredi, octobre 2026, next week. What the first day leaves open it has
    from the last.

    Raises:
        InvalidValue: not understood, no such day, or the end comes before the start.
    """
    read = _text(text, today, language)
    around = Around(today, prefer)
    problem = None
    for half in _halves(read):
        try:
            return resolved_range(half, around)
        except InvalidValue as error:
            problem = problem or error
    if problem:
        raise problem
    return _resolved(text, _whole(read), around)


def _text(text: str, today: date, language: str) -> Text:
    if len(text) > LONGEST_DATE:
        raise not_understood(text)
    return Text(tokens_of(text), words(language), today)


def not_understood(text: str) -> InvalidValue:
    """The error that shows `text` and what could be typed instead."""
    shown = "".join(c if c.isprintable() else " " for c in text[: _SHOWN + 1])
    if len(shown) > _SHOWN:
        shown = shown[:_SHOWN] + "…"
    return InvalidValue(
        _(
            "“{text}” is not a day that can be understood: "
            "write for example 14/10, 14 Oct 2026, Friday, tomorrow or +2w."
        ).format(text=" ".join(shown.split()))
    )


def readings(text: Text, index: int) -> Readings:
    """Every reading of a day, week or month that begins at `index`, the likeliest first."""
    yield from dated_days(text, index)
    yield from relative_days(text, index)
    yield from months(text, index)


def _whole(text: Text) -> Iterator[Said]:
    """The readings that use all of `text`."""
    return (said for said, after in readings(text, 0) if after == len(text.tokens))


def _resolved(text: str, said: Iterator[Said], around: Around) -> Days:
    problem = None
    for one in said:
        try:
            return one.days(around)
        except InvalidValue as error:
            problem = problem or error
    raise problem or not_understood(text)


def _halves(text: Text) -> Iterator[Halves]:
    """Every cut of `text` into a first and a last day."""
    tokens = text.tokens
    start = 1 if tokens and tokens[0].text in _RANGE_STARTS else 0
    between = start == 1 and tokens[0].text in ("entre", "between")
    for index in range(start + 1, len(tokens) - 1):
        word = tokens[index].text
        neighbours = word in _NEIGHBOURS
        if not (neighbours or word in _RANGE_SIGNS or word in _RANGE_WORDS):
            continue
        after = index + 1
        while after < len(tokens) and tokens[after].text in ("'", "au", "the"):
            after += 1
        left, right = _side(text, tokens[start:index]), _side(text, tokens[after:])
        if left and right and not _is_date(text, word, start):
            yield Halves(left, right, neighbours=neighbours and not between)


def _is_date(text: Text, word: str, start: int) -> bool:
    """Whether a hyphen or slash between two numbers can only stand in one date: 14/10, 31-12."""
    tokens = text.tokens[start:]
    if len(tokens) != 3 or word not in ("/", "-"):
        return False
    first, last = tokens[0].number, tokens[2].number
    return first is not None and last is not None and (word == "/" or last < first)


def _side(text: Text, tokens: list[Token]) -> list[Said]:
    return list(_whole(Text(tokens, text.words, text.today)))
