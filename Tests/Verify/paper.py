"""What stands on the pages that LibreOffice prints."""

import datetime
import re
import subprocess

from dossier import ARABIC, FULL_MONTHS, normal


def pages(pdf):
    """The text of each page, normalised."""
    text = subprocess.run(["pdftotext", "-raw", pdf, "-"], check=True, capture_output=True).stdout.decode()
    return [normal(page) for page in text.split("\f")[:-1]]


def typeface_problems(pdf, wanted):
    fonts = subprocess.run(["pdffonts", pdf], check=True, capture_output=True).stdout.decode()
    if wanted not in fonts:
        yield f"{wanted} is not among its typefaces:\n{fonts}"


def page_count_problems(pages, book):
    wanted = sum(len(book.pages(sheet)) for sheet in book.forms)
    if wanted != len(pages):
        yield f"{len(pages)} pages printed, the workbook's own page breaks make {wanted}"


def text_problems(pages, book, known):
    """Each cell's text stands on the page of its row. Together with the check that the cells hold every text of the
    dossier, every text of the dossier is on paper."""
    number = 0
    for sheet in book.forms:
        for first, last in book.pages(sheet):
            if number >= len(pages):
                return
            page = pages[number]
            letters = only(page, known)
            number += 1
            for item in book.items[sheet.title]:
                if first <= item.row <= last:
                    for wanted in written(item):
                        if only(wanted, known) not in letters:
                            yield f"{item.place}: not on page {number}: {shown(only(wanted, known), letters)}"
                        for c in set(wanted) - known - set(page):
                            yield f"{item.place}: {c!r} is not on page {number}"


def only(text, known):
    """A text without the letters that another typeface is taken for: those are drawn after the rest of their line."""
    return text if known.issuperset(text) else "".join(c for c in text if c in known)


def written(item):
    """How a cell's value is printed, as far as it can be told without the program's own code."""
    if isinstance(item.value, str):
        return [normal(item.value)]
    if isinstance(item.value, (datetime.date, datetime.datetime)):
        return [normal(f"{item.value.day}"), normal(FULL_MONTHS[item.value.month])] if "mmmm" in item.format else []
    if isinstance(item.value, (int, float)):
        share = "%" in item.format
        return [f"{round(item.value * 100)}%" if share else f"{item.value:,.0f}"]
    return []


def day_problems(pages, dossier):
    """Signature days are printed in full with the Buddhist year."""
    text = "".join(pages)
    for place, day in dossier.signature_days():
        wanted = normal(f"วันที่ {day.day} เดือน {FULL_MONTHS[day.month]} พ.ศ. {day.year + 543}")
        if wanted not in text:
            yield f"{place}: {wanted} is not printed"


def foot_problems(pages, dossier):
    for number, page in enumerate(pages, 1):
        if f"หน้า{number}จาก{len(pages)}" not in page:
            yield f"page {number}: no page {number} of {len(pages)} at its foot"
        if normal(dossier.notice) not in page:
            yield f"page {number}: the notice is not at its foot"


def shown(wanted, page):
    """The part of a text from where the page no longer has it."""
    low, high = 0, len(wanted)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if wanted[:middle] in page else (low, middle - 1)
    return f"{wanted[:low][-30:]!r} is there, then {wanted[low:low + 30]!r} is not"
