"""How pages are composed: nothing is torn that belongs together, nothing stands alone, and no page is wasted. Each function
gives the problems found; pages are those that LibreOffice prints."""

import re
import statistics

import house
from dossier import normal
from measure import POINT, printed_width
from rows import is_said_again

# The fewest lines of a paragraph or a row that stand on either side of a page's end.
FEWEST = 2
HALF = 0.5
# What of a page may be filled, at least: programs round.
FILLED = 0.98
# The smallest letters in which most stands of a living sheet on paper, in points.
LEAST_SIZE = 12


def problems(lines, texts, room, is_living):
    """
    - texts: what the dossier says, normalised
    - room: the height of a page, in points as the sheet counts them
    """
    for number, page in enumerate(lines.pages):
        shown = lines.page(page)
        place = f"{lines.sheet.title}!{page[0]}:{page[1]} (page {number + 1} of the sheet's {len(lines.pages)})"
        written = [line for line in shown if line.kind != "space"]
        if not written:
            yield f"{place}: an empty page"
            continue
        is_last = number + 1 == len(lines.pages)
        repeats = bool(lines.titles) and page[0] > lines.titles[-1]
        yield from heading_problems(place, written, repeats, is_last, lines)
        yield from signature_problems(place, written, shown, lines)
        if not is_last:
            after = lines.page(lines.pages[number + 1])
            after = [line for line in after if line.kind != "space"]
            if after:
                yield from paragraph_problems(place, shown, after[0], texts)
                yield from whole_problems(place, written[-1], after[0])
                yield from fill_problems(place, shown, repeats, after[0], lines, texts, room)
        if number > 0 and not is_living:
            yield from division_problems(place, written, lines, texts, room)


def heading_problems(place, written, repeats, is_last, lines):
    last = written[-1]
    below = lines.below(last)
    # The head of a group may be divided itself.
    is_alone = last.is_group and below is not None and below.kind == "row" and not (below.first and is_said_again(below.first))
    if not is_last and (last.kind in ("heading", "head") or is_alone):
        yield f"{place}: the heading in row {last.number} stands alone at its end: {said(last)}"
    heads = repeats or any(line.kind == "head" for line in written)
    if heads and not any(line.kind in ("row", "map") for line in written):
        yield f"{place}: only a table's heading, no row below it"
    elif repeats and written[0].kind not in ("row", "map", "head"):
        yield f"{place}: the repeated heading stands above a row that is none of the table: {said(written[0])}"


def signature_problems(place, written, shown, lines):
    """A block is signed on the page of what is signed: two lines, or a row of a table, stand above it."""
    for line in written:
        if line.kind != "signature" or lines.by_number[line.number - 1].kind == "signature":
            continue
        above = [other for other in shown if other.number < line.number and other.kind in ("text", "row", "heading")]
        if sum(FEWEST if other.kind == "row" else other.lines for other in above) < FEWEST:
            yield f"{place}: the signature block in row {line.number} stands alone"
    last = written[-1]
    below = lines.below(last)
    if last.kind == "signature" and below is not None and below.kind == "signature" and below.number == last.number + 1:
        yield f"{place}: the signature block is torn after row {last.number}"


def whole_problems(place, last, first):
    for kind, what in (("map", "a matrix or heat map"), ("chart", "a chart")):
        if last.kind == first.kind == kind and first.number == last.number + 1:
            yield f"{place}: {what} is cut after row {last.number}"


def paragraph_problems(place, shown, first, texts):
    last = shown[-1]
    if last.kind != "text" or first.kind != "text" or not continues(last, first, texts):
        return
    lines, number = last.lines, last.number
    # A paragraph that is taller than a row of Excel goes on in the rows below, on the same page too.
    for line in reversed(shown[:-1]):
        if line.kind != "text" or line.number != number - 1 or last.first.shown.startswith(" "):
            break
        lines, number = lines + line.lines, line.number
    for line, count in ((last, lines), (first, first.lines)):
        if count < FEWEST:
            yield f"{place}: {count} line of a paragraph stands alone in row {line.number}: {said(line)}"


def continues(last, first, texts):
    """Whether a paragraph goes on in another row."""
    above, below = (str(line.first.shown) for line in (last, first))
    joint = normal(above)[-15:] + normal(below)[:15]
    return any(joint in text for text in texts) or (above.startswith(" ") and not below.startswith(" ")
                                                     and first.number == last.number + 1)


