"""How often something comes back, and on which days it does not."""

from datetime import date
from typing import Any

from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.kinds.base import Kind
from iar_desktop.schema.kinds.times import Day


class Recurrence(Kind[str]):
    """A recurrence rule (RFC 5545, section 3.3.10) without its ``RRULE:``, at most once a day."""

    def parse(self, text: str) -> str:
        """Return the rule that ``text`` says in words, or is."""
        from iar_desktop.schema.recurrence import rule_of  # late: few meetings come back

        return rule_of(text).text()

    def check(self, value: Any) -> str:
        """Return the rule, its parts in order; refuse what RFC 5545 does not allow."""
        from iar_desktop.schema.recurrence.rule import Rule  # late: few meetings come back

        return Rule.read(str(value)).text()

    def format(self, value: Any) -> str:
        """Return the rule in words; one that cannot be read as it stands."""
        from iar_desktop.schema.recurrence import Rule, words  # late: few meetings come back

        try:
            return words(Rule.read(str(value)))
        except InvalidValue:  # kept by another program
            return str(value)

    def edit_text(self, value: Any) -> str:
        """Return the words where they say all, else the rule as it stands."""
        said = self.format(value)
        try:
            return said if self.parse(said) == value else str(value)
        except InvalidValue:
            return str(value)

    def searched(self, value: Any) -> str:  # noqa: ARG002 - the base's signature
        """Return nothing: what words it is said in depends on the language."""
        return ""


class DayList(Kind[tuple[date, ...]]):
    """Several whole days, each once, in their order."""

    def parse(self, text: str) -> tuple[date, ...]:
        """Return the days typed, parted by semicolons."""
        return self.check(Day().parse(part.strip()) for part in text.split(";") if part.strip())

    def check(self, value: Any) -> tuple[date, ...]:
        """Return the days sorted, each once."""
        return tuple(sorted({Day().check(each) for each in value}))

    def format(self, value: Any) -> str:
        """Return the days as read in lists."""
        return "; ".join(Day().format(each) for each in value)

    def searched(self, value: Any) -> str:  # noqa: ARG002 - the base's signature
        """Return nothing: exceptions are no words."""
        return ""

    def to_column(self, value: Any) -> str:
        """Return the ISO forms."""
        return ",".join(each.isoformat() for each in value)

    def from_column(self, stored: Any) -> tuple[date, ...]:
        """Return the days of the ISO forms."""
        return tuple(date.fromisoformat(each) for each in stored.split(",") if each)
