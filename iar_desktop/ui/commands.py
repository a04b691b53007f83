"""Commands: declared once on a method; menus, palette, shortcuts and the help sheet derive."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from PySide6.QtWidgets import QWidget

from iar_desktop.schema.messages import N_, _

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

F = TypeVar("F", bound=Callable[..., Any])

FILE, EDIT, GO, VIEW, HELP = N_("File"), N_("Edit"), N_("Go"), N_("View"), N_("Help")
MENUS = (FILE, EDIT, GO, VIEW, HELP)


class Command(NamedTuple):
    """What a command is called, where it stands in the menus, and its keys."""

    id: str
    label: str
    menu: str
    shortcuts: tuple[str, ...] = ()
    method: str = ""
    icon: str = ""


def command(id: str, label: str, menu: str, *shortcuts: str, icon: str = "") -> Callable[[F], F]:
    """Declare the method as a command; it is called without arguments."""

    def declare(method: F) -> F:
        method.__command__ = Command(id, label, menu, shortcuts, method.__name__, icon)  # type: ignore[attr-defined] # read by commands_of
        return method

    return declare


def commands_of(cls: type) -> Iterator[Command]:
    """Yield the commands declared on the methods of ``cls``, in declared order."""
    seen = set()
    for base in cls.__mro__:
        for name, each in vars(base).items():
            found = getattr(each, "__command__", None)
            if isinstance(found, Command) and name not in seen:
                seen.add(name)
                yield found


def make_actions(target: object, parent: QWidget) -> dict[str, "QAction"]:
    """Make the action of each command of ``target`` on ``parent``, with its keys, by id."""
    return {each.id: make_action(each, target, parent) for each in commands_of(type(target))}


def make_action(each: Command, target: object, parent: QWidget) -> "QAction":
    """Make the action of one command of ``target`` on ``parent``, with its keys."""
    from PySide6.QtGui import QAction, QKeySequence  # late: the first window has none

    action = QAction(_(each.label), parent)
    action.setObjectName(each.id)
    action.setShortcuts([QKeySequence(keys) for keys in each.shortcuts])
    action.triggered.connect(_without_checked(getattr(target, each.method)))
    action.setData(each)
    parent.addAction(action)
    return action


def _without_checked(method: Callable[[], None]) -> Callable[[bool], None]:
    return lambda _checked: method()
