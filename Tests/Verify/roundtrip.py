"""Dossiers made from the schema alone go into an entry workbook and come back as they were: as the program writes it, and some
of them after openpyxl and LibreOffice have opened and saved it.

    roundtrip.py PROGRAM [COUNT] [FIRST]     as many as wanted, each its own seed; what differs is kept in .build-verify/roundtrip
"""

import datetime
import json
import os
import random
import subprocess
import sys
import warnings

import openpyxl

import house
from office import Office
from report import WORK
from tally import Results

HERE = os.path.join(WORK, "roundtrip")
# How many of those that `make verify` makes have a register of up to 300 risks, and how many go through which program.
COUNT, LARGE, BY_OPENPYXL, BY_OFFICE = 60, 3, 20, 6
MOST_RISKS = 300

TEXTS = [
    "การจัดซื้อจัดจ้างไม่เป็นไปตามระเบียบ", "=1+1", "+66", "-5", "@ผู้ใช้", "'ข้อความ", '"อัญประกาศ"', "_x0041_", "_x000D_", "บรรทัดหนึ่ง\nบรรทัดสอง",
    "ก\n\n    ข", "ท้ายแท็บ\tกลาง", "😀 ทดสอบ 👩‍👩‍👧", "3.10", "0012", "1e5", "TRUE", "null", "~", "2567-01-02", "12/5/2567", "#REF!", "<b>&amp;</b>",
    "ก\u00a0ข", "e\u0301", "ขาด", "ครบ", "*", "1, 2; 3", "• ข้อ", "1. ก\n2. ข", "ก,ข", "ข้อความยาว" + " มาตรการควบคุม" * 40,
]
# openpyxl writes the escape of a text that it has read, _x005F_x0041_, as the _x0041_ that it stands for, which means A.
LOST_BY_OPENPYXL = "_x"
PERIODS = ["ไตรมาส 3/2569", "ภายใน ก.ย. 69", "ต.ค. 68 – ก.ย. 69"]


class Maker:
    """Makes a value of a schema's part."""

    def __init__(self, schema, seed, texts):
        self.definitions, self.random, self.number, self.texts = schema["$defs"], random.Random(seed), 0, texts
        self.most, self.risks = self.random.randint(0, 4), None

    def dossier(self):
        return self.value({"$ref": "#/$defs/dossier"}, "dossier")

    def value(self, schema, name):
        if "$ref" in schema:
            return self.record(schema["$ref"].rsplit("/", 1)[-1])
        if "anyOf" in schema:
            # The first way of writing is the whole one, the others are shorthands, or words in its place.
            first, *others = schema["anyOf"]
            words = [way for way in others if "enum" in way] if first.get("type") == "integer" else []
            return self.value(self.random.choice([first, *words]), name)
        if "enum" in schema:
            return self.random.choice(schema["enum"])
        kinds = schema.get("type")
        kinds = kinds if isinstance(kinds, list) else [kinds]
        if "array" in kinds:
            size = self.risks if name == "risks" and self.risks is not None else self.random.randint(0, self.most)
            return [self.value(schema["items"], name) for _ in range(size)]
        if "object" in kinds:
            return self.properties(schema, name)
        if kinds == ["integer"]:
            return self.random.randint(schema["minimum"], schema["maximum"])
        if "number" in kinds:
            # Scores, of 100.
            return self.random.randint(0, 10_000) / 100
        if kinds == ["boolean"]:
            return self.random.random() < 0.5
        if kinds == ["string"]:
            return self.day()
        if kinds == ["string", "integer"]:
            return self.random.choice([*PERIODS, self.day(), self.day()])
        return self.text()

    def record(self, name):
        return self.properties(self.definitions[name], name)

    def properties(self, schema, name):
        schema = next((way for way in schema.get("anyOf", []) if way.get("type") == "object"), schema)
        made = {}
        for key, part in schema.get("properties", {}).items():
            # A limit says something only with its level; a risk of a row is what other fields hang on.
            needed = key in schema.get("required", []) or key == "level" and name in ("appetite", "appetiteException", "tolerance")
            if needed or self.random.random() < 0.75:
                made[key] = self.value(part, key)
        for pattern, part in schema.get("patternProperties", {}).items():
            if self.random.random() < 0.5:
                made[pattern.strip("^$").replace("\\.", ".")] = self.value(part, name)
        return made

    def text(self):
        self.number += 1
        text = self.random.choice(self.texts)
        return text if self.random.random() < 0.25 else f"{text} {self.number}"

    def day(self):
        return (datetime.date(2024, 1, 1) + datetime.timedelta(self.random.randint(-3000, 3000))).isoformat()


