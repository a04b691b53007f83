"""What the calendar shows, where it stands and when it comes back: rules without a window."""
