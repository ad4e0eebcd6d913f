"""The reports that are checked, and everything about one of them."""

import filecmp
import glob
import os
import subprocess
import unicodedata

import contents
import generated
import hard
import house
import package
import printing
import setup
import workbook
from dossier import Dossier
from house import ROOT
from tally import Results

WORK = os.path.join(ROOT, ".build-verify")
AS_OF = "2023-12-15"
# The typefaces that the first example is set in besides the house's own.
OTHER_FACES = ("TH Sarabun New", "Laksaman")
# How much longer than usual the texts of the register of long texts are.
LONG = 2


class Report:
    """One dossier printed in one style of digits and one typeface.

    - face: the name of the typeface
    - typed: texts of the dossier, each of which stands alone in a cell
    - has_errors: whether the dossier has errors that are meant
    """

    def __init__(self, path, digits, face=house.TYPEFACE, typed=(), has_errors=False):
        self.path, self.digits, self.face, self.typed, self.has_errors = path, digits, face, typed, has_errors
        # A dossier is named by its folder; another one beside it by its own name too.
        file = os.path.splitext(os.path.basename(path))[0]
        self.stem = os.path.basename(os.path.dirname(path)) + ("" if file == "dossier" else "-" + file)
        more = "" if face == house.TYPEFACE else f", {face}"
        self.name = f"{self.stem}, {digits} digits{more}"
        self.folder = os.path.join(WORK, self.name.replace(", ", "-").replace(" ", "-"))

    def dossier(self):
        return Dossier(self.path)

    def paths(self):
        """The workbooks that were written."""
        return sorted(glob.glob(os.path.join(self.folder, "*.xlsx")))


def dossier_file(name):
    folder = os.path.join(WORK, "input", name)
    os.makedirs(folder)
    return os.path.join(folder, "dossier.yaml")


def reports():
    """The largest first, so that no core waits at the end for it."""
    for count in sorted(generated.MATRICES, reverse=True):
        path = dossier_file(f"{count}-risks")
        generated.write(path, count)
        yield Report(path, "arabic", has_errors=True)
        if count == 24:
            yield Report(path, "thai", has_errors=True)
            path = dossier_file(f"{count}-risks-long")
            generated.write(path, count, LONG)
            yield Report(path, "arabic", has_errors=True)
    path = dossier_file("hard")
    hard.write(path, "arabic")
    inputs = [(path, hard.TYPED)]
    inputs += [(path, ()) for path in sorted(glob.glob(os.path.join(ROOT, "forms", "examples", "*", "dossier.yaml")))]
    for path, typed in inputs:
        for digits in ("arabic", "thai"):
            yield Report(path, digits, typed=typed, has_errors=bool(typed))
    # A plan has hundreds of pages, of which other digits and typefaces show nothing new.
    for path in sorted(path for name in ("plan", "integrity") for path in glob.glob(os.path.join(ROOT, "forms", "examples", "*", name + ".yaml"))):
        yield Report(path, "arabic", has_errors=True)
    for face in OTHER_FACES:
        yield Report(inputs[1][0], "arabic", face)


def written(program, report):
    """Runs the program twice; the same input must give the same bytes."""
    # An error found in the dossier is exit code 1; the files are written all the same.
    allowed = (0, 1) if report.has_errors else (0,)
    for folder in (report.folder, report.folder + "-again"):
        os.makedirs(folder)
        done = subprocess.run(
            [program, "report", report.path, "--out", folder, "--as-of", AS_OF, "--digits", report.digits,
             *(["--typeface", report.face] if report.face != house.TYPEFACE else [])],
            stdin=subprocess.DEVNULL, capture_output=True, text=True)
        if done.returncode not in allowed:
            yield f"exit code {done.returncode}\n{done.stdout[-2000:]}{done.stderr[-2000:]}"
            return
    yield from differences(report.folder, report.folder + "-again")


def differences(one, other):
    if sorted(os.listdir(one)) != sorted(os.listdir(other)):
        yield f"other files: {sorted(os.listdir(one))} and {sorted(os.listdir(other))}"
    for name in sorted(os.listdir(one)):
        if not filecmp.cmp(os.path.join(one, name), os.path.join(other, name), shallow=False):
            yield f"{name} differs"


def check(program, report, face, fontconfig):
    """Everything about one report: what openpyxl reads, and what LibreOffice prints on a machine with the typeface."""
    results = Results()
    if not results.check(f"{report.name}: written twice, the same bytes", written(program, report)):
        return results
    dossier, books = report.dossier(), []
    for path in report.paths():
        stem = os.path.splitext(os.path.basename(path))[0]
        results.check(f"{report.name}, {stem}: a sound file", package.problems(path))
        try:
            books.append(workbook.Book(path))
        except Exception as error:
            results.check(f"{report.name}, {stem}: openpyxl reads it", [f"{type(error).__name__}: {error}"])
    read_back(report, dossier, books, results)
    results.check(f"{report.name}: plain text", plain_text_problems(report))
    printing.check(report, dossier, books, face, fontconfig, results)
    return results


def read_back(report, dossier, books, results):
    results.check(f"{report.name}: every text of the dossier stands whole in the cells",
                  contents.text_problems(books, dossier))
    results.check(f"{report.name}: days of signatures are days", contents.day_problems(books, dossier))
    for book in books:
        if report.typed and book.stem == "internal-control":
            results.check(f"{report.name}, {book.stem}: text stays text",
                          contents.typed_text_problems(book, report.typed))
        for what, problems in (
            ("no volatile formula, no error value", contents.formula_problems(book)),
            ("days have Thai formats", contents.day_format_problems(book)),
            ("numbers have Thai formats", contents.number_problems(book, report.digits)),
            ("document properties", contents.property_problems(book, dossier)),
            ("paper, margins, scale, print area and foot", setup.page_problems(book, dossier)),
            ("headings repeated and kept in sight", setup.heading_problems(book)),
            ("the typeface, and columns measured in Verdana", setup.typeface_problems(book, report.face)),
        ):
            results.check(f"{report.name}, {book.stem}: {what}", problems)


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
