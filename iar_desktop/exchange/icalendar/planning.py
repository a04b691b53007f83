"""What an import would do: nothing is written here."""

from collections import Counter
from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass, field, replace

from iar_desktop.domain import Deadline, Event, Meeting, Session, Task
from iar_desktop.exchange.icalendar.appearance import Appearance, When
from iar_desktop.exchange.icalendar.known import Known, id_of
from iar_desktop.exchange.icalendar.progress import Progress, told
from iar_desktop.exchange.icalendar.proposed import Parsed, Proposed, Refusal
from iar_desktop.exchange.icalendar.showing import SHOWN, is_called_off
from iar_desktop.exchange.icalendar.values import Values, status_field, values_of
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.identifiers import new_id
from iar_desktop.schema.messages import N_, _, _n
from iar_desktop.schema.option import Option
from iar_desktop.storage.reader import Reader


class Verb(Option):
    """What becomes of an entry of the file."""

    ADD = "add", N_("Added"), "accent"
    UPDATE = "update", N_("Updated"), "blue"
    LEAVE = "leave", N_("Left as it is"), "neutral"


@dataclass(frozen=True, slots=True)
class Action:
    """What is done for one entry: ``record`` is new, or as it was read, and gets ``values``."""

    verb: Verb
    line: int
    record: Entity
    when: When | None
    values: Values = field(default_factory=dict)
    reason: str = ""

    def title(self) -> str:
        """Return the title that the record has then."""
        named = [value for each, value in self.values.items() if each.name == "name"]
        return str(named[0]) if named else self.record.title()


@dataclass(frozen=True, slots=True)
class Plan:
    """All that an import does, in the order in which it is to be done, and what it refuses."""

    actions: tuple[Action, ...] = ()
    refusals: tuple[Refusal, ...] = ()

    def counts(self) -> dict[str, int]:
        """Return how many entries are added, updated and left, and how many are refused."""
        found = Counter(each.verb.value for each in self.actions)
        whole = sum(not each.partial for each in self.refusals)
        return {verb.value: found[verb.value] for verb in Verb} | {"refuse": whole}


def summary(found: Plan) -> str:
    """Return how many entries are added, updated, left and refused, in words."""
    counts = found.counts()
    parts = {
        Verb.ADD: _n("{count} added", "{count} added", counts["add"]),
        Verb.UPDATE: _n("{count} updated", "{count} updated", counts["update"]),
        Verb.LEAVE: _n("{count} left as it is", "{count} left as they are", counts["leave"]),
        "refuse": _n("{count} refused", "{count} refused", counts["refuse"]),
    }
    return ", ".join(text for key, text in parts.items() if counts[str(key)])


def plan(reader: Reader, parsed: Parsed, progress: Progress | None = None) -> Plan:
    """Return what importing ``parsed`` into the dossier does; the same file again does nothing."""
    return _Planner(reader, parsed).plan(progress)


