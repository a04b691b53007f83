"""``iar-desktop check``: is the dossier whole, and does anything to come clash?"""

from iar_desktop.cli.parser import Options
from iar_desktop.cli.plain import write_line
from iar_desktop.operations.calendar.notices import notices
from iar_desktop.schema.errors import DossierUnusable
from iar_desktop.schema.messages import _
from iar_desktop.storage.check import check
from iar_desktop.storage.dossier import Dossier


def run(options: Options) -> None:
    """Print that all is well, or what is wrong (then the status is 1); then what clashes."""
    with Dossier.open(options.dossier) as dossier:
        report = check(dossier)
        clashing = [] if report.findings else list(notices(dossier))
    if report.findings:
        raise DossierUnusable("\n".join(str(finding) for finding in report.findings))
    write_line(_("The dossier and its files are whole."))
    for line in clashing:
        write_line(line)
