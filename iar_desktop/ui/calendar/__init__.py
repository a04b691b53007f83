"""The calendar: month, week, day, year and agenda, painted from layouts computed without Qt."""
