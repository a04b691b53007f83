"""Lists and tables of records: ids first, rows on demand, cells edited like fields."""
