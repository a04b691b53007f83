"""Where a piece of the line says what will be done, and by whom.

Ours: an infinitive or plain verb (envoyer la plaquette, send the brochure), or after je, nous, on,
I, we. Theirs: after il, elle, she, they or a name. A present tense counts only when it says to or
for whom, or by when: "elle nous envoie la liste" is a promise, "elle travaille à Reims" is not.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from iar_desktop.domain.capture import verbs
from iar_desktop.domain.capture import vocabulary as v
from iar_desktop.domain.capture.chunks import person_end
from iar_desktop.domain.capture.line import Line
from iar_desktop.domain.capture.lookup import Lookup
from iar_desktop.domain.capture.results import Direction
from iar_desktop.domain.capture.vocabulary import words_of

_WILL = words_of("will shall ll")
_MUST = words_of(
    "doit dois devons doivent devra devrons devront devrai devrait va vais allons vont"
)
_HAVE = words_of("ai a avons ont as have has ve s")
_PROMISED = words_of(
    "promis accepte promised agreed offered committed undertook undertaken pledged"
)
_PROMISES = words_of("promet promettent promets promettons")
_ENGAGED = words_of("engage engagent engageons engagee engages engagees")
_BE = words_of("is are am m re")
_TO_US = words_of("nous me m")
_TO_THEM = words_of("lui leur vous")
_OBJECTS = words_of("us me you him her them it our")
_ADVERBS = words_of("also soon then kindly please aussi bientot ensuite bien")
_LEADERS: dict[Direction, frozenset[tuple[str, ...]]] = {
    "ours": frozenset(
        tuple(phrase.split())
        for phrase in (
            "a", "penser a", "ne pas oublier de", "ne pas oublier d", "pas oublier de", "il faut",
            "faut", "il faudra", "il faudrait", "faudra", "prevoir de", "prevoir d", "veiller a",
            "merci de", "merci d", "reste a", "devons", "dois", "promis de", "promis d", "please",
            "to", "need to", "must", "have to", "promised to", "agreed to", "offered to",
            "don t forget to", "do not forget to", "remember to", "todo", "to do", "a faire",
            "action", "svp", "y",
        )
    ),
    "theirs": frozenset(
        tuple(phrase.split())
        for phrase in (
            "a promis de", "a promis d", "ont promis de", "ont promis d", "has promised to",
        )
    ),
}  # fmt: skip
# Plain verbs that are as often nouns: a task only before an article, a pronoun, a preposition.
_OFTEN_NOUNS = words_of(
    "plan contact present report book link host order post file help support visit mail phone ring "
    "draft review sign set show look print discuss reserve hand reach return register update add "
    "put join talk speak meet make keep get let come apply pass try find share call"
)
_AFTER_VERB = words_of(
    "the a an our his her their him them it us my this these those back up to for on with about by "
    "if whether when all more two three jane"
)


@dataclass(frozen=True, slots=True)
class Promise:
    """A promise: its text runs from token `start`; `verb` is replaced by `lemma` where given."""

    direction: Direction
    start: int
    verb: int
    lemma: str = ""
    bare: bool = False  # no subject of its own: it may go on with the one before
    subject: tuple[int, int] | None = None  # the name that promises


def promise_at(
    line: Line, lookup: Lookup, start: int, stop: int, before: Direction | None = None
) -> Promise | None:
    """The promise that tokens `start` to `stop` state, if they do.

    `before` is whose the promise before it was, where only "et" or "and" stands between.
    """
    index = _past_openings(line, start, stop)
    if index >= stop:
        return None
    word = line.word(index)
    if word == "nous" and not _fits_nous(line, index + 1, stop):
        return _finite(line, index, stop, None)
    if word in v.OURS or word in v.THEIRS:
        side: Direction = "ours" if word in v.OURS else "theirs"
        after = index + 2 if line.word(index + 1) == "'" else index + 1
        if found := _after_subject(line, after, stop, side):
            return found
    named = max(lookup.exact(index, "organisation"), person_end(line, lookup, index))
    if named > index and (found := _after_subject(line, named, stop, "theirs")):
        return replace(found, subject=(index, named))
    if found := _without_subject(line, index, stop):
        return found
    return _finite(line, index, stop, before) if before else None


def _fits_nous(line: Line, index: int, stop: int) -> bool:
    """Whether the French verb after "nous" is of that person; else nous is its object."""
    form = verbs.french_forms().get(line.word(min(line.skip(index, v.CLITICS), stop)))
    return form is None or "nous" in form[1]


def _past_openings(line: Line, index: int, stop: int) -> int:
    """Past commas, "et", "puis" and a day said first."""
    while index < stop:
        if line.is_sign(index) or line.word(index) in v.THEN:
            index += 1
        elif index in line.days and line.days[index].stop < stop:
            index = line.days[index].stop
        else:
            break
    return index


def _after_subject(line: Line, index: int, stop: int, side: Direction) -> Promise | None:
    """The promise made by a subject that ends at `index`."""
    if index >= stop:
        return None
    return (
        _english_future(line, index, stop, side)
        or _auxiliary(line, index, stop, side)
        or _finite(line, index, stop, side)
    )


def _english_future(line: Line, index: int, stop: int, side: Direction) -> Promise | None:
    index = line.skip(index, _ADVERBS)
    word, following = line.word(index), line.word(index + 1)
    if word in _WILL or word == "must":
        return _verb(line, index + 1, stop, side)
    if word in _BE and following == "going":
        return _verb(line, line.skip(index + 2, ("to",)), stop, side)
    obliged = word in ("has", "have", "need", "needs") or (word in _BE and following == "to")
    if obliged and following == "to":
        return _verb(line, index + 2, stop, side)
    index = line.skip(index, _HAVE)
    if line.word(index) in _PROMISED and line.word(index + 1) == "to":
        return _verb(line, index + 2, stop, side)
    return None


def _verb(line: Line, index: int, stop: int, side: Direction) -> Promise | None:
    """A promise that begins with the plain English verb at `index`."""
    index = line.skip(index, _ADVERBS)
    if index in line.days or index in line.details:
        return None
    if index >= stop or line.is_sign(index) or line.word(index) in verbs.NO_PROMISE | {"not"}:
        return None
    return Promise(side, index, index)


def _auxiliary(line: Line, index: int, stop: int, side: Direction) -> Promise | None:
    """French: va, doit, a promis de, s'engage à, with the infinitive after it."""
    start = line.skip(index, v.CLITICS)
    if line.word(start) in _MUST or line.word(start) in _PROMISES:
        return _infinitive(line, line.skip(start + 1, ("de", "d")), stop, side)
    past = line.skip(start, _HAVE | {"est", "sont", "suis", "sommes"})
    if past > start and line.word(past) in _PROMISED:
        return _infinitive(line, line.skip(past + 1, ("de", "d")), stop, side)
    if line.word(past) in _ENGAGED and line.word(past + 1) == "a":
        return _infinitive(line, past + 2, stop, side)
    return None


