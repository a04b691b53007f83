"""All that may clash, and what would clash after a remedy."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cached_property

from iar_desktop.domain.bookings import (
    NO_SETTING,
    ONE_DAY,
    Booking,
    Clash,
    ConflictKind,
    Days,
    Setting,
)
from iar_desktop.domain.conflicts import after_moves, clashes
from iar_desktop.domain.remedy import Remedy, Replacement
from iar_desktop.domain.retime import Slot

Key = tuple[ConflictKind, frozenset[str]]


@dataclass(frozen=True)
class Scene:
    """All bookings with what they depend on: where remedies are tried out."""

    bookings: tuple[Booking, ...]
    days: Days
    group: frozenset[str] = frozenset()
    setting: Setting = NO_SETTING

    def clashes(self, moves: Sequence[Slot] = ()) -> list[Clash]:
        """Return what would clash after ``moves``."""
        moved = after_moves(self.bookings, {slot.id: slot for slot in moves})
        return clashes(moved, self.days, self.group, self.setting)

    @cached_property
    def keys(self) -> frozenset[Key]:
        """The keys of what clashes now."""
        return frozenset(each.key for each in self.clashes())

    @cached_property
    def by_id(self) -> dict[str, Booking]:
        """The bookings by their ids."""
        return {each.id: each for each in self.bookings}

    def keys_after(self, remedy: Remedy, also: Collection[str]) -> frozenset[Key]:
        """Return the keys of what clashes after ``remedy`` near what it touches, and ``also``."""
        moves = self._moves(remedy)
        touched = {*moves, *remedy.touches, *also}
        slots = [*moves.values(), *(self.by_id[each].slot for each in touched)]
        first = min(slot.start for slot in slots) - ONE_DAY
        last = max(slot.end for slot in slots) + ONE_DAY
        near = (each for each in self.bookings if _between(each, first, last))
        left = [each for each in near if each.id not in remedy.done]
        changed = [_with_others(each, remedy.replaced) for each in after_moves(left, moves)]
        found = clashes(changed, self.days, self.group, self._setting(remedy))
        return frozenset(each.key for each in found)

    def _moves(self, remedy: Remedy) -> dict[str, Slot]:
        """Return the new times of what is moved, and of what moves along with an event."""
        moves = {slot.id: slot for slot in remedy.moves}
        events = {id: self._by(slot) for id, slot in moves.items() if self.by_id[id].all_day}
        if not events:
            return moves
        along = {
            each.id: each.slot.shifted(events[each.event])
            for each in self.bookings
            if each.event in events
        }
        return along | moves

    def _by(self, slot: Slot) -> timedelta:
        return slot.start - self.by_id[slot.id].slot.start

    def _setting(self, remedy: Remedy) -> Setting:
        days = self.setting.days
        moved = {
            slot.id: days[slot.id].shifted(self._by(slot))
            for slot in remedy.moves
            if slot.id in days
        }
        return replace(self.setting, days={**days, **moved}) if moved else self.setting


def _between(booking: Booking, first: datetime, last: datetime) -> bool:
    return first <= booking.slot.end and booking.slot.start <= last


def _with_others(booking: Booking, replaced: Sequence[Replacement]) -> Booking:
    if not replaced:
        return booking
    people = booking.people
    for each in replaced:
        if each.booking == booking.id:
            people = people - {each.person} | {each.instead}
    return replace(booking, people=people)
