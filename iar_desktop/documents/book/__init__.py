"""The chapters of the briefing book."""
