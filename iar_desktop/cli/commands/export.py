"""``iar-desktop export``: records as a calendar of other programs."""

from datetime import date

from iar_desktop.cli.parser import Options
from iar_desktop.cli.plain import write_line
from iar_desktop.exchange.icalendar import KINDS, Selection, export_file
from iar_desktop.operations.typed import entity_named
from iar_desktop.schema import clock
from iar_desktop.schema.dates import parse_days
from iar_desktop.schema.errors import UserError
from iar_desktop.schema.messages import _, _n, language
from iar_desktop.storage.dossier import Dossier


def run(options: Options) -> None:
    """Write the file; print where it is and how many entries it has."""
    kinds = frozenset(_kind(word) for word in options.kind or ())
    first, last = _days(options)
    with Dossier.open(options.dossier) as dossier:
        ids = tuple(dict.fromkeys(dossier.find(beginning).id for beginning in options.ids))
        wanted = Selection(ids, kinds, first, last, people=options.people)
        count = export_file(dossier, options.ics, wanted)
    write_line(str(options.ics), _n("{count} entry", "{count} entries", count))


def _kind(word: str) -> str:
    kind = entity_named(word).kind
    if kind not in KINDS:
        known = ", ".join(KINDS)
        raise UserError(
            _("“{text}” has no place in a calendar; these have: {kinds}.").format(
                text=word[:60], kinds=known
            )
        )
    return kind


def _days(options: Options) -> tuple[date | None, date | None]:
    """Return the days asked for; “octobre 2026” after --from alone means all of it."""
    said: str | None = vars(options)["from"]  # no name in Python
    today = clock.today()
    first: date | None = None
    last: date | None = None
    if said:
        first, end = parse_days(said, today, language())
        last = end if end > first else None
    if options.to:
        last = parse_days(options.to, first or today, language(), "future" if first else "past")[1]
    if first and last and last < first:
        raise UserError(_("The last day is before the first: exchange them."))
    return first, last
