"""The living sheets of risk.xlsx: what LibreOffice makes of a change must be what sujarit makes of the same change.

For each matrix, and for each of its cells, LibreOffice opens one workbook, puts a risk's ratings there, recalculates,
and every value of every living sheet is compared with those stored in the workbook that sujarit writes for a dossier
changed likewise. What LibreOffice saved is then taken back, and must be that dossier.
"""

import glob
import json
import os
import subprocess

import openpyxl
import yaml

from house import ROOT
from office import Office
from tally import Results

# A painted grid of another shape with a cell that has no level, words that look like formulas and patterns, and
# an appetite of its own for a domain, a unit, a domain in a unit, and as scores for a risk.
PAINTED = """
key: painted-3x2
name: ตารางระบายสี
likelihood: [น้อย, "=ปานกลาง*", สูง]
impact: [เบา, หนัก]
levels:
  - {word: "<ต่ำ", colour: D8F3D0}
  - {word: "*", colour: FFCF33}
  - {word: "สูง\\"x\\"", colour: B71C1C}
grid:
  - ["*", "สูง\\"x\\"", null]
  - ["<ต่ำ", "*", "สูง\\"x\\""]
appetite:
  level: "*"
  exceptions:
    - {domain: การจัดซื้อจัดจ้าง, level: "<ต่ำ"}
    - {unit: finance, level: "สูง\\"x\\""}
    - {domain: การบริหารงานบุคคล, unit: finance, level: "<ต่ำ"}
    - {risk: R1, score: 3}
    - {risk: R8, level: "*", score: 4}
"""
LARGE = {
    "key": "large-10x10", "name": "ตารางสิบคูณสิบ",
    "likelihood": [f"โอกาส {n}" for n in range(1, 11)], "impact": [f"ผล {n}" for n in range(1, 11)],
    "levels": [{"word": "ต่ำ", "colour": "D8F3D0", "band": "1–30"},
               {"word": "กลาง", "colour": "FFCF33", "band": "28–60"},
               {"word": "สูง", "colour": "B71C1C", "band": "64–100"}],
}


def tasks(folder):
    """What `check` is to check: every shipped matrix in Arabic digits, the first of them in Thai digits, two matrices made
    to be hard, and many risks."""
    forms = os.path.join(folder, "forms")
    os.makedirs(os.path.join(forms, "matrices"))
    for key, text in (("painted-3x2", PAINTED), ("large-10x10", json.dumps(LARGE, ensure_ascii=False))):
        with open(os.path.join(forms, "matrices", key + ".yaml"), "w", encoding="utf-8") as file:
            file.write(text)
    shipped = sorted(glob.glob(os.path.join(ROOT, "forms", "matrices", "*.yaml")))
    made = sorted(glob.glob(os.path.join(forms, "matrices", "*.yaml")))
    return ([(path, "arabic", False) for path in shipped + made]
            + [(shipped[0], "thai", False), (shipped[0], "arabic", True)])


def check(program, fontconfig, folder, path, digits, is_many):
    results, forms = Results(), os.path.join(folder, "forms")
    with open(path, encoding="utf-8") as file:
        matrix = Matrix(yaml.safe_load(file))
    with Office(fontconfig) as office:
        if is_many:
            results.check("200 risks", many(program, office, forms, os.path.join(folder, "many"), matrix))
        else:
            work = os.path.join(folder, f"{matrix.key}-{digits}")
            results.check(f"every change in LibreOffice is sujarit's own: {matrix.key} in {digits} digits",
                          Comparison(program, office, forms, work, matrix, digits).problems())
    return results


class Matrix:
    def __init__(self, values):
        self.key = values["key"]
        self.columns, self.rows = (len(self.words(values[axis])) for axis in ("likelihood", "impact"))
        self.levels = [level["word"] for level in values["levels"]]
        self.has_appetite = "appetite" in values

    @staticmethod
    def words(scale):
        return scale if isinstance(scale, list) else scale["scores"]

    def cells(self):
        return [(l, i) for l in range(1, self.columns + 1) for i in range(1, self.rows + 1)]


