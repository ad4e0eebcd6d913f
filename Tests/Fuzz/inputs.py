"""What is fuzzed: files as they stand, and what becomes of them. An input is known by the seed and its number alone."""

import glob
import os
import random

import mutations
import workbooks

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
FORMS = os.path.join(ROOT, "forms")
CORPUS = os.path.join(ROOT, "Tests", "Fuzz", "corpus")
# How often each kind is taken.
KINDS = {"dossier": 6, "matrix": 2, "definition": 3, "workbook": 3, "document": 2}


class Source:
    """A file to begin with: its kind, and its path below `forms/` if it is a definition."""

    def __init__(self, kind, data, suffix, place=None):
        self.kind, self.data, self.suffix, self.place = kind, data, suffix, place


def read(kind, path, place=None):
    with open(path, "rb") as file:
        return Source(kind, file.read(), os.path.splitext(path)[1], place)


def found(*patterns):
    return sorted(path for pattern in patterns for path in glob.glob(pattern, recursive=True) if os.path.isfile(path))


def corpus():
    """Small inputs that failed once, and workbooks of many forms."""
    folder = os.path.join(CORPUS, "forms")
    return [read("dossier", path) for path in found(os.path.join(CORPUS, "dossiers", "*"))] \
        + [read("matrix", path) for path in found(os.path.join(CORPUS, "matrices", "*"))] \
        + [read("definition", path, os.path.relpath(path, os.path.join(folder, os.path.relpath(path, folder).split(os.sep)[0])))
           for path in found(os.path.join(folder, "**", "*.yaml"))] \
        + [Source("workbook", data, ".xlsx") for data in workbooks.plain()]


def shipped():
    return [read("dossier", path) for path in found(os.path.join(FORMS, "examples", "*", "dossier.yaml"),
                                                      os.path.join(FORMS, "examples", "*", "integrity.yaml"),
                                                      os.path.join(ROOT, "Tests", "sound.yaml"))] \
        + [read("document", path) for path in found(os.path.join(ROOT, "Tests", "DocumentsTests", "Published", "*.txt"))] \
        + [read("matrix", path) for path in found(os.path.join(FORMS, "matrices", "*.yaml"))] \
        + [read("definition", path, os.path.relpath(path, FORMS))
           for path in found(*(os.path.join(FORMS, folder, "*.yaml") for folder in ("control", "risk", "matrices/scales")),
                             *(os.path.join(FORMS, name + ".yaml") for name in ("house", "agencies", "choices", "rules")))]


class Input:
    """One input: the bytes, the name that its file gets, and the chance that decides how the program is run with it."""

    def __init__(self, number, source, data, suffix, chance):
        self.number, self.kind, self.data, self.chance = number, source.kind, data, chance
        self.place = source.place or f"{number}{suffix}"


class Inputs:
    """The inputs of a seed by number: first the corpus as it stands, then what mutations make of it and of the shipped files."""

    def __init__(self, seed):
        self.seed, self.plain = seed, corpus()
        self.sources = self.plain + shipped()

    def __getitem__(self, number):
        chance = random.Random(f"{self.seed}/{number}")
        if number < len(self.plain):
            source = self.plain[number]
            return Input(number, source, source.data, source.suffix, chance)
        kind = chance.choices(list(KINDS), KINDS.values())[0]
        source = chance.choice([one for one in self.sources if one.kind == kind])
        if kind == "workbook":
            data, suffix = workbooks.mutated(source.data, chance), source.suffix
        elif kind == "document":
            data, suffix = mutations.mutated_text(source.data, chance), source.suffix
        else:
            data, suffix = mutations.mutated(source.data, source.suffix, chance)
        return Input(number, source, data, suffix, chance)