def _infinitive(line: Line, index: int, stop: int, side: Direction) -> Promise | None:
    verb = line.skip(index, v.CLITICS)
    if verb < stop and verbs.is_infinitive(line.word(verb), french=line.french):
        return Promise(side, index, verb)
    return None


def _finite(line: Line, index: int, stop: int, side: Direction | None) -> Promise | None:
    """A verb in the present or future; without a subject its ending says whose promise it is."""
    verb = line.skip(index, v.CLITICS)
    if verb >= stop:
        return None
    word = line.word(verb)
    clitics = {line.word(place) for place in range(index, verb)}
    if word in verbs.french_forms():
        lemma, fits = verbs.french_forms()[word]
        side = _whose(side, fits, clitics, future=verbs.is_future(word))
        told = bool(clitics & (_TO_US | _TO_THEM | {"le", "la", "les", "l"}))
        if side and (told or verbs.is_future(word) or _has_day(line, verb, stop)):
            return Promise(side, index, verb, lemma)
        return None
    third = verbs.english_third_person(word)
    told = line.word(verb + 1) in _OBJECTS or _has_day(line, verb, stop)
    if side and verb == index and told and (third or verbs.is_base_verb(word)):
        return Promise(side, verb, verb, _plain(word) if third else "")
    return None


def _whose(
    side: Direction | None, fits: frozenset[str], clitics: set[str], *, future: bool
) -> Direction | None:
    """Whose promise a French form is: "nous enverra" is theirs though it begins with nous."""
    if "nous" in fits or (fits == {"je"} and future):
        return "ours"
    if side == "ours" and fits.isdisjoint({"je", "il"}):
        return "theirs"
    if side is not None:
        return side
    if clitics & _TO_US:
        return "theirs"
    if clitics & _TO_THEM:
        return "ours" if "je" in fits else "theirs"
    return "theirs" if future else None


def _plain(word: str) -> str:
    if word.endswith("ies"):
        return word[:-3] + "y"
    return next(stem for stem in (word[:-1], word[:-2]) if verbs.is_base_verb(stem))


def _has_day(line: Line, start: int, stop: int) -> bool:
    return any(start < index < stop for index in line.days)


def _without_subject(line: Line, index: int, stop: int) -> Promise | None:
    for side, leaders in _LEADERS.items():
        after = line.phrase(index, leaders)
        if after > index:
            while line.word(after) in (":", "-"):
                after += 1
            found = _plain_promise(line, after, stop, led=True)
            if found:
                return Promise(side, found.start, found.verb)
    if line.word(index) in _WILL | _MUST:
        return _after_subject(line, index, stop, "theirs")
    return _plain_promise(line, index, stop, led=False) or _finite(line, index, stop, None)


def _plain_promise(line: Line, index: int, stop: int, *, led: bool) -> Promise | None:
    """An infinitive or a plain verb with nothing before it, or after "à", "to", "please"."""
    if index >= stop:
        return None
    if found := _infinitive(line, index, stop, "ours"):
        return Promise("ours", found.start, found.verb, bare=True)
    word = line.word(index)
    if not verbs.is_base_verb(word):
        return None
    following = index + 1
    accented = line.typed(following, min(following + 1, stop)) == "à"
    addressed = line.word(following) in _AFTER_VERB or line.is_capital(following)
    addressed = addressed and not accented
    if led or word not in _OFTEN_NOUNS or addressed:
        return Promise("ours", index, index, bare=True)
    return None
