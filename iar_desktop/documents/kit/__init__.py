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
        *section("Programme", [SideBySide([("Visite", "見学")], ("Français", "日本語"))]),
        PageBreak("Tanaka Hiroshi"),  # block; the record that warnings name from here on
        Beside(Photo(content, name), [Title(name), Text(job), Text(life)]),  # beside, photo
        *section(
            "Reach", [pairs([("Phone", phone("+81 3")), ("E-mail", mail("a@b.jp"))])]
        ),  # links
        *section("Signatures", [Table(columns, rows, row_height=28)]),
    ]
    report = Report()  # report
    look = Look("#0b5394", logo, "Pôle IAR\nLaon", "Association loi 1901", "a4")  # look
    pdf = build(blocks, About(title, author, "fr", day), Furniture(...), report, look=look)
    report.warnings()  # sentences in the language spoken then: boxes, shortened texts, photos

A book begins with ``Beginning(title)``, ``Cover(title, subtitle, lines)`` and ``Contents()``
(block, cover, contents); its pages before the body have Roman numbers.  ``Title(text, level)`` and
``Heading(text, level)`` enter the outline and the contents, and stay with what follows them.

Any text may be in any of the scripts that the fonts cover, and none of it is markup.  A line end
in a text is a line end on paper.  ``section`` prints nothing where there is no content; facts and
pairs without a value are left out.  What the kit itself says is in the language spoken while
``build`` runs.  Styles are derived from those in ``text.style``: ``SMALL.but(bold=True)``.  A new
sort of block derives from ``block.Block``; a further script is one line in ``text.fonts``.
``build(..., paper_for("landscape", look.paper))`` turns the pages (paper); a block learns the size
of the body from ``page_width`` and ``page_height``, and one that is ``bare`` has the whole paper.
``PageBreak(kind="landscape", furniture=...)`` goes on with other pages in the same file.  What is
drawn in ``style.ACCENT`` comes out in the office's colour.  Nothing is cut: what is higher than any
page and cannot be parted is made smaller.
"""
