"""Checks by other programs: what sujarit writes is read back by openpyxl and printed by LibreOffice.

    verify.py PROGRAM    the last line says `N passed, N failed`; the exit code is 1 if any failed
"""

import filecmp
import glob
import os
import shutil
import subprocess
import sys
import unicodedata

import hard
import living
import names
import paper
import typefaces
import workbook
from dossier import Dossier
from office import Office, clipped
from tally import Tally

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
WORK = os.path.join(ROOT, ".build-verify")
AS_OF = "2023-12-15"


class Report:
    """One dossier printed in one style of digits."""

    def __init__(self, dossier, digits, typed):
        self.dossier, self.digits, self.typed = dossier, digits, typed
        stem = os.path.basename(os.path.dirname(dossier.path))
        self.name = f"{stem}, {digits} digits"
        self.folder = os.path.join(WORK, f"{stem}-{digits}")

    def read(self):
        """The workbooks that were written."""
        self.books = [workbook.Book(path) for path in sorted(glob.glob(os.path.join(self.folder, "*.xlsx")))]


def run(program, *arguments, allowed=(0,)):
    done = subprocess.run([program, *arguments], stdin=subprocess.DEVNULL, capture_output=True, text=True)
    if done.returncode not in allowed:
        yield f"exit code {done.returncode}: {' '.join(arguments)}\n{done.stdout}{done.stderr}"


def reports():
    """Every example and the hard dossier, in both styles of digits."""
    inputs = []
    for path in sorted(glob.glob(os.path.join(ROOT, "forms", "examples", "*", "dossier.yaml"))):
        inputs.append((Dossier(path), []))
    folder = os.path.join(WORK, "input", "hard")
    os.makedirs(folder)
    hard.write(os.path.join(folder, "dossier.yaml"), "arabic")
    inputs.append((Dossier(os.path.join(folder, "dossier.yaml")), hard.TYPED))
    for dossier, typed in inputs:
        yield Report(dossier, "arabic", typed)
        yield Report(dossier, "thai", typed)


def write(program, report, tally):
    """Runs the program twice; the same input must give the same bytes."""
    ok = True
    # An error found in the dossier is exit code 1; the files are written all the same.
    allowed = (0, 1) if report.typed else (0,)
    for folder in (report.folder, report.folder + "-again"):
        os.makedirs(folder)
        problems = list(run(program, "report", report.dossier.path, "--out", folder, "--as-of", AS_OF,
                            "--digits", report.digits, allowed=allowed))
        tally.check(f"{report.name}: report", problems)
        ok = ok and not problems
    if ok:
        tally.check(f"{report.name}: same input, same bytes", differences(report.folder, report.folder + "-again"))
    return ok


def differences(one, other):
    if sorted(os.listdir(one)) != sorted(os.listdir(other)):
        yield f"other files: {sorted(os.listdir(one))} and {sorted(os.listdir(other))}"
    for name in sorted(os.listdir(one)):
        if not filecmp.cmp(os.path.join(one, name), os.path.join(other, name), shallow=False):
            yield f"{name} differs"


def read_back(report, tally):
    for what, problems in (
        ("every text of the dossier stands whole in the cells", workbook.text_problems(report.books, report.dossier)),
        ("days of signatures are days", workbook.day_problems(report.books, report.dossier)),
    ):
        tally.check(f"{report.name}: {what}", problems)
    for book in report.books:
        typed = book.typed_text_problems(report.typed) if book.stem == "internal-control" else []
        for what, problems in (
            ("text stays text", typed),
            ("no volatile formula, no error value", book.formula_problems()),
            ("days have Thai formats", book.day_format_problems()),
            ("numbers have Thai formats", book.number_problems(report.dossier, report.digits)),
            ("document properties", book.property_problems(report.dossier)),
            ("paper, margins, print area and foot", book.page_problems(report.dossier)),
            ("headings repeated and kept in sight", book.table_problems()),
            ("the official typeface", book.typeface_problems()),
            ("no page of a signature block only", book.lone_signature_problems()),
        ):
            tally.check(f"{report.name}, {book.stem}: {what}", problems)


