"""The one place that asks what time it is, so that tests can set it."""

from datetime import UTC, date, datetime


def now() -> datetime:
    """Return this moment, aware, in UTC."""
    return datetime.now(UTC)


def today() -> date:
    """Return today's date where this machine is."""
    return datetime.now().astimezone().date()
