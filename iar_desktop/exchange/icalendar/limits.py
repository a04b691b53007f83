"""How much of a file is read at most: a file is never half kept, and never takes the machine."""

LARGEST_FILE = 100_000_000
"""Bytes."""
MOST_ENTRIES = 200_000
LONGEST_RULE = 1000
"""Characters of a recurrence rule."""
MOST_EXTRA_DAYS = 1000
"""Days added to one series (RDATE), or taken out of it (EXDATE)."""
LONGEST_UID = 500
