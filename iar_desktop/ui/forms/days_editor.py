"""The editor of a first and last day typed in one go."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QDate

from iar_desktop.schema.dates import format_days
from iar_desktop.storage.directory import Entry
from iar_desktop.ui.forms.time_editors import DayEditor


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
