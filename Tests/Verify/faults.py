"""What the program does where the machine fails it: killed, told to end, without room, without its descriptors, twice at
once. A folder holds one whole set of files, or another; and no fault ends with 0."""

import contextlib
import glob
import hashlib
import os
import random
import resource
import shutil
import signal
import subprocess
import tempfile
import time
import zipfile

import house
from tally import Results

EXAMPLE = os.path.join(house.ROOT, "forms", "examples", "mae-sot-2566", "dossier.yaml")
OTHER = os.path.join(house.ROOT, "forms", "examples", "tambon-tua-yang-2567", "dossier.yaml")
# At how many moments it is killed, and told to end.
KILLS, ENDS = 120, 30
RECORD = ".sujarit"


def command(program, folder, digits="arabic", path=EXAMPLE, *more):
    return [program, "report", path, "--out", folder, "--as-of", "2023-12-15", "--digits", digits, "--lang", "en", *more]


def run(arguments, **options):
    return subprocess.run(arguments, **{"stdin": subprocess.DEVNULL, "capture_output": True, "text": True, **options})


def contents(folder):
    """The files of a folder by name, hidden ones too."""
    found = {}
    for name in os.listdir(folder):
        path = os.path.join(folder, name)
        found[name] = hashlib.sha256(open(path, "rb").read()).hexdigest() if os.path.isfile(path) else "folder"
    return found


class Sets:
    """Two sets of files of one dossier that differ in every file, and how long a run takes."""

    def __init__(self, program, work):
        self.program, self.work, self.files = program, work, {}
        for digits in ("arabic", "thai"):
            folder = self.folder()
            start = time.monotonic()
            run(command(program, folder, digits))
            self.seconds = time.monotonic() - start
            self.files[digits] = contents(folder)

    def folder(self):
        return tempfile.mkdtemp(dir=self.work)

    def old(self):
        """A folder that holds the first set."""
        folder = self.folder()
        run(command(self.program, folder))
        return folder

    def problems(self, folder, *allowed):
        found = contents(folder)
        if all(found != self.files[digits] for digits in allowed):
            differing = [sorted(set(found.items()) ^ set(self.files[digits].items()))[:4] for digits in allowed]
            yield f"neither set whole: {differing}"


