"""The spaces that French wants before its double signs, so that no line begins with one."""

import re

_NARROW, _FULL = "\u202f", "\u00a0"
_RULES = (
    (re.compile(r" (?=[;?!])"), _NARROW),
    (re.compile(r" (?=[:»%€])|(?<=«) "), _FULL),
)


def typeset(text: str) -> str:
    """Return ``text`` with spaces that do not break before ; ? ! : » % € and after «."""
    for pattern, space in _RULES:
        text = pattern.sub(space, text)
    return text
