"""What stands in the cells of the workbooks that the program wrote. Each function gives the problems found."""

import datetime
import re

from dossier import normal
from house import CONTINUED, GOES_ON
from rows import NUMBER
from workbook import unescape

VOLATILE = re.compile(r"\b(NOW|TODAY|RAND|RANDBETWEEN|OFFSET|INDIRECT|INFO|CELL)\s*\(", re.I)


def columns(book):
    """The texts of each column of each sheet, from top to bottom: a long text may go on in the rows below. What is
    said again on another page, a heading or in brackets whose the row is, stands between its parts."""
    for sheet in book.sheets:
        by_column = {}
        for item in book.items[sheet.title]:
            if isinstance(item.value, str):
                by_column.setdefault(item.column, []).append(item)
        starts = {first for first, _ in book.pages(sheet)[1:]}
        for items in by_column.values():
            texts, headings = [], set()
            repeats = False
            for item in items:
                # Whose a text is may be said above its rest.
                said = GOES_ON.match(item.value)
                text = normal(item.value[said.end():] if said else item.value)
                # A heading that is written again stands at the top of a page.
                repeats = (item.bold and text in headings and (repeats or item.row in starts)) or (
                    repeats and NUMBER.fullmatch(text) is not None)
                if item.bold:
                    headings.add(text)
                if not repeats and not CONTINUED.fullmatch(item.value):
                    texts.append(text)
            yield "".join(texts)


def text_problems(books, dossier):
    """Each text of the dossier stands whole in one column of one sheet."""
    found = [column for book in books for column in columns(book)]
    for place, text in dossier.texts():
        wanted = normal(text)
        if not any(wanted in column for column in found):
            yield f"{place}: not found: {text[:80]!r}"


def formula_problems(book):
    for sheet in book.sheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f" and VOLATILE.search(str(cell.value)):
                    yield f"{sheet.title}!{cell.coordinate}: volatile formula {cell.value}"
                if cell.data_type == "e":
                    yield f"{sheet.title}!{cell.coordinate}: error value {cell.value}"


def typed_text_problems(book, texts):
    """A text that begins with = + - @ stands as text, not as a formula."""
    held = {normal(item.value) for item in book.all_items() if isinstance(item.value, str)}
    yield from (f"{sheet.title}!{cell.coordinate}: formula {cell.value!r}" for sheet in book.sheets
                for row in sheet.iter_rows() for cell in row if cell.data_type == "f")
    for text in texts:
        if normal(text) not in held:
            yield f"no cell holds just {text!r}"


def days(book):
    for item in book.all_items():
        if isinstance(item.value, (datetime.datetime, datetime.date)):
            yield item, item.value.date() if isinstance(item.value, datetime.datetime) else item.value


def day_problems(books, dossier):
    """Each day of a signature is a real date in a cell."""
    held = {day for book in books for _, day in days(book)}
    for place, day in dossier.signature_days():
        if day not in held:
            yield f"{place}: no cell holds the day {day}"


def day_format_problems(book):
    """Dates have a Thai format of the Buddhist calendar."""
    for item, _ in days(book):
        if "7041E" not in item.format.upper():
            yield f"{item.place}: day with the format {item.format!r}"


def number_problems(book, digits):
    for item in book.all_items():
        if isinstance(item.value, (int, float)) and not isinstance(item.value, bool):
            if digits == "thai" and "D00041E" not in item.format.upper():
                yield f"{item.place}: number with the format {item.format!r}"


def property_problems(book, dossier):
    properties = book.book.properties
    if not properties.title:
        yield "no title"
    said = " ".join(str(v) for v in (properties.title, properties.subject, properties.creator) if v)
    agency = dossier.values["agency"]["name"]
    if normal(agency) not in normal(said + book.parts.company()):
        yield f"the agency's name is in none of the properties ({said!r})"
    if properties.created is None:
        yield "no day of creation"


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
