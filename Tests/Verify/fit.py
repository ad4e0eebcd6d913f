"""Whether rows are as tall as their texts, no less and hardly more. Each function gives the problems found."""

import house

# What of a table's height may be blank, at the pitch printed for: of the example, and of tables whose texts fill most of their
# lines. On a machine without the typeface those take 1.505 times the width and 1.157 of 1.5 times the pitch, and 14 % of
# what that needs is blank with it.
BLANK, BLANK_LONG = 0.12, 0.18
# LibreOffice counts an empty margin of 0.35 mm below the text.
MARGIN = 1.0
# Sizes are rounded in the file, and heights to pixels.
ROUNDING = 0.5


def cut_problems(needs):
    """Texts that need more height than their rows have in LibreOffice's own columns, were it to fit the rows itself."""
    for need in needs:
        if need.item.shown != "" and need.height["LibreOffice"] > need.room + MARGIN:
            yield f"{need.item.place}: {need.room:g} pt high, its text needs {need.height['LibreOffice']:.1f} pt"


def low_problems(needs):
    """Rows that are lower than their lines in Excel's columns, at the pitch printed for: that of the tallest version of
    the typeface in circulation, with which such a text would be cut."""
    for need in needs:
        lines = need.lines["Excel"]
        wanted = lines * house.pitch(need.item.size)
        if need.item.shown != "" and wanted > need.room + ROUNDING:
            yield f"{need.item.place}: {need.room:g} pt high, {lines} lines of size {need.item.size:g} need {wanted:g} pt"


def heading_problems(sheets, needs):
    """The lines of a table's heading are written out, so that no program ends one inside a word."""
    for lines in sheets:
        heads = {line.number for line in lines if line.kind == "head"}
        for need in needs[lines.sheet.title]:
            written = str(need.item.shown).count("\n") + 1
            for program, count in need.lines.items():
                if need.item.row in heads and need.item.bold and count > written:
                    yield f"{need.item.place}: {written} lines, of which {program} makes {count}: {need.item.shown!r}"


def blank_problems(sheets, needs, larger, most, has_ready=False):
    """The share of the tables' height that no text needs. Columns are Excel's, for which the rows are made.

    - sheets: the `Lines` of the sheets whose tables count
    - needs: by sheet
    - larger: by how much larger the typeface is drawn than the house's own
    - most: the bound
    - has_ready: whether rows without a text are ready for what is filled in later, and do not count
    """
    height, blank, worst = 0.0, 0.0, []
    for lines in sheets:
        rows = {line.number: line for line in lines if line.kind in ("row", "head") and line.is_shown
                and (line.texts or line.is_covered or not has_ready)}
        wanted = dict.fromkeys(rows, 0.0)
        for need in sorted(needs[lines.sheet.title], key=lambda need: need.item.last_row):
            item = need.item
            if item.row not in rows or item.last_row not in rows or item.shown == "":
                continue
            height_needed = need.lines["Excel"] * house.pitch(item.size, larger)
            above = sum(wanted.get(row, 0) for row in range(item.row, item.last_row))
            wanted[item.last_row] = max(wanted[item.last_row], height_needed - above)
        here = sum(line.height for line in rows.values())
        unused = sum(max(0, line.height - wanted[number]) for number, line in rows.items())
        height, blank = height + here, blank + unused
        if here:
            worst.append((unused, f"{lines.sheet.title}: {unused / here:.1%} of {here:.0f} pt"))
    if height and blank > most * height:
        yield f"{blank / height:.1%} of the height of tables is blank, more than {most:.0%}"
        yield from (text for _, text in sorted(worst, reverse=True))
