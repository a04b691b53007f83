"""The list of dated things about a record."""
