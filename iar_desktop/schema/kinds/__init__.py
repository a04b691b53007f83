"""The kinds of value: one class each owns storage, parsing, checking and showing."""

from iar_desktop.schema.kinds.base import Kind, Storage
from iar_desktop.schema.kinds.choices import Choice, Choices, YesNo
from iar_desktop.schema.kinds.colours import Colour
from iar_desktop.schema.kinds.contact import Email, Phone, Url
from iar_desktop.schema.kinds.links import AnyLink, Link
from iar_desktop.schema.kinds.numbers import Integer, Money, Percent
from iar_desktop.schema.kinds.places import Country, Languages, TimeZone
from iar_desktop.schema.kinds.positions import Coordinates
from iar_desktop.schema.kinds.recurrences import DayList, Recurrence
from iar_desktop.schema.kinds.text import LongText, Text
from iar_desktop.schema.kinds.times import Day, Instant, Moment

__all__ = [
    "AnyLink",
    "Choice",
    "Choices",
    "Colour",
    "Coordinates",
    "Country",
    "Day",
    "DayList",
    "Email",
    "Instant",
    "Integer",
    "Kind",
    "Languages",
    "Link",
    "LongText",
    "Moment",
    "Money",
    "Percent",
    "Phone",
    "Recurrence",
    "Storage",
    "Text",
    "TimeZone",
    "Url",
    "YesNo",
]
