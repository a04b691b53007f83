"""How to mend a clash: each remedy is one step, ends its clash and makes no new one."""

from collections.abc import Iterator

from iar_desktop.domain.bookings import Clash, ConflictKind
from iar_desktop.domain.remedy import Remedy, Replacement
from iar_desktop.domain.remedy_rules.days import off_the_holiday, when_passed
from iar_desktop.domain.remedy_rules.sessions import apart, into_the_event, time_for_the_way
from iar_desktop.domain.remedy_rules.staff import others_instead
from iar_desktop.domain.scene import Scene

__all__ = ["OFFERED", "Remedy", "Replacement", "Scene", "remedies"]

OFFERED = 3


def remedies(clash: Clash, scene: Scene) -> tuple[Remedy, ...]:
    """Return at most three remedies, each of which ends ``clash`` and makes no new one.

    When none can do without a new clash, the one that makes the fewest is returned alone.  A
    session with a fixed time is not moved.
    """
    ids = clash.key[1]
    tried: list[tuple[int, Remedy]] = []
    for remedy in candidates(clash, scene):
        if any(scene.by_id[slot.id].slot.fixed for slot in remedy.moves):
            continue
        after = scene.keys_after(remedy, ids)
        if clash.key not in after:
            tried.append((len(after - scene.keys), remedy))
        if sum(not new for new, _remedy in tried) == OFFERED:
            break
    clean = tuple(remedy for new, remedy in tried if not new)
    least = sorted(tried, key=lambda each: each[0])[:1]
    return clean or tuple(remedy for _new, remedy in least)


def candidates(clash: Clash, scene: Scene) -> Iterator[Remedy]:
    """Yield what may be tried, the likeliest first."""
    first, second = clash.first, clash.second
    if clash.kind is ConflictKind.PASSED:
        return when_passed(first, scene)
    if clash.kind is ConflictKind.HOLIDAY:
        return off_the_holiday(first, scene)
    if second is None:
        return into_the_event(first, scene)
    if clash.kind is ConflictKind.STAFF:
        return others_instead(clash, first, second, scene)
    if clash.kind is ConflictKind.TRAVEL:
        return time_for_the_way(clash, first, second, scene)
    return apart(first, second, scene)
