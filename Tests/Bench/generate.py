"""Different dossiers after the pattern of an example: no two say the same, so that nothing is gained by remembering."""

import random

import yaml

KEPT = {"ending", "scope", "fromUnit", "unit", "due", "date", "from", "to", "completed", "status", "progress", "kind", "id",
        "year", "digits", "responsible", "adequate", "followed", "order", "role"}


def varied(value, number):
    """The same with the words of each text in another order, and the dossier's number among them.

    A text that stands in several places, a risk of a unit and of the agency, is the same in all of them.
    """
    if isinstance(value, dict):
        return {key: below if key in KEPT else varied(below, number) for key, below in value.items()}
    if isinstance(value, list):
        return [varied(below, number) for below in value]
    words = value.split(" ")
    if len(words) > 1:
        chance = random.Random(f"{number} {value}")
        chance.shuffle(words)
        words.insert(chance.randrange(len(words) + 1), f"ครั้งที่ {number}")
    return " ".join(words)


def dossiers(example, count):
    """The texts of some dossiers, in YAML."""
    with open(example, encoding="utf-8") as file:
        first = yaml.load(file, Loader=yaml.BaseLoader)
    for number in range(count):
        chance = random.Random(number)
        dossier = varied(first, number)
        dossier["agency"]["name"] = f"เทศบาลนครตัวอย่างที่ {number}"
        for mission in dossier["internalControl"]["evaluation"]["missions"]:
            mission["risks"] = chance.sample(mission["risks"], chance.randint(1, len(mission["risks"])))
        yield yaml.safe_dump(dossier, allow_unicode=True, sort_keys=False, width=120)
