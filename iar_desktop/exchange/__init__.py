"""Files that other programs read and write: what leaves the dossier, and what comes in."""
