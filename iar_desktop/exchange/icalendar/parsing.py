"""A file as proposed entries and refusals: nothing is written, and nothing a file says raises."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from iar_desktop.exchange.icalendar.appearance import Appearance
from iar_desktop.exchange.icalendar.content import Block, blocks, name_of
from iar_desktop.exchange.icalendar.decoding import decoded
from iar_desktop.exchange.icalendar.events import read_event
from iar_desktop.exchange.icalendar.faults import FAULTS
from iar_desktop.exchange.icalendar.limits import LARGEST_FILE, MOST_ENTRIES
from iar_desktop.exchange.icalendar.progress import Progress, told
from iar_desktop.exchange.icalendar.proposed import Parsed, Proposed, Refusal
from iar_desktop.exchange.icalendar.times import Unreadable
from iar_desktop.exchange.icalendar.todos import read_todo
from iar_desktop.exchange.icalendar.zones import Zones
from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.messages import N_, _, grouped

DEFAULT_ZONE = "Europe/Paris"
PRODUCT = "IAR Desktop"
_READERS = {"VEVENT": read_event, "VTODO": read_todo}
_WHOLE = {"VCALENDAR", "VTIMEZONE"}
_CLOSED = {*_READERS, "VTIMEZONE", "VJOURNAL", "VFREEBUSY", "VAVAILABILITY"}
_REASONS = {
    "VJOURNAL": N_("A journal entry has no place in this calendar."),
    "VFREEBUSY": N_("Free and busy times are no events."),
    "VALARM": N_("An alarm alone is no event."),
    "VAVAILABILITY": N_("Free and busy times are no events."),
    "VCARD": N_("This is an address card, not a calendar."),
}
_ANSWERS = {"REPLY", "REFRESH", "COUNTER", "DECLINECOUNTER"}


def parse(
    content: bytes | str, zone: str = DEFAULT_ZONE, progress: Progress | None = None
) -> Parsed:
    """Return what the file ``content`` holds; ``zone`` (IANA) is that of times without one."""
    if len(content) > LARGEST_FILE:
        return _refused(
            _("The file is larger than {size} MB.").format(size=grouped(LARGEST_FILE // 10**6))
        )
    text = decoded(content) if isinstance(content, bytes) else content
    roots = list(blocks(text, lambda: progress(0, 1) if progress else None))
    if not roots:
        return _refused(_("This is no calendar: it has no BEGIN line."))
    found = list(chain.from_iterable(_of_calendar(root, zone) for root in roots))
    if len(found) > MOST_ENTRIES:
        return _refused(
            _("The file holds more than {count} entries.").format(count=grouped(MOST_ENTRIES))
        )
    return _read(found, progress)


def _refused(reason: str) -> Parsed:
    return Parsed(refusals=(Refusal(1, "", reason),))


class _Calendar:
    """What a VCALENDAR says for all that it holds."""

    def __init__(self, root: Block, zone: str) -> None:
        own = {name_of(text): text.partition(":")[2].strip() for _n, text in root.lines}
        inner = list(_inside(root))
        self.method = own.get("METHOD", "").upper()
        self.ours = PRODUCT in own.get("PRODID", "")
        self.zones = Zones(
            zone, own.get("X-WR-TIMEZONE", ""), [each for each in inner if each.name == "VTIMEZONE"]
        )


def _of_calendar(root: Block, zone: str) -> Iterator[tuple[Block, _Calendar]]:
    calendar = _Calendar(root, zone)
    for block in _inside(root):
        if block.name not in _WHOLE:
            yield block, calendar


def _inside(block: Block) -> Iterator[Block]:
    """Yield ``block`` and what lies in it, but not the alarms and places of an entry."""
    waiting = [block]
    while waiting:
        each = waiting.pop()
        yield each
        inner = [child for child in each.children if child.name in _READERS or not _is_entry(each)]
        waiting.extend(reversed(inner))


def _is_entry(block: Block) -> bool:
    return block.name in _CLOSED


def _read(found: list[tuple[Block, _Calendar]], progress: Progress | None) -> Parsed:
    proposed: list[Proposed] = []
    refusals: list[Refusal] = []
    for block, calendar in told(found, progress):
        try:
            entries, remarks = _read_block(block, calendar)
        except Unreadable as error:
            refusals.append(Refusal(error.line, _title(block), str(error)))
        except InvalidValue as error:
            refusals.append(Refusal(block.line, _title(block), str(error)))
        except FAULTS:
            reason = _("This entry is too damaged to be read.")
            refusals.append(Refusal(block.line, _title(block), reason))
        else:
            proposed += entries
            refusals += remarks
    if not found:
        refusals.append(Refusal(1, "", _("The calendar is empty.")))
    zones = {id(calendar): calendar.zones for _block, calendar in found}.values()
    refusals += chain.from_iterable(each.remarks for each in zones)
    kept, doubles = _newest(proposed)
    return Parsed(tuple(kept), tuple(sorted([*refusals, *doubles])))


def _read_block(block: Block, calendar: _Calendar) -> tuple[list[Proposed], list[Refusal]]:
    read = _READERS.get(block.name)
    if read is None:
        known = _REASONS.get(block.name)
        reason = _(known) if known else _("An entry “{name}” has no place in this calendar.")
        raise InvalidValue(reason.format(name=block.name[:40]))
    if not block.whole:
        raise InvalidValue(_("The entry has no end (END:{name}).").format(name=block.name))
    if calendar.method in _ANSWERS:
        raise InvalidValue(_("This is an answer to an invitation, not an event."))
    entries, remarks = read(block, calendar.zones)
    return [_proposed(block, calendar, *each) for each in enumerate(entries)], remarks


def _proposed(block: Block, calendar: _Calendar, number: int, entry: Appearance) -> Proposed:
    off = calendar.method == "CANCEL"
    return Proposed(
        block.line,
        replace(entry, status="CANCELLED") if off else entry,
        calls_off=off,
        added=number > 0,
        ours=calendar.ours,
    )


def _title(block: Block) -> str:
    for _number, text in block.lines:
        if name_of(text) == "SUMMARY":
            return " ".join(text.partition(":")[2].split())[:80]
    return ""


def _newest(proposed: Iterable[Proposed]) -> tuple[list[Proposed], list[Refusal]]:
    """Return each entry once, the newest state of it, and a refusal for every older one."""
    kept: dict[tuple[str, str, object], Proposed] = {}
    doubles: list[Refusal] = []
    for each in proposed:
        seen = each.appearance
        key = (seen.component, seen.uid, seen.instead_of)
        older, newer = sorted([kept.get(key, each), each], key=_age)
        kept[key] = newer
        if older is not newer and not older.added:
            reason = _("The same entry stands in the file again, newer; that one is taken.")
            doubles.append(Refusal(older.line, older.appearance.title or "", reason))
    return list(kept.values()), doubles


def _age(each: Proposed) -> tuple[bool, int, float]:
    changed = each.appearance.changed
    return not each.added, each.appearance.sequence, changed.timestamp() if changed else 0.0
