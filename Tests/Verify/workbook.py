"""A workbook that the program wrote, as openpyxl reads it."""

import functools
import os
import re
import warnings
import zipfile
from xml.etree import ElementTree

import openpyxl
from openpyxl.utils import column_index_from_string
from openpyxl.utils.datetime import to_excel

import house

SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
EXTENDED = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}"
DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}"


def unescape(text):
    """`_x005F_` is how a workbook's XML writes an underline that would begin such a sequence."""
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda match: chr(int(match.group(1), 16)), text)


class Parts:
    """What openpyxl does not read right, from the workbook's XML itself: escaped texts, and feet with quotation marks.

    The sheets' files are numbered in the order of the tabs, as libxlsxwriter and LibreOffice both write them.
    """

    def __init__(self, path):
        self.file = zipfile.ZipFile(path)
        strings = self._xml("xl/sharedStrings.xml")
        self.strings = ["".join(t.text or "" for t in item.iter(SHEET + "t")) for item in strings] if strings else []
        self.has_escapes = any("_x" in text for text in self.strings)

    def _xml(self, name):
        return ElementTree.fromstring(self.file.read(name)) if name in self.file.namelist() else None

    def escaped_texts(self, number):
        """Texts with escapes, by their cell's coordinate."""
        if not self.has_escapes:
            return {}
        sheet = self._xml(f"xl/worksheets/sheet{number}.xml")
        cells = ((cell.get("r"), cell.find(SHEET + "v")) for cell in sheet.iter(SHEET + "c") if cell.get("t") == "s")
        texts = ((place, self.strings[int(value.text)]) for place, value in cells if value is not None)
        return {place: unescape(text) for place, text in texts if "_x" in text}

    def foot(self, number):
        """What stands at the left and at the right of each page's foot, without the typeface's name and size."""
        foot = self._xml(f"xl/worksheets/sheet{number}.xml").findtext(f".//{SHEET}oddFooter") or ""
        parts = dict(re.findall(r"&([LCR])((?:[^&]|&[^LCR])*)", foot))
        plain = {side: re.sub(r'^&"[^"]*"&\d+', "", text).replace("&&", "&") for side, text in parts.items()}
        return plain.get("L", ""), plain.get("R", "")

    def charts(self, number):
        """The first and last row and column that each chart of a sheet covers."""
        relations = self._xml(f"xl/worksheets/_rels/sheet{number}.xml.rels")
        for relation in relations.iter(RELATION + "Relationship") if relations is not None else ():
            if relation.get("Type").endswith("/drawing"):
                yield from self._anchors("xl/" + relation.get("Target").removeprefix("../"))

    def _anchors(self, name):
        for anchor in self._xml(name).iter(DRAWN + "twoCellAnchor"):
            ends = [{part: int(anchor.find(f"{DRAWN}{end}/{DRAWN}{part}").text) for part in
                     ("row", "rowOff", "col", "colOff")} for end in ("from", "to")]
            # An end at the very edge of a cell does not reach into it.
            yield (ends[0]["row"] + 1, ends[1]["row"] + (ends[1]["rowOff"] > 0),
                   ends[0]["col"] + 1, ends[1]["col"] + (ends[1]["colOff"] > 0))

    def company(self):
        return self._xml("docProps/app.xml").findtext(EXTENDED + "Company") or ""


class Item:
    """A cell that holds something: where it stands, how far it reaches, what it says."""

    def __init__(self, sheet, cell, reach, escaped, results):
        self.sheet = sheet
        self.row, self.column = cell.row, cell.column
        self.last_row, self.last_column = reach
        # What is shown: of a formula its stored result.
        self.is_formula = cell.data_type == "f"
        self.value = results[cell.coordinate].value if self.is_formula else escaped.get(cell.coordinate, cell.value)
        self.format = cell.number_format
        self.style, self.size, self.bold = cell.style_id, cell.font.sz, bool(cell.font.b)
        self.border = has_border(cell)
        self.place = f"{sheet}!{cell.coordinate}"

    @functools.cached_property
    def shown(self):
        """The value as a program takes it: a text or a number."""
        if self.value is None or isinstance(self.value, (str, bool, int, float)):
            return "" if self.value is None else self.value
        return to_excel(self.value)


def has_border(cell):
    return bool(cell.border.top.style or cell.border.left.style or cell.border.bottom.style)


class Book:
    def __init__(self, path):
        self.path = path
        self.stem = os.path.splitext(os.path.basename(path))[0]
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            self.book = openpyxl.load_workbook(path)
            results = openpyxl.load_workbook(path, data_only=True)
        self.parts = Parts(path)
        self.items, self.numbers = {}, {}
        # The sheets that go on reckoning; the printed forms hold no formulas, but for totals.
        self.living = {sheet.title for sheet in self.sheets if sheet.title not in house.TALLIED
                       and any(cell.data_type == "f" for row in sheet.iter_rows() for cell in row)}
        for number, sheet in enumerate(self.book.worksheets, 1):
            self.numbers[sheet.title] = number
            if sheet.sheet_state != "visible":
                continue
            first, shown = first_column(sheet), shown_columns(sheet)
            escaped = self.parts.escaped_texts(number)
            reach = {(area.min_row, area.min_col): (area.max_row, area.max_col) for area in sheet.merged_cells.ranges}
            self.items[sheet.title] = [
                Item(sheet.title, cell, reach.get((cell.row, cell.column), (cell.row, cell.column)), escaped,
                     results[sheet.title])
                for row in sheet.iter_rows(min_col=first, max_col=shown) for cell in row if cell.value is not None and cell.value != ""]

    @property
    def forms(self):
        """The sheets that are laid out for paper row by row."""
        return [sheet for sheet in self.sheets if sheet.title not in self.living]

    @property
    def sheets(self):
        """The sheets that a person sees."""
        return [sheet for sheet in self.book.worksheets if sheet.sheet_state == "visible"]

    def all_items(self):
        return [item for items in self.items.values() for item in items]

    def pages(self, sheet):
        """The first and last row of each page, as the sheet's own page breaks have it."""
        breaks = sorted(b.id for b in sheet.row_breaks.brk)
        starts = [1] + [b + 1 for b in breaks]
        return list(zip(starts, breaks + [sheet.max_row]))


def first_column(sheet):
    """The first column that is printed: a sheet to fill in says beside it what each row lacks."""
    area = sheet.print_area or ""
    area = (area if isinstance(area, str) else ",".join(area)).split("!")[-1]
    return column_index_from_string(area.split("$")[1]) if area.startswith("$") else 1


def shown_columns(sheet):
    """How many columns are shown; those that only help to reckon stand last, and are folded away."""
    hidden = [number for letters, dimension in sheet.column_dimensions.items() if dimension.hidden
              for number in range(dimension.min, dimension.max + 1)]
    return min(hidden) - 1 if hidden else sheet.max_column
