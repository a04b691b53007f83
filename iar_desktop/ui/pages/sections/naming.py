"""From the values of a form to what the operations take."""

from typing import Any

from iar_desktop.ui.forms.new_name import NewRecord


def name_or_id(value: Any) -> str | None:
    """Return the id of a chosen record, or the name of a new one; operations take either."""
    return value.name if isinstance(value, NewRecord) else value
