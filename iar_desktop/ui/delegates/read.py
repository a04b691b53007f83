"""What the page of those who take part shows, read at once on the worker's thread."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from iar_desktop.domain import Delegation, Event, Participation
from iar_desktop.operations.participants import Participant, participants
from iar_desktop.schema import clock
from iar_desktop.storage.directory import Entry
from iar_desktop.storage.reader import Reader
from iar_desktop.ui.forms.keeping import linked_entries


@dataclass(frozen=True)
class DelegatesView:
    """An event and who takes part in it, in order."""

    event: Event
    people: tuple[Participant, ...]
    entries: Mapping[str, Entry] = field(default_factory=dict)

    @property
    def ranked(self) -> bool:
        """Whether there is an order of precedence: of a delegation, not of a congress."""
        return isinstance(self.event, Delegation)

    @property
    def reason(self) -> str:
        """Why the order is not the one notified, empty when it is."""
        event = self.event
        return (event.precedence_reason or "") if isinstance(event, Delegation) else ""

    @property
    def diets_to_remove(self) -> bool:
        """Whether the event is over and guests' diets are still kept."""
        last = self.event.last_day()
        over = last is not None and last < clock.today()
        return over and any(has_diet(each) for each in self.people if not each.contact.staff)

    def order(self) -> list[str]:
        """Return the ids of the participations in order."""
        return [each.participation.id for each in self.people]

    def ordered(self, order: Sequence[str]) -> "DelegatesView":
        """Return the view in another order; whom it does not name comes last."""
        places = {each: number for number, each in enumerate(order)}
        last = len(places)
        people = sorted(self.people, key=lambda each: places.get(each.participation.id, last))
        return replace(self, people=tuple(people))

    def person(self, participation_id: str) -> Participant | None:
        """Return who has this participation."""
        return next((p for p in self.people if p.participation.id == participation_id), None)


def has_diet(person: Participant) -> bool:
    """Return whether anything is kept of what a person does not eat."""
    return bool(person.contact.diet or person.contact.diet_note)


def read_delegates(reader: Reader, event_id: str) -> DelegatesView | None:
    """Return who takes part in an event, None when the event is gone."""
    event = reader.get(Event, event_id)
    if event is None:
        return None
    people = participants(reader, event_id)
    parts: list[Participation] = [each.participation for each in people]
    return DelegatesView(event, people, linked_entries(reader, parts))
