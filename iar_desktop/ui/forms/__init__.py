"""In-place editing: each kind of value has its editor, each field its row, each record its form."""
