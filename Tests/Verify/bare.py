"""What holds on a machine that has not the typeface.

Rows are as tall as TH SarabunPSK needs. On a bare Debian machine Laksaman stands in for it, half as large again, or DejaVu
Sans. What has room for one line, a title, a signature, a day, is made smaller there until it stands on that line. What has
several lines is broken into more of them, and LibreOffice keeps the heights that a workbook stores, even of rows that leave
theirs to the program: those that have no room are cut. To give it to them all would make the tables a seventh higher, and the
print with the typeface as much longer. A print in Laksaman loses nothing there (report.py).

So what is asked here is that the file opens, that no text and no value is lost from its cells, that no line is lost which
stands alone, that every sheet is printed, in order, and that no page is torn in its width.
"""

import os

import contents
import house
import paper
import workbook
from fit import MARGIN
from measure import needs
from office import Office, page_ends
from tally import Results

# The reports that are opened there.
STEMS = ("hard", "mae-sot-2566", "tambon-tua-yang-2567", "24-risks")


def check(report, fontconfig, face):
    """
    - face: what stands in for the typeface
    """
    results = Results()
    folder = os.path.join(report.folder, "bare")
    os.makedirs(folder, exist_ok=True)
    with Office(fontconfig) as office:
        for path in report.paths():
            book = workbook.Book(path)
            pdf, saved = (os.path.join(folder, f"{book.stem}.{kind}") for kind in ("pdf", "xlsx"))
            with office.opened(path) as document:
                document.calculateAll()
                office.save(document, saved, "xlsx")
                office.save(document, pdf, "pdf")
                ends = page_ends(document)
                wanted = needs(document, book, face.tables().advance)
            name = f"{report.name}, {book.stem}, without the typeface"
            results.check(f"{name}: nothing is lost", contents.value_problems(book, workbook.Book(saved)))
            results.check(f"{name}: printed in order", order_problems(pdf, book))
            results.check(f"{name}: no line that stands alone is lost", line_problems(book, wanted))
            results.check(f"{name}: no page is torn in its width", (
                f"{sheet}: a page ends at column {columns[0]}" for sheet, (_, columns) in ends.items() if columns))
    return results


def line_problems(book, wanted):
    """What has room for one line stays on it, made smaller where it is wider, and the line is not cut."""
    for need in wanted:
        item = need.item
        cell = book.book[item.sheet].cell(item.row, item.column)
        # What an auditor writes may be longer than what stands there now.
        if item.shown == "" or not cell.protection.locked or need.room >= 2 * house.pitch(item.size):
            continue
        if cell.alignment.wrap_text or not cell.alignment.shrink_to_fit:
            yield f"{item.place}: broken into lines, of which one has room: {str(item.shown)[:60]!r}"
        line = need.height["LibreOffice"] / need.lines["LibreOffice"]
        if line > need.room + MARGIN:
            yield f"{item.place}: {need.room:g} pt high, a line needs {line:.1f} pt"


def order_problems(pdf, book):
    starts = paper.first_pages(pdf)
    if list(starts) != [sheet.title for sheet in book.sheets] or list(starts.values()) != sorted(set(starts.values())):
        yield f"sheets printed: {starts}"
    if len(paper.pages(pdf)) < sum(len(book.pages(sheet)) for sheet in book.forms):
        yield f"only {len(paper.pages(pdf))} pages"
