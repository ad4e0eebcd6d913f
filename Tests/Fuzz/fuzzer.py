"""How the program is run with each kind of input, and what is wrong with what it did."""

import itertools
import os
import tempfile

import inputs
import runs
import workbooks

AS_OF = "2023-12-15"
# A dossier without findings, for matrices and definitions to be used with.
SMALL = os.path.join(inputs.ROOT, "Tests", "sound.yaml")
MATRIX = "own-fuzz"


class Fuzzer:
    def __init__(self, program, seed, keep, work):
        self.program, self.keep, self.work = program, keep, work
        self.inputs = inputs.Inputs(seed)

    def block(self, numbers):
        """The inputs of some numbers. Gives the failures: number, what is wrong, path kept, arguments."""
        ones = [self.inputs[number] for number in numbers]
        failures = list(itertools.chain.from_iterable(map(self.alone, ones)))
        dossiers = [one for one in ones if one.kind == "dossier"]
        if len(dossiers) > 1 and self.checked(dossiers):
            single = [failure for one in dossiers for failure in self.checked([one])]
            failures += single or self.checked(dossiers)
        elif len(dossiers) == 1:
            failures += self.checked(dossiers)
        return failures

    def checked(self, dossiers):
        """Dossiers checked in one process."""
        first = dossiers[0]
        asked = first.number % 2 == 0
        with self.folder() as folder:
            names = [self.write(folder, "in/" + one.place, one.data) for one in dossiers]
            run = self.run(folder, "check", *names, "--as-of", AS_OF, *(("--format", "json") if asked else ("--lang", "en")))
            wrong = [*run.problems(), *(run.json_problems() if asked else runs.shown("standard output", run.output)),
                     *runs.strays(folder, {"in"})]
        return self.failed(first, wrong, run, dossiers)

    def alone(self, one):
        """One input in the way of its kind."""
        with self.folder() as folder:
            ways = {"dossier": (self.report, self.convert), "matrix": (self.matrix_check, self.matrix_used),
                    "definition": (self.forms_check, self.forms_used), "workbook": (self.cells,),
                    "document": (self.document_check, self.document_read)}[one.kind]
            run, wrong = one.chance.choice(ways)(folder, one)
        return self.failed(one, wrong, run, [one])

    def cells(self, folder, one):
        """A workbook that is shown cell by cell, or refused. Texts in it come out with tabs between, and none within."""
        asked = one.chance.random() < 0.5
        path = self.write(folder, "in/" + one.place, one.data)
        run = self.run(folder, "cells", path, *(("--format", "json") if asked else ("--lang", "en")))
        return run, [*run.problems(allowed=(0, 2)), *(run.json_problems() if asked else ()),
                     *runs.shown("standard output", run.output.replace(b"\t", b" ")), *runs.strays(folder, {"in"})]

    def document_check(self, folder, one):
        """A published document that is checked, or refused."""
        asked = one.chance.random() < 0.5
        run = self.run(folder, "check", self.write(folder, "in/" + one.place, one.data), *(("--format", "json") if asked else ()))
        return run, [*run.problems(seconds=5, bytes_=300 * 1024 ** 2), *(run.json_problems() if asked else runs.shown("standard output", run.output)),
                     *runs.strays(folder, {"in"})]

    def document_read(self, folder, one):
        """A published document as a dossier, or its account; both say what became of it."""
        options = one.chance.choice((("--account",), ("-o", "out.yaml"), ("-o", "out.json", "--agency", "เทศบาลตำบลตัวอย่าง", "--year", "2567")))
        run = self.run(folder, "read-document", self.write(folder, "in/" + one.place, one.data), *options)
        return run, [*run.problems(seconds=5, bytes_=300 * 1024 ** 2), *runs.shown("standard output", run.output.replace(b"\t", b" ")),
                     *runs.strays(folder, {"in", "out.yaml", "out.json"})]

    def hostile(self):
        """Workbooks made to take time or memory: each is refused with its code, or read, within two seconds and 200 MB.
        Gives how many there were, and of each that failed its name and what is wrong."""
        count, failures = 0, []
        for name, code, data in workbooks.hostile():
            with self.folder() as folder:
                path = self.write(folder, "in/hostile.xlsx", data)
                # The program's process begins as a copy of this one.
                del data
                run = self.run(folder, "cells", path)
            wrong = list(run.problems(allowed=(0 if code is None else 2,), seconds=2, bytes_=200 * 1024 ** 2))
            if code and code.encode() not in run.errors:
                wrong.append(f"not refused with {code}: {run.errors[:200].decode(errors='replace')}")
            count += 1
            failures += [(name, wrong)] if wrong else []
        return count, failures

    def report(self, folder, one):
        options = one.chance.choice(((), ("--digits", "thai"), ("--lang", "en"), ("--width", "40"), ("--name", "{agency}")))
        return self.printed(folder, self.write(folder, "in/" + one.place, one.data), *options)

    def convert(self, folder, one):
        run = self.run(folder, "convert", self.write(folder, "in/" + one.place, one.data), "--to", "json")
        return run, [*run.problems(), *run.json_problems(), *runs.strays(folder, {"in"})]

    def matrix_check(self, folder, one):
        return self.said(folder, "matrix", "check", self.write(folder, "in/" + one.place, one.data))

    def matrix_used(self, folder, one):
        """A matrix on which a small dossier is rated, as a file beside it."""
        self.write(folder, f"in/{MATRIX}.yaml", one.data)
        with open(SMALL, "rb") as file:
            small = file.read().replace(b"matrix: coi-5x5", f"matrix: {MATRIX}.yaml".encode())
        return self.printed(folder, self.write(folder, "in/dossier.yaml", small))

    def forms_check(self, folder, one):
        self.write(folder, "in/" + one.place, one.data)
        return self.said(folder, "forms", "--check", "in")

    def forms_used(self, folder, one):
        self.write(folder, "in/" + one.place, one.data)
        return self.printed(folder, SMALL, "--forms", "in")

    def said(self, folder, *arguments):
        run = self.run(folder, *arguments)
        return run, [*run.problems(), *runs.shown("standard output", run.output), *runs.strays(folder, {"in"})]

    def printed(self, folder, path, *options):
        run = self.run(folder, "report", path, "--out", "out", "--as-of", AS_OF, *options)
        out = os.path.join(folder, "out")
        if "--name" in options and run.code in (0, 1):
            names = os.listdir(out)
            out = os.path.join(out, names[0]) if len(names) == 1 else out
        return run, [*run.problems(), *runs.shown("standard output", run.output), *runs.output_problems(out, run.code),
                     *runs.strays(folder, {"in", "out"})]

    def run(self, folder, *arguments):
        run = runs.Run(self.program, arguments, folder)
        # It is empty unless something was left there.
        if not os.listdir(os.path.join(folder, "tmp")):
            os.rmdir(os.path.join(folder, "tmp"))
        return run

    def folder(self):
        """A folder deep enough for `../..`; what stands above it is looked at when all has ended."""
        return tempfile.TemporaryDirectory(dir=os.path.join(self.work, "a", "b"))

    def write(self, folder, name, data):
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(data)
        return name

    def failed(self, one, wrong, run, kept):
        """The failure of an input, if there is one, with its files kept."""
        if not wrong:
            return []
        paths = []
        for each in kept:
            folder = os.path.join(self.keep, str(each.number))
            self.write(folder, each.place, each.data)
            paths.append(os.path.join(folder, each.place))
        return [(one.number, wrong, paths, run.arguments)]
