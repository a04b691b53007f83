"""When a contact has not been heard of for too long.

Three years without contact is what the CNIL recommends as the longest time to keep a prospect's
data (Référentiel relatif aux traitements de gestion commerciale, 2022).
"""

from datetime import date

YEARS_KEPT = 3


def stale_day(today: date) -> date:
    """Return the day such that contacts last heard of before it are proposed for deletion."""
    try:
        return today.replace(year=today.year - YEARS_KEPT)
    except ValueError:  # 29 February
        return today.replace(year=today.year - YEARS_KEPT, day=28)