class _Planner:
    def __init__(self, reader: Reader, parsed: Parsed) -> None:
        self.parsed = parsed
        self.known = Known(reader, parsed.proposed)
        self.added: dict[str, Entity] = {}
        self.excepted = {
            (each.appearance.uid, day)
            for each in parsed.proposed
            for day in each.appearance.except_on
        }
        self.refusals = list(parsed.refusals)

    def plan(self, progress: Progress | None) -> Plan:
        return Plan(tuple(self._actions(progress)), tuple(sorted(self.refusals)))

    def _actions(self, progress: Progress | None) -> Iterator[Action]:
        ordered = sorted(self.parsed.proposed, key=_rank)
        for each in told(ordered, progress):
            try:
                yield self._action(each)
            except InvalidValue as error:
                title = each.appearance.title or ""
                self.refusals.append(Refusal(each.line, title, str(error)))

    def _action(self, each: Proposed) -> Action:
        seen = each.appearance
        record = self.known.of(seen)
        if record is None:
            return self._add(each)
        deadline = seen.kind == Deadline.kind  # one without its event became a task
        if isinstance(record, Task) != (seen.component == "VTODO") and not deadline:
            raise InvalidValue(
                _("Its identifier is that of another record: {title}.").format(title=record.title())
            )
        if each.calls_off:
            return _done(each.line, record, seen, _calling_off(record, seen))
        done = _done(each.line, record, seen, self._update(record, seen))
        if done.verb is Verb.UPDATE and each.ours and _is_older(seen, record):
            reason = _("It was changed here since the file was written.")
            return Action(Verb.LEAVE, each.line, record, seen.when, reason=reason)
        return done

    def _update(self, record: Entity, seen: Appearance) -> Values:
        values = values_of(type(record), seen, self.known.shown(record))
        if isinstance(record, Session) and Session.zone in values and record.zone is None:
            self._drop_event_zone(record.event, values)
        return values

    def _add(self, each: Proposed) -> Action:
        seen = each.appearance
        if each.calls_off:
            raise InvalidValue(_("It calls off something that is not here."))
        if (seen.uid, seen.instead_of) in self.excepted:
            raise InvalidValue(_("This day is taken out of its series."))
        record = self._new(seen)
        record.validate()
        if seen.instead_of is None:
            self.added[seen.uid] = record
        return Action(Verb.ADD, each.line, record, seen.when)

    def _new(self, seen: Appearance) -> Entity:
        entity, links = self._kind(seen)
        values = values_of(entity, seen, None)
        own = id_of(seen.uid) if seen.kind and seen.instead_of is None else ""
        record = entity(id=own if own and self.known.is_free(own) else new_id())
        if isinstance(record, Event | Task) and record.id != own and not links.get("recurring"):
            values[type(record).fields["uid"]] = seen.uid
        if isinstance(record, Session):
            self._drop_event_zone(links["event"], values)
        for name, value in links.items():
            setattr(record, name, value)
        _write(record, values, title=self._title(seen))
        return record

    def _title(self, seen: Appearance) -> str:
        first = self._event(seen.uid) if seen.instead_of else None
        return seen.title or (first.name if first else "") or _("Untitled")

    def _kind(self, seen: Appearance) -> tuple[type[Entity], dict[str, str]]:
        """Return the kind of record that ``seen`` becomes, and the links that it needs."""
        if seen.instead_of:
            return Meeting, self._series(seen)
        event = self._event(seen.related)
        link = {"event": event.id} if event else {}
        entity = SHOWN.get(seen.kind)
        if entity is Deadline and not event:
            entity = Task
        if seen.component == "VTODO" or entity is Task:
            return Task, link
        if entity is None or (entity is Session and not event):
            return Meeting, {}
        return entity, link if entity in {Session, Deadline} else {}

    def _series(self, seen: Appearance) -> dict[str, str]:
        first = self.added.get(seen.uid) or self.known.first(seen.uid)
        if first is None:
            return {}
        if not isinstance(first, Meeting):
            raise InvalidValue(_("It replaces one day of something that does not come back here."))
        return {"recurring": first.id}

    def _event(self, uid: str) -> Event | None:
        found = self.added.get(uid) or self.known.first(uid) if uid else None
        return found if isinstance(found, Event) else None

    def _drop_event_zone(self, event_id: str, values: Values) -> None:
        """Leave a session without a zone of its own where it has that of its event."""
        events = [*self.added.values(), self.known.event(event_id)]
        for event in events:
            if isinstance(event, Event) and event.id == event_id:
                if values.get(Session.zone) == event.zone:
                    values.pop(Session.zone)
                return


def _rank(each: Proposed) -> tuple[int, int]:
    seen = each.appearance
    if seen.instead_of:
        return 2, each.line
    dependent = seen.component == "VTODO" or seen.kind in {"session", "deadline", "agreement"}
    return int(dependent), each.line


def _is_older(seen: Appearance, record: Entity) -> bool:
    changed = record.updated_at
    return bool(seen.changed and changed and seen.changed < changed.replace(microsecond=0))


def _calling_off(record: Entity, seen: Appearance) -> Values:
    field = status_field(type(record))
    if field is None or not is_called_off(seen):
        raise InvalidValue(
            _("“{title}” cannot be called off; delete it.").format(title=record.title())
        )
    off = replace(seen, title=None, when=None, own={})
    made = values_of(type(record), off, replace(off, status="", rule=off.rule))
    return {field: made[field]} if field in made else {}


def _done(line: int, record: Entity, seen: Appearance, values: Values) -> Action:
    trial = copy(record)
    _write(trial, values)
    changed = {
        each: each.value_of(trial)
        for each in values
        if each.value_of(trial) != each.value_of(record)
    }
    trial.validate()
    verb = Verb.UPDATE if changed else Verb.LEAVE
    return Action(verb, line, record, seen.when, changed)


def _write(record: Entity, values: Values, title: str = "") -> None:
    """Write ``values``, each as its field keeps it; ``InvalidValue`` when one refuses."""
    for each, value in values.items():
        setattr(record, each.name, each.check(value))
    if title and not getattr(record, "name", title):
        record.name = title  # type: ignore[attr-defined] # every kind shown has a name
