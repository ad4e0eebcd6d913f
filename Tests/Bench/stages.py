"""Where a report's instructions go, by stage: one run under callgrind, read from its call graph.

A stage is some of the program's functions: what they take with all that they call, from whomever calls them. A function
that the compiler has put into its caller is not found, and the table says so.
"""

import collections
import os
import re
import subprocess

# The stages of a report in their order, each with the functions that do it, as `swift demangle` writes their beginning.
# The names of private functions hold a hash in brackets, which stands here as (name).
STAGES = [
    ("reading the dossier", ["static (extension in Entry):Assessment.DossierFile.read("]),
    ("rating, rules and their messages", ["Definitions.Library.ratedRegister(of:", "Definitions.Library.findings(in:",
                                          "Definitions.Library.messages(for:"]),
    ("sheets, of facts and definitions", ["protocol witness for Reports.Section.part(of:", "Reports.Summary.(sheet).getter"]),
    ("forms on paper: widths of columns", ["Sheets.Layout.(shares)(of:"]),
    ("forms on paper: lines of cells", ["Sheets.StripComposer.strips(of:", "Sheets.StripComposer.(strip)(",
                                        "Sheets.StripComposer.(cell)("]),
    ("forms on paper: pages", ["Sheets.ComposedPages.init("]),
    ("forms on paper: rows", ["Sheets.Flow.init("]),
    ("living sheets on paper", ["Sheets.Layout.grid(of: Sheets.LiveSheet)"]),
    ("workbooks, by libxlsxwriter", ["Sheets.XlsxFile.add(", "Sheets.XlsxFile.close()"]),
    ("typefaces of charts, by libzip", ["static Sheets.ChartTypefaces.complete("]),
    ("workbooks looked at, by libzip", ["static Sheets.WorkbookProof.check("]),
    ("plain text", ["Sheets.PlainText.bytes(of:"]),
]
# What several stages do, and is counted in each of them.
SHARED = [
    ("finding words and breaks", ["ThaiText.WordBreaker.broken("]),
]
REPORT = ["Reports.Reporter.report("]
DEFINITIONS = ["Definitions.Library.init(folder:"]


class Graph:
    """The calls of a run, with the instructions that each callee took in all: lists of (caller, callee, cost)."""

    def __init__(self, path):
        self.calls, self.total = [], 0
        names = collections.defaultdict(dict)

        def name(kind, text):
            number, _, text = text.partition(" ")
            return names[kind].setdefault(number, text)

        with open(path, encoding="utf-8", errors="replace") as file:
            place = function = callee_place = callee = None
            costs_call = False
            for line in file:
                key, is_named, value = line.rstrip("\n").partition("=")
                if is_named and key == "ob":
                    place = name("ob", value)
                elif is_named and key == "fn":
                    function = (place, name("fn", value))
                elif is_named and key == "cob":
                    callee_place = name("ob", value)
                elif is_named and key == "cfn":
                    callee = (callee_place or place, name("fn", value))
                elif is_named and key == "calls":
                    costs_call = True
                elif costs_call:
                    self.calls.append((function, callee, int(line.split()[-1])))
                    costs_call, callee_place = False, None
                elif line.startswith(("summary:", "totals:")):
                    self.total = int(line.split()[-1])

    def demangle(self, swift):
        """Gives the functions the names that they have in the source."""
        mangled = sorted({name for call in self.calls for _, name in call[:2]})
        text = subprocess.run([swift, "demangle"], input="\n".join(mangled), check=True, capture_output=True, text=True).stdout
        plain = {}
        for name, shown in zip(mangled, text.splitlines()):
            # What the compiler made of a function by knowing its arguments is that function; a closure in it is not.
            shown = re.sub(r"^(?:merged )?(?:(?:function signature|generic)[^<]* specialization <.*?> of )+", "", shown)
            plain[name] = re.sub(r"\((\w+) in _[0-9A-F]{32}\)", r"(\1)", shown)
        self.calls = [((a[0], plain[a[1]]), (b[0], plain[b[1]]), cost) for a, b, cost in self.calls]

    def cost(self, beginnings):
        """What functions take whose names begin so, called by others; None where there is none."""
        def is_one(function):
            return function[1].startswith(tuple(beginnings))

        entered = [cost for caller, callee, cost in self.calls if is_one(callee) and not is_one(caller)]
        return sum(entered) if entered else None

    def cost_of_library(self, name):
        """What a shared library takes, called from without."""
        return sum(cost for caller, callee, cost in self.calls
                   if name in os.path.basename(callee[0]) and name not in os.path.basename(caller[0]))


def measure(arguments, path, allowed=(0,)):
    """Runs a program under callgrind."""
    # Callgrind cannot read what Swift writes for debuggers, and needs the names of functions only.
    program = path + ".program"
    subprocess.run(["strip", "--strip-debug", "-o", program, arguments[0]], check=True)
    run = subprocess.run(["valgrind", "--tool=callgrind", f"--callgrind-out-file={path}", program, *arguments[1:]],
                         capture_output=True, text=True)
    if run.returncode not in allowed:
        raise SystemExit(f"{arguments[0]} under callgrind ended with {run.returncode}:\n{run.stderr[-2000:]}")
    return Graph(path)


def show(ours, theirs, count):
    """The table.

    - ours, theirs: the graphs of the report and of the C program, each over `count` dossiers.
    """
    def line(name, cost, whole):
        text = "  not found: the compiler has put it into its caller" if cost is None else \
            f"{cost / count / 1e6:8.2f} {100 * cost / whole:6.1f} %"
        print(f"  {name:42}{text}")

    whole = ours.cost(REPORT)
    if whole is None:
        raise SystemExit("the table of stages needs the names of functions, which this program does not have")
    print(f"instructions by stage, in millions a dossier ({count} dossiers):")
    rest = whole
    for name, functions in STAGES:
        cost = ours.cost(functions)
        line(name, cost, whole)
        rest -= cost or 0
    line("what is left", rest, whole)
    line("a report", whole, whole)
    for name, functions in SHARED:
        line(f"… of that {name}", ours.cost(functions), whole)
    library = ours.cost_of_library("libxlsxwriter")
    line("… of that inside libxlsxwriter", library, whole)
    once = ours.total - whole
    print(f"  once a run: {once / 1e6:.0f} million, {(ours.cost(DEFINITIONS) or 0) / 1e6:.0f} of them for the definitions")
    print(f"  the C program: {theirs.total / count / 1e6:.2f} million a dossier, of which a report takes "
          f"{whole / theirs.total:.2f} times as many")
