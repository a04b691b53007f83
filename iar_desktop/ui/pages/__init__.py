"""The pages of the window: sections of the navigation, and the pages of single records."""
