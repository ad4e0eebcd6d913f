"""The entry workbook: what LibreOffice and openpyxl have opened and saved is read as it was written, and what its formulas
come to when they are reckoned anew is what the program wrote beside them."""

import glob
import os
import subprocess

import openpyxl

import house
from office import Office
from report import WORK
from tally import Results


def tasks():
    return sorted(glob.glob(os.path.join(house.ROOT, "forms", "examples", "*", "dossier.yaml")))


def check(program, fontconfig, dossier):
    results = Results()
    stem = os.path.basename(os.path.dirname(dossier))
    folder = os.path.join(WORK, "entry", stem)
    os.makedirs(folder, exist_ok=True)
    path = os.path.join(folder, "entry.xlsx")

    def run(*arguments):
        return subprocess.run([program, *arguments], capture_output=True, text=True, check=False)

    def read(path):
        done = run("read", path)
        if done.returncode or done.stderr:
            raise RuntimeError(f"{done.returncode}: {done.stderr}")
        return done.stdout

    made = run("entry", dossier, "-o", path)
    results.check(f"{stem}: the entry workbook is written", [made.stderr] if made.returncode else [])
    known = read(path)
    saved = os.path.join(folder, "openpyxl.xlsx")
    openpyxl.load_workbook(path).save(saved)
    results.check(f"{stem}: the same after openpyxl", differences(known, lambda: read(saved)))
    with Office(fontconfig) as office, office.opened(path) as document:
        document.calculateAll()
        saved = os.path.join(folder, "office.xlsx")
        office.save(document, saved, "xlsx")
        results.check(f"{stem}: what the formulas come to", reckoned(path, document))
    results.check(f"{stem}: the same after LibreOffice", differences(known, lambda: read(saved)))
    return results


def differences(known, read):
    found = read()
    if found != known:
        pairs = zip(known.splitlines(), found.splitlines())
        yield next((f"{a!r} became {b!r}" for a, b in pairs if a != b), "it is longer or shorter")


def reckoned(path, document):
    formulas, values = openpyxl.load_workbook(path), openpyxl.load_workbook(path, data_only=True)
    for sheet in formulas:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type != "f":
                    continue
                written = values[sheet.title][cell.coordinate].value
                found = document.Sheets.getByName(sheet.title).getCellByPosition(cell.column - 1, cell.row - 1).String
                if found != ("" if written is None else str(written)):
                    yield f"{sheet.title}!{cell.coordinate}: {written!r} written, {found!r} reckoned"
