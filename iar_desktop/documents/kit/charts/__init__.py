r"""Charts that say their numbers, and are read in grey: no colour tells anything alone.

    Bars([("Japan", 12), ("Germany", 30)], unit=_("meetings"))  # bars
    PairedBars([("Meetings", 42, 31)], ("2026", "2025"))  # bars: beside the year before
    Progress([("Delegations", 9, 12)])  # progress: against objectives
    Columns(monthly([3, 0, 5, ...]), ("2026", "2025"))  # columns: side by side in time

Labels may be in any script.  A chart without rows takes no room; bars are parted between rows
over pages.  What is negative, or no number, has no bar, but is said.
"""
