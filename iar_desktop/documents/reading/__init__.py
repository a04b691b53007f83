"""What documents read of the dossier, in the form in which they print it."""
