"""What the board of partnerships is made of: cards with what they say, in columns by stage."""
