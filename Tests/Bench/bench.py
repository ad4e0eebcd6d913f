"""How fast sujarit is: a bulk run over generated dossiers, beside a C program that writes the same workbooks.

    bench.py PROGRAM [COUNT]

The C program (replay.c) does nothing but hand the same cells, formats and row heights to the same libxlsxwriter; sujarit also
reads YAML, checks, lays out and writes plain text. The goal is at most 1.5 times its CPU. Nothing here is asserted.
"""

import glob
import multiprocessing
import os
import shutil
import statistics
import subprocess
import sys
import time

import generate
import record

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
WORK = os.path.join(ROOT, ".build-bench")
EXAMPLE = os.path.join(ROOT, "forms", "examples", "mae-sot-2566", "dossier.yaml")
ROUNDS = 3
GOAL = 1.5
# The forms of the one workbook that the C program writes.
FORMS = "pk1,pk4,pk5,pk6,pk5-followup"


class Run:
    """What one run of a program took."""

    def __init__(self, arguments, allowed=(0,)):
        # A process starts with its parent's peak memory; below time(1) that is next to nothing.
        peak = os.path.join(WORK, "peak")
        start = time.monotonic()
        process = subprocess.Popen(["/usr/bin/time", "--quiet", "-f", "%M", "-o", peak, *arguments], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                   stderr=subprocess.PIPE)
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


def recorded(path):
    return record.Workbook(path).recording()


def report(program, inputs, out):
    # A shuffled dossier may well break a rule; its files are written all the same.
    return Run([program, "report", *inputs, "--out", out, "--as-of", "2023-12-15", "--only", FORMS], allowed=(0, 1))


def main(program, count):
    shutil.rmtree(WORK, ignore_errors=True)
    inputs = []
    where = folder("dossiers")
    for number, text in enumerate(generate.dossiers(EXAMPLE, count)):
        inputs.append(os.path.join(where, f"{number}.yaml"))
        with open(inputs[-1], "w", encoding="utf-8") as file:
            file.write(text)

    replay = os.path.join(WORK, "replay")
    flags = subprocess.run(["pkg-config", "--cflags", "--libs", "xlsxwriter"], check=True, capture_output=True, text=True)
    subprocess.run(["gcc", "-O2", "-Wall", "-o", replay, os.path.join(HERE, "replay.c"), *flags.stdout.split()], check=True)

    print(f"{count} dossiers, {os.cpu_count()} cores, {ROUNDS} rounds side by side")
    report(program, inputs, folder("sujarit"))
    # Every workbook that a report writes: the ปค. forms, and those of the register where there is one.
    books = sorted(glob.glob(os.path.join(WORK, "sujarit", "*", "*.xlsx")))
    with multiprocessing.Pool() as pool:
        recordings = pool.map(recorded, books, chunksize=5)
    recording = os.path.join(WORK, "recording")
    with open(recording, "wb") as file:
        file.write(record.u32(len(books)) + b"".join(recordings))
    Run([replay, recording, folder("replayed")])
    other = [number for number in range(len(books))
             if record.differences(books[number], os.path.join(WORK, "replayed", f"{number}.xlsx"))]
    if other:
        sys.exit(f"the recording is not faithful: workbook {other[0]} and {len(other) - 1} more differ in "
                 f"{record.differences(books[other[0]], os.path.join(WORK, 'replayed', f'{other[0]}.xlsx'))}")
    print(f"The C program's {len(books)} workbooks are the same as ours, byte for byte in every part.")

    ours, theirs = [], []
    for number in range(ROUNDS):
        theirs.append(Run([replay, recording, folder(f"replayed-{number}")]))
        ours.append(report(program, inputs, folder(f"sujarit-{number}")))
    reading = Run([replay, recording, "-"])
    show("C, libxlsxwriter only", theirs, count)
    show("sujarit report", ours, count)
    print(f"  (reading the recording takes {reading.cpu * 1000 / count:.2f} ms of the C program's CPU a dossier)")
    ratio = statistics.median(r.cpu for r in ours) / statistics.median(r.cpu for r in theirs)
    print(f"ratio {ratio:.2f} (goal: at most {GOAL})")

    print("peak memory by the number of dossiers:")
    for part in sorted({max(1, count // 10), max(1, count // 2), count}):
        run = report(program, inputs[:part], folder(f"sujarit-first-{part}"))
        print(f"  {part:4} dossiers: {run.memory:.0f} MiB")
    for name in os.listdir(WORK):
        if name.startswith(("replayed", "sujarit")):
            shutil.rmtree(os.path.join(WORK, name))


def show(name, runs, count):
    cpu, wall = statistics.median(r.cpu for r in runs), statistics.median(r.wall for r in runs)
    print(f"  {name:22} CPU {cpu:6.2f} s ({cpu * 1000 / count:5.1f} ms each)  wall {wall:6.2f} s  "
          f"cores used {cpu / wall:.2f}  peak {max(r.memory for r in runs):.0f} MiB  user {statistics.median(r.user for r in runs):.2f} s")


if __name__ == "__main__":
    main(os.path.abspath(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 500)
