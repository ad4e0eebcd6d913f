"""Checks by other programs: what sujarit writes is read back by openpyxl and printed by LibreOffice; and what becomes of
it where the machine fails (faults.py).

    verify.py PROGRAM [--build FOLDER] [--jobs N]             the last line says `N passed, N failed`; the exit code is 1
                                                              if any failed
    verify.py PROGRAM --only TEXT                             only the reports and checks whose name holds that text
    verify.py PROGRAM [--build FOLDER] --picture FILE         draws the README's picture instead

FOLDER (.build) keeps the typeface; N is the number of checks at a time (one for each core).
"""

import argparse
import os
import shutil
import sys

import apart
import bare
import entry
import faults
import filling
import house
import living
import names
import picture
import report
import roundtrip
import typefaces
from report import WORK
from tally import Results, Tally


def verify(program, fetched, faces, jobs, only):
    shutil.rmtree(WORK, ignore_errors=True)
    os.makedirs(WORK)
    machines = typefaces.configurations(fetched, os.path.join(WORK, "typefaces"))
    tally, everything = Tally(), Results()
    everything.check("no personal names", names.problems(
        [os.path.join(house.ROOT, folder) for folder in ("forms", "Sources", "Tests", "README.md")]))
    tally.add(everything)
    made = [one for one in report.reports() if only in one.name]
    folder = os.path.join(WORK, "living")
    tasks = [("report", "check", program, one, faces[one.face], machines[faces[one.face].machine]) for one in made]
    others = [("faults", "check", program)]
    others += [("entry", "check", program, machines["office"], dossier) for dossier in entry.tasks()]
    others += [("filling", "check", program, machines["office"]), ("roundtrip", "check", program, machines["office"])]
    others += [("living", "check", program, machines["office"], folder, *task) for task in living.tasks(folder)]
    tasks += [task for task in others if only in task[0]]
    for results in apart.every(jobs, tasks):
        tally.add(results)
    # What was written is opened once more.
    opened = [one for one in made if one.stem in bare.STEMS and one.face == house.TYPEFACE]
    for results in apart.every(jobs, [("bare", "check", one, machines["debian"], faces["Laksaman"]) for one in opened]):
        tally.add(results)
    print(f"{tally.passed} passed, {tally.failed} failed")
    return 1 if tally.failed else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=os.path.abspath)
    parser.add_argument("--build", default=os.path.join(house.ROOT, ".build"))
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--only", metavar="TEXT", default="")
    parser.add_argument("--picture", metavar="FILE")
    options = parser.parse_args()
    fetched = os.path.join(options.build, "typefaces")
    faces = typefaces.faces(fetched)
    if options.picture:
        return picture.draw(options.program, fetched, options.picture)
    return verify(options.program, fetched, faces, options.jobs, options.only)


if __name__ == "__main__":
    sys.exit(main())
