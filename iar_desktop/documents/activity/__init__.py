"""What the activity report of a year is made of: what was done, in figures, charts and lists."""
