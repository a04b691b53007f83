"""The commands and their arguments, declared in one table."""

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple, NoReturn

from iar_desktop import __version__
from iar_desktop.schema.messages import N_, PAPER_LANGUAGES, _

Options = argparse.Namespace
Run = Callable[[Options], None]


class Argument(NamedTuple):
    """One argument of a command, as argparse takes it."""

    names: tuple[str, ...]
    help: str
    shown: str | None = None
    type: Callable[[str], object] = str
    nargs: str | None = None
    default: object = None
    choices: tuple[str, ...] | None = None
    required: bool = False
    flag: bool = False


class CliCommand(NamedTuple):
    """One command: its arguments, and the module whose function ``run`` does it."""

    module: str
    help: str
    arguments: tuple[Argument, ...]


def natural(text: str) -> int:
    """Return the whole number typed as ``text``; ``ValueError`` below 1."""
    number = int(text)
    if number < 1:
        raise ValueError
    return number


DOSSIER = Argument(("dossier",), N_("the dossier, a file .iar"), N_("DOSSIER"), type=Path)
ID = Argument(("id",), N_("the id of a record, or any unique beginning of it"), N_("ID"))
AS_JSON = Argument(("--json",), N_("print JSON"), flag=True)
FIELDS = Argument(
    ("fields",), N_("a field by its name, and what to write"), N_("FIELD=VALUE"), nargs="+"
)
KIND = Argument(
    ("kind",), N_("a kind of record: contacts, organisations, delegations…"), N_("KIND")
)
NUMBER = N_("N")
FILE = N_("FILE")