def goes_on(item, texts):
    """Whether a cell's text begins within a text of the dossier."""
    if not isinstance(item.value, str):
        return False
    start = normal(item.value)[:14]
    if len(start) < 4:
        return False
    if (match := re.match(r"(\d+)\.(?!\d)", start)) and int(match.group(1)) > 1 and item.column > 1:
        return True
    # A list whose first item is cut begins without a number.
    if not match and re.match(r"[2-9]\d*\.(?!\d)", normal(item.value.partition("\n")[2])):
        return True
    return not any(text.startswith(start) for text in texts) and any(start in text for text in texts)


def is_part(line, texts):
    """Whether a row of a table is what is left of the one above."""
    return line is not None and line.kind == "row" and any(goes_on(item, texts) for item in line.own)


def division_problems(place, written, lines, texts, room):
    """A row is divided only where no page can hold it, and every part says whose it is."""
    rows = [line for line in written if line.kind == "row"]
    if not rows:
        return
    first = rows[0]
    if first.first is None or (first.first.column > 1 and not any(
            line.items and min(item.column for item in line.items) == 1 for line in rows[:1])):
        yield f"{place}: row {first.number} does not say whose it is: its first column is empty"
    if not is_part(first, texts):
        return
    if not any(is_said_again(item) or (item.column <= 2 and goes_on(item, texts)) for item in first.texts):
        yield f"{place}: row {first.number} goes on from the page before and does not say whose it is"
    whole, parts = first, [first]
    for line in lines.above(first):
        if line.kind == "row":
            whole = line
            parts.append(line)
            if not is_part(line, texts):
                break
    for line in lines.after(first):
        if line.kind == "row":
            if not is_part(line, texts):
                break
            parts.append(line)
    height, between, free = sum(line.height for line in parts), 0, room - lines.heading_height
    # What keeps with it must find room on its page too.
    for line in lines.above(whole):
        if line.kind == "space":
            between += line.height
        elif lines.keeps(line):
            height, between = height + between + line.height, 0
            if line.kind == "head":
                free = room
        else:
            break
    last = max(parts, key=lambda line: line.number)
    while lines.keeps(last):
        below = lines.below(last)
        height += sum(line.height for line in lines.all[lines.places[last.number] + 1:lines.places[below.number] + 1])
        last = below
    # Each part has a line of doubt, which it may not need, and so has the part beside it of a cell over several rows.
    if height + 2 * len(parts) * first.pitch <= free * FILLED:
        yield (f"{place}: the row that begins in row {whole.number} is divided, though it is {height:.0f} pt tall with what "
               f"keeps with it, and a page holds {free:.0f}")


def fill_problems(place, shown, repeats, after, lines, texts, room):
    used = sum(line.height for line in shown) + (lines.heading_height if repeats else 0)
    # A row that goes on on the next page ends here with a whole line, and its parts have a line that they may not need.
    goes_on = after.first and is_said_again(after.first)
    if used >= room * HALF - (2 * after.pitch if goes_on else 0):
        return
    # Where a row that no page holds ends is known only once it is written: its last part may be lower than planned.
    if any(is_part(line, texts) or (line.first and is_said_again(line.first)) for line in shown):
        return
    least = lines.least(after)
    if is_part(after, texts):
        least = FEWEST * after.pitch
    # The empty line before what follows a table is not printed at the top of a page.
    if least <= room - used - house.PITCH:
        yield (f"{place}: {used / room:.0%} full; what follows in row {after.number} needs {least:.0f} pt and "
               f"{room - used:.0f} are free: {said(after)}")


def said(line):
    return repr(str(line.first.shown).strip()[:40]) if line.first else "nothing"


def living_problems(book, printed, larger):
    """The maps stand side by side on one page, the counts with their charts on one, and the register can be read."""
    for tab in ("map", "counts"):
        count = printed.counts.get(house.tab(tab), 1)
        if count != 1:
            yield f"{house.tab(tab)}: {count} pages"
    name = house.tab("register")
    if name in book.items:
        scale = living_scale(book.book[name])
        # A text that Excel's tallest row holds only in smaller letters has those.
        size = statistics.mode(item.size for item in book.items[name]) * scale * larger
        if size < LEAST_SIZE:
            yield f"{name}: printed at {scale:.0%}, its letters at size {size:.1f}"


def living_scale(sheet):
    """The scale at which a sheet is printed: written, or that at which it fits its page's width."""
    properties = sheet.sheet_properties.pageSetUpPr
    if not (properties and properties.fitToPage):
        return (sheet.page_setup.scale or 100) / 100
    return min(1, house.printable(sheet, True)[0] * POINT / printed_width(sheet))


def page_height(sheet, is_living):
    """The height of a page, in points as the sheet counts them."""
    return house.printable(sheet, is_living)[1] / (living_scale(sheet) if is_living else 1)
