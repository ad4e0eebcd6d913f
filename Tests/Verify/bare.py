"""What holds on a machine that has not the typeface.

On a bare Debian machine Laksaman stands in for it, half as large again, or DejaVu Sans. What has room for one line, a title, a
signature, a day, is made smaller there until it stands on that line. What has several lines is broken into more of them, and
LibreOffice keeps the heights that a workbook stores, so that rows have room for these too.

So what is asked here is that the file opens, that no text and no value is lost from its cells, that no line is lost which
stands alone and no text cut, that every sheet is printed, in order, and that no page is torn in its width.
"""

import os

import contents
import fit
import house
import paper
import workbook
from measure import needs
from office import Office, page_ends
from tally import Results

# The height of a page's foot, in points.
FOOT = 60
# The share of the texts that may be cut all the same.
FEW = 0.01
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
            results.check(f"{name}: the notice does not run into the page counter", paper.overlap_problems(pdf, FOOT))
            results.check(f"{name}: no line that stands alone is lost", line_problems(book, wanted))
            results.check(f"{name}: no text is cut", cut_problems([one for one in wanted if may_wrap(book, one)]))
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
        if line > need.room + fit.MARGIN:
            yield f"{item.place}: {need.room:g} pt high, a line needs {line:.1f} pt"


def cut_problems(wanted):
    """Every text is whole. LibreOffice parts other words than ICU, so that a few may need a line more than was reckoned."""
    problems = list(fit.cut_problems(one for one in wanted if one.lines["LibreOffice"] > 1))
    if len(problems) > FEW * len(wanted):
        yield from problems


def may_wrap(book, need):
    """Whether a text is broken into lines, and not made smaller until it stands on one."""
    cell = book.book[need.item.sheet].cell(need.item.row, need.item.column)
    return not cell.alignment.shrink_to_fit


def order_problems(pdf, book):
    starts = paper.first_pages(pdf)
    if list(starts) != [sheet.title for sheet in book.sheets] or list(starts.values()) != sorted(set(starts.values())):
        yield f"sheets printed: {starts}"
    if len(paper.pages(pdf)) < sum(len(book.pages(sheet)) for sheet in book.forms):
        yield f"only {len(paper.pages(pdf))} pages"
