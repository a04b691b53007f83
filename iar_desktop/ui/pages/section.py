"""A section of the navigation, declared: what its list shows, filters, and its record page."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtWidgets import QWidget

from iar_desktop.schema.conditions import Condition, Order
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.field import Field
from iar_desktop.storage.directory import Entry
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Reader
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.widgets.facts_line import Fact

if TYPE_CHECKING:
    from iar_desktop.ui.forms.form import Form

Values = Mapping[Field[Any], Any]


class Filter(NamedTuple):
    """A chip above a list; of several one is on at a time.

    ``condition`` is asked when it is switched on; ``usual`` says that it is on at first.  While
    it is on the list has the order ``sorting``, unless another was chosen by hand.
    """

    key: str
    label: str
    condition: Callable[[], Condition]
    usual: bool = False
    sorting: str = ""


class Sorting(NamedTuple):
    """An order offered by the sort menu, by title unless told."""

    key: str
    label: str
    order: Order | None = None


class Group(NamedTuple):
    """Fields shown together in a card of the overview."""

    label: str
    fields: tuple[Field[Any], ...]


@dataclass(frozen=True)
class Tab:
    """A tab of a record page; ``make`` builds its widget when the tab is first shown.

    The widget has ``show_record(record)``, may have ``refresh(touched)``; ``count`` (if any)
    reads the number shown beside the label on the worker's thread.
    """

    key: str
    label: str
    make: Callable[[Desk, QWidget], QWidget]
    count: Callable[[Any, str], int] | None = None


class Remark(NamedTuple):
    """The last line of a card: what is next, or what is late."""

    text: str
    late: bool = False


def _any_record(_record: Entity) -> bool:
    return True


class Action(NamedTuple):
    """Something to do with a record, by a button of its page's head or an entry of its menu.

    ``act`` is given the desk and the record's id.
    """

    key: str
    label: str
    icon: str
    act: Callable[[Desk, str], None]
    seldom: bool = False
    """Whether it stands in the menu: done once in a while, it need not be in sight."""
    fits: Callable[[Any], bool] = _any_record
    """Asked of the record: whether its button is shown."""


FactReader = Callable[[Reader, Any], "Fact | Sequence[Fact] | None"]
"""Reads facts about a record on the worker's thread."""


def no_second_line(_record: Entity, entry: Entry) -> str:
    """Return the subtitle of the directory, the second line of most cards."""
    return entry.subtitle


@dataclass(frozen=True)
class Section:
    """Everything about one entity that is a matter of presentation."""

    entity: type[Entity]
    new_label: str
    empty: str
    groups: tuple[Group, ...]
    filters: tuple[Filter, ...] = ()
    choices: tuple[Field[Any], ...] = ()
    """Fields whose values can be filtered by a menu chip (country, owner, status…)."""
    sortings: tuple[Sorting, ...] = ()
    """Orders offered besides the one by title; the first one is used until another is chosen."""
    pill: Any = None  # a Field: mypy would read it as the descriptor it is in entities
    """The field (status, stage, kind) shown as a pill, in lists and after the title."""
    second: Callable[[Any, Entry], str] = no_second_line
    """The second line of a card, from the record and its entry."""
    remarks: Callable[[Reader, Sequence[Any]], Mapping[str, Remark]] | None = None
    """The third lines of cards by record id, read for a page of records at once."""
    done: Callable[[Any], bool] = field(default=lambda _record: False)
    """Whether the card is muted and ticked."""
    title: Any = None  # a Field, as above
    """The field edited in the place of the title; ``name`` where there is one."""
    facts: tuple[Field[Any] | FactReader, ...] = ()
    """The line under the title."""
    actions: tuple[Action, ...] = ()
    tabs: tuple[Tab, ...] = ()
    overview: "Callable[[Form, QWidget], QWidget] | None" = None
    """Builds the first tab where cards of fields are not enough."""
    required: tuple[Field[Any], ...] = ()
    """Fields asked for when a new record is begun, in order."""
    create: Callable[[Dossier, Values], Entity] | None = None
    """Makes a new record of what was asked for; without it the values are stored as they are."""
    kept: Callable[[Desk, Entity, Entity], None] | None = None
    """Told of a record before and after one of its values was edited in place."""
    printed_whole: bool = False
    """Whether the list is what is printed, where a record has no sheet of its own."""
    digest: tuple[str, str] | None = None
    """A document of a month offered beside the list's: its name, and a label with ``{month}``."""
    themed: bool = False
    """Whether records of this entity have themes."""

    @property
    def key(self) -> str:
        """The kind of the entity, by which the window asks for this page."""
        return self.entity.kind

    def title_field(self) -> Field[Any] | None:
        """Return the field edited in the place of the title, None where it is composed."""
        return self.title or self.entity.fields.get("name")

    def pill_field(self) -> Field[Any] | None:
        """Return the field shown as a pill, if any."""
        found: Field[Any] | None = self.pill
        return found
