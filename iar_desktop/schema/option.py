"""Closed sets of values that a person chooses from, with their texts and tones."""

from enum import StrEnum
from typing import Self

TONES = ("neutral", "accent", "amber", "red", "blue", "violet")


class Option(StrEnum):
    """A value stored as a short word, shown as a translated label with a tone of colour.

    Declared as ``SIGNED = "signed", N_("Signed"), "accent"``; the tone is one of ``TONES``
    and is only ever shown together with the label.
    """

    label: str
    tone: str

    def __new__(cls, value: str, label: str, tone: str = "neutral") -> Self:
        """Make the member from its stored word, its label and its tone."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        member.tone = tone
        return member
