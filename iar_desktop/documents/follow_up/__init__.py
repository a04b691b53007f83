"""What a list of tasks is made of: the tasks with their names, in groups, with boxes to tick."""
