"""The typeface that LibreOffice prints with.

TH SarabunPSK, the official typeface, is not in Debian. Debian's Laksaman is the same design drawn 1.5 times as large (its
advance widths are exactly that): scaled down to TH SarabunPSK's size, with its line height and its name, it prints as on
a machine that has the real one. Carlito, which Debian has, is as wide as Calibri.
"""

import os

from fontTools.ttLib import TTFont

NAME = "TH SarabunPSK"
FOLDER = "/usr/share/fonts/truetype/tlwg"
# TH Sarabun's ascent, descent and line gap in thousandths of its size.
METRICS = {"ascent": 850, "descent": 447, "gap": 30}
STYLES = {"Laksaman.ttf": "Regular", "Laksaman-Bold.ttf": "Bold"}
MAPPING = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  {more}
</fontconfig>
"""

def configuration(folder):
    """The fontconfig file, and how the typeface is called in a PDF."""
    os.makedirs(folder, exist_ok=True)
    fonts = os.path.join(folder, "fonts")
    _write(fonts)
    path = os.path.abspath(os.path.join(folder, "fonts.conf"))
    with open(path, "w", encoding="utf-8") as file:
        file.write(MAPPING.format(more=f"<dir>{os.path.abspath(fonts)}</dir>"))
    return path, "THSarabunPSK"


def letters():
    """The letters that the typeface has; for any other one LibreOffice takes another typeface."""
    return {chr(code) for code in TTFont(os.path.join(FOLDER, "Laksaman.ttf")).getBestCmap()}


def _write(folder):
    os.makedirs(folder, exist_ok=True)
    for file, style in STYLES.items():
        target = os.path.join(folder, file)
        if os.path.exists(target):
            continue
        font = TTFont(os.path.join(FOLDER, file))
        # More units to the em make the same outlines smaller.
        font["head"].unitsPerEm = round(font["head"].unitsPerEm * 1.5)
        scale = font["head"].unitsPerEm / 1000
        ascent, descent, gap = (round(METRICS[key] * scale) for key in ("ascent", "descent", "gap"))
        lines, system = font["hhea"], font["OS/2"]
        lines.ascent, lines.descent, lines.lineGap = ascent, -descent, gap
        system.sTypoAscender, system.sTypoDescender, system.sTypoLineGap = ascent, -descent, gap
        system.usWinAscent, system.usWinDescent = ascent, descent
        for record in font["name"].names:
            if record.nameID in (1, 16):
                record.string = NAME
            elif record.nameID == 4:
                record.string = NAME if style == "Regular" else f"{NAME} {style}"
            elif record.nameID == 6:
                record.string = "THSarabunPSK" if style == "Regular" else f"THSarabunPSK-{style}"
            elif record.nameID in (2, 17):
                record.string = style
        font.save(target)
