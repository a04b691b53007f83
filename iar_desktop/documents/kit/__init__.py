r"""The layout kit that every printed document is made with.

A document is a list of blocks, one under the other; ``sheet.build`` fills A4 pages with them::

    blocks = [
        Title("Délégation japonaise — NEDO"),  # heading
        subtitle("Japon · 14–16 octobre 2026"),
        Facts([("Head", "田中 宏\nTanaka Hiroshi"), ("Languages", "…")]),  # facts
        *section("Purpose", [Text("Open a cooperation in R&D.")]),  # sheet, text.text
        *section("Messages", bullets(["First", ["A ", Span("bold", bold=True)]])),  # lists
        *section("Delegates", [Table([Column("#", 0), Column("Name", 4)], rows)]),  # table, columns
        *section("Programme", [Table(columns, [Band("Wednesday"), ["09:00", "…"]])]),
        *section("History", [timeline([["June 2025", "Met at EFIB"]])]),  # rows
        PageBreak(),  # block
        Beside(Photo(content, name), [Title(name), Text(job)]),  # beside, photo
        *section("Reach", [pairs([("Phone", "…"), ("E-mail", "…")])]),  # rows
    ]
    report = Report()  # report
    pdf = build(blocks, About(title, author, "fr", day), Furniture(...), report)  # sheet, page
    report.warnings()  # sentences in the language spoken then: boxes, shortened texts, photos

Any text may be in any of the scripts that the fonts cover, and none of it is markup.  A line end
in a text is a line end on paper.  ``section`` prints nothing where there is no content; facts and
pairs without a value are left out.  What the kit itself says is in the language spoken while
``build`` runs.  Styles are derived from those in ``text.style``: ``SMALL.but(bold=True)``.  A new
sort of block derives from ``block.Block``; a further script is one line in ``text.fonts``.
``build(..., LANDSCAPE)`` turns the pages (paper); the body is as wide as the paper allows.
"""
