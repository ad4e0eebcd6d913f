"""How fast sujarit is: a bulk run over generated dossiers, beside a C program that writes the same workbooks; and a workbook
read, beside two other readers (reading.py).

    bench.py PROGRAM [COUNT]
    bench.py PROGRAM reading
    bench.py PROGRAM documents
    bench.py PROGRAM entry

At the end it counts instructions by stage (stages.py). The C program (recording.py) does nothing but make the same calls to the same libxlsxwriter: the same cells, formats, row
heights and charts. sujarit also reads YAML, checks, lays out and writes plain text. The goal is at most 1.5 times its
CPU; where the rest is spent, and why, stands in docs/architecture.md. Both run on one core for that, as the C program has no use
for a second one: what else the machine does then bears on both alike (on a busy one 1.58, where it was 1.96 on two; on an idle one
no difference). What several cores gain is shown besides. Nothing here is asserted.
"""

import collections
import glob
import hashlib
import multiprocessing
import os
import re
import shutil
import statistics
import subprocess
import sys
import time
import zipfile

import generate
import documents
import reading
import recording
import stages

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
WORK = os.path.join(ROOT, ".build-bench")
EXAMPLE = os.path.join(ROOT, "forms", "examples", "mae-sot-2566", "dossier.yaml")
ROUNDS = 5
# callgrind is fifty times as slow as the program.
COUNTED = 10
GOAL = 1.5


class Run:
    """What one run of a program took."""

    def __init__(self, arguments, allowed=(0,), environment=None, cores=None):
        # A process starts with its parent's peak memory; below time(1) that is next to nothing.
        peak = os.path.join(WORK, "peak")
        start = time.monotonic()
        process = subprocess.Popen(["/usr/bin/time", "--quiet", "-f", "%M", "-o", peak, *arguments],
                                   stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                                   env={**os.environ, **(environment or {})},
                                   preexec_fn=cores and (lambda: os.sched_setaffinity(0, cores)))
        said = process.stderr.read().decode(errors="replace")
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        self.wall = time.monotonic() - start
        self.user = usage.ru_utime
        self.cpu = usage.ru_utime + usage.ru_stime
        with open(peak, encoding="utf-8") as file:
            self.memory = int(file.read()) / 1024
        if process.returncode not in allowed:
            sys.exit(f"{arguments[0]} ended with {process.returncode}:\n{said[-2000:]}")


def folder(name):
    """A folder that is new to this run: one that has just been emptied is slow to fill again."""
    path = os.path.join(WORK, name)
    os.makedirs(path)
    return path


def report(program, inputs, out, environment=None, cores=None):
    # A shuffled dossier may well break a rule; its files are written all the same.
    return Run([program, "report", *inputs, "--out", out, "--as-of", "2023-12-15"], allowed=(0, 1),
               environment=environment, cores=cores)


def digest(path):
    """What a workbook holds, in every part, byte for byte. The typeface of Thai letters in charts is added after
    libxlsxwriter has closed the file, so that the C program's charts do not have it; the cost of that is ours."""
    with zipfile.ZipFile(path) as file:
        parts = [name.encode() + re.sub(rb"<a:cs [^>]*/>", b"", file.read(name)) for name in sorted(file.namelist())]
        return hashlib.sha256(b"".join(parts)).digest()


def digests(pattern):
    paths = glob.glob(os.path.join(WORK, pattern), recursive=True)
    with multiprocessing.Pool() as pool:
        return collections.Counter(pool.map(digest, paths, chunksize=5))


def read(program):
    os.makedirs(WORK, exist_ok=True)
    reading.compare(program, WORK, os.path.join(WORK, "packages"), ROUNDS, Run)
    reading.entry(program, WORK, ROUNDS, Run)


def entry(program):
    """Entry workbooks, one that is empty, one that is filled and those of all units, beside the C program that makes the same calls. A
    run of ours also starts, and reads its definitions and the dossier; what it takes to start is shown beside it."""
    os.makedirs(WORK, exist_ok=True)
    recorder, replay = (os.path.join(WORK, name) for name in ("record.so", "replay"))
    recording.build(program, recorder, replay)
    start = statistics.median(Run([program, "--version"]).cpu for _ in range(ROUNDS))
    for name, arguments in (("empty", ["--agency", "อบต.ตัวอย่าง", "--kind", "อบต.", "--year", "2567"]), ("filled", [EXAMPLE]),
                            ("units", [EXAMPLE, "--each-unit"])):
        calls, path = os.path.join(WORK, "calls-" + name), os.path.join(WORK, f"entry-{name}" + (".xlsx" if name != "units" else ""))
        command = [program, "entry", *arguments, "-o", path, "--replace"]
        Run(command, environment={"LD_PRELOAD": recorder, "RECORDING": calls})
        ours, theirs = [], []
        for number in range(4 * ROUNDS):
            theirs.append(Run([replay, calls, folder(f"replayed-entry-{name}-{number}")]).cpu)
            ours.append(Run(command).cpu)
        ratio = statistics.median(one / other for one, other in zip(ours, theirs))
        mine, other = statistics.median(ours), statistics.median(theirs)
        print(f"entry workbook, {name:6}: C {other * 1000:5.1f} ms, sujarit {mine * 1000:5.1f} ms of CPU (starting takes "
              f"{start * 1000:.1f}), ratio {ratio:.2f} (goal: at most {GOAL})")
    for name in os.listdir(WORK):
        if name.startswith("replayed-entry"):
            shutil.rmtree(os.path.join(WORK, name))


