"""One component of a file as an appearance: what VEVENT and VTODO have in common."""

import hashlib
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from iar_desktop.exchange.icalendar.appearance import OWN_KIND, OWN_PREFIX
from iar_desktop.exchange.icalendar.content import Block, Property, name_of, properties
from iar_desktop.exchange.icalendar.limits import LONGEST_UID
from iar_desktop.exchange.icalendar.proposed import Refusal
from iar_desktop.exchange.icalendar.times import Unreadable, read_time
from iar_desktop.exchange.icalendar.zones import Zones
from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.kinds import LongText, Text, Url
from iar_desktop.schema.messages import _

READ = frozenset(
    {
        *("UID", "SUMMARY", "DTSTART", "DTEND", "DURATION", "DUE", "COMPLETED"),
        *("RRULE", "RDATE", "EXDATE", "EXRULE", "RECURRENCE-ID", "RELATED-TO"),
        *("LOCATION", "DESCRIPTION", "URL", "STATUS", "PRIORITY", "PERCENT-COMPLETE"),
        *("SEQUENCE", "CREATED", "LAST-MODIFIED", "DTSTAMP"),
    }
)
_TIMES_OF_WRITING = {"DTSTAMP", "LAST-MODIFIED", "CREATED", "SEQUENCE"}
_MOST_OWN = 20


@dataclass(slots=True)
class Entry:
    """The properties of one VEVENT or VTODO, and where to say what is left of it."""

    block: Block
    zones: Zones
    found: dict[str, list[Property]]
    remarks: list[Refusal]

    @classmethod
    def of(cls, block: Block, zones: Zones) -> "Entry":
        """Read the lines of ``block``."""
        found: dict[str, list[Property]] = {}
        readable, broken = properties(block, READ)
        for each in readable:
            found.setdefault(each.name, []).append(each)
        entry = cls(block, zones, found, [])
        for line, name in broken:
            entry.say(line, _("This line cannot be read ({name}).").format(name=name))
        return entry

    def say(self, line: int, reason: str) -> None:
        """Remark that something on ``line`` is not kept."""
        remark = Refusal(line, self.title() or "", reason, partial=True)
        if remark not in self.remarks:
            self.remarks.append(remark)

    def one(self, name: str) -> Property | None:
        """Return the first property called so that has a value."""
        return next((each for each in self.found.get(name, ()) if each.value), None)

    def all(self, name: str) -> list[Property]:
        """Return every property called so that has a value."""
        return [each for each in self.found.get(name, ()) if each.value]

    def text(self, name: str, kind: Text) -> str | None:
        """Return a text as ``kind`` keeps it, cut to its length; None when there is none."""
        found = self.one(name)
        if found is None:
            return None
        longer = type(kind)(len(found.value) + 1).check(found.value)
        if len(longer) > kind.longest:
            shown = _("This text is too long; its beginning is kept ({name}).")
            if name != "SUMMARY":
                self.say(found.line, shown.format(name=name))
            return longer[: kind.longest - 1].rstrip() + "…"
        return longer or None

    def title(self, longest: int = 300) -> str | None:
        """Return the SUMMARY."""
        return self.text("SUMMARY", Text(longest))

    def url(self) -> str | None:
        """Return the URL, when it is one of the web."""
        found = self.one("URL")
        if found is None:
            return None
        try:
            return Url(500).check(found.value)
        except InvalidValue as error:
            self.say(found.line, str(error))
            return None

    def description(self) -> str | None:
        """Return the DESCRIPTION."""
        return self.text("DESCRIPTION", LongText())

    def word(self, name: str) -> str | None:
        """Return a keyword in capitals."""
        found = self.one(name)
        return found.value.strip().upper()[:40] if found else None

    def number(self, name: str) -> int:
        """Return a small whole number, 0 when there is none."""
        found = self.one(name)
        digits = found.value.strip() if found else ""
        return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 10 else 0

    def instant(self, name: str) -> datetime | None:
        """Return a time in UTC, None when there is none to be understood."""
        found = self.one(name)
        if found is None:
            return None
        try:
            read = read_time(found, self.zones)
        except InvalidValue:
            return None
        return read.within("UTC").replace(tzinfo=UTC)

    def uid(self) -> str:
        """Return the UID; of an entry without, one that its content alone decides."""
        found = self.one("UID")
        if found is None:
            lines = [
                text for _n, text in self.block.lines if name_of(text) not in _TIMES_OF_WRITING
            ]
            digest = hashlib.sha256("\n".join(sorted(lines)).encode(errors="replace")).digest()
            return str(uuid.UUID(bytes=digest[:16], version=5))
        uid = " ".join(Text(len(found.value) + 1).check(found.value).split())
        if not uid or len(uid) > LONGEST_UID:
            raise Unreadable(found.line, _("Its identifier (UID) is empty or too long."))
        return uid

    def related(self) -> str:
        """Return the UID of the entry that this one belongs to."""
        for each in self.all("RELATED-TO"):
            if each.parameter("RELTYPE").upper() in {"", "PARENT"}:
                return " ".join(each.value.split())[:LONGEST_UID]
        return ""

    def kind(self) -> str:
        """Return our kind of record, empty for an entry of another program."""
        return (self.word(OWN_KIND) or "").lower()

    def own(self) -> dict[str, str]:
        """Return our own fields by name."""
        found = {
            name.removeprefix(OWN_PREFIX).lower().replace("-", "_"): values[0].value
            for name, values in self.found.items()
            if name.startswith(OWN_PREFIX) and name != OWN_KIND and values[0].value
        }
        return dict(list(found.items())[:_MOST_OWN])

    def readable(self, name: str, read: Callable[[Property], object]) -> None:
        """Give each property called ``name`` to ``read``; remark those that it refuses."""
        for each in self.all(name):
            try:
                read(each)
            except Unreadable as error:
                self.say(error.line, str(error))
