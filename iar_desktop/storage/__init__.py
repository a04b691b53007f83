"""The dossier as one database: open, read, change, undo, search, back up."""
