"""A meeting's days and hours agree in the dossier, whichever way they are written."""

from datetime import date, datetime

import pytest

from iar_desktop.domain import Meeting
from iar_desktop.operations.records import create, edit, edit_fields
from iar_desktop.operations.typed_add import add_typed
from iar_desktop.schema.errors import InvalidValue
from iar_desktop.storage.dossier import Dossier
from tests.operations.content import content


def times(meeting: Meeting) -> tuple[object, ...]:
    return meeting.starts_on, meeting.ends_on, meeting.starts_at, meeting.ends_at


def test_a_meeting_added_by_its_hours_has_its_days(dossier: Dossier) -> None:
    typed = {"name": "GT", "starts_at": "20/10 22h", "ends_at": "21/10 1h"}
    made = add_typed(dossier, Meeting, typed)
    stored = dossier.get(Meeting, made.id)
    assert stored is not None
    assert times(stored) == (
        date(2026, 10, 20),
        date(2026, 10, 21),
        datetime(2026, 10, 20, 22),
        datetime(2026, 10, 21, 1),
    )


def test_a_meeting_edited_by_its_day_keeps_its_hours_and_undo_gives_all_back(
    dossier: Dossier,
) -> None:
    typed = {"name": "GT", "starts_at": "20/10 14h", "ends_at": "20/10 16h"}
    made = add_typed(dossier, Meeting, typed)
    assert isinstance(made, Meeting)
    before = content(dossier)
    edited = edit(dossier, made, Meeting.starts_on, date(2026, 11, 3))
    assert times(edited) == (
        date(2026, 11, 3),
        date(2026, 11, 3),
        datetime(2026, 11, 3, 14),
        datetime(2026, 11, 3, 16),
    )
    assert dossier.get(Meeting, made.id) == edited
    dossier.undo()
    assert content(dossier) == before


def test_a_meeting_does_not_end_before_it_begins(dossier: Dossier) -> None:
    made = create(dossier, Meeting, {Meeting.name: "GT", Meeting.starts_on: date(2026, 10, 20)})
    with pytest.raises(InvalidValue, match="Finit à"):
        edit_fields(
            dossier,
            made,
            {
                Meeting.starts_at: datetime(2026, 10, 20, 14),
                Meeting.ends_at: datetime(2026, 10, 20, 13),
            },
        )
    assert dossier.get(Meeting, made.id) == made
