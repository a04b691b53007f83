r"""Equal cells on sheets of paper: address labels, badges, place cards.

    LabelSheet(FORMATS["l7160"], [Fitted("Mme A. Petit\n…", ADDRESS, 90, 7)], skip=3).pages()
    LabelSheet(FORMATS["badge-a6"], fronts, backs=backs, cut_marks=True).pages()

``formats`` has the sheets, ``sheet`` lays the cells, ``stack`` puts several blocks in one cell.
"""