COMMANDS = {
    "sample": CliCommand(
        "sample",
        N_("make the sample dossier"),
        (
            DOSSIER,
            Argument(("--people",), N_("how many people"), NUMBER, type=natural),
            Argument(("--seed",), N_("another choice of people"), NUMBER, type=int, default=1),
        ),
    ),
    "new": CliCommand("new", N_("make an empty dossier"), (DOSSIER,)),
    "list": CliCommand("list", N_("list the records of a kind"), (DOSSIER, KIND, AS_JSON)),
    "show": CliCommand("show", N_("show a record"), (DOSSIER, ID, AS_JSON)),
    "search": CliCommand(
        "search",
        N_("search everything"),
        (
            DOSSIER,
            Argument(("text",), N_("what to look for"), N_("TEXT")),
            Argument(
                ("--limit",), N_("how many results at most"), NUMBER, type=natural, default=50
            ),
            AS_JSON,
        ),
    ),
    "add": CliCommand("add", N_("add a record and print its id"), (DOSSIER, KIND, FIELDS)),
    "set": CliCommand("set", N_("change fields of a record"), (DOSSIER, ID, FIELDS)),
    "delete": CliCommand("delete", N_("delete a record"), (DOSSIER, ID)),
    "capture": CliCommand(
        "capture",
        N_("keep an encounter and what was promised, from one line"),
        (
            DOSSIER,
            Argument(("line",), N_("the line, in French or English"), N_("LINE")),
            Argument(("--dry-run",), N_("only show what is understood"), flag=True),
        ),
    ),
    "history": CliCommand(
        "history",
        N_("show what was done, to all or to one record"),
        (DOSSIER, Argument(("id",), ID.help, ID.shown, nargs="?"), AS_JSON),
    ),
    "undo": CliCommand("undo", N_("undo the last operation"), (DOSSIER,)),
    "redo": CliCommand("redo", N_("do the last undone operation again"), (DOSSIER,)),
    "documents": CliCommand("documents", N_("show what can be printed of what"), (AS_JSON,)),
    "print": CliCommand(
        "print",
        N_("print records, or days of the calendar, as PDF"),
        (
            DOSSIER,
            Argument(("ids",), N_("the ids of the records"), N_("ID"), nargs="*"),
            Argument(
                ("--document",), N_("the document, see “documents”"), N_("NAME"), required=True
            ),
            Argument(
                ("--from",),
                N_("of a calendar: the first day, or all days, as typed; today unless told"),
                N_("DATE"),
            ),
            Argument(("--to",), N_("of a calendar: the last day"), N_("DATE")),
            Argument(
                ("--zone",),
                N_("of a calendar: the time zone of its hours, Europe/Paris unless told"),
                N_("ZONE"),
                default="Europe/Paris",
            ),
            Argument(
                ("--language",),
                N_("the language of the paper: fr unless told"),
                choices=PAPER_LANGUAGES,
                default="fr",
            ),
            Argument(
                ("--sections",),
                N_("the sections to print, in their order, comma-separated"),
                N_("KEYS"),
            ),
            Argument(("--template",), N_("the template of the office to follow"), N_("NAME")),
            Argument(
                ("--choose",),
                N_("settings of the document, see “documents --json”"),
                N_("SETTING=VALUE"),
                nargs="+",
                default=(),
            ),
            Argument(
                ("--text",),
                N_("free text to print after the sections; “Heading: text” or text"),
                N_("TEXT"),
                nargs="+",
                default=(),
            ),
            Argument(("--outside",), N_("to share outside: nothing internal"), flag=True),
            Argument(
                ("-o", "--output"),
                N_("a PDF file for all, or a folder for one file each"),
                N_("FILE_OR_FOLDER"),
                type=Path,
                required=True,
            ),
        ),
    ),
    "export": CliCommand(
        "export",
        N_("write records as a calendar that other programs read"),
        (
            DOSSIER,
            Argument(("ids",), N_("the ids of the records; all unless told"), N_("ID"), nargs="*"),
            Argument(("--ics",), N_("the iCalendar file to write"), FILE, type=Path, required=True),
            Argument(("--from",), N_("the first day, or all days, as typed"), N_("DATE")),
            Argument(("--to",), N_("the last day"), N_("DATE")),
            Argument(
                ("--kind",),
                N_("only these kinds: delegations, sessions, deadlines…"),
                N_("KIND"),
                nargs="+",
            ),
            Argument(
                ("--people",), N_("name those whose e-mail is known, with their address"), flag=True
            ),
        ),
    ),
    "import": CliCommand(
        "import_",
        N_("take over the calendar of another program, as one operation"),
        (
            DOSSIER,
            Argument(("file",), N_("the iCalendar file to read"), FILE, type=Path),
            Argument(("--dry-run",), N_("only show what would be done"), flag=True),
            AS_JSON,
        ),
    ),
    "check": CliCommand("check", N_("look whether the dossier is whole"), (DOSSIER,)),
    "backup": CliCommand(
        "backup",
        N_("back the dossier up and print where"),
        (
            DOSSIER,
            Argument(("-o", "--output"), N_("write the backup to this file"), FILE, type=Path),
        ),
    ),
    "restore": CliCommand(
        "restore",
        N_("restore a dossier from a backup"),
        (Argument(("backup",), N_("the backup"), N_("BACKUP"), type=Path), DOSSIER),
    ),
}


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in the user's language; argparse's own texts are in its catalogue."""

    def error(self, message: str) -> NoReturn:
        """Print the usage and the reason, and leave with status 2."""
        self.exit(2, f"{self.format_usage()}{_('error: {reason}').format(reason=message)}\n")

    def parse_known_args(  # type: ignore[override] # the stub lists what never happens here
        self,
        args: Sequence[str] | None = None,
        namespace: argparse.Namespace | None = None,
    ) -> tuple[argparse.Namespace, list[str]]:
        """Take words after the options, too, for an argument of any number of words.

        argparse gives such an argument the words before the first option only.
        """
        found, rest = super().parse_known_args(args, namespace)
        any_number = [each.dest for each in self._actions if each.nargs == "*"]
        if any_number and not any(word.startswith("-") for word in rest):
            dest = any_number[0]
            setattr(found, dest, [*(getattr(found, dest) or ()), *rest])
            return found, []
        return found, rest


def make_parser() -> argparse.ArgumentParser:
    """Return the parser of all commands, speaking the current language."""
    # The only way to translate argparse's own texts: it looks them up under gettext's name.
    argparse._ = _  # type: ignore[attr-defined] # no stub shows it
    parser = _Parser(
        prog="iar-desktop",
        description=_("Contacts, visits and congresses of an international office."),
        epilog=_("Without a command the window opens, on DOSSIER or on the last one."),
    )
    parser.add_argument(
        "--version",
        action="version",
        version=f"IAR Desktop {__version__}",
        help=_("show program's version number and exit"),
    )
    commands = parser.add_subparsers(dest="command", metavar=_("COMMAND"), required=True)
    for name, each in COMMANDS.items():
        sub = commands.add_parser(name, help=_(each.help), description=_(each.help))
        for argument in each.arguments:
            _add(sub, argument)
        sub.set_defaults(run=_runner(each.module))
    return parser


def _add(parser: argparse.ArgumentParser, argument: Argument) -> None:
    if argument.flag:
        parser.add_argument(*argument.names, action="store_true", help=_(argument.help))
        return
    optional: dict[str, object] = {"required": True} if argument.required else {}
    if argument.shown:
        optional["metavar"] = _(argument.shown)
    parser.add_argument(
        *argument.names,
        help=_(argument.help),
        type=argument.type,
        nargs=argument.nargs,
        default=argument.default,
        choices=argument.choices,
        **optional,  # type: ignore[arg-type] # positional arguments refuse the word
    )


def _runner(module: str) -> Run:
    def run(options: Options) -> None:
        from importlib import import_module  # each command loads only what it needs

        import_module(f"iar_desktop.cli.commands.{module}").run(options)

    return run
