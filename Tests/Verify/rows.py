"""The rows of a sheet as a reader sees them: which is a heading, which a row of a table, which is signed."""

import functools
import itertools
import re

import house
from dossier import normal
from measure import row_heights
from workbook import first_column, has_border

NUMBER = re.compile(r"\(?\d+\)?")
ITEM = re.compile(r"(\d+)\.(?!\d)")


class Line:
    """A row of a sheet.

    `kind` is `space`, `text`, `heading` (of what follows it, above a table or text), `head` (of a table), `row`, `map`
    (of a matrix or heat map), `signature` or `chart`.
    """

    def __init__(self, number, height, is_shown):
        self.number, self.height, self.is_shown = number, height, is_shown
        self.items, self.kind, self.lines = [], "space", 0
        self.pitch = house.PITCH
        # Whether a cell that begins above it reaches into it.
        self.is_covered = False

    @property
    def texts(self):
        return [item for item in self.items if item.shown != ""]

    @property
    def first(self):
        """What stands leftmost."""
        return min(self.texts, key=lambda item: item.column, default=None)

    @property
    def is_group(self):
        """Whether it is a row of a table that heads those below it, and not one of totals, which ends those above."""
        has_total = any(item.is_formula for item in self.items)
        return self.kind == "row" and self.first is not None and self.first.bold and not has_total

    @property
    def own(self):
        """The texts of this row alone."""
        return [item for item in self.texts if item.last_row == self.number]


class Lines:
    """The rows of a sheet of a workbook, in order."""

    def __init__(self, book, sheet, needs, pages, larger):
        self.sheet, self.pages = sheet, pages
        self.titles = title_rows(sheet)
        self.by_number = {}
        ruled, filled = set(), set()
        heights = row_heights(sheet)
        for row in sheet.iter_rows():
            number = row[0].row
            line = Line(number, heights[number], not sheet.row_dimensions[number].hidden)
            self.by_number[line.number] = line
            if any(has_border(cell) for cell in row):
                ruled.add(line.number)
            if any(cell.fill.fill_type for cell in row[1:]):
                filled.add(line.number)
        for need in needs:
            line = self.by_number[need.item.row]
            line.items.append(need.item)
            for covered in range(need.item.row + 1, need.item.last_row + 1):
                self.by_number[covered].is_covered = True
            if need.item.last_row == need.item.row and need.item.shown != "":
                line.lines = max(line.lines, need.lines["Excel"])
                line.pitch = house.pitch(need.item.size, larger)
        charts = {number for first, last, _, _ in book.parts.charts(book.numbers[sheet.title])
                  for number in range(first, last + 1)}
        for number in charts - set(self.by_number):
            self.by_number[number] = Line(number, sheet.sheet_format.defaultRowHeight or 15, True)
        self.all = [self.by_number[number] for number in sorted(self.by_number)]
        self.places = {line.number: place for place, line in enumerate(self.all)}
        is_living = sheet.title in book.living
        self._classify(ruled, set() if is_living else filled, charts, is_living)

    def __iter__(self):
        return iter(self.all)

    def page(self, page):
        """The rows of a page that are shown."""
        first, last = page
        return [line for line in self if first <= line.number <= last and line.is_shown]

    def above(self, line):
        """The rows above one, from the nearest on."""
        return reversed(self.all[:self.places[line.number]])

    def _classify(self, ruled, filled, charts, is_living):
        starts = {first for first, _ in self.pages} if not self.titles else set()
        above, first = None, first_column(self.sheet)
        for line in self:
            if line.number in ruled:
                is_start = above is None or above.number not in ruled or line.number in starts
                line.kind = "head" if self._is_head(line, is_start, above) else "row"
            elif line.texts and is_living and self.titles and line.number > self.titles[-1]:
                # A list that follows formulas has its rules by a condition.
                line.kind = "row"
            elif line.texts:
                if all(item.column > first and not item.bold for item in line.texts):
                    line.kind = "signature"
                else:
                    line.kind = "heading" if all(item.bold for item in line.texts) else "text"
            above = line
            if line.number in charts:
                line.kind = "chart"
        # A map's colours run through all of its rows but the first, which names its columns.
        for line in self:
            if line.number in filled and line.kind == "row":
                line.kind = "map"
                above = self.by_number.get(line.number - 1)
                if above is not None and above.kind == "head":
                    above.kind = "map"
        self._find_items()

    def _is_head(self, line, is_start, above):
        if self.titles:
            return line.number in self.titles
        if not is_start and (above is None or above.kind != "head"):
            return False
        if not line.texts:
            return line.is_covered and not is_start
        if all(item.bold for item in line.texts):
            return True
        return not is_start and all(NUMBER.fullmatch(normal(str(item.shown))) for item in line.texts)

    def _find_items(self):
        """The paragraph `1.` above a paragraph `1.1` is its heading."""
        written = [line for line in self if line.kind in ("text", "heading")]
        for line, below in zip(written, written[1:]):
            match = ITEM.match(normal(str(line.first.shown)))
            if line.kind == "text" and match and normal(str(below.first.shown)).startswith(match.group(1) + ".1"):
                line.kind = "heading"

    # What stands below what.

    def below(self, line):
        """The next row that is more than an empty line."""
        return next((other for other in self.after(line) if other.kind != "space"), None)

    def after(self, line):
        """The rows below one."""
        return itertools.islice(self.all, self.places[line.number] + 1, None)

    @functools.cached_property
    def heading_height(self):
        """The height of the heading that is repeated on each page."""
        return sum(self.by_number[number].height for number in self.titles)

    def keeps(self, line):
        """Whether a page may not end after a row."""
        below = self.below(line)
        if below is None:
            return False
        if line.kind in ("heading", "head") or (line.is_group and below.kind == "row"):
            return True
        if line.kind == below.kind and line.kind in ("map", "chart", "signature"):
            return line.number + 1 == below.number
        if below.kind == "signature":
            return True
        # No heading is repeated above a text that follows a table.
        return bool(self.titles) and line.kind == "row" and below.kind != "row"

    def goes_on(self, line):
        """Whether the row below belongs to the same entry, on the same page."""
        below = self.below(line)
        if below is None or line.kind != "row" or below.kind != "row" or self.page_of(below) != self.page_of(line):
            return False
        return all(cell.border.bottom is None or cell.border.bottom.style is None for cell in self.sheet[line.number] if cell.has_style
                   and has_border(cell))

    def page_of(self, line):
        return next(number for number, (first, last) in enumerate(self.pages) if first <= line.number <= last)

    def least(self, start):
        """The height of the least that may stand on a page from a row on. An entry may have several rows, no rule between them, as
        Excel has none that is taller than 409 points."""
        height, line = 0, start
        while self.keeps(line) or self.goes_on(line):
            below = self.below(line)
            height += sum(other.height for other in self.all[self.places[line.number]:self.places[below.number]])
            line = below
        if line.kind == "text" and line.lines >= 4:
            return height + 2 * line.pitch
        return height + line.height


def title_rows(sheet):
    """The rows that Excel repeats on each page."""
    if not sheet.print_title_rows:
        return range(0)
    first, last = (int(part.strip("$")) for part in sheet.print_title_rows.split(":"))
    return range(first, last + 1)


def is_said_again(item):
    """Whether a cell says whose its row is, alone or above the rest of its text."""
    return isinstance(item.value, str) and any(
        said is not None for said in (house.CONTINUED.fullmatch(item.value), house.GOES_ON.match(item.value)))
