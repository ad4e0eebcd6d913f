"""Different dossiers after the pattern of an example: no two say the same, so that nothing is gained by remembering."""

import copy
import random

import yaml

KEPT = {"ending", "scope", "fromUnit", "unit", "due", "date", "from", "to", "completed", "status", "progress", "kind", "id",
        "year", "digits", "responsible", "adequate", "followed", "order", "role"}


def varied(value, chance, number, key=""):
    """The same with the words of each text in another order, and its number in it."""
    if isinstance(value, dict):
        return {k: below if k in KEPT else varied(below, chance, number, k) for k, below in value.items()}
    if isinstance(value, list):
        return [varied(below, chance, number, key) for below in value]
    if not isinstance(value, str) or len(value) < 12:
        return value
    words = value.split(" ")
    chance.shuffle(words)
    words.insert(chance.randrange(len(words) + 1), f"ครั้งที่ {number}")
    return " ".join(words)


def dossiers(example, count):
    """The texts of some dossiers, in YAML."""
    with open(example, encoding="utf-8") as file:
        first = yaml.load(file, Loader=yaml.BaseLoader)
    for number in range(count):
        chance = random.Random(number)
        dossier = varied(copy.deepcopy(first), chance, number)
        dossier["agency"]["name"] = f"เทศบาลนครตัวอย่างที่ {number}"
        for mission in dossier["internalControl"]["evaluation"]["missions"]:
            risks = mission["risks"]
            mission["risks"] = [copy.deepcopy(chance.choice(risks)) for _ in range(chance.randint(1, 4))]
        yield yaml.safe_dump(dossier, allow_unicode=True, sort_keys=False, width=120)
