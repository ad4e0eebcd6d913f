"""How much room each text of a workbook needs, as LibreOffice breaks it into lines.

Each text is put into a cell of its own on a scratch sheet, in a column as wide as the cell or the merged cells, and
LibreOffice is asked for that row's optimal height. This is done for two widths:

- `LibreOffice`: that of LibreOffice's own columns.
- `Excel`: that of Excel's columns, which are narrower: Excel rounds the widest digit of Verdana 10 to 8 pixels,
  LibreOffice does not.

For a row's height LibreOffice reckons with lines that are a few hundredths narrower than those that it prints, and rounds
to pixels. So that the lines are those that the typeface's widths make, everything is set three times as large, and the
columns are wider by that share, which is measured first.
"""

from workbook import first_column, shown_columns

FORMATS = (
    "CharFontName", "CharFontNameComplex", "CharHeight", "CharHeightComplex", "CharWeight", "CharWeightComplex",
    "HoriJustify", "IsTextWrapped", "NumberFormat", "ParaIndent", "VertJustify")
LENGTHS = ("CharHeight", "CharHeightComplex", "ParaIndent")
# LibreOffice counts in hundredths of a millimetre.
POINT = 2540 / 72
# The empty margins of a cell beside its text in LibreOffice, and in Excel: two pixels on each side and one for the
# grid (ISO/IEC 29500-1, 18.3.1.13).
MARGINS, EXCEL_MARGINS = 70, 5 * 0.75 * POINT
PIXEL = 0.75 * POINT
# The width of a column that says nothing, in characters.
STANDARD = 8.43 + 5 / 8
SCALE = 3
# LibreOffice's widest column.
WIDEST = 99_000
# Letters are rounded one by one, so that the share differs a little from text to text: a line that is printed in 99.1 %
# of the width is reckoned not to fit.
ROUNDING = 1.01
# Two words, to find the width in which they are one line.
SAMPLE = "การดำเนินงาน ควบคุมภายใน"


class Need:
    """What a cell's text needs: heights in points, lines as LibreOffice breaks them."""

    def __init__(self, item, room):
        self.item, self.room = item, room
        self.height, self.lines = {}, {}


def excel_width(characters):
    """The width of a column in pixels (ISO/IEC 29500-1, 18.3.1.13), 8 pixels to a digit."""
    return int((256 * characters + int(128 / 8)) / 256 * 8)


def column_widths(sheet, first=1):
    """The widths of a sheet's columns that are shown in Excel, in hundredths of a millimetre.

    - first: the column from which on they are wanted
    """
    widths = []
    for number in range(first, shown_columns(sheet) + 1):
        # openpyxl knows a group of columns by its first one.
        dimension = next((d for d in sheet.column_dimensions.values() if d.min <= number <= d.max), None)
        widths.append(excel_width(dimension.width if dimension else STANDARD) * PIXEL)
    return widths


def printed_width(sheet):
    """How wide the columns are together that are printed."""
    return sum(column_widths(sheet, first_column(sheet)))


def row_heights(sheet):
    """The height of each row in points, by its number."""
    standard = sheet.sheet_format.defaultRowHeight or 15
    return {row: sheet.row_dimensions[row].height or standard for row in range(1, sheet.max_row + 1)}


def needs(document, book, advance):
    """What each text of a workbook needs. `document` is changed; close it without saving.

    - advance: the width of a text at a size, in points, by the typeface's own table
    """
    document.lockControllers()
    sheets = document.Sheets
    sheets.insertNewByName("scratch", sheets.Count)
    scratch = _Scratch(sheets.getByName("scratch"), advance)
    result = []
    for name, items in book.items.items():
        if not items:
            continue
        sheet = sheets.getByName(name)
        columns = [sheet.Columns.getByIndex(index).Width for index in range(max(item.last_column for item in items))]
        excel, heights = column_widths(book.book[name]), row_heights(book.book[name])
        styles = {}
        for item in items:
            span = slice(item.column - 1, item.last_column)
            need = Need(item, sum(heights[row] for row in range(item.row, item.last_row + 1)))
            if item.style not in styles:
                cell = sheet.getCellByPosition(item.column - 1, item.row - 1)
                # What is made smaller where it does not fit on one line is measured as if it were not.
                styles[item.style] = tuple(True if name == "IsTextWrapped" else value for name, value in
                                           zip(FORMATS, cell.getPropertyValues(FORMATS)))
            scratch.add(need, "LibreOffice", sum(columns[span]) - MARGINS, styles[item.style])
            scratch.add(need, "Excel", sum(excel[span]) - EXCEL_MARGINS, styles[item.style])
            result.append(need)
    scratch.measure()
    return result


def larger(formats, scale):
    return tuple(value * scale if name in LENGTHS else value for name, value in zip(FORMATS, formats))


class _Scratch:
    """A sheet with one text in each row; those of one width stand in one column, those of one style together."""

    def __init__(self, sheet, advance):
        self.sheet, self.advance = sheet, advance
        self.groups = {}
        self.share = None

    def add(self, need, program, width, formats):
        if self.share is None:
            self.share = self._share(larger(formats, SCALE))
        scale = SCALE if width * SCALE * self.share < WIDEST else 1
        formats = larger(formats, scale)
        width = min(WIDEST, round(width * scale * self.share * ROUNDING + MARGINS))
        texts = self.groups.setdefault((width, str(formats)), (formats, {}, scale))[1]
        texts.setdefault(need.item.shown, []).append((need, program))

    def _share(self, formats):
        """By how much wider a column must be than a text for LibreOffice to reckon with one line."""
        cell, column, row = (self.sheet.getCellByPosition(0, 0), self.sheet.Columns.getByIndex(0),
                             self.sheet.Rows.getByIndex(0))
        cell.setPropertyValues(FORMATS, formats)
        cell.String = SAMPLE
        width = self.advance(SAMPLE, cell.CharHeight) * POINT

        def lines(share):
            column.Width = round(width * share) + MARGINS
            row.OptimalHeight = True
            return row.Height

        least, most = 0.95, 1.2
        one = lines(most)
        while most - least > 0.0005:
            middle = (least + most) / 2
            least, most = (least, middle) if lines(middle) == one else (middle, most)
        return most

    def measure(self):
        places, columns = [], {}
        size = sum(2 + len(texts) for _, texts, _ in self.groups.values())
        if not size:
            return
        rows = self.sheet.getCellRangeByPosition(0, 0, 0, size - 1).Rows
        # Or LibreOffice would fit the rows after every change.
        rows.OptimalHeight = False
        row = 0
        for (width, _), (formats, texts, scale) in self.groups.items():
            if width not in columns:
                columns[width] = len(columns)
                self.sheet.Columns.getByIndex(columns[width]).Width = width
            # Two more rows tell the height of a line at this size.
            values = ["ก", "ก\nก"] + list(texts)
            area = self.sheet.getCellRangeByPosition(columns[width], row, columns[width], row + len(values) - 1)
            area.setPropertyValues(FORMATS, formats)
            area.setDataArray([(value,) for value in values])
            places.append((row, texts, scale))
            row += len(values)
        rows.OptimalHeight = True
        for first, texts, scale in places:
            one, two = (rows.getByIndex(first + index).Height for index in (0, 1))
            for index, alike in enumerate(texts.values(), first + 2):
                height = rows.getByIndex(index).Height
                for need, program in alike:
                    need.height[program] = height / POINT / scale
                    need.lines[program] = 1 + max(0, round((height - one) / (two - one)))