def dossier(matrix, first, digits, more=()):
    """A register of a risk at two cells, and of risks known by word only, outside the matrix, half rated, not rated."""
    (before, after) = first
    risks = [
        {"id": "R1", "event": "=1+1", "owner": "finance", "inherent": rating(before), "residual": rating(after),
         "measures": [{"text": "มาตรการ", "responsible": "finance", "due": "2024-09-30"}], "response": "reduce"},
        {"id": "R\"2\"", "event": "เหตุการณ์", "owner": "works", "domain": "การจัดซื้อจัดจ้าง",
         "inherent": rating((1, 1))},
        {"id": "R3", "event": "คำเท่านั้น", "inherent": {"level": matrix.levels[-1]}, "domain": "การบริหารงานบุคคล",
         "owner": "finance"},
        {"id": "R4", "event": "คำอื่น", "inherent": {"level": "?*"}, "residual": {"level": matrix.levels[0]}},
        {"id": "R5", "event": "ให้คะแนนครึ่งเดียว", "owner": ["finance", "works"], "inherent": {"likelihood": 1, "level": matrix.levels[1]}},
        {"id": "R6", "event": "ไม่ให้คะแนน", "owner": "*"},
        {"id": "R8", "event": "คะแนนรวมเท่านั้น", "inherent": 4, "residual": {"score": 2}},
    ]
    if matrix.columns < 10:
        risks.append({"id": "R7", "event": "นอกตาราง", "inherent": rating((matrix.columns + 1, 1)), "owner": "=x"})
    return {
        "agency": {"name": "เทศบาลทดสอบ", "kind": "cityMunicipality"}, "year": 2567, "digits": digits,
        "units": [{"id": "finance", "name": "กองคลัง"}, {"id": "works", "name": "กองช่าง"}],
        "register": {"matrix": matrix.key, "assessed": "2024-09-30", "risks": risks + list(more)},
    }


def rating(cell):
    return {"likelihood": cell[0], "impact": cell[1]}


def report(program, forms, inputs, folder):
    """The workbooks of risk of some dossiers, in their order."""
    os.makedirs(folder)
    paths = []
    for name, values in inputs:
        path = os.path.join(folder, name + ".json")
        with open(path, "w", encoding="utf-8") as file:
            json.dump(values, file, ensure_ascii=False)
        paths.append(path)
    out = os.path.join(folder, "out")
    done = subprocess.run([program, "report", *paths, "--out", out, "--as-of", "2024-10-15", "--forms", forms],
                          stdin=subprocess.DEVNULL, capture_output=True, text=True)
    if done.returncode not in (0, 1):
        raise RuntimeError(done.stdout + done.stderr)
    single = len(paths) == 1
    return [os.path.join(out, *([] if single else [name]), "risk.xlsx") for name, _ in inputs]


class Comparison:
    def __init__(self, program, office, forms, work, matrix, digits):
        self.office, self.matrix, self.work = office, matrix, work
        self.run = lambda *arguments: subprocess.run(
            [program, *arguments, "--forms", forms], stdin=subprocess.DEVNULL, capture_output=True, text=True)
        # Of a very large matrix some cells, from every row and column.
        cells = matrix.cells()[::1 if matrix.columns * matrix.rows <= 25 else 9]
        # The residual rating goes the other way through the matrix.
        self.changes = list(zip(cells, reversed(cells)))
        inputs = [(f"c{n}", dossier(matrix, change, digits)) for n, change in enumerate(self.changes)]
        self.targets = report(program, forms, inputs, work)

    def problems(self):
        base = self.targets[0]
        with self.office.opened(base) as document:
            document.calculateAll()
            yield from differences("as written", document, base)
            names = Names(document)
            for (before, after), target in list(zip(self.changes, self.targets))[1:]:
                names.rate(0, before, after)
                document.calculateAll()
                yield from differences(f"{before} {after}", document, target)
            yield from self.taken_back(document)
            yield from self.appetites(document, names)

    def taken_back(self, document):
        """Read onto the first dossier, the workbook of the last change is the last dossier."""
        saved, found, wanted = (os.path.join(self.work, name) for name in ("saved.xlsx", "found.yaml", "wanted.yaml"))
        self.office.save(document, saved, "xlsx")
        first, last = (os.path.join(self.work, f"c{place}.json") for place in (0, len(self.changes) - 1))
        for done in (self.run("read", saved, "--onto", first, "-o", found),
                     self.run("read", self.targets[-1], "--onto", last, "-o", wanted)):
            if done.returncode:
                yield f"{' '.join(done.args[1:3])}: {done.stderr}"
                return
        with open(found, encoding="utf-8") as one, open(wanted, encoding="utf-8") as other:
            one, other = yaml.safe_load(one), yaml.safe_load(other)
        for ours, theirs in zip(one["register"]["risks"], other["register"]["risks"]):
            if ours != theirs:
                yield f"taken back: {ours}, not {theirs}"
        if len(one["register"]["risks"]) != len(other["register"]["risks"]):
            yield "taken back: more risks, or fewer"

    def appetites(self, document, names):
        """The list of what is above follows the appetite, set on the matrix's sheet."""
        if not self.matrix.has_appetite or "Exception_Ranks" in names.names:
            return
        ranks = [row[0] for row in names.area("Register_RanksNow").getDataArray()]
        for rank, word in enumerate(self.matrix.levels, 1):
            names.area("Appetite").getCellByPosition(0, 0).String = word
            document.calculateAll()
            keys = [row[0] for row in names.area("Register_Above").getDataArray()]
            above = [place for place, key in enumerate(keys, 1) if key != ""]
            wanted = [place for place, now in enumerate(ranks, 1) if now > rank]
            if above != wanted:
                yield f"appetite {word}: {above} are above, not {wanted}"
            # The greatest is listed first.
            worst = [ranks[place - 1] for place in sorted(above, key=lambda place: -keys[place - 1])]
            if worst != sorted(worst, reverse=True):
                yield f"appetite {word}: levels are listed as {worst}"


