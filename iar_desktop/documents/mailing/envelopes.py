"""One label for all who are written to at one address."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from iar_desktop.documents.mailing.addressees import Addressee
from iar_desktop.documents.reading.people import names
from iar_desktop.documents.reading.postal import Recipient, is_latin, lines
from iar_desktop.documents.reading.texts import joined
from iar_desktop.domain import Contact
from iar_desktop.schema.folding import fold
from iar_desktop.schema.messages import _

_MOST = 4  # people on one label
_TWO = 2


def labels(found: Iterable[Addressee], home: str, fits: Callable[[str], bool]) -> list[list[str]]:
    """Return the lines of each label, in the order of those written to.

    ``home`` is the country where the letters are posted; ``fits`` tells whether a line has room
    on a label.  Who has no address gets none.
    """
    together: dict[tuple[str, ...], list[Addressee]] = {}
    for each in found:
        if each.place:
            organisation = each.organisation.id if each.organisation else ""
            key = (organisation, *map(_plain, each.place))
            together.setdefault(key, []).append(each)
    return [label for group in together.values() for label in _labels(group, home, fits)]


def _plain(text: str) -> str:
    return fold(" ".join(text.replace(",", " ").split()))


def _labels(
    group: Sequence[Addressee], home: str, fits: Callable[[str], bool]
) -> Iterator[list[str]]:
    """Yield the labels of those at one address: one for four people at most."""
    people = [each.contact for each in group if each.contact]
    first = group[0]
    assert first.address is not None  # noqa: S101 - only those with an address are grouped
    employer = first.organisation
    native = not is_latin(first.address)
    organisation = (employer.native_name if native else "") or employer.name if employer else ""
    for start in range(0, len(people) or 1, _MOST):
        named = [_name(each, native=native) for each in people[start : start + _MOST]]
        yield lines(first.address, Recipient(_together(named, fits), organisation), home)


def _name(contact: Contact, *, native: bool) -> str:
    """Return the name in the script of the address."""
    if native and contact.native_name:
        return contact.native_name
    romanised = (names(contact) or [contact.title()])[-1]
    return joined((contact.honorific, romanised), " ")


def _together(named: Sequence[str], fits: Callable[[str], bool]) -> str:
    """Return two names on one line where they have room there, else one a line."""
    if len(named) == _TWO:
        said = _("{one} and {other}").format(one=named[0], other=named[1])
        if fits(said):
            return said
    return "\n".join(named)
