"""Address labels for people, organisations, and those who take part in events."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from iar_desktop.documents.asked import Asked
from iar_desktop.documents.kit.block import Block, PageBreak
from iar_desktop.documents.kit.canvas import SheetCanvas
from iar_desktop.documents.kit.fitted import READABLE, Fitted
from iar_desktop.documents.kit.heading import Title, subtitle
from iar_desktop.documents.kit.labels.formats import ADDRESS, FORMATS, LabelFormat
from iar_desktop.documents.kit.labels.sheet import LabelSheet
from iar_desktop.documents.kit.lists import bullets
from iar_desktop.documents.kit.text.text import Text
from iar_desktop.documents.mailing.addressees import addressees
from iar_desktop.documents.mailing.envelopes import labels
from iar_desktop.documents.reading.office import office_country
from iar_desktop.documents.registry import Audience, DocumentType, Setting, register
from iar_desktop.domain import Congress, Contact, Delegation, HostedEvent, Organisation
from iar_desktop.schema.errors import UserError
from iar_desktop.schema.messages import N_, _

_FORMATS = ("l7160", "l7159", "l7163")
_MOST_NAMED = 40
_WITHOUT = N_("No label is printed where there is no postal address: {beginning}.")


class Mailing(NamedTuple):
    """The labels to print, and who has none."""

    form: LabelFormat
    skip: int
    """How many labels of the first sheet are used up."""
    labels: list[list[str]]
    without: list[str]


def _read(asked: Asked) -> Mailing:
    form = FORMATS[asked.choices["format"]]
    found = addressees(asked.reader, asked.records)
    return Mailing(
        form,
        _skip(asked.choices["start"], form),
        labels(found, office_country(asked.reader), lambda line: _fits(line, form)),
        [each.title for each in found if not each.place],
    )


def _skip(start: str, form: LabelFormat) -> int:
    text = start.strip()
    number = int(text) if text.isdecimal() and len(text) <= len(str(form.places)) else 0
    if not 1 <= number <= form.places:
        raise UserError(
            _("The first free label is a number from 1 to {count}.").format(count=form.places)
        )
    return number - 1


def _fits(line: str, form: LabelFormat) -> bool:
    return Text(line, ADDRESS).natural_width() <= form.cell[0]


class _Without(Block):
    """Takes no room, and reports who has no address."""

    bare = True

    def __init__(self, names: Sequence[str]) -> None:
        self._names = names

    def wrap(self, width: float, _room: float) -> float:
        """Take no height."""
        self.width = width
        return 0

    def draw(self, canvas: SheetCanvas) -> None:
        """Report the names."""
        more = " …" if len(self._names) > _MOST_NAMED else ""
        canvas.report.say(_WITHOUT, ", ".join(self._names[:_MOST_NAMED]) + more)


def _pages(mailing: Mailing) -> Iterable[Block]:
    if not mailing.labels:
        yield PageBreak(kind="portrait")
        yield Title(_("Address labels"))
        yield subtitle(_("None of them has a postal address."))
        yield from bullets(mailing.without)
        return
    if mailing.without:
        yield _Without(mailing.without)
    _width, height = mailing.form.cell
    most = int(height * ADDRESS.size / ADDRESS.leading / READABLE)
    cells = [
        Fitted("\n".join(each), ADDRESS, height, max(most, len(each))) for each in mailing.labels
    ]
    yield from LabelSheet(mailing.form, cells, skip=mailing.skip).pages()


register(
    DocumentType(
        "labels",
        N_("Address labels"),
        (
            Contact.kind,
            Organisation.kind,
            Delegation.kind,
            Congress.kind,
            HostedEvent.kind,
        ),
        "",
        _read,
        _pages,
        (),
        Audience.OUTSIDE,
        settings=(
            Setting("format", N_("Format"), tuple((key, FORMATS[key].name) for key in _FORMATS)),
            Setting("start", N_("First free label"), usual="1"),
        ),
        together=True,
        paper="bare",
    )
)
