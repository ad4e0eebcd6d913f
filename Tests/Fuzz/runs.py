"""Runs the program in a folder of its own and says what is wrong with what it did, whatever it was given."""

import json
import os
import re
import resource
import signal
import subprocess
import unicodedata
import zipfile
from xml.etree import ElementTree

import mutations

# Of the processor's time and of memory; what waits for ever ends after HANG.
SECONDS, BYTES, HANG = 10, 500 * 1024 ** 2, 60
# A problem's code: where problems are what was asked for, they are on standard output.
CODE = re.compile(rb"\b[A-Z]+-[A-Z][A-Z-]+\b")
# What turns the direction of writing (Unicode's Bidi_Control).
TURNS = {0x61C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)}


class Run:
    """A run of the program: its exit code, what it said, and what it took."""

    def __init__(self, program, arguments, folder):
        self.arguments = arguments
        os.makedirs(os.path.join(folder, "tmp"), exist_ok=True)
        said = [os.path.join(folder, name) for name in ("stdout", "stderr")]
        with open(said[0], "wb") as output, open(said[1], "wb") as errors:
            process = subprocess.Popen(
                [program, *arguments], cwd=folder, stdin=subprocess.DEVNULL, stdout=output, stderr=errors,
                env={"PATH": "/usr/bin:/bin", "HOME": folder, "TMPDIR": os.path.join(folder, "tmp"), "LANG": "C.UTF-8"},
                preexec_fn=lambda: (resource.setrlimit(resource.RLIMIT_AS, (16 * BYTES, 16 * BYTES)),
                                    resource.setrlimit(resource.RLIMIT_CORE, (0, 0)), signal.alarm(HANG)))
            _, status, used = os.wait4(process.pid, 0)
        self.code = process.returncode = os.waitstatus_to_exitcode(status)
        self.seconds, self.bytes = used.ru_utime + used.ru_stime, used.ru_maxrss * 1024
        self.output, self.errors = (open(path, "rb").read() for path in said)
        for path in said:
            os.remove(path)

    def problems(self, allowed=(0, 1, 2), seconds=SECONDS, bytes_=BYTES):
        """What holds of every run. The exit codes are the README's; wrong usage is none of ours."""
        if self.code == -signal.SIGALRM:
            yield f"had not ended after {HANG} s"
        elif self.code < 0:
            yield f"died by {signal.Signals(-self.code).name}"
        elif self.code not in allowed:
            yield f"exit code {self.code}"
        if self.code == 2 and not self.errors.strip() and not CODE.search(self.output):
            yield "exit code 2 without a message"
        if self.seconds > seconds:
            yield f"took {self.seconds:.1f} s of the processor"
        if self.bytes > bytes_:
            yield f"took {self.bytes // 1024 ** 2} MB"
        yield from shown("standard error", self.errors)

    def json_problems(self):
        """Standard output is JSON where it was asked for and the run came to its end."""
        if self.code in (0, 1):
            try:
                json.loads(self.output)
            except ValueError as error:
                yield f"standard output is no JSON: {error}"


def shown(what, data):
    """A terminal is shown no control and no turn of the direction, only whole letters."""
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        yield f"{what} is not UTF-8: {error}"
        return
    found = {f"U+{ord(one):04X}" for one in set(text)
             if one != "\n" and unicodedata.category(one) == "Cc" or ord(one) in TURNS}
    if found:
        yield f"{what} holds {', '.join(sorted(found))}"


def workbook_problems(path):
    """The file is a whole zip of well-formed XML."""
    try:
        with zipfile.ZipFile(path) as file:
            if broken := file.testzip():
                yield f"{os.path.basename(path)}: {broken} is damaged"
            for name in file.namelist():
                if name.endswith((".xml", ".rels", ".vml")):
                    ElementTree.fromstring(file.read(name))
    except (zipfile.BadZipFile, ElementTree.ParseError) as error:
        yield f"{os.path.basename(path)}: {error}"


def output_problems(folder, code):
    """A report's folder holds the whole set, or nothing at all."""
    names = sorted(os.path.relpath(os.path.join(root, file), folder) for root, _, files in os.walk(folder) for file in files)
    if code in (0, 1) and "summary.txt" not in names:
        yield "no summary, but the exit code says that there is one"
    if code == 2 and names:
        yield f"refused, but wrote {', '.join(names[:4])}"
    for name in names:
        path = os.path.join(folder, name)
        if name.endswith(".xlsx"):
            yield from workbook_problems(path)
        elif name.endswith(".txt"):
            with open(path, "rb") as file:
                yield from shown(name, file.read())


def strays(folder, allowed):
    """Nothing stands in the folder, or at the place that inputs name, that is not allowed by its first name."""
    for name in sorted(os.listdir(folder)):
        if name not in allowed:
            yield f"a file outside the output folder: {name}"
    if os.path.lexists(mutations.OUTSIDE):
        yield f"a file outside the output folder: {mutations.OUTSIDE}"
