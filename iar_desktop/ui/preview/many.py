"""How many records are laid out at once, and what is said of more.

Measured on contact sheets: 24 ms and 0.09 MiB for a sheet of one PDF.
"""

from iar_desktop.schema.errors import UserError
from iar_desktop.schema.messages import _, grouped

FIRST_ALONE = 500
"""Of more records the first alone is shown: all would take longer than anybody looks (12 s)."""
MOST_IN_ONE = 5_000
"""Records of one PDF: it takes two minutes and half a gigabyte of memory."""

MOST_TOGETHER = 10_000
"""Records of one document together: as many badges take a minute and half a gigabyte."""


def said_of(records: int) -> str:
    """Return what is said where the first of so many sheets is shown alone."""
    return _("The first of {count} sheets; the others are laid out when you save or print.").format(
        count=grouped(records)
    )


def refuse_too_many(records: int) -> None:
    """Raise ``UserError`` where so many records are no longer laid out as one."""
    if records > MOST_IN_ONE:
        raise UserError(
            _(
                "{count} sheets are too many for one PDF, which takes {most} at most: "
                "choose “A file each…”, or fewer records."
            ).format(count=grouped(records), most=grouped(MOST_IN_ONE))
        )


def refuse_together(records: int) -> None:
    """Raise ``UserError`` where so many records are too many to be printed together."""
    if records > MOST_TOGETHER:
        raise UserError(
            _(
                "{count} records are too many for one PDF, which takes {most} at most: "
                "choose fewer records."
            ).format(count=grouped(records), most=grouped(MOST_TOGETHER))
        )
