"""Reading the opening of a line, one thing after the other."""

from __future__ import annotations

from collections.abc import Callable

from iar_desktop.domain.capture import vocabulary as v
from iar_desktop.domain.capture.chunks import (
    is_organisation,
    is_whole_name,
    organisation_end,
    person_end,
)
from iar_desktop.domain.capture.head import DraftPerson, Head
from iar_desktop.domain.capture.line import COMMAS, Line, Piece
from iar_desktop.domain.capture.lookup import Lookup
from iar_desktop.domain.capture.places import (
    ends_title,
    event_like,
    lower_case_name_end,
    lower_case_organisation_end,
    past_honorifics,
)
from iar_desktop.domain.capture.promises import promise_at
from iar_desktop.domain.capture.vocabulary import words_of

_TEAM = words_of("equipe team societe company entreprise firme staff gens people")
_CALLS = words_of("appel appele call phone telephone")
_VIDEOS = words_of("visio video")
_OWN = ("our", "notre", "nos", "the", "le", "la", "l", "a", "an", "un", "une", "new", "former")
_DASHES = frozenset(":-")


def read_head(line: Line, lookup: Lookup) -> Head:
    """The opening of `line`; nothing of it where the line begins with a task."""
    head = Head()
    reader = _Reader(line, lookup, head)
    if not promise_at(line, lookup, 0, len(line)) or line.phrase(0, v.ENCOUNTER):
        while head.stop < len(line) and reader.step():
            pass
        if reader.function:
            head.leftover.append(reader.function)
    if head.met and not (head.persons or head.organisation or head.event):
        return Head()
    return head


