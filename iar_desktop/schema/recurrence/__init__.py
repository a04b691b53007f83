"""Rules of recurrence: as RFC 5545 writes them, and in the words of people."""

from iar_desktop.schema.recurrence.rule import Rule
from iar_desktop.schema.recurrence.said import words
from iar_desktop.schema.recurrence.understood import rule_of

__all__ = ["Rule", "rule_of", "words"]
