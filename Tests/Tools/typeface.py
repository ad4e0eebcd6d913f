#!/usr/bin/env python3
"""Writes forms/typefaces.yaml: advance widths of the typefaces, in 1/1000 of the type size.

Usage: typeface.py TH-SARABUN-PSK.ttf TH-SARABUN-NEW.ttf LAKSAMAN.ttf LAKSAMAN-BOLD.ttf > forms/typefaces.yaml
Needs fontTools (pip install fonttools). TH SarabunPSK and TH Sarabun New: pip package odoo-addon-l10n-th-fonts; Laksaman:
Debian's fonts-tlwg-laksaman-ttf.
"""
import sys
import unicodedata
from fontTools.ttLib import TTFont

RANGES = [(0x20, 0x7E), (0xA0, 0xFF), (0x0E01, 0x0E3A), (0x0E3F, 0x0E5B)]
SINGLES = [0x131, 0x152, 0x153, 0x192, 0x2C6, 0x2DC, 0x200B, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2018, 0x2019,
           0x201A, 0x201C, 0x201D, 0x201E, 0x2020, 0x2021, 0x2022, 0x2026, 0x2030, 0x2032, 0x2033, 0x2039, 0x203A,
           0x2044, 0x20AC, 0x2122, 0x2190, 0x2191, 0x2192, 0x2193, 0x2202, 0x2206, 0x220F, 0x2211, 0x2212, 0x221A,
           0x221E, 0x2248, 0x2260, 0x2264, 0x2265, 0x25A0, 0x25A1, 0x25CA, 0x25CB, 0x25CF, 0x2605, 0x2606, 0x2610,
           0x2611, 0x2612, 0x2713, 0x2714, 0x2717]


def widths(font):
    scale, names, table = 1000 / font["head"].unitsPerEm, font.getBestCmap(), font["hmtx"]
    wanted = [c for first, last in RANGES for c in range(first, last + 1)] + SINGLES
    found = {c: table[names[c]][0] * scale for c in wanted if c in names}
    # A vowel or a tone mark above or below stands on its consonant, whatever the font's table says.
    found.update({c: 0 for c in found if unicodedata.category(chr(c)) in ("Mn", "Me", "Cf") and c != 0xAD})
    return found


def runs(table):
    """The table as lists of widths of successive code points: few lines, quick to read."""
    lines, start, last = [], None, None
    for c in sorted(table):
        if last is None or c != last + 1:
            start = c
            lines.append((start, []))
        lines[-1][1].append(f"{table[c]:.2f}".rstrip("0").rstrip("."))
        last = c
    return lines


def write_runs(key, table):
    print(f"  {key}:")
    for start, values in runs(table):
        line = f"    0x{start:04X}: ["
        for i, value in enumerate(values):
            part = value + (", " if i + 1 < len(values) else "]")
            if len(line) + len(part) > 118:
                print(line.rstrip())
                line = "      "
            line += part
        print(line)


def entry(name, note, regular, bold, *more):
    print(f"- name: {name}")
    print(f"  note: {note}")
    for line in more:
        print("  " + line)
    write_runs("regular", regular)
    write_runs("bold", bold)


def main():
    sarabun, new, laksaman, laksaman_bold = (TTFont(path) for path in sys.argv[1:5])

    real, regular, bold = widths(sarabun), widths(laksaman), widths(laksaman_bold)
    worst = max(abs(regular[c] / 1.5 - w) for c, w in real.items() if c in regular and 0x0E01 <= c <= 0x0E5B and w)
    assert worst < 2, f"Laksaman is no longer 1.5 times TH SarabunPSK: off by {worst}"
    print("# Widths of the typefaces, in 1/1000 of the type size, by the first code point of a run.")
    print("# Written by Tests/Tools/typeface.py; do not edit.")
    smaller = {c: w / 1.5 for c, w in regular.items()}
    smaller_bold = {c: w / 1.5 for c, w in bold.items()}
    entry("TH SarabunPSK",
          "Widths of THSarabun.ttf; bold, and what THSarabun.ttf lacks, are Laksaman's divided by 1.5.",
          {**smaller, **real}, smaller_bold)
    entry("TH Sarabun New",
          "Widths of THSarabunNew.ttf; bold, and what it lacks, are Laksaman's divided by 1.5.",
          {**smaller, **widths(new)}, smaller_bold)
    entry("TH SarabunIT๙", "TH SarabunPSK with Arabic digits drawn as Thai ones, which are as wide as those.",
          {**smaller, **real, **{ord("0") + i: real[ord("๐") + i] for i in range(10)}},
          {**smaller_bold, **{ord("0") + i: smaller_bold[ord("๐") + i] for i in range(10)}}, "drawsThaiDigits: true")
    entry("Laksaman", "Debian's stand-in for TH SarabunPSK; the same design, drawn 1.5 times as large, so written smaller.",
          regular, bold, "sizeFactor: 667")


main()
