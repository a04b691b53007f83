"""Calendars of other programs (iCalendar, RFC 5545): records out, entries of a file in.

A record and a component of a file are both seen as an ``Appearance``; what an import changes is
the difference of two appearances, so that a second import of the same file changes nothing.
"""

from iar_desktop.exchange.icalendar.export import calendar, export_file
from iar_desktop.exchange.icalendar.importing import import_plan, plan_of_file
from iar_desktop.exchange.icalendar.parsing import parse
from iar_desktop.exchange.icalendar.planning import Action, Plan, Verb, plan, summary
from iar_desktop.exchange.icalendar.progress import Progress
from iar_desktop.exchange.icalendar.proposed import Parsed, Proposed, Refusal
from iar_desktop.exchange.icalendar.selection import Selection
from iar_desktop.exchange.icalendar.showing import SHOWN

KINDS = tuple(SHOWN)
"""The kinds of records that have a place in a calendar."""

__all__ = [
    "KINDS",
    "Action",
    "Parsed",
    "Plan",
    "Progress",
    "Proposed",
    "Refusal",
    "Selection",
    "Verb",
    "calendar",
    "export_file",
    "import_plan",
    "parse",
    "plan",
    "plan_of_file",
    "summary",
]
