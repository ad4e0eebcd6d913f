"""What the house style says of paper, and the names of the living sheets."""

import glob
import os
import re

import yaml

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def _read(name):
    with open(os.path.join(ROOT, "forms", name), encoding="utf-8") as file:
        return yaml.load(file, Loader=yaml.BaseLoader)


_house, _messages = _read("house.yaml"), _read("messages.yaml")

# The forms of which the workbook reckons totals, by the names of their sheets.
TALLIED = {code for folder in ("plan", "provincial") for path in glob.glob(os.path.join(ROOT, "forms", folder, "*.yaml"))
           for code, text in [re.search(r"^code: (.*)$(?s:.*)", open(path, encoding="utf-8").read(), re.M).group(1, 0)] if "tally:" in text}

# The sheet whose cells hold figures that are taken out of longer texts, and no parts of them.
TRACE = _read("plan/plan-trace.yaml")["code"]

TYPEFACE = _house["typeface"]
SIZE = float(_house["size"])
# The height of a line at that size, in points.
PITCH = float(_house["pitch"])
# What a cell says again where its row goes on on another page.
CONTINUED = re.compile(re.escape(_house["continued"]).replace(re.escape("{text}"), "(.+)"), re.S)
# The same above the rest of a text.
GOES_ON = re.compile(CONTINUED.pattern + "\n", re.S)
# Margins in millimetres, of upright pages and of those that lie.
MARGINS = {"portrait": {side: float(width) for side, width in _house["margins"].items()},
           "landscape": {side: float(width) for side, width in _house["lyingMargins"].items()}}
# Of the sheets that an auditor works in.
LIVING_MARGINS = {"left": 15, "right": 15, "top": 18, "bottom": 16}
# A4, in millimetres.
PAPER = (210, 297)


def tab(name):
    """The tab of a living sheet: `map`, `register`, `counts` and so on."""
    return _messages[f"live.{name}.tab"]["th"]


def pitch(size, larger=1):
    """The height of a line at a size, in points.

    - larger: by how much larger the typeface is drawn than the house's own; what is written smaller is rounded down to
      half a point, and its lines are as tall as the house's own are at its size
    """
    return PITCH * (round(size * larger + 0.25) if larger > 1 else size) / SIZE


def margins_of(sheet, living):
    """The margins of a sheet, in millimetres."""
    return LIVING_MARGINS if living else MARGINS[sheet.page_setup.orientation or "portrait"]


def printable(sheet, living):
    """The width and height between a sheet's margins, in points."""
    margins = margins_of(sheet, living)
    wide = sheet.page_setup.orientation == "landscape"
    width, height = (max(PAPER), min(PAPER)) if wide else (min(PAPER), max(PAPER))
    return ((width - margins["left"] - margins["right"]) * 72 / 25.4,
            (height - margins["top"] - margins["bottom"]) * 72 / 25.4)
