"""Mutates dossiers, matrices, definitions and workbooks, and runs the program with them: it may refuse them, with a message and its
exit code, and nothing else.

    fuzz.py PROGRAM [--seconds 60 | --count N] [--seed 1] [--jobs N] [--keep FOLDER]
    fuzz.py PROGRAM --seed SEED --first NUMBER --count 1      one input again

The same seed and number give the same input, run the same way, whatever ran before it. FOLDER (.build-fuzz) keeps what
failed. Where there is no count, workbooks
made to take time or memory come last. The last line says `N inputs, N failed`; the exit code is 1 if any failed.
"""

import argparse
import concurrent.futures
import itertools
import os
import shutil
import sys
import tempfile
import time

import inputs
import runs
from fuzzer import Fuzzer

# So many inputs are looked at together: `check` takes their dossiers at once.
BLOCK = 8
# After so many failures the rest is the same again.
MOST = 20


def numbers(first, count, seconds):
    """Blocks of numbers, until the count or the time is full."""
    end = time.monotonic() + seconds if count is None else None
    last = None if count is None else first + count
    while (last is None or first < last) and (end is None or time.monotonic() < end):
        after = first + BLOCK - first % BLOCK if last is None else min(first + BLOCK - first % BLOCK, last)
        yield range(first, after)
        first = after


def fuzz(fuzzer, options):
    """Tries all, and prints what failed. Gives how many were tried and how many failed."""
    tried = failed = 0
    blocks = numbers(options.first, options.count, options.seconds)
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        waiting = {pool.submit(fuzzer.block, block): block for block in itertools.islice(blocks, options.jobs)}
        while waiting:
            done, _ = concurrent.futures.wait(waiting, return_when=concurrent.futures.FIRST_COMPLETED)
            for task in done:
                tried += len(waiting.pop(task))
                for number, wrong, paths, arguments in task.result():
                    failed += 1
                    print(f"FAILED input {number} of seed {options.seed}: {'; '.join(wrong)}\n  {' '.join(paths)}\n"
                          f"  sujarit {' '.join(arguments)}\n  again: Tests/Fuzz/fuzz.py {options.program} --seed {options.seed} "
                          f"--first {number} --count 1", flush=True)
            if failed < MOST:
                more = itertools.islice(blocks, options.jobs - len(waiting))
                waiting |= {pool.submit(fuzzer.block, block): block for block in more}
    return tried, failed


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=os.path.abspath)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--count", type=int)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--keep", type=os.path.abspath, default=os.path.join(inputs.ROOT, ".build-fuzz"))
    options = parser.parse_args()
    shutil.rmtree(options.keep, ignore_errors=True)
    work = tempfile.mkdtemp(prefix="sujarit-fuzz-", dir="/dev/shm" if os.path.isdir("/dev/shm") else None)
    try:
        os.makedirs(os.path.join(work, "a", "b"))
        fuzzer = Fuzzer(options.program, options.seed, options.keep, work)
        tried, failed = fuzz(fuzzer, options)
        if options.count is None:
            count, failures = fuzzer.hostile()
            tried, failed = tried + count, failed + len(failures)
            for name, wrong in failures:
                print(f"FAILED workbook of {name}: {'; '.join(wrong)}")
        for folder, allowed in ((work, {"a"}), (os.path.join(work, "a"), {"b"}), (os.path.join(work, "a", "b"), ())):
            for wrong in runs.strays(folder, allowed):
                failed += 1
                print(f"FAILED seed {options.seed}: {wrong}")
    finally:
        shutil.rmtree(work)
    print(f"seed {options.seed}: {tried} inputs, {failed} failed")
    return 1 if failed or not tried else 0


if __name__ == "__main__":
    sys.exit(main())
