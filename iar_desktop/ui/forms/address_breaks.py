"""Where an address that is too long for its line goes on in the next one."""

import re

BREAK = "\N{ZERO WIDTH SPACE}"
_PLACES = re.compile(r"(?<=.)(?=@)|(?<=[/.?&=_])(?=.)")


def with_breaks(address: str) -> str:
    """Return an e-mail or web address with places to break: before @, after dots and slashes."""
    return _PLACES.sub(BREAK, address)
