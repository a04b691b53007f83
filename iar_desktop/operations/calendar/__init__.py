"""What is done with the calendar: read, moved, created, put off, and where it clashes."""
