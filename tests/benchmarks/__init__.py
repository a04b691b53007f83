"""How fast the program is, on a dossier of 100,000 people: ``python -m tests.benchmarks``.

Each file of ``measures`` registers what it measures; ratios are taken against a floor measured
in the same run.
"""
