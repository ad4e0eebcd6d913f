"""Records what workbooks hold, for replay.c: their cells, formats, merges, row heights and page set-up."""

import datetime
import re
import struct
import zipfile
from xml.etree import ElementTree

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
BUILT_IN = {"0": "", "3": "#,##0", "4": "#,##0.00", "9": "0%"}
# libxlsxwriter's numbers for alignments and border lines.
HORIZONTAL = {None: 0, "left": 1, "center": 2, "right": 3}
VERTICAL = {None: 0, "top": 8, "bottom": 9, "center": 10}
LINES = {None: 0, "thin": 1}


def u32(*values):
    return struct.pack(f"<{len(values)}I", *values)


def number(*values):
    return struct.pack(f"<{len(values)}d", *values)


def text(value):
    data = (value or "").encode()
    return u32(len(data)) + data + b"\0"


def place(name):
    letters, digits = re.fullmatch(r"\$?([A-Z]+)\$?(\d+)", name).groups()
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return int(digits) - 1, column - 1


def area(name):
    first, _, last = name.partition(":")
    return place(first) + place(last or first)


class Workbook:
    def __init__(self, path):
        self.file = zipfile.ZipFile(path)
        self.strings = ["".join(t.text or "" for t in item.iter(MAIN + "t"))
                        for item in self.xml("xl/sharedStrings.xml")]
        self.book = self.xml("xl/workbook.xml")
        # The names that are defined for a sheet: its print area and its repeated rows.
        self.names = {(n.get("name"), int(n.get("localSheetId"))): n.text.rsplit("!", 1)[1]
                      for n in self.book.iter(MAIN + "definedName")}

    def xml(self, name):
        return ElementTree.fromstring(self.file.read(name))

    def recording(self):
        sheets = self.book.findall(f"{MAIN}sheets/{MAIN}sheet")
        return (self.properties() + self.formats() + u32(len(sheets))
                + b"".join(self.sheet(index, sheet.get("name")) for index, sheet in enumerate(sheets)))

    def properties(self):
        core, app = self.xml("docProps/core.xml"), self.xml("docProps/app.xml")
        held = {element.tag.split("}")[1]: element.text or "" for element in [*core, *app]}
        created = datetime.datetime.fromisoformat(held["created"].replace("Z", "+00:00")).timestamp()
        keys = ("title", "subject", "creator", "Company", "keywords", "description")
        return b"".join(text(held.get(key)) for key in keys) + number(created)

    def formats(self):
        styles = self.xml("xl/styles.xml")
        codes = {**BUILT_IN, **{n.get("numFmtId"): n.get("formatCode") for n in styles.iter(MAIN + "numFmt")}}
        fonts = [(f.find(MAIN + "name").get("val"), float(f.find(MAIN + "sz").get("val")), f.find(MAIN + "b") is not None)
                 for f in styles.find(MAIN + "fonts")]
        borders = [[LINES[border.find(MAIN + side).get("style")] for side in ("top", "bottom", "left", "right")]
                   for border in styles.find(MAIN + "borders")]
        result = text(fonts[0][0]) + number(fonts[0][1])
        cells = styles.find(MAIN + "cellXfs")
        result += u32(len(cells))
        for cell in cells:
            name, size, bold = fonts[int(cell.get("fontId"))]
            alignment = cell.find(MAIN + "alignment")
            held = alignment.attrib if alignment is not None else {}
            result += text(name) + number(size)
            result += u32(bold, held.get("wrapText") == "1", HORIZONTAL[held.get("horizontal")],
                          VERTICAL[held.get("vertical")], int(held.get("indent", 0)), *borders[int(cell.get("borderId"))])
            result += text(codes[cell.get("numFmtId")])
        return result

    def sheet(self, index, name):
        sheet = self.xml(f"xl/worksheets/sheet{index + 1}.xml")
        setup, margins = sheet.find(MAIN + "pageSetup"), sheet.find(MAIN + "pageMargins")
        options, pane = sheet.find(MAIN + "printOptions"), sheet.find(f".//{MAIN}pane")
        printed = area(self.names["_xlnm.Print_Area", index])
        repeated = self.names.get(("_xlnm.Print_Titles", index))
        rows = [int(row) - 1 for row in re.findall(r"\d+", repeated)] if repeated else [0, 0]
        result = text(name)
        result += u32(setup.get("orientation") == "landscape",
                      options is not None and options.get("horizontalCentered") == "1",
                      int(pane.get("ySplit")) if pane is not None else 0)
        result += number(*(float(margins.get(side)) for side in ("left", "right", "top", "bottom")))
        result += text(sheet.findtext(f".//{MAIN}oddFooter"))
        result += u32(printed[2], printed[3], repeated is not None, *rows)
        breaks = [int(b.get("id")) for b in sheet.iterfind(f"{MAIN}rowBreaks/{MAIN}brk")]
        result += u32(len(breaks), *breaks)
        # The file holds a width with its padding of 5 pixels; the library is told it without.
        widths = [(round(float(c.get("width")) * 7) - 5) / 7 for c in sheet.iterfind(f"{MAIN}cols/{MAIN}col")
                  for _ in range(int(c.get("min")), int(c.get("max")) + 1)]
        result += u32(len(widths)) + number(*widths)
        heights = [float(row.get("ht", 15)) for row in sheet.iter(MAIN + "row")]
        result += u32(len(heights)) + number(*heights)
        return result + self.cells(sheet)

    def cells(self, sheet):
        cells = {place(c.get("r")): c for c in sheet.iter(MAIN + "c")}
        merges = [area(merge.get("ref")) for merge in sheet.iter(MAIN + "mergeCell")]
        # Merging writes the cells below a merged area by itself.
        covered = {(row, column) for top, left, bottom, right in merges
                   for row in range(top, bottom + 1) for column in range(left, right + 1)}
        covered -= {(top, left) for top, left, _, _ in merges}
        result = u32(len(merges))
        for merge in merges:
            result += u32(*merge, int(cells[merge[:2]].get("s", 0)))
        written = sorted(set(cells) - covered)
        parts = [result, u32(len(written))]
        for at in written:
            cell = cells[at]
            value, style = cell.findtext(MAIN + "v"), int(cell.get("s", 0))
            if value is None:
                parts.append(u32(0, *at, style))
            elif cell.get("t") == "s":
                parts.append(u32(2, *at, style) + text(self.strings[int(value)]))
            else:
                parts.append(u32(1, *at, style) + number(float(value)))
        return b"".join(parts)


def differences(one, other):
    """The parts of two workbooks that are not the same, byte for byte."""
    with zipfile.ZipFile(one) as left, zipfile.ZipFile(other) as right:
        names = sorted(set(left.namelist()) | set(right.namelist()))
        return [name for name in names if name not in left.namelist() or name not in right.namelist()
                or left.read(name) != right.read(name)]
