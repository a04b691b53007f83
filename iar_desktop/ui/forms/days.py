"""First and last day typed in one go ("14–16 October"), for forms that create events."""

from datetime import date
from typing import Any

from iar_desktop.domain import Event
from iar_desktop.schema import clock
from iar_desktop.schema.field import Field
from iar_desktop.schema.kinds import Kind
from iar_desktop.schema.messages import N_, language

Period = tuple[date, date]


class Days(Kind[Period]):
    """A period of whole days; only forms have it, records keep its two ends."""

    def parse(self, text: str) -> Period:
        """Return the first and last day that people mean by ``text``, in the time to come."""
        from iar_desktop.schema.dates import parse_days  # late: the first list needs no days

        return parse_days(text, clock.today(), language(), prefer="future")

    def format(self, value: Any) -> str:
        """Return the period as read in lists."""
        from iar_desktop.schema.dates import format_days

        return format_days(value[0], value[1])


DAYS: Field[Period | None] = Field(Days(), N_("Dates"))
DAYS.__set_name__(Event, "dates")
