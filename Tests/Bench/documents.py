"""What it takes to read and check a published plan, and ten and a hundred of them in one file: the goal is half a second of CPU for
one, and a cost that grows with the length."""

import glob
import os
import statistics

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
GOAL = 0.5
TIMES = (1, 10, 100)


def compare(program, work, rounds, run):
    """Prints the CPU of each length, and by how much it grows.

    - run: what measures a process, by its arguments
    """
    (path,) = glob.glob(os.path.join(ROOT, "Tests", "DocumentsTests", "Published", "003-*.txt"))
    with open(path, "rb") as file:
        plan = file.read()
    print(f"checking a published plan of {plan.count(bytes([10]))} lines")
    medians = []
    for times in TIMES:
        copy = os.path.join(work, f"plan-{times}.txt")
        with open(copy, "wb") as file:
            file.write(plan * times)
        runs = [run([program, "check", copy], allowed=(0, 1)) for _ in range(rounds if times < 100 else 1)]
        medians.append(statistics.median(one.cpu for one in runs))
        growth = f", {medians[-1] / medians[-2]:.1f} times the CPU of a tenth" if times > 1 else f" (goal: at most {GOAL} s)"
        print(f"  {times:3} of them: CPU {medians[-1]:6.2f} s{growth}  peak {max(one.memory for one in runs):.0f} MiB")
        os.remove(copy)
