"""The one window: navigation, header, pages, and what is said in passing."""
