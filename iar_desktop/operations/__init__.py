"""What a user does: one short function each, one transaction, one step of undo."""
