"""First and last day typed in one go ("14–16 October"), for forms that create events."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QDate

from iar_desktop.domain import Event
from iar_desktop.schema import clock
from iar_desktop.schema.dates import format_days, parse_days
from iar_desktop.schema.field import Field
from iar_desktop.schema.kinds import Kind
from iar_desktop.schema.messages import N_, language
from iar_desktop.storage.directory import Entry
from iar_desktop.ui.forms.time_editors import DayEditor

Period = tuple[date, date]


class Days(Kind[Period]):
    """A period of whole days; only forms have it, records keep its two ends."""

    def parse(self, text: str) -> Period:
        """Return the first and last day that people mean by ``text``, in the time to come."""
        return parse_days(text, clock.today(), language(), prefer="future")

    def format(self, value: Any) -> str:
        """Return the period as read in lists."""
        return format_days(value[0], value[1])


class DaysEditor(DayEditor):
    """A period: 14-16/10, from 30 Sept to 2 Oct, next week."""

    def load(self, value: Any, entries: Mapping[str, Entry]) -> None:
        super().load(value, entries)
        self.line.setPlaceholderText("14–16/10")

    def say(self, value: Any) -> str:
        return format_days(value[0], value[1], "weekday")

    def day_of(self, value: Any) -> date:
        first: date = value[0]
        return first

    def take_day(self, day: QDate) -> None:
        chosen: Any = day.toPython()
        self.line.setText(format_days(chosen, chosen))


DAYS: Field[Period | None] = Field(Days(), N_("Dates"))
DAYS.__set_name__(Event, "dates")
