"""How the sheets are set up for paper: size, margins, scale, print area, foot, repeated headings, typeface. Each function
gives the problems found."""

from openpyxl.utils import get_column_letter

import house
from dossier import normal
from measure import POINT, printed_width
from workbook import first_column, has_border, shown_columns


def page_problems(book, dossier):
    for sheet in book.sheets:
        name, setup = sheet.title, sheet.page_setup
        is_living = name in book.living
        yield from area_problems(sheet, is_living)
        if str(setup.paperSize) != "9":
            yield f"{name}: paper size {setup.paperSize}, not A4"
        wide = normal(name).startswith(("ปค.5", "แบบติดตาม"))
        orientation = setup.orientation or "portrait"
        # docs/domain.md F; of the forms of risk the definitions tell.
        if "ปค." in name and orientation != ("landscape" if wide else "portrait"):
            yield f"{name}: {orientation}"
        yield from scale_problems(sheet, is_living)
        for side, wanted in house.margins_of(sheet, is_living).items():
            if abs(getattr(sheet.page_margins, side) * 25.4 - wanted) > 0.2:
                yield f"{name}: {side} margin {getattr(sheet.page_margins, side) * 25.4:.1f} mm, not {wanted}"
        notice, counter = book.parts.foot(book.numbers[name])
        if "&P" not in counter or "&N" not in counter:
            yield f"{name}: no page x of y at the right of the foot: {counter!r}"
        # Where both have no room side by side, it stands below the counter.
        if normal(dossier.notice) not in normal(notice or counter.partition("\n")[2]):
            yield f"{name}: the notice is not at the left of the foot, nor below the counter: {notice!r}, {counter!r}"


def area_problems(sheet, is_living):
    last = f"${get_column_letter(shown_columns(sheet))}${sheet.max_row}"
    # openpyxl gives the area with or without the sheet's name, by its version.
    area = sheet.print_area or ""
    area = (area if isinstance(area, str) else ",".join(area)).split("!")[-1]
    # Charts stand below the last cell, and the area of what is above the appetite follows the list.
    first = get_column_letter(first_column(sheet))
    wanted = f"${first}$1:{last.rsplit('$', 1)[0]}" if is_living else f"$A$1:{last}"
    if not (area.startswith(wanted) if is_living else area == wanted) and not (is_living and not area):
        yield f"{sheet.title}: the print area is {area!r}, not $A$1:{last}"


def scale_problems(sheet, is_living):
    """Excel passes over the page breaks of a sheet that is fitted to its width: only a living sheet whose pages may end
    anywhere is fitted. Of every other the columns fit, those of a form at 100 %."""
    setup, properties = sheet.page_setup, sheet.sheet_properties.pageSetUpPr
    if properties and properties.fitToPage:
        if not is_living:
            yield f"{sheet.title}: fitted to the page"
        elif sheet.row_breaks.brk:
            yield f"{sheet.title}: fitted to the page, so that its page breaks are none in Excel"
        elif setup.fitToWidth not in (None, 1) or setup.fitToHeight not in (0, 1, None):
            yield f"{sheet.title}: not fitted to the page's width"
        return
    scale = (setup.scale or 100) / 100
    if scale != 1 and not is_living:
        yield f"{sheet.title}: not printed at 100 %"
    width, room = printed_width(sheet) / POINT * scale, house.printable(sheet, is_living)[0]
    if width > room:
        yield f"{sheet.title}: {width:.1f} pt wide in Excel, the paper has {room:.1f}"
    if width < room * 0.9 and not is_living:
        yield f"{sheet.title}: {width:.1f} pt wide in Excel, of {room:.1f}"


def heading_problems(book):
    """A sheet with one table repeats its heading on each page, or has it written there, and keeps it in sight; with
    several none is the sheet's."""
    for sheet in book.sheets:
        ruled = [any(has_border(cell) for cell in row) for row in sheet.iter_rows()]
        starts = [number for number, (above, here) in enumerate(zip([False] + ruled, ruled), 1) if here and not above]
        if not starts or (sheet.title in book.living and sheet.page_setup.fitToHeight != 0):
            continue
        titles = sheet.print_title_rows
        if titles:
            last = int(titles.split(":")[1].strip("$"))
            if len(starts) == 1 and sheet.freeze_panes not in tuple(f"{column}{last + 1}" for column in "ABC"):
                yield f"{sheet.title}: panes frozen at {sheet.freeze_panes}, the heading ends in row {last}"
            continue
        if sheet.title in book.living:
            if len(starts) == 1:
                yield f"{sheet.title}: no heading is repeated"
            continue
        for first, last in book.pages(sheet):
            top = next((row for row in range(first, last + 1) if ruled[row - 1]), None)
            items = [item for item in book.items[sheet.title] if item.row == top]
            if items and not all(item.bold for item in items):
                yield f"{sheet.title}!{top}: no heading above it on the page of the rows {first} to {last}"


def typeface_problems(book, name):
    normal_font = book.book._fonts[0]
    if (normal_font.name, normal_font.sz) != ("Verdana", 10):
        yield f"columns are measured in {normal_font.name} {normal_font.sz}"
    for sheet in book.sheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value not in (None, "") and cell.font.name != name:
                    yield f"{sheet.title}!{cell.coordinate}: typeface {cell.font.name}"
