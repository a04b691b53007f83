"""Yearly objectives and their indicators."""

from iar_desktop.schema.entity import Entity
from iar_desktop.schema.field import field
from iar_desktop.schema.kinds import Choice, Integer, LongText, Text
from iar_desktop.schema.messages import N_
from iar_desktop.schema.option import Option


class Indicator(Option):
    """What is counted: by hand, or by the program from the year's records."""

    MANUAL = "manual", N_("counted by hand")
    DELEGATIONS = "delegations", N_("delegations received")
    CONGRESSES = "congresses", N_("congresses attended")
    ENCOUNTERS = "encounters", N_("encounters")
    PROJECTS = "projects", N_("projects submitted or started")
    AGREEMENTS = "agreements", N_("agreements signed")
    WATCH_NOTES = "watch-notes", N_("watch notes")


class Objective(
    Entity, kind="objective", label=N_("Objective"), plural=N_("Objectives"), internal=True
):
    """What the office wants to reach in a year."""

    year = field(
        Integer(1990, 2200, plain=True), N_("Year"), required=True, default=2026, indexed=True
    )
    name = field(Text(300), N_("Objective"), required=True, default="", search="name")
    indicator = field(Choice(Indicator), N_("Indicator"), required=True, default=Indicator.MANUAL)
    target = field(Integer(), N_("Target"))
    reached = field(Integer(), N_("Reached"), note=N_("For indicators counted by hand"))
    position = field(Integer(), N_("Order"), required=True, default=0)
    note = field(LongText(), N_("Remark"))

    def title(self) -> str:
        """Return the objective."""
        return self.name or self.id

    def subtitle(self) -> str:
        """Return the year."""
        return str(self.year)
