"""``iar-desktop sample``: make the sample dossier."""

from iar_desktop.cli.parser import Options
from iar_desktop.cli.plain import write_line


def run(options: Options) -> None:
    """Make the sample dossier at the path given, as large as asked."""
    from iar_desktop.operations.sample import create_sample

    create_sample(options.dossier, people=options.people, seed=options.seed)
    write_line(str(options.dossier))
