"""What the profile of an organisation and the brief of a country have in common."""