def plain_text(report, tally):
    tally.check(f"{report.name}: plain text", plain_text_problems(report))


def plain_text_problems(report):
    files = sorted(glob.glob(os.path.join(report.folder, "*.txt")))
    if len(files) < 2:
        yield f"only {files} were written"
    for path in files:
        with open(path, encoding="utf-8", newline="") as file:
            text = file.read()
        if not text.endswith("\n") or "\r" in text:
            yield f"{path}: line ends"
        for number, line in enumerate(text.split("\n"), 1):
            if line != line.rstrip():
                yield f"{path}:{number}: trailing blanks"
            width = display_width(line)
            if width > 100:
                yield f"{path}:{number}: {width} columns wide"


def display_width(line):
    """Columns of a terminal: marks above and below and shades of emoji take none, wide characters two."""
    width = 0
    for c in line:
        if unicodedata.category(c) in ("Mn", "Me", "Cf") or "\U0001F3FB" <= c <= "\U0001F3FF":
            continue
        width += 2 if unicodedata.east_asian_width(c) in "WF" else 1
    return width


def on_paper(report, book, office, called, letters, tally):
    """What LibreOffice makes of a workbook. Gives the pages' texts."""
    name = f"{report.name}, {book.stem}"
    document = office.open(book.path)
    try:
        tally.check(f"{name}: no text is cut", clipped(document, book))
    finally:
        document.close(True)
    printed = os.path.join(report.folder, "printed")
    os.makedirs(printed, exist_ok=True)
    pdf, recalculated = (os.path.join(printed, f"{book.stem}.{kind}") for kind in ("pdf", "xlsx"))
    document = office.open(book.path)
    try:
        document.calculateAll()
        office.save(document, recalculated, "xlsx")
        # Where a living sheet's pages end is LibreOffice's to say.
        for sheet in book.living:
            document.Sheets.removeByName(sheet)
        office.save(document, pdf, "pdf")
    finally:
        document.close(True)
    pages = paper.pages(pdf)
    for what, problems in (
        ("recalculated values equal the stored ones", workbook.value_problems(book, workbook.Book(recalculated))),
        ("printed with the typeface", paper.typeface_problems(pdf, called)),
        ("as many pages as page breaks say", paper.page_count_problems(pages, book)),
        ("every text of the cells is printed on its page", paper.text_problems(pages, book, letters)),
        ("page x of y and the notice at each foot", paper.foot_problems(pages, report.dossier)),
    ):
        tally.check(f"{name}: {what}", problems)
    return pages


def main(program):
    shutil.rmtree(WORK, ignore_errors=True)
    os.makedirs(WORK)
    tally = Tally()
    tally.check("no personal names", names.problems(
        [os.path.join(ROOT, folder) for folder in ("forms", "Sources", "Tests", "README.md")]))
    done = []
    for report in reports():
        if write(program, report, tally):
            report.read()
            read_back(report, tally)
            plain_text(report, tally)
            done.append(report)
    letters = typefaces.letters()
    fontconfig, called = typefaces.configuration(os.path.join(WORK, "typefaces"))
    office = Office(fontconfig)
    try:
        for report in done:
            pages = [page for book in report.books
                     for page in on_paper(report, book, office, called, letters, tally)]
            tally.check(f"{report.name}: days are printed in full", paper.day_problems(pages, report.dossier))
        living.check(program, office, os.path.join(WORK, "living"), tally)
    finally:
        office.close()
    print(f"{tally.passed} passed, {tally.failed} failed")
    return 1 if tally.failed or not done else 0


if __name__ == "__main__":
    sys.exit(main(os.path.abspath(sys.argv[1])))
