"""Who meets whom at which table and when: the parts of the B2B schedules."""