class Trip:
    """The way of one dossier."""

    def __init__(self, program, schema, seed, risks=None, texts=TEXTS):
        self.program, self.stem = program, os.path.join(HERE, str(seed))
        maker = Maker(schema, seed, texts)
        maker.risks = risks
        with open(self.stem + ".json", "w", encoding="utf-8") as file:
            json.dump(maker.dossier(), file, ensure_ascii=False, indent=1)

    def run(self, *arguments):
        return subprocess.run([self.program, *arguments], capture_output=True, text=True, check=False)

    def begin(self):
        """Whether what was made is a dossier; if so its workbook is written."""
        read = self.run("read", self.stem + ".json")
        self.known = read.stdout
        return read.returncode == 0 and self.run("entry", self.stem + ".json", "-o", self.stem + ".xlsx", "--replace").returncode == 0

    def differs(self, path):
        """What is not as it was; None where all is."""
        read = self.run("read", path)
        if read.returncode:
            return (read.stderr.strip().splitlines() or ["?"])[0]
        found = read.stdout
        if found == self.known:
            return None
        pairs = zip(self.known.splitlines(), found.splitlines())
        return next((f"{a!r} became {b!r}" for a, b in pairs if a != b), "it is longer or shorter")

    def changes(self):
        """Whether the workbook of what was read from it is another one, by its bytes."""
        back, again = self.stem + ".back.yaml", self.stem + ".again.xlsx"
        self.run("read", self.stem + ".xlsx", "-o", back, "--replace")
        self.run("entry", back, "-o", again, "--replace")
        with open(self.stem + ".xlsx", "rb") as one, open(again, "rb") as other:
            return one.read() != other.read()

    def end(self):
        for name in (".json", ".xlsx", ".back.yaml", ".again.xlsx", ".openpyxl.xlsx", ".office.xlsx"):
            if os.path.exists(self.stem + name):
                os.unlink(self.stem + name)


def through_openpyxl(path, saved):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        openpyxl.load_workbook(path).save(saved)
    return saved


def schema(program):
    return json.loads(subprocess.run([program, "schema"], capture_output=True, text=True, check=True).stdout)


def check(program, fontconfig):
    results = Results()
    os.makedirs(HERE, exist_ok=True)
    shape, trips = schema(program), []
    for seed in range(COUNT):
        size = random.Random(seed).randint(100, MOST_RISKS) if seed < LARGE else None
        trip = Trip(program, shape, seed, size)
        if trip.begin():
            trips.append((seed, trip))
    results.check("round trip: most of what is made from the schema is a dossier", [] if len(trips) > COUNT * 3 // 4 else [f"{len(trips)} of {COUNT}"])
    for seed, trip in trips:
        told = trip.differs(trip.stem + ".xlsx")
        results.check(f"round trip {seed}", [told] if told else [])
    for seed, trip in trips[:BY_OPENPYXL]:
        results.check(f"round trip {seed}: the same bytes again", ["the workbook is another"] if trip.changes() else [])
    texts = [text for text in TEXTS if LOST_BY_OPENPYXL not in text]
    others = [Trip(program, shape, seed, texts=texts) for seed in range(COUNT, COUNT + BY_OPENPYXL)]
    for trip in others:
        if trip.begin():
            told = trip.differs(through_openpyxl(trip.stem + ".xlsx", trip.stem + ".openpyxl.xlsx"))
            results.check(f"round trip {os.path.basename(trip.stem)}, after openpyxl", [told] if told else [])
    with Office(fontconfig) as office:
        for seed, trip in trips[:BY_OFFICE]:
            saved = trip.stem + ".office.xlsx"
            with office.opened(trip.stem + ".xlsx") as document:
                office.save(document, saved, "xlsx")
            told = trip.differs(saved)
            results.check(f"round trip {seed}, after LibreOffice", [told] if told else [])
    return results


def main(program, count, first):
    os.makedirs(HERE, exist_ok=True)
    shape, made, passed = schema(program), 0, 0
    for seed in range(first, first + count):
        trip = Trip(program, shape, seed, random.Random(seed).randint(0, MOST_RISKS) if seed % 50 == 0 else None)
        if not trip.begin():
            trip.end()
            continue
        made += 1
        told = trip.differs(trip.stem + ".xlsx")
        if told:
            print(f"{seed}: {told}", flush=True)
        else:
            passed += 1
            trip.end()
    print(f"{passed} passed, {made - passed} failed")
    return 0 if passed == made and made else 1


if __name__ == "__main__":
    arguments = sys.argv[1:]
    sys.exit(main(os.path.abspath(arguments[0]), int((arguments + [None, 1000])[1] or 1000), int((arguments + [None, 0, 0])[2] or 0)))
