"""The programme of a visit or congress, and the sheet of rows that its neighbours share."""