class Names:
    """The workbook's names, and what they call."""

    def __init__(self, document):
        self.document = document
        self.ranges = document.NamedRanges
        self.names = set(self.ranges.ElementNames)

    def area(self, name):
        address = self.ranges.getByName(name).ReferredCells.RangeAddress
        sheet = self.document.Sheets.getByIndex(address.Sheet)
        return sheet.getCellRangeByPosition(
            address.StartColumn, address.StartRow, address.EndColumn, address.EndRow)

    def rate(self, risk, before, after):
        """Chooses ratings as an auditor does, from the lists."""
        for side, cell in (("Inherent", before), ("Residual", after)):
            for axis, score in zip("LI", cell):
                self.area(f"Entry_{side}_{axis}").getCellByPosition(0, risk).Value = score


def differences(what, document, target):
    """Where the values of the living sheets are not those stored in a workbook."""
    book = openpyxl.load_workbook(target, data_only=True)
    formulas = openpyxl.load_workbook(target)
    for sheet in formulas.worksheets:
        if not any(cell.data_type == "f" for row in sheet.iter_rows() for cell in row):
            continue
        stored = book[sheet.title]
        area = document.Sheets.getByName(sheet.title).getCellRangeByPosition(
            0, 0, sheet.max_column - 1, sheet.max_row - 1)
        found = area.getDataArray()
        errors = area.queryFormulaCells(4)
        if errors.Count:
            yield f"{what}: {sheet.title}: errors at {errors.RangeAddressesAsString}"
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type != "f":
                    continue
                ours, theirs = stored[cell.coordinate].value, found[cell.row - 1][cell.column - 1]
                ours = "" if ours is None else ours
                same = ours == theirs
                if not same and isinstance(ours, (int, float)) and isinstance(theirs, float):
                    same = abs(ours - theirs) < 1e-9
                if not same:
                    yield f"{what}: {sheet.title}!{cell.coordinate}: stored {ours!r}, LibreOffice has {theirs!r}"


def many(program, office, forms, folder, matrix):
    """200 risks, most of them in one cell: as written, and after one has moved."""
    def risk(number, cell):
        return {"id": f"ทุจริต-{number}", "event": f"เหตุการณ์ที่ {number}", "owner": "works", "inherent": rating(cell),
                "residual": rating((1, 1))}
    cells = matrix.cells()
    more = [risk(n, cells[n % len(cells)] if n < 60 else (2, 2)) for n in range(193)]
    changes = [((2, 2), (1, 1)), ((3, 1), (2, 2))]
    inputs = [(f"m{n}", dossier(matrix, change, "arabic", more)) for n, change in enumerate(changes)]
    base, target = report(program, forms, inputs, folder)
    with office.opened(base) as document:
        document.calculateAll()
        yield from differences("as written", document, base)
        Names(document).rate(0, (3, 1), (2, 2))
        document.calculateAll()
        yield from differences("after a change", document, target)
