"""What a mission brought: the parts of the mission report."""
