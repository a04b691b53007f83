"""The front of a badge: event, name in both scripts, where from, a code, and the role."""

from pathlib import Path
from typing import NamedTuple

from iar_desktop.documents.cards.bearers import Bearer
from iar_desktop.documents.cards.logo_box import LogoBox
from iar_desktop.documents.cards.role_band import RoleBand
from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.fitted import Fitted
from iar_desktop.documents.kit.labels.stack import Gap, Row, Stack
from iar_desktop.documents.kit.qr import Qr
from iar_desktop.documents.kit.text.style import INK, MUTED, TextStyle
from iar_desktop.documents.kit.text.text import Span
from iar_desktop.documents.reading.attending import roman_and_native
from iar_desktop.documents.reading.texts import capital
from iar_desktop.schema.messages import _

_NATIVE = 0.27  # of the code's height
_WHERE = 0.13
_NAME_LINES = 8


class Measures(NamedTuple):
    """The heights of the parts of a badge, in points."""

    height: float
    head: float
    name: float
    code: float
    """The side of the code; what stands beside it is as high."""
    band: float
    largest: float
    """The size of the name at most."""


class Issuer(NamedTuple):
    """Who prints the badges."""

    name: str
    logo: Path | None


def badge(person: Bearer, code: str, issuer: Issuer, at: Measures) -> Stack:
    """Return the front of the badge of ``person``, with ``code`` in a square if it is not empty."""
    roman, native = roman_and_native(person.contact)
    blocks: list[Block] = [_head(person, issuer, at), Gap(2), _name(roman, at), Gap(2)]
    blocks.append(_beside_code(person, native, code, at))
    if person.role:
        label = capital(_(person.role.label))
        blocks += [Gap(3), RoleBand(person.role, label, at.band)]
    return Stack(blocks, at.height)


def _head(person: Bearer, issuer: Issuer, at: Measures) -> Block:
    style = TextStyle(at.head * 0.42, at.head * 0.5, colour=MUTED, align="left")
    title = person.event.title() if person.event else ""
    event = Fitted(title, style, at.head, 2, floor=5)
    return Row(event, LogoBox(issuer.logo, issuer.name, at.head), at.head * 4.4)


def _name(roman: str, at: Measures) -> Fitted:
    style = TextStyle(at.largest, at.largest * 1.18, bold=True, align="left")
    return Fitted(roman, style, at.name, _NAME_LINES, floor=6, valign="bottom")


def _beside_code(person: Bearer, native: str, code: str, at: Measures) -> Block:
    above = at.code * _NATIVE if native else 0.0
    texts: list[Block] = [_from(person, at.code - above, at)]
    if native:
        style = TextStyle(above * 0.72, above, align="left")
        texts.insert(0, Fitted(native, style, above, floor=5))
    beside = Stack(texts, at.code)
    return Row(beside, Qr(code, at.code), at.code) if code else beside


def _from(person: Bearer, height: float, at: Measures) -> Block:
    """Return organisation, function and country, one under the other."""
    size = at.code * _WHERE
    style = TextStyle(size, size * 1.3, colour=INK, align="left")
    parts = (
        Span(person.organisation, bold=True),
        Span(person.function),
        Span(person.country, colour=MUTED),
    )
    lines: list[str | Span] = []
    for part in parts:
        if part.text:
            lines += ["\n", part] if lines else [part]
    return Fitted(lines or "", style, height, 4, floor=5, valign="bottom")
