"""What the pages of the calendar are drawn with: grids of days and hours, bars, signs, lists."""
