"""What stands on the pages that LibreOffice prints."""

import datetime
import html
import itertools
import re
import subprocess

from dossier import FULL_MONTHS, normal


def pages(pdf):
    """The text of each page, normalised."""
    text = subprocess.run(["pdftotext", "-raw", pdf, "-"], check=True, capture_output=True).stdout.decode()
    return [normal(page) for page in text.split("\f")[:-1]]


def typeface_problems(pdf, wanted):
    """DejaVu has the letters that the typeface lacks."""
    fonts = subprocess.run(["pdffonts", pdf], check=True, capture_output=True).stdout.decode()
    used = {line.split()[0].split("+")[-1] for line in fonts.splitlines()[2:]}
    if wanted not in used or any(not name.startswith((wanted, "DejaVu")) for name in used):
        yield f"printed with {sorted(used)}"


def first_pages(pdf):
    """The number of each sheet's first page, from the PDF's bookmarks."""
    outline = subprocess.run(["pdftohtml", "-xml", "-i", "-f", "1", "-l", "1", "-stdout", pdf], check=True,
                             capture_output=True).stdout.decode()
    return {html.unescape(name): int(page) for page, name in re.findall(r'<item page="(\d+)">([^<]*)</item>', outline)}


class Print:
    """A workbook as LibreOffice prints it: the text of each page, and the rows of each sheet's pages."""

    def __init__(self, pdf, ends, book):
        self.pdf, self.ends, self.book = pdf, ends, book
        self.texts = pages(pdf)
        self.starts = first_pages(pdf)
        following = [self.starts.get(sheet.title) for sheet in book.sheets[1:]] + [len(self.texts) + 1]
        self.counts = {sheet.title: after - self.starts[sheet.title] for sheet, after in zip(book.sheets, following)
                       if sheet.title in self.starts and after}

    def rows(self, sheet):
        """The first and last row of each page of a sheet. LibreOffice counts more pages than it prints, where the
        last ones are empty."""
        ends = [min(end, sheet.max_row) for end, _ in self.ends[sheet.title][0]]
        charts = [last for _, last, _, _ in self.book.parts.charts(self.book.numbers[sheet.title])]
        if charts:
            ends = [end for end, _ in self.ends[sheet.title][0]]
        ranges = list(zip([1] + [end + 1 for end in ends], ends))
        return ranges[:self.counts.get(sheet.title, 0)]


def page_problems(printed):
    """The sheets are printed in their order, and the pages of a form end where its own page breaks say, so that neither
    its width nor its height runs over."""
    book = printed.book
    if list(printed.starts) != [sheet.title for sheet in book.sheets]:
        yield f"sheets printed: {list(printed.starts)}"
        return
    for sheet in book.sheets:
        rows, columns = printed.ends[sheet.title]
        if columns:
            yield f"{sheet.title}: pages end after the columns {columns}"
        if sheet.title in book.living:
            continue
        for end, is_manual in rows[:-1]:
            if not is_manual:
                yield f"{sheet.title}: a page ends after row {end}, where no page break is"
        wanted = len(book.pages(sheet))
        if printed.counts[sheet.title] != wanted:
            yield f"{sheet.title}: {printed.counts[sheet.title]} pages printed, its own page breaks make {wanted}"


def text_problems(printed, known):
    """Each cell's text stands on the page of its row. Together with the check that the cells hold every text of the
    dossier, every text of the dossier is on paper."""
    book = printed.book
    for sheet in book.sheets:
        if sheet.title not in printed.starts:
            continue
        folded = {number for number, dimension in sheet.row_dimensions.items() if dimension.hidden}
        for number, (first, last) in enumerate(printed.rows(sheet), printed.starts[sheet.title]):
            page = printed.texts[number - 1]
            letters = only(page, known)
            for item in book.items[sheet.title]:
                if first <= item.row <= last and item.row not in folded:
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
        # The third section of a format is that of zero; an empty one prints nothing.
        sections = item.format.split(";")
        if item.value == 0 and len(sections) > 2 and not sections[2]:
            return []
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


def overlap_problems(pdf, margin):
    """At a page's foot no word is drawn over another.

    - margin: the height of the foot, in points
    """
    text = subprocess.run(["pdftotext", "-bbox", pdf, "-"], check=True, capture_output=True).stdout.decode()
    for number, page in enumerate(re.split(r"<page ", text)[1:], 1):
        height = float(re.search(r'height="([\d.]+)"', page).group(1))
        words = [[float(side) for side in word] for word in re.findall(
            r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">', page)]
        foot = [word for word in words if word[1] > height - margin]
        for one, other in itertools.combinations(foot, 2):
            wide = min(one[2], other[2]) - max(one[0], other[0])
            high = min(one[3], other[3]) - max(one[1], other[1])
            if wide > 1 and high > (one[3] - one[1]) / 2:
                yield f"page {number}: what stands at its foot is drawn over each other"
                break


def shown(wanted, page):
    """The part of a text from where the page no longer has it."""
    low, high = 0, len(wanted)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if wanted[:middle] in page else (low, middle - 1)
    return f"{wanted[:low][-30:]!r} is there, then {wanted[low:low + 30]!r} is not"