def main(program, count):
    shutil.rmtree(WORK, ignore_errors=True)
    inputs = []
    where = folder("dossiers")
    for number, text in enumerate(generate.dossiers(EXAMPLE, count)):
        inputs.append(os.path.join(where, f"{number}.yaml"))
        with open(inputs[-1], "w", encoding="utf-8") as file:
            file.write(text)

    print(f"{count} dossiers, {os.cpu_count()} cores, {ROUNDS} rounds side by side")
    recorder, replay, calls = (os.path.join(WORK, name) for name in ("record.so", "replay", "calls"))
    recording.build(program, recorder, replay)
    report(program, inputs, folder("sujarit"), {"LD_PRELOAD": recorder, "RECORDING": calls})
    Run([replay, calls, folder("replayed")])
    ours, theirs = digests("sujarit/**/*.xlsx"), digests("replayed/*.xlsx")
    if ours != theirs or not ours:
        sys.exit(f"the recording is not faithful: {(ours - theirs).total()} of {ours.total()} workbooks differ")
    print(f"The C program's {ours.total()} workbooks are the same as ours, byte for byte in every part.")

    ours, theirs, one = [], [], {max(os.sched_getaffinity(0))}
    for number in range(ROUNDS):
        theirs.append(Run([replay, calls, folder(f"replayed-{number}")], cores=one))
        ours.append(report(program, inputs, folder(f"sujarit-{number}"), cores=one))
    reading = Run([replay, calls, "-"], cores=one)
    show("C, libxlsxwriter only", theirs, count)
    show("sujarit report", ours, count)
    show("  … on all cores", [report(program, inputs, folder("sujarit-all"))], count)
    print(f"  (reading the recording takes {reading.cpu * 1000 / count:.2f} ms of the C program's CPU a dossier)")
    # Of rounds side by side, as a machine's speed changes from one to the next.
    ratio = statistics.median(one.cpu / other.cpu for one, other in zip(ours, theirs))
    print(f"ratio {ratio:.2f} (goal: at most {GOAL})")

    print("peak memory by the number of dossiers:")
    for part in sorted({max(1, count // 10), max(1, count // 2), count}):
        run = report(program, inputs[:part], folder(f"sujarit-first-{part}"))
        print(f"  {part:4} dossiers: {run.memory:.0f} MiB")
    some = inputs[:COUNTED]
    report(program, some, folder("sujarit-some"), {"LD_PRELOAD": recorder, "RECORDING": calls + "-some"})
    theirs = stages.measure([replay, calls + "-some", folder("replayed-some")], os.path.join(WORK, "counted-c"))
    ours = stages.measure([program, "report", *some, "--out", folder("sujarit-some-counted"), "--as-of", "2023-12-15"],
                          os.path.join(WORK, "counted"), allowed=(0, 1))
    ours.demangle(os.environ.get("SWIFT", "swift"))
    stages.show(ours, theirs, len(some))
    for name in os.listdir(WORK):
        if name.startswith(("replayed", "sujarit")):
            shutil.rmtree(os.path.join(WORK, name))


def show(name, runs, count):
    cpu, wall, user = (statistics.median(values) for values in
                       ([r.cpu for r in runs], [r.wall for r in runs], [r.user for r in runs]))
    print(f"  {name:22} CPU {cpu:6.2f} s ({cpu * 1000 / count:5.1f} ms each)  wall {wall:6.2f} s  "
          f"cores used {cpu / wall:.2f}  peak {max(r.memory for r in runs):.0f} MiB  user {user:.2f} s")


if __name__ == "__main__":
    program, what = os.path.abspath(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "500"
    if what not in ("reading", "entry", "documents"):
        main(program, int(what))
    if what not in ("reading", "documents"):
        entry(program)
    if what not in ("entry", "documents"):
        read(program)
    if what not in ("entry", "reading"):
        os.makedirs(WORK, exist_ok=True)
        documents.compare(program, WORK, ROUNDS, Run)
