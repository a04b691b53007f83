"""What undo and the history call a step on records of each kind."""

from collections import Counter
from collections.abc import Iterable

from iar_desktop.schema.entity import Entity, registry
from iar_desktop.schema.messages import N_, grouped

NEW = {
    "contact": N_("New person: {title}"),
    "organisation": N_("New organisation: {title}"),
    "delegation": N_("New delegation: {title}"),
    "congress": N_("New congress: {title}"),
    "series": N_("New congress series: {title}"),
    "hosted-event": N_("New hosted event: {title}"),
    "meeting": N_("New meeting: {title}"),
    "session": N_("New session: {title}"),
    "deadline": N_("New deadline: {title}"),
    "encounter": N_("New encounter: {title}"),
    "task": N_("New task: {title}"),
    "partnership": N_("New partnership: {title}"),
    "agreement": N_("New agreement: {title}"),
    "project": N_("New project: {title}"),
    "network": N_("New network: {title}"),
    "country": N_("New country: {title}"),
    "watch-note": N_("New watch note: {title}"),
    "objective": N_("New objective: {title}"),
    "theme": N_("New theme: {title}"),
    "note": N_("New note: {title}"),
}
EDIT_MANY = {
    "contact": N_("Edit {count} people"),
    "organisation": N_("Edit {count} organisations"),
    "delegation": N_("Edit {count} delegations"),
    "congress": N_("Edit {count} congresses"),
    "hosted-event": N_("Edit {count} hosted events"),
    "meeting": N_("Edit {count} meetings"),
    "session": N_("Edit {count} sessions"),
    "task": N_("Edit {count} tasks"),
    "partnership": N_("Edit {count} partnerships"),
    "project": N_("Edit {count} projects"),
    "country": N_("Edit {count} countries"),
    "watch-note": N_("Edit {count} watch notes"),
}
DELETE_MANY = {
    "contact": N_("Delete {count} people"),
    "organisation": N_("Delete {count} organisations"),
    "delegation": N_("Delete {count} delegations"),
    "congress": N_("Delete {count} congresses"),
    "hosted-event": N_("Delete {count} hosted events"),
    "meeting": N_("Delete {count} meetings"),
    "session": N_("Delete {count} sessions"),
    "encounter": N_("Delete {count} encounters"),
    "task": N_("Delete {count} tasks"),
    "partnership": N_("Delete {count} partnerships"),
    "agreement": N_("Delete {count} agreements"),
    "project": N_("Delete {count} projects"),
    "network": N_("Delete {count} networks"),
    "country": N_("Delete {count} countries"),
    "watch-note": N_("Delete {count} watch notes"),
    "theme": N_("Delete {count} themes"),
}
NEW_ONE = N_("New record: {title}")
EDIT_ONE = N_("Edit {title}")
EDIT_SOME = N_("Edit {count} records")
DELETE_ONE = N_("Delete {title}")
DELETE_PART = N_("Delete {part} of {title}")
DELETE_SOME = N_("Delete {count} records")

_LONGEST = 60


def short(title: str) -> str:
    """Return ``title`` cut to what a menu entry can hold."""
    return title if len(title) <= _LONGEST else title[: _LONGEST - 1].rstrip() + "…"


def new_label(entity: type[Entity]) -> str:
    """Return the message for a new record of ``entity``, with ``{title}`` to fill."""
    return NEW.get(entity.kind, NEW_ONE)


def edit_label(entity: type[Entity], count: int) -> str:
    """Return the message for editing ``count`` records: ``{title}`` for one, else ``{count}``."""
    return EDIT_ONE if count == 1 else EDIT_MANY.get(entity.kind, EDIT_SOME)


def delete_label(kinds: Iterable[str]) -> str:
    """Return the message for deleting records of ``kinds``: ``{title}`` for one, else ``{count}``.

    Of one part it is the title of the record that it belongs to, with ``{part}`` saying what.
    """
    each = Counter(kinds)
    if each.total() == 1:
        return DELETE_PART if registry[next(iter(each))].part else DELETE_ONE
    return DELETE_MANY.get(next(iter(each)), DELETE_SOME) if len(each) == 1 else DELETE_SOME


def params(count: int, title: str = "") -> dict[str, str]:
    """Return what fills the braces of the messages above."""
    return {"title": short(title), "count": grouped(count)}
