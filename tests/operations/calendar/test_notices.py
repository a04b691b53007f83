from iar_desktop.domain import Deadline, Delegation
from iar_desktop.operations.calendar.notices import notices
from iar_desktop.storage.dossier import Dossier
from tests.operations.calendar.agenda import DAY, kept, on, visit


def test_deadlines_passed_are_said_by_the_check(dossier: Dossier) -> None:
    nedo: Delegation = visit(name="NEDO", starts_on=on(22), ends_on=on(23))
    kept(
        dossier,
        nedo,
        Deadline(event=nedo.id, name="Menus", due_on=on(-3)),
        Deadline(event=nedo.id, name="Badges", due_on=on(-3), done_on=on(-4)),
        Deadline(event=nedo.id, name="Salle", due_on=on(0)),
    )
    found = list(notices(dossier, DAY))
    assert found[0] == "1\u00a0échéance dépassée\u00a0:"
    assert "Menus" in found[1]
    assert len(found) == 2