class _Reader:
    """Reads one thing after the other; every method moves `head.stop` and says whether it did."""

    def __init__(self, line: Line, lookup: Lookup, head: Head) -> None:
        self.line, self.lookup, self.head = line, lookup, head
        self.titled = False  # a job title was just read: "at" leads to the employer
        self.bracketed = False
        self.after_verb = -1
        self.function: Piece | None = None  # a job title said before the name

    def step(self) -> bool:
        """Read the next thing, past the comma, "et" or bracket that may stand before it."""
        return self._item(joined="") or self._after_separator()

    def _item(self, *, joined: str) -> bool:
        readers: tuple[Callable[[], bool], ...] = (
            self._detail,
            self._verb,
            self._day,
            self._event,
            self._title,
            self._organisation,
        )
        start = self.head.stop
        if any(read() for read in readers):
            return True
        self.head.stop = start
        return self._person(joined=joined) or self._place()

    def _after_separator(self) -> bool:
        line, start = self.line, self.head.stop
        word = line.word(start)
        if word == ")":
            self.head.stop, self.bracketed = start + 1, False
            return True
        joins = (word in v.AND and not line.is_sign(start)) or word == "&"
        if not (joins or word in COMMAS or word in _DASHES or word == "("):
            return False
        self.bracketed = self.bracketed or word == "("
        self.head.stop = start + 1
        promised = not joins and promise_at(line, self.lookup, start + 1, self._clause_end())
        if not promised and self._item(joined="et" if joins else word):
            return True
        self.head.stop = start
        return False

    def _clause_end(self) -> int:
        index = self.head.stop
        while index < len(self.line) and self.line.word(index) not in COMMAS:
            index += 1
        return index

    def _detail(self) -> bool:
        detail = self.line.details.get(self.head.stop)
        if not detail or not self.head.persons:
            return False
        self.head.persons[-1].details.append(detail)
        self.head.stop = detail.stop
        return True

    def _verb(self) -> bool:
        if self.head.met or self.head.persons:
            return False
        start = self.head.stop
        after = self.line.phrase(start, v.ENCOUNTER)
        if after == start:
            return False
        words = {self.line.word(index) for index in range(start, after)}
        if words & _VIDEOS:
            self.head.contact = "video"
        elif words & _CALLS:
            self.head.contact = "call"
        self.head.met, self.head.stop, self.after_verb = True, after, after
        return True

    def _day(self) -> bool:
        start = self.head.stop
        found = self.line.days.get(start)
        if not found or self.head.day:
            return False
        after = found.stop
        ends = self.line.is_sign(after) or self.line.word(after) in v.AT | v.AND | v.FROM
        opens = self.line.phrase(after, v.ENCOUNTER) > after or not (self.head.met or ends)
        if not (ends or opens) or promise_at(self.line, self.lookup, start, self._clause_end()):
            return False
        self.head.day, self.head.stop = found, after
        return True

    def _event(self) -> bool:
        line, start = self.line, self.head.stop
        if self.head.event:
            return False
        marked = line.skip(start, v.AT | {"de", "du", "d"}) if line.word(start) in v.AT else start
        name = line.skip(marked, v.ARTICLES)
        after = self.lookup.exact(name, "event", marked=marked > start)
        piece: Piece | None = (name, after) if after > name else None
        if piece is None and marked > start and not self.titled:
            piece = event_like(line, self.lookup, name)
        if piece is None:
            return False
        name, after = piece
        after += line.is_number(after) and line.tokens[after].digits == 4
        self.head.event, self.head.stop = (name, after), after
        return True

    def _title(self) -> bool:
        line, start = self.line, self.head.stop
        index = line.skip(start, _OWN)
        if line.word(index) not in v.TITLES or not (self.head.persons or self.head.met):
            return False
        after = index + 1
        while after < len(line) and not ends_title(line, self.lookup, after):
            after += 1
        if self.head.persons:
            self.head.persons[-1].title = (index, after)
        else:
            self.function = (index, after)
        self.head.stop, self.titled = after, True
        return True

    def _organisation(self) -> bool:
        line, start = self.line, self.head.stop
        marks = v.FROM | ({"at", "a"} if self.titled else {"chez"})
        name = line.skip(start, marks)
        marked = name > start
        name = line.skip(line.skip(name, ("avec", "with")), v.ARTICLES)
        if line.word(name) in v.ORGANISATION_NOUNS and not line.is_capital(name):
            marked = marked or (self.head.met and not self.head.organisation)
        if line.word(name) in _TEAM:
            marked = True
            name = line.skip(line.skip(name + 1, v.FROM), v.ARTICLES)
        after = self.lookup.exact(name, "organisation", marked=marked)
        if after == name and marked:
            after = organisation_end(line, self.lookup, name) or name
            after = after if after > name else lower_case_organisation_end(line, self.lookup, name)
        if after == name:
            return False
        self._employ((name, after))
        self.head.stop, self.titled = after, False
        return True

    def _employ(self, organisation: Piece) -> None:
        """Give `organisation` to the people just named who have none: "X et Y de Z"."""
        group = self.head.persons[-1:] if self.head.persons else []
        listed = bool(group) and group[0].joined == "et"
        for person in reversed(self.head.persons):
            if person.organisation:
                break
            person.organisation, person.shared = organisation, person is not group[0]
            if not (listed and person.joined in ("et", ",")):
                break
        self.head.organisation = self.head.organisation or organisation

    def _person(self, *, joined: str) -> bool:
        line = self.line
        start = line.skip(self.head.stop, ("avec", "with"))
        honoured = past_honorifics(line, start)
        after = person_end(line, self.lookup, honoured)
        if after == honoured == self.after_verb:
            after = lower_case_name_end(line, honoured)
        if after == honoured or not self._is_person_place(honoured, after, named=honoured > start):
            return False
        if is_organisation(line, self.lookup, honoured, after) and honoured == start:
            after = max(after, organisation_end(line, self.lookup, honoured))
            self._employ((honoured, after))
        elif self.bracketed and self._other_script(honoured):
            self.head.persons[-1].other_name = (honoured, after)
        else:
            self._add_person((honoured, after), joined)
        self.head.stop, self.titled = after, False
        return True

    def _add_person(self, name: Piece, joined: str) -> None:
        """Add a person, with the function and employer said before the name."""
        person = DraftPerson(name, joined=joined)
        if self.function:
            person.title, self.function = self.function, None
            person.organisation = self.head.organisation
        self.head.persons.append(person)

    def _is_person_place(self, start: int, stop: int, *, named: bool) -> bool:
        """Whether a name there is read as a person's: after a verb, or given and family name."""
        known = self.lookup.exact(start, "person") > start
        whole = is_whole_name(self.line, start, stop)
        if self.head.persons or self.head.organisation:
            return known or named or whole
        return known or named or self.head.met or whole

    def _other_script(self, index: int) -> bool:
        persons = self.head.persons
        if not persons:
            return False
        return self.line.is_caseless(persons[-1].name[0]) != self.line.is_caseless(index)

    def _place(self) -> bool:
        """A place, "à Bruxelles", "in Delft": kept as typed."""
        line, start = self.line, self.head.stop
        after = line.skip(start, v.AT | v.ARTICLES)
        if not (self.head.met or self.head.persons) or line.word(start) not in v.AT:
            return False
        stop = organisation_end(line, self.lookup, after)
        if stop == after or after in line.days:
            return False
        self.head.leftover.append((start, stop))
        self.head.stop = stop
        return True
