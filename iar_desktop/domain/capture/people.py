"""The people of the line: who they are among those known, and where they work."""

from __future__ import annotations

from dataclasses import replace

from iar_desktop.domain.capture.head import DraftPerson
from iar_desktop.domain.capture.line import Line, Piece
from iar_desktop.domain.capture.lookup import Lookup
from iar_desktop.domain.capture.pieces import span
from iar_desktop.domain.capture.results import Named, Person, Span
from iar_desktop.schema.folding import fold


class People:
    """Collects the people as the line is read; one name means one person throughout."""

    def __init__(self, line: Line, lookup: Lookup) -> None:
        self._line, self._lookup = line, lookup
        self._organisations: dict[Piece, Named] = {}
        self.all: list[Person] = []
        self.spans: list[Span] = []

    def organisation(self, piece: Piece) -> Named:
        """The organisation named by `piece`."""
        if piece not in self._organisations:
            found = self._lookup.organisation(self._line.typed(*piece))
            self._organisations[piece] = found
            self.spans.append(span(self._line, piece, "organisation", found.id))
        return self._organisations[piece]

    def add(self, draft: DraftPerson, *, met: bool) -> Person:
        """The person read as `draft`, resolved and kept."""
        line = self._line
        organisation = self.organisation(draft.organisation) if draft.organisation else None
        named = self._lookup.person(line.typed(*draft.name), organisation)
        if draft.shared and named.id is None and organisation:
            alone = self._lookup.person(line.typed(*draft.name), None)
            if alone.id:  # known, and from elsewhere: the organisation is that of the other
                named, organisation = alone, None
        person = Person(
            named.name,
            named.id,
            named.choices,
            organisation,
            title=line.typed(*draft.title) if draft.title else "",
            met=met,
        )
        self.spans.append(span(line, draft.name, "person", named.id))
        if draft.title:
            self.spans.append(span(line, draft.title, "title", person.title))
        if draft.other_name:
            person = self._with_other_name(person, draft)
        self.all.append(person)
        for detail in draft.details:
            self.tell(len(self.all) - 1, detail.role, detail.text)
        return self.all[-1]

    def _with_other_name(self, person: Person, draft: DraftPerson) -> Person:
        """Both spellings of one name: the native one beside the Latin one."""
        line = self._line
        other = draft.other_name or draft.name
        self.spans.append(span(line, other, "person", person.id))
        first, second = line.typed(*draft.name), line.typed(*other)
        native = first if line.is_caseless(draft.name[0]) else second
        if person.id or person.choices:
            return replace(person, native_name=native)
        found = self._lookup.person(second, person.organisation)
        latin = second if native == first else first
        name = found.name if found.id else latin
        return replace(person, name=name, id=found.id, choices=found.choices, native_name=native)

    def tell(self, index: int, role: str, text: str) -> None:
        """Attach an e-mail address or phone number to the person at `index`."""
        person = self.all[index]
        if role == "email":
            self.all[index] = replace(person, email=person.email or text)
        else:
            self.all[index] = replace(person, phone=person.phone or text)

    def called(self, piece: Piece) -> int | None:
        """The index of the person already named whose name, or part of it, `piece` is."""
        words = set(fold(self._line.typed(*piece)).split())
        for index, person in enumerate(self.all):
            if words and words <= set(fold(f"{person.name} {person.native_name}").split()):
                return index
        return None
