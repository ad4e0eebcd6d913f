"""How fast a workbook is read: `sujarit cells` beside two readers of Python, openpyxl's read-only mode and python-calamine,
which is written in Rust. All three read the same file and make something of every cell: we print it, they make a value of
Python. The goal is at most a quarter of openpyxl's CPU and no more than twice python-calamine's. An entry workbook of 20,000 risks
is to become a dossier within two seconds of CPU."""

import os
import random
import statistics
import subprocess
import sys

import openpyxl

PACKAGE = "python-calamine==0.9.1"
ROWS = 5000
RISKS, SECONDS = 20_000, 2
GOALS = {"openpyxl": 0.25, "python-calamine": 2}
WORDS = "การ จัด ซื้อ จ้าง ไม่ เป็น ไป ตาม ระเบียบ เจ้าหน้าที่ เรียก รับ ผล ประโยชน์ ตรวจ งาน เอกสาร เบิก จ่าย ควบคุม ภายใน กอง คลัง สำนัก ปลัด".split()
READERS = {
    "openpyxl": """
import openpyxl
if len(sys.argv) > 1:
    for sheet in openpyxl.load_workbook(sys.argv[1], read_only=True):
        count += sum(value is not None for row in sheet.iter_rows(values_only=True) for value in row)
""",
    "python-calamine": """
from python_calamine import CalamineWorkbook
if len(sys.argv) > 1:
    book = CalamineWorkbook.from_path(sys.argv[1])
    for name in book.sheet_names:
        count += sum(value != "" for row in book.get_sheet_by_name(name).to_python() for value in row)
""",
}


def write(path, rows, seed=1):
    """A register of so many rows, 19 cells in each: texts long and short, choices, scores, amounts, days, truth values."""
    chance = random.Random(seed)

    def text(count):
        return "".join(chance.choice(WORDS) for _ in range(count))

    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "ทะเบียนความเสี่ยง"
    for number in range(1, rows + 1):
        day = openpyxl.utils.datetime.from_excel(45292 + number % 700)
        sheet.append([number, text(12), text(30), text(20), chance.choice(("กองคลัง", "กองช่าง", "สำนักปลัด")), chance.randint(1, 5),
                      chance.randint(1, 5), "สูง", text(15), text(25), chance.randint(1, 5), chance.randint(1, 5),
                      round(chance.random() * 1e6, 2), day, day, number % 2 == 0, text(8), chance.choice(("ยอมรับ", "ลด")), text(4)])
    book.save(path)


def entry(program, work, rounds, run):
    """Prints what it takes to read an entry workbook with many risks."""
    dossier, book = os.path.join(work, "risks.yaml"), os.path.join(work, "risks.xlsx")
    with open(dossier, "w", encoding="utf-8") as file:
        file.write("agency: {name: อบต.ตัวอย่าง, kind: อบต.}\nyear: 2569\nunits: [{id: finance, name: กองคลัง}]\nregister:\n  risks:\n")
        for number in range(RISKS):
            file.write(f"    - {{id: R{number}, process: จัดซื้อจัดจ้าง, step: ตรวจรับงาน, event: ตรวจรับงานที่ไม่ตรงตามสัญญาฉบับที่ {number}, "
                       f"owner: finance, inherent: {{likelihood: {number % 5 + 1}, impact: {number // 5 % 5 + 1}}}}}\n")
    subprocess.run([program, "entry", dossier, "-o", book, "--replace"], check=True, capture_output=True)
    read = subprocess.run([program, "read", book], check=True, capture_output=True, text=True).stdout
    if read.count("- id: R") != RISKS:
        sys.exit(f"{read.count('- id: R')} of {RISKS} risks are read")
    runs = [run([program, "read", book]) for _ in range(rounds)]
    print(f"reading an entry workbook of {RISKS} risks: CPU {statistics.median(one.cpu for one in runs):.2f} s (goal: under {SECONDS} s)  "
          f"peak {max(one.memory for one in runs):.0f} MiB")


def install(folder):
    """python-calamine, in a folder of its own."""
    if not os.path.isdir(os.path.join(folder, "python_calamine")):
        subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", folder, PACKAGE],
                       check=True, stdin=subprocess.DEVNULL)


def compare(program, work, packages, rounds, run):
    """Prints what each takes, in rounds side by side: whole, and less what it takes to start.

    - packages: the folder for what pip fetches
    - run: what measures a process, by its arguments and environment
    """
    install(packages)
    path, small = os.path.join(work, "read.xlsx"), os.path.join(work, "read-one.xlsx")
    write(path, ROWS)
    write(small, 0)
    cells = subprocess.run([program, "cells", path], check=True, capture_output=True).stdout.count(b"\n")
    print(f"reading a workbook of {ROWS} rows, {cells} cells, {os.path.getsize(path) / 2 ** 20:.1f} MiB")
    commands = {"sujarit cells": ([program, "cells", path], [program, "cells", small])}
    for name, code in READERS.items():
        script = os.path.join(work, f"read-{name}.py")
        with open(script, "w", encoding="utf-8") as file:
            file.write(f"import sys\ncount = 0{code}print(count)\n")
        commands[name] = [sys.executable, script, path], [sys.executable, script]
        found = subprocess.run(commands[name][0], check=True, capture_output=True, env={**os.environ, "PYTHONPATH": packages}).stdout
        if int(found) != cells:
            sys.exit(f"{name} reads {int(found)} cells, and we {cells}")
    taken = {name: [] for name in commands}
    for _ in range(rounds):
        for name, (whole, start) in commands.items():
            environment = {"PYTHONPATH": packages}
            one, none = run(whole, environment=environment), run(start, environment=environment)
            taken[name].append((one.cpu, max(one.cpu - none.cpu, 0.001), one.memory))
    for name, runs in taken.items():
        cpu, reading = (statistics.median(values) for values in list(zip(*runs))[:2])
        print(f"  {name:16} CPU {cpu * 1000:6.0f} ms, {reading * 1000:6.0f} ms of it reading  peak {max(one[2] for one in runs):.0f} MiB")
    for name, goal in GOALS.items():
        ratios = [statistics.median(ours[which] / theirs[which] for ours, theirs in zip(taken["sujarit cells"], taken[name]))
                  for which in (1, 0)]
        print(f"  ratio to {name} {ratios[0]:.2f} reading, {ratios[1]:.2f} with the start (goal: at most {goal})")
