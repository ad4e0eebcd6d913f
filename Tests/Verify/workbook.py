"""What openpyxl reads in a workbook that the program wrote."""

import datetime
import os
import re
import warnings
import zipfile
from xml.etree import ElementTree

import openpyxl
from openpyxl.utils import get_column_letter

from dossier import normal

SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
EXTENDED = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}"
VOLATILE = re.compile(r"\b(NOW|TODAY|RAND|RANDBETWEEN|OFFSET|INDIRECT|INFO|CELL)\s*\(", re.I)
# Margins in millimetres: left, right, top, bottom (docs/domain.md F).
MARGINS = {"left": 30, "right": 20, "top": 25, "bottom": 20}
# Of the sheets that an auditor works in.
LIVING_MARGINS = {"left": 15, "right": 15, "top": 18, "bottom": 16}


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
        self.border = cell.border.top.style or cell.border.left.style or cell.border.bottom.style
        self.place = f"{sheet}!{cell.coordinate}"


class Book:
    def __init__(self, path):
        self.path = path
        self.stem = os.path.splitext(os.path.basename(path))[0]
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            self.book = openpyxl.load_workbook(path)
            results = openpyxl.load_workbook(path, data_only=True)
        self.parts = Parts(path)
        self.items = {}
        # The sheets that go on reckoning; the printed forms hold no formulas.
        self.living = {sheet.title for sheet in self.book.worksheets
                       if any(cell.data_type == "f" for row in sheet.iter_rows() for cell in row)}
        for number, sheet in enumerate(self.book.worksheets, 1):
            shown = shown_columns(sheet)
            escaped = self.parts.escaped_texts(number)
            reach = {(area.min_row, area.min_col): (area.max_row, area.max_col) for area in sheet.merged_cells.ranges}
            self.items[sheet.title] = [
                Item(sheet.title, cell, reach.get((cell.row, cell.column), (cell.row, cell.column)), escaped,
                     results[sheet.title])
                for row in sheet.iter_rows(max_col=shown) for cell in row if cell.value is not None and cell.value != ""]

    @property
    def forms(self):
        """The sheets that are laid out for paper row by row."""
        return [sheet for sheet in self.sheets if sheet.title not in self.living]

    @property
    def sheets(self):
        return self.book.worksheets

    def all_items(self):
        return [item for items in self.items.values() for item in items]

    def pages(self, sheet):
        """The first and last row of each page, as the sheet's own page breaks have it."""
        breaks = sorted(b.id for b in sheet.row_breaks.brk)
        starts = [1] + [b + 1 for b in breaks]
        return list(zip(starts, breaks + [sheet.max_row]))

    # What is checked: each gives the problems found.

    def columns(self):
        """The texts of each column of each sheet, from top to bottom: a long text may go on in the rows below."""
        for items in self.items.values():
            by_column = {}
            for item in items:
                if isinstance(item.value, str):
                    by_column.setdefault(item.column, []).append(normal(item.value))
            for texts in by_column.values():
                yield "".join(texts)

    def formula_problems(self):
        for sheet in self.sheets:
            for row in sheet.iter_rows():
                for cell in row:
                    if cell.data_type == "f" and VOLATILE.search(str(cell.value)):
                        yield f"{sheet.title}!{cell.coordinate}: volatile formula {cell.value}"
                    if cell.data_type == "e":
                        yield f"{sheet.title}!{cell.coordinate}: error value {cell.value}"

    def typed_text_problems(self, texts):
        """A text that begins with = + - @ stands as text, not as a formula."""
        held = {normal(item.value) for item in self.all_items() if isinstance(item.value, str)}
        formulas = [f"{sheet.title}!{cell.coordinate}: formula {cell.value!r}" for sheet in self.sheets
                    for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
        yield from formulas
        for text in texts:
            if normal(text) not in held:
                yield f"no cell holds just {text!r}"

    def days(self):
        for item in self.all_items():
            if isinstance(item.value, (datetime.datetime, datetime.date)):
                yield item, item.value.date() if isinstance(item.value, datetime.datetime) else item.value

    def day_format_problems(self):
        """Dates have a Thai format of the Buddhist calendar."""
        for item, _ in self.days():
            if "7041E" not in item.format.upper():
                yield f"{item.place}: day with the format {item.format!r}"

    def number_problems(self, dossier, digits):
        for item in self.all_items():
            if isinstance(item.value, (int, float)) and not isinstance(item.value, bool):
                if digits == "thai" and "D00041E" not in item.format.upper():
                    yield f"{item.place}: number with the format {item.format!r}"

    def property_problems(self, dossier):
        properties = self.book.properties
        if not properties.title:
            yield "no title"
        said = " ".join(str(v) for v in (properties.title, properties.subject, properties.creator) if v)
        agency = dossier.values["agency"]["name"]
        if normal(agency) not in normal(said + self.parts.company()):
            yield f"the agency's name is in none of the properties ({said!r})"
        if properties.created is None:
            yield "no day of creation"

    def page_problems(self, dossier):
        for number, sheet in enumerate(self.sheets, 1):
            name, setup = sheet.title, sheet.page_setup
            is_living = name in self.living
            last = f"${get_column_letter(shown_columns(sheet))}${sheet.max_row}"
            # openpyxl gives the area with or without the sheet's name, by its version.
            area = sheet.print_area or ""
            area = (area if isinstance(area, str) else ",".join(area)).split("!")[-1]
            # Charts stand below the last cell, and the area of what is above the appetite follows the list.
            wanted = f"$A$1:{last.rsplit('$', 1)[0]}" if is_living else f"$A$1:{last}"
            if not (area.startswith(wanted) if is_living else area == wanted) and not (is_living and not area):
                yield f"{name}: the print area is {area!r}, not $A$1:{last}"
            if str(setup.paperSize) != "9":
                yield f"{name}: paper size {setup.paperSize}, not A4"
            wide = normal(sheet.title).startswith(("ปค.5", "แบบติดตาม"))
            orientation = setup.orientation or "portrait"
            # docs/domain.md F; of the forms of risk the definitions tell.
            if "ปค." in sheet.title and orientation != ("landscape" if wide else "portrait"):
                yield f"{name}: {orientation}"
            # Excel passes over the page breaks of a sheet that is fitted to its page, so that no form is.
            is_fitted = bool(sheet.sheet_properties.pageSetUpPr and sheet.sheet_properties.pageSetUpPr.fitToPage)
            if is_fitted != is_living:
                yield f"{name}: {'fitted to the page' if is_fitted else 'not fitted to the page'}"
            if is_living and (setup.fitToWidth not in (None, 1) or setup.fitToHeight not in (0, 1, None)):
                yield f"{name}: fitted to {setup.fitToWidth} × {setup.fitToHeight} pages"
            if not is_living and setup.scale not in (None, 100):
                yield f"{name}: printed at {setup.scale} %"
            for side, wanted in (LIVING_MARGINS if is_living else MARGINS).items():
                if abs(getattr(sheet.page_margins, side) * 25.4 - wanted) > 0.2:
                    yield f"{name}: {side} margin {getattr(sheet.page_margins, side) * 25.4:.1f} mm, not {wanted}"
            notice, counter = self.parts.foot(number)
            if "&P" not in counter or "&N" not in counter:
                yield f"{name}: no page x of y at the right of the foot: {counter!r}"
            if normal(dossier.notice) not in normal(notice):
                yield f"{name}: the notice is not at the left of the foot: {notice!r}"

    def table_problems(self):
        """A sheet with one table repeats its heading on each page and keeps it in sight; with several none is the
        sheet's."""
        for sheet in self.sheets:
            ruled = sorted({row for item in self.items[sheet.title] if item.border
                            for row in range(item.row, item.last_row + 1)})
            tables = sum(row - 1 not in ruled for row in ruled)
            if tables != 1 or (sheet.title in self.living and sheet.page_setup.fitToHeight != 0):
                continue
            if not sheet.print_title_rows:
                # A heading is written on each page where Excel would repeat it above a closing text, and once where it
                # would fill half of each page.
                if not self.repeats_heading(sheet, ruled[0]):
                    yield f"{sheet.title}: no heading is repeated"
                continue
            last = int(sheet.print_title_rows.split(":")[1].strip("$"))
            if sheet.freeze_panes not in (f"A{last + 1}", f"B{last + 1}"):
                yield f"{sheet.title}: panes frozen at {sheet.freeze_panes}, the heading ends in row {last}"

    def repeats_heading(self, sheet, first):
        """Whether each page with table rows begins with the heading, which begins in a row; or half of a page is."""
        def texts(row):
            return [item.value for item in self.items[sheet.title] if item.row == row and item.border]
        bold = [row for row in range(first, sheet.max_row + 1)
                if any(cell.font.bold and cell.border.top.style for cell in sheet[row])]
        heading = [row for row in bold if row - first < 3]
        # The numbers of the columns stand below.
        if heading and all(re.fullmatch(r"\([0-9๐-๙]+\)", str(text)) for text in texts(heading[-1] + 1)):
            heading.append(heading[-1] + 1)
        height = sum(sheet.row_dimensions[row].height or 0 for row in heading)
        page = 29.7 if (sheet.page_setup.orientation or "portrait") == "portrait" else 21.0
        margins = sheet.page_margins
        if height * 2 > 0.98 * (page / 2.54 - margins.top - margins.bottom) * 72:
            return True
        return all(texts(start) == texts(first) for start, _ in self.pages(sheet)[1:] if texts(start))

    def typeface_problems(self):
        for sheet in self.sheets:
            for row in sheet.iter_rows():
                for cell in row:
                    if cell.value not in (None, "") and cell.font.name != "TH SarabunPSK":
                        yield f"{sheet.title}!{cell.coordinate}: typeface {cell.font.name}"

    def lone_signature_problems(self):
        """No page holds nothing but a signature block: one is a run of cells in the right half, without rules."""
        for sheet in self.forms:
            for first, last in self.pages(sheet):
                items = [i for i in self.items[sheet.title] if first <= i.row <= last]
                if not items:
                    yield f"{sheet.title}!{first}:{last}: an empty page"
                elif all(item.column > 1 and not item.border for item in items):
                    yield f"{sheet.title}!{first}:{last}: a page of a signature block only"


def shown_columns(sheet):
    """How many columns are shown; those that only help to reckon stand last, and are folded away."""
    hidden = [number for letters, dimension in sheet.column_dimensions.items() if dimension.hidden
              for number in range(dimension.min, dimension.max + 1)]
    return min(hidden) - 1 if hidden else sheet.max_column


def text_problems(books, dossier):
    """Each text of the dossier stands whole in one column of one sheet."""
    columns = [column for book in books for column in book.columns()]
    for place, text in dossier.texts():
        wanted = normal(text)
        if not any(wanted in column for column in columns):
            yield f"{place}: not found: {text[:80]!r}"


def day_problems(books, dossier):
    """Each day of a signature is a real date in a cell."""
    held = {day for book in books for _, day in book.days()}
    for place, day in dossier.signature_days():
        if day not in held:
            yield f"{place}: no cell holds the day {day}"


def value_problems(ours, theirs):
    """Where another program's values differ from those stored."""
    for name, items in ours.items.items():
        if name not in theirs.items:
            yield f"{name}: missing"
            continue
        values = {(item.row, item.column): item.value for item in theirs.items[name]}
        for item in items:
            # LibreOffice reads such a text right, which its pages show, but does not escape it again.
            if isinstance(item.value, str) and unescape(item.value) != item.value:
                continue
            value = values.get((item.row, item.column))
            same = value == item.value
            if not same and isinstance(value, (int, float)) and isinstance(item.value, (int, float)):
                same = abs(value - item.value) <= 1e-9 * max(1, abs(item.value))
            if not same:
                yield f"{item.place}: stored {str(item.value)[:60]!r}, recalculated {str(value)[:60]!r}"
