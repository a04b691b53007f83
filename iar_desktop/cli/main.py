"""Composition root of the command line: the first word says a command, or a dossier to open.

Exit status: 0 done, 1 the input is wrong (one sentence on standard error), 2 wrong usage,
70 a fault of the program (its details are in the log).
"""

import gc
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from iar_desktop.schema.errors import DossierUnusable, UserError
from iar_desktop.schema.messages import LANGUAGES, _, set_language

if TYPE_CHECKING:
    from iar_desktop.cli.parser import Options

SUFFIX = ".iar"
DONE, WRONG_INPUT, FAULT, INTERRUPTED = 0, 1, 70, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what ``arguments`` (those of the process by default) ask for; return the status."""
    # What a command makes is soon thrown away whole, what the window makes at its start stays:
    # looking for garbage in either costs more than the memory it frees. The window, once it
    # stands, looks for it again.
    gc.disable()
    words = list(sys.argv[1:] if arguments is None else arguments)
    set_language(language_of_environment())
    if not words or (len(words) == 1 and _is_dossier(words[0])):
        return _open_window(Path(words[0]) if words else None)
    from iar_desktop.cli.parser import make_parser  # late: the window does not need them

    options = make_parser().parse_args(words)
    _write_any_script()
    try:
        return _done(options)
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 - the last resort: a sentence, never a traceback
        from iar_desktop.schema import logs  # late: most commands do not fail

        logs.start()
        logs.bug(error)
        sys.stderr.write(_("Something unexpected happened; the details are in the log.") + "\n")
        return FAULT


def _done(options: "Options") -> int:
    try:
        options.run(options)
        sys.stdout.flush()
    except UserError as error:
        return _refuse(_said(error))
    except BrokenPipeError:
        _write_no_more()  # the reader has seen enough (… | head)
    except OSError as error:
        # What commands read and write is explained where it is: this is the output itself, unless
        # a file is named, which then is one of the program's own.
        if error.filename is not None:
            raise
        _write_no_more()
        reason = error.strerror or type(error).__name__
        return _refuse(_("The output could not be written: {reason}.").format(reason=reason))
    return DONE


def _said(error: UserError) -> str:
    """Return one line, whatever the sentence quotes; a check names each of its findings on one."""
    text = str(error)
    return text if isinstance(error, DossierUnusable) else " ".join(text.split("\n"))


def _refuse(reason: str) -> int:
    sys.stderr.write(f"{reason}\n")
    return WRONG_INPUT


def _write_any_script() -> None:
    """Write what the terminal's encoding lacks as escapes, rather than not at all."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


def _write_no_more() -> None:
    """Let what is still to be flushed at the end go nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _is_dossier(word: str) -> bool:
    if Path(word).suffix == SUFFIX or os.sep in word:
        return not word.startswith("-")
    from iar_desktop.cli.parser import COMMANDS  # late: costs argparse

    return word not in COMMANDS and Path(word).exists()


def _open_window(dossier: Path | None) -> int:
    if not _has_display():
        sys.stderr.write(
            _("There is no display to open the window on; “iar-desktop --help” names the commands.")
            + "\n"
        )
        return WRONG_INPUT
    from iar_desktop.app import run  # late: Qt is not needed by any command

    return run(dossier)


def _has_display() -> bool:
    if sys.platform != "linux":
        return True
    return any(os.environ.get(n) for n in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def language_of_environment() -> str:
    """Return the language that the locale of the process asks for: English, else French."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "")
        if value:
            code = value.partition("_")[0].partition(".")[0].lower()
            return code if code in LANGUAGES else LANGUAGES[0]
    return LANGUAGES[0]
