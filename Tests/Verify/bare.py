"""What holds on a machine that has not the typeface.

Rows are as tall as TH SarabunPSK needs. On a bare Debian machine Laksaman stands in for it, half as large again, or DejaVu
Sans. What has room for one line, a title, a signature, a day, is made smaller there until it stands on that line. What has
several lines is broken into more of them, and LibreOffice keeps the heights that a workbook stores, so that a row needs room
for them. It has it where its page has it: where that is full, its last lines are cut (docs/architecture.md says why). A print
in Laksaman loses nothing there (report.py).

So what is asked here is that the file opens, that no text and no value is lost from its cells, that no line is lost which
stands alone, that hardly a text of a form is cut whose page has room for all of it, that every sheet is printed, in order, and that
no page is torn in its width.
"""

import os

import composition
import contents
import house
import paper
import workbook
from fit import MARGIN
from measure import needs, row_heights
from office import Office, page_ends
from rows import title_rows
from tally import Results

# The share of a page that is filled.
FILLED = 0.985
# The height of a page's foot, in points.
FOOT = 60
# By what share of their height rows may grow.
GROWTH = 0.25
# The share of the texts that may be cut all the same.
FEW = 0.01
# How many lines more LibreOffice may make of a text than the program reckons with: it parts other words.
DOUBT = 2
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
            results.check(f"{name}: hardly a text is cut where its page has room", room_problems(book, wanted))
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


def room_problems(book, wanted):
    """A text of a form is whole where its page has room for it. LibreOffice parts other words than ICU, so that a few may
    need a line more than was reckoned."""
    problems = list(cut_with_room(book, wanted))
    if len(problems) > FEW * len(wanted):
        yield from problems


def cut_with_room(book, wanted):
    """What stands on each page needs room on each."""
    for sheet in book.forms:
        heights, titles, pages = row_heights(sheet), title_rows(sheet), book.pages(sheet)
        free = []
        for first, last in pages:
            repeated = titles if titles and first > titles[-1] else ()
            used = sum(heights[row] for row in [*range(first, last + 1), *repeated])
            free.append(composition.page_height(sheet, False) * FILLED - used)
        for need in wanted:
            item = need.item
            cell = book.book[item.sheet].cell(item.row, item.column)
            if item.sheet != sheet.title or item.shown == "" or cell.alignment.shrink_to_fit:
                continue
            missing = need.height["LibreOffice"] - need.room - MARGIN
            stands = [number for number, (first, last) in enumerate(pages)
                      if first <= item.last_row <= last or (item.row in titles and first > item.row)]
            line = need.height["LibreOffice"] / need.lines["LibreOffice"]
            if 0 < missing < GROWTH * need.room and missing + DOUBT * line <= min(free[number] for number in stands):
                yield (f"{item.place}: {need.room:g} pt high, its text needs {need.height['LibreOffice']:.1f}, and "
                       f"{min(free[number] for number in stands):.0f} are free: {str(item.shown)[:60]!r}")


def order_problems(pdf, book):
    starts = paper.first_pages(pdf)
    if list(starts) != [sheet.title for sheet in book.sheets] or list(starts.values()) != sorted(set(starts.values())):
        yield f"sheets printed: {starts}"
    if len(paper.pages(pdf)) < sum(len(book.pages(sheet)) for sheet in book.forms):
        yield f"only {len(paper.pages(pdf))} pages"