def killed(sets):
    """After SIGKILL, what the next run finds and mends is one set or the other."""
    random.seed(9)
    folder = sets.old()
    mixtures = 0
    for _ in range(KILLS):
        before = contents(folder)
        digits = "thai" if before == sets.files["arabic"] else "arabic"
        process = subprocess.Popen(command(sets.program, folder, digits), stdin=subprocess.DEVNULL,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(random.random() * sets.seconds * 1.1)
        process.kill()
        process.wait()
        if not os.path.exists(os.path.join(folder, RECORD + "-ready")):
            seen = {name: value for name, value in contents(folder).items() if name != RECORD + "-drafts"}
            if seen not in (sets.files["arabic"], sets.files["thai"]):
                mixtures += 1
        # A run that is refused its matter puts the folder in order all the same.
        run(command(sets.program, folder, digits))
        yield from sets.problems(folder, digits)
    if mixtures:
        yield f"{mixtures} of {KILLS} folders were a mixture"


def told_to_end(sets):
    """SIGINT, SIGTERM and SIGHUP leave the old set, or the new one if it was done, and no draft."""
    random.seed(10)
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        folder = sets.old()
        for _ in range(ENDS // 3):
            process = subprocess.Popen(command(sets.program, folder, "thai"), stdin=subprocess.DEVNULL,
                                       stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            time.sleep(0.02 + random.random() * sets.seconds)
            process.send_signal(number)
            process.communicate()
            if process.returncode not in (-number, 0):
                yield f"{number.name}: ended with {process.returncode}"
            yield from sets.problems(folder, "arabic", "thai")
            run(command(sets.program, folder))


def stale_drafts(sets):
    """A later run takes away what a killed one left."""
    folder = sets.old()
    os.mkdir(os.path.join(folder, RECORD + "-drafts"))
    open(os.path.join(folder, RECORD + "-drafts", "pk1.txt"), "w").close()
    run(command(sets.program, folder, "thai"))
    yield from sets.problems(folder, "thai")


def at_once(sets):
    """Two runs on one folder, one after the other."""
    for _ in range(10):
        folder = sets.folder()
        both = [subprocess.Popen(command(sets.program, folder, digits), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                 stderr=subprocess.DEVNULL) for digits in ("arabic", "thai")]
        codes = [process.wait() for process in both]
        if codes != [0, 0]:
            yield f"ended with {codes}"
        yield from sets.problems(folder, "arabic", "thai")


def edited(sets):
    """What was changed since it was written is never overwritten."""
    for name in ("risk.xlsx", "internal-control.xlsx", "summary.txt"):
        folder = sets.old()
        path = os.path.join(folder, name)
        with open(path, "ab") as file:
            file.write(b"x")
        before = contents(folder)
        done = run(command(sets.program, folder, "thai"))
        if done.returncode != 2 or "WRITE-EDITED" not in done.stderr or "--replace" not in done.stderr:
            yield f"{name}: exit code {done.returncode}, {done.stderr[-300:]}"
        if contents(folder) != before:
            yield f"{name}: the folder is not as it was"
        run(command(sets.program, folder, "thai", EXAMPLE, "--replace"))
        yield from sets.problems(folder, "thai")
    folder = sets.old()
    os.remove(os.path.join(folder, RECORD))
    if run(command(sets.program, folder, "thai")).returncode != 2:
        yield "without a record, other files were overwritten"
    if run(command(sets.program, folder)).returncode != 0:
        yield "without a record, the same files are refused"
    yield from sets.problems(folder, "arabic")


def left_over(sets):
    """A part of the forms leaves the whole; what an earlier run wrote is named, and removed on request."""
    folder = sets.old()
    run(command(sets.program, folder, "arabic", EXAMPLE, "--only", "pk5"))
    found = contents(folder)
    if any(found.get(name) != value for name, value in sets.files["arabic"].items() if name.endswith(".xlsx")):
        yield "--only changed the full workbook"
    if "internal-control-selected.xlsx" not in found:
        yield f"--only wrote {sorted(found)}"
    done = run(command(sets.program, folder, "arabic", OTHER))
    if "WRITE-LEFT-OVER" not in done.stderr or "pk6.txt" in os.listdir(folder) and "pk6.txt" not in done.stderr + done.stdout:
        yield f"not named: {done.stderr[-500:]}"
    run(command(sets.program, folder, "arabic", OTHER, "--prune"))
    alone = sets.folder()
    run(command(sets.program, alone, "arabic", OTHER))
    if contents(folder) != contents(alone):
        yield f"not removed: {sorted(set(contents(folder)) ^ set(contents(alone)))}"


def outputs(sets):
    """-o writes into devices, pipes and links as cp does, and over files of its kind only."""
    program, folder = sets.program, sets.folder()
    path = lambda name: os.path.join(folder, name)
    commands = {
        "convert": ([program, "convert", EXAMPLE, "-o"], "d.json"),
        "schema": ([program, "schema", "-o"], "schema.json"),
        "compare": ([program, "compare", EXAMPLE, EXAMPLE, "--as-of", "2023-12-15", "--out"], "compare.xlsx"),
        "new": ([program, "new", "--agency", "ก", "--kind", "อบต.", "--year", "2569", "-o"], "new.yaml"),
    }
    for what, (start, name) in commands.items():
        if run(start + [path(name)]).returncode != 0 or run(start + [path(name)]).returncode != 0:
            yield f"{what}: not written twice"
        made = open(path(name), "rb").read()
        node = path("null")
        with contextlib.suppress(PermissionError):
            os.mknod(node, 0o20666, os.makedev(1, 3))
            if run(start + [node]).returncode != 0 or not os.path.exists(node) or os.path.isfile(node):
                yield f"{what}: a device was not written into"
        if os.path.lexists(node):
            os.remove(node)
        os.symlink(path(name), path("link"))
        os.chmod(path(name), 0o640)
        if run(start + [path("link")]).returncode != 0 or not os.path.islink(path("link")):
            yield f"{what}: a link was not followed"
        if os.stat(path(name)).st_mode & 0o777 != 0o640 or open(path(name), "rb").read() != made:
            yield f"{what}: what the link names lost its mode or is another"
        os.remove(path("link"))
        os.mkfifo(path("fifo"))
        # Into a file: what is longer than pipes hold would wait for somebody to take it.
        with open(path("taken"), "wb") as taken:
            reader = subprocess.Popen(["cat", path("fifo")], stdout=taken)
            code = run(start + [path("fifo")]).returncode
            reader.wait(timeout=60)
        if code != 0 or open(path("taken"), "rb").read() != made:
            yield f"{what}: a pipe did not get it whole"
        os.remove(path("fifo"))
        os.remove(path("taken"))
        with open(path("stdout"), "wb") as file:
            subprocess.run(start + ["/dev/stdout"], stdin=subprocess.DEVNULL, stdout=file, stderr=subprocess.DEVNULL)
        # What compare says goes there too.
        if what != "compare" and open(path("stdout"), "rb").read() != made:
            yield f"{what}: standard output did not get it whole"
        with open(path("notes.txt"), "w") as file:
            file.write("บันทึก\n")
        if run(start + [path("notes.txt")]).returncode != 2 or open(path("notes.txt")).read() != "บันทึก\n":
            yield f"{what}: a file of another kind was overwritten"
        if run(start + [path("notes.txt"), "--replace"]).returncode != 0:
            yield f"{what}: --replace does not replace"
        left = [name for name in os.listdir(folder) if name.startswith(RECORD + "-")]
        if left:
            yield f"{what}: left {left}"


def without_room(sets):
    """A full disk, and a limit of a file's size: an error, a message, no file that is not whole."""
    for size in (512, 4096, 4300, 7777, 12_345, 20_480, 30_011, 51_200, 77_777, 102_400, 204_800):
        folder = sets.old()

        def limit(size=size):
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
        done = run(command(sets.program, folder, "thai"), preexec_fn=limit)
        whole = done.returncode == 0
        yield from sets.problems(folder, "thai" if whole else "arabic")
        if not whole and (done.returncode != 2 or "WRITE-" not in done.stderr):
            yield f"files of {size} bytes: ended with {done.returncode}, {done.stderr[-200:]}"
    if os.geteuid() != 0:
        return
    for kilobytes in (8, 60, 120, 200, 280, 340, 400, 500, 700):
        place = sets.folder()
        if run(["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "none", place]).returncode != 0:
            return
        try:
            folder = os.path.join(place, "out")
            done = run(command(sets.program, folder), env={**os.environ, "TMPDIR": place})
            if done.returncode == 0:
                yield from sets.problems(folder, "arabic")
            elif done.returncode != 2 or "WRITE-" not in done.stderr:
                yield f"{kilobytes} kB: ended with {done.returncode}, {done.stderr[-200:]}"
            elif os.path.isdir(folder) and os.listdir(folder):
                yield f"{kilobytes} kB: left {os.listdir(folder)}"
            # Where only the temporary folder is full, nothing is missed.
            done = run(command(sets.program, elsewhere := sets.folder()), env={**os.environ, "TMPDIR": place})
            if done.returncode != 0:
                yield f"TMPDIR of {kilobytes} kB: ended with {done.returncode}"
            yield from sets.problems(elsewhere, "arabic")
            done = run([sets.program, "convert", EXAMPLE, "-o", os.path.join(place, "d.json")])
            if done.returncode != 0 and os.path.exists(os.path.join(place, "d.json")):
                yield f"{kilobytes} kB: a part of d.json"
        finally:
            run(["umount", place])


def without_memory(sets):
    """A memory that has no room for a workbook's parts: they stand beside the workbook then."""
    if os.geteuid() != 0:
        return
    for kilobytes in (4, 40, 120, 400):
        folder = sets.folder()
        line = " ".join(f"'{word}'" for word in command(sets.program, folder))
        done = run(["unshare", "--mount", "bash", "-c",
                    f"mount -t tmpfs -o size={kilobytes}k none /dev/shm && exec {line}"])
        if "unshare:" in done.stderr or "mount:" in done.stderr:
            return
        if done.returncode != 0:
            yield f"memory of {kilobytes} kB: ended with {done.returncode}, {done.stderr[-200:]}"
        yield from sets.problems(folder, "arabic")


def descriptors(sets):
    """Closed and full standard streams: an end that says so, never a signal, and no wrong byte in a file."""
    report = " ".join(f"'{word}'" for word in command(sets.program, "OUT"))
    for closing in (">&-", "2>&-", "<&-", ">&- 2>&-", ">&- 2>&- <&-", ">/dev/full", "2>/dev/full", ">/dev/full 2>/dev/full"):
        folder = sets.folder()
        done = run(["bash", "-c", report.replace("OUT", folder) + " " + closing])
        loses = ">&-" in closing or "full" in closing
        if (done.returncode != 2) if loses else (done.returncode != 0):
            yield f"report {closing}: ended with {done.returncode}"
        if closing.startswith(">") and "2>" not in closing and "WRITE-OUTPUT" not in done.stderr:
            yield f"report {closing}: {done.stderr[-200:]}"
        yield from (f"report {closing}: {problem}" for problem in sets.problems(folder, "arabic"))
    for words in (["schema"], ["matrix"], ["forms"], ["explain"], ["--help"], ["--version"], ["convert", EXAMPLE],
                  ["check", EXAMPLE], ["--generate-completion-script", "bash"], ["compare", EXAMPLE, EXAMPLE],
                  ["new", "--agency", "ก", "--kind", "อบต.", "--year", "2569"]):
        line = " ".join(f"'{word}'" for word in [sets.program] + words)
        for closing in (">/dev/full", ">&-"):
            done = run(["bash", "-c", f"{line} {closing}"])
            if done.returncode != 2 or "WRITE-OUTPUT" not in done.stderr:
                yield f"{words[0]} {closing}: ended with {done.returncode}, {done.stderr[-200:]}"
        done = run(["bash", "-c", f"{line} | true; exit ${{PIPESTATUS[0]}}"])
        if done.returncode not in (0, 1) or "roken" in done.stderr or "WRITE" in done.stderr:
            yield f"{words[0]} | true: ended with {done.returncode}, {done.stderr[-200:]}"


def read_only(sets):
    """A folder, and a file, that may not be written to stay as they are."""
    folder = sets.old()
    user = (lambda: os.setuid(65534)) if os.geteuid() == 0 else None
    os.chmod(folder, 0o555)
    os.chmod(sets.work, 0o755)
    done = run(command(sets.program, folder, "thai"), preexec_fn=user)
    if done.returncode != 2 or "WRITE-DENIED" not in done.stderr:
        yield f"a folder: ended with {done.returncode}, {done.stderr[-200:]}"
    yield from sets.problems(folder, "arabic")
    os.chmod(folder, 0o777)
    os.chmod(os.path.join(folder, "risk.xlsx"), 0o444)
    done = run(command(sets.program, folder, "thai"), preexec_fn=user)
    if done.returncode != 2 or "WRITE-DENIED" not in done.stderr:
        yield f"a file: ended with {done.returncode}, {done.stderr[-200:]}"
    yield from sets.problems(folder, "arabic")


def check(program):
    results = Results()
    work = tempfile.mkdtemp(prefix="sujarit-faults-")
    try:
        sets = Sets(program, work)
        for what in (killed, told_to_end, stale_drafts, at_once, edited, left_over, outputs, without_room, without_memory, descriptors,
                     read_only):
            results.check(f"faults, {what.__name__.replace('_', ' ')}", what(sets))
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return results
