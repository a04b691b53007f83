"""The keys of the calendar as the help sheet tells them."""

from iar_desktop.schema.messages import N_

CALENDAR_KEYS = (
    (N_("Day, week, month, year, agenda"), "Ctrl+1 / Ctrl+5"),
    (N_("Another day, hour or entry"), "Left / Right / Up / Down"),
    (N_("Period before, after"), "PgUp / PgDown"),
    (N_("Today; go to a day"), "T / G"),
    (N_("From entry to entry"), "Tab / Shift+Tab"),
    (N_("New entry: type it on its day"), "Return / Ins"),
    (N_("Open the entry, or its menu"), "Return / Shift+F10"),
    (N_("Move by a day or a quarter hour"), "Alt+Right / Alt+Down"),
    (N_("Copy the entry, put the copy on the chosen day"), "Ctrl+C / Ctrl+V"),
    (N_("Longer, shorter"), "Shift+Alt+Down / Shift+Alt+Up"),
)
"""While the calendar has the keyboard Ctrl+1 to 5 are its views; Alt+Home leads home."""
