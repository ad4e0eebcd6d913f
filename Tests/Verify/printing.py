"""What LibreOffice makes of a report's workbooks on a machine with the typeface."""

import os

import yaml

import composition
import contents
import fit
import paper
import workbook
from house import TRACE, tab
from measure import needs
from office import Office, page_ends
from rows import Lines

HERE = os.path.dirname(os.path.abspath(__file__))


def page_limits():
    """The most pages of each workbook of each report."""
    with open(os.path.join(HERE, "pages.yaml"), encoding="utf-8") as file:
        return yaml.safe_load(file) or {}


def check(report, dossier, books, face, fontconfig, results):
    tables, texts, pages = face.tables(), dossier.sayings(), []
    with Office(fontconfig) as office:
        for book in books:
            printed = on_paper(report, dossier, book, office, face.called, tables.letters, results)
            with office.opened(book.path) as document:
                wanted = needs(document, book, tables.advance)
            composed(report, book, printed, wanted, texts, face.larger, results)
            pages += printed.texts
    results.check(f"{report.name}: days are printed in full", paper.day_problems(pages, dossier))


def on_paper(report, dossier, book, office, called, letters, results):
    """Prints a workbook, and checks its pages one by one."""
    folder = os.path.join(report.folder, "printed")
    os.makedirs(folder, exist_ok=True)
    pdf, recalculated = (os.path.join(folder, f"{book.stem}.{kind}") for kind in ("pdf", "xlsx"))
    with office.opened(book.path) as document:
        document.calculateAll()
        office.save(document, recalculated, "xlsx")
        office.save(document, pdf, "pdf")
        printed = paper.Print(pdf, page_ends(document), book)
    for what, problems in (
        ("recalculated values equal the stored ones", contents.value_problems(book, workbook.Book(recalculated))),
        ("printed with the typeface", paper.typeface_problems(pdf, called)),
        ("pages end where page breaks say", paper.page_problems(printed)),
        ("no more pages than before", page_count_problems(report, book, printed)),
        ("every text of the cells is printed on its page", paper.text_problems(printed, letters)),
        ("page x of y and the notice at each foot", paper.foot_problems(printed.texts, dossier)),
    ):
        results.check(f"{report.name}, {book.stem}: {what}", problems)
    return printed


def page_count_problems(report, book, printed):
    most = page_limits().get(report.name, {}).get(book.stem)
    if most is None:
        yield f"pages.yaml says of it nothing; it has {len(printed.texts)}"
    elif len(printed.texts) > most:
        yield f"{len(printed.texts)} pages, {most} at most"


def composed(report, book, printed, wanted, texts, larger, results):
    """Checks the heights of the rows, and how pages are composed."""
    needs_of = {sheet.title: [] for sheet in book.sheets}
    for need in wanted:
        needs_of[need.item.sheet].append(need)
    lines = {sheet.title: Lines(book, sheet, needs_of[sheet.title], printed.rows(sheet), larger) for sheet in book.sheets}
    forms = [lines[sheet.title] for sheet in book.forms]
    # The cells of a map are squares, whatever stands in them.
    livings = [lines[name] for name in lines if name in book.living and name != tab("map")]
    most_blank = fit.BLANK if report.name.startswith("mae-sot-2566,") else fit.BLANK_LONG
    for what, problems in (
        ("no text is cut", fit.cut_problems(wanted)),
        # What stands in for the typeface is written smaller, by half points; that it is not cut is checked above.
        ("no row is lower than its text", fit.low_problems(wanted) if larger == 1 else ()),
        ("no line of a heading ends but where it was written so", fit.heading_problems(forms, needs_of)),
        ("the tables of the forms are not blank", fit.blank_problems(forms, needs_of, larger, most_blank)),
        ("the tables of the living sheets are not blank", fit.blank_problems(livings, needs_of, larger, most_blank, has_ready=True)),
        ("the living sheets can be read on paper", composition.living_problems(book, printed, larger)),
        ("nothing is torn, nothing stands alone, no page is wasted", (
            problem for sheet in book.sheets for problem in composition.problems(
                lines[sheet.title], () if sheet.title == TRACE else texts, composition.page_height(sheet, sheet.title in book.living),
                sheet.title in book.living))),
    ):
        results.check(f"{report.name}, {book.stem}: {what}", problems)
