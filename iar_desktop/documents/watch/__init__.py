"""What watch digests are made of: the notes with their themes, laid out country by country."""
