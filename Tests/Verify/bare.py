"""What holds on a machine that has not the typeface.

Rows are as tall as TH SarabunPSK needs. On a bare Debian machine Laksaman stands in for it, half as large again, or DejaVu
Sans. LibreOffice keeps the heights that a workbook stores, even of rows that leave theirs to the program, so that texts
are cut at the bottom there. No layout prevents this: what can be asked is that the file opens, that no text and no value is
lost from its cells, that every sheet is printed, in order, and that no page is torn in its width.
"""

import os

import contents
import paper
import workbook
from office import Office, page_ends
from tally import Results

# The reports that are opened there.
STEMS = ("hard", "mae-sot-2566", "tambon-tua-yang-2567", "24-risks")


def check(report, fontconfig):
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
            name = f"{report.name}, {book.stem}, without the typeface"
            results.check(f"{name}: nothing is lost", contents.value_problems(book, workbook.Book(saved)))
            results.check(f"{name}: printed in order", order_problems(pdf, book))
            results.check(f"{name}: no page is torn in its width", (
                f"{sheet}: a page ends at column {columns[0]}" for sheet, (_, columns) in ends.items() if columns))
    return results


def order_problems(pdf, book):
    starts = paper.first_pages(pdf)
    if list(starts) != [sheet.title for sheet in book.sheets] or list(starts.values()) != sorted(set(starts.values())):
        yield f"sheets printed: {starts}"
    if len(paper.pages(pdf)) < sum(len(book.pages(sheet)) for sheet in book.forms):
        yield f"only {len(paper.pages(pdf))} pages"
