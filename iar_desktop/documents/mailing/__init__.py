"""Who is written to where: what address labels are made of."""
