"""What libraries raise on content that is not what it should be."""

FAULTS = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)
"""Every family of exceptions by which icalendar and dateutil were seen to refuse a text."""
